"""Files whole or not at all, and never outside the output folder."""

import contextlib
import errno
import json
import os
import shutil
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..disk import cannot_write, read_plain
from ..errors import UsageError
from .manifest import NAME, is_inside

STAGING = ".iceta-sementara"
"""Below the output folder while a build writes: files that are not whole yet, and the journal."""
_JOURNAL = "berkas.txt"
_LONGEST = 64 * 1024 * 1024
"""Bytes of a journal that are read."""
_BEGUN, _UNFINISHED = ".iceta-", ".tmp"


def write(folder: Path, relative: str, content: bytes, *, certain: bool = True) -> None:
    """Write a file below a folder: all of it or, if anything goes wrong, none.

    Args:
        folder: the output folder.
        relative: path below it, with slashes.
        content: the file's bytes.
        certain: whether they must be on the disk before the name is; a cache, which others may
            share, needs no such certainty, and its folders are open to whom it is open to.

    Raises:
        UsageError: the place can't be written, or a link leads out of the folder.
    """
    path = folder / relative
    try:
        _make_room(folder, path, shared=not certain)
        with _written(path.parent, content, certain=certain) as scratch:
            scratch.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error


def own_folder(root: Path, name: str, instead: str) -> Path:
    """Return a folder of the workspace that is written to.

    Args:
        root: the workspace, resolved.
        name: the folder's name.
        instead: how another folder is named, for the hint; ``{}`` stands for the folder.

    Raises:
        UsageError: it is a link out of the workspace. Whoever means that can say so; whoever
            only copied the workspace from somebody does not.
    """
    folder = root / name
    if folder.is_symlink():
        try:
            meant = folder.resolve()
        except RuntimeError:  # what a loop of links raises up to Python 3.12
            meant = folder
        if meant == folder or not meant.is_relative_to(root):
            raise UsageError(
                f"{name} adalah tautan (symlink) ke {meant}, di luar folder ini.",
                f"Hapus tautan itu, atau bila memang di sana tempatnya: {instead.format(meant)}",
            )
    return folder


def output_folder(root: Path, named: str | None) -> Path:
    """Return the output folder: the one that ``--output`` names, or the workspace's own."""
    return Path(named).absolute() if named else own_folder(root, "output", "--output {}")


def _make_room(folder: Path, path: Path, *, shared: bool = False) -> None:
    # Before the folders are made: a link must not have them made elsewhere.
    _hold_inside(folder, path)
    if path.parent.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    if path.parent == folder:
        return
    _make_room(folder, path.parent, shared=shared)
    path.parent.mkdir(exist_ok=True)
    if shared:
        with contextlib.suppress(OSError):
            path.parent.chmod(stat.S_IMODE(folder.stat().st_mode))


@contextlib.contextmanager
def _written(place: Path, content: bytes, *, certain: bool) -> Iterator[Path]:
    """Write a file under a name of no meaning; it is gone at the end unless it was renamed."""
    scratch = place / f"{_BEGUN}{os.urandom(8).hex()}{_UNFINISHED}"
    # Made here and not by tempfile: who may read it is for the umask to say, or the folder's
    # own list of rights, not for a scratch file that is everybody else's secret.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(scratch, flags | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if certain:
                os.fsync(file.fileno())
        if not certain:
            # What a cache holds is for all to whom its folder is open.
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
            lines = read_plain(self._place / _JOURNAL, _LONGEST).decode().splitlines()
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
        for path in self._place.glob(f"{_BEGUN}*{_UNFINISHED}"):
            path.unlink(missing_ok=True)
        self._open = True

    def clear(self) -> None:
        """Remove the folder once the manifest names all that was written."""
        if self._place.is_dir() and not self._place.is_symlink():
            shutil.rmtree(self._place, ignore_errors=True)


def entries(folder: Path) -> "Iterator[os.DirEntry[str]]":
    """Yield what lies in the folders of a folder; no link is followed to get there."""
    # Entries, not Path: a cache has thousands.
    with contextlib.suppress(OSError), os.scandir(folder) as places:
        for place in places:
            with contextlib.suppress(OSError):
                if place.is_dir(follow_symlinks=False):
                    with os.scandir(place) as found:
                        yield from found


def is_unfinished(name: str) -> bool:
    """Whether a file has the name of one that is only being written."""
    return name.startswith(_BEGUN) and name.endswith(_UNFINISHED)


def owners(folder: Path) -> frozenset[int] | None:
    """Return whose files in a shared folder may be believed; None means everybody's.

    Who may write into it was said by its owner, through its group. Where everybody may, another
    user could have laid there a page that says something else: only one's own are believed.
    """
    try:
        open_to_all = stat.S_IMODE(folder.stat().st_mode) & stat.S_IWOTH
    except OSError:
        return None
    if sys.platform == "win32" or not open_to_all:
        return None
    return frozenset({0, os.geteuid()})


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
