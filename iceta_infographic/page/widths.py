"""How wide text is, from the fonts themselves: known before anything is laid out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from . import fonts, kept

WEIGHTS = fonts.WEIGHTS
TEXT, BOLD, HEAVY = WEIGHTS
"""The weights of the text family that pages use."""
NO_BREAK = "\u00a0"
"""A space at which no line ends."""
JOINER, BREAK = "\u2060", "\u200b"
"""What keeps its neighbours on one line, and where one may end; neither has a width itself."""
_UNSEEN = str.maketrans("", "", JOINER + BREAK)
KEPT_AS = 1
"""How what a font says is kept; another number where that changes."""
UNKNOWN = 0.6
"""Width of a letter that only the other family has, as a share of its size."""


@dataclass(frozen=True, slots=True)
class _Face:
    """What a font says of widths, as a share of its size.

    Attributes:
        glyphs: the glyph of a letter, by its code.
        advances: how wide each glyph is.
        unit: units of the font in its size.
        pairs: tables of what is added between two glyphs, in units: by both (``near``), or by the
            row of the first and the column of the second.
        joined: by its first glyph, the sequences that are drawn as one glyph (``fi``), the longest
            first, and that glyph.
    """

    glyphs: Mapping[int, str]
    advances: Mapping[str, float]
    unit: int
    pairs: tuple[Mapping[str, Any], ...]
    joined: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=8_000)
def _kern(left: str, right: str, weight: int) -> float:
    """Return what is added between two glyphs: the first table that names the pair counts."""
    face = _face(weight)
    for table in face.pairs:
        if "near" in table:
            found = table["near"].get(left, {}).get(right)
            if found is None:
                continue
        elif left in table["rows"]:
            found = table["cells"][table["rows"][left]][table["columns"].get(right, 0)]
        else:
            continue
        return float(found / face.unit)
    return 0.0


@cache
def _face(weight: int) -> _Face:
    path = kept.place("lebar", f"{fonts.digest()}-{weight}-{KEPT_AS}")
    return kept.found(path, _taken, lambda: _told(weight))


def _taken(told: Any) -> _Face:
    return _Face(
        glyphs=dict(told["glyphs"]),
        advances=told["advances"],
        unit=told["unit"],
        pairs=tuple(told["pairs"]),
        joined={
            first: tuple((tuple(sequence), glyph) for sequence, glyph in sequences)
            for first, sequences in told["joined"].items()
        },
    )


def _told(weight: int) -> dict[str, Any]:
    """Return what a font says, read by fontTools: that takes as long as a page."""
    from fontTools.ttLib import TTFont

    with TTFont(fonts.prepare().config.parent / f"jakarta-{weight}.ttf", lazy=True) as font:
        unit, wide = font["head"].unitsPerEm, font["hmtx"]
        return {
            "glyphs": sorted(font.getBestCmap().items()),
            "advances": {name: wide[name][0] / unit for name in font.getGlyphOrder()},
            "unit": unit,
            "pairs": [_pairs(table) for table in _tables(font["GPOS"].table, "kern")],
            "joined": {
                first: [
                    [[first, *ligature.Component], ligature.LigGlyph]
                    for ligature in sorted(ligatures, key=lambda found: -len(found.Component))
                ]
                for table in _tables(font["GSUB"].table, "liga")
                for first, ligatures in table.ligatures.items()
            },
        }


def _pairs(table: Any) -> dict[str, Any]:
    """Return a table of pairs: each by itself, or by kinds of glyphs."""
    covered = table.Coverage.glyphs
    if table.Format == 1:
        sets = (pairs.PairValueRecord for pairs in table.PairSet)
        return {
            "near": {
                left: {pair.SecondGlyph: _apart(pair.Value1) for pair in pairs}
                for left, pairs in zip(covered, sets, strict=True)
            }
        }
    kinds = table.ClassDef1.classDefs
    return {
        "rows": {left: kinds.get(left, 0) for left in covered},
        "columns": dict(table.ClassDef2.classDefs),
        "cells": [[_apart(cell.Value1) for cell in row.Class2Record] for row in table.Class1Record],
    }


def _apart(value: Any) -> int:
    return int(getattr(value, "XAdvance", 0))


def _tables(rules: Any, feature: str) -> Iterator[Any]:
    """Yield the tables by which a font applies a feature, in the order in which they count."""
    numbers = {
        index
        for record in rules.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(numbers):
        yield from rules.LookupList.Lookup[index].SubTable


@lru_cache(maxsize=8_000)
def em(text: str, weight: int = TEXT, *, joined: bool = True) -> float:
    """Return how wide a text is on one line, as a multiple of its size.

    Args:
        text: any text.
        weight: of the letters, a member of :data:`fonts.WEIGHTS`.
        joined: whether letters are drawn as one glyph where the font has one (``fi``): they are
            not where something is added between letters.
    """
    face = _face(weight)
    glyphs = [face.glyphs.get(ord(letter)) for letter in text.translate(_UNSEEN)]
    wide = 0.0
    before = None
    at = 0
    while at < len(glyphs):
        glyph = glyphs[at]
        at += 1
        if glyph is None:
            wide += UNKNOWN
        else:
            for sequence, one in face.joined.get(glyph, ()) if joined else ():
                if tuple(glyphs[at - 1 : at - 1 + len(sequence)]) == sequence:
                    glyph, at = one, at - 1 + len(sequence)
                    break
            wide += face.advances[glyph]
            if before is not None:
                wide += _kern(before, glyph, weight)
        before = glyph
    return wide
