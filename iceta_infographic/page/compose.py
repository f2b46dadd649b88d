"""Facts to HTML: Jinja2, sandboxed, autoescaping, strict about names.

A workspace's own templates override the built-in ones file by file. They are a user's text:
they run in Jinja's sandbox and see nothing but the facts of the page.
"""

import posixpath
import re
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ..colour import Palette
from ..errors import RenderError
from ..standard.duration import spans
from . import icons, links
from .widths import HEAVY, em


@dataclass(slots=True)
class Icons:
    """Draws icons into a page and remembers which, for the style sheet."""

    palette: Palette
    used: dict[tuple[str, str], None] = field(default_factory=dict)

    def __call__(self, name: str, role: str, extra: str = "") -> Markup:
        """Return the place of an icon; ``role`` is a field of the palette.

        Raises:
            KeyError, AttributeError: there is no such icon or field.
        """
        icons.address(name, getattr(self.palette, role))
        self.used[name, role] = None
        return Markup('<span class="ikon i-{}-{} {}"></span>').format(name, role, extra)

    def css(self) -> str:
        """Return the rules that draw the icons used so far."""
        return "\n".join(
            f'.i-{name}-{role}{{background-image:url("'
            f'{icons.address(name, getattr(self.palette, role))}")}}'
            for name, role in self.used
        )


_CSS_NAMES = {
    "brand": "merek",
    "brand_text": "merek-teks",
    "on_brand": "di-merek",
    "on_brand_quiet": "di-merek-lirih",
    "brand_soft": "merek-lunak",
    "tint": "semu",
    "line": "garis",
    "line_soft": "garis-lunak",
    "accent": "aksen",
    "on_accent": "di-aksen",
    "ink": "tinta",
    "quiet": "lirih",
    "night": "malam",
    "on_night": "di-malam",
    "on_night_quiet": "di-malam-lirih",
    "paper": "kertas",
}
"""Palette fields and the custom properties that style sheets know them by."""

_ICON_ROLES = {"merek_teks": "brand_text", "di_merek": "on_brand", "tinta": "ink"}


def colour_css(palette: Palette) -> str:
    """Return the palette as custom properties."""
    values = asdict(palette)
    return ":root{" + "".join(f"--{css}:{values[name]};" for name, css in _CSS_NAMES.items()) + "}"


@cache
def environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Return the environment that reads templates from the folders, first one first."""
    env = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=False,
        keep_trailing_newline=False,
    )
    env.filters["bulat"] = lambda value: f"{value:.2f}"
    env.filters["patah"] = breakable
    env.filters["serangkai"] = unbroken_times
    env.filters["sekata"] = unbroken_words
    env.filters["judul"] = title
    env.filters["tautan"] = linked
    env.globals["huruf"] = _letter
    env.globals["tujuan"] = links.target
    return env


_BREAK_AFTER = re.compile(r"(?<=[@/._?&=#-])(?=[^\s@/._?&=#-])")
_LONG_WORD, _SHORT_PIECE = 12, 5
_LONG_PIECE = 60
SPARE = 1.08
"""What a text is taken to be wider by than its letters before boxes are left out."""
_TITLE_WORDS, _TITLE_END = 3, 11
"""A title of more words than this, whose last two have at most so many letters, ends in both."""


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


_BOX = re.compile(r'<span class="utuh">([^<]*)</span>')


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
    return _apart(Markup("").join([*parts, _unbroken(text[done:])]))


def unbroken_times(text: str) -> Markup:
    """Keep a figure and its unit on one line, ``paling lambat [3 hari kerja]``, and short words."""
    parts = []
    done = 0
    for span in spans(text):
        parts.append(_unbroken(text[done : span.start]))
        inner = text[span.start : span.end]
        parts.append(Markup('<span class="serangkai">{}</span>').format(inner))
        done = span.end
    return _apart(Markup("").join([*parts, _unbroken(text[done:])]))


def unbroken_words(text: str) -> Markup:
    """Keep on one line what is read as one: ``AK/I``, ``KTP-el``, ``0234 000 000``, ``3×4 cm``."""
    return _apart(_unbroken(text))


_TOGETHER = re.compile(
    r"(?<!\w)(?:"
    r"\+?\d(?:[ -]?\d){8,14}"
    r"|\d+(?:,\d+)? ?[×x] ?\d+(?:,\d+)?(?: ?(?:cm|mm|m|px))?"
    r"|Rp \d(?:[\d.,]{0,14}\d)?"
    r")(?!\w)"
)
"""Numbers of telephones, sizes of pictures, and amounts of money typed with a space."""


def _unbroken(text: str) -> Markup:
    parts = []
    done = 0
    for found in _TOGETHER.finditer(text):
        if " " in found[0]:
            parts.append(_words(text[done : found.start()]))
            parts.append(Markup('<span class="serangkai">{}</span>').format(found[0]))
            done = found.end()
    return Markup("").join([*parts, _words(text[done:])])


def _words(text: str) -> Markup:
    return Markup(" ").join(_whole(word) for word in text.split(" "))


_BEFORE_TAG = re.compile(r"(^|>)(\s*)([^<>\s](?:[^<>]*[^<>\s])?)(\s+)(?=<[a-z])")


def _apart(html: Markup) -> Markup:
    """Let a space before a tag stand outside of the words before it.

    Where it does not, WeasyPrint keeps room for it on their line: a word that would just fit goes
    on to the next line, and what follows the tag on to another one.
    """
    return Markup(_BEFORE_TAG.sub(r"\1\2<span>\3</span>\4", str(html)))  # noqa: S704 # as escaped as it was


def _whole(word: str) -> Markup:
    if len(word) <= _LONG_WORD and any(mark in word for mark in "/-–"):
        return Markup('<span class="serangkai">{}</span>').format(word)
    return escape(word)


def title(text: str) -> Markup:
    """Leave no short word of a title alone on its last line: the word before goes with it."""
    *before, last = text.split(" ")
    if len(before) < _TITLE_WORDS or len(before[-1]) + len(last) > _TITLE_END:
        return unbroken_words(text)
    *before, one = before
    end = Markup('<span class="serangkai">{} {}</span>').format(one, last)
    return _apart(Markup(" ").join([*map(_whole, before), end]))


def _letter(index: int) -> str:
    """Number sub-steps a. b. … z. aa."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters + "."


def render(
    folders: tuple[Path, ...], name: str, palette: Palette, values: Mapping[str, Any]
) -> tuple[str, str]:
    """Render a template.

    Args:
        folders: where templates lie, a workspace's own first.
        name: the template.
        palette: colours of the page.
        values: what the template sees.

    Returns:
        The HTML and the style rules of the icons it uses.

    Raises:
        RenderError: the template is wrong or asks for a name that is not there.
    """
    drawn = Icons(palette)

    def icon(name: str, role: str, extra: str = "") -> Markup:
        return drawn(name, _ICON_ROLES.get(role, role), extra)

    try:
        html = environment(folders).get_template(name).render(**values, ikon=icon)
    except _FAILURES as error:
        raise RenderError(f"template {_place(error, folders) or name}: {error}") from error
    return html, drawn.css()


_FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a wrong template raises: also what Python says of ``{{ 1 / 0 }}`` or of other encodings."""


def _place(error: BaseException, folders: tuple[Path, ...]) -> str:
    """Say in which template and line an error was raised; empty when that is not known."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}:{error.lineno}"
    # Jinja puts the templates' own lines into the traceback: the innermost is the place.
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        for folder in folders:
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(folder):
                return f"{path.relative_to(folder).as_posix()}:{line}"
    return ""


def stylesheet(folders: tuple[Path, ...], names: tuple[str, ...]) -> str:
    """Return style sheets joined, each from the first folder that has it.

    What a sheet takes over with ``@import "../NAME/gaya.css";`` is looked for in the same way,
    so that a workspace's style may build upon a built-in one.

    Raises:
        RenderError: no folder has one of them.
    """
    return "\n".join(_read(folders, name) for name in names)


def find(folders: tuple[Path, ...], name: str) -> Path:
    """Return the place of a file in the first folder that has it.

    Raises:
        RenderError: no folder has it.
    """
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise RenderError(f"no style sheet {name} in {', '.join(map(str, folders))}")


_IMPORT = re.compile(r'^@import "([^"]+)";', re.MULTILINE)


@cache
def _read(folders: tuple[Path, ...], name: str, within: tuple[str, ...] = ()) -> str:
    if name in within:
        raise RenderError(f"the style sheet {name} imports itself")
    return _IMPORT.sub(
        lambda found: _read(folders, _beside(name, found[1]), (*within, name)),
        find(folders, name).read_text(encoding="utf-8"),
    )


def _beside(name: str, address: str) -> str:
    """Return the name of a file from an address in another one."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(name), address))
    if beside.startswith(("../", "/")):
        raise RenderError(f"{name}: {address} is outside the templates")
    return beside


Renderer = Callable[[str, Mapping[str, Any]], tuple[str, str]]
