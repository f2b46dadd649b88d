"""Where the parts of a sheet's body stand: within its height, and ending together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.columns import Air, arrangements, body_height, tightest
from iceta_infographic.page.measures import SectionMeasure
from iceta_infographic.page.placing import place
from tests.page.plans import (
    GEOMETRY,
    REM,
    SPACES,
    any_section,
    measures,
    part_height,
    section,
    whole,
)

TIGHT = Air.at(0, SPACES, REM)


@settings(max_examples=60, deadline=None)
@given(
    sections=st.lists(any_section(), min_size=1, max_size=4),
    share=st.floats(0, 1),
    top=st.floats(0, 400),
)
def test_placed_parts_fill_the_height_that_was_reckoned(
    sections: list[SectionMeasure], share: float, top: float
) -> None:
    air = Air.at(share, SPACES, REM)
    rows = tightest(whole(sections), sections, TIGHT)
    parts = place(rows, sections, GEOMETRY, air, top, SPACES)
    m = measures(sections)
    bottoms = [part.y + part_height(part, m, GEOMETRY) for part in parts]
    assert min(part.y for part in parts) == pytest.approx(top)
    assert max(bottoms) <= top + body_height(rows, sections, air) + 0.01
    assert all(-0.01 <= part.x <= GEOMETRY.content - part.width + 0.01 for part in parts)


def test_a_shorter_column_opens_its_spaces_to_end_with_its_neighbour() -> None:
    sections = [section([30] * 4), section([40] * 4)]
    rows = next(r for r in arrangements(whole(sections), sections, TIGHT) if r[0].shared is None)
    parts = place(rows, sections, GEOMETRY, TIGHT, 0, SPACES)
    m = measures(sections)
    left, right = (part.y + part_height(part, m, GEOMETRY) for part in parts)
    assert parts[0].gap != parts[1].gap
    assert left == pytest.approx(right, abs=0.5) or max(p.gap for p in parts) >= 1.7 * REM


def test_spaces_are_not_opened_without_end() -> None:
    sections = [section([20] * 2), section([60] * 8)]
    rows = next(r for r in arrangements(whole(sections), sections, TIGHT) if r[0].shared is None)
    parts = place(rows, sections, GEOMETRY, TIGHT, 0, SPACES)
    assert max(part.gap for part in parts) <= SPACES.item_most * REM * 1.2
