"""IC703."""

from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic.standard import assemble
from iceta_infographic.standard.reader import read
from iceta_infographic.standard.rules import run_region

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: tidak-ada.svg
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: C:/Gambar/logo.png
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: ../../../etc/passwd
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: "https://contoh.go.id/logo.png"
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: dinas.yaml
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: .
""",
            [(4, 9)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: "a\\tb\\n"
""",
            [(4, 9)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC703", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: logo.svg
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: standards/logo.svg
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: ""
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: ./logo.svg
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC703", fragment) == []


PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


@pytest.mark.parametrize(
    ("emblem", "word"),
    [
        ("lambang.svg", ""),
        ("./lambang.svg", ""),
        ("", ""),
        ("tidak-ada.svg", "tidak ditemukan"),
        ("../lambang.svg", "di luar folder kerja"),
        ("/etc/passwd", "di luar folder kerja"),
        ("iceta.yaml", "bukan PNG, JPEG, atau SVG"),
        ("standards", "bukan berkas gambar"),
        ("https://contoh.go.id/lambang.svg", "alamat situs"),
    ],
)
def test_the_emblem_in_iceta_yaml(tmp_path: Path, emblem: str, word: str) -> None:
    (tmp_path / "lambang.svg").write_text(PICTURE, encoding="utf-8")
    (tmp_path / "iceta.yaml").write_text("wilayah: A\n", encoding="utf-8")
    (tmp_path / "standards").mkdir()
    document = read(f"lambang: {emblem}\n".encode(), "iceta.yaml")
    found = run_region(assemble.region(document), document, tmp_path)
    assert [(finding.code, finding.path) for finding in found] == (
        [("IC703", ("lambang",))] if word else []
    )
    assert all(word in finding.message for finding in found)
    assert all("folder yang berisi iceta.yaml" in finding.hint for finding in found)
