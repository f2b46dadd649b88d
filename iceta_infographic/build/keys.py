"""Fingerprints: the same key means the same bytes, so there is nothing to do.

A document's key is the hash of exactly what it depends on: the facts that are printed, and the
program, templates, fonts and libraries that print them. Computing it imports no renderer.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .. import __version__
from ..page import fonts
from ..page.style import style_of
from . import native
from .plan import Task

RENDERERS = (
    "weasyprint",
    "pydyf",
    "tinycss2",
    "tinyhtml5",
    "pyphen",
    "fonttools",
    "pypdfium2",
    "pillow",
    "jinja2",
    "segno",
    "tablericons2",
    "coloraide",
)
READERS = ("cerberus", "pyyaml", "pillow", "coloraide", "fontpkg")
PACKAGE = Path(__file__).resolve().parents[1]
STYLES = "gaya"
_ELSEWHERE = "laporan"
"""Templates of the report: no page is drawn by them."""
_TEMPLATE_SUFFIXES = frozenset({".j2", ".css", ".svg", ".png", ".jpg", ".jpeg", ".ttf", ".otf"})
_MENTION = re.compile(rb"(?:gaya/|\.\./)([a-z0-9-]+)")


def key(task: Task, folders: tuple[Path, ...]) -> str:
    """Return the key of a document.

    Args:
        task: the document.
        folders: where templates lie, a workspace's own first.

    Returns:
        A hexadecimal digest.
    """
    return joined(facts_of([task])[task.stem], style_of(task.agency, task.region), folders)


def joined(facts: str, style: str, folders: tuple[Path, ...]) -> str:
    """Return the key of a document whose facts and style are known.

    Args:
        facts: the digest from :func:`facts_of`.
        style: the name of its style.
        folders: where templates lie, a workspace's own first.
    """
    return hashlib.sha256(f"{facts} {program(folders, style)}".encode()).hexdigest()


def facts_of(tasks: Iterable[Task]) -> dict[str, str]:
    """Return the digest of the facts that each document prints.

    Args:
        tasks: the documents; those of one agency following each other cost the least.

    Returns:
        The digests by the documents' stems.
    """
    found: dict[str, str] = {}
    shared: tuple[object, object] = (None, None)
    common = ""
    pictures: dict[Path | None, str | None] = {None: None}
    for task in tasks:
        # What all documents of an agency share is hashed once.
        if shared[0] is not task.agency or shared[1] is not task.region:
            shared = (task.agency, task.region)
            common = _text(
                [
                    _plain(task.agency, leave={"services"}),
                    _plain(task.region, leave={"roster", "formats"}),
                ]
            )
        for path in (task.logo, task.emblem):
            if path not in pictures:
                pictures[path] = _digest(path)
        own = {
            field.name: _plain(getattr(task, field.name))
            for field in fields(task)
            if field.name not in ("agency", "region", "logo", "emblem")
        }
        own["pictures"] = [pictures[task.logo], pictures[task.emblem]]
        found[task.stem] = hashlib.sha256(f"{common}\n{_text(own)}".encode()).hexdigest()
    return found


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


@cache
def _printed(kind: Any) -> tuple[str, ...]:
    # Where in the file a fact stood is not printed.
    return tuple(field.name for field in fields(kind) if field.name != "path")


def _plain(value: Any, leave: frozenset[str] | set[str] = frozenset()) -> Any:
    """Return facts as plain data, without where in the file they stood."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if is_dataclass(value):
        names = _printed(type(value))  # type: ignore[arg-type] # every class is hashable
        return {name: _plain(getattr(value, name)) for name in names if name not in leave}
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(str(v) for v in value)
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def _digest(path: Path | None) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else None


def _drawing() -> list[Path]:
    """Return the modules that pages are drawn by."""
    return [
        *sorted(PACKAGE.glob("page/*.py")),
        *sorted(PACKAGE.glob("standard/*.py")),
        PACKAGE / "colour.py",
        PACKAGE / "glyphs.py",
        PACKAGE / "build" / "make.py",
    ]


def _versions(names: Iterable[str]) -> list[str]:
    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} -")
    return found


@cache
def _tools() -> str:
    # The version alone would call two states of a checkout, or of a CI cache, the same.
    parts = [__version__, fonts.digest(), *native.versions(), *_versions(RENDERERS)]
    parts += [f"{path.name} {_digest(path)}" for path in _drawing()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def reading() -> str:
    """Return a digest of all that checks a file and plans its documents."""
    parts = [__version__, *_versions(READERS)]
    parts += [
        f"{path.relative_to(PACKAGE).as_posix()} {_digest(path)}"
        for path in sorted(PACKAGE.rglob("*.py"))
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def program(folders: tuple[Path, ...], style: str) -> str:
    """Return a digest of what changes every page of a style: program, templates and fonts.

    Args:
        folders: where templates lie, a workspace's own first.
        style: the style's name; what only other styles have does not count.
    """
    parts = [_tools()]
    wanted = {style}
    for folder in folders:
        templates = _templates(folder)
        # A style may borrow from another one, which may borrow as well.
        for _ in templates:
            borrowed = {
                name
                for (_, owner, _, mentions) in templates
                if owner in wanted
                for name in mentions
            }
            if borrowed <= wanted:
                break
            wanted |= borrowed
    for folder in folders:
        parts += [
            f"{name} {digest}"
            for name, owner, digest, _ in _templates(folder)
            if owner is None or owner in wanted
        ]
        parts.append("/")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _templates(folder: Path) -> tuple[tuple[str, str | None, str, frozenset[str]], ...]:
    """Return each template: its name, style, digest, and the styles it mentions."""
    found = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix.lower() not in _TEMPLATE_SUFFIXES or parts[0] == _ELSEWHERE:
            continue
        if path.is_file():
            data = path.read_bytes()
            owner = parts[1] if parts[0] == STYLES and len(parts) > 2 else None
            mentions = frozenset(
                name.decode() for name in _MENTION.findall(data) if owner is not None
            )
            digest = hashlib.sha256(data).hexdigest()
            found.append(("/".join(parts), owner, digest, mentions - {owner}))
    return tuple(found)
