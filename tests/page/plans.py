"""Synthetic measures, and what every plan made of them must hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from hypothesis import strategies as st

from iceta_infographic.page.columns import Run
from iceta_infographic.page.measures import (
    BROAD,
    FULL,
    HALF,
    NARROW,
    Geometry,
    Measures,
    Part,
    SectionMeasure,
    Sheet,
    Spaces,
)

REM = 13.0
GEOMETRY = Geometry(width=794, height=1123, margin=45, gutter=22, rem=REM)
SPACES = Spaces()
HEADING = 40.0
FOOT_ALONE = 70.0
SLACK = 0.05
"""Pixels that rounding may cost."""

Rect = tuple[str, float, float, float, float]
"""Name, left, top, right and bottom."""


def section(
    heights: Sequence[float],
    *,
    keep: Sequence[bool] = (),
    overhead: float = 0.0,
    wide: bool = False,
) -> SectionMeasure:
    """Return a section whose blocks have these heights at half the width."""
    flags = (*keep, *(False,) * len(heights))[: len(heights)]
    widths = {NARROW: 1.2, HALF: 1.0, BROAD: 0.85, FULL: 0.6}
    if wide:
        keys: tuple[str, ...] = (FULL,)
    elif all(flags[:-1]):
        keys = (HALF, NARROW, BROAD, FULL)
    else:
        keys = (HALF, NARROW, BROAD)
    return SectionMeasure(
        heading=dict.fromkeys({*keys, FULL}, HEADING),
        overhead=dict.fromkeys(keys, overhead) if overhead else {},
        blocks={key: tuple(height * widths[key] for height in heights) for key in keys},
        keep=flags,
        count=len(heights),
        wide=wide,
    )


def measures(
    sections: Sequence[SectionMeasure],
    channels: Sequence[float] = (40.0, 40.0),
    *,
    tail: Sequence[float] = (60.0,),
    qr: float = 100.0,
    head: float = 150.0,
) -> Measures:
    """Return the measures of a page with these sections and channels."""
    return Measures(
        rem=REM,
        head=head,
        next_head=80.0,
        foot=90.0,
        foot_alone=FOOT_ALONE,
        cards=110.0,
        sections=tuple(sections),
        complaints=SectionMeasure(
            heading={HALF: HEADING, FULL: HEADING},
            overhead={},
            blocks={HALF: tuple(channels), FULL: tuple(channels)},
            keep=(False,) * len(channels),
            count=len(channels),
        ),
        tail=tuple(tail),
        qr=qr,
    )


_HEIGHTS = st.floats(12, 170, allow_nan=False)


@st.composite
def any_section(draw: st.DrawFn) -> SectionMeasure:
    """Any section that can occur: a list, steps, a table, narrow or wide."""
    heights = draw(st.lists(_HEIGHTS, min_size=1, max_size=14))
    if draw(st.booleans()) and draw(st.booleans()):
        return section(heights, overhead=draw(st.floats(15, 40)), wide=draw(st.booleans()))
    keep = draw(st.lists(st.sampled_from([True, False, False]), max_size=len(heights) - 1))
    # Headings within headings, but never so many that they fill a sheet.
    keep = [flag and not all(keep[max(i - 2, 0) : i] or [False]) for i, flag in enumerate(keep)]
    return section(heights, keep=keep)


ANY_MEASURES = st.builds(
    measures,
    st.lists(any_section(), min_size=1, max_size=6),
    st.lists(st.floats(20, 120), max_size=24),
    tail=st.lists(st.floats(20, 90), max_size=2),
    qr=st.sampled_from([0.0, 100.0]),
    head=st.floats(100, 260),
)
"""Any measures whose blocks fit on a sheet one by one."""


@dataclass(frozen=True)
class Block:
    """Where one block of a section stands: on which sheet, and whether it ends its part."""

    section: int
    index: int
    sheet: int
    ends: bool


def blocks(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """Yield every block of every sheet in the order of the plan."""
    for number, sheet in enumerate(sheets):
        for part in (*sheet.parts, *(sheet.band.parts if sheet.band else ())):
            for index in range(part.first, part.last):
                yield Block(part.section, index, number, index == part.last - 1)


def _width(part: Part, geometry: Geometry) -> str:
    return min(geometry.widths, key=lambda key: abs(geometry.widths[key] - part.width))


def part_height(part: Part, m: Measures, geometry: Geometry) -> float:
    """Return how high a part is once it is drawn: heading, space beneath it, blocks, gaps."""
    measure = m.complaints if part.section < 0 else m.sections[part.section]
    key = HALF if part.section < 0 else _width(part, geometry)
    heights = measure.blocks.get(key, ())[part.first : part.last]
    height = sum(heights) + part.gap * max(len(heights) - 1, 0)
    if heights:
        height += measure.overhead.get(key, 0)
    if part.heading:
        height += measure.heading.get(key, HEADING)
        height += SPACES.heading * geometry.rem if heights else 0
    return height


def rectangles(sheet: Sheet, m: Measures, geometry: Geometry) -> list[Rect]:
    """Return everything that stands on a sheet, in px of the sheet."""
    left, right = geometry.margin, geometry.margin + geometry.content
    head = m.head if sheet.cards_y is not None else m.next_head
    foot = geometry.height - m.foot
    found: list[Rect] = [
        ("head", 0, 0, geometry.width, head),
        ("foot", 0, foot, geometry.width, geometry.height),
    ]
    if sheet.cards_y is not None:
        found.append(("cards", left, sheet.cards_y, right, sheet.cards_y + sheet.cards))
    for number, part in enumerate(sheet.parts):
        x, y = left + part.x, part.y
        bottom = y + part_height(part, m, geometry)
        found.append((f"part {number} {part}", x, y, x + part.width, bottom))
    if sheet.band is not None:
        found.append(("band", 0, sheet.band.y, geometry.width, sheet.band.y + sheet.band.height))
    return found


def band_rectangles(sheet: Sheet, m: Measures, geometry: Geometry) -> list[Rect]:
    """Return what stands in the band, in px of the sheet."""
    band = sheet.band
    if band is None:
        return []
    left = geometry.margin
    found: list[Rect] = []
    for number, part in enumerate(band.parts):
        y = band.y + part.y
        bottom = y + part_height(part, m, geometry)
        x = left + part.x
        found.append((f"channels {number}", x, y, x + part.width, bottom))
    if band.qr is not None:
        x, top, width = band.qr
        found.append(("qr", left + x, band.y + top, left + x + width, band.y + top + m.qr))
    for number, (top, height) in enumerate(zip(band.tail, m.tail, strict=False)):
        y = band.y + top
        found.append((f"tail {number}", left, y, left + geometry.content, y + height))
    return found


def problems(sheets: Sequence[Sheet], m: Measures, geometry: Geometry = GEOMETRY) -> list[str]:
    """Say what is wrong with a plan; nothing when it is right."""
    wrong: list[str] = []
    for number, sheet in enumerate(sheets):
        outer = rectangles(sheet, m, geometry)
        inner = band_rectangles(sheet, m, geometry)
        for name, left, top, right, bottom in (*outer, *inner):
            if left < -SLACK or top < -SLACK:
                wrong.append(f"sheet {number}: {name} leaves it")
            if right > geometry.width + SLACK or bottom > geometry.height + SLACK:
                wrong.append(f"sheet {number}: {name} leaves it")
        for group in (outer, inner):
            for one, other in combinations(group, 2):
                across = min(one[3], other[3]) - max(one[1], other[1])
                down = min(one[4], other[4]) - max(one[2], other[2])
                if across > SLACK and down > SLACK:
                    wrong.append(f"sheet {number}: {one} overlaps {other} by {down:.2f}")
        band = sheet.band
        for name, _, top, _, bottom in inner:
            if band and (top < band.y - SLACK or bottom > band.y + band.height + SLACK):
                wrong.append(f"sheet {number}: {name} leaves the band")
    wrong.extend(_order(sheets, m))
    return wrong


def _order(sheets: Sequence[Sheet], m: Measures) -> Iterator[str]:
    placed = list(blocks(sheets))
    everything = [
        (number, index)
        for number, measure in [*enumerate(m.sections), (-1, m.complaints)]
        for index in range(measure.count)
    ]
    if sorted((b.section, b.index) for b in placed) != sorted(everything):
        yield f"not every block once: {placed}"
    for number in {b.section for b in placed}:
        own = [b for b in placed if b.section == number]
        if [b.index for b in own] != sorted(b.index for b in own):
            yield f"blocks of section {number} out of order"
    for one, other in pairwise(placed):
        # Within a sheet two sections may stand side by side; over sheets they follow.
        if one.sheet < other.sheet and 0 <= other.section < one.section:
            yield f"section {other.section} comes after section {one.section}"
    for block in placed:
        measure = m.complaints if block.section < 0 else m.sections[block.section]
        if block.ends and measure.keep[block.index] and block.index < measure.count - 1:
            yield f"a part of section {block.section} ends on {block.index}, which must not end it"
    yield from _headings(sheets)


def _headings(sheets: Sequence[Sheet]) -> Iterator[str]:
    begun: set[int] = set()
    for number, sheet in enumerate(sheets):
        parts = (*sheet.parts, *(sheet.band.parts if sheet.band else ()))
        for ident in {part.section for part in parts}:
            own = [part for part in parts if part.section == ident]
            titled = [part for part in own if part.heading]
            if len(titled) != 1 or titled[0] is not own[0]:
                yield f"sheet {number}: section {ident} has not one heading at its beginning"
            elif titled[0].continued != (ident in begun):
                yield f"sheet {number}: section {ident} is wrong about being continued"
            if ident >= 0 and not any(part.last > part.first for part in own):
                yield f"sheet {number}: the heading of section {ident} stands alone"
            begun.add(ident)


def whole(sections: Sequence[SectionMeasure]) -> list[Run]:
    """Return each section as a run of all its blocks."""
    return [Run(i, 0, s.count) for i, s in enumerate(sections)]
