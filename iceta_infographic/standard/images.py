"""Pictures that users bring: whether a logo or an emblem may be put on a page.

A picture comes from somebody else's machine and ends up in a renderer, so what it is goes
by its content, never by its name, and nothing in it may reach out of the file.
"""

import stat
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from . import svg

LARGEST = 2 * 1024 * 1024
"""Bytes a picture may have."""

WIDEST = 4000
"""Pixels a picture may have in each direction."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"

_MISSING = "berkasnya tidak ditemukan"
_OUTSIDE = "berkasnya berada di luar folder kerja"
_DAMAGED = "gambarnya rusak"
_TOO_WIDE = f"gambarnya lebih besar daripada {WIDEST} x {WIDEST} titik"


def find_image(typed: str, folders: Sequence[Path], root: Path) -> Path | str:
    """Find a picture by the name that was typed, and judge it.

    Args:
        typed: the name as typed, relative to one of the folders.
        folders: where to look, in order.
        root: the workspace's folder, which the picture must not leave.

    Returns:
        The picture's resolved path, or why it can't be used (see :func:`inspect_image`).
    """
    if "://" in typed:
        return "alamat situs tidak dapat dipakai; simpan gambarnya di folder kerja"
    for folder in folders:
        path = folder / typed
        if _exists(path):
            return inspect_image(path, root) or path.resolve()
    # A name that could only be found elsewhere is told apart from one that is nowhere.
    return _OUTSIDE if _is_elsewhere(typed) else _MISSING


def inspect_image(path: Path, root: Path) -> str | None:
    """Judge a picture.

    Args:
        path: the file.
        root: the folder that it must lie in once all links are followed.

    Returns:
        Why it can't be used, an Indonesian clause; None when it can.
    """
    try:
        real = path.resolve(strict=True)
        # RuntimeError is what a loop of links raises up to Python 3.12; ValueError a NUL.
    except (OSError, RuntimeError, ValueError):
        return _MISSING
    if not real.is_relative_to(root.resolve()):
        return _OUTSIDE
    try:
        status = real.stat()
        if not stat.S_ISREG(status.st_mode):
            return "itu bukan berkas gambar"
        if status.st_size > LARGEST:
            return f"berkasnya lebih besar daripada {LARGEST // 1024**2} MB"
        data = real.read_bytes()
    except OSError:
        return "berkasnya tidak boleh dibaca"
    if not data.strip():
        return "berkasnya kosong"
    return inspect_bytes(data)


def inspect_bytes(data: bytes) -> str | None:
    """Judge a picture's content; see :func:`inspect_image`."""
    if data.startswith((_PNG, _JPEG)):
        return inspect_raster(data)
    if svg.looks_like(data):
        return svg.inspect(data, inspect_raster)
    return "isinya bukan PNG, JPEG, atau SVG"


def inspect_raster(data: bytes) -> str | None:
    """Judge a PNG or JPEG by its header; its pixels are not decoded."""
    import warnings

    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                width, height = image.size
                image.verify()
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return _TOO_WIDE
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
            return _DAMAGED
    return _TOO_WIDE if max(width, height) > WIDEST else None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, RuntimeError, ValueError):
        return False


def _is_elsewhere(typed: str) -> bool:
    windows_drive = len(typed) > 2 and typed[1] == ":" and typed[0].isalpha()
    return windows_drive or typed.startswith(("/", "\\", "~", "../"))
