"""How wide text is, from the fonts themselves: known before anything is laid out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from . import fonts

WEIGHTS = fonts.WEIGHTS
TEXT, BOLD, HEAVY = WEIGHTS
"""The weights of the text family that pages use."""
UNKNOWN = 0.6
"""Width of a letter that only the other family has, as a share of its size."""


@dataclass(frozen=True, slots=True)
class _Face:
    """What a font says of widths, as a share of its size.

    Attributes:
        glyphs: the glyph of a letter, by its code.
        advances: how wide each glyph is.
        unit: units of the font in its size.
        pairs: tables of pairs of glyphs that stand nearer to each other, or farther.
    """

    glyphs: Mapping[int, str]
    advances: Mapping[str, float]
    unit: int
    pairs: tuple[Any, ...]


@lru_cache(maxsize=20_000)
def _kern(left: str, right: str, weight: int) -> float:
    """Return what is added between two glyphs: the first table that names the pair counts."""
    face = _face(weight)
    for table in face.pairs:
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            records = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
            found = next((r.Value1 for r in records if r.SecondGlyph == right), None)
            if found is None:
                continue
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
            found = row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
        return getattr(found, "XAdvance", 0) / face.unit
    return 0.0


@cache
def _face(weight: int) -> _Face:
    from fontTools.ttLib import TTFont

    font = TTFont(fonts.prepare().config.parent / f"jakarta-{weight}.ttf", lazy=True)
    unit = font["head"].unitsPerEm
    wide = font["hmtx"]
    positions = font["GPOS"].table
    kerning = {
        index
        for record in positions.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    return _Face(
        glyphs=font.getBestCmap(),
        advances={name: wide[name][0] / unit for name in font.getGlyphOrder()},
        unit=unit,
        pairs=tuple(
            table
            for index in sorted(kerning)
            for table in positions.LookupList.Lookup[index].SubTable
        ),
    )


@lru_cache(maxsize=50_000)
def em(text: str, weight: int = TEXT) -> float:
    """Return how wide a text is on one line, as a multiple of its size.

    Args:
        text: any text.
        weight: of the letters, a member of :data:`fonts.WEIGHTS`.
    """
    face = _face(weight)
    wide = 0.0
    before = None
    for letter in text:
        glyph = face.glyphs.get(ord(letter))
        if glyph is None:
            wide += UNKNOWN
        else:
            wide += face.advances[glyph]
            if before is not None:
                wide += _kern(before, glyph, weight)
        before = glyph
    return wide
