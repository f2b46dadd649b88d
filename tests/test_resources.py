from pathlib import Path

import pytest

from iceta_infographic import resources
from iceta_infographic.commands.schema import schema_text
from iceta_infographic.errors import InternalError


def test_the_templates_are_found() -> None:
    assert list(resources.builtin_templates().rglob("*.css"))


def test_the_schema_that_is_shipped_is_the_one_that_is_printed() -> None:
    assert resources.builtin_schema().read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("beside", [True, False])
def test_they_are_found_inside_the_package_and_beside_it(
    beside: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    templates = (tmp_path if beside else package) / "templates"
    templates.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.builtin_templates() == templates


def test_an_incomplete_installation_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "package")
    with pytest.raises(InternalError, match="templates is missing"):
        resources.builtin_templates()
