"""One colour to a palette on which everything can be read, whatever the colour is."""

import dataclasses

import pytest
from coloraide import Color
from hypothesis import example, given, settings
from hypothesis import strategies as st

from iceta_infographic.colour import (
    INK,
    PAPER,
    Palette,
    contrast,
    derive,
    nearest,
    palette,
)

TEXT, LARGE = 4.5, 3.0
"""What WCAG 2.2 wants of text, and of large text and drawings (1.4.3, 1.4.11)."""
TEXT_ON = [
    ("on_brand", "brand"),
    ("on_brand_quiet", "brand"),
    ("brand_text", "paper"),
    ("brand_text", "tint"),
    ("on_accent", "accent"),
    ("ink", "paper"),
    ("ink", "tint"),
    ("quiet", "paper"),
    ("quiet", "tint"),
    ("on_night", "night"),
    ("on_night_quiet", "night"),
]
"""Text and what it stands on, by the fields of the palette."""
ICON_ON = [("on_brand", "brand_soft"), ("brand_text", "tint"), ("brand_text", "paper")]
"""Drawings, for which 3:1 is enough."""

HEX = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")

UGLY = ["#ffffff", "#000000", "#ffff00", "#808080", "#39ff14", "#ff00ff", "#767676", "#0b5d4b"]


def value(colours: Palette, field: str) -> str:
    return str(getattr(colours, field))


def unreadable(colours: Palette) -> list[tuple[str, str, float]]:
    return [
        (text, ground, round(contrast(value(colours, text), value(colours, ground)), 3))
        for pairs, ratio in ((TEXT_ON, TEXT), (ICON_ON, LARGE))
        for text, ground in pairs
        if contrast(value(colours, text), value(colours, ground)) < ratio
    ]


@pytest.mark.parametrize("brand", UGLY)
def test_on_an_ugly_colour_every_text_can_be_read(brand: str) -> None:
    assert unreadable(palette(brand)) == []


@settings(max_examples=60, deadline=None)
@given(brand=HEX, accent=HEX)
def test_on_any_colour_every_text_can_be_read(brand: str, accent: str) -> None:
    assert unreadable(derive(brand, accent)) == []


@settings(max_examples=40, deadline=None)
@given(brand=HEX)
@example("#767676")
def test_a_brand_carries_light_text_and_its_secondary_text_is_light_too(brand: str) -> None:
    colours = derive(brand)
    carrier = Color(colours.brand).luminance()
    assert Color(colours.on_brand).luminance() > carrier
    assert Color(colours.on_brand_quiet).luminance() > carrier
    assert Color(colours.on_night_quiet).luminance() > Color(colours.night).luminance()


def test_every_colour_of_a_palette_is_six_digits() -> None:
    for name, colour in dataclasses.asdict(palette("#f0c")).items():
        assert len(colour) == 7, name
        assert int(colour[1:], 16) >= 0, name


@pytest.mark.parametrize(("short", "long"), [("#fff", "#ffffff"), ("#0b5", "#00bb55")])
def test_three_digits_mean_six(short: str, long: str) -> None:
    assert palette(short) == palette(long)


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [
        ("#0b5d4b", PAPER, TEXT),
        ("#ffffff", "#000000", 20.9),
        ("#808080", INK, 3),
        ("#123", PAPER, 7),
    ],
)
def test_a_colour_that_reaches_the_ratio_stays(colour: str, ground: str, ratio: float) -> None:
    assert contrast(colour, ground) >= ratio
    assert Color(nearest(colour, ground, ratio)) == Color(colour)


@settings(max_examples=60, deadline=None)
@given(colour=HEX, ground=HEX)
@example("#ffff00", "#ffffff")
@example("#ebeaea", "#767676")
@example("#000000", "#ffffff")
def test_a_colour_moves_only_as_far_as_it_must(colour: str, ground: str) -> None:
    ratio = 4.5
    moved = nearest(colour, ground, ratio)
    assert contrast(moved, ground) >= ratio
    if contrast(colour, ground) >= ratio:
        assert moved == colour
        return
    wanted, found = Color(colour).convert("oklch"), Color(moved).convert("oklch")
    # Neither a little less of the same way would do, nor as little the other way.
    step = found["lightness"] - wanted["lightness"]
    for share in (0.95, -0.95):
        tried = wanted.clone().set("lightness", wanted["lightness"] + step * share)
        fitted = tried.convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
        if 0 <= tried["lightness"] <= 1:
            assert contrast(fitted, ground) < ratio + 0.05, (moved, fitted)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#ffffff") == contrast("#ffffff", "#777777")


@settings(max_examples=200, deadline=None)
@given(one=HEX, other=HEX)
def test_contrast_is_that_of_the_guidelines(one: str, other: str) -> None:
    theirs = Color(one).contrast(Color(other), method="wcag21")
    assert contrast(one, other) == pytest.approx(theirs, rel=1e-12)


def test_short_colours_are_long_ones() -> None:
    assert contrast("#0bc", "#fff") == contrast("#00bbcc", "#ffffff")
