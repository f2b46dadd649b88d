"""What is kept in the user's cache: found once, and found again where it can't be read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic.page import icons, kept, widths

TOLD = {"satu": [1, 2.5], "é": "Ω"}


def take(told: Any) -> Any:
    return told["satu"], told["é"]


def counted() -> tuple[Callable[[], Any], list[int]]:
    calls: list[int] = []

    def find() -> Any:
        calls.append(1)
        return TOLD

    return find, calls


def test_it_is_found_once(tmp_path: Path) -> None:
    find, calls = counted()
    path = tmp_path / "baru" / "a.json"
    assert [kept.found(path, take, find) for _ in range(3)] == [([1, 2.5], "Ω")] * 3
    assert len(calls) == 1
    assert [item.name for item in path.parent.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b'{"satu": 1}', b"\xff\xfe", b"null", b"[" * 100_000]
)
def test_what_can_not_be_read_is_found_anew(spoilt: bytes, tmp_path: Path) -> None:
    find, calls = counted()
    path = tmp_path / "a.json"
    path.write_bytes(spoilt)
    assert kept.found(path, take, find) == kept.found(path, take, find) == ([1, 2.5], "Ω")
    assert len(calls) == 1


def test_where_nothing_can_be_kept_it_is_found_each_time(tmp_path: Path) -> None:
    find, calls = counted()
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    path = tmp_path / "berkas" / "a.json"
    assert kept.found(path, take, find) == kept.found(path, take, find) == ([1, 2.5], "Ω")
    assert len(calls) == 2


@pytest.mark.parametrize("weight", widths.WEIGHTS)
def test_widths_that_are_kept_are_those_of_the_font(weight: int) -> None:
    again = widths._taken(widths._told(weight))
    face = widths._face(weight)
    assert face.glyphs == again.glyphs
    assert face.advances == again.advances
    assert face.joined == again.joined
    assert len(face.pairs) == len(again.pairs)
    assert all(widths.em(word, weight) > 0 for word in ("AVATo", "efisien", "Ω≥°"))


def test_icons_that_are_kept_are_those_of_the_package() -> None:
    assert icons._strokes() == icons._drawings()
