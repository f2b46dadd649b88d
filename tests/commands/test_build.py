"""What ``iceta build`` says at its end."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from iceta_infographic.cli import app
from iceta_infographic.errors import UsageError

WHERE = "Hasilnya ada di"


def build() -> tuple[int, str]:
    result = CliRunner().invoke(app, ["build", "--jobs", "1"])
    return result.exit_code, result.stdout


def test_where_the_files_are_is_said_where_there_are_some(workspace: Path) -> None:
    (workspace / "standards" / "dinsos.yaml").write_text("nama: [", encoding="utf-8")
    code, said = build()
    assert code == 1
    assert "Dokumen: tidak ada yang dapat dibuat" in said
    assert WHERE not in said


@pytest.mark.usefixtures("workspace")
def test_who_asks_for_a_page_by_the_shape_of_the_report_is_told_how() -> None:
    result = CliRunner().invoke(app, ["build", "--format", "a4"])
    assert isinstance(result.exception, UsageError)
    assert result.exception.hint == (
        "Yang dapat dipakai: text, json. Format halaman dipilih dengan --only."
    )


@pytest.mark.usefixtures("workspace")
def test_it_is_said_too_where_nothing_had_to_be_made() -> None:
    for _ in range(2):
        code, said = build()
        assert code == 0
        assert WHERE in said
    assert "tidak berubah" in said
