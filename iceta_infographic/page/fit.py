"""The fit: the roomiest type at which everything stands on as few pages as legible text needs.

One search for every family. It measures with real layouts and spends few of them: from what
one layout tells, the heights at other sizes are reckoned, the size is chosen on paper, and the
chosen one is laid out for certain.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

LAYOUTS = 4
"""Layouts spent at most on finding the size."""
NEAR = 1.07
"""A size is kept when no more than this times as large could be hoped for."""
STEP_DOWN = 0.95
"""How much smaller the next trial is when the size that was reckoned does not fit after all."""
STEPS = 7
"""Halvings of the range of sizes: to within a hundredth."""


class Pages(Protocol):
    """What every family's plan has."""

    @property
    def sheets(self) -> tuple[object, ...]:
        """The planned pages."""


M = TypeVar("M")
P = TypeVar("P", bound=Pages)


@dataclass(frozen=True, slots=True)
class Ways(Generic[M, P]):
    """How a family measures and plans.

    Attributes:
        measure: lays out at a size, px, and returns the heights.
        plan: makes a plan from heights at a size; None when a block is too high.
        count: tells how many pages heights at a size need, or None; with ``tight`` no air
            is asked for.
        scale: reckons heights at another size: of the first one, and times it.
    """

    measure: Callable[[float], M]
    plan: Callable[[M, float], P | None]
    count: Callable[[M, float, bool], int | None]
    scale: Callable[[M, float, float], M]


@dataclass(frozen=True, slots=True)
class Fitted(Generic[P]):
    """What the search found.

    Attributes:
        rem: the type size, px.
        plan: the pages at that size.
        layouts: how many layouts it took.
    """

    rem: float
    plan: P
    layouts: int


def fit(
    ways: Ways[M, P], *, floor: float, ceiling: float, start: float, free: int = 1
) -> Fitted[P] | None:
    """Search the type size.

    Args:
        ways: how to measure and plan.
        floor: the least size, px.
        ceiling: the largest, px.
        start: a guess.
        free: so many pages cost nothing: larger type is worth them.

    Returns:
        The largest size found at which the fewest pages are needed, or None when the content
        does not fit even at the floor.
    """
    rem = min(max(start, floor), ceiling)
    best: tuple[float, P] | None = None
    layouts = 0
    while layouts < LAYOUTS:
        layouts += 1
        measures = ways.measure(rem)
        plan = ways.plan(measures, rem)
        wish, pages = _reckon(ways, measures, rem, floor, ceiling, free)
        fits = plan is not None and len(plan.sheets) <= pages
        if plan is not None and fits and (best is None or rem > best[0]):
            best = rem, plan
        if (fits and wish <= rem * NEAR) or (best is not None and not fits):
            break
        if not fits and wish >= rem:
            wish = rem * STEP_DOWN
        if wish <= floor and rem <= floor:
            break
        rem = min(max(wish, floor), ceiling)
    if best is None:
        layouts += 1
        plan = ways.plan(ways.measure(floor), floor)
        if plan is None:
            return None
        best = floor, plan
    return Fitted(best[0], best[1], layouts)


def _reckon(
    ways: Ways[M, P], measures: M, rem: float, floor: float, ceiling: float, free: int
) -> tuple[float, int]:
    """Return the largest size that the fewest pages are reckoned to carry, and how many."""

    def pages(size: float, *, tight: bool = False) -> int | None:
        return ways.count(ways.scale(measures, rem, size / rem), size, tight)

    fewest = max(pages(floor, tight=True) or 99, free)
    low, high = floor, ceiling
    if (pages(ceiling) or 99) <= fewest:
        return ceiling, fewest
    for _ in range(STEPS):
        middle = (low + high) / 2
        if (pages(middle) or 99) <= fewest:
            low = middle
        else:
            high = middle
    return low, fewest
