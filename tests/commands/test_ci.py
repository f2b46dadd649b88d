from pathlib import Path

import pytest

from iceta_infographic.cli import main

PROJECT = Path(__file__).parents[2]
WORKFLOW = Path(".github", "workflows", "standar-pelayanan.yml")


def test_github_gets_its_workflow_where_it_looks(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ci", "github"]) == 0
    assert (workspace / WORKFLOW).is_file()
    assert str(WORKFLOW) in capsys.readouterr().out


def test_gitlab_gets_its_file_where_it_looks(workspace: Path) -> None:
    assert main(["ci", "gitlab"]) == 0
    assert (workspace / ".gitlab-ci.yml").is_file()


def test_a_workspace_below_the_top_of_a_repository_is_named_in_it(
    workspace: Path, tmp_path: Path
) -> None:
    inside = workspace / "pelayanan"
    inside.mkdir()
    (workspace / "iceta.yaml").rename(inside / "iceta.yaml")
    (tmp_path / ".git").mkdir()
    assert main(["ci", "github", "--root", "pelayanan"]) == 0
    text = (tmp_path / WORKFLOW).read_text(encoding="utf-8")
    assert "working-directory: pelayanan\n" in text
    assert "pelayanan/output" in text


def test_a_folder_name_that_would_need_quotes_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = workspace / "standar $(pelayanan)"
    inside.mkdir()
    (workspace / "iceta.yaml").rename(inside / "iceta.yaml")
    (workspace / ".git").mkdir()
    assert main(["ci", "github", "--root", str(inside)]) == 2
    assert "tidak dapat dipakai" in capsys.readouterr().err
    assert not (workspace / WORKFLOW).exists()


def test_to_the_screen_and_nowhere_else(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ci", "gitlab", "--output", "-"]) == 0
    assert capsys.readouterr().out.startswith("# Dibuat oleh `iceta ci gitlab`")
    assert not (workspace / ".gitlab-ci.yml").exists()


def test_to_a_file_of_another_name(workspace: Path) -> None:
    assert main(["ci", "gitlab", "--output", ".gitlab/standar.yml"]) == 0
    assert (workspace / ".gitlab" / "standar.yml").is_file()
    assert not (workspace / ".gitlab-ci.yml").exists()


def test_a_file_that_is_there_is_never_replaced_unasked(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = workspace / ".gitlab-ci.yml"
    file.write_text("milik: orang lain\n", encoding="utf-8")
    assert main(["ci", "gitlab"]) == 2
    shown = capsys.readouterr()
    assert "sudah ada dan tidak diubah" in shown.err
    assert "--force" in shown.err
    assert file.read_text(encoding="utf-8") == "milik: orang lain\n"
    assert main(["ci", "gitlab", "--force"]) == 0
    assert "standar-pelayanan:" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"\xff\xfe", b""])
def test_any_other_content_is_somebody_elses(content: bytes, workspace: Path) -> None:
    (workspace / ".gitlab-ci.yml").write_bytes(content)
    assert main(["ci", "gitlab"]) == 2
    assert (workspace / ".gitlab-ci.yml").read_bytes() == content


@pytest.mark.usefixtures("workspace")
def test_a_second_time_there_is_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ci", "github"]) == 0
    assert main(["ci", "github"]) == 0
    assert "sudah yang terbaru" in capsys.readouterr().out


@pytest.mark.usefixtures("workspace")
def test_another_system_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ci", "gitlap"]) == 2
    assert "Maksud Anda gitlab?" in capsys.readouterr().err


def test_a_folder_in_its_place_is_said(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / ".gitlab-ci.yml").mkdir()
    assert main(["ci", "gitlab"]) == 2
    assert main(["ci", "gitlab", "--force"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_project_uses_its_own_workflow(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ci", "github", "--output", "-", "--root", str(PROJECT)]) == 0
    assert capsys.readouterr().out == (PROJECT / WORKFLOW).read_text(encoding="utf-8")
