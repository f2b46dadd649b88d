"""The complaints at the foot of a sheet: columns of channels, the QR code, the ladder."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, combinations

from .columns import Air, Run
from .measures import FULL, HALF, Band, Geometry, Measures, Part, Spaces

ROUNDING = 1e-6
"""What two sums of the same heights may differ by, px."""


def _pad(g: Geometry, s: Spaces, share: float) -> float:
    return g.rem * (s.band + share * (s.band_most - s.band))


def _air(g: Geometry, s: Spaces, share: float) -> Air:
    air = Air.at(share, s, g.rem)
    return air._replace(item=g.rem * (s.channel + share * (s.channel_most - s.channel)))


def _final(run: Run, m: Measures) -> bool:
    return run.last == m.complaints.count


def _stack(heights: Sequence[float], gap: float) -> float:
    return sum(heights) + gap * max(len(heights) - 1, 0)


def split(
    heights: Sequence[float], gap: float, columns: int, last_extra: float
) -> tuple[tuple[int, int], ...]:
    """Part heights over columns, in order, so that the tallest is least.

    Args:
        heights: heights in order.
        gap: space between two.
        columns: how many columns.
        last_extra: height that already stands in the last column.

    Returns:
        First and last (exclusive) of each column.
    """
    # Each height is taken with a gap below it, and a column gives back the last one.
    sums = [0.0, *accumulate(height + gap for height in heights)]
    last = len(heights)
    # The tallest column is one of these, so no other height need be tried.
    tall = {sums[b] - sums[a] for a, b in combinations(range(last + 1), 2)}
    tall |= {sums[last] - sums[a] + last_extra for a in range(last)}
    tried = sorted(tall)
    at = bisect_left(
        tried, True, key=lambda most: _fill(sums, columns, last_extra, most)[-1][1] == last
    )
    return _fill(sums, columns, last_extra, tried[min(at, len(tried) - 1)] if tried else 0.0)


def _fill(
    sums: Sequence[float], columns: int, last_extra: float, most: float
) -> tuple[tuple[int, int], ...]:
    """Fill columns one after the other; what has no room is left out."""
    bounds = []
    first = 0
    for column in range(columns):
        room = most - (last_extra if column == columns - 1 else 0)
        end = max(bisect_right(sums, sums[first] + room + ROUNDING, first) - 1, first)
        bounds.append((first, end))
        first = end
    return tuple(bounds)


def _columns(
    run: Run, m: Measures, g: Geometry, air: Air
) -> tuple[tuple[tuple[int, int], ...], float, float]:
    """Return the blocks of each column, the height of them all and the last one's lead."""
    heights = m.complaints.blocks[HALF][run.first : run.last]
    lead = m.complaints.title(FULL, continued=run.continued) + air.heading
    last = 0.0
    if _final(run, m) and m.qr:
        # The tile begins beside the heading, above the first line of channels; in a single
        # column it stands beneath it.
        last = m.qr + air.item * 1.5 - (lead if g.channel_columns > 1 else 0)
    bounds = split(heights, air.item, g.channel_columns, last)
    tall = max(
        _stack(heights[a:b], air.item) + (last if i == len(bounds) - 1 else 0)
        for i, (a, b) in enumerate(bounds)
    )
    return bounds, lead + max(tall, last), lead + last


def band_height(run: Run, m: Measures, g: Geometry, s: Spaces, share: float) -> float:
    """Return the height of the band that holds a run of the channels."""
    air = _air(g, s, share)
    _, inner, _ = _columns(run, m, g, air)
    if _final(run, m):
        inner += sum(height + air.section * 0.6 for height in m.tail)
    return 2 * _pad(g, s, share) + inner


def place_band(
    run: Run, m: Measures, g: Geometry, s: Spaces, share: float, y: float, height: float
) -> Band:
    """Give everything in the band its place.

    Args:
        run: the channels that stand here; ways of complaint and ladder follow the last.
        m: measures.
        g: frame of the sheet.
        s: spaces.
        share: share of the spaces' growth.
        y: top of the band on the sheet, px.
        height: height of the band, px.
    """
    air = _air(g, s, share)
    pad = _pad(g, s, share)
    bounds, inner, last_lead = _columns(run, m, g, air)
    lead = m.complaints.title(FULL, continued=run.continued) + air.heading
    step = g.channel + g.gutter
    right = step * (len(bounds) - 1)
    beside = len(bounds) > 1
    qr = None
    if _final(run, m) and m.qr:
        qr = (right, pad if beside else pad + lead, g.channel)
    wide = right - g.gutter if qr and beside else g.content
    parts = [Part(-1, run.first, run.first, True, 0, wide, pad, 0, run.continued)]
    for index, (a, b) in enumerate(bounds):
        top = pad + (last_lead if index == len(bounds) - 1 else lead)
        if b > a:
            first, last = run.first + a, run.first + b
            parts.append(Part(-1, first, last, False, index * step, g.channel, top, air.item))
    tops = []
    below = pad + inner
    if _final(run, m):
        for tail in m.tail:
            below += air.section * 0.6
            tops.append(below)
            below += tail
    return Band(y=y, height=height, parts=tuple(parts), qr=qr, tail=tuple(tops))
