"""Fingerprints: the same key means the same bytes, so there is nothing to do.

A document's key is the hash of exactly what it depends on: the facts that are printed, and the
program, templates, fonts and libraries that print them. Computing it imports no renderer.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from ..page.style import style_of
from ..standard.model import Agency, Region, Service
from . import program
from .plan import Task

Left = Mapping[type, frozenset[str]]
"""Fields, by class, that are printed nowhere on a document."""

_NOWHERE: Left = {
    # A book has its services among its own facts.
    Agency: frozenset({"services"}),
    Region: frozenset({"roster", "formats", "review_warning", "review_limit"}),
    Service: frozenset({"own_complaints", "unreadable"}),
}
_NOT_ON_PAGES_OF_SERVICES: Left = {
    Agency: _NOWHERE[Agency] | {"pledge", "head"},
    Region: _NOWHERE[Region] | {"capital"},
    Service: _NOWHERE[Service] | {"components"},
}


def key(task: Task, folders: tuple[Path, ...]) -> str:
    """Return the key of a document.

    Args:
        task: the document.
        folders: where templates lie, a workspace's own first.

    Returns:
        A hexadecimal digest.
    """
    style = style_of(task.agency, task.region)
    return joined(facts_of([task])[task.stem], style, task.kind, folders)


def joined(facts: str, style: str, kind: str, folders: tuple[Path, ...]) -> str:
    """Return the key of a document whose facts and style are known.

    Args:
        facts: the digest from :func:`facts_of`.
        style: the name of its style.
        kind: the kind of document, :attr:`.plan.Task.kind`.
        folders: where templates lie, a workspace's own first.
    """
    return hashlib.sha256(f"{facts} {program.digest(folders, style, kind)}".encode()).hexdigest()


def facts_of(tasks: Iterable[Task]) -> dict[str, str]:
    """Return the digest of the facts that each document prints.

    Args:
        tasks: the documents; those of one agency following each other cost the least.

    Returns:
        The digests by the documents' stems.
    """
    found: dict[str, str] = {}
    shared: tuple[object, ...] = ()
    common = ""
    pictures: dict[Path | None, str | None] = {None: None}
    for task in tasks:
        left = _NOWHERE if task.service is None else _NOT_ON_PAGES_OF_SERVICES
        # What documents of an agency share is hashed once.
        if [*map(id, shared)] != [*map(id, (task.agency, task.region, left))]:
            shared = (task.agency, task.region, left)
            common = _text([_plain(task.agency, left), _plain(task.region, left)])
        for path in (task.logo, task.emblem):
            if path not in pictures:
                pictures[path] = program.digest_of(path) if path else None
        own = {
            field.name: _plain(getattr(task, field.name), left)
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


def _plain(value: Any, left: Left) -> Any:
    """Return facts as plain data, without what is not printed."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple | list):
        return [_plain(v, left) for v in value]
    if is_dataclass(value):
        kind = type(value)
        leave = left.get(kind, frozenset())
        names = _printed(kind)  # type: ignore[arg-type] # every class is hashable
        return {name: _plain(getattr(value, name), left) for name in names if name not in leave}
    if isinstance(value, dict):
        return {k: _plain(v, left) for k, v in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(str(v) for v in value)
    if isinstance(value, Decimal | date):
        return str(value)
    return value
