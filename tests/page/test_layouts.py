"""How many layouts real services take: what a build's time is made of, counted and not timed."""

from functools import cache
from pathlib import Path

import pytest

from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.standard.model import Agency, Service
from tests.page.support import agency_of, plain_look, region_of

STANDARDS = Path(__file__).parents[2] / "standards"
EVERY = 4
"""One service in so many is drawn in each format, another one in the next format."""
USUAL = 3
"""Layouts that nearly all pages take at the most, the finished one among them."""


@cache
def services() -> tuple[tuple[Agency, Service], ...]:
    agencies = [agency_of(p.read_text("utf-8"), p.stem) for p in sorted(STANDARDS.glob("*.yaml"))]
    return tuple((agency, service) for agency in agencies for service in agency.services)


@pytest.mark.parametrize("number", range(len(FORMATS)), ids=list(FORMATS))
def test_three_layouts_are_enough_for_nearly_every_page(number: int) -> None:
    form = list(FORMATS.values())[number]
    region = region_of()
    counts = [
        DRAW[form.family](service, agency, region, form, plain_look(agency)).layouts
        for agency, service in services()[number % EVERY :: EVERY]
    ]
    assert len(counts) >= 9
    assert sum(count > USUAL for count in counts) <= 1, counts
    assert max(counts) <= USUAL + 2
