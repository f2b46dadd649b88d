"""IC304."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
waktu: Secepatnya
""",
            [(1, 8)],
        ),
        (
            """\
waktu: saat itu juga
""",
            [(1, 8)],
        ),
        (
            """\
waktu: 3–25
""",
            [(1, 8)],
        ),
        (
            """\
waktu: {lama: "3", satuan: loket}
""",
            [(1, 8)],
        ),
        (
            """\
waktu:
  - {untuk: Baru, lama: 10, satuan: menit}
  - {untuk: Lama, lama: sebentar, satuan: ""}
""",
            [(3, 5)],
        ),
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: sebentar}
""",
            [(2, 33)],
        ),
        (
            """\
pengaduan:
  - Kotak saran
  - {alur: [Menjawab], tenggat: secepatnya}
""",
            [(3, 33)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC304", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
waktu: satu hari kerja
""",
        """\
waktu: 2 x 24 jam
""",
        """\
waktu: paling lama setengah jam
""",
        """\
waktu: {lama: 3-25, satuan: hari kerja}
""",
        """\
waktu: "-"
""",
        """\
waktu: ""
""",
        """\
waktu: "Bertahap: 2 hari kerja (registrasi); 6 bulan (klarifikasi)"
""",
        """\
prosedur:
  - {langkah: Memeriksa, waktu: ""}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC304", fragment) == []
