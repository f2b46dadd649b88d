"""IC312."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: 30 menit}
  - {langkah: Mencetak, waktu: 45 menit}
waktu: 1 jam
""",
            [(4, 8)],
        ),
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: 3 hari kerja}
  - {langkah: Mencetak, waktu: 1-2 hari kerja}
waktu: {lama: 3, satuan: hari kerja}
""",
            [(4, 8)],
        ),
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: 2 hari kerja}
waktu: 30 menit
""",
            [(3, 8)],
        ),
        (
            """\
prosedur:
  - Front office menerima
  - Sekretariat mencatat
  - Kepala Dinas mendisposisi
  - Kabid menyerahkan
  - Subkor meneliti
  - Verifikasi
  - Kabid memeriksa
  - Penandatanganan
  - Surat diserahkan
waktu: 20 menit
""",
            [(11, 8)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC312", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 30 menit}
  - {langkah: Mencetak, waktu: 45 menit}
waktu: 75 menit
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 10 menit}
  - {langkah: Mencetak, waktu: 1 hari kerja}
waktu: 1 hari kerja
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 1 hari kerja}
waktu: 24 jam
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 5-30 menit}
  - {langkah: Mencetak, waktu: 5-45 menit}
waktu: 15 menit
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 30 menit}
waktu:
  - {untuk: Baru, lama: 20, satuan: menit}
  - {untuk: Lama, lama: 20, satuan: menit}
""",
        """\
prosedur: [Berkas diterima, Petugas mengecek, Petugas mencetak, Petugas memaraf,
  Petugas mencatat, Petugas memanggil, Pemohon mengambil, Selesai]
waktu: 10 menit
""",
        """\
prosedur: [Petugas memeriksa, Camat menandatangani]
waktu: 1 menit
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: 30 menit}
waktu: secepatnya
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC312", fragment) == []
