"""Text as a renderer breaks it: pieces that stay whole, how wide they are, how many lines.

What templates keep together or allow to break is read from the HTML that their filters make, so
that both go by the same rules.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from .widths import BREAK, JOINER, NO_BREAK, TEXT, em

_TAG = re.compile(r"(<[^>]*>)")
_BREAKS = re.compile(
    rf"(?<=[-/])(?=[^\W\d_]|[(])|(?<=[–—])(?=[^\s{JOINER}])|(?<={BREAK})(?!{BREAK})"
)
"""Where a word may go on upon the next line (Unicode, UAX #14: classes HY, SY, BA and ZW)."""

KEPT = 1_000
"""Texts that are remembered: those of a few services."""
ROUNDING = 1e-6
"""What sums of the same widths may differ by."""
NOTHING = 0.001
"""What is added to letters, of their size, up to which nothing is."""
SMALLEST = 0.1
"""A line narrower than this is taken to be this wide: something must stand on it."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays whole.

    Attributes:
        text: the piece.
        spaced: whether a space stands before it; else it may follow the last one on its line.
        trail: whether a space behind it must stand on its line.
    """

    text: str
    spaced: bool
    trail: bool = False


class Setting(NamedTuple):
    """How text is set, all as a multiple of its size.

    Attributes:
        weight: of the letters, a member of ``fonts.WEIGHTS``.
        letters: what is added to every letter.
        words: what is added to every space.
    """

    # Not a dataclass: what is known of texts is looked for by it a thousand times a page.

    weight: int = TEXT
    letters: float = 0.0
    words: float = 0.0


@lru_cache(maxsize=KEPT)
def atoms(markup: str) -> tuple[Atom, ...]:
    """Part a text as its HTML lets it be broken.

    Args:
        markup: what a template's filter made of a text, or the text itself, escaped.
    """
    reading = _Reading()
    for token in _TAG.split(markup):
        if token.startswith("<"):
            reading.tag(token)
        elif token:
            reading.text(html.unescape(token))
    reading.close()
    return tuple(reading.found)


@dataclass(slots=True)
class _Reading:
    """A text that is being parted: what stands open, and what was held back of it."""

    found: list[Atom] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    held: str = ""
    spaced: bool = False
    hangs: bool = False

    def tag(self, token: str) -> None:
        if token.startswith("</span"):
            if self.whole and self.whole.pop():
                self.release()
        elif token.startswith("<span"):
            kind = "utuh" if "utuh" in token else ""
            if kind:
                self.release()
            self.whole.append(kind)
        self.trail()

    def text(self, text: str) -> None:
        if any(self.whole):
            self.held += text
            return
        # A space that stands alone between two tags belongs to no word's line.
        self.hangs = text.endswith(" ") and not text.isspace()
        for index, word in enumerate(text.split(" ")):
            if index:
                self.release()
                self.spaced = True
            *before, last = _BREAKS.split(word)
            for piece in before:
                self.held += piece
                self.release()
            self.held += last

    def release(self) -> None:
        if self.held:
            self.found.append(Atom(self.held, self.spaced))
            self.held, self.spaced = "", False

    def trail(self) -> None:
        """Where a space ends words of the HTML, the renderer keeps room for it on the line."""
        if self.hangs and self.spaced and not self.held and self.found:
            self.found[-1] = replace(self.found[-1], trail=True)

    def close(self) -> None:
        self.release()
        self.trail()


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A text on one endless line.

    Attributes:
        starts, ends: where its pieces start and end, in the unit of what made it.
        fits: where the line must reach for each to stand on it.
        letters: how many letters each has.
    """

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    fits: tuple[float, ...]
    letters: tuple[int, ...]

    def lines(self, room: float, more: float = 0.0) -> int:
        """Return how many lines it takes.

        Args:
            room: width of a line, in the same unit.
            more: what else its last line must hold.

        Returns:
            1 at the least; a piece that is wider than a line is broken.
        """
        if self.fits and self.fits[-1] + more <= self.starts[0] + room and room > SMALLEST:
            return 1
        found = self.widths(room)
        return len(found) + (found[-1] + more > max(room, SMALLEST) + ROUNDING)

    def widths(self, room: float) -> list[float]:
        """Return how wide each line is, in the same unit; at least one.

        Args:
            room: width of a line, in the same unit.
        """
        room = max(room, SMALLEST)
        found: list[float] = []
        first, last, used = 0, len(self.ends), 0.0
        while first < last:
            begin = self.ends[first - 1] - used if used else self.starts[first]
            following = bisect_right(self.fits, begin + room, first)
            if following == last:
                used = self.ends[-1] - begin
                break
            if following == first and not used:
                # Wider than a line: broken wherever the line ends.
                wide, letters = self.ends[first] - begin, self.letters[first]
                line = max(int(letters * room / wide + ROUNDING), 1)
                full = ceil(letters / line) - 1
                found += [wide * line / letters] * full
                used = wide * (1 - full * line / letters)
                first += 1
                continue
            found.append(self.ends[following - 1] - begin if following > first else used)
            first, used = following, 0.0
        return [*found, used]


def ribbon(parts: Sequence[tuple[str, Setting, float]]) -> Ribbon:
    """Lay texts on one line, one after the other with a space between.

    Args:
        parts: the HTML of each, how it is set, and its size in the unit that is wanted.
    """
    return _ribbon(tuple(parts))


@lru_cache(maxsize=KEPT)
def _ribbon(parts: tuple[tuple[str, Setting, float], ...]) -> Ribbon:
    starts: list[float] = []
    ends: list[float] = []
    fits: list[float] = []
    letters: list[int] = []
    at, before = 0.0, ""
    for index, (markup, setting, size) in enumerate(parts):
        for number, atom in enumerate(atoms(markup)):
            if ends and (atom.spaced or (index and not number)):
                at += _space(before, atom.text[0], setting) * size
            starts.append(at)
            at += _wide(atom.text, setting) * size
            ends.append(at)
            fits.append(at + (_space(atom.text[-1], "x", setting) * size if atom.trail else 0.0))
            letters.append(len(atom.text))
            before = atom.text[-1]
    return Ribbon(tuple(starts), tuple(ends), tuple(fits), tuple(letters))


def _wide(text: str, setting: Setting) -> float:
    # Rounded: what was read of a sample as nothing is nothing.
    joined = abs(setting.letters) < NOTHING
    wide = em(text, setting.weight, joined=joined) + setting.letters * len(text)
    return wide + setting.words * (text.count(" ") + text.count(NO_BREAK))


def _space(before: str, after: str, setting: Setting) -> float:
    """Return how wide the space between two letters is: it is kerned as letters are."""
    together = _wide(f"{before} {after}", setting)
    return together - _wide(before, setting) - _wide(after, setting)
