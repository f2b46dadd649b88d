"""IC502."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
kanal:
  call_center: "112"
""",
            [(2, 3)],
        ),
        (
            """\
kanal:
  call_center: "112"
  media_sosial: {}
""",
            [(3, 3)],
        ),
        (
            """\
kanal:
  call_center: "112"
  media_sosial: {instagram: "-", x: ""}
""",
            [(3, 17)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC502", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
kanal: {call_center: "112", media_sosial: {tiktok: contoh}}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC502", fragment) == []
