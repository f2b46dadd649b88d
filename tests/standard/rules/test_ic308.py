"""IC308."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
layanan:
  - nama: Akta Kelahiran
    produk: Kutipan Akta Kematian
  - {nama: Akta Kematian, produk: Kutipan Akta Kematian}
""",
            [(3, 13)],
        ),
        (
            """\
layanan:
  - nama: Penerbitan Akta Kelahiran
    prosedur: [Petugas mencetak Akta Kematian]
  - nama: Penerbitan Akta Kematian
""",
            [(3, 16)],
        ),
        (
            """\
layanan:
  - nama: Surat Keterangan Pindah
    produk: Surat Keterangan Tidak Mampu
  - nama: Surat Keterangan Tidak Mampu
""",
            [(3, 13)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC308", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
layanan:
  - {nama: Pisah KK, produk: Kartu Keluarga}
  - {nama: Kartu Keluarga, produk: Kartu Keluarga}
""",
        """\
layanan:
  - {nama: Perubahan Kartu Keluarga, produk: Kartu Keluarga}
  - {nama: Kartu Keluarga, produk: Kartu Keluarga}
""",
        """\
layanan:
  - {nama: Paket Kelahiran, produk: [Akta Kelahiran, Kartu Keluarga]}
  - {nama: Akta Kelahiran}
""",
        """\
layanan:
  - {nama: Surat Keterangan Domisili, prosedur: [Pemohon mengurus Surat Keterangan Pindah]}
  - {nama: Surat Keterangan Pindah}
""",
        """\
layanan:
  - {nama: Izin Praktik Dokter, produk: Surat Izin Praktik}
  - {nama: Surat Izin Praktik, produk: Surat Izin Praktik}
""",
        """\
layanan:
  - {nama: "", produk: Akta Kematian}
  - {nama: Akta Kematian}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC308", fragment) == []
