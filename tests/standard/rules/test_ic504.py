"""IC504."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan: [Dua nama petugas beserta nomor HP pribadi]
""",
            [(1, 13)],
        ),
        (
            """\
pengaduan: [Kotak saran, "Ibu Contoh Lestari (0812 3456 7890)"]
""",
            [(1, 26)],
        ),
        (
            """\
pengaduan: ["Contoh Lestari, S.Sos. 0812 3456 7890"]
""",
            [(1, 13)],
        ),
        (
            """\
pengaduan: [{kanal: whatsapp, alamat: 0812 3456 7890 (Pak Contoh)}]
""",
            [(1, 39)],
        ),
        (
            """\
kanal:
  call_center: 0812 3456 7890 (Bu Lestari)
""",
            [(2, 16)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC504", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan: [Unit pengaduan 0812 3456 7890]
""",
        """\
pengaduan: ["Kepala Seksi Pengaduan: Contoh Lestari, S.Sos."]
""",
        """\
pengaduan: [Bapak Camat (0234 271234), Bapak/Ibu dapat menelepon 0234 271234]
""",
        """\
pengaduan: [Poli Ibu dan Anak 0234 271234]
""",
        """\
pengaduan: ["Jl. S. Parman 5, 0234 271234"]
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC504", fragment) == []
