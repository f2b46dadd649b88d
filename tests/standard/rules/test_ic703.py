"""IC703."""

from collections.abc import Callable

import pytest

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
  logo: "a\\0b"
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
