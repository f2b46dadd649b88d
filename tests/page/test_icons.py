"""The icons: one for every thing of the field, of one stroke width, in the colour asked for."""

import xml.etree.ElementTree as ET
from base64 import b64decode

import pytest

from iceta_infographic.page import icons
from iceta_infographic.page.sections import LABELS
from iceta_infographic.standard.model import ELEMENTS
from iceta_infographic.standard.vocabulary import CHANNELS

SVG = "{http://www.w3.org/2000/svg}"


def drawing(name: str, colour: str) -> ET.Element:
    kind, _, data = icons.address(name, colour).partition(";base64,")
    assert kind == "data:image/svg+xml"
    return ET.fromstring(b64decode(data))  # noqa: S314  # from our own package


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_icon_is_drawn_in_one_stroke_width_and_one_colour(name: str) -> None:
    root = drawing(name, "#123456")
    assert root.tag == f"{SVG}svg"
    assert root.get("stroke-width") == str(icons.STROKE)
    assert root.get("stroke") == "#123456"
    paints = {e.get(a) for e in root.iter() for a in ("fill", "stroke")} - {None, "none"}
    assert paints == {"#123456"}
    (path,) = root.iter(f"{SVG}path")
    with icons._archive() as archive:
        strokes = icons._drawing(archive, icons.NAMES[name]).count("<path ")
    assert path.get("d", "").count("M") == strokes


@pytest.mark.parametrize("kind", CHANNELS)
def test_every_kind_of_channel_has_an_icon_and_a_name(kind: str) -> None:
    assert kind in icons.NAMES
    assert LABELS[kind].strip()


@pytest.mark.parametrize("element", ELEMENTS)
def test_every_element_has_an_icon(element: str) -> None:
    assert element in icons.NAMES


def test_different_things_of_a_page_look_different() -> None:
    drawn = [icons.address(name, "#000000") for name in ELEMENTS]
    assert len(set(drawn)) == len(drawn)


def test_an_icon_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        icons.address("naga", "#000000")
