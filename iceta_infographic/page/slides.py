"""Carousels and screens: a cover that works alone, then one thought a slide.

A section begins a slide of its own unless it is small and may share; what is too long for one
slide goes on to the next with its heading repeated, parted as evenly as its blocks allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .columns import Air, Column, Row, Run, body_height, least_height, parted, place, tightest
from .measures import FULL, Geometry, Part, SectionMeasure, Spaces

FILLS = (0.9, 0.8, 0.7, 0.6, 0.5)
"""Shares of a slide's room that are tried when a section is parted over several slides."""
FEW = 4
"""Up to so many blocks a section may leave a single one on a slide."""
STEPS = 20
"""Halvings when room is shared out."""
OPTICAL = 0.36
"""Share of what is left over that goes above short content: a little above the middle."""


@dataclass(frozen=True, slots=True)
class SlideMeasures:
    """Heights of everything on a service's slides, px at one type size.

    Attributes:
        head: of every slide but the cover.
        gap: between head and body.
        covers: of all that stands on the cover, roomy and dense.
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
        shares: whether it may stand on the slide of the section before it.
    """

    columns: int
    shares: bool


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
    pages: list[list[Run]] = []
    for index, (section, flow) in enumerate(zip(m.sections, flows, strict=True)):
        whole = Run(index, 0, section.count)
        if flow.shares and pages and _fits([*pages[-1], whole], m, flows, g, s, body):
            pages[-1].append(whole)
            continue
        pieces = _pieces(index, m, flows, g, s, body)
        if pieces is None:
            return None
        pages += [[piece] for piece in pieces]
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


def _pieces(
    index: int,
    m: SlideMeasures,
    flows: Sequence[Flow],
    g: Geometry,
    s: Spaces,
    body: float,
) -> list[Run] | None:
    fewest = _cut(index, m, flows, g, s, body)
    if fewest is None or len(fewest) == 1:
        return fewest
    best = fewest
    for fill in FILLS:
        trial = _cut(index, m, flows, g, s, body * fill)
        if trial is None or len(trial) > len(fewest):
            break
        best = trial
    return best


def _cut(
    index: int,
    m: SlideMeasures,
    flows: Sequence[Flow],
    g: Geometry,
    s: Spaces,
    body: float,
) -> list[Run] | None:
    section = m.sections[index]
    pieces: list[Run] = []
    start = 0
    while start < section.count:
        for end in range(section.count, start, -1):
            lone = FEW < section.count > end and (end - start < 2 or section.count - end < 2)
            if end < section.count and (section.keep[end - 1] or (lone and end > start + 1)):
                continue
            piece = Run(index, start, end, continued=start > 0)
            if least_height(piece, section) > body + 1:
                continue
            if _fits([piece], m, flows, g, s, body):
                pieces.append(piece)
                start = end
                break
        else:
            return None
    return pieces


def _fits(
    runs: Sequence[Run],
    m: SlideMeasures,
    flows: Sequence[Flow],
    g: Geometry,
    s: Spaces,
    body: float,
) -> bool:
    air = Air.at(0, s, g.rem)
    return body_height(_rows(runs, m, flows, air), m.sections, air) <= body


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
