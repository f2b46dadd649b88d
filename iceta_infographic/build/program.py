"""What draws the pages, as a digest: program, templates, fonts and libraries.

Only what a kind of document is drawn by counts: a change of the book's style sheet, of another
style or of a command makes no sheet anew. Asking imports no renderer.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .. import __version__
from ..page import fonts
from . import native
from .plan import BOOK, PLEDGE

RENDERERS = (
    "weasyprint",
    "pydyf",
    "tinycss2",
    "cssselect2",
    "tinyhtml5",
    "pyphen",
    "fonttools",
    "pypdfium2",
    "pillow",
    "jinja2",
    "segno",
    "tablericons2",
    "coloraide",
    "zlib-ng",
)
READERS = ("cerberus", "pyyaml", "pillow", "coloraide", "fontpkg")
PACKAGE = Path(__file__).resolve().parents[1]
DRAWING = (
    "page/**/*.py",
    "standard/model.py",
    "standard/dates.py",
    "standard/duration.py",
    "standard/findings.py",
    "standard/money.py",
    "build/make.py",
    "colour.py",
    "palettes.py",
    "glyphs.py",
)
"""The modules that pages are drawn by; the others reach a page by its facts alone."""
OWNED = {
    "lembar": ("lembar", "spanduk"),
    "lembar-ukur": ("lembar", "spanduk"),
    "ukur": ("lembar", "spanduk"),
    "takar": ("lembar", "spanduk", "korsel", "layar"),
    "slide": ("korsel", "layar"),
    "slide-ukur": ("korsel", "layar"),
    "maklumat": (PLEDGE,),
    "buku": (BOOK,),
    "janji": (PLEDGE, BOOK),
}
"""Which kinds of documents a template of ``umum/`` is for; those not named here are for all."""
STYLES, SHARED = "gaya", "umum"
_ELSEWHERE = "laporan"
"""Templates of the report: no page is drawn by them."""
_SUFFIXES = frozenset({".j2", ".css", ".svg", ".png", ".jpg", ".jpeg", ".ttf", ".otf"})
_STYLE = re.compile(rb"(?:gaya/|\.\./)([a-z0-9-]+)")
_FILE = re.compile(rb"([a-z0-9-]+)\.(?:html\.j2|css)")


@dataclass(frozen=True, slots=True)
class _Template:
    name: str
    digest: str
    style: str | None
    """The style that has it; None for what all share."""
    kinds: tuple[str, ...]
    """The kinds of documents it is for; none of them means all."""
    stem: str
    styles: frozenset[str]
    """Styles that it mentions."""
    stems: frozenset[str]
    """Files that it mentions, without their endings."""


def digest_of(path: Path) -> str:
    """Return the digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _versions(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} -"


def _modules(patterns: Iterable[str]) -> Iterator[str]:
    # The version alone would call two states of a checkout, or of a CI cache, the same.
    for pattern in patterns:
        for path in sorted(PACKAGE.glob(pattern)):
            yield f"{path.relative_to(PACKAGE).as_posix()} {digest_of(path)}"


def _joined(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _tools() -> str:
    return _joined(
        [
            __version__,
            fonts.digest(),
            *native.versions(),
            *_versions(RENDERERS),
            *_modules(DRAWING),
        ]
    )


@cache
def reading() -> str:
    """Return a digest of all that checks a file and plans its documents."""
    return _joined([__version__, *_versions(READERS), *_modules(["**/*.py"])])


@cache
def digest(folders: tuple[Path, ...], style: str, kind: str | None = None) -> str:
    """Return a digest of what changes every document of a style and kind.

    Args:
        folders: where templates lie, a workspace's own first.
        style: the style's name; what only other styles have does not count.
        kind: the kind of document, :attr:`.plan.Task.kind`; None means all of them.
    """
    parts = [_tools()]
    counted = _counted([t for folder in folders for t in _templates(folder)], style, kind)
    for folder in folders:
        parts += [f"{t.name} {t.digest}" for t in _templates(folder) if t in counted]
        parts.append("/")
    return _joined(parts)


def _counted(templates: list[_Template], style: str, kind: str | None) -> set[_Template]:
    """Return the templates of a style and kind, and what they borrow, which may borrow as well."""
    styles, stems = {style}, set[str]()
    while True:
        counted = {
            t
            for t in templates
            if (t.style is None or t.style in styles)
            and (kind is None or not t.kinds or kind in t.kinds or t.stem in stems)
        }
        more_styles = styles.union(*(t.styles for t in counted))
        more_stems = stems.union(*(t.stems for t in counted))
        if (more_styles, more_stems) == (styles, stems):
            return counted
        styles, stems = more_styles, more_stems


@cache
def _templates(folder: Path) -> tuple[_Template, ...]:
    found = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix.lower() not in _SUFFIXES or parts[0] == _ELSEWHERE or not path.is_file():
            continue
        data = path.read_bytes()
        stem = parts[-1].partition(".")[0]
        found.append(
            _Template(
                name="/".join(parts),
                digest=hashlib.sha256(data).hexdigest(),
                style=parts[1] if parts[0] == STYLES and len(parts) > 2 else None,
                kinds=OWNED.get(stem, ()) if parts[:-1] == (SHARED,) else (),
                stem=stem,
                styles=frozenset(name.decode() for name in _STYLE.findall(data)),
                stems=frozenset(name.decode() for name in _FILE.findall(data)),
            )
        )
    return tuple(found)
