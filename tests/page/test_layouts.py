"""How many layouts real services take, and how full their sheets are: counted, not timed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice, pairwise

import pytest

from iceta_infographic.page import carousel, pdf
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS, Format
from iceta_infographic.page.printed import Printed, printed
from iceta_infographic.page.sheet import prove
from iceta_infographic.standard.model import Text
from tests.page.support import plain_look, region_of, services

EVERY = 4
"""One service in so many is drawn in each format, another one in the next format."""
MOST_BLANK = 0.3
"""How high a strip without text may be on a sheet, as a share of its height."""
HALF = 0.5
"""How much of the room of a slide is filled at the least, as a share of its height."""
STYLES = ("teduh", "resmi", "tegas")
USUAL = 3
"""Layouts that nearly all pages take at the most, the finished one among them."""


@pytest.mark.parametrize("number", range(len(FORMATS)), ids=list(FORMATS))
def test_real_services_take_few_layouts_and_leave_no_sheet_half_empty(number: int) -> None:
    form = list(FORMATS.values())[number]
    region = region_of()
    found = []
    styles = islice(cycle(STYLES), number, None)
    for (agency, service), style in zip(services()[number % EVERY :: EVERY], styles, strict=False):
        look = replace(plain_look(agency), style=style)
        found.append(DRAW[form.family](service, agency, region, form, look))
    counts = [drawn.layouts for drawn in found]
    assert len(counts) >= 9
    assert sum(count > USUAL for count in counts) <= 1, counts
    assert max(counts) <= USUAL + 2
    if form.paper:
        # All is reckoned, but for the cards of a style that composes their headlines itself.
        assert sum(count > 2 for count in counts) <= 1, counts
        assert counts.count(1) >= len(counts) / 2
    if form.paper:
        strips = [blank(page) for drawn in found for page in printed(drawn.pdf)]
        assert max(strips) < MOST_BLANK, strips


def blank(page: Printed) -> float:
    """Return the highest strip of a sheet without any text, as a share of its height."""
    tops = sorted({round(line.box[1]) for line in page.lines} | {0, round(page.height)})
    return max(below - above for above, below in pairwise(tops)) / page.height


SLIDES = [form for form in FORMATS.values() if not form.paper]


@pytest.mark.parametrize("form", SLIDES, ids=[form.id for form in SLIDES])
def test_no_slide_of_a_real_service_is_half_empty(
    form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[pdf.Layout] = []

    def seen(final: pdf.Layout, count: int, form: Format, what: str) -> None:
        laid.append(final)
        prove(final, count, form, what)

    monkeypatch.setattr(carousel, "prove", seen)
    monkeypatch.setattr(pdf.Layout, "pdf", lambda _: b"")  # how it is laid out is all we want
    region = region_of()
    first = SLIDES.index(form)
    styles = islice(cycle(STYLES), first, None)
    half = {}
    for (agency, service), style in zip(services()[first::EVERY], styles, strict=False):
        styled = replace(agency, style=Text(style, ()))
        drawn = DRAW[form.family](service, styled, region, form, plain_look(styled))
        for number, share in enumerate(filled(laid[-1], form, drawn.rem / 0.75), 2):
            if share < HALF:
                half[style, service.id, number] = round(share, 2)
    assert len(laid) >= 9
    assert half == {}


def filled(laid: pdf.Layout, form: Format, rem: float) -> Iterator[float]:
    """Yield the share of its room that what stands on each slide but the cover takes."""
    for number, boxes in enumerate(laid.boxes[1:], 2):
        parts = [box for name, box in boxes.items() if name.startswith(f"{number}-bagian-")]
        above = boxes[f"{number}-kepala"][3] + carousel.GAP * rem
        below = form.height - form.bottom - carousel.PAD * rem
        yield (max(box[3] for box in parts) - min(box[1] for box in parts)) / (below - above)
