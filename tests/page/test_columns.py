"""The ways to set sections side by side and below each other, and how high each is."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.columns import (
    Air,
    Row,
    Run,
    arrangements,
    body_height,
    parted,
    row_height,
    run_height,
    tightest,
)
from iceta_infographic.page.measures import FULL, HALF, SectionMeasure
from iceta_infographic.page.placing import place
from tests.page.plans import (
    GEOMETRY,
    HEADING,
    REM,
    SPACES,
    any_section,
    section,
    whole,
)

TIGHT = Air.at(0, SPACES, REM)
WIDEST = Air.at(1, SPACES, REM)


def placed(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Every block that rows hold, as section and index."""
    return [
        (run.section, index)
        for row in rows
        for column in row.columns
        for run in column.runs
        for index in range(run.first, run.last)
    ]


def everything(sections: Sequence[SectionMeasure]) -> list[tuple[int, int]]:
    return [(i, index) for i, s in enumerate(sections) for index in range(s.count)]


def test_air_grows_with_its_share() -> None:
    half = Air.at(0.5, SPACES, REM)
    assert TIGHT.item < half.item < WIDEST.item
    assert TIGHT.heading < half.heading < WIDEST.heading
    assert TIGHT.section < half.section < WIDEST.section


def test_the_height_of_a_run_is_the_sum_of_what_is_in_it() -> None:
    (measure,) = [section([10, 20, 30])]
    run = Run(0, 0, 3)
    assert run_height(run, HALF, [measure], TIGHT, 5) == pytest.approx(
        HEADING + TIGHT.heading + 10 + 20 + 30 + 2 * 5
    )
    bare = Run(0, 1, 3, heading=False)
    assert run_height(bare, HALF, [measure], TIGHT, 5) == pytest.approx(20 + 30 + 5)


def test_a_heading_that_says_where_it_goes_on_may_take_a_line_more() -> None:
    measure = replace(section([20, 20]), again={HALF: 2 * HEADING, FULL: 1.5 * HEADING})
    run = Run(0, 0, 2)
    more = run._replace(continued=True)
    low, high = (run_height(r, HALF, [measure], TIGHT, 5) for r in (run, more))
    assert high - low == pytest.approx(HEADING)
    rows = [parted(r, [measure], TIGHT) for r in (run, more)]
    low, high = (row_height(row, [measure], TIGHT) for row in rows)
    assert high - low == pytest.approx(0.5 * HEADING)
    heading, *lists = place([rows[1]], [measure], GEOMETRY, TIGHT, 100, SPACES)
    assert heading.y == 100
    below = 100 + 1.5 * HEADING + TIGHT.heading
    assert [part.y for part in lists] == pytest.approx([below, below])


def test_every_part_of_a_table_has_its_head_and_its_rows_stand_close() -> None:
    table = section([10, 20, 30], overhead=25)
    height = run_height(Run(0, 1, 3, heading=False), HALF, [table], TIGHT, 5)
    assert height == pytest.approx(25 + 20 + 30)


@pytest.mark.parametrize(
    ("heights", "keep", "splits"),
    [
        ([20] * 4, (), {2}),
        ([20] * 5, (), {2, 3}),
        ([90, 20, 20, 20], (), {1}),
        ([20, 20, 20, 90], (), {3}),
        # The heading of a group may not end the left column.
        ([20] * 4, (False, True), {1, 3}),
        ([20] * 4, (True, True), {3}),
    ],
)
def test_a_list_is_parted_as_evenly_as_its_blocks_allow(
    heights: list[float], keep: tuple[bool, ...], splits: set[int]
) -> None:
    row = parted(Run(0, 0, len(heights)), [section(heights, keep=keep)], TIGHT)
    (left,), (right,) = (column.runs for column in row.columns)
    assert left.last in splits
    assert (left.first, right.first, right.last) == (0, left.last, len(heights))
    assert row.shared is not None
    assert not left.heading
    assert not right.heading


@pytest.mark.parametrize(
    "measure",
    [
        section([20]),
        section([20, 20, 20], keep=(True, True)),
        section([20, 20], overhead=10, wide=True),
    ],
    ids=["one block", "all together", "wide table"],
)
def test_what_cannot_be_parted_takes_the_whole_width(measure: SectionMeasure) -> None:
    row = parted(Run(0, 0, measure.count), [measure], TIGHT)
    assert [column.width for column in row.columns] == [FULL]
    assert row.shared is None


@settings(max_examples=60, deadline=None)
@given(sections=st.lists(any_section(), min_size=1, max_size=4))
def test_every_arrangement_holds_everything_once(sections: list[SectionMeasure]) -> None:
    found = list(arrangements(whole(sections), sections, TIGHT))
    assert found
    for rows in found:
        assert sorted(placed(rows)) == everything(sections)


@settings(max_examples=60, deadline=None)
@given(sections=st.lists(any_section(), min_size=1, max_size=4))
def test_the_tightest_is_one_of_the_least_high(sections: list[SectionMeasure]) -> None:
    runs = whole(sections)
    least = min(body_height(r, sections, TIGHT) for r in arrangements(runs, sections, TIGHT))
    chosen = body_height(tightest(runs, sections, TIGHT), sections, TIGHT)
    # Side by side is preferred where it costs next to nothing.
    assert least <= chosen <= least * 1.03 + 0.01


def test_nothing_to_set_is_no_row() -> None:
    assert tightest([], [], TIGHT) == ()
    assert body_height((), [], TIGHT) == 0


def test_a_row_is_as_high_as_its_tallest_column() -> None:
    sections = [section([30]), section([80])]
    rows = next(r for r in arrangements(whole(sections), sections, TIGHT) if len(r) == 1)
    (row,) = rows
    heights = [run_height(c.runs[0], c.width, sections, TIGHT, TIGHT.item) for c in row.columns]
    assert row_height(row, sections, TIGHT) == pytest.approx(max(heights))
