"""Pictures that users bring."""

import struct
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import Image

from iceta_infographic.standard.images import LARGEST, find_image, inspect_bytes, inspect_image


def png(width: int, height: int) -> bytes:
    """A PNG whose header says a size; its pixels are not there."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 8))
        + chunk(b"IEND", b"")
    )


def saved(path: Path, kind: str) -> Path:
    Image.new("RGB", (20, 10)).save(path, kind)
    return path


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("name", ["logo.png", "logo", "logo.txt"])
def test_a_picture_is_known_by_its_content(tmp_path: Path, kind: str, name: str) -> None:
    assert inspect_image(saved(tmp_path / name, kind), tmp_path) is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "kosong"),
        (b"  \n", "kosong"),
        (b"status: draf", "bukan PNG"),
        (b"GIF89a", "bukan PNG"),
        (b"%PDF-1.7", "bukan PNG"),
        (b"\x89PNG\r\n\x1a\n", "rusak"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "rusak"),
        (b"\xff\xd8\xff\xe0", "rusak"),
        (png(10, 10)[:-12] + b"\0" * 12, "rusak"),
        (png(4001, 1), "lebih besar"),
        (png(1, 4001), "lebih besar"),
        (png(60_000, 60_000), "lebih besar"),
        (b"\x89PNG\r\n\x1a\n" + b"a" * LARGEST, "lebih besar daripada 2 MB"),
    ],
)
def test_what_can_not_be_used_is_told(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert reason in (inspect_image(path, tmp_path) or "")


def test_a_large_picture_within_the_limits() -> None:
    assert inspect_bytes(png(4000, 4000)) is None


def test_a_picture_must_lie_inside(tmp_path: Path) -> None:
    root = tmp_path / "kerja"
    root.mkdir()
    outside = saved(tmp_path / "logo.png", "PNG")
    inside = saved(root / "asli.png", "PNG")
    (root / "keluar.png").symlink_to(outside)
    (root / "dalam.png").symlink_to(inside)
    (root / "putar.png").symlink_to(root / "putar.png")
    assert "di luar" in (inspect_image(root / "keluar.png", root) or "")
    assert "di luar" in (inspect_image(outside, root) or "")
    assert "tidak ditemukan" in (inspect_image(root / "putar.png", root) or "")
    assert inspect_image(root / "dalam.png", root) is None


def test_what_is_no_file(tmp_path: Path) -> None:
    assert "bukan berkas" in (inspect_image(tmp_path, tmp_path) or "")
    assert "tidak ditemukan" in (inspect_image(tmp_path / "a\0b", tmp_path) or "")
    assert "tidak ditemukan" in (inspect_image(tmp_path / ("a" * 5000), tmp_path) or "")


def test_the_files_folder_comes_before_the_workspace(tmp_path: Path) -> None:
    standards = tmp_path / "standards"
    standards.mkdir()
    top = saved(tmp_path / "logo.png", "PNG")
    folders = (standards, tmp_path)
    assert find_image("logo.png", folders, tmp_path) == top.resolve()
    near = saved(standards / "logo.png", "PNG")
    assert find_image("logo.png", folders, tmp_path) == near.resolve()
    assert find_image("../logo.png", folders, tmp_path) == top.resolve()


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("logo.png", "tidak ditemukan"),
        ("https://contoh.go.id/logo.png", "alamat situs"),
        ("C:\\Gambar\\logo.png", "di luar"),
        ("/tidak/ada/logo.png", "di luar"),
        ("../../logo.png", "di luar"),
        ("~/logo.png", "di luar"),
        ("a\0b", "tidak ditemukan"),
        ("a" * 5000, "tidak ditemukan"),
        (".", "bukan berkas"),
    ],
)
def test_a_name_that_leads_nowhere(tmp_path: Path, typed: str, reason: str) -> None:
    found = find_image(typed, (tmp_path,), tmp_path)
    assert isinstance(found, str)
    assert reason in found
