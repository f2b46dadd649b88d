import json
from pathlib import Path

import pytest

from iceta_infographic.cli import main
from tests.conftest import AGENCY


@pytest.fixture(autouse=True)
def _outside_ci(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "standards" / "dinsos.yaml").write_text(
        AGENCY.replace("biaya: gratis", 'biaya: "-"'), encoding="utf-8"
    )
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)


def test_auto_writes_for_people_outside_ci(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "auto"]) == 1
    assert capsys.readouterr().out.startswith("standards/dinsos.yaml:18:12: error: ")


def test_auto_writes_for_github(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(workspace / "ringkasan.md"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(workspace.parent))
    assert main(["check", "--format", "auto"]) == 1
    file = f"{workspace.name}/standards/dinsos.yaml"
    assert capsys.readouterr().out.startswith(f"::error file={file},line=18,col=12,title=IC301 ")
    assert "IC301" in (workspace / "ringkasan.md").read_text(encoding="utf-8")


def test_auto_writes_for_gitlab(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    assert main(["check", "--format", "auto"]) == 1
    (issue,) = json.loads(capsys.readouterr().out)
    assert issue["location"] == {"path": "standards/dinsos.yaml", "lines": {"begin": 18}}


def test_sarif_is_for_whoever_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["IC301"]
