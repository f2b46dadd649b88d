"""What was found in each agency file the last time: a file that has not changed is not read again.

A record is plain JSON, found by a digest of all that a check depends on. It holds the findings
and the documents' digests, no more: who needs the facts themselves reads the file.
"""

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from ..disk import read_plain
from ..errors import UsageError
from ..page.style import style_of
from ..standard.check import Checked
from ..standard.findings import Finding, Mark, Severity
from ..standard.model import Region, Text
from . import files, keys, program
from .limits import Place, places
from .plan import Plan, Task
from .run import Ready

_UNUSED = 30 * 24 * 3600
"""Seconds after which a record that nobody asked for is removed: every day makes new ones."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of a record that is read."""
_NAME = re.compile(r"[0-9a-f]{64}\.json")
_LARGEST_PICTURE = 64 * 1024 * 1024
"""Bytes of a picture up to which its content is asked; larger ones are refused anyway."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one agency file held.

    Attributes:
        id: the agency's id.
        file: the file as it is shown.
        findings: what is wrong with it.
        readable: whether it could be read at all.
        services: ids of its services.
        ready: its documents.
        kept: stems of documents that findings stand in the way of.
        places: where its services stand, for what only finished pages tell.
    """

    id: str
    file: str
    findings: tuple[Finding, ...]
    readable: bool
    services: tuple[str, ...]
    ready: tuple[Ready, ...]
    kept: tuple[str, ...]
    places: tuple[Place, ...]


class Records:
    """The records of a workspace. They are only ever a help: without them files are read.

    Args:
        cache: the cache's folder.
        root: the workspace.
        circumstances: what the findings and the documents depend on beside the file itself.
    """

    def __init__(self, cache: Path, root: Path, circumstances: Sequence[object]) -> None:
        self._cache = cache
        self._root = root
        self._cleared = False
        self._owners = files.owners(cache)
        self._common = _digest([program.reading(), *circumstances])

    def digest(self, path: Path, file: str, content: bytes, beside: str) -> str:
        """Return what a file's record is found by.

        Args:
            path: the file.
            file: the same as it is shown.
            content: what it holds.
            beside: what is wrong with it among the others.
        """
        # The folder counts: pictures are looked for beside the file.
        inside = path.parent.is_relative_to(self._root)
        where = path.parent.relative_to(self._root) if inside else path.parent
        return _digest(
            [self._common, where.as_posix(), file, hashlib.sha256(content).hexdigest(), beside]
        )

    def get(self, digest: str) -> Record | None:
        """Return a record; None when there is none, or a picture has changed since."""
        path = self._cache / _relative(digest)
        try:
            data = json.loads(read_plain(path, _LARGEST, self._owners))
            if data.pop("digest") != _digest(data):
                return None
            record = _read(data)
            if any(_state(self._root, name) != state for name, state in data["pictures"]):
                return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return record

    def put(self, digest: str, checked: Checked, path: Path, region: Region, plan: Plan) -> None:
        """Keep what was found in a file.

        Args:
            digest: what it is found by.
            checked: what was found.
            path: the file.
            region: what ``iceta.yaml`` says.
            plan: the documents of this file alone.
        """
        agency = checked.agency
        facts = keys.facts_of(plan.tasks)
        data = {
            "id": checked.id,
            "file": checked.file,
            "findings": [_written(finding) for finding in checked.findings],
            "readable": agency is not None,
            "services": [service.id for service in agency.services] if agency else [],
            "documents": [
                [task.stem, facts[task.stem], _style(task), task.kind] for task in plan.tasks
            ],
            "kept": list(plan.kept),
            "places": [astuple(place) for place in places(checked)],
            "pictures": [
                [name, _state(self._root, name)]
                for name in _candidates(
                    [(agency.logo if agency else None, (path.parent, self._root))],
                    self._root,
                )
                + _candidates([(region.emblem, (self._root,))], self._root)
            ],
        }
        data = json.loads(json.dumps(data))
        text = json.dumps({**data, "digest": _digest(data)}, ensure_ascii=False)
        with contextlib.suppress(UsageError):
            files.write(self._cache, _relative(digest), text.encode(), certain=False)
            self._clear()

    def _clear(self) -> None:
        if self._cleared:
            return
        self._cleared = True
        before = time.time() - _UNUSED
        for entry in files.entries(self._cache / "files"):
            with contextlib.suppress(OSError):
                ours = _NAME.fullmatch(entry.name) or files.is_unfinished(entry.name)
                if ours and entry.stat(follow_symlinks=False).st_mtime < before:
                    Path(entry).unlink()


def _style(task: Task) -> str:
    return style_of(task.agency, task.region)


def _relative(digest: str) -> str:
    return f"files/{digest[:2]}/{digest}.json"


def _digest(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def _candidates(wanted: Iterable[tuple[Text | None, Sequence[Path]]], root: Path) -> list[str]:
    """Return where a picture is looked for, relative to the workspace where it lies inside."""
    found = []
    for name, folders in wanted:
        if name is None:
            continue
        for folder in folders:
            path = folder / str(name).strip()
            found.append(str(path.relative_to(root)) if path.is_relative_to(root) else str(path))
    return found


def _state(root: Path, name: str) -> str:
    try:
        path = (root / name).resolve()
        if not path.is_file() or path.stat().st_size > _LARGEST_PICTURE:
            return "-"
        inside = path.is_relative_to(root.resolve())
        return f"{inside} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    except (OSError, RuntimeError, ValueError):
        return "-"


def _written(finding: Finding) -> list[Any]:
    return [
        finding.code,
        finding.severity.value,
        finding.file,
        finding.mark.line,
        finding.mark.column,
        list(finding.path),
        finding.message,
        finding.hint,
    ]


def _finding(entry: Sequence[Any]) -> Finding:
    code, severity, file, line, column, path, message, hint = entry
    return Finding(code, Severity(severity), file, Mark(line, column), tuple(path), message, hint)


def _read(data: Mapping[str, Any]) -> Record:
    return Record(
        id=data["id"],
        file=data["file"],
        findings=tuple(_finding(entry) for entry in data["findings"]),
        readable=data["readable"],
        services=tuple(data["services"]),
        ready=tuple(
            Ready(stem, facts, style, kind, data["id"])
            for stem, facts, style, kind in data["documents"]
        ),
        kept=tuple(data["kept"]),
        places=tuple(_place(entry) for entry in data["places"]),
    )


def _place(entry: Sequence[Any]) -> Place:
    agency, file, service, name, path, (line, column), lines = entry
    return Place(agency, file, service, name, tuple(path), Mark(line, column), tuple(lines))
