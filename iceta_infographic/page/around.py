"""What stands around the sections of a sheet, reckoned: how its height changes with the type.

Heads, cards and ways of a complaint are laid out once for each service. At nearly the same size
they are as high, but for the lines of their texts; these are counted here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from markupsafe import escape

from .atoms import Setting, ribbon
from .compose import breakable, title, unbroken_times, unbroken_words
from .facts import Fact
from .job import Job
from .measures import NOTHING, Geometry, Measures
from .sections import Block
from .virtual import frame_at, measures_at
from .widths import BOLD, HEAVY, TEXT, TIGHT, WORDS_APART, em

USUAL = {
    "lembar": Measures(1, 2.8, 5.2, 9.2, 4.0, 8.4, (), NOTHING, (1.6, 6.0), 7.5),
    "spanduk": Measures(1, 5.5, 4.4, 8.0, 11.0, 7.6, (), NOTHING, (1.6, 8.5), 7.5),
}
"""What stands around sections usually takes at the least type, rem, beside the texts that are
counted: only a first guess is made from it."""
OFFICE = {"lembar": (17.8, 3.0, 1.3, 1.19), "spanduk": (4.3, 3.0, 1.3, 1.19)}
"""What stands beside the name of the agency in a head, how high it is at the least, and a line of
it and of its government, rem."""
TITLE, TITLE_LINE = Setting(HEAVY, TIGHT, WORDS_APART), 1.14
HEADLINE, HEADLINE_LINE = Setting(HEAVY, -0.012, 0.1), 1.18
"""How a title and a card's headline are set, and how high a line is, of its size."""
HEADING, BESIDE_TITLE = 1.25, 8.0
"""The title's size on further sheets (also how high a line is there, of that), and what stands
beside it there, rem."""
SMALL, SMALL_LINE = 0.875, 1.19
"""Size of small print, and of a line of it, rem."""
TILE_PADDING, TILE_TEXT, TILE_TOP = 0.165, 1.165, 0.22
"""Around the code within its tile, from its left edge to the text, and above this, of its edge."""
TIGHTLY = 0.92
"""Share of the room of the tile's text that is reckoned with at another size."""
TILE_RIGHT, TILE_LINE = 0.4, 1.35
"""At the right of the tile's text, rem, and how high a line of it is, of its size."""
STOP, STOP_LINE = 2.55, 1.29
"""What a stop on a complaint's way takes beside its text, and how high it is, rem."""


CARD_GAP = 1.1
"""Space between two cards, rem."""
CARD_PADDING, ROW_PADDING = 2.76, 6.8
"""What a card, and one that is a row of its own, keeps free at its sides, rem."""


@dataclass(frozen=True, slots=True)
class Lines:
    """What the lines of texts take, px at a size.

    Attributes:
        head, next_head: of the first sheet and of further ones.
        cards: of the highest card, or of all that stand below each other.
        tail: of each way of a complaint; 0 for the ladder.
    """

    head: float
    next_head: float
    cards: float
    tail: tuple[float, ...]


def usual(job: Job, g: Geometry) -> Measures:
    """Return what may be expected around the sections before anything is laid out, px.

    Args:
        job: what the sheets say.
        g: frame of a sheet, at the least size.
    """
    m = frame_at(USUAL[job.form.family], g.rem)
    tail = tuple(m.tail[way is None] for way in job.ways)
    return _with(replace(m, tail=tail), lines(job, g))


def at_size(m: Measures, job: Job, before: Geometry, after: Geometry) -> Measures:
    """Reckon measures at another size.

    Args:
        m: measures.
        job: what the sheets say.
        before: frame of a sheet at their size.
        after: frame at the other size.
    """
    ratio = after.rem / before.rem
    now = lines(job, before)
    bare = replace(
        m,
        head=m.head - now.head,
        next_head=m.next_head - now.next_head,
        cards=m.cards - now.cards,
    )
    ways = zip(m.tail, now.tail, job.ways, strict=True)
    grown = replace(
        measures_at(bare, ratio),
        cards=bare.cards * ratio,
        tail=tuple(
            (high - text) * ratio if way else other
            for (high, text, way), other in zip(ways, measures_at(m, ratio).tail, strict=True)
        ),
    )
    # A line too many leaves a little space; one too few would lie on the channels below.
    qr = m.qr + _tile(job, after, TIGHTLY) - _tile(job, before, 1.0)
    return _with(replace(grown, qr=max(qr, 0.0)), lines(job, after))


def card_width(family: str, g: Geometry) -> float:
    """Return the width of a card in px: on banners each is a row of its own."""
    return g.content if family == "spanduk" else (g.content - 2 * g.rem * CARD_GAP) / 3


def card_room(family: str, g: Geometry) -> float:
    """Return the width that a card's texts have, rem."""
    padding = ROW_PADDING if family == "spanduk" else CARD_PADDING
    return card_width(family, g) / g.rem - padding


def _with(m: Measures, more: Lines) -> Measures:
    return replace(
        m,
        head=m.head + more.head,
        next_head=m.next_head + more.next_head,
        cards=m.cards + more.cards,
        tail=tuple(high + text for high, text in zip(m.tail, more.tail, strict=True)),
    )


def lines(job: Job, g: Geometry) -> Lines:
    """Return what the lines of texts take around the sections.

    Args:
        job: what the sheets say.
        g: frame of a sheet, at a size.
    """
    name = str(title(job.values["layanan"]["nama"]))
    wide = g.content / g.rem
    size, *_ = job.title_sizes(wide)
    first = ribbon([(name, TITLE, size)]).lines(wide) * size * TITLE_LINE + _office(job, wide)
    office = f"{job.values['instansi']['nama']} · {job.values['wilayah']['pemerintah']}"
    further = ribbon([(name, Setting(BOLD), HEADING)]).lines(wide - BESIDE_TITLE) * HEADING**2
    further += (
        ribbon([(str(escape(office)), Setting(), SMALL)]).lines(wide - BESIDE_TITLE) * SMALL_LINE
    )
    return Lines(
        first * g.rem,
        further * g.rem,
        _cards(job, g) * g.rem,
        tuple(_way(way, wide) * g.rem if way else 0.0 for way in job.ways),
    )


def _office(job: Job, wide: float) -> float:
    """Return how high the name of the agency and its government stand in a head, rem."""
    beside, least, *line = OFFICE[job.form.family]
    values = job.values
    names = (values["instansi"]["nama"], BOLD, 1.0), (values["wilayah"]["pemerintah"], TEXT, SMALL)
    high = sum(
        ribbon([(str(escape(text)), Setting(weight), size)]).lines(wide - beside) * each
        for (text, weight, size), each in zip(names, line, strict=True)
    )
    return max(high, least)


def _cards(job: Job, g: Geometry) -> float:
    room = card_room(job.form.family, g)
    facts: Sequence[Fact] = job.values["fakta"]
    highs = [
        ribbon([(str(unbroken_times(fact.headline)), HEADLINE, size)]).lines(room)
        * size
        * HEADLINE_LINE
        + sum(
            ribbon([(str(unbroken_words(text)), Setting(), SMALL)]).lines(room) * SMALL_LINE
            for text in fact.captions
        )
        for fact, size in zip(facts, job.headline_sizes(room), strict=True)
    ]
    return sum(highs) if job.form.family == "spanduk" else max(highs)


def _tile(job: Job, g: Geometry, share: float) -> float:
    """Return how high the tile of the code is, px, if its text has a share of its room."""
    lapor = job.values["lapor"]
    if not lapor:
        return 0.0
    code = job.code_edge(g.rem)
    room = g.channel - code * (TILE_PADDING + TILE_TEXT) - TILE_RIGHT * g.rem
    small = job.form.floor_pt / 0.75
    name, address = str(escape(lapor["nama"])), str(breakable(lapor["alamat_pendek"]))
    texts = (name, Setting(HEAVY), small), (address, Setting(), small)
    count = sum(ribbon([text]).lines(room * share) for text in texts)
    text = code * TILE_TOP + count * small * TILE_LINE
    return 2 * code * TILE_PADDING + max(code, text)


def _way(way: Block, wide: float) -> float:
    """Return how high the stops of a complaint's way stand, one beside the other, rem."""
    rows, left = 0, 0.0
    for text in way.details:
        stop = em(text, TEXT) * SMALL + STOP
        if stop > left:
            rows, left = rows + max(ceil(stop / wide), 1), wide
        left -= min(stop, wide)
    return rows * STOP_LINE
