"""IC501."""

from collections.abc import Callable

import pytest

from iceta_infographic.standard.findings import Finding

Places = Callable[..., list[tuple[int, int]]]
Findings = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
kanal:
  whatsapp: 0800 0000 0000
""",
            [(2, 3)],
        ),
        (
            """\
kanal:
  whatsapp: 0800 0000 0000
  call_center: "-"
""",
            [(3, 16)],
        ),
        (
            """\
kanal:
  whatsapp: 0800 0000 0000
  call_center:
""",
            [(3, 3)],
        ),
        (
            """\
kanal: {}
""",
            [(1, 1)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC501", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
kanal: {call_center: "112"}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC501", fragment) == []


def test_absent_channels_point_at_the_top_of_the_file(findings: Findings) -> None:
    (finding,) = findings("status: draf\nkanal:\n", "IC501")
    assert finding.where == "kanal.call_center"
