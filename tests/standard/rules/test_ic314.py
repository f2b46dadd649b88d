"""IC314."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
prosedur:
  - 1. Pemohon datang
  - "2) Petugas memeriksa"
  - a. Memaraf
""",
            [(2, 5), (3, 5), (4, 5)],
        ),
        (
            """\
prosedur:
  - {langkah: Penerbitan, rincian: ["- mencetak", (1) memaraf]}
""",
            [(2, 37), (2, 51)],
        ),
        (
            """\
persyaratan: ["• Fotokopi KTP", {kelompok: 1. Umum, butir: [KTP]}]
""",
            [(1, 15), (1, 44)],
        ),
        (
            """\
produk: 1. KTP-el
""",
            [(1, 9)],
        ),
        (
            """\
pengaduan: ["- Kotak saran"]
""",
            [(1, 13)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC314", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
persyaratan: [2 lembar pas foto, 1.5 meter kain, Formulir F-1.02, A. Yani, KTP]
""",
        """\
waktu: 1. 5 hari kerja
""",
        """\
prosedur: [3x4 cm, "1.", 2024. Data]
""",
        """\
produk: -KTP
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC314", fragment) == []
