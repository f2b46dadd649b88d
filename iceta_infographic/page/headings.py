"""Sizes and widths of headings, so that their lines, words and figures stand well."""

from collections.abc import Sequence
from dataclasses import dataclass

from .atoms import Ribbon, Setting, atoms, ribbon
from .widths import HEAVY, em

TIGHT = -0.018
"""What the style sheets let the letters of titles and headlines move together."""
TIGHTER = -0.03
"""The same in the tightest of the styles."""
WORDS_APART = 0.06
"""What the style sheets add to the spaces of titles."""
LAST = 0.5
"""Share of its longest line that every line of a heading should have."""
STEP = 0.001
"""By how much a heading is set narrower than its longest line, em: that line must break."""
SLACK = 1.02
"""What a word is taken to be wider by than its letters: sizes are rounded on the page."""


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


def title_setting(letters: float = TIGHT) -> Setting:
    """Return how titles are set, with so much added to each letter, of their size."""
    return Setting(HEAVY, letters, WORDS_APART)


def evened(markup: str, room: float, settings: Sequence[Setting]) -> float:
    """Return the width at which no line of a heading is one lonely word.

    Args:
        markup: the heading, as a template's filter makes it.
        room: width that it has, as a multiple of its size.
        settings: how styles set it.

    Returns:
        A width of at most ``room`` that makes no more lines than it in any of the settings:
        ``room`` itself where every line is long enough, else the widest at which they are, or
        come nearest to it.
    """
    set_ = [ribbon([(markup, setting, 1.0)]) for setting in settings]
    most = [len(text.widths(room)) for text in set_]

    def least_share(width: float) -> float:
        """Return the least share of its longest line that a line has; 0 for more lines."""
        least = 1.0
        for text, lines in zip(set_, most, strict=True):
            found = text.widths(width)
            if len(found) > lines:
                return 0.0
            least = min(least, min(found) / max(*found, STEP))
        return least

    widths = (_evened(text, room) for text in set_)
    return max((room, *widths), key=lambda width: (min(least_share(width), LAST), width))


def _evened(text: Ribbon, room: float) -> float:
    found = text.widths(room)
    number, best = len(found), room
    longest = max(
        (end - start for start, end in zip(text.starts, text.ends, strict=True)), default=0
    )
    while len(found) > 1 and min(found) < LAST * max(found):
        narrower = max(found) - STEP
        found = text.widths(narrower)
        if len(found) > number or longest > narrower:
            break
        best = min(max(found) * SLACK, room)
    return best


def largest(text: str, markup: str, sizes: Sequence[Size], room: float) -> float:
    """Return the largest size that a heading may take.

    Args:
        text: the heading, set in the heaviest weight.
        markup: the same as a template's filter makes it: what stays on one line must fit on it.
        sizes: what may be taken, the largest first.
        room: width that it has, rem.

    Returns:
        The size, rem: the last one if none before it may be taken, and smaller yet (but never
        below 1) where the longest word or piece would be broken.
    """
    wide = em(text, HEAVY)
    laid = ribbon([(markup, title_setting(), 1.0)])
    usual = next(
        (
            size.rem
            for size in sizes
            if wide <= size.wide or laid.lines(room / size.rem) <= size.lines
        ),
        sizes[-1].rem,
    )
    pieces = (*text.split(), *(atom.text for atom in atoms(markup)))
    longest = max((em(piece, HEAVY) for piece in pieces), default=0)
    return max(1.0, min(usual, room / max(longest * SLACK, 1)))
