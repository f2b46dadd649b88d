"""What templates let texts pass through: where they may break, and where they lead."""

import re
from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from ..standard.duration import spans
from . import links
from .widths import HEAVY, em

KEPT = 1_000
"""Texts that are remembered: a search for the type size asks for the same again and again."""
_BREAK_AFTER = re.compile(r"(?<=[@/._?&=#-])(?=[^\s@/._?&=#-])")
_LONG_WORD, _SHORT_PIECE = 12, 5
_LONG_PIECE = 60
NARROWEST = 8.0
"""How wide a piece may be that never breaks, em: about what a card has at its largest type."""
SPARE = 1.08
"""What a text is taken to be wider by than its letters before boxes are left out."""
NO_BREAK = "\u00a0"
"""A space at which no line ends."""
_FEW_WORDS, _LONELY, _NEXT = 3, 4, 8
"""A text of more words than this does not end in a line of one word of so few letters, where the
word before it is this short at the most."""
_TITLE_WORDS, _TITLE_END = 3, 11
"""A title of more words than this, whose last two have at most so many letters, ends in both."""


@lru_cache(maxsize=KEPT)
def breakable(text: str, room: float = 0.0) -> Markup:
    """Let long addresses break where a reader would break them, without adding a letter.

    A zero-width space would be copied along with an e-mail address; boxes that stand side by
    side break just as well and leave the text as it is.

    Args:
        text: any text.
        room: width that it surely has, as a multiple of its size: what fits needs no boxes, each of
            which is a layout of its own. 0 where that is not known.
    """
    if _fits(text, room):
        return escape(text)
    words = []
    for word in str(text).split(" "):
        pieces = _joined(_BREAK_AFTER.split(word), room) if len(word) > _LONG_WORD else [word]
        if len(pieces) == 1:
            words.append(escape(word))
        else:
            words.append(Markup("").join(map(_box, pieces)))
    return Markup(" ").join(words)


def _joined(pieces: Sequence[str], room: float = 0.0) -> list[str]:
    """Join pieces of few letters with their neighbours: ``www.lapor.`` and ``go.id/``.

    Each box is a layout of its own: where the room is known, as many pieces as it holds are one.
    """
    joined = [""]
    for piece in pieces:
        ends = piece.endswith("/") and len(piece) < _SHORT_PIECE
        if ends or len(joined[-1]) < _SHORT_PIECE or _fits(joined[-1] + piece, room):
            joined[-1] += piece
        else:
            joined.append(piece)
    if len(joined) > 1 and len(joined[-1]) < _SHORT_PIECE:
        last = joined.pop()
        joined[-1] += last
    return joined


_BOX = re.compile(r'<span class="utuh">([^<\s]*)</span>')


def unboxed(html: str) -> str:
    """Let addresses break by spaces without width instead of boxes: quicker, and as high.

    Args:
        html: a page that is only measured, for such spaces would be copied with an address.
    """
    return _BOX.sub("\\1\u200b", html)


def _box(piece: str) -> Markup:
    # What is longer than a line breaks inside: a box would only be measured letter by letter.
    whole = Markup('<span class="utuh">{}</span>')
    return whole.format(piece) if len(piece) <= _LONG_PIECE else escape(piece)


def _fits(text: str, room: float) -> bool:
    return room > 0 and em(str(text), HEAVY) * SPARE <= room


@lru_cache(maxsize=KEPT)
def linked(text: str, room: float = 0.0) -> Markup:
    """Make links of the web and e-mail addresses in a running text; it looks as before.

    Args:
        text: any text.
        room: as :func:`breakable` takes it.
    """
    fits = _fits(text, room)
    parts = []
    done = 0
    for start, end, leads in links.within(text):
        parts.append(_unbroken(text[done:start]))
        address = text[start:end]
        # Only an address that is all of the text begins with its line.
        inner = escape(address) if fits else breakable(address, room if address == text else 0)
        parts.append(Markup('<a href="{}">{}</a>').format(leads, inner))
        done = end
    return _apart(Markup("").join([*parts, _unbroken(text[done:], ends=True)]))


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


_TOGETHER = re.compile(
    r"(?<!\w)(?:"
    r"\+?\d(?:[ -]?\d){8,14}"
    r"|\d+(?:,\d+)? ?[×x] ?\d+(?:,\d+)?(?: ?(?:cm|mm|m|px))?"
    r"|Rp \d(?:[\d.,]{0,14}\d)?"
    r"|\d{1,3} (?:lembar|rangkap|buah|orang|kali|eksemplar)"
    rf"|\S+(?:{NO_BREAK}\S+)+"
    r")(?!\w)"
)
"""Numbers of telephones, sizes of pictures, amounts of money typed with a space, how many, and what
is held together by spaces at which no line ends."""


def _unbroken(text: str, *, ends: bool = False) -> Markup:
    parts = []
    done = 0
    for found in _TOGETHER.finditer(text):
        if " " in found[0] or NO_BREAK in found[0]:
            parts.append(_words(text[done : found.start()]))
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
    if em(piece, HEAVY) > NARROWEST:
        return escape(piece)
    return Markup('<span class="serangkai">{}</span>').format(piece)


@lru_cache(maxsize=KEPT)
def title(text: str) -> Markup:
    """Leave no short word of a title alone on its last line: the word before goes with it."""
    *before, last = text.split(" ")
    if len(before) < _TITLE_WORDS or len(before[-1]) + len(last) > _TITLE_END:
        return unbroken_words(text)
    *before, one = before
    end = Markup('<span class="serangkai">{} {}</span>').format(one, last)
    return _apart(Markup(" ").join([*map(_whole, before), end]))
