import json
from pathlib import Path

import pytest

from iceta_infographic.errors import UsageError
from iceta_infographic.report.outputs import FORMATS, Made, file_names, make
from iceta_infographic.report.publish import RECORD, publish
from tests.report.support import FOLDERS, agency, put, report, roster


def paths(workspace: Path, *formats: str) -> list[str]:
    return [made.path for made in make(report(workspace), formats, FOLDERS)]


def test_each_format_is_a_file_and_each_agency_with_a_file_a_sheet(workspace: Path) -> None:
    assert paths(workspace, "csv", "json") == ["laporan/kepatuhan.csv", "laporan/kepatuhan.json"]
    assert paths(workspace, "pdf") == ["laporan/kepatuhan.pdf", "laporan/dinsos.pdf"]
    everything = paths(workspace, *FORMATS)
    assert everything[:6] == [f"laporan/kepatuhan.{form}" for form in FORMATS]
    assert set(everything[6:]) == {
        "laporan/dinsos.pdf",
        "laporan/kepatuhan.svg",
        "laporan/dinsos.svg",
        "laporan/rsud.svg",
    }


def test_a_template_that_is_wrong_costs_only_its_own_file(workspace: Path) -> None:
    own = workspace / "templates" / "laporan"
    own.mkdir(parents=True)
    (own / "kepatuhan.html.j2").write_text("{{ tidak_ada }}", encoding="utf-8")
    made = {m.path: m for m in make(report(workspace), ("html", "json"), (own.parent, *FOLDERS))}
    assert "tidak_ada" in made["laporan/kepatuhan.html"].reason
    assert made["laporan/kepatuhan.html"].content is None
    assert made["laporan/kepatuhan.json"].content


def test_no_agency_takes_the_name_of_the_report_or_of_another(workspace: Path) -> None:
    roster(workspace, "kepatuhan", "dinsos")
    for name in ("kepatuhan", "Bagian Umum", "bagian-umum", "---!", "Ñ"):
        put(workspace, name, agency())
    names = file_names(report(workspace))
    assert names["kepatuhan"] == "kepatuhan-2"
    assert names["bagian-umum"] == "bagian-umum"
    assert names["Bagian Umum"] == "bagian-umum-2"
    assert len(set(names.values())) == len(names)
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in names.values())


def test_files_are_written_below_the_output_folder(workspace: Path) -> None:
    output = workspace / "hasil"
    done = publish(
        [Made("laporan/a.pdf", b"1"), Made("laporan/b.pdf", None, "x")], output, workspace
    )
    assert [(file.path, file.content, file.reason) for file in done] == [
        ("laporan/a.pdf", None, ""),
        ("laporan/b.pdf", None, "x"),
    ]
    assert (output / "laporan" / "a.pdf").read_bytes() == b"1"
    assert not (output / "laporan" / "b.pdf").exists()


def test_a_sheet_whose_agency_is_gone_goes_too(workspace: Path) -> None:
    output = workspace / "output"
    publish(
        [Made("laporan/kepatuhan.pdf", b"1"), Made("laporan/lama.pdf", b"1")], output, workspace
    )
    (output / "laporan" / "milik-orang.pdf").write_bytes(b"bukan milik kita")
    publish([Made("laporan/kepatuhan.csv", b"2")], output, workspace)
    assert (output / "laporan" / "lama.pdf").exists()
    publish(
        [Made("laporan/kepatuhan.pdf", b"2"), Made("laporan/baru.pdf", b"2")], output, workspace
    )
    assert {path.name for path in (output / "laporan").iterdir()} == {
        "kepatuhan.pdf",
        "kepatuhan.csv",
        "baru.pdf",
        "milik-orang.pdf",
    }


@pytest.mark.parametrize(
    "record", ["{", "[]", '{"x": 1}', '{"OUT": ["../a.pdf", "laporan/../a.pdf"]}']
)
def test_a_record_that_somebody_changed_harms_nothing(record: str, workspace: Path) -> None:
    output = workspace / "output"
    (workspace / "a.pdf").write_bytes(b"milik orang")
    (workspace / RECORD).parent.mkdir()
    (workspace / RECORD).write_text(record.replace("OUT", str(output)), encoding="utf-8")
    publish([Made("laporan/b.pdf", b"1")], output, workspace)
    assert (workspace / "a.pdf").exists()
    assert json.loads((workspace / RECORD).read_bytes())[str(output)]


def test_a_place_that_can_not_be_written_is_said(workspace: Path) -> None:
    (workspace / "output").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(UsageError):
        publish([Made("laporan/a.pdf", b"1")], workspace / "output", workspace)
