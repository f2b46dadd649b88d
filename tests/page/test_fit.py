"""The search of the type size: few layouts, the fewest pages, the largest type."""

import dataclasses
import math
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.fit import Fitted, Ways, fit, hope

PAGE = 1000.0
TRIALS = 4


@dataclass(frozen=True)
class Plan:
    sheets: tuple[int, ...]


@dataclass
class Content:
    """Content of which a page of PAGE px holds so much: its height grows with type's area.

    Attributes:
        amount: height in px at a size of 10 px.
        bias: what reckoned heights are wrong by.
    """

    amount: float
    bias: float = 1.0
    layouts: int = 0

    def measure(self, rem: float) -> float:
        self.layouts += 1
        return self.amount * (rem / 10) ** 2

    @staticmethod
    def pages(height: float) -> int:
        return int(-(-height // PAGE))

    def ways(self) -> Ways[float, Plan]:
        return Ways(
            measure=self.measure,
            plan=lambda height, _rem: Plan(tuple(range(self.pages(height)))),
            count=lambda height, _rem: self.pages(height),
            scale=lambda height, _rem, ratio: height * ratio**2 * (1 if ratio == 1 else self.bias),
        )


def found(content: Content, start: float, free: int = 1) -> Fitted[Plan]:
    result = fit(content.ways(), floor=10, ceiling=17, start=start, free=free, trials=TRIALS)
    assert result is not None
    assert result.layouts == content.layouts <= TRIALS + 1
    return result


AMOUNTS = [50, 300, 420, 700, 950, 999, 1010, 1500, 1990, 2500, 5200]


@pytest.mark.parametrize("start", [10, 12, 14.5, 17])
@pytest.mark.parametrize("amount", AMOUNTS)
def test_the_fewest_pages_and_the_largest_type(amount: float, start: float) -> None:
    result = found(Content(amount), start)
    fewest = Content.pages(amount)
    assert len(result.plan.sheets) == fewest
    largest = min(17, 10 * (fewest * PAGE / amount) ** 0.5)
    assert largest / 1.09 <= result.rem <= largest * 1.0001
    assert result.layouts <= 3


@pytest.mark.parametrize("bias", [0.9, 0.95, 1.05, 1.1])
@pytest.mark.parametrize("amount", AMOUNTS)
def test_reckoning_that_is_wrong_costs_layouts_but_never_pages(amount: float, bias: float) -> None:
    result = found(Content(amount, bias), 13)
    # What is reckoned a tenth too high may be thought to need a page more.
    assert len(result.plan.sheets) <= Content.pages(amount * max(bias, 1))


def test_pages_that_cost_nothing_are_spent_on_larger_type() -> None:
    assert found(Content(1500), 12, free=4).rem == pytest.approx(16.3, rel=0.08)


def test_what_fits_at_no_size_is_said() -> None:
    nothing: Ways[float, Plan] = Ways(
        measure=lambda rem: rem,
        plan=lambda _m, _rem: None,
        count=lambda _m, _rem: None,
        scale=lambda m, _rem, _ratio: m,
    )
    assert fit(nothing, floor=10, ceiling=17, start=12) is None


def test_what_just_misses_a_page_fills_two_with_large_type() -> None:
    for start in (10, 10.4, 13.5):
        result = found(Content(1030), start)
        assert len(result.plan.sheets) == 2
        assert result.rem > 13


def test_a_page_more_than_was_reckoned_is_taken_where_it_may_be() -> None:
    # Reckoned a tenth too low: what was thought to need seven pages needs eight.
    content = Content(5200, bias=0.9)
    result = fit(content.ways(), floor=10, ceiling=12.8, start=12.8, free=7, spare=1)
    assert result is not None
    assert result.layouts <= 2
    assert len(result.plan.sheets) <= 8


def test_content_that_fits_at_the_floor_alone_is_looked_for_there() -> None:
    ways: Ways[float, Plan] = Ways(
        measure=lambda rem: rem,
        plan=lambda m, _rem: Plan((1,)) if m <= 10.01 else None,
        count=lambda m, _rem: 1 if m <= 10.01 else None,
        scale=lambda m, _rem, ratio: m * ratio,
    )
    result = fit(ways, floor=10, ceiling=17, start=17)
    assert result is not None
    assert result.rem == pytest.approx(10, abs=0.1)
    assert result.layouts <= 2


@pytest.mark.parametrize("amount", AMOUNTS)
def test_a_search_may_start_from_what_is_hoped_for(amount: float) -> None:
    content = Content(amount)
    start = hope(content.ways(), amount, 10, 10, 17)
    assert content.layouts == 0
    result = found(content, start)
    assert result.layouts <= 2
    assert len(result.plan.sheets) == Content.pages(amount)


@pytest.mark.parametrize("amount", AMOUNTS)
def test_where_trials_cost_little_the_largest_type_is_found(amount: float) -> None:
    result = fit(Content(amount).ways(), floor=10, ceiling=17, start=10, near=1.015, trials=8)
    assert result is not None
    largest = min(17, 10 * (Content.pages(amount) * PAGE / amount) ** 0.5)
    assert largest / 1.025 <= result.rem <= largest * 1.0001


FLOOR, CEILING = 10.0, 17.0


@settings(max_examples=200, deadline=None)
@given(amount=st.floats(50, 990), growth=st.floats(0.3, 3), lines=st.integers(1, 40))
def test_how_full_a_page_is_tells_the_same_size_sooner(
    amount: float, growth: float, lines: int
) -> None:
    asked: list[float] = []

    def height(rem: float) -> float:
        # Lines break all at once.
        return amount * math.floor(math.pow(rem / FLOOR, growth) * lines) / lines

    def fill(_measures: None, rem: float) -> float:
        asked.append(rem)
        return height(rem) / PAGE

    plain: Ways[None, Plan] = Ways(
        measure=lambda _rem: None,
        plan=lambda _m, _rem: None,
        count=lambda _m, rem: max(Content.pages(height(rem)), 1),
        scale=lambda _m, _rem, _ratio: None,
    )
    told = hope(dataclasses.replace(plain, fill=fill), None, FLOOR, FLOOR, CEILING)
    assert told == hope(plain, None, FLOOR, FLOOR, CEILING)
    assert len(asked) <= 1 + 8 + 7


@pytest.mark.parametrize("amount", [400, 600, 800, 950, 990])
def test_few_sizes_are_asked_for_where_type_takes_its_area(amount: float) -> None:
    content = Content(amount)
    asked: list[float] = []

    def fill(height: float, rem: float) -> float:
        asked.append(rem)
        return height / PAGE

    hope(dataclasses.replace(content.ways(), fill=fill), amount, FLOOR, FLOOR, CEILING)
    # Halving takes eight for 128 sizes.
    assert len(asked) <= 6
