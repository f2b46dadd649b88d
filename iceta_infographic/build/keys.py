"""Fingerprints: the same key means the same bytes, so there is nothing to do.

A document's key is the hash of exactly what it depends on. Computing it imports no renderer.
"""

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .. import __version__
from ..page import fonts
from .plan import Task

RENDERERS = (
    "weasyprint",
    "pydyf",
    "pypdfium2",
    "pillow",
    "jinja2",
    "segno",
    "tablericons2",
    "coloraide",
)
PACKAGE = Path(__file__).resolve().parents[1]
_TEMPLATE_SUFFIXES = frozenset({".j2", ".css", ".svg", ".png", ".jpg", ".jpeg", ".ttf", ".otf"})


def key(task: Task, folders: tuple[Path, ...]) -> str:
    """Return the key of a document.

    Args:
        task: the document.
        folders: where templates lie, a workspace's own first.

    Returns:
        A hexadecimal digest.
    """
    facts = {
        "agency": _plain(task.agency, leave={"services"}),
        "region": _plain(task.region, leave={"roster", "formats"}),
        "service": _plain(task.service),
        "format": task.format,
        "incomplete": task.incomplete,
        "pictures": [_digest(path) for path in (task.logo, task.emblem)],
        "program": _program(folders),
    }
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any, leave: frozenset[str] | set[str] = frozenset()) -> Any:
    """Return facts as plain data, without where in the file they stood."""
    if is_dataclass(value):
        return {
            f.name: _plain(getattr(value, f.name))
            for f in fields(value)
            if f.name != "path" and f.name not in leave
        }
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, frozenset | set):
        return sorted(str(v) for v in value)
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def _digest(path: Path | None) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else None


@cache
def _program(folders: tuple[Path, ...]) -> list[str]:
    """Return what changes every page: the program, its renderers, templates and fonts."""
    parts = [__version__, fonts.digest()]
    # The version alone would call two states of a checkout, or of a CI cache, the same.
    parts += [f"{path.name} {_digest(path)}" for path in sorted(PACKAGE.glob("page/*.py"))]
    for name in RENDERERS:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            parts.append(f"{name} -")
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in _TEMPLATE_SUFFIXES and path.is_file():
                parts.append(f"{path.relative_to(folder).as_posix()} {_digest(path)}")
        parts.append("/")
    return parts
