"""Compressed files: whole, and the same bytes whatever zlib the system has."""

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from iceta_infographic.page import packing
from tests.page.support import document, page_sheet

STREAM = re.compile(rb"<<((?:[^>]|>(?!>))*)>>\nstream\n")
"""Where what is compressed in a PDF begins, and what is said of it."""


@pytest.mark.parametrize("data", [b"", b"a", b"abc" * 100_000, bytes(range(256)) * 7])
@pytest.mark.parametrize("level", [packing.DOCUMENT, packing.PICTURE])
def test_what_is_packed_is_unpacked_by_anybody(data: bytes, level: int) -> None:
    assert zlib.decompress(packing.packed(data, level)) == data


def test_it_is_taken_in_pieces_as_zlib_takes_it() -> None:
    writer = packing.Zlib.compressobj(level=9)
    found = b"".join((writer.compress(b"satu"), writer.compress(b" dua"), writer.flush()))
    assert found == packing.packed(b"satu dua", packing.DOCUMENT)


def streams(data: bytes) -> list[bytes]:
    """Return what is compressed in a PDF, as it lies in the file."""
    found = []
    for match in STREAM.finditer(data):
        length = re.search(rb"/Length (\d+)", match[1])
        assert length
        if b"FlateDecode" in match[1]:
            found.append(data[match.end() :][: int(length[1])])
    return found


def test_all_of_a_document_is_packed_so(tmp_path: Path) -> None:
    """Says when the library that writes a PDF no longer compresses as it did."""
    found = streams(document(tmp_path, "<p>Ketentuan</p>", ""))
    assert len(found) >= 3
    for stream in found:
        assert packing.packed(zlib.decompress(stream), packing.DOCUMENT) == stream


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P"])
def test_a_picture_within_a_document_is_packed_so(mode: str, tmp_path: Path) -> None:
    """Whatever zlib Pillow was built with: a logo is the same bytes on every system."""
    image = Image.effect_noise((40, 30), 60).convert("RGB").convert(mode)
    image.save(tmp_path / "logo.png")
    pdf = document(tmp_path, '<p>Kop</p><img src="logo.png" alt="Kop">', "")
    found = list(re.finditer(rb"/Subtype /Image.*?/Length (\d+).*?>>\nstream\n", pdf))
    assert len(found) == 1 + mode.endswith("A")
    for match in found:
        stream = pdf[match.end() :][: int(match[1])]
        assert packing.packed(zlib.decompress(stream), packing.DOCUMENT) == stream


def test_a_published_sheet_and_its_picture_are_packed_so() -> None:
    sheet = page_sheet("lazim")
    for stream in streams(sheet.drawn.pdf):
        assert packing.packed(zlib.decompress(stream), packing.DOCUMENT) == stream
    picture = sheet.pictures[0]
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    data = picture[start + 4 :][:length]
    assert packing.packed(zlib.decompress(data), packing.PICTURE) == data


def test_a_picture_keeps_every_pixel(tmp_path: Path) -> None:
    """Pillow and anybody else read it; what is at its edges and in its last colour, too."""
    colours = [(n, 255 - n, n // 2) for n in range(256)]
    size = (300, 7)
    image = Image.new("P", size)
    image.putdata([(3 * n) % 256 for n in range(size[0] * size[1])])
    image.putpalette([value for colour in colours for value in colour])
    pixels = image.tobytes()
    rows = b"".join(b"\0" + pixels[n * size[0] :][: size[0]] for n in range(size[1]))
    path = tmp_path / "gambar.png"
    path.write_bytes(packing.png(rows, size, colours))
    with Image.open(path) as found:
        found.load()
        assert found.size == size
        assert found.tobytes() == pixels
        assert found.convert("RGB").tobytes() == image.convert("RGB").tobytes()
    with Image.open(BytesIO(path.read_bytes())) as again:
        again.verify()
