"""Rows and columns: how the sections of one sheet may stand, and how high that is.

A row is one or two columns side by side; a sheet's body is rows one below the other. A
section either runs down one column or, in a row of its own, is parted over two.

These are tuples with names: a page makes a thousand of them to find out where it is shortest.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from .measures import BROAD, FULL, HALF, NARROW, SectionMeasure, Spaces

BESIDE = ((NARROW, BROAD), (HALF, HALF), (BROAD, NARROW))
"""The ways to share the width between two columns."""

CHOICES = 4
"""So many further sections are tried in either column; what follows them stands across."""


class Run(NamedTuple):
    """Blocks ``first`` to ``last`` (exclusive) of a section, with or without its heading."""

    section: int
    first: int
    last: int
    heading: bool = True
    continued: bool = False


class Column(NamedTuple):
    """Runs one below the other at one width."""

    width: str
    right: bool
    runs: tuple[Run, ...]


class Row(NamedTuple):
    """Columns side by side; ``shared`` is a run whose heading spans them all."""

    columns: tuple[Column, ...]
    shared: Run | None = None


class Air(NamedTuple):
    """The vertical spaces at one moment of sharing out room, px."""

    item: float
    heading: float
    section: float

    @staticmethod
    def at(share: float, spaces: Spaces, rem: float) -> "Air":
        """Return the spaces when ``share`` (0 to 1) of their growth is used."""
        return Air(
            item=rem * (spaces.item + share * (spaces.item_most - spaces.item)),
            heading=rem * spaces.heading * (1 + 0.5 * share),
            section=rem * (spaces.section + share * (spaces.section_most - spaces.section)),
        )


def run_height(
    run: Run, width: str, sections: Sequence[SectionMeasure], air: Air, gap: float
) -> float:
    """Return the height of a run with ``gap`` between its blocks."""
    measure = sections[run.section]
    height = measure.sum_of(width, run.first, run.last)
    # As gap_in has it, without asking for it: this is what plans ask for most.
    if measure.overhead:
        height += measure.overhead.get(width, 0)
    elif run.last - run.first > 1:
        height += gap * (run.last - run.first - 1)
    if run.heading:
        height += measure.title(width, continued=run.continued) + air.heading
    return height


def least_height(run: Run, measure: SectionMeasure) -> float:
    """Return what a run takes at the very least, however it is arranged.

    Blocks are no higher the wider they stand, and two columns halve a run at best. So a run can
    be seen not to fit without trying all its arrangements.
    """
    sums = (
        measure.sum_of(width, run.first, run.last) / (2 if width == HALF else 1)
        for width in measure.blocks
    )
    return min(sums, default=0.0)


def gap_in(measure: SectionMeasure, gap: float) -> float:
    """Return the space between two blocks: none between the rows of a table."""
    return 0.0 if measure.overhead else gap


def column_height(
    column: Column, sections: Sequence[SectionMeasure], air: Air, gap: float | None = None
) -> float:
    """Return the height of a column; ``gap`` replaces the usual space between blocks."""
    if not column.runs:
        return 0.0
    space = air.item if gap is None else gap
    # No generators here: plans ask for this some thousand times.
    height = 0.0
    for run in column.runs:
        height += run_height(run, column.width, sections, air, space)
    return height + air.section * (len(column.runs) - 1)


def row_height(row: Row, sections: Sequence[SectionMeasure], air: Air) -> float:
    """Return the height of a row: its shared heading and its tallest column."""
    height = 0.0
    for column in row.columns:
        height = max(height, column_height(column, sections, air))
    if row.shared is not None:
        measure = sections[row.shared.section]
        height += measure.title(FULL, continued=row.shared.continued) + air.heading
    return height


def body_height(rows: Sequence[Row], sections: Sequence[SectionMeasure], air: Air) -> float:
    """Return the height of rows one below the other."""
    height = 0.0
    for row in rows:
        height += row_height(row, sections, air)
    return height + air.section * max(len(rows) - 1, 0)


def parted(run: Run, sections: Sequence[SectionMeasure], air: Air) -> Row:
    """Lay a run over two columns of half the width, as even as its blocks allow.

    A table too wide for that, or a single block, takes the full width.
    """
    measure = sections[run.section]
    count = run.last - run.first
    undivided = Row((Column(FULL if FULL in measure.blocks else HALF, False, (run,)),))
    if measure.wide or count == 1 or HALF not in measure.blocks:
        return undivided
    split = _evenest(run, measure, gap_in(measure, air.item))
    if split is None:
        return undivided
    left = Run(run.section, run.first, split, heading=False)
    right = Run(run.section, split, run.last, heading=False)
    return Row((Column(HALF, False, (left,)), Column(HALF, True, (right,))), shared=run)


def _evenest(run: Run, measure: SectionMeasure, gap: float) -> int | None:
    """Return where two columns differ least; None where the run may not be parted.

    The left column grows with every block and the right one shrinks, so only the places next to
    where they meet can be the best.
    """
    above = measure.overhead.get(HALF, 0)

    def height(first: int, last: int) -> float:
        return measure.sum_of(HALF, first, last) + gap * max(last - first - 1, 0) + above

    def taller(split: int) -> float:
        return max(height(run.first, split), height(split, run.last))

    meet = bisect_left(
        range(run.first + 1, run.last),
        True,
        key=lambda split: height(run.first, split) >= height(split, run.last),
    )
    places = range(run.first + 1, run.last)
    before = (split for split in reversed(places[:meet]) if not measure.keep[split - 1])
    after = (split for split in places[meet:] if not measure.keep[split - 1])
    near = [split for split in (next(before, None), next(after, None)) if split is not None]
    # Of two places that are as good, the one that leaves the right column the shorter one.
    return min(near, key=lambda split: (round(taller(split), 2), -split), default=None)


def arrangements(
    runs: Sequence[Run], sections: Sequence[SectionMeasure], air: Air
) -> Iterator[tuple[Row, ...]]:
    """Yield the ways to set runs on one sheet.

    Args:
        runs: what stands on the sheet, in reading order.
        sections: their measures.
        air: the spaces to reckon with when a list is parted.

    Yields:
        Rows: everything one below the other, each parted over two columns; and the first two
        runs side by side with the rest below either of them or across, for each share of the
        width.
    """
    across = [parted(run, sections, air) for run in runs]
    yield tuple(across)
    for sides in _sides(runs, sections):
        for widths in BESIDE:
            yield _beside(runs, across, sides, widths)


Sides = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Which runs, by their numbers, stand in the left column, in the right one and across below."""


def _sides(runs: Sequence[Run], sections: Sequence[SectionMeasure]) -> Iterator[Sides]:
    """Yield the ways to share runs out over two columns and what stands below them."""
    narrow = [number for number, run in enumerate(runs) if HALF in sections[run.section].blocks]
    wide = [number for number in range(len(runs)) if number not in narrow]
    if len(narrow) < 2:
        return
    first, second, *rest = narrow
    for choice in product((0, 1, 2), repeat=min(len(rest), CHOICES)):
        columns: tuple[list[int], list[int], list[int]] = ([first], [second], [*wide])
        for place, number in enumerate(rest):
            columns[choice[place] if place < len(choice) else 2].append(number)
        left, right, below = columns
        yield tuple(left), tuple(right), tuple(sorted(below, key=lambda n: runs[n].section))


def _beside(
    runs: Sequence[Run], across: Sequence[Row], sides: Sides, widths: tuple[str, str]
) -> tuple[Row, ...]:
    left, right, below = sides
    row = Row(
        (
            Column(widths[0], False, tuple(runs[number] for number in left)),
            Column(widths[1], True, tuple(runs[number] for number in right)),
        )
    )
    return (row, *(across[number] for number in below))


def tightest(runs: Sequence[Run], sections: Sequence[SectionMeasure], air: Air) -> tuple[Row, ...]:
    """Return the arrangement of least height; side by side wins a draw."""
    across = [parted(run, sections, air) for run in runs]
    least = body_height(across, sections, air)
    if across and across[0].shared is not None:
        least *= 1.03
    # No rows for those that are not chosen: plans ask for this hundreds of times.
    tall = [row_height(row, sections, air) for row in across]
    high: dict[tuple[int, str], float] = {}

    def column(numbers: tuple[int, ...], width: str) -> float:
        height = 0.0
        for number in numbers:
            key = number, width
            if key not in high:
                high[key] = run_height(runs[number], width, sections, air, air.item)
            height += high[key]
        return height + air.section * (len(numbers) - 1)

    best: tuple[Sides, tuple[str, str]] | None = None
    for sides in _sides(runs, sections):
        left, right, below = sides
        for widths in BESIDE:
            height = max(column(left, widths[0]), column(right, widths[1]))
            for number in below:
                height += tall[number]
            height += air.section * len(below)
            if height < least:
                least, best = height, (sides, widths)
    return tuple(across) if best is None else _beside(runs, across, *best)
