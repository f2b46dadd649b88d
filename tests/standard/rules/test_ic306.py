"""IC306."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
prosedur: [Lihat bagan alur terlampir]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur:
  - Terlampir
""",
            [(2, 5)],
        ),
        (
            """\
prosedur: [Sesuai SOP]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur: [Sesuai SOP yang berlaku di Dinas Kependudukan dan Pencatatan Sipil]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur: [Dapat dilihat pada gambar di bawah ini]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur: [(tergantung daerah)]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur: ["Alur pelayanan: lihat lampiran", "Sesuai ketentuan yang berlaku"]
""",
            [(1, 12)],
        ),
        (
            """\
prosedur: [{langkah: Mengacu pada Peraturan Bupati Nomor 5 Tahun 2020}]
""",
            [(1, 22)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC306", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
prosedur: [Lihat bagan, Pemohon menyerahkan berkas]
""",
        """\
prosedur: [Pemohon mengajukan berkas dan diproses sesuai SOP]
""",
        """\
prosedur: [Sesuai nomor antrean dipanggil ke loket]
""",
        """\
prosedur: [Mengikuti alur antrean lalu menyerahkan dokumen]
""",
        """\
prosedur: [Melihat pengumuman, Mendaftar di loket]
""",
        """\
prosedur: [{langkah: Lihat bagan, rincian: [Mendaftar, Membayar]}]
""",
        """\
prosedur: ["-"]
""",
        """\
prosedur: []
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC306", fragment) == []
