import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic.cli import main
from tests.report.support import agency, everything, put, service

DAY = ("--tanggal", "2026-11-24")


def run(*arguments: str) -> int:
    return main(["report", *DAY, *arguments])


def data(folder: Path) -> Any:
    return json.loads((folder / "laporan" / "kepatuhan.json").read_bytes())


def test_it_makes_all_of_it(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    everything(workspace)
    assert run() == 0
    out = capsys.readouterr().out
    assert "6 dari 7 perangkat daerah" in out
    assert "standards/rusak.yaml tidak dapat dibaca" in out
    assert "tidak ikut dihitung: standards/asing.yaml" in out
    assert "tidak berada dalam git" in out
    assert "7 lembar perbaikan" in out
    folder = workspace / "output" / "laporan"
    names = {path.name for path in folder.iterdir()}
    assert {f"kepatuhan.{form}" for form in ("html", "pdf", "xlsx", "csv", "json", "md")} <= names
    sheets = {"baik", "lemah", "kosong", "rusak", "ganda", "folder", "asing"}
    assert {f"{ident}.pdf" for ident in sheets} <= names
    assert "tanpa.pdf" not in names


def test_findings_are_its_content_not_its_status(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(waktu='"-"')))
    assert run("--only", "json") == 0


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(("limit", "status"), [("0", 0), ("50", 0), ("50.1", 1), ("100", 1)])
def test_it_fails_under_a_score(limit: str, status: int) -> None:
    assert run("--only", "json", "--fail-under", limit) == status


def test_the_score_it_fails_under_is_exact(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(waktu="segera")))
    put(workspace, "rsud", agency(service(waktu="segera")))
    assert run("--only", "json", "--fail-under", "91.66") == 0
    assert run("--only", "json", "--fail-under", "91.67") == 1


def test_only_what_is_asked_for_is_made_where_it_is_asked_for(workspace: Path) -> None:
    assert run("--only", "json, md", "--output", "hasil") == 0
    made = {path.name for path in (workspace / "hasil" / "laporan").iterdir()}
    assert made == {"kepatuhan.json", "kepatuhan.md"}
    assert not (workspace / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--only", "docx"], "Isi --only, yaitu docx, tidak dikenal."),
        (["--only", ""], "Isi --only"),
        (["--fail-under", "101"], "Isi --fail-under tidak dapat dipakai."),
        (["--fail-under", "banyak"], "Isi --fail-under tidak dapat dipakai."),
        (["--tanggal", "kemarin"], "bukan tanggal"),
        (["--root", "tidak-ada"], "Tidak ada iceta.yaml"),
    ],
)
def test_what_can_not_run_says_why(
    arguments: list[str], sentence: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert sentence in capsys.readouterr().err
    assert not (workspace / "output").exists()


def test_a_broken_iceta_yaml_still_gives_a_report(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "iceta.yaml").write_text("wilayah: [\n", encoding="utf-8")
    assert run("--only", "json,html,pdf,csv,md,xlsx") == 0
    assert "iceta.yaml masih salah" in capsys.readouterr().out
    assert [one["id"] for one in data(workspace / "output")["perangkat_daerah"]] == ["dinsos"]


def test_since_names_a_commit(
    workspace: Path, commit: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    first = commit("awal", "2026-01-05")
    put(workspace, "dinsos", agency(service(waktu="segera")))
    assert run("--only", "md", "--since", first[:7]) == 0
    made = (workspace / "output" / "laporan" / "kepatuhan.md").read_text(encoding="utf-8")
    assert "Sejak 5 Januari 2026: skor 50 → 45,8." in made
    assert run("--only", "md", "--since", "tidak-ada") == 2
    assert "Isi --since, yaitu tidak-ada" in capsys.readouterr().err


def test_a_template_that_is_wrong_is_no_traceback(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = workspace / "templates" / "laporan"
    own.mkdir(parents=True)
    (own / "kepatuhan.html.j2").write_text("{% if %}", encoding="utf-8")
    assert run("--only", "html,json") == 2
    assert "1 berkas laporan tidak dapat dibuat" in capsys.readouterr().err
    assert data(workspace / "output")["version"] == 1


def test_a_report_can_be_made_again_to_the_byte(workspace: Path) -> None:
    put(workspace, "rsud", agency(service(waktu="segera", biaya='""')))

    def made(seed: str) -> dict[str, bytes]:
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        subprocess.run(
            [sys.executable, "-m", "iceta_infographic", "report", *DAY, "--output", seed],
            cwd=workspace,
            env=environment,
            check=True,
            capture_output=True,
        )
        return {p.name: p.read_bytes() for p in (workspace / seed / "laporan").iterdir()}

    assert made("1") == made("2")
