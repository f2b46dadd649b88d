"""Pages that once were made, by their keys: what was drawn before is not drawn again.

One file holds all files of one document, behind a digest of the whole: what was cut short,
changed or made up is not taken. Entries are put in place whole, so that several builds, users
and CI runs may share a folder; the least recently used go first when it grows too large.
"""

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path

from ..disk import read_plain
from ..errors import UsageError
from . import files
from .make import Made
from .manifest import Artifact

FOLDER = ".iceta-cache"
LARGEST = 1024 * 1024 * 1024
"""Bytes that a cache may have: some 6,000 documents of A4 as PDF and PNG."""
_ABANDONED = 24 * 3600
"""Seconds after which nobody is writing a file any more."""
_COUNTED = "isi.json"
"""In the cache's folder: how many bytes it has, and when they were counted."""
_RECOUNT = 24 * 3600
"""Seconds after which they are counted again, whatever others have put in."""
_ROOM = 0.9
"""Share of the largest size up to which a count of some hours ago is good enough."""
_MAGIC = b"iceta-page-1 "
_ENTRY = 256 * 1024 * 1024
"""Bytes of the largest document that is taken."""
_FILE = re.compile(r"(.+?)(?:-[0-9]+)?\.(?:pdf|png)")
_SUFFIX = "page"
_ENTRY_NAME = re.compile(rf"([0-9a-f]{{64}})\.{_SUFFIX}")


def place(root: Path) -> Path:
    """Return the cache's folder: the workspace's own, or the one ``ICETA_CACHE`` names.

    Raises:
        UsageError: the workspace's own is a link out of it.
    """
    if named := os.environ.get("ICETA_CACHE"):
        return Path(named).absolute()
    return files.own_folder(root, FOLDER, "setel ICETA_CACHE={}")


def largest() -> int:
    """Return how many bytes it may have; ``ICETA_CACHE_MB`` says otherwise."""
    typed = os.environ.get("ICETA_CACHE_MB", "")
    return int(typed) * 1024 * 1024 if typed.isdecimal() else LARGEST


class Cache:
    """Finished documents by key. It is only ever a help: nothing fails when it can't be used.

    Args:
        folder: where it lies; made when first written to.
        most: bytes that it may have.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most
        self._added = 0
        self._owners = files.owners(folder)

    def get(self, key: str, stem: str) -> Made | None:
        """Return a document.

        Args:
            key: its key.
            stem: where it goes; an entry for another place is not taken.

        Returns:
            The document; None when it is not there or not sound.
        """
        path = self._path(key)
        try:
            data = read_plain(path, _ENTRY, self._owners)
        except OSError:
            return None
        made = _unpacked(data, stem)
        if made is None:
            # Somebody else's disk fault must not be met again with every build.
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return made

    def put(self, key: str, made: Made) -> None:
        """Keep a document."""
        # Nothing is left of it when it can't be kept: the page itself is what counts.
        with contextlib.suppress(UsageError):
            packed = _packed(made)
            files.write(self._folder, self._relative(key), packed, certain=False)
            self._added += len(packed)

    def trim(self, wanted: Collection[str]) -> int:
        """Remove the least recently used entries where the cache has grown too large.

        Args:
            wanted: keys that the present build uses; they go last.

        Returns:
            How many entries were removed.
        """
        if not self._added:
            return 0
        now = time.time()
        # Looking through thousands of entries takes longer than keeping one.
        total, counted = self._counted()
        total += self._added
        self._added = 0
        if 0 <= now - counted < _RECOUNT and total <= self._most * _ROOM:
            self._note(total, counted)
            return 0
        total, removed = self._trim(wanted, now - _ABANDONED)
        self._note(total, now)
        return removed

    def _counted(self) -> tuple[int, float]:
        try:
            found = json.loads(read_plain(self._folder / _COUNTED, 4096, self._owners))
            return max(0, int(found["bytes"])), float(found["counted"])
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return 0, -1.0

    def _note(self, total: int, counted: float) -> None:
        text = json.dumps({"bytes": total, "counted": counted})
        with contextlib.suppress(UsageError):
            files.write(self._folder, _COUNTED, text.encode(), certain=False)

    def _trim(self, wanted: Collection[str], before: float) -> tuple[int, int]:
        """Look through all entries; return how many bytes are left and how many were removed."""
        entries = []
        total = 0
        for entry in files.entries(self._folder / "pages"):
            with contextlib.suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if match := _ENTRY_NAME.fullmatch(entry.name):
                    entries.append(
                        (match[1] in wanted, status.st_mtime_ns, status.st_size, entry.path)
                    )
                    total += status.st_size
                elif files.is_unfinished(entry.name) and status.st_mtime < before:
                    # What a build that was killed had begun to write; another one may be at it.
                    Path(entry).unlink()
        removed = 0
        for _, _, size, path in sorted(entries):
            if total <= self._most:
                break
            with contextlib.suppress(OSError):
                Path(path).unlink()
                total -= size
                removed += 1
        return total, removed

    def _relative(self, key: str) -> str:
        return f"pages/{key[:2]}/{key}.{_SUFFIX}"

    def _path(self, key: str) -> Path:
        return self._folder / self._relative(key)


def _place(path: str) -> str | None:
    """Return the document that a path is a file of; only PDF and PNG are."""
    match = _FILE.fullmatch(path)
    return match[1] if match else None


def _packed(made: Made) -> bytes:
    head = json.dumps(
        {
            "rem": made.rem,
            "layouts": made.layouts,
            "files": [asdict(artifact) for artifact, _ in made.files],
        }
    ).encode()
    body = b"\n".join((head, b"".join(content for _, content in made.files)))
    return _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _unpacked(data: bytes, stem: str) -> Made | None:
    first, _, body = data.partition(b"\n")
    if first != _MAGIC + hashlib.sha256(body).hexdigest().encode():
        return None
    head, _, content = body.partition(b"\n")
    try:
        facts = json.loads(head)
        artifacts = [Artifact(**entry) for entry in facts["files"]]
        found = []
        start = 0
        for artifact in artifacts:
            piece = content[start : start + artifact.bytes]
            start += artifact.bytes
            if (
                _place(artifact.path) != stem
                or hashlib.sha256(piece).hexdigest() != artifact.sha256
            ):
                return None
            found.append((artifact, piece))
        return Made(tuple(found), float(facts["rem"]), int(facts["layouts"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
