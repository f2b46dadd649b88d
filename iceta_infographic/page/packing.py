"""How files are compressed: quicker than zlib, smaller, and the same bytes on every system.

The zlib of a system is one of several by now, and each makes other bytes of the same data.
"""

import struct
import zlib
from collections.abc import Sequence
from typing import Any

DOCUMENT, PICTURE = 4, 2
"""Levels of zlib-ng; for a picture, a level more takes a third more time and saves 4 % of it."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
INDEXED = 3
"""How PNG calls a picture that names its colours by numbers."""


def packed(data: bytes, level: int) -> bytes:
    """Return data in the format of zlib (RFC 1950).

    Args:
        data: anything.
        level: 1 is quick, 9 is small.
    """
    from zlib_ng import zlib_ng

    return bytes(zlib_ng.compress(data, level))


def repacked(data: bytes) -> bytes:
    """Return the same data in the format of zlib, whatever zlib packed them.

    Args:
        data: in this format.
    """
    return packed(zlib.decompress(data), DOCUMENT)


def png(rows: bytes, size: tuple[int, int], colours: Sequence[Sequence[int]]) -> bytes:
    """Return a PNG file (ISO/IEC 15948) of a picture with at most 256 colours.

    Args:
        rows: the number of the colour of each pixel, row by row, a zero before each row.
        size: width and height in pixels.
        colours: red, green and blue of each colour, 0 to 255.
    """
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, INDEXED, 0, 0, 0)),
            _chunk(b"PLTE", bytes(value for colour in colours for value in colour)),
            _chunk(b"IDAT", packed(rows, PICTURE)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


class Zlib:
    """Stands for the module ``zlib``, and for what it compresses with, where a PDF is written."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    @classmethod
    def compressobj(cls, **_wanted: Any) -> "Zlib":
        """Return what takes data in pieces; at which level is ours to say."""
        return cls()

    def compress(self, data: bytes) -> bytes:
        """Take a piece, to be packed at the end."""
        self._pieces.append(data)
        return b""

    def flush(self) -> bytes:
        """Return all of it, packed."""
        return packed(b"".join(self._pieces), DOCUMENT)
