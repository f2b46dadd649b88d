"""From measures to planned sheets: one if it can be, else as few as are needed, evenly filled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .band import band_height, place_band
from .columns import Air, Row, Run, body_height, least_height, parted, tightest
from .measures import Geometry, Measures, SectionMeasure, Sheet, Spaces
from .placing import place

FILLS = (0.95, 0.9, 0.85, 0.8, 0.74, 0.68, 0.62, 0.55)
"""Shares of a sheet's room that are tried when content is shared out over several sheets."""
STEPS = 24
"""Halvings when room is shared out: far below a hundredth of a pixel."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Planned sheets at one type size.

    Attributes:
        sheets: the sheets in order.
        air: share of the growth of spaces that the tightest sheet uses, 0 to 1; below 0
            the content does not fit.
    """

    sheets: tuple[Sheet, ...]
    air: float


def single_need(m: Measures, g: Geometry, s: Spaces, share: float) -> float:
    """Return the height one sheet would need with ``share`` of the air, px."""
    return _height(_single(m, g, s), _whole_band(m), m, g, s, share, first=True)


def count_sheets(m: Measures, g: Geometry, s: Spaces) -> int | None:
    """Return how many sheets the content needs; None when a block is higher than one."""
    if single_need(replace(m, foot=m.foot_alone), g, s, 0) <= g.height:
        return 1
    pages = _pack(m, g, s, 1.0)
    return len(pages) if pages is not None else None


def fill_of(m: Measures, g: Geometry, s: Spaces) -> float:
    """Return what share of a single sheet the content takes, more than 1 where it needs several.

    It is not to be crammed: its foot is taken to be as high as that of several.
    """
    return single_need(m, g, s, 0) / g.height


def plan(m: Measures, g: Geometry, s: Spaces) -> Plan | None:
    """Plan one sheet if it can be, else as few as are needed."""
    return plan_single(replace(m, foot=m.foot_alone), g, s) or plan_many(m, g, s)


def plan_single(m: Measures, g: Geometry, s: Spaces) -> Plan | None:
    """Plan one sheet, or return None when the content needs more."""
    rows, band = _single(m, g, s), _whole_band(m)
    if _height(rows, band, m, g, s, 0, first=True) > g.height:
        return None
    share = _share(rows, band, m, g, s, first=True)
    return Plan((_sheet(rows, band, m, g, s, share, first=True),), share)


def _single(m: Measures, g: Geometry, s: Spaces) -> tuple[Row, ...]:
    return _tightest(tuple(Run(i, 0, x.count) for i, x in enumerate(m.sections)), m, g, s)


def _tightest(runs: tuple[Run, ...], m: Measures, g: Geometry, s: Spaces) -> tuple[Row, ...]:
    if (runs, g.rem) not in m.memo:
        m.memo[runs, g.rem] = tightest(runs, m.sections, Air.at(0, s, g.rem))
    rows: tuple[Row, ...] = m.memo[runs, g.rem]
    return rows


def plan_many(m: Measures, g: Geometry, s: Spaces) -> Plan | None:
    """Plan as few sheets as are needed, the emptiest of them as full as can be.

    Returns:
        The plan, or None when a single block is higher than an empty sheet.
    """
    fewest = _pack(m, g, s, 1.0)
    if fewest is None:
        return None
    best = _set(fewest, m, g, s)
    for fill in (1.0, *FILLS):
        # The complaints parted at the foot of one sheet, or whole upon the next.
        both = [_pack(m, g, s, fill, whole=whole) for whole in (False, True)]
        enough = [pages for pages in both if pages and len(pages) <= len(fewest)]
        if not enough:
            # Sheets that are filled still less need no fewer of them.
            break
        best = min(best, *(_set(pages, m, g, s) for pages in enough), key=lambda found: found[0])
    shares = [_share(rows, band, m, g, s, first=first) for rows, band, first in best[1]]
    sheets = [
        _sheet(rows, band, m, g, s, share, first=first)
        for (rows, band, first), share in zip(best[1], shares, strict=True)
    ]
    return Plan(tuple(sheets), min(shares))


def _set(
    pages: "list[Page]", m: Measures, g: Geometry, s: Spaces
) -> tuple[float, list[tuple[tuple[Row, ...], Run | None, bool]]]:
    """Arrange every page; return how much the emptiest leaves over, px, and the rows."""
    result = []
    over = 0.0
    for index, (runs, band) in enumerate(pages):
        rows = _tightest(runs, m, g, s)
        result.append((rows, band, index == 0))
        over = max(over, g.height - _height(rows, band, m, g, s, 0, first=index == 0))
    return over, result


Page = tuple[tuple[Run, ...], Run | None]
"""What stands on a sheet: runs of the body, and of the complaints."""


def _whole_band(m: Measures) -> Run:
    return Run(-1, 0, m.complaints.count)


def _pack(
    m: Measures, g: Geometry, s: Spaces, fill: float, *, whole: bool = False
) -> list[Page] | None:
    """Fill sheet after sheet up to ``fill`` of its body's room; None when a block can't fit.

    With ``whole`` no part of the complaints stands below a body that leaves no room for all.
    """
    waiting = [Run(i, 0, x.count) for i, x in enumerate(m.sections)]
    waiting.append(_whole_band(m))
    pages: list[Page] = []
    runs: tuple[Run, ...] = ()
    for run in waiting:
        start, done = run.first, False
        # An agency without channels still has a band: its heading, the code and the ladder.
        while not done:
            first = not pages
            piece = _longest(run, start, runs, m, g, s, fill, first=first)
            if whole and runs and run.section < 0 and piece is not None and piece != run:
                piece = None
            if piece is None and not runs:
                piece = _least(run, start, m, g, s, first=first)
                if piece is None and not first:
                    return None
            if piece is None:
                # Also a first sheet of head and answers alone, where nothing fits below them.
                pages.append((runs, None))
                runs = ()
                continue
            start, done = piece.last, piece.last == run.last
            if run.section >= 0:
                runs = (*runs, piece)
            if run.section < 0 or not done:
                pages.append((runs, piece if run.section < 0 else None))
                runs = ()
    return pages


def _longest(
    run: Run,
    start: int,
    runs: tuple[Run, ...],
    m: Measures,
    g: Geometry,
    s: Spaces,
    fill: float,
    *,
    first: bool,
) -> Run | None:
    """Return the longest piece of a run that still fits on the sheet, if any does."""
    measure = m.complaints if run.section < 0 else m.sections[run.section]
    frame = _height((), None, m, g, s, 0, first=first)
    for end in range(run.last, min(start, run.last - 1), -1):
        if not _may_end(measure, start, end, run.last):
            continue
        piece = Run(run.section, start, end, continued=start > run.first)
        if run.section >= 0 and least_height(piece, measure) > (g.height - frame) * fill + 1:
            continue
        if run.section < 0:
            rows, band = _tightest(runs, m, g, s), piece
            room = g.height - frame
        else:
            rows, band = _tightest((*runs, piece), m, g, s), None
            room = (g.height - frame) * fill
        if _height(rows, band, m, g, s, 0, first=first) - frame <= room:
            return piece
    return None


def _least(run: Run, start: int, m: Measures, g: Geometry, s: Spaces, *, first: bool) -> Run | None:
    """Return the least piece that may stand alone on an empty sheet, if it fits on one."""
    measure = m.complaints if run.section < 0 else m.sections[run.section]
    end = min(start + 1, run.last)
    while end < run.last and measure.keep[end - 1]:
        end += 1
    piece = Run(run.section, start, end, continued=start > run.first)
    tight = Air.at(0, s, g.rem)
    rows = () if run.section < 0 else (parted(piece, m.sections, tight),)
    band = piece if run.section < 0 else None
    return piece if _height(rows, band, m, g, s, 0, first=first) <= g.height else None


def _may_end(measure: SectionMeasure, start: int, end: int, last: int) -> bool:
    """Whether a part may end here: no heading left behind, no single block torn off."""
    if end == last:
        return True
    return not measure.keep[end - 1] and end - start >= 2 and last - end >= 2


def _frame(
    m: Measures, g: Geometry, s: Spaces, share: float, *, first: bool
) -> tuple[float, float, float]:
    """Return where the cards begin, how high they are and where the body begins."""
    rem = g.rem
    if not first:
        # The same on every further sheet, however full: they lie beside each other on a wall.
        return 0.0, 0.0, m.next_head + rem * s.body_top
    cards_y = m.head + rem * (s.title + s.head_most * share)
    cards = m.cards * (1 + (s.card_most - 1) * share)
    below = rem * s.body_top * (1 if s.hero else 0)
    return cards_y, cards, cards_y + cards + below + rem * s.body_top * (1 + 0.6 * share)


def _height(
    rows: Sequence[Row],
    band: Run | None,
    m: Measures,
    g: Geometry,
    s: Spaces,
    share: float,
    *,
    first: bool,
) -> float:
    """Return the height of a whole sheet at one share of air."""
    *_, top = _frame(m, g, s, share, first=first)
    air = Air.at(share, s, g.rem)
    height = top + body_height(rows, m.sections, air) + m.foot
    if rows:
        height += g.rem * s.body_bottom * (1 + 0.6 * share)
    if band is not None:
        key = (band, share, g.rem)
        if key not in m.memo:
            m.memo[key] = band_height(band, m, g, s, share)
        height += m.memo[key]
    return height


def _head(cards_y: float, cards: float, g: Geometry, s: Spaces) -> float:
    """Return how far the head's colour reaches: behind the cards, or past them."""
    if s.hero:
        return cards_y + cards + g.rem * s.body_top
    return cards_y + min(cards * 0.55, g.rem * s.overlap)


def _share(
    rows: Sequence[Row], band: Run | None, m: Measures, g: Geometry, s: Spaces, *, first: bool
) -> float:
    low, high = 0.0, 1.0
    if _height(rows, band, m, g, s, 1, first=first) <= g.height:
        return 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        if _height(rows, band, m, g, s, middle, first=first) <= g.height:
            low = middle
        else:
            high = middle
    return low


def _sheet(
    rows: Sequence[Row],
    band: Run | None,
    m: Measures,
    g: Geometry,
    s: Spaces,
    share: float,
    *,
    first: bool,
) -> Sheet:
    air = Air.at(share, s, g.rem)
    slack = max(g.height - _height(rows, band, m, g, s, share, first=first), 0.0)
    cards_y, cards, top = _frame(m, g, s, share, first=first)
    if first:
        # What even the widest spaces leave over: a taller head, and air around the body.
        cards_y, top = cards_y + slack * 0.34, top + slack * (0.34 + 0.66 * 0.4)
    parts = place(rows, m.sections, g, air, top, s)
    planned = None
    if band is not None:
        height = band_height(band, m, g, s, share)
        if not rows:
            # Nothing but complaints on this sheet: the band is the body.
            height = g.height - m.foot - (top if first else m.next_head)
        planned = place_band(band, m, g, s, share, g.height - m.foot - height, height)
    body = g.height - top - m.foot - (planned.height if planned else 0)
    used = body_height(rows, m.sections, Air.at(0, s, g.rem))
    return Sheet(
        head=_head(cards_y, cards, g, s) if first else m.next_head,
        cards_y=cards_y if first else None,
        cards=cards,
        parts=parts,
        band=planned,
        fill=used / body if body > 0 else 1.0,
        foot=m.foot,
        head_air=(cards_y - m.head - g.rem * s.title) * 0.45 if first else 0.0,
    )
