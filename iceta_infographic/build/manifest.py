"""The manifest: every file the tool wrote, and nothing else (contract, section 4)."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Any

from ..disk import read_plain

NAME = "manifest.json"
VERSION = 1
_LARGEST = 512 * 1024 * 1024
"""Bytes of a manifest that is read: more than a million files."""


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """One file below the output folder.

    Attributes:
        path: relative to the output folder, with slashes.
        sha256, bytes: digest and size of its content.
        agency: the agency's id.
        service: the service's id; None for what belongs to the whole agency.
        format: the format's id.
        pages: how many sheets or slides it shows.
        min_font_pt: the smallest text on it, measured on the finished page.
    """

    path: str
    sha256: str
    bytes: int
    agency: str
    service: str | None
    format: str
    pages: int
    min_font_pt: float

    @property
    def stem(self) -> str:
        """The document it belongs to: ``ID/SERVICE/FORMAT`` or ``ID/maklumat``."""
        folder, _, name = self.path.rpartition("/")
        name = name.rpartition(".")[0]
        if name != self.format and name.rpartition("-")[0] and name.rpartition("-")[2].isdigit():
            name = name.rpartition("-")[0]
        return f"{folder}/{name}"


_KINDS: dict[str, type | UnionType] = {
    "path": str,
    "sha256": str,
    "bytes": int,
    "agency": str,
    "service": str | None,
    "format": str,
    "pages": int,
    "min_font_pt": int | float,
}
"""What the values of an entry may be, whatever somebody wrote into the file."""


_STEP = re.compile(r"[/\\]")


def describe(
    path: str,
    content: bytes,
    *,
    agency: str,
    service: str | None,
    form: str,
    pages: int,
    min_font_pt: float,
) -> Artifact:
    """Describe a file from its content."""
    return Artifact(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        agency=agency,
        service=service,
        format=form,
        pages=pages,
        min_font_pt=min_font_pt,
    )


def load(output: Path) -> tuple[Artifact, ...]:
    """Read the manifest of an output folder.

    Returns:
        Its artifacts; none when there is no manifest or it is not one of ours.
    """
    try:
        data = json.loads(read_plain(output / NAME, _LARGEST))
        if data["version"] != VERSION:
            return ()
        found = tuple(_artifact(entry) for entry in data["artifacts"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
    # Only what lies below the folder is ours, whatever somebody wrote into the file.
    return tuple(a for a in found if is_inside(a.path))


def _artifact(entry: dict[str, Any]) -> Artifact:
    for name, kinds in _KINDS.items():
        if not isinstance(entry[name], kinds):
            raise TypeError(f"{name} of {entry!r}")
    return Artifact(**entry)


def is_inside(path: str) -> bool:
    """Whether a path, wherever it was read, stays below the folder it is relative to."""
    # Names, not Path: a manifest has thousands. A colon is a drive or a stream on Windows.
    steps = _STEP.split(path)
    return not {"", ".", ".."} & set(steps) and ":" not in path and "\0" not in path


def dump(artifacts: Iterable[Artifact]) -> bytes:
    """Write a manifest, sorted by path, the same bytes for the same artifacts."""
    # One line each: that is what a difference is read by, and json is quick at.
    entries = ",\n".join(
        json.dumps({name: getattr(artifact, name) for name in _KINDS}, ensure_ascii=False)
        for artifact in sorted(artifacts, key=lambda a: a.path)
    )
    return f'{{"version": {VERSION}, "artifacts": [\n{entries}\n]}}\n'.encode()
