"""What ``iceta build`` says at its end."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from iceta_infographic.cli import app

WHERE = "Hasilnya ada di"


def build() -> tuple[int, str]:
    result = CliRunner().invoke(app, ["build", "--jobs", "1"])
    return result.exit_code, result.stdout


def test_where_the_files_are_is_said_where_there_are_some(workspace: Path) -> None:
    (workspace / "standards" / "dinsos.yaml").write_text("nama: [", encoding="utf-8")
    code, said = build()
    assert code == 1
    assert "Dokumen: " in said
    assert WHERE not in said


@pytest.mark.usefixtures("workspace")
def test_it_is_said_too_where_nothing_had_to_be_made() -> None:
    for _ in range(2):
        code, said = build()
        assert code == 0
        assert WHERE in said
    assert "tidak berubah" in said
