"""Dealing sections out to slides: whole where they fit, few slides, none nearly empty."""

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest

from iceta_infographic.page.columns import Run
from iceta_infographic.page.dealing import Deal, Dealing
from iceta_infographic.page.measures import FULL, SectionMeasure

ROOM, TITLE, GAP = 100.0, 10.0, 5.0


def section(*heights: float, keep: Sequence[int] = ()) -> SectionMeasure:
    """Return a section of blocks; ``keep`` names those that stay with the next one."""
    return SectionMeasure(
        heading={FULL: TITLE},
        overhead={},
        blocks={FULL: heights},
        keep=tuple(index in keep for index in range(len(heights))),
        count=len(heights),
    )


def dealing(*sections: SectionMeasure, pliant: Sequence[int] = ()) -> Dealing:
    def height(runs: Sequence[Run]) -> float:
        blocks = sum(sections[r.section].sum_of(FULL, r.first, r.last) for r in runs)
        return blocks + TITLE * len(runs) + GAP * (len(runs) - 1)

    return Dealing(sections, height, ROOM, frozenset(pliant))


def dealt(deal: Dealing) -> Deal:
    found = deal.deal()
    assert found is not None
    return found


def shown(deal: Deal) -> list[list[tuple[int, int, int]]]:
    return [[(run.section, run.first, run.last) for run in runs] for runs in deal]


def test_small_sections_share_a_slide() -> None:
    deal = dealt(dealing(section(10), section(10, 10), section(20)))
    assert shown(deal) == [[(0, 0, 1), (1, 0, 2), (2, 0, 1)]]


def test_a_section_that_fits_stays_whole() -> None:
    deal = dealt(dealing(section(*[20.0] * 4), section(*[20.0] * 4), pliant=(0, 1)))
    assert shown(deal) == [[(0, 0, 4)], [(1, 0, 4)]]


def test_neighbours_are_balanced() -> None:
    # The last one fits on either slide with the middle one; alone it would be lost.
    sections = [section(50), section(15), section(10), section(55)]
    assert [len(runs) for runs in dealt(dealing(*sections))] == [2, 2]


def test_a_long_section_is_parted_evenly_and_says_that_it_goes_on() -> None:
    first, second = dealt(dealing(section(*[10.0] * 12)))
    assert [(r.first, r.last, r.continued) for r in (*first, *second)] == [
        (0, 6, False),
        (6, 12, True),
    ]


def test_the_end_of_a_long_section_shares_its_slide() -> None:
    deal = dealt(dealing(section(*[10.0] * 12), section(20)))
    assert len(deal) == 2
    assert [run.section for run in deal[1]] == [0, 1]


def test_a_slide_that_would_be_nearly_empty_takes_some_of_its_neighbour() -> None:
    sections = (section(10), section(*[14.0] * 6))
    assert shown(dealt(dealing(*sections))) == [[(0, 0, 1)], [(1, 0, 6)]]
    first, second = shown(dealt(dealing(*sections, pliant=[1])))
    assert first[0] == (0, 0, 1)
    assert first[1][2] == second[0][1] >= 2


def test_blocks_that_belong_together_stay_so() -> None:
    deal = dealt(dealing(section(*[10.0] * 12, keep=[5])))
    assert deal[0][-1].last != 6


def test_no_single_block_is_torn_off() -> None:
    deal = dealt(dealing(section(*[30.0] * 3, 30.0, 30.0, 30.0, 30.0)))
    assert all(run.last - run.first >= 2 for runs in deal for run in runs)


def test_what_can_not_stay_together_is_parted_all_the_same() -> None:
    deal = dealt(dealing(section(60, 60, keep=[0])))
    assert shown(deal) == [[(0, 0, 1)], [(0, 1, 2)]]


def test_a_block_higher_than_a_slide_has_no_place() -> None:
    tall = dealing(section(20), section(95))
    assert tall.deal() is None
    assert tall.fewest() is None


@pytest.mark.parametrize("seed", range(30))
def test_everything_is_dealt_once_in_order_and_fits(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 # no secret, a list that can be made again
    sections = []
    for _ in range(chance.randrange(1, 8)):
        count = chance.randrange(1, 25)
        keep = [index for index in range(count - 1) if chance.random() < 0.15]
        sections.append(section(*[chance.uniform(4, 28) for _ in range(count)], keep=keep))
    every = dealing(*sections, pliant=range(len(sections)))
    deal = dealt(every)
    placed = [(r.section, b) for runs in deal for r in runs for b in range(r.first, r.last)]
    assert placed == [(i, b) for i, s in enumerate(sections) for b in range(s.count)]
    assert all(every.height(runs) <= ROOM for runs in deal)
    assert all(runs for runs in deal)
    for one, other in pairwise(run for runs in deal for run in runs):
        assert other.continued == (one.section == other.section)
    assert every.fewest() in (len(deal), len(deal) + 1)
