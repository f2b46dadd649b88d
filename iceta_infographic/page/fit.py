"""The fit: the roomiest type at which everything stands on as few pages as legible text needs.

One search for every family. It measures with real layouts and spends few of them: from what
one layout tells, the heights at other sizes are reckoned, the size is chosen on paper, and the
chosen one is laid out for certain.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Generic, Protocol, TypeVar

STEP_DOWN = 0.95
"""How much smaller the next trial is when the size that was reckoned does not fit after all."""
DEAR = 1.05
"""How near to what could be hoped for a size is kept where another trial takes a layout."""
SHY = 0.985
"""Share of a reckoned size that is tried after one that did not fit: a miss costs a layout."""
LOW = 1.0001
"""Up to this times the floor a size is the floor: numbers are rounded."""
STEPS = 128
"""Steps that the range of sizes is parted into: to within a hundredth."""
GUESSES = 8
"""Steps that are tried where the next one is told by what others hold; then halves are."""
SAFE = 0.999
"""Share of the size found that is taken: just there a word may go on to the next line, and the
widths of words are only known to so many digits."""


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
        count: tells how many pages heights at a size need, or None.
        scale: reckons heights at another size: of the first one, and times it.
        dear: tells whether measuring at a size takes a layout that others do not.
        fill: tells what share of a single page heights at a size take, more than 1 where they
            need several; without it, only whole pages are counted.
    """

    measure: Callable[[float], M]
    plan: Callable[[M, float], P | None]
    count: Callable[[M, float], int | None]
    scale: Callable[[M, float, float], M]
    dear: Callable[[float], bool] = lambda _rem: False
    fill: Callable[[M, float], float] | None = None


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
    ways: Ways[M, P],
    *,
    floor: float,
    ceiling: float,
    start: float,
    free: int = 1,
    spare: int = 0,
    near: float = 1.07,
    trials: int = 4,
) -> Fitted[P] | None:
    """Search the type size.

    Args:
        ways: how to measure and plan.
        floor: the least size, px.
        ceiling: the largest, px.
        start: a guess.
        free: so many pages cost nothing: larger type is worth them.
        spare: so many pages more than were reckoned are taken rather than searched against:
            where content goes by whole slides, one more or less turns on a single line.
        near: a size is kept when no more than this times as large could be hoped for.
        trials: sizes that are tried at most.

    Returns:
        The largest size found at which the fewest pages are needed, or None when the content
        does not fit even at the floor.
    """
    rem = min(max(start, floor), ceiling)
    tried: dict[float, P] = {}
    smallest = (inf, free)
    layouts = 0
    while layouts < trials and rem not in tried:
        layouts += 1
        measures = ways.measure(rem)
        plan = ways.plan(measures, rem)
        # What the floor holds is told best by the smallest size that was measured.
        known = smallest[1] if rem > smallest[0] else free
        wish, pages = _reckon(ways, measures, rem, floor, ceiling, max(free, known))
        smallest = min(smallest, (rem, pages))
        fits = False
        if plan is not None:
            tried[rem] = plan
            fits = len(plan.sheets) <= pages + (spare if layouts > 1 else 0)
            if not fits and rem <= floor * LOW:
                # Fewer pages can't be hoped for: these are filled with larger type instead.
                free = len(plan.sheets)
                wish, pages = _reckon(ways, measures, rem, floor, ceiling, free)
                fits = True
        largest = max((r for r, p in tried.items() if len(p.sheets) <= pages), default=0.0)
        if not fits:
            wish = rem * STEP_DOWN if wish >= rem else wish * SHY
        kept = max(largest, rem) if fits else largest
        if kept and wish <= kept * (max(near, DEAR) if ways.dear(wish) else near):
            break
        rem = min(max(wish, floor), ceiling)
    if not tried or min(len(p.sheets) for p in tried.values()) > pages + spare:
        layouts += floor not in tried
        plan = tried.get(floor) or ways.plan(ways.measure(floor), floor)
        if plan is not None:
            tried[floor] = plan
    if not tried:
        return None
    fewest = max(min(len(p.sheets) for p in tried.values()), free)
    best = max(r for r, p in tried.items() if len(p.sheets) <= fewest)
    return Fitted(best, tried[best], layouts)


def hope(ways: Ways[M, P], measures: M, rem: float, floor: float, ceiling: float) -> float:
    """Return the size that may be hoped for, px: a guess for a search to start from.

    Args:
        ways: how to measure and plan.
        measures: heights at a size, reckoned or guessed.
        rem: this size, px.
        floor: the least size, px.
        ceiling: the largest, px.
    """
    return _reckon(ways, measures, rem, floor, ceiling, 1)[0]


def _reckon(
    ways: Ways[M, P], measures: M, rem: float, floor: float, ceiling: float, free: int
) -> tuple[float, int]:
    """Return the largest size that the fewest pages are reckoned to carry, and how many."""

    def size(step: int) -> float:
        return floor + (ceiling - floor) * step / STEPS

    def at(step: int) -> tuple[M, float]:
        return ways.scale(measures, rem, size(step) / rem), size(step)

    least = ways.count(*at(0))
    if least is None:
        return floor, free
    fewest = max(least, free)

    def fill(step: int) -> float:
        if ways.fill is not None and fewest == 1:
            return ways.fill(*at(step))
        # Of several, whole ones: a block that goes on to the next leaves room behind.
        return (ways.count(*at(step)) or inf) / fewest

    last = _last(fill, ceiling / floor)
    return ceiling if last == STEPS else max(size(last) * SAFE, floor), fewest


def _last(fill: Callable[[int], float], growth: float) -> int:
    """Return the last step, from 0 to STEPS, at which no more is taken than there is room for.

    Args:
        fill: tells what share of the room is taken at a step; 0 is enough, whatever it says.
        growth: by how much that is taken to grow over all steps, until something else is seen.
    """
    low, high = 0, STEPS + 1
    below = fill(0) - 1
    above = (below + 1) * growth - 1
    moved = tried = 0
    while high - low > 1:
        tried += 1
        step = (low + high) // 2
        if above <= 0:
            step = high - 1
        elif tried <= GUESSES and below < 0 and above < inf:
            step = low + round((high - low) * below / (below - above))
        step = min(max(step, low + 1), high - 1)
        left = fill(step) - 1
        # The far end of the line between what fits and what does not is taken to be nearer each
        # time it stays (the Illinois way), or the near end would creep towards what is sought.
        if left <= 0:
            above = above / 2 if moved < 0 else above
            low, below, moved = step, left, -1
        else:
            below = below / 2 if moved > 0 else below
            high, above, moved = step, left, 1
    return low
