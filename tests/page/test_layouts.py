"""How many layouts real services take, and how full their sheets are: counted, not timed."""

from itertools import pairwise

import pytest

from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.printed import Printed, printed
from tests.page.support import plain_look, region_of, services

EVERY = 4
"""One service in so many is drawn in each format, another one in the next format."""
MOST_BLANK = 0.3
"""How high a strip without text may be on a sheet, as a share of its height."""
USUAL = 3
"""Layouts that nearly all pages take at the most, the finished one among them."""


@pytest.mark.parametrize("number", range(len(FORMATS)), ids=list(FORMATS))
def test_real_services_take_few_layouts_and_leave_no_sheet_half_empty(number: int) -> None:
    form = list(FORMATS.values())[number]
    region = region_of()
    found = [
        DRAW[form.family](service, agency, region, form, plain_look(agency))
        for agency, service in services()[number % EVERY :: EVERY]
    ]
    counts = [drawn.layouts for drawn in found]
    assert len(counts) >= 9
    assert sum(count > USUAL for count in counts) <= 1, counts
    assert max(counts) <= USUAL + 2
    if form.paper:
        strips = [blank(page) for drawn in found for page in printed(drawn.pdf)]
        assert max(strips) < MOST_BLANK, strips


def blank(page: Printed) -> float:
    """Return the highest strip of a sheet without any text, as a share of its height."""
    tops = sorted({round(line.box[1]) for line in page.lines} | {0, round(page.height)})
    return max(below - above for above, below in pairwise(tops)) / page.height
