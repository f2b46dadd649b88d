"""Sheets for a printing house: bleed that is really filled, and content that does not move."""

from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from iceta_infographic.page import sheet
from iceta_infographic.page.drawn import Drawn
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.look import look_of
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tests.page.support import page_agency, region_of

BLEED = 3 / 25.4 * 72
"""Points beyond the trim."""
SCALE = 2.0
SHEETS = [("teduh", "a4"), ("tegas", "a4"), ("resmi", "a4"), ("teduh", "xbanner")]


@cache
def drawn(style: str, form: str) -> Drawn:
    agency = replace(page_agency("lazim"), style=Text(style, ()))
    look = look_of(agency, region_of(), (builtin_templates(),), None, None)
    (service,) = agency.services
    return sheet.draw(service, agency, region_of(), FORMATS[form], look, marks=True)


def picture(pdf: bytes, scale: float) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[0].render(scale=scale).to_pil().convert("RGB")
    return image


def scale_of(form: str) -> float:
    return SCALE * FORMATS["a4"].width / FORMATS[form].width


@pytest.mark.parametrize(("style", "form"), SHEETS)
def test_trim_and_bleed_are_where_they_belong(style: str, form: str) -> None:
    found = drawn(style, form)
    assert found.marked is not None
    with pikepdf.open(BytesIO(found.marked)) as marked, pikepdf.open(BytesIO(found.pdf)) as plain:
        page = marked.pages[0]
        trim = [float(edge) for edge in page.TrimBox]
        assert trim == pytest.approx([float(edge) for edge in plain.pages[0].MediaBox], abs=0.01)
        grown = [trim[0] - BLEED, trim[1] - BLEED, trim[2] + BLEED, trim[3] + BLEED]
        assert [float(edge) for edge in page.BleedBox] == pytest.approx(grown, abs=0.01)


@pytest.mark.parametrize(("style", "form"), SHEETS)
def test_within_the_trim_the_sheet_is_the_same(style: str, form: str) -> None:
    found = drawn(style, form)
    assert found.marked is not None
    with pikepdf.open(BytesIO(found.marked)) as marked:
        page = marked.pages[0]
        page.CropBox = page.MediaBox = page.TrimBox
        cut = BytesIO()
        marked.save(cut)
    before = picture(found.pdf, scale_of(form))
    after = picture(cut.getvalue(), scale_of(form))
    assert after.size == before.size
    difference = ImageChops.difference(before, after).convert("L").point(lambda v: 255 * (v > 8))
    # A line of pixels at most, where a rounded edge falls on the other side.
    assert difference.histogram()[255] <= before.width


@pytest.mark.parametrize(("style", "form"), SHEETS)
def test_what_touches_an_edge_fills_the_bleed(style: str, form: str) -> None:
    found = drawn(style, form)
    assert found.marked is not None
    scale = scale_of(form)
    image = picture(found.marked, scale)
    depth = max(2, round(BLEED * scale))
    width, height = image.size
    coloured = 0
    apart = []
    # The marks stand in the corners; between them every edge goes on outwards as it is inside.
    for place in range(3 * depth, height - 3 * depth, 5):
        for inner, outer in ((depth + 3, 1), (width - depth - 4, width - 2)):
            inside, outside = image.getpixel((inner, place)), image.getpixel((outer, place))
            coloured += inside != (255, 255, 255)
            apart += [(inner, place)] * (inside != outside)
    for place in range(3 * depth, width - 3 * depth, 5):
        for inner, outer in ((depth + 2, 1), (height - depth - 3, height - 2)):
            apart += [(place, inner)] * (
                image.getpixel((place, inner)) != image.getpixel((place, outer))
            )
    # A row of pixels may be rounded otherwise where two colours meet.
    assert len(apart) <= 4, apart
    # The letterhead of resmi is paper: only its ribbon touches the edges.
    assert coloured > (0 if style == "resmi" else 100)
