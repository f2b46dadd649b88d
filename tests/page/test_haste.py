"""Quicker ways through WeasyPrint change no byte, and need a version that was looked at."""

import json
import subprocess
import sys
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
import weasyprint
from fontTools.ttLib import TTFont

from iceta_infographic.page import fonts, haste
from iceta_infographic.page.haste import swap, values
from tests.page.apart import SEEDS
from tests.page.support import NAMES

KINDS = ("texts", "rules", "shared")
"""Kinds of random documents."""
SHARE = 0.58
"""Of the calls that a document takes with WeasyPrint as it is, how many it takes at most."""


@cache
def told(way: str) -> dict[str, Any]:
    """Return what a process of its own tells; insides that were replaced stay so."""
    command = [sys.executable, "-m", "tests.page.apart", way]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_this_version_is_known() -> None:
    """Says when WeasyPrint's insides must be looked at again."""
    assert haste.known(weasyprint)


@pytest.mark.parametrize(
    "name",
    [*NAMES, "hard", "parted", "starts", *(f"{kind}-{seed}" for kind in KINDS for seed in SEEDS)],
)
def test_pages_stay_the_same_to_the_byte(name: str) -> None:
    assert told("quick")["digests"][name] == told("plain")["digests"][name]


@pytest.mark.parametrize("name", ["jakarta-500", "jakarta-700", "jakarta-800", "fallback"])
def test_no_letter_of_our_fonts_is_set_otherwise_beside_a_space(name: str) -> None:
    """So that a line may be drawn from the text in which it was broken."""
    font = TTFont(fonts.prepare().config.parent / f"{name}.ttf")
    space = font.getBestCmap()[ord(" ")]
    pairs = 0
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = table.ExtSubTable if table.LookupType == 9 else table
            if table.LookupType != 2:
                continue
            assert space not in table.Coverage.glyphs
            if table.Format == 1:
                seconds = [r.SecondGlyph for s in table.PairSet for r in s.PairValueRecord]
                assert space not in seconds
                pairs += len(seconds)
            else:
                place = table.ClassDef2.classDefs.get(space, 0)
                moved = [r.Class2Record[place].Value1 for r in table.Class1Record]
                assert not any(value and any(vars(value).values()) for value in moved)
                pairs += len(moved)
    assert pairs


def test_it_takes_fewer_steps() -> None:
    assert told("quick")["calls"] < SHARE * told("plain")["calls"]


def test_nothing_of_a_layout_is_left_when_it_is_done() -> None:
    assert told("plain")["left"] != {}
    assert told("quick")["left"] == {}


def test_another_version_is_left_alone() -> None:
    before = weasyprint.css.ComputedStyle.__missing__
    assert not haste.hasten(SimpleNamespace(__version__="0.1"))
    assert weasyprint.css.ComputedStyle.__missing__ is before


def test_a_function_is_replaced_wherever_it_was_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def old() -> None: ...

    def new() -> None: ...

    modules = {
        "weasyprint.a": SimpleNamespace(old=old, other=old),
        "weasyprint.b": SimpleNamespace(old=new),
        "somebody": SimpleNamespace(old=old),
    }
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    swap.swap(old, new)
    assert modules["weasyprint.a"].old is new
    assert modules["weasyprint.a"].other is old
    assert modules["somebody"].old is old


class Token:
    """A piece of a rule."""

    def __init__(self, text: str) -> None:
        self.text = text

    def serialize(self) -> str:
        return self.text


def test_values_are_remembered_by_what_they_say_and_not_without_end() -> None:
    rule, found = SimpleNamespace(), []

    def value(text: str) -> int:
        def find() -> int:
            found.append(text)
            return len(found)

        number: int = values.remembered(rule, [Token(text)], None, find)
        return number

    assert value("merah") == value("merah") == 1
    assert value("biru") == 2
    for number in range(3 * values.MOST):
        value(str(number))
    assert len(vars(rule)["_known"]) <= values.MOST
    with pytest.raises(ZeroDivisionError):
        values.remembered(rule, [Token("salah")], None, lambda: 1 // 0)
    assert value("merah") > 2
