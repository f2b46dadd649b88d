"""What lies in an output folder: which key each document was written with.

The files' sizes and times tell, as git's index does, that nobody has changed them since;
where the times differ, the content is asked.
"""

import hashlib
import json
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..disk import read_plain
from ..errors import UsageError
from . import files
from .manifest import Artifact

_VERSION = 1
_LARGEST = 256 * 1024 * 1024
"""Bytes of an index that is read: some 600,000 documents."""


@dataclass(frozen=True, slots=True)
class _Seen:
    key: str
    files: tuple[tuple[str, int, int, str], ...]
    """Path, size, time in nanoseconds and digest of each file."""


class Index:
    """The index of one output folder. It is only ever a help: nothing is lost without it.

    Args:
        cache: the cache's folder, where it is kept.
        output: the output folder.
    """

    def __init__(self, cache: Path, output: Path) -> None:
        self._cache = cache
        self._output = output
        self._folder = str(output)
        name = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:24]
        self._relative = f"outputs/{name}.json"
        self._seen = self._load()
        self._changed = False

    def holds(self, stem: str, key: str, artifacts: Collection[Artifact]) -> bool:
        """Tell whether a document lies there as it should.

        Args:
            stem: the document.
            key: the key it should have been made with.
            artifacts: its files by the manifest.
        """
        seen = self._seen.get(stem)
        if seen is None or seen.key != key or not artifacts:
            return False
        if {(path, digest) for path, _, _, digest in seen.files} != {
            (a.path, a.sha256) for a in artifacts
        }:
            return False
        times = []
        for path, size, time, digest in seen.files:
            found = self._time(path, size, time, digest)
            if found is None:
                return False
            times.append((path, size, found, digest))
        if tuple(times) != seen.files:
            self._seen[stem] = _Seen(key, tuple(times))
            self._changed = True
        return True

    def _time(self, path: str, size: int, time: int, digest: str) -> int | None:
        # Text, not Path: a build with nothing to do asks for thousands.
        place = os.path.join(self._folder, path)  # noqa: PTH118
        try:
            status = os.lstat(place)
            if status.st_size != size or not stat.S_ISREG(status.st_mode):
                return None
            if status.st_mtime_ns != time and _content(place) != digest:
                return None
        except OSError:
            return None
        return status.st_mtime_ns

    def same(self, artifacts: Iterable[Artifact]) -> bool:
        """Tell whether files lie there with exactly this content, whoever wrote them."""
        return all(self._time(a.path, a.bytes, -1, a.sha256) is not None for a in artifacts)

    def note(self, stem: str, key: str, artifacts: Iterable[Artifact]) -> None:
        """Remember a document that has just been written."""
        entries = []
        for artifact in artifacts:
            time = (self._output / artifact.path).lstat().st_mtime_ns
            entries.append((artifact.path, artifact.bytes, time, artifact.sha256))
        self._seen[stem] = _Seen(key, tuple(entries))
        self._changed = True

    def save(self, stems: Collection[str]) -> None:
        """Write the index, with what is still there and nothing else.

        Args:
            stems: documents that the manifest knows.
        """
        kept = {stem: seen for stem, seen in self._seen.items() if stem in stems}
        if not self._changed and len(kept) == len(self._seen):
            return
        data = {
            "version": _VERSION,
            "documents": {stem: [seen.key, seen.files] for stem, seen in sorted(kept.items())},
        }
        try:
            files.write(self._cache, self._relative, json.dumps(data).encode(), certain=False)
        except UsageError:
            return

    def _load(self) -> dict[str, _Seen]:
        try:
            data = json.loads(
                read_plain(self._cache / self._relative, _LARGEST, files.owners(self._cache))
            )
            if data["version"] != _VERSION:
                return {}
            return {str(stem): _seen(entry) for stem, entry in data["documents"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}


def _content(place: str) -> str:
    return hashlib.sha256(Path(place).read_bytes()).hexdigest()


def _seen(entry: Any) -> _Seen:
    key, found = entry
    return _Seen(
        str(key), tuple((str(path), int(size), int(time), str(d)) for path, size, time, d in found)
    )


def by_stem(artifacts: Iterable[Artifact]) -> Mapping[str, list[Artifact]]:
    """Group files by the document they belong to."""
    found: dict[str, list[Artifact]] = {}
    for artifact in artifacts:
        found.setdefault(artifact.stem, []).append(artifact)
    return found
