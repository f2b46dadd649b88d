"""A palette is derived once for each user, and what was kept is believed only where it is sound."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from iceta_infographic import colour, palettes

ROOT = Path(__file__).parents[1]
SCRIPT = """\
import sys
from iceta_infographic.colour import contrast, palette
contrast("#0b5d4b", "#ffffff")
print(palette("#0b5d4b").brand, "coloraide" in sys.modules)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: tmp_path)
    colour.palette.cache_clear()
    return tmp_path / palettes.FOLDER


def test_what_was_derived_once_is_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = colour.palette("#7b2d4b")
    assert first == colour.derive("#7b2d4b")
    colour.palette.cache_clear()
    monkeypatch.setattr(colour, "derive", None)
    assert colour.palette("#7b2d4b") == first
    (kept,) = folder.iterdir()
    assert json.loads(kept.read_text(encoding="utf-8")) == asdict(first)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[]",
        "null",
        "{}",
        '{"brand": "#7b2d4b"}',
        '{"brand": 7}',
        '{"brand": "red;}body{display:none"}',
        "\\xff",
        "[" * 100_000,
    ],
)
def test_what_is_no_palette_is_not_taken(folder: Path, content: str) -> None:
    wanted = colour.palette("#7b2d4b")
    (kept,) = folder.iterdir()
    kept.write_text(content, encoding="utf-8")
    colour.palette.cache_clear()
    assert colour.palette("#7b2d4b") == wanted
    assert json.loads(kept.read_text(encoding="utf-8")) == asdict(wanted)


def test_another_program_derives_anew(folder: Path, tmp_path: Path) -> None:
    colour.palette("#7b2d4b")
    other = tmp_path / "lain.py"
    other.write_text("", encoding="utf-8")
    assert palettes.get(Path(colour.__file__), "#7b2d4b", colour.ACCENT) is not None
    assert palettes.get(other, "#7b2d4b", colour.ACCENT) is None
    assert palettes.get(Path(colour.__file__), "#7b2d4c", colour.ACCENT) is None
    assert len([*folder.iterdir()]) == 1


def test_where_nothing_can_be_kept_it_is_derived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: tmp_path / "berkas" / "x")
    colour.palette.cache_clear()
    assert colour.palette("#7b2d4b") == colour.derive("#7b2d4b")


def test_a_known_palette_imports_nothing_that_derives(tmp_path: Path) -> None:
    def run() -> str:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env={"XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout.strip()

    assert run() == "#0b5d4b True"
    assert run() == "#0b5d4b False"
