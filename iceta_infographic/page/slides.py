"""Carousels and screens: a cover that works alone, then one thought a slide.

What stands on which slide is dealt out in :mod:`.dealing`; here it gets its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .columns import Air, Column, Row, Run, body_height, parted, tightest
from .dealing import Dealing, Ties
from .measures import FULL, Geometry, Part, SectionMeasure, Spaces
from .placing import place

SHARED = 0.15
"""Share of air that sections have at the least which stand on one slide."""
STEPS = 20
"""Halvings when room is shared out."""
UNTIED = Ties()
"""What holds a section together as a rule."""
OPTICAL = 0.36
"""Share of what is left over that goes above short content: a little above the middle."""


@dataclass(frozen=True, slots=True)
class SlideMeasures:
    """Heights of everything on a service's slides, px at one type size.

    Attributes:
        head: of every slide but the cover.
        gap: between head and body.
        covers: of all that stands on the cover: the roomy one, then ever denser ones.
        sections: in the order of the slides.
    """

    head: float
    gap: float
    covers: tuple[float, ...]
    sections: tuple[SectionMeasure, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """How a section runs.

    Attributes:
        columns: over how many columns it is parted, 1 or 2.
        ties: what holds it together.
    """

    columns: int
    ties: Ties = UNTIED


@dataclass(frozen=True, slots=True)
class Slide:
    """One planned slide; the cover has no parts."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """Planned slides at one type size.

    Attributes:
        sheets: the slides, the cover first.
        air: share of the growth of spaces that the fullest slide uses, 0 to 1.
        measures: the heights it was made of.
        cover: height of the cover that was chosen.
    """

    sheets: tuple[Slide, ...]
    air: float
    measures: SlideMeasures
    cover: float


def plan_slides(
    m: SlideMeasures, flows: Sequence[Flow], g: Geometry, s: Spaces, room: float
) -> SlidePlan | None:
    """Plan a carousel.

    Args:
        m: heights.
        flows: how each section runs.
        g: frame; its height is that of the slide.
        s: spaces.
        room: height for the cover's content, px, in the middle of the slide; the other slides
            lose head and gap of it.

    Returns:
        The plan; None when the cover or a single block is too high.
    """
    cover = next((height for height in m.covers if height <= room), None)
    if cover is None:
        return None
    body = room - m.head - m.gap
    pages = _dealing(m, flows, g, s, body).deal()
    if pages is None:
        return None
    slides = [Slide(())]
    air = 1.0
    for runs in pages:
        share = _share(runs, m, flows, g, s, body)
        air = min(air, share)
        spaces = Air.at(share, s, g.rem)
        rows = _rows(runs, m, flows, spaces)
        slack = max(body - body_height(rows, m.sections, spaces), 0)
        top = (g.height - room) / 2 + m.head + m.gap + slack * OPTICAL
        slides.append(Slide(place(rows, m.sections, g, spaces, top, s)))
    return SlidePlan(tuple(slides), air, m, cover)


def count_slides(
    m: SlideMeasures, flows: Sequence[Flow], g: Geometry, s: Spaces, room: float
) -> int | None:
    """Return how many slides a carousel needs; None when the cover or a block is too high.

    Args:
        m: heights.
        flows: how each section runs.
        g: frame.
        s: spaces.
        room: height for the cover's content, px.
    """
    if all(height > room for height in m.covers):
        return None
    count = _dealing(m, flows, g, s, room - m.head - m.gap).fewest()
    return count + 1 if count is not None else None


def _dealing(
    m: SlideMeasures, flows: Sequence[Flow], g: Geometry, s: Spaces, body: float
) -> Dealing:
    alone, shared, most = (Air.at(share, s, g.rem) for share in (0, SHARED, 1))

    def height_at(air: Air, runs: tuple[Run, ...]) -> float:
        return body_height(_rows(runs, m, flows, air), m.sections, air)

    @cache
    def height(runs: tuple[Run, ...]) -> float:
        return height_at(shared if len(runs) > 1 else alone, runs)

    @cache
    def grown(runs: tuple[Run, ...]) -> float:
        return height_at(most, runs)

    return Dealing(m.sections, height, body, grown, [flow.ties for flow in flows])


def _rows(
    runs: Sequence[Run], m: SlideMeasures, flows: Sequence[Flow], air: Air
) -> tuple[Row, ...]:
    if all(flows[run.section].columns == 2 for run in runs):
        return tightest(runs, m.sections, air)
    return tuple(
        parted(run, m.sections, air)
        if flows[run.section].columns == 2
        else Row((Column(FULL, False, (run,)),))
        for run in runs
    )


def _share(
    runs: Sequence[Run],
    m: SlideMeasures,
    flows: Sequence[Flow],
    g: Geometry,
    s: Spaces,
    body: float,
) -> float:
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        air = Air.at(middle, s, g.rem)
        if body_height(_rows(runs, m, flows, air), m.sections, air) <= body:
            low = middle
        else:
            high = middle
    return low if low < 0.999 else 1.0
