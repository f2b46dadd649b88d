"""IC313."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
persyaratan:
  - Fotokopi KTP, KK, dan lain-lain
  - Pas foto secukupnya
  - Berkas kelengkapan
  - Denah, dsb.
""",
            [(2, 5), (3, 5), (4, 5), (5, 5)],
        ),
        (
            """\
persyaratan:
  - {kelompok: Anak, butir: [Akta dll]}
""",
            [(2, 30)],
        ),
        (
            """\
waktu: ± 15 menit
""",
            [(1, 8)],
        ),
        (
            """\
waktu: kurang lebih 15 menit
""",
            [(1, 8)],
        ),
        (
            """\
waktu: Sampling 10 menit; hasil 'sesuai jenis pelayanan'
""",
            [(1, 8)],
        ),
        (
            """\
waktu: {lama: 3, satuan: hari kerja, keterangan: "+/- satu hari"}
""",
            [(1, 50)],
        ),
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: sekitar 5 menit}
""",
            [(2, 33)],
        ),
        (
            """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Jasa dan lain-lain, nilai: 5000}]}
""",
            [(1, 47)],
        ),
        (
            """\
produk: Surat, kartu, dan sebagainya
""",
            [(1, 9)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC313", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
persyaratan: [Fotokopi KTP (bila ada), Kelengkapan berkas tanah dari notaris]
""",
        """\
prosedur: [Petugas memeriksa kelengkapan berkas, Warga sekitar kantor dipanggil]
""",
        """\
pengaduan: [Kotak saran dan lain-lain]
""",
        """\
waktu: paling lama 15 menit
""",
        """\
persyaratan: [Surat dari lain-lainnya]
""",
        """\
produk: Adll
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC313", fragment) == []
