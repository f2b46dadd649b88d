"""IC505."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan:
  - SPAN LAPOR (www.lapor.go.id)
  - Kotak suara di loket
""",
            [(2, 5), (3, 5)],
        ),
        (
            """\
persyaratan: [Fakta Integritas bermeterai]
""",
            [(1, 15)],
        ),
        (
            """\
pengaduan: [{kanal: sp4n_lapor, nama: SPAN-LAPOR!}]
""",
            [(1, 39)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC505", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan: [SP4N-LAPOR!, Kotak saran]
""",
        """\
persyaratan: [Pakta integritas]
""",
        """\
prosedur: [Petugas menyegel kotak suara]
""",
        """\
persyaratan: [Fakta dan integritas]
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC505", fragment) == []
