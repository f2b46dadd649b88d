"""How many layouts real services take: what a build's time is made of, counted and not timed."""

import pytest

from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from tests.page.support import plain_look, region_of, services

EVERY = 4
"""One service in so many is drawn in each format, another one in the next format."""
USUAL = 3
"""Layouts that nearly all pages take at the most, the finished one among them."""


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
