"""IC404."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
penetapan: {nomor: 1/2026, tanggal: 2026-01-05}
maklumat: {tempat: C, tanggal: 4 Januari 2026}
""",
            [(2, 32)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC404", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
penetapan: {nomor: 1/2026, tanggal: 2026-01-05}
maklumat: {tempat: C, tanggal: 2026-01-05}
""",
        """\
penetapan: {nomor: 1/2026}
maklumat: {tempat: C, tanggal: 2020-01-05}
""",
        """\
penetapan:
maklumat:
""",
        """\
penetapan: {nomor: 1/2026, tanggal: kapan-kapan}
maklumat: {tempat: C, tanggal: 2020-01-05}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC404", fragment) == []
