"""IC310."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
waktu: Paling lambat 3 hari
""",
            [(1, 8)],
        ),
        (
            """\
waktu: sehari
""",
            [(1, 8)],
        ),
        (
            """\
waktu: {lama: 3-5, satuan: hari}
""",
            [(1, 8)],
        ),
        (
            """\
waktu: 3 hari untuk KK; 5 hari kerja untuk akta
""",
            [(1, 8)],
        ),
        (
            """\
prosedur:
  - {langkah: Mencetak, waktu: 2 hari}
""",
            [(2, 32)],
        ),
        (
            """\
pengaduan:
  - Kotak saran
  - {alur: [Menjawab], tenggat: 5 hari}
""",
            [(3, 33)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC310", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
waktu: 3 hari kerja
""",
        """\
waktu: 14 hari kalender
""",
        """\
waktu: 24 jam
""",
        """\
waktu: 3 hari (hari kerja)
""",
        """\
waktu: 3 hari (kerja)
""",
        """\
waktu: {lama: 3, satuan: hari, keterangan: dihitung hari kerja}
""",
        """\
waktu: 3 hari efektif
""",
        """\
waktu: secepatnya
""",
        """\
waktu: setiap hari 10 menit
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC310", fragment) == []
