"""The fit: the roomiest type at which everything stands on as few pages as legible text needs.

One search for every family. It measures with real layouts and spends few of them: each trial
says how much larger or smaller the type could be, and two or three trials meet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

LAYOUTS = 4
"""Layouts spent at most on finding the size."""
ROOMY = 0.16
"""Share of air that is aimed at."""
ENOUGH = 0.42
"""Share of air up to which a size is kept; with more of it type grows."""
STEP_DOWN = 0.87
"""How much smaller the next trial is when nothing is known but that this one did not fit."""
GROWTH = 1.6
"""The power of the type size that a text's height grows with: type gets higher and lines hold
fewer words."""


class Pages(Protocol):
    """What every family's plan has."""

    @property
    def sheets(self) -> tuple[object, ...]:
        """The planned pages."""

    @property
    def air(self) -> float:
        """Share of the growth of spaces that the fullest page uses, 0 to 1."""


P = TypeVar("P", bound=Pages)


@dataclass(frozen=True, slots=True)
class Trial(Generic[P]):
    """What one layout told.

    Attributes:
        plan: the pages at that size, or None when the content does not fit as wanted.
        factor: what to multiply the size with so that a single page is full; None when the
            content is meant for several pages.
    """

    plan: P | None
    factor: float | None


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
    attempt: Callable[[float, bool], Trial[P]], *, floor: float, ceiling: float, start: float
) -> Fitted[P] | None:
    """Search the type size.

    Args:
        attempt: lays out at a size, px; told whether several pages are allowed.
        floor: the least size, px.
        ceiling: the largest, px.
        start: a guess.

    Returns:
        The largest size found at which the fewest pages are needed, or None when the content
        does not fit even at the floor.
    """
    rem = min(max(start, floor), ceiling)
    best: tuple[float, P] | None = None
    layouts = 0
    while layouts < LAYOUTS:
        layouts += 1
        several = rem <= floor * 1.02 or (best is not None and len(best[1].sheets) > 1)
        trial = attempt(rem, several)
        plan = trial.plan
        if plan is not None and (best is None or len(plan.sheets) <= len(best[1].sheets)):
            best = rem, plan
            if plan.air <= ENOUGH or rem >= ceiling * 0.995:
                break
        elif best is not None and layouts >= LAYOUTS - 1:
            break
        rem = min(max(_next(rem, trial, best, floor), floor), ceiling)
    if best is None:
        layouts += 1
        plan = attempt(floor, True).plan
        if plan is None:
            return None
        best = floor, plan
    return Fitted(best[0], best[1], layouts)


def _next(rem: float, trial: Trial[P], best: tuple[float, P] | None, floor: float) -> float:
    plan = trial.plan
    if trial.factor is not None and (best is None or (plan and len(plan.sheets) == 1)):
        wanted = rem * trial.factor
        return floor if best is None and wanted < floor * 1.04 else wanted
    if best is None:
        return rem * STEP_DOWN
    if plan is not None and best[1] is plan:
        return rem * (1 + 0.22 * plan.air)
    return (best[0] + rem) / 2
