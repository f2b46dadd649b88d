"""IC604."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
penetapan: {nomor: 1/2026, tanggal: 2026-01-05, ditinjau: 2025-07-01}
""",
            [(1, 59)],
        ),
        (
            """\
penetapan: {nomor: 1/2026, tanggal: 2026-11-25, ditinjau: 2027-01-01}
""",
            [(1, 37), (1, 59)],
        ),
        (
            """\
maklumat: {tempat: C, tanggal: 1 Desember 2062}
""",
            [(1, 32)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC604", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
penetapan: {nomor: 1/2026, tanggal: 2026-11-24, ditinjau: 2026-11-24}
""",
        """\
penetapan:
maklumat:
""",
        """\
penetapan: {ditinjau: 2026-07-01}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC604", fragment) == []
