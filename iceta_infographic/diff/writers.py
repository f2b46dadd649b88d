"""A comparison as text for the terminal, as Markdown and as JSON."""

import json
import shutil
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ..markdown import escape
from ..visible import one_line
from . import words
from .changes import AgencyChange, Change, Comparison, Point, ServiceChange

VERSION = 1

_FALLBACK_SIZE = (100, 24)
_INDENT = "  "
_NARROWEST = 40

Writer = Callable[[Comparison], str]
"""Writes a comparison down; the text has no line break at its end."""


def text(comparison: Comparison) -> str:
    """Write a comparison for the terminal."""
    width = max(shutil.get_terminal_size(_FALLBACK_SIZE).columns, _NARROWEST)
    blocks = [_paragraph(words.title(comparison), 0, width)]
    if comparison.problems or comparison.region:
        rows = [*comparison.problems, *map(words.sentence, comparison.region)]
        blocks.append("\n".join(["iceta.yaml", *(_paragraph(row, 1, width) for row in rows)]))
    for agency in comparison.agencies:
        rows = [_paragraph(words.agency_title(agency), 0, width)]
        rows += [_paragraph(row, level, width) for level, row in _rows(agency)]
        blocks.append("\n".join(rows))
    return "\n\n".join([*blocks, _paragraph(words.total(comparison), 0, width)])


def _rows(agency: AgencyChange) -> Iterator[tuple[int, str]]:
    """What is said of an agency, with how deep it is indented."""
    for row in (*agency.problems, *map(words.sentence, agency.changes)):
        yield 1, row
    for service in agency.services:
        said = words.whole(service)
        match service.changes:
            case ():
                yield 1, said
            case (only,) if not said:
                yield 1, f"{service.name}: {words.sentence(only)}"
            case changes:
                yield 1, said or f"{service.name}:"
                for change in changes:
                    yield 2, words.sentence(change)


def _paragraph(row: str, level: int, width: int) -> str:
    indent = _INDENT * level
    return textwrap.fill(
        one_line(row),
        width,
        initial_indent=indent,
        subsequent_indent=indent + _INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def markdown(comparison: Comparison) -> str:
    """Write a comparison as Markdown, for a merge request or a step's summary."""
    blocks = [f"## {escape(words.title(comparison))}", escape(words.total(comparison))]
    if comparison.problems or comparison.region:
        rows = [*comparison.problems, *map(words.sentence, comparison.region)]
        blocks += ["### iceta.yaml", _bullets(rows)]
    for agency in comparison.agencies:
        blocks.append(f"### {escape(words.agency_title(agency))}")
        rows = [*agency.problems, *map(words.sentence, agency.changes)]
        blocks += [_bullets(rows)] if rows else []
        blocks += ["\n".join(map(_markdown_service, agency.services))] if agency.services else []
    return "\n\n".join(blocks)


def _bullets(rows: Sequence[str], indent: str = "") -> str:
    return "\n".join(f"{indent}- {escape(row)}" for row in rows)


def _markdown_service(service: ServiceChange) -> str:
    said = words.whole(service)
    heading = f"- {escape(said)}" if said else f"- **{escape(service.name)}**"
    rows = [words.sentence(change) for change in service.changes]
    return "\n".join([heading, *([_bullets(rows, _INDENT)] if rows else [])])


def as_json(comparison: Comparison) -> str:
    """Write a comparison as one JSON object; its keys are part of the documentation."""
    return json.dumps(
        {
            "version": VERSION,
            "before": _point(comparison.before),
            "after": _point(comparison.after),
            "problems": comparison.problems,
            "region": [_change(change) for change in comparison.region],
            "agencies": [_agency(agency) for agency in comparison.agencies],
            "summary": words.total(comparison),
        },
        ensure_ascii=False,
        indent=2,
    )


def _point(point: Point) -> dict[str, str | None]:
    """Null stands for the files as they are now, which no commit holds."""
    return {
        "name": point.name or None,
        "commit": point.commit or None,
        "date": point.day.isoformat() if point.day else None,
    }


def _change(change: Change) -> dict[str, str]:
    return {
        "subject": change.subject,
        "label": change.label,
        "kind": change.kind.value,
        "before": change.before,
        "after": change.after,
        "note": change.note,
        "text": words.sentence(change),
    }


def _agency(agency: AgencyChange) -> dict[str, Any]:
    return {
        "id": agency.id,
        "name": agency.name,
        "earlier_id": agency.earlier_id,
        "status": agency.status.value,
        "problems": agency.problems,
        "changes": [_change(change) for change in agency.changes],
        "services": [_service(service) for service in agency.services],
    }


def _service(service: ServiceChange) -> dict[str, Any]:
    return {
        "id": service.id,
        "name": service.name,
        "earlier_name": service.earlier_name,
        "status": service.status.value,
        "changes": [_change(change) for change in service.changes],
    }


WRITERS: Mapping[str, Writer] = {"text": text, "md": markdown, "json": as_json}
"""The writers by the name that ``--format`` takes."""
