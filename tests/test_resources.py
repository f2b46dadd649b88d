from pathlib import Path

import pytest

from iceta_infographic import resources
from iceta_infographic.commands.schema import schema_text
from iceta_infographic.errors import InternalError, UsageError


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


def test_own_templates_go_first(tmp_path: Path) -> None:
    (tmp_path / "templates" / "umum").mkdir(parents=True)
    (tmp_path / "templates" / "umum" / "a.css").write_text("", encoding="utf-8")
    (tmp_path / "templates" / "umum" / "b.css").symlink_to("a.css")
    builtin = resources.builtin_templates()
    assert resources.template_folders(tmp_path) == (tmp_path / "templates", builtin)


@pytest.mark.parametrize("place", ["templates", "templates/umum", "templates/umum/a.txt"])
@pytest.mark.parametrize("target", ["/etc", "../rahasia"])
def test_links_out_of_own_templates_are_refused(tmp_path: Path, place: str, target: str) -> None:
    root = tmp_path / "ruang"
    link = root / place
    link.parent.mkdir(parents=True)
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia" / "kunci.txt").write_text("rahasia", encoding="utf-8")
    link.symlink_to(tmp_path / "rahasia" if target == "../rahasia" else target)
    with pytest.raises(UsageError, match=f"^{place} adalah tautan"):
        resources.template_folders(root)


def test_links_that_lead_nowhere_stand_in_nobodys_way(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "lingkar").symlink_to("lingkar")
    (own / "hilang.css").symlink_to("tidak-ada.css")
    assert resources.template_folders(tmp_path)[0] == own
