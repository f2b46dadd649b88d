"""Dealing sections out to slides: whole where they fit, few slides, none half empty."""

import random
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

import pytest

from iceta_infographic.page.columns import Run
from iceta_infographic.page.dealing import Deal, Dealing, Ties
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


def dealing(
    *sections: SectionMeasure, growth: float = 1.0, ties: Mapping[int, Ties] = MappingProxyType({})
) -> Dealing:
    """Return what deals out sections on slides where spaces may make content so much higher."""

    def height(runs: Sequence[Run]) -> float:
        blocks = sum(sections[r.section].sum_of(FULL, r.first, r.last) for r in runs)
        return blocks + TITLE * len(runs) + GAP * (len(runs) - 1)

    def grown(runs: Sequence[Run]) -> float:
        return height(runs) * growth

    held = [ties.get(index, Ties()) for index in range(len(sections))]
    return Dealing(sections, height, ROOM, grown, held)


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
    deal = dealt(dealing(section(*[20.0] * 4), section(*[20.0] * 4)))
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


def test_a_slide_that_would_be_half_empty_takes_some_of_its_neighbour() -> None:
    first, second = shown(dealt(dealing(section(10), section(*[14.0] * 6))))
    assert first[0] == (0, 0, 1)
    assert first[1][2] == second[0][1] >= 2


def test_a_slide_that_its_spaces_fill_takes_nothing() -> None:
    sections = (section(10, 10, 10, 10), section(*[14.0] * 6))
    assert [len(runs) for runs in dealt(dealing(*sections))] == [2, 1]
    assert [len(runs) for runs in dealt(dealing(*sections, growth=1.2))] == [1, 1]


def test_what_is_held_together_more_strongly_stays_so() -> None:
    sections = (section(10), section(*[14.0] * 6), section(*[10.0] * 6))
    strong = {1: Ties(parted=9)}
    assert any(run.continued for runs in dealt(dealing(*sections)) for run in runs)
    assert shown(dealt(dealing(*sections, ties=strong))) == [
        [(0, 0, 1)],
        [(1, 0, 6)],
        [(2, 0, 6)],
    ]


def test_what_is_to_be_whole_is_parted_only_where_it_is_longer_than_a_slide() -> None:
    whole = {1: Ties(whole=True)}
    assert shown(dealt(dealing(section(10), section(*[14.0] * 6), ties=whole))) == [
        [(0, 0, 1)],
        [(1, 0, 6)],
    ]
    assert len(dealt(dealing(section(10), section(*[14.0] * 8), ties=whole))) == 2


def test_a_section_is_parted_where_that_spares_a_slide() -> None:
    sections = [section(*[12.0] * 4) for _ in range(5)]
    assert len(dealt(dealing(*sections, ties=dict.fromkeys(range(5), Ties(parted=9))))) == 5
    assert len(dealt(dealing(*sections))) < 5


def test_what_belongs_below_the_section_before_begins_no_slide() -> None:
    sections = (section(45), section(20), section(10), section(25))
    assert [len(runs) for runs in dealt(dealing(*sections))] == [2, 2]
    assert [len(runs) for runs in dealt(dealing(*sections, ties={2: Ties(apart=1)}))] == [1, 3]


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
    every = dealing(*sections)
    deal = dealt(every)
    placed = [(r.section, b) for runs in deal for r in runs for b in range(r.first, r.last)]
    assert placed == [(i, b) for i, s in enumerate(sections) for b in range(s.count)]
    assert all(every.height(runs) <= ROOM for runs in deal)
    assert all(runs for runs in deal)
    for one, other in pairwise(run for runs in deal for run in runs):
        assert other.continued == (one.section == other.section)
    assert every.fewest() in range(len(deal), len(deal) + 3)
