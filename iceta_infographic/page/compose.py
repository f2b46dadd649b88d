"""Facts to HTML: Jinja2, sandboxed, autoescaping, strict about names.

A workspace's own templates override the built-in ones file by file. They are a user's text:
they run in Jinja's sandbox and see nothing but the facts of the page.
"""

import posixpath
import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..colour import Palette
from ..errors import RenderError
from . import icons, links
from .compiled import kept
from .filters import breakable, linked, title, unbroken_times, unbroken_words


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


LARGEST_POWER, LARGEST_PRODUCT = 64, 10**12
"""What a template's numbers may be raised to, and how large the factors of a product may be."""


_OWN_OF_DICT = frozenset(dir(dict))
"""What a dictionary can do, which comes before what it holds."""


@cache
def _open_fields(kind: Any) -> frozenset[str]:
    """Return the fields of a dataclass of ours that templates may see, as they see all of facts."""
    names = (field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return frozenset(name for name in names if not name.startswith("_"))


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which no number takes minutes to reckon.

    ``{{ 9**9**9 }}`` is a single step of the interpreter: no time limit in the process stops it.
    """

    intercepted_binops = frozenset({"*", "**"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        # Most of what templates ask for are entries, which have no attribute of this name.
        kind: Any = type(obj)
        if kind is dict and attribute in obj and attribute not in _OWN_OF_DICT:
            return obj[attribute]
        if attribute in _open_fields(kind):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        sizes = [abs(s) if isinstance(s, int | float) else len(s) for s in (left, right)]
        if max(sizes) > (LARGEST_POWER if operator == "**" else LARGEST_PRODUCT):
            raise SecurityError(f"{operator} of numbers that large")
        return super().call_binop(context, operator, left, right)


@cache
def environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Return the environment that reads templates from the folders, first one first."""
    env = _Sandbox(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=kept(__file__),
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
        missing = isinstance(error, TemplateNotFound)
        said = f"there is no file {error}" if missing else str(error)
        raise RenderError(f"template {_place(error, folders) or name}: {said}") from error
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
