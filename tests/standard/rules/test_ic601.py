"""IC601."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
penetapan: {nomor: 1/2024, tanggal: 2024-06-01, ditinjau: 2025-01-06}
""",
            [(1, 59)],
        ),
        (
            """\
penetapan: {nomor: 1/2025, tanggal: 5 Januari 2025}
""",
            [(1, 37)],
        ),
        (
            """\
penetapan: {nomor: 1/2025, tanggal: 2025-11-23}
""",
            [(1, 37)],
        ),
        (
            """\
penetapan: {nomor: 1/2023, tanggal: 2023-11-24}
""",
            [(1, 37)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC601", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
penetapan: {nomor: 1/2025, tanggal: 2025-11-24}
""",
        """\
penetapan: {nomor: 1/2014, tanggal: 2014-06-01}
""",
        """\
penetapan: {nomor: 1/2014, tanggal: 2014-06-01, ditinjau: 2026-07-01}
""",
        """\
penetapan: {nomor: 1/2014}
""",
        """\
penetapan:
""",
        """\
penetapan: {nomor: 1/99, tanggal: 2099-01-01}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC601", fragment) == []


def test_without_iceta_yaml_nobody_knows_the_limit(places: Places) -> None:
    assert places("IC601", "penetapan: {nomor: 1/2025, tanggal: 2025-01-05}\n", None) == []
