"""How wide text is, from the fonts themselves: known before anything is laid out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from . import fonts

WEIGHTS = fonts.WEIGHTS
TEXT, BOLD, HEAVY = WEIGHTS
"""The weights of the text family that pages use."""
UNKNOWN = 0.6
"""Width of a letter that only the other family has, as a share of its size."""
TIGHT = -0.018
"""What the style sheets let the letters of titles and headlines move together."""
TIGHTER = -0.03
"""The same in the tightest of the styles."""
WORDS_APART = 0.06
"""What the style sheets add to the spaces of titles."""
LAST = 0.5
"""Share of its longest line that the last line of a heading should have."""
STEP = 0.001
"""By how much a heading is set narrower than its longest line, em: that line must break."""
_GAP = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Size:
    """A size that a heading may take, and when.

    Attributes:
        rem: the size.
        wide: up to how wide a text, em, it may be taken whatever number of lines that makes.
        lines: up to how many lines a wider text may be set so.
    """

    rem: float
    wide: float
    lines: int = 1


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


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return [word for word in _GAP.split(text) if word]


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


def lines(text: str, room: float, weight: int = TEXT, spacing: float = 0.0) -> int:
    """Return how many lines a text takes.

    Args:
        text: any text.
        room: width of a line as a multiple of the text's size.
        weight: of the letters.
        spacing: what is added to every letter, as a share of the size.

    Returns:
        The number of lines, 1 at the least; a word that is wider than a line is broken.
    """
    return len(line_widths(text, room, weight, spacing))


def line_widths(
    text: str, room: float, weight: int = TEXT, spacing: float = 0.0, gap: float = 0.0
) -> list[float]:
    """Return how wide each line of a text is.

    Args:
        text: any text.
        room: width of a line as a multiple of the text's size.
        weight: of the letters.
        spacing: what is added to every letter, as a share of the size.
        gap: what is added to every space besides.

    Returns:
        The widths, as multiples of the size; one at the least.
    """
    space = em(" ", weight) + spacing + gap
    found = [0.0]
    for word in words(text):
        wide = em(word, weight) + spacing * len(word)
        if found[-1] and found[-1] + space + wide > room:
            found.append(0.0)
        found[-1] += (space if found[-1] else 0.0) + wide
        while found[-1] > room:
            found[-1:] = [room, found[-1] - room]
    return found


def evened(text: str, room: float, weight: int, spacings: Sequence[float], gap: float) -> float:
    """Return the width at which a heading does not end in a line of one lonely word.

    Args:
        text: the heading.
        room: width that it has, as a multiple of its size.
        weight: of the letters.
        spacings: what styles add to every letter, as shares of the size.
        gap: what they add to every space besides.

    Returns:
        A width of at most ``room`` that makes no more lines than it in any of the spacings:
        ``room`` itself where the last line is long enough, else the widest at which it is, or
        comes nearest to it.
    """

    def ends(width: float) -> float:
        """Return the least share of its longest line that a last line has; 0 for more lines."""
        least = 1.0
        for spacing in spacings:
            found = line_widths(text, width, weight, spacing, gap)
            if len(found) > len(line_widths(text, room, weight, spacing, gap)):
                return 0.0
            least = min(least, found[-1] / max(*found, STEP))
        return least

    widths = (_evened(text, room, weight, spacing, gap) for spacing in spacings)
    return max((room, *widths), key=lambda width: (min(ends(width), LAST), width))


def _evened(text: str, room: float, weight: int, spacing: float, gap: float) -> float:
    found = line_widths(text, room, weight, spacing, gap)
    number, best = len(found), room
    longest = max(em(word, weight) + spacing * len(word) for word in words(text) or [""])
    while len(found) > 1 and found[-1] < LAST * max(found):
        narrower = max(found) - STEP
        found = line_widths(text, narrower, weight, spacing, gap)
        if len(found) > number or longest > narrower:
            break
        best = min(max(found) * SLACK, room)
    return best


def largest(text: str, sizes: tuple[Size, ...], room: float, pieces: Sequence[str] = ()) -> float:
    """Return the largest size that a heading may take.

    Args:
        text: the heading, set in the heaviest weight.
        sizes: what may be taken, the largest first.
        room: width that it has, rem.
        pieces: what of it stays on one line, beside its words.

    Returns:
        The size, rem: the last one if none before it may be taken, and smaller yet (but never
        below 1) where the longest word or piece would be broken.
    """
    wide = em(text, HEAVY)
    usual = next(
        (
            size.rem
            for size in sizes
            if wide <= size.wide or lines(text, room / size.rem, HEAVY, TIGHT) <= size.lines
        ),
        sizes[-1].rem,
    )
    longest = max((em(word, HEAVY) for word in (*words(text), *pieces)), default=0)
    return max(1.0, min(usual, room / max(longest * SLACK, 1)))


SLACK = 1.02
"""What a word is taken to be wider by than its letters: sizes are rounded on the page."""
