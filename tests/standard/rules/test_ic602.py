"""IC602."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from iceta_infographic.standard.model import Region

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
penetapan: {nomor: 1/2014, tanggal: 2014-06-01}
""",
            [(1, 37)],
        ),
        (
            """\
penetapan: {nomor: 1/2014, tanggal: 2014-06-01, ditinjau: 2020-02-29}
""",
            [(1, 59)],
        ),
        (
            """\
penetapan: {nomor: 1/2023, tanggal: 2023-11-23}
""",
            [(1, 37)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC602", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
penetapan: {nomor: 1/2023, tanggal: 2023-11-24}
""",
        """\
penetapan: {nomor: 1/2014, tanggal: 2014-06-01, ditinjau: 2026-07-01}
""",
        """\
penetapan: {nomor: "-"}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC602", fragment) == []


def test_it_is_not_also_said_to_be_due(places: Places) -> None:
    assert places("IC601", "penetapan: {nomor: 1/2014, tanggal: 2014-06-01}\n") == []


def test_the_limit_is_the_regions(places: Places, region: Region) -> None:
    fragment = "penetapan: {nomor: 1/2014, tanggal: 2014-06-01}\n"
    assert places("IC602", fragment, replace(region, review_limit=999)) == []
    assert places("IC602", fragment, replace(region, review_limit=200_000)) == []
    assert places("IC602", fragment, None) == []
