"""Measures at another type size, reckoned instead of laid out.

A layout costs a hundred times what a plan costs. From the heights at one size those at another
are reckoned closely enough to choose the size; the chosen one is then laid out for certain.
"""

from dataclasses import replace

from .measures import Measures, SectionMeasure
from .slides import SlideMeasures

LINE = 1.42
"""Height of a line of text, in rem."""
CAUTION = 1.015
"""What reckoned heights are raised by: a word too many makes a line more."""

PRINT = 0.35
"""How much of a size's growth parts with small print take part in."""
NEARLY = 0.05
"""How far from 1 a ratio of sizes may be for lines to be the same, as a rule."""


def section_at(section: SectionMeasure, rem: float, ratio: float) -> SectionMeasure:
    """Reckon a section at ``ratio`` times the size ``rem``, px."""
    return replace(
        section,
        heading={k: h * ratio for k, h in section.heading.items()},
        again={k: h * ratio for k, h in section.again.items()},
        overhead={k: h * ratio for k, h in section.overhead.items()},
        blocks={
            k: tuple(block_at(h, rem, ratio) for h in heights)
            for k, heights in section.blocks.items()
        },
    )


def block_at(height: float, rem: float, ratio: float) -> float:
    """Reckon a block: its lines are higher and hold fewer words; a single line stays one."""
    lines = height / (LINE * rem)
    more = max(lines * ratio, 1.0) if lines > 1.5 else lines
    return more * LINE * rem * ratio * CAUTION


def _print_at(height: float, ratio: float) -> float:
    """Reckon what holds small print, which stays as it is while the space around it grows."""
    grown = height * (1 + PRINT * (ratio - 1))
    return max(grown, height * ratio, height) if _near(ratio) else grown


def _near(ratio: float) -> bool:
    return abs(ratio - 1) <= NEARLY


def measures_at(m: Measures, ratio: float) -> Measures:
    """Reckon the measures of a service's sheets at ``ratio`` times their size."""
    return replace(
        m,
        rem=m.rem * ratio,
        head=m.head * ratio,
        next_head=m.next_head * ratio,
        cards=m.cards * ratio if _near(ratio) else block_at(m.cards, m.rem, ratio),
        foot=_print_at(m.foot, ratio),
        foot_alone=_print_at(m.foot_alone, ratio),
        sections=tuple(section_at(s, m.rem, ratio) for s in m.sections),
        complaints=section_at(m.complaints, m.rem, ratio),
        tail=tuple(_print_at(h, ratio) for h in m.tail),
        # The QR tile grows with the type only once it is past its least size.
        qr=m.qr * max(ratio, 1.0),
    )


def slides_at(m: SlideMeasures, rem: float, ratio: float) -> SlideMeasures:
    """Reckon the measures of a service's slides at ``ratio`` times the size ``rem``, px."""
    return replace(
        m,
        head=m.head * ratio,
        gap=m.gap * ratio,
        # Rows of a cover keep their number of lines more often than not.
        covers=tuple(h * ratio for h in m.covers),
        sections=tuple(section_at(s, rem, ratio) for s in m.sections),
    )
