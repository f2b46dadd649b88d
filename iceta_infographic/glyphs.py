"""Which letters can be printed: those that one of the fonts from packages has.

Known to the rules, which warn about a letter before anything is drawn, and to the pages.
"""

import unicodedata
from functools import cache
from pathlib import Path

FAMILY = "Plus Jakarta Sans"
FALLBACK = "Noto Sans"

ALWAYS = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) | frozenset(
    "–—‘’“”†•…€™←↑→↓≈≠≤≥∞№\u2212\n\t"
)
"""Letters that the fonts are known to have (a test holds it): asking the fonts takes time."""

_IGNORABLE = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
"""Categories that print nothing: joiners, marks of direction, spaces."""


def sources() -> tuple[Path, Path]:
    """Return the files of the text family and of the family that stands in for it."""
    import fontpkg

    return Path(fontpkg.path(FAMILY)), Path(fontpkg.path(FALLBACK))


@cache
def coverage() -> frozenset[int]:
    """Return every code point that one of the fonts has a glyph for."""
    from fontTools.ttLib import TTFont

    points: set[int] = set()
    for source in sources():
        with TTFont(source, lazy=True) as font:
            points.update(font.getBestCmap())
    return frozenset(points)


def missing(text: str) -> list[str]:
    """Return the letters of a text that can't be printed, each once, in order."""
    unusual = [letter for letter in dict.fromkeys(text) if letter not in ALWAYS]
    if not unusual:
        return []
    return [
        letter
        for letter in unusual
        if ord(letter) not in coverage() and unicodedata.category(letter) not in _IGNORABLE
    ]
