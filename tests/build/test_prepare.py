"""Incremental by content: what has not changed is neither read, nor checked, nor drawn."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic import cli, inspection
from iceta_infographic.build import program
from iceta_infographic.standard.check import Checked, check_file
from iceta_infographic.standard.rules import Context
from tests.build.support import Renderer
from tests.conftest import AGENCY

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h{}"/></svg>'
HEAVY = ("weasyprint", "pypdfium2", "PIL", "segno", "jinja2", "coloraide", "rich")


class Office:
    """A workspace with two agencies, and a renderer that only remembers."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.renderer = Renderer()
        self.read: list[str] = []
        monkeypatch.delenv("ICETA_CACHE", raising=False)
        monkeypatch.setattr("iceta_infographic.build.run.make", self.renderer)

        def noted(path: Path, file: str, context: Context) -> Checked:
            self.read.append(path.stem)
            return check_file(path, file, context)

        monkeypatch.setattr(inspection, "check_file", noted)
        self.write("dinsos", AGENCY)
        self.write("rsud", AGENCY.replace("Dinas Sosial", "RSUD"))

    def write(self, ident: str, text: str) -> None:
        (self.root / "standards" / f"{ident}.yaml").write_text(text, encoding="utf-8")

    def build(self, *arguments: str, status: int = 0) -> tuple[list[str], list[str]]:
        """Build; return which files were read and which documents were made."""
        self.read.clear()
        day = [] if "--tanggal" in arguments else ["--tanggal", "2026-02-01"]
        assert cli.main(["build", "--jobs", "1", *day, *arguments]) == status
        return sorted(self.read), self.renderer.taken()


@pytest.fixture
def office(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(workspace, monkeypatch)


SHEETS = ["dinsos/surat-keterangan/a4", "rsud/surat-keterangan/a4"]
PLEDGES = ["dinsos/maklumat", "rsud/maklumat"]
NOTHING: tuple[list[str], list[str]] = ([], [])


def output(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root / "output").as_posix(): path.read_bytes()
        for path in (root / "output").rglob("*")
        if path.is_file()
    }


def test_with_nothing_changed_nothing_is_read_or_made(office: Office) -> None:
    assert office.build() == (["dinsos", "rsud"], sorted(SHEETS + PLEDGES))
    before = output(office.root)
    assert office.build() == NOTHING
    assert output(office.root) == before


def test_one_edited_agency_is_all_that_is_read(office: Office) -> None:
    office.build()
    office.write("rsud", AGENCY.replace("Dinas Sosial", "RSUD").replace("1 hari", "2 hari"))
    assert office.build() == (["rsud"], [SHEETS[1]])


def test_going_back_makes_nothing(office: Office) -> None:
    office.build()
    before = output(office.root)
    office.write("dinsos", AGENCY.replace("1 hari", "2 hari"))
    office.build()
    assert output(office.root) != before
    office.write("dinsos", AGENCY)
    assert office.build() == NOTHING
    assert output(office.root) == before


def test_an_output_folder_that_is_gone_comes_from_the_cache(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.build()
    before = output(office.root)
    shutil.rmtree(office.root / "output")
    capsys.readouterr()
    assert office.build("--format", "json") == NOTHING
    said = json.loads(capsys.readouterr().out)
    assert said["restored"] == sorted(SHEETS + PLEDGES)
    assert said["built"] == []
    assert output(office.root) == before


def test_a_workspace_moved_elsewhere_makes_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    office.build()
    before = output(office.root)
    moved = tmp_path_factory.mktemp("lain") / "kerja"
    shutil.copytree(office.root, moved)
    monkeypatch.chdir(moved)
    assert office.build() == NOTHING
    assert output(moved) == before


def test_without_its_cache_everything_is_made_again_to_the_same_bytes(office: Office) -> None:
    office.build()
    before = output(office.root)
    shutil.rmtree(office.root / ".iceta-cache")
    assert office.build() == (["dinsos", "rsud"], sorted(SHEETS + PLEDGES))
    assert output(office.root) == before


def test_two_workspaces_share_a_cache(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("ICETA_CACHE", str(tmp_path_factory.mktemp("bersama")))
    office.build()
    before = output(office.root)
    other = tmp_path_factory.mktemp("lain") / "kerja"
    shutil.copytree(office.root, other, ignore=shutil.ignore_patterns("output"))
    monkeypatch.chdir(other)
    assert office.build() == NOTHING
    assert output(other) == before


def test_a_damaged_entry_costs_its_own_document_and_no_other(office: Office) -> None:
    office.build()
    before = output(office.root)
    shutil.rmtree(office.root / "output")
    entry = sorted((office.root / ".iceta-cache").rglob("*.page"))[0]
    data = bytearray(entry.read_bytes())
    data[-1] ^= 1
    entry.write_bytes(data)
    read, made = office.build()
    assert len(made) == 1
    # Only the file that the document belongs to is read for it.
    assert read == [made[0].partition("/")[0]]
    assert output(office.root) == before


def test_findings_are_said_also_when_nothing_is_read(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write("rsud", AGENCY.replace("1 hari kerja", "secepatnya"))
    office.build(status=1)
    first = capsys.readouterr().out
    read, made = office.build(status=1)
    assert (read, made) == NOTHING
    again = capsys.readouterr().out
    assert "[IC304]" in first
    # Word for word, down to the line with its caret.
    assert again.partition("Dokumen:")[0] == first.partition("Dokumen:")[0]


def test_summary_counts_also_what_is_not_read(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.build("--format", "json")
    first = json.loads(capsys.readouterr().out)
    office.build("--format", "json")
    again = json.loads(capsys.readouterr().out)
    assert again["summary"] == first["summary"]
    assert again["diagnostics"] == first["diagnostics"]


def test_another_day_reads_anew_and_makes_nothing(office: Office) -> None:
    office.build()
    assert office.build("--tanggal", "2027-01-01") == (["dinsos", "rsud"], [])


def test_other_formats_are_made_without_the_ones_there(office: Office) -> None:
    office.build()
    assert office.build("--only", "f4")[1] == [
        "dinsos/surat-keterangan/f4",
        "rsud/surat-keterangan/f4",
    ]


def test_a_new_logo_under_the_same_name_is_noticed(office: Office) -> None:
    logo = office.root / "standards" / "logo.svg"
    office.write("dinsos", AGENCY.replace("  pimpinan", "  logo: logo.svg\n  pimpinan"))
    office.build(status=1)  # IC703: it is missing
    logo.write_text(PICTURE.format(9), encoding="utf-8")
    read, made = office.build()
    assert (read, made) == (["dinsos"], ["dinsos/maklumat", "dinsos/surat-keterangan/a4"])
    assert office.build() == NOTHING
    logo.write_text(PICTURE.format(8), encoding="utf-8")
    assert office.build()[1] == ["dinsos/maklumat", "dinsos/surat-keterangan/a4"]
    logo.unlink()
    assert office.build(status=1)[0] == ["dinsos"]


def test_another_region_changes_everything(office: Office) -> None:
    office.build()
    path = office.root / "iceta.yaml"
    text = path.read_text(encoding="utf-8").replace("Contoh Cepat Tanggap", "Contoh Sigap")
    path.write_text(text, encoding="utf-8")
    assert office.build() == (["dinsos", "rsud"], sorted(SHEETS + PLEDGES))


def test_a_record_that_was_changed_is_not_believed(office: Office) -> None:
    office.build()
    for path in (office.root / ".iceta-cache" / "files").rglob("*.json"):
        path.write_text(path.read_text(encoding="utf-8").replace("dinsos", "rsud"), "utf-8")
    read, made = office.build()
    assert (read, made) == (["dinsos"], [])


def test_records_that_nobody_asks_for_any_more_are_removed(office: Office) -> None:
    office.build()
    records = office.root / ".iceta-cache" / "files"
    old = [*records.rglob("*.json")]
    for path in old:
        os.utime(path, (1, 1))
    # Asking for one makes it new again.
    office.write("rsud", AGENCY.replace("Dinas Sosial", "RSUD").replace("1 hari", "2 hari"))
    office.build()
    left = [path for path in old if path.exists()]
    assert len(left) == 1
    assert "dinsos" in left[0].read_text(encoding="utf-8")
    assert len([*records.rglob("*.json")]) == 2


def test_templates_of_other_styles_do_not_count(office: Office) -> None:
    styles = office.root / "templates" / "gaya"
    for name in ("kami", "mereka"):
        (styles / name).mkdir(parents=True)
        (styles / name / "gaya.css").write_text("p{}", encoding="utf-8")
    office.write("rsud", f"gaya: kami\n{AGENCY}")
    office.build()
    made = ["rsud/maklumat", "rsud/surat-keterangan/a4"]

    def change(name: str, text: str) -> list[str]:
        program.digest.cache_clear()
        program._templates.cache_clear()
        (styles / name / "gaya.css").write_text(text, encoding="utf-8")
        return office.build()[1]

    assert change("mereka", "p{color:red}") == []
    assert change("kami", "p{color:red}") == made
    # One that borrows from another depends on it as well.
    assert change("kami", '@import "../mereka/gaya.css";') == made
    assert change("mereka", "p{color:blue}") == made


def test_a_build_with_nothing_to_do_imports_no_renderer(workspace: Path) -> None:
    script = (
        "import sys; from iceta_infographic.cli import main; status = main(['build']);"
        "print(status, *sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    office = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    def run(code: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=workspace,
            env=office,
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout.splitlines()[-1].split()

    stand_in = (
        "from iceta_infographic.build import run; from tests.build.support import Renderer;"
        "run.make = Renderer();"
    )
    assert run(stand_in + script)[0] == "0"
    status, *loaded = run(script)
    assert status == "0"
    assert not {*HEAVY} & {*loaded}


def test_going_back_a_commit_makes_nothing(office: Office, commit: Callable[..., str]) -> None:
    (office.root / ".gitignore").write_text("output/\n.iceta-cache/\n", encoding="utf-8")
    first = commit()
    office.build()
    before = output(office.root)
    office.write("dinsos", AGENCY.replace("1 hari", "2 hari"))
    office.write("rsud", AGENCY.replace("Dinas Sosial", "RSUD Baru"))
    commit()
    office.build()
    assert output(office.root) != before
    # Git gives files that it brings back the time of now.
    subprocess.run(["git", "checkout", "--quiet", first], cwd=office.root, check=True)
    assert office.build() == NOTHING
    assert output(office.root) == before
