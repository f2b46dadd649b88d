"""The fonts: from packages, in a folder of their own, and nothing of the machine's."""

import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from iceta_infographic.glyphs import FALLBACK, FAMILY
from iceta_infographic.page import fonts

prepare_afresh = fonts.prepare.__wrapped__
"""Without what this process remembers."""


def test_every_weight_lies_beside_a_configuration_that_knows_only_that_folder() -> None:
    made = fonts.prepare()
    folder = made.config.parent
    weights = {}
    for path in folder.glob("*.ttf"):
        with TTFont(path) as font:
            assert "fvar" not in font or path.stem == "fallback"
            weights[path.stem] = (font["name"].getBestFamilyName(), font["OS/2"].usWeightClass)
    assert weights.pop("fallback")[0] == FALLBACK
    assert set(weights.values()) == {(FAMILY, weight) for weight in fonts.WEIGHTS}
    config = ET.parse(made.config).getroot()  # noqa: S314  # our own file
    assert [d.text for d in config.iter("dir")] == [str(folder)]
    assert list(config.iter("include")) == []


def test_the_folder_is_named_after_what_is_in_it() -> None:
    made = fonts.prepare()
    assert made.digest in made.config.parent.name
    assert made.digest == fonts.digest()


def test_where_the_cache_folder_cannot_be_written_a_temporary_one_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    (tmp_path / "scratch").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))

    made = prepare_afresh()

    assert made.config.is_relative_to(tmp_path / "scratch")
    assert len([*made.config.parent.glob("*.ttf")]) == len(fonts.WEIGHTS) + 1
    # Nothing half-made is left behind, and a second call finds what the first has made.
    assert [*(tmp_path / "scratch").iterdir()] == [made.config.parent]
    before = made.config.stat().st_ino
    assert prepare_afresh() == made
    assert made.config.stat().st_ino == before


def test_where_nothing_can_be_written_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    monkeypatch.setattr(tempfile, "tempdir", str(blocked))
    with pytest.raises(OSError, match="fonts"):
        prepare_afresh()
