"""Books: bound from what is complete, and held back only where there is nothing to bind."""

import json
from pathlib import Path

import pypdfium2
import pytest

from iceta_infographic.build.keys import key
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Plan, Task, make_plan
from iceta_infographic.cli import main
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.model import Agency
from tests.build.support import REGION, agency, checked, finding, text_of

FOLDERS = (builtin_templates(),)
THREE = agency("satu", "dua", "tiga", own=["dua"])


def planned(*findings: Finding, found: Agency = THREE) -> Plan:
    return make_plan(
        [checked(found, *findings)],
        REGION,
        [],
        pledge_formats=[],
        drafts=False,
        books=True,
        everyone=[found.id],
        root=Path("/tidak/ada"),
    )


def book_of(*findings: Finding, found: Agency = THREE) -> Task:
    (task,) = planned(*findings, found=found).tasks
    return task


def bound(*findings: Finding) -> tuple[list[str], bool, list[str]]:
    contents = book_of(*findings).contents
    assert contents is not None
    return [s.id for s in contents.services], contents.pledge, [*contents.absent]


def test_a_book_is_planned_only_where_it_is_asked_for() -> None:
    assert book_of().stem == "contoh/buku"
    without = make_plan(
        [checked(THREE)],
        REGION,
        ["a4"],
        pledge_formats=["a4"],
        drafts=False,
        everyone=[],
        root=Path("/tidak/ada"),
    )
    assert [task.stem for task in without.tasks if task.contents] == []


@pytest.mark.parametrize(
    ("findings", "contents"),
    [
        ([], (["satu", "dua", "tiga"], True, [])),
        ([finding("IC501", "kanal")], (["satu", "dua", "tiga"], True, [])),
        (
            [finding("IC301", "layanan", 1, "biaya")],
            (["satu", "tiga"], True, ["Layanan dua"]),
        ),
        (
            # A name that can't be printed (IC701) or is none at all is not printed here either.
            [finding("IC701", "layanan", 1, "nama")],
            (["satu", "tiga"], True, ["Layanan ke-2"]),
        ),
        (
            [finding("IC401", "maklumat")],
            (["satu", "dua", "tiga"], False, ["Maklumat Pelayanan"]),
        ),
        (
            [finding("IC305", "pengaduan"), finding("IC401")],
            (["dua"], False, ["Maklumat Pelayanan", "Layanan satu", "Layanan tiga"]),
        ),
    ],
)
def test_what_is_blocked_is_left_out_and_named(
    findings: list[Finding], contents: tuple[list[str], bool, list[str]]
) -> None:
    assert bound(*findings) == contents


@pytest.mark.parametrize(
    "findings",
    [
        [finding("IC202", "perangkat_daerah")],
        [finding("IC301", "layanan", n, "biaya") for n in range(3)],
    ],
    ids=["the agency", "every service"],
)
def test_where_nothing_can_be_bound_the_last_book_stays(findings: list[Finding]) -> None:
    plan = planned(*findings)
    assert plan.tasks == ()
    assert plan.kept == ("contoh/buku",)


def test_a_book_changes_with_every_service_in_it_and_with_what_is_not() -> None:
    other = agency("satu", "dua", "empat", own=["dua"])
    tasks = [
        book_of(),
        book_of(found=other),
        book_of(finding("IC301", "layanan", 1, "biaya")),
        book_of(finding("IC401", "maklumat")),
    ]
    assert len({key(task, FOLDERS) for task in tasks}) == len(tasks)
    assert key(book_of(), FOLDERS) == key(book_of(finding("IC501", "kanal")), FOLDERS)


def test_a_book_is_one_pdf_without_pictures() -> None:
    made = make(book_of(finding("IC301", "layanan", 1, "biaya")), FOLDERS)
    assert isinstance(made, Made)
    ((artifact, content),) = made.files
    assert artifact.path == "contoh/buku.pdf"
    assert artifact.stem == "contoh/buku"
    assert (artifact.service, artifact.format) == (None, "buku")
    assert artifact.min_font_pt >= 9
    with pypdfium2.PdfDocument(content) as document:
        assert artifact.pages == len(document)
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Belum dimuat" in text
    # Named in the note, but its table is not there.
    assert text.count("Layanan dua") == 1
    assert text.count("Layanan tiga") > 1


def test_build_writes_the_book_and_says_when_nothing_has_changed(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "standards" / "dinsos.yaml").write_text(
        text_of("satu", "dua").replace("biaya: gratis", "biaya: '-'", 1), encoding="utf-8"
    )
    assert main(["build", "--only", "buku"]) == 1
    assert "1 dibuat" in capsys.readouterr().out
    data = json.loads((workspace / "output" / "manifest.json").read_bytes())
    (artifact,) = data["artifacts"]
    assert artifact["path"] == "dinsos/buku.pdf"
    assert artifact["format"] == "buku"
    assert artifact["service"] is None
    assert (workspace / "output" / "dinsos" / "buku.pdf").is_file()
    assert main(["build", "--only", "buku"]) == 1
    assert "1 tidak berubah" in capsys.readouterr().out
