"""What templates let texts pass through: where they may break, and where they lead."""

import re
from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from ..standard.dates import MONTHS
from ..standard.duration import spans
from . import links
from .widths import BREAK, HEAVY, JOINER, NO_BREAK, em

KEPT = 1_000
"""Texts that are remembered: a search for the type size asks for the same again and again."""
_BREAK_AFTER = re.compile(r"(?<=[@/._?&=#-])(?=[^\s@/._?&=#-])")
_LONG_WORD, _SHORT_PIECE = 12, 5
NARROWEST = 8.0
"""How wide a piece may be that never breaks, em: about what a card has at its largest type."""
_MARKS = re.compile(r"(?<=[-/–—?])(?=\S)")
"""Where a line may end within a word (Unicode, UAX #14)."""
_FEW_WORDS, _LONELY, _NEXT = 3, 4, 8
"""A text of more words than this does not end in a line of one word of so few letters, where the
word before it is this short at the most."""
_TITLE_WORDS, _TITLE_END = 3, 11
"""A title of more words than this, whose last two have at most so many letters, ends in both."""


@lru_cache(maxsize=KEPT)
def escaped(text: str) -> str:
    """Return a text as it stands in HTML, as the templates print what passes no filter.

    Args:
        text: as somebody typed it.
    """
    return str(escape(text))


@lru_cache(maxsize=KEPT)
def breakable(text: str) -> Markup:
    """Let long addresses break where a reader would break them, and nowhere else.

    A space without width stands in the page, not in the PDF: nothing is copied along with an
    address.

    Args:
        text: any text.
    """
    words = str(text).split(" ")
    return escape(" ".join(_parted(w) if len(w) > _LONG_WORD else w for w in words))


def _parted(word: str) -> str:
    return BREAK.join(_MARKS.sub(JOINER, piece) for piece in _joined(_BREAK_AFTER.split(word)))


def _joined(pieces: Sequence[str]) -> list[str]:
    """Join pieces of few letters with their neighbours: ``www.lapor.`` and ``go.id/``."""
    joined = [""]
    for piece in pieces:
        ends = piece.endswith("/") and len(piece) < _SHORT_PIECE
        if ends or len(joined[-1]) < _SHORT_PIECE:
            joined[-1] += piece
        else:
            joined.append(piece)
    if len(joined) > 1 and len(joined[-1]) < _SHORT_PIECE:
        last = joined.pop()
        joined[-1] += last
    return joined


@lru_cache(maxsize=KEPT)
def linked(text: str, before: str = "") -> Markup:
    """Make links of the web and e-mail addresses in a running text; it looks as before.

    Args:
        text: any text.
        before: words that stand before it. Where the text is one address and no more, they belong
            to the link, which is of the class ``sendiri`` then: it fills its paragraph.
    """
    found = links.within(text)
    if before and [place[:2] for place in found] == [(0, len(text))]:
        alone = Markup('<a class="sendiri" href="{}">{}{}</a>')
        return _apart(alone.format(found[0][2], before, breakable(text)))
    parts = []
    done = 0
    for start, end, leads in found:
        parts.append(_unbroken(text[done:start]))
        parts.append(Markup('<a href="{}">{}</a>').format(leads, breakable(text[start:end])))
        done = end
    whole = _apart(Markup("").join([*parts, _unbroken(text[done:], ends=True)]))
    return escape(before) + whole


@lru_cache(maxsize=KEPT)
def unbroken_times(text: str) -> Markup:
    """Keep a figure and its unit on one line, ``paling lambat [3 hari kerja]``, and short words."""
    parts = []
    done = 0
    for span in spans(text):
        parts.append(_unbroken(text[done : span.start]))
        parts.append(_kept(text[span.start : span.end]))
        done = span.end
    return _apart(Markup("").join([*parts, _unbroken(text[done:])]))


@lru_cache(maxsize=KEPT)
def unbroken_words(text: str) -> Markup:
    """Keep on one line what is read as one: ``AK/I``, ``KTP-el``, ``0234 000 000``, ``3×4 cm``."""
    return _apart(_unbroken(text, ends=True))


_UNITS = (
    "lembar|rangkap|buah|orang|kali|eksemplar|judul|jilid|halaman|berkas|unit|paket"
    "|detik|menit|jam|hari|minggu|bulan|tahun"
    "|mm|cm|km|m|gram|kg|ton|ml|liter|ha|ppm|dB|watt|°C|%"
)
_MONTHS = "|".join(name for names in MONTHS for name in names)
_TOGETHER = re.compile(
    r"(?<!\w)(?:"
    r"\+?\d(?:[ -]?\d){8,14}"
    r"|\d+(?:,\d+)? ?[×x] ?\d+(?:,\d+)?(?: ?(?:cm|mm|m|px))?"
    r"|Rp \d(?:[\d.,]{0,14}\d)?"
    rf"|(?:[<>≤≥±] ?)?\d{{1,3}}(?:[.,–-]\d{{1,3}})* (?:{_UNITS})"
    r"|[<>≤≥±] \d(?:[\d.,]{0,14}\d)?"
    rf"|\d{{1,2}} (?i:{_MONTHS})(?: \d{{4}})?"
    rf"|\S+(?:{NO_BREAK}\S+)+"
    r")(?!\w)"
)
"""Numbers of telephones, sizes of pictures, amounts of money typed with a space, how many, how long
or how much, what is more or less than a number, dates, and what is held together by
spaces at which no line ends."""


def _unbroken(text: str, *, ends: bool = False) -> Markup:
    parts = []
    done = 0
    for found in _TOGETHER.finditer(text):
        if " " in found[0] or NO_BREAK in found[0]:
            parts.append(_words(text[done : found.start()]))
            if NO_BREAK in found[0] or em(found[0], HEAVY) <= NARROWEST:
                parts.append(_glued(found[0]))
            else:
                # A box may break inside where even a line of its own is too short for it.
                parts.append(Markup('<span class="utuh">{}</span>').format(found[0]))
            done = found.end()
    return Markup("").join([*parts, _words(text[done:], ends=ends)])


def _words(text: str, *, ends: bool = False) -> Markup:
    """Keep short words whole; where the text ends, a very short one goes with the word before."""
    words = text.split(" ")
    if ends and len(words) > _FEW_WORDS and len(words[-1]) <= _LONELY and len(words[-2]) <= _NEXT:
        return Markup(" ").join([*map(_whole, words[:-2]), _kept(" ".join(words[-2:]))])
    return Markup(" ").join(map(_whole, words))


_BEFORE_TAG = re.compile(r"(^|>)(\s*)([^<>\s](?:[^<>]*[^<>\s])?)(\s+)(?=<[a-z])")


def _apart(html: Markup) -> Markup:
    """Let a space before a tag stand outside of the words before it.

    Where it does not, WeasyPrint keeps room for it on their line: a word that would just fit goes
    on to the next line, and what follows the tag on to another one.
    """
    return Markup(_BEFORE_TAG.sub(r"\1\2<span>\3</span>\4", str(html)))  # noqa: S704 # as escaped as it was


def together(text: str, most: int) -> str:
    """Return a text in which no line ends, if it has no more than so many letters."""
    return text.replace(" ", NO_BREAK) if len(text) <= most else text


def _whole(word: str) -> Markup:
    if len(word) <= _LONG_WORD and any(mark in word for mark in "/-–"):
        return _kept(word)
    return escape(word)


def _kept(piece: str) -> Markup:
    """Keep a piece on one line, if the narrowest column or card has room for it."""
    return escape(piece) if em(piece, HEAVY) > NARROWEST else _glued(piece)


def _glued(piece: str) -> Markup:
    # By what stands between letters: every element within a text is a layout of its own.
    return escape(_MARKS.sub(JOINER, piece.replace(" ", NO_BREAK)))


@lru_cache(maxsize=KEPT)
def title(text: str) -> Markup:
    """Leave no short word of a title alone on its last line: the word before goes with it."""
    *before, last = text.split(" ")
    if len(before) < _TITLE_WORDS or len(before[-1]) + len(last) > _TITLE_END:
        return unbroken_words(text)
    *before, one = before
    return _apart(Markup(" ").join([*map(_whole, before), _kept(f"{one} {last}")]))
