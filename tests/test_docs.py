import re
from pathlib import Path

import pytest

from iceta_infographic.cli import COMMANDS, main

PROJECT = Path(__file__).parent.parent
REFERENCE = (PROJECT / "docs" / "perintah.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```text\n\$ (iceta[a-z ]*) --help\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SHOWN = dict(BLOCK.findall(REFERENCE))
NAMES = ["iceta", *(f"iceta {command.__name__}" for command in COMMANDS)]


@pytest.mark.parametrize("name", NAMES)
def test_the_reference_shows_each_command_as_it_is(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert main([*name.split()[1:], "--help"]) == 0
    assert SHOWN.get(name) == capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_each_command_has_a_section_and_is_in_the_overview(name: str) -> None:
    assert f"\n## {name}\n" in REFERENCE
    if name != "iceta":
        assert f"[`{name}`](#{name.replace(' ', '-')})" in REFERENCE


def test_the_reference_shows_no_command_that_is_gone() -> None:
    assert set(SHOWN) == set(NAMES)


@pytest.mark.parametrize("command", ["make build", "make test"])
def test_the_readme_names_the_two_commands(command: str) -> None:
    assert command in (PROJECT / "README.md").read_text(encoding="utf-8")


PAGES = ["README.md", *(f"docs/{path.name}" for path in sorted((PROJECT / "docs").glob("*.md")))]


@pytest.mark.parametrize("page", PAGES)
def test_links_to_files_lead_somewhere(page: str) -> None:
    text = (PROJECT / page).read_text(encoding="utf-8")
    targets = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [target for target in targets if target and "://" not in target]
    assert [target for target in local if not ((PROJECT / page).parent / target).exists()] == []
