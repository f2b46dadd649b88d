"""The frame of a sheet."""

import dataclasses

import pytest

from iceta_infographic.page.measures import BROAD, FULL, HALF, NARROW, Geometry, Spaces

GEOMETRY = Geometry(width=800, height=1000, margin=50, gutter=20, rem=13)


def test_content_stands_between_the_margins() -> None:
    assert GEOMETRY.content == 700


@pytest.mark.parametrize("pair", [(HALF, HALF), (NARROW, BROAD)])
def test_two_columns_and_their_gutter_fill_the_content(pair: tuple[str, str]) -> None:
    widths = GEOMETRY.widths
    assert sum(widths[key] for key in pair) + GEOMETRY.gutter == pytest.approx(GEOMETRY.content)


def test_widths_are_what_their_names_say() -> None:
    widths = GEOMETRY.widths
    assert widths[NARROW] < widths[HALF] < widths[BROAD] < widths[FULL] == GEOMETRY.content


def test_three_channels_fill_the_content() -> None:
    assert 3 * GEOMETRY.channel + 2 * GEOMETRY.gutter == pytest.approx(GEOMETRY.content)


@pytest.mark.parametrize("name", ["item", "channel", "section", "band"])
def test_a_space_can_only_grow(name: str) -> None:
    spaces = dataclasses.asdict(Spaces())
    assert 0 < spaces[name] < spaces[f"{name}_most"]
