"""Text as a renderer breaks it: pieces that stay whole, how wide they are, how many lines.

What templates keep together or allow to break is read from the HTML that their filters make, so
that both go by the same rules.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from .widths import TEXT, em

_TAG = re.compile(r"(<[^>]*>)")
_BREAKS = re.compile(r"(?<=[-/])(?=[^\W\d_]|[(])|(?<=[–—])(?=\S)")
"""Where a word may go on upon the next line (Unicode, UAX #14: classes HY, SY and BA)."""

ROUNDING = 1e-6
"""What sums of the same widths may differ by."""
SMALLEST = 0.1
"""A line narrower than this is taken to be this wide: something must stand on it."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays whole.

    Attributes:
        text: the piece.
        spaced: whether a space stands before it; else it may follow the last one on its line.
    """

    text: str
    spaced: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set, all as a multiple of its size.

    Attributes:
        weight: of the letters, a member of ``fonts.WEIGHTS``.
        letters: what is added to every letter.
        words: what is added to every space.
    """

    weight: int = TEXT
    letters: float = 0.0
    words: float = 0.0


@lru_cache(maxsize=20_000)
def atoms(markup: str) -> tuple[Atom, ...]:
    """Part a text as its HTML lets it be broken.

    Args:
        markup: what a template's filter made of a text, or the text itself, escaped.
    """
    return tuple(_atoms(markup))


def _atoms(markup: str) -> Iterator[Atom]:
    whole: list[str] = []
    held = ""
    spaced = False
    for token in _TAG.split(markup):
        if token.startswith("</span"):
            kind = whole.pop() if whole else ""
            if kind == "utuh" and held:
                yield Atom(held, spaced)
                held, spaced = "", False
        elif token.startswith("<span"):
            kind = "utuh" if "utuh" in token else "serangkai" if "serangkai" in token else ""
            if kind == "utuh" and held:
                yield Atom(held, spaced)
                held, spaced = "", False
            whole.append(kind)
        elif token.startswith("<") or not token:
            continue
        elif any(whole):
            held += html.unescape(token)
        else:
            for index, word in enumerate(html.unescape(token).split(" ")):
                if index:
                    if held:
                        yield Atom(held, spaced)
                    held, spaced = "", True
                *before, last = _BREAKS.split(word)
                for piece in before:
                    yield Atom(held + piece, spaced)
                    held, spaced = "", False
                held += last
    if held:
        yield Atom(held, spaced)


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A text on one endless line.

    Attributes:
        starts, ends: where its pieces start and end, in the unit of what made it.
        letters: how many letters each has.
    """

    starts: tuple[float, ...]
    ends: tuple[float, ...]
    letters: tuple[int, ...]

    def lines(self, room: float, more: float = 0.0) -> int:
        """Return how many lines it takes.

        Args:
            room: width of a line, in the same unit.
            more: what else its last line must hold.

        Returns:
            1 at the least; a piece that is wider than a line is broken.
        """
        room = max(room, SMALLEST)
        count, first, last, used = 1, 0, len(self.ends), 0.0
        while first < last:
            begin = self.ends[first - 1] - used if used else self.starts[first]
            following = bisect_right(self.ends, begin + room, first)
            if following == last:
                used = self.ends[-1] - begin
                break
            if following == first and not used:
                # Wider than a line: broken wherever the line ends.
                wide, letters = self.ends[first] - begin, self.letters[first]
                line = max(int(letters * room / wide + ROUNDING), 1)
                more_lines = ceil(letters / line) - 1
                count, used = count + more_lines, wide * (1 - more_lines * line / letters)
                first += 1
                continue
            count, first, used = count + 1, following, 0.0
        return count + (used + more > room + ROUNDING)


def ribbon(parts: Sequence[tuple[str, Setting, float]]) -> Ribbon:
    """Lay texts on one line, one after the other with a space between.

    Args:
        parts: the HTML of each, how it is set, and its size in the unit that is wanted.
    """
    return _ribbon(tuple(parts))


@lru_cache(maxsize=20_000)
def _ribbon(parts: tuple[tuple[str, Setting, float], ...]) -> Ribbon:
    starts: list[float] = []
    ends: list[float] = []
    letters: list[int] = []
    at, before = 0.0, ""
    for index, (markup, setting, size) in enumerate(parts):
        for number, atom in enumerate(atoms(markup)):
            if ends and (atom.spaced or (index and not number)):
                at += _space(before, atom.text[0], setting) * size
            starts.append(at)
            at += _wide(atom.text, setting) * size
            ends.append(at)
            letters.append(len(atom.text))
            before = atom.text[-1]
    return Ribbon(tuple(starts), tuple(ends), tuple(letters))


def _wide(text: str, setting: Setting) -> float:
    wide = em(text, setting.weight) + setting.letters * len(text)
    return wide + setting.words * text.count(" ")


def _space(before: str, after: str, setting: Setting) -> float:
    """Return how wide the space between two letters is: it is kerned as letters are."""
    together = _wide(f"{before} {after}", setting)
    return together - _wide(before, setting) - _wide(after, setting)
