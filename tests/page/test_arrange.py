"""From measures to sheets: everything once, in order, in its place, on as few sheets as can be."""

import dataclasses
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.arrange import (
    count_sheets,
    fill_of,
    plan,
    plan_many,
    plan_single,
    single_need,
)
from iceta_infographic.page.measures import BROAD, HALF, NARROW, Measures
from tests.page.plans import ANY_MEASURES, GEOMETRY, SPACES, blocks, measures, problems, section

SHORT = measures([section([20, 20]), section([20, 20, 20])])


def list_of(count: int, height: float = 40.0) -> Measures:
    return measures([section([height] * count)])


@settings(max_examples=120, deadline=None)
@given(m=ANY_MEASURES)
def test_everything_stands_once_in_order_and_on_nothing_else(m: Measures) -> None:
    single = plan_single(m, GEOMETRY, SPACES)
    if single is not None:
        assert len(single.sheets) == 1
        assert problems(single.sheets, m) == []
        assert 0 <= single.air <= 1
    many = plan_many(m, GEOMETRY, SPACES)
    assert many is not None
    assert problems(many.sheets, m) == []
    # Only the first sheet has the cards, only the last one the end of the complaints.
    assert [sheet.cards_y is not None for sheet in many.sheets] == [
        index == 0 for index in range(len(many.sheets))
    ]
    assert many.sheets[-1].band is not None
    assert len(many.sheets[-1].band.tail) == len(m.tail)
    assert (many.sheets[-1].band.qr is not None) == (m.qr > 0)


@settings(max_examples=60, deadline=None)
@given(m=ANY_MEASURES)
def test_one_sheet_is_planned_exactly_when_it_is_enough(m: Measures) -> None:
    fits = single_need(m, GEOMETRY, SPACES, 0) <= GEOMETRY.height
    assert (plan_single(m, GEOMETRY, SPACES) is not None) == fits
    many = plan_many(m, GEOMETRY, SPACES)
    assert many is not None
    if fits:
        assert len(many.sheets) == 1


@settings(max_examples=60, deadline=None)
@given(m=ANY_MEASURES)
def test_the_foot_of_a_single_sheet_says_no_number_and_is_lower(m: Measures) -> None:
    planned = plan(m, GEOMETRY, SPACES)
    assert planned is not None
    alone = dataclasses.replace(m, foot=m.foot_alone)
    fits = single_need(alone, GEOMETRY, SPACES, 0) <= GEOMETRY.height
    assert (len(planned.sheets) == 1) == fits
    assert problems(planned.sheets, alone if fits else m) == []
    assert count_sheets(m, GEOMETRY, SPACES) == len(planned.sheets)
    # What is said to fill no more than one stands on it, with a little air.
    full = fill_of(m, GEOMETRY, SPACES)
    assert full > 1 or (len(planned.sheets) == 1 and (planned.air > 0 or m.foot == m.foot_alone))


@settings(max_examples=60, deadline=None)
@given(m=ANY_MEASURES)
def test_a_sheet_is_used_before_another_is_begun(m: Measures) -> None:
    many = plan_many(m, GEOMETRY, SPACES)
    assert many is not None
    # What is to be set, at the widest column, against what a sheet holds in two of them.
    area = sum(
        height * GEOMETRY.widths[key]
        for s in m.sections
        for key, heights in s.blocks.items()
        if key == (BROAD if BROAD in s.blocks else key)
        for height in heights
    )
    area += sum(m.complaints.blocks[HALF]) * GEOMETRY.channel
    least = area / (GEOMETRY.content * (GEOMETRY.height - m.next_head - m.foot))
    assert len(many.sheets) <= math.ceil(least * 2) + 2


@pytest.mark.parametrize(
    ("count", "sheets"),
    # With 47 px a row, two blocks in each, there is room for 14 rows on the first sheet, 18 on
    # a further one and some 5 fewer where the complaints stand.
    [(2, 1), (16, 1), (30, 2), (50, 2), (60, 3), (90, 3), (100, 4)],
)
def test_a_list_takes_as_many_sheets_as_it_needs(count: int, sheets: int) -> None:
    found = plan_many(list_of(count), GEOMETRY, SPACES)
    assert found is not None
    assert len(found.sheets) == sheets


def test_several_sheets_are_filled_evenly() -> None:
    m = list_of(30)
    found = plan_many(m, GEOMETRY, SPACES)
    assert found is not None
    counts = [
        sum(1 for b in blocks(found.sheets) if b.sheet == n and b.section == 0) for n in (0, 1)
    ]
    assert sum(counts) == 30
    assert min(counts) >= 8


def test_no_block_stands_alone_on_a_further_sheet() -> None:
    for count in range(20, 40):
        m = list_of(count)
        found = plan_many(m, GEOMETRY, SPACES)
        assert found is not None
        for number in range(len(found.sheets)):
            on_it = [b for b in blocks(found.sheets) if b.sheet == number and b.section == 0]
            assert len(on_it) != 1, count


def test_a_few_channels_do_not_stand_alone_on_a_further_sheet() -> None:
    # All but a little fits on one sheet: the next one gets the whole of the complaints.
    for height in range(100, 400, 20):
        m = measures([section([float(height)]), section([float(height)])], [40.0] * 12)
        found = plan_many(m, GEOMETRY, SPACES)
        assert found is not None
        if len(found.sheets) > 1:
            held = [b for b in blocks(found.sheets) if b.sheet == 1 and b.section < 0]
            assert len(held) == 12, height


def test_a_block_higher_than_a_sheet_cannot_be_planned() -> None:
    m = measures([section([20, GEOMETRY.height, 20])])
    assert plan_single(m, GEOMETRY, SPACES) is None
    assert plan_many(m, GEOMETRY, SPACES) is None
    assert plan(m, GEOMETRY, SPACES) is None
    assert count_sheets(m, GEOMETRY, SPACES) is None


def test_blocks_that_must_stay_together_and_are_higher_than_a_sheet_cannot_be_planned() -> None:
    m = measures([section([700, 700, 700], keep=[True, True])])
    assert plan_many(m, GEOMETRY, SPACES) is None


def test_a_channel_higher_than_a_sheet_cannot_be_planned() -> None:
    m = measures([section([20])], [GEOMETRY.height])
    assert plan_many(m, GEOMETRY, SPACES) is None


def test_a_block_that_fits_further_sheets_only_begins_on_the_second() -> None:
    # A table's row: at the full width, 820 px of the 900 that a further sheet has.
    m = measures([section([820 / 0.6, 20], wide=True)])
    assert single_need(m, GEOMETRY, SPACES, 0) > GEOMETRY.height
    found = plan_many(m, GEOMETRY, SPACES)
    assert found is not None
    assert problems(found.sheets, m) == []
    assert found.sheets[0].parts == ()
    assert next(part.section for part in found.sheets[1].parts) == 0


def test_further_sheets_begin_at_the_same_height_however_full_they_are() -> None:
    table = section([30] * 90, overhead=20)
    planned = plan_many(measures([table, section([60] * 4), section([20] * 3)]), GEOMETRY, SPACES)
    assert planned is not None
    first, *further = planned.sheets
    assert len(further) >= 2
    assert len({round(sheet.parts[0].y, 3) for sheet in further}) == 1
    assert further[0].parts[0].y > first.head * 0.2


def test_short_content_breathes() -> None:
    found = plan_single(SHORT, GEOMETRY, SPACES)
    assert found is not None
    (sheet,) = found.sheets
    assert found.air == 1
    assert sheet.band is not None
    assert sheet.cards_y is not None
    # The spaces are shared out: the cards hang lower, and the band still ends at the foot.
    assert sheet.cards_y > SHORT.head + 30
    assert sheet.band.y + sheet.band.height == pytest.approx(GEOMETRY.height - SHORT.foot)
    first, last = sheet.parts[0], sheet.parts[-1]
    assert sheet.band.y - last.y < 400
    assert first.y > sheet.cards_y + sheet.cards


def test_tighter_content_gets_less_air() -> None:
    airs = []
    for count in (6, 9, 12, 14):
        found = plan_single(list_of(count), GEOMETRY, SPACES)
        assert found is not None
        airs.append(found.air)
    assert airs == sorted(airs, reverse=True)
    assert airs[0] > airs[-1]


@settings(max_examples=40, deadline=None)
@given(m=ANY_MEASURES, more=st.floats(0.1, 1))
def test_more_air_needs_more_height(m: Measures, more: float) -> None:
    assert single_need(m, GEOMETRY, SPACES, more) > single_need(m, GEOMETRY, SPACES, 0)


def test_requirements_and_procedure_stand_side_by_side_when_they_are_alike() -> None:
    found = plan_single(measures([section([30] * 5), section([30] * 5)]), GEOMETRY, SPACES)
    assert found is not None
    left, right = found.sheets[0].parts
    assert (left.section, right.section) == (0, 1)
    assert left.y == right.y
    assert left.x + left.width < right.x


def test_the_longer_of_two_neighbours_gets_the_broader_column() -> None:
    found = plan_single(measures([section([30] * 3), section([60] * 4)]), GEOMETRY, SPACES)
    assert found is not None
    left, right = found.sheets[0].parts
    widths = GEOMETRY.widths
    assert left.width == pytest.approx(widths[NARROW])
    assert right.width == pytest.approx(widths[BROAD])


def test_a_wide_table_stands_across() -> None:
    m = measures([section([30] * 3), section([30] * 3), section([30] * 4, overhead=30, wide=True)])
    found = plan_single(m, GEOMETRY, SPACES)
    assert found is not None
    (table,) = [part for part in found.sheets[0].parts if part.section == 2]
    assert table.width == pytest.approx(GEOMETRY.content)
    assert table.gap == 0


def test_on_a_larger_sheet_the_same_content_needs_fewer_sheets() -> None:
    m = list_of(60)
    larger = dataclasses.replace(GEOMETRY, height=GEOMETRY.height * 2)
    small, large = plan_many(m, GEOMETRY, SPACES), plan_many(m, larger, SPACES)
    assert small is not None
    assert large is not None
    assert problems(large.sheets, m, larger) == []
    assert len(large.sheets) < len(small.sheets)


def test_an_agency_without_channels_loses_nothing() -> None:
    # Two sheets of requirements, and nothing in the band but the code and the ladder.
    m = measures([section([40.0] * 50)], channels=())
    found = plan_many(m, GEOMETRY, SPACES)
    assert found is not None
    assert problems(found.sheets, m) == []
    assert found.sheets[-1].band is not None
