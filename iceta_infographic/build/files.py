"""Files whole or not at all, and never outside the output folder."""

import contextlib
import os
import tempfile
from pathlib import Path

from ..errors import UsageError


def write(folder: Path, relative: str, content: bytes) -> None:
    """Write a file below a folder: all of it or, if anything goes wrong, none.

    Args:
        folder: the output folder.
        relative: path below it, with slashes.
        content: the file's bytes.

    Raises:
        UsageError: the place can't be written, or a link leads out of the folder.
    """
    path = folder / relative
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _hold_inside(folder, path)
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=".iceta-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(scratch).chmod(0o644)
            Path(scratch).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(scratch).unlink()
            raise
    except OSError as error:
        raise UsageError(
            f"Berkas {path} tidak dapat ditulis: {error.strerror or error}.",
            "Periksa ruang kosong dan izin folder keluaran, lalu jalankan lagi.",
        ) from error


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
    if not path.parent.resolve().is_relative_to(folder.resolve()):
        raise UsageError(
            f"{path} berada di luar folder keluaran.",
            "Hapus tautan (symlink) di dalam folder keluaran, lalu jalankan lagi.",
        )
