"""Files whole or not at all, and never outside the output folder."""

import contextlib
import errno
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..disk import cannot_write
from ..errors import UsageError
from .manifest import NAME, is_inside

STAGING = ".iceta-sementara"
"""Below the output folder while a build writes: files that are not whole yet, and the journal."""
_JOURNAL = "berkas.txt"


def write(folder: Path, relative: str, content: bytes, *, certain: bool = True) -> None:
    """Write a file below a folder: all of it or, if anything goes wrong, none.

    Args:
        folder: the output folder.
        relative: path below it, with slashes.
        content: the file's bytes.
        certain: whether they must be on the disk before the name is.

    Raises:
        UsageError: the place can't be written, or a link leads out of the folder.
    """
    path = folder / relative
    try:
        _make_room(folder, path)
        with _written(path.parent, content, certain=certain) as scratch:
            scratch.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error


def _make_room(folder: Path, path: Path) -> None:
    # Before the folders are made: a link must not have them made elsewhere.
    _hold_inside(folder, path)
    path.parent.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _written(place: Path, content: bytes, *, certain: bool) -> Iterator[Path]:
    """Write a file under a name of no meaning; it is gone at the end unless it was renamed."""
    handle, name = tempfile.mkstemp(dir=place, prefix=".iceta-", suffix=".tmp")
    scratch = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if certain:
                os.fsync(file.fileno())
        scratch.chmod(0o644)
        yield scratch
    finally:
        with contextlib.suppress(OSError):
            scratch.unlink()


class Staging:
    """Where a build writes: a journal of what it is about to put in place.

    A build that is killed leaves the folder behind. The next one reads from the journal what
    may lie there without standing in the manifest, and clears the folder.

    Args:
        folder: the output folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = folder / STAGING
        self._open = False

    def left_over(self) -> tuple[str, ...]:
        """Return the paths that a killed build may have written; nothing is cleared yet."""
        try:
            lines = (self._place / _JOURNAL).read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return ()
        found = []
        for line in lines:
            try:
                path = json.loads(line)
            except ValueError:
                continue  # the line it was killed in
            if isinstance(path, str) and is_inside(path) and path != NAME:
                found.append(path)
        return tuple(dict.fromkeys(found))

    def write(self, contents: Sequence[tuple[str, bytes]]) -> None:
        """Write the files of one document: all are on the disk before the first is put in place.

        Args:
            contents: path below the output folder, and content, of each.

        Raises:
            UsageError: a place can't be written, or a link leads out of the folder.
        """
        path = self._folder
        try:
            if not self._open:
                self._begin()
            with contextlib.ExitStack() as stack:
                ready = []
                for relative, content in contents:
                    path = self._folder / relative
                    _make_room(self._folder, path)
                    scratch = _written(self._place, content, certain=True)
                    ready.append((stack.enter_context(scratch), path, relative, content))
                with (self._place / _JOURNAL).open("a", encoding="utf-8") as journal:
                    journal.writelines(json.dumps(relative) + "\n" for relative, _ in contents)
                for scratch_path, path, relative, content in ready:
                    self._move(scratch_path, path, relative, content)
        except OSError as error:
            raise cannot_write(path, error) from error

    def _move(self, scratch: Path, path: Path, relative: str, content: bytes) -> None:
        try:
            scratch.replace(path)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            # A disk of its own is mounted below the folder.
            write(self._folder, relative, content)

    def _begin(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._place.is_symlink() or self._place.is_file():
            self._place.unlink()
        self._place.mkdir(exist_ok=True)
        for path in self._place.glob(".iceta-*.tmp"):
            path.unlink(missing_ok=True)
        self._open = True

    def clear(self) -> None:
        """Remove the folder once the manifest names all that was written."""
        if self._place.is_dir() and not self._place.is_symlink():
            shutil.rmtree(self._place, ignore_errors=True)


def remove(folder: Path, relative: str) -> None:
    """Remove a file the tool wrote, and the folders that are left empty by that.

    Args:
        folder: the output folder.
        relative: path below it, from the manifest.
    """
    path = folder / relative
    try:
        _hold_inside(folder, path)
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == folder or not parent.is_relative_to(folder):
                break
            parent.rmdir()
    except OSError:
        # Somebody else's file keeps the folder alive, or the file is gone already.
        return


def _hold_inside(folder: Path, path: Path) -> None:
    try:
        inside = path.parent.resolve().is_relative_to(folder.resolve())
    except RuntimeError:
        # What a loop of links raises up to Python 3.12.
        inside = False
    if not inside:
        raise UsageError(
            f"{path} berada di luar folder keluaran.",
            "Hapus tautan (symlink) di dalam folder keluaran, lalu jalankan lagi.",
        )
