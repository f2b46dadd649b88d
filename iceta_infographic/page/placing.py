"""Where every run of a sheet's body stands, once it is chosen in which columns."""

from collections.abc import Iterator, Sequence

from .columns import Air, Column, Row, column_height, gap_in, row_height, run_height
from .measures import FULL, Geometry, Part, SectionMeasure, Spaces


def place(
    rows: Sequence[Row],
    sections: Sequence[SectionMeasure],
    geometry: Geometry,
    air: Air,
    top: float,
    spaces: Spaces,
) -> tuple[Part, ...]:
    """Give every run its place on the sheet.

    A shorter column opens its spaces, as far as they go, to end with its neighbour.

    Args:
        rows: the body.
        sections: their measures.
        geometry: the frame of the sheet.
        air: the spaces.
        top: where the body begins, px from the sheet's top.
        spaces: how far spaces may grow.

    Returns:
        The parts, in reading order.
    """
    parts: list[Part] = []
    y = top
    for row in rows:
        height = row_height(row, sections, air)
        begin = y
        if row.shared is not None:
            run = row.shared
            parts.append(
                Part(
                    run.section,
                    run.first,
                    run.first,
                    True,
                    0,
                    geometry.content,
                    y,
                    0,
                    run.continued,
                )
            )
            title = sections[run.section].title(FULL, continued=run.continued)
            lead = title + air.heading
            begin += lead
            height -= lead
        for column in row.columns:
            parts.extend(_column(column, sections, geometry, air, begin, height, spaces))
        y = begin + height + air.section
    return tuple(parts)


def _column(
    column: Column,
    sections: Sequence[SectionMeasure],
    geometry: Geometry,
    air: Air,
    top: float,
    height: float,
    spaces: Spaces,
) -> Iterator[Part]:
    gap = _opened(column, sections, air, height, spaces.item_most * geometry.rem * 1.15)
    slack = height - column_height(column, sections, air, gap)
    between = min(slack / max(len(column.runs) - 1, 1), air.section) if column.runs[1:] else 0.0
    width = geometry.widths[column.width]
    x = geometry.content - width if column.right else 0.0
    y = top
    for run in column.runs:
        measure = sections[run.section]
        tall = run_height(run, column.width, sections, air, gap)
        yield Part(
            run.section,
            run.first,
            run.last,
            run.heading,
            x,
            width,
            y,
            gap_in(measure, gap),
            run.continued,
        )
        y += tall + air.section + max(between, 0.0)


def _opened(
    column: Column, sections: Sequence[SectionMeasure], air: Air, height: float, most: float
) -> float:
    gaps = sum(
        max(run.last - run.first - 1, 0)
        for run in column.runs
        if not sections[run.section].overhead
    )
    if not gaps:
        return air.item
    slack = height - column_height(column, sections, air)
    return min(air.item + slack / gaps, max(most, air.item))
