"""IC603."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
status: ditetapkan
penetapan: {tanggal: 2026-01-05}
""",
            [(2, 12)],
        ),
        (
            """\
status: ditetapkan
penetapan: {nomor: "-", tanggal: ""}
""",
            [(2, 20), (2, 25)],
        ),
        (
            """\
status: ditetapkan
penetapan:
""",
            [(2, 1)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC603", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
status: ditetapkan
penetapan: {nomor: 1/2026, tanggal: 2026-01-05}
""",
        """\
status: draf
penetapan:
""",
        """\
status: contoh
penetapan: {nomor: "-"}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC603", fragment) == []
