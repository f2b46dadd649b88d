"""Long lists: what spares trying every arrangement changes no plan."""

import random
from dataclasses import replace

import pytest

from iceta_infographic.page import columns
from iceta_infographic.page.columns import Air, Run, arrangements, body_height, least_height, parted
from iceta_infographic.page.measures import BROAD, FULL, HALF, NARROW, SectionMeasure

AIR = Air(item=5.3, heading=9.0, section=20.0)


def dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 # no secret, a list that can be made again


def section(chance: random.Random, count: int) -> SectionMeasure:
    narrow = [chance.choice([18.0, 18.0, 36.37, 54.1, chance.uniform(8, 90)]) for _ in range(count)]
    half = [height * chance.uniform(0.7, 1) for height in narrow]
    broad = [height * chance.uniform(0.7, 1) for height in half]
    keys = (HALF, NARROW, BROAD, FULL)
    return SectionMeasure(
        heading=dict.fromkeys(keys, 30.0),
        overhead={},
        blocks={HALF: tuple(half), NARROW: tuple(narrow), BROAD: tuple(broad)},
        keep=tuple(chance.random() < 0.3 for _ in range(count)),
        count=count,
    )


def taller(run: Run, measure: SectionMeasure, split: int) -> float:
    return max(
        columns.run_height(Run(0, a, b, heading=False), HALF, [measure], AIR, AIR.item)
        for a, b in ((run.first, split), (split, run.last))
    )


def slowly(run: Run, measure: SectionMeasure) -> int | None:
    """Return the best place to part a run, by trying all of them."""
    places = [n for n in range(run.first + 1, run.last) if not measure.keep[n - 1]]
    return min(places, key=lambda split: taller(run, measure, split), default=None)


@pytest.mark.parametrize("seed", range(40))
def test_a_list_is_parted_as_if_every_place_had_been_tried(seed: int) -> None:
    chance = dice(seed)
    measure = section(chance, chance.randrange(2, 30))
    for _ in range(20):
        first = chance.randrange(0, measure.count - 1)
        run = Run(0, first, chance.randrange(first + 2, measure.count + 1))
        row = parted(run, [measure], AIR)
        split = row.columns[0].runs[0].last if row.shared else None
        best = slowly(run, measure)
        assert (split is None) == (best is None)
        if split is not None and best is not None:
            found, least = (taller(run, measure, place) for place in (split, best))
            assert found == pytest.approx(least, abs=0.01)


def test_of_two_places_as_good_the_left_column_gets_more() -> None:
    heights = (20.0, 20.0, 20.0)
    three = SectionMeasure(
        heading={HALF: 30.0, FULL: 30.0},
        overhead={},
        blocks={HALF: heights, FULL: heights},
        keep=(False,) * 3,
        count=3,
    )
    row = parted(Run(0, 0, 3, heading=True), [three], AIR)
    assert row.columns[0].runs[0].last == 2


@pytest.mark.parametrize("seed", range(20))
def test_no_arrangement_is_lower_than_the_least_height(seed: int) -> None:
    chance = dice(seed)
    sections = [section(chance, chance.randrange(1, 12)) for _ in range(3)]
    runs = [Run(index, 0, measure.count) for index, measure in enumerate(sections)]
    for piece in runs:
        least = least_height(piece, sections[piece.section])
        assert least > 0
        for rows in arrangements(runs, sections, AIR):
            assert body_height(rows, sections, AIR) >= least


def test_sums_are_those_of_the_blocks_also_in_a_copy() -> None:
    measure = section(dice(1), 9)
    assert measure.sum_of(HALF, 2, 5) == sum(measure.blocks[HALF][2:5])
    double = replace(
        measure, blocks={k: tuple(2 * h for h in v) for k, v in measure.blocks.items()}
    )
    assert double.sum_of(HALF, 2, 5) == 2 * measure.sum_of(HALF, 2, 5)
    assert measure == section(dice(1), 9)
