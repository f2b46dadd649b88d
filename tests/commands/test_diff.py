import json
from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic.cli import main
from tests.conftest import AGENCY

Commit = Callable[..., str]


@pytest.fixture
def dinsos(workspace: Path) -> Path:
    return workspace / "standards" / "dinsos.yaml"


def test_a_commit_against_the_files_as_they_are(
    dinsos: Path, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    id_ = commit("awal", "2026-01-05")
    dinsos.write_text(AGENCY.replace("1 hari kerja", "5 hari kerja"), encoding="utf-8")
    assert main(["diff", "HEAD"]) == 0
    assert capsys.readouterr().out == (
        f"Perubahan janji layanan: HEAD ({id_[:7]}, 5 Januari 2026) → berkas sekarang\n"
        "\n"
        "Dinas Sosial (dinsos)\n"
        "  Surat Keterangan Terdaftar: waktu 1 → 5 hari kerja, lebih lama\n"
        "\n"
        "Seluruhnya: 1 perangkat daerah, 1 layanan berubah.\n"
    )


def test_a_commit_against_another(
    dinsos: Path, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    first = commit("awal")
    dinsos.write_text(AGENCY.replace("biaya: gratis", "biaya: Rp10.000"), encoding="utf-8")
    second = commit("biaya")
    dinsos.write_text("rusak: [", encoding="utf-8")
    assert main(["diff", first, "HEAD", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["after"]["commit"] == second
    (change,) = data["agencies"][0]["services"][0]["changes"]
    assert (change["subject"], change["before"], change["after"]) == ("biaya", "gratis", "Rp10.000")


def test_nothing_changed(commit: Commit, capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    assert main(["diff", "HEAD"]) == 0
    assert "Tidak ada janji layanan yang berubah." in capsys.readouterr().out


def test_markdown(dinsos: Path, commit: Commit, capsys: pytest.CaptureFixture[str]) -> None:
    commit()
    dinsos.unlink()
    assert main(["diff", "HEAD", "--format", "md"]) == 0
    assert "### Dinas Sosial (dinsos): berkasnya dihapus" in capsys.readouterr().out


def test_broken_files_are_said_and_are_no_failure(
    workspace: Path, dinsos: Path, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    commit()
    dinsos.write_text("status: [\n", encoding="utf-8")
    (workspace / "iceta.yaml").write_text("pemerintah: [\n", encoding="utf-8")
    assert main(["diff", "HEAD"]) == 0
    shown = capsys.readouterr().out
    assert "iceta.yaml sekarang salah, baris " in shown
    assert "Dinas Sosial (dinsos): tidak dapat dibandingkan" in shown


def test_the_root_may_be_elsewhere(
    workspace: Path, dinsos: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    assert dinsos.exists()
    monkeypatch.chdir("/")
    assert main(["diff", "HEAD", "--root", str(workspace)]) == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["diff"], "REV belum disebut."),
        (["diff", "tidak-ada"], "Commit tidak-ada tidak ada di riwayat git folder ini."),
        (["diff", "HEAD", "tidak-ada"], "Commit tidak-ada tidak ada"),
        (["diff", "HEAD", "--format", "mdd"], "Maksud Anda md?"),
        (["diff", "HEAD", "--root", "tidak-ada"], "Tidak ada iceta.yaml di folder tidak-ada."),
    ],
)
def test_what_can_not_run_says_why(
    arguments: list[str], sentence: str, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    commit()
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.out == ""


@pytest.mark.usefixtures("workspace")
def test_without_git_it_can_not_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "HEAD"]) == 2
    assert "tidak berada dalam git" in capsys.readouterr().err
