"""What stands around the sections of a sheet, reckoned from how its style sets samples of it.

Heads, cards, feet, ways of a complaint and the tile of its code hold few texts each. How many
lines these take is counted; how high that makes a part is told by samples (:mod:`.edges`). What a
layout has told after all is kept as the difference to what was reckoned.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from .atoms import ribbon
from .edges import HEADLINE, MANY, WIDE, Edges, Rim
from .facts import Fact
from .filters import breakable, escaped, linked, title, unbroken_times, unbroken_words
from .job import Job
from .measures import NOTHING, Geometry, Measures
from .sections import Block
from .widths import BOLD, TEXT, em

CARD_GAP = 1.1
"""Space between two cards, rem."""
CARD_PADDING, ROW_PADDING = 2.76, 6.8
"""What a card, and one that is a row of its own, keeps free at its sides, rem: its headline's size
is chosen by it."""
BESIDE_TITLE = 6.6
"""What stands beside the title of further sheets, rem."""
ANSWERED = "· ditanggapi dalam"
"""What the templates say between a way of complaints and its time."""
SOURCE = "Sumber teks:"
"""What the templates say before a source."""
SAFELY = 0.97
"""Share of its room that the tile's text is reckoned with: a line too many leaves a little space,
one too few would lie on the channels below."""
SPARE = 0.01
"""What a headline leaves free of the width that a style gives it, rem."""
FRAME = ("head", "next_head", "foot", "foot_alone", "cards", "qr")
"""The measures that are single heights."""
EVEN = 0.01
"""Heights that differ by less, px, are the same."""


def around(job: Job, g: Geometry, rim: Rim) -> Measures:
    """Reckon what stands around the sections.

    Args:
        job: what the sheets say.
        g: frame of a sheet, at a size.
        rim: how high the style sets samples.

    Returns:
        Measures without sections, px.
    """
    edges = rim.at(g.rem)
    return Measures(
        rem=g.rem,
        head=_ribbon(job, edges, g) + _head(job, edges, g),
        next_head=_ribbon(job, edges, g) + _next_head(job, edges, g),
        foot=_foot(job, edges, g, alone=False),
        foot_alone=_foot(job, edges, g, alone=True),
        cards=_cards(job, rim, g),
        sections=(),
        complaints=NOTHING,
        tail=tuple(way_height(job, way, edges, g.content) for way in job.ways),
        qr=tile_height(job, edges, g.channel),
    )


def corrected(now: Measures, measured: Measures, then: Measures) -> Measures:
    """Reckon at one size by what was measured at another one.

    Args:
        now: what is reckoned at a size.
        measured: what a layout told at another one.
        then: what is reckoned at that one.

    Returns:
        ``now``, corrected by as much as the layout differed.
    """
    ratio = now.rem / measured.rem
    return replace(
        now,
        **{
            name: getattr(now, name) + (getattr(measured, name) - getattr(then, name)) * ratio
            for name in FRAME
        },
        tail=tuple(
            a + (b - c) * ratio for a, b, c in zip(now.tail, measured.tail, then.tail, strict=True)
        ),
    )


def card_width(family: str, g: Geometry) -> float:
    """Return the width of a card in px: on banners each is a row of its own."""
    return g.content if family == "spanduk" else (g.content - 2 * g.rem * CARD_GAP) / 3


def card_room(family: str, g: Geometry, rim: Rim | None = None) -> float:
    """Return the width that a card's headline is given, rem.

    Args:
        family: of the format.
        g: frame of a sheet, at a size.
        rim: how the style sets samples, which may leave less; None where they were not set.
    """
    padding = ROW_PADDING if family == "spanduk" else CARD_PADDING
    if rim is not None:
        padding = max(padding, rim.at(g.rem)["utama:sisa"] / g.rem + SPARE)
    return card_width(family, g) / g.rem - padding


def _ribbon(job: Job, edges: Edges, g: Geometry) -> float:
    text = job.values["pita_teks"]
    if not text:
        return 0.0
    more = edges.lines("pita", [escaped(text)], g.width - edges["pita:sisa"]) - 1
    one, two = edges["kepala-pita"], edges["kepala-pita-dua"]
    return one - edges["kepala"] + more * (two - one)


def _head(job: Job, edges: Edges, g: Geometry) -> float:
    two = edges["kepala-dua"]
    high = two
    for slot, text in (
        ("nama", job.values["instansi"]["nama"]),
        ("pemerintah", job.values["wilayah"]["pemerintah"]),
    ):
        count = edges.lines(slot, [escaped(text)], g.width - edges[f"{slot}:sisa"])
        high += (count - 2) * (edges[f"kepala-{slot}"] - two)
    wide = g.content / g.rem
    size, *_ = job.title_sizes(wide)
    rest, *_ = job.title_rests(wide, wide - BESIDE_TITLE)["sisa_judul"]
    line = (edges["kepala-judul"] - edges["kepala"]) / HEADLINE
    name = str(title(job.values["layanan"]["nama"]))
    room = g.width - edges["judul:sisa"] - rest * g.rem
    count = edges.lines("judul", [name], room, size=size * g.rem)
    return max(high, edges["kepala"]) + (count * size - HEADLINE) * line


def _next_head(job: Job, edges: Edges, g: Geometry) -> float:
    high = edges["lanjutan"]
    office = f"{job.values['instansi']['nama']} · {job.values['wilayah']['pemerintah']}"
    name = str(title(job.values["layanan"]["nama"]))
    for slot, text in (("nama", escaped(office)), ("judul", name)):
        room = g.width - edges[f"{slot}-lanjutan:sisa"]
        count = edges.lines(f"{slot}-lanjutan", [text], room)
        high += (count - 1) * (edges[f"lanjutan-{slot}"] - edges["lanjutan"])
    return high


def _foot(job: Job, edges: Edges, g: Geometry, *, alone: bool) -> float:
    values = job.values
    # Each side has a share of the width between the margins.
    whole = WIDE * job.form.width - 2 * g.margin

    def lines(slot: str, text: str) -> int:
        share = 1 - (edges[f"{slot}:sisa"] - 2 * g.margin) / whole
        return edges.lines(slot, [text], share * g.content)

    printed = linked if alone else unbroken_words
    left = lines("pendek", escaped(values["instansi"]["nama_pendek"]))
    left += sum(lines("kiri", str(unbroken_words(text))) for text in values["kaki_kiri"])
    right = sum(lines("kanan", str(printed(text))) for text in values["kaki_kanan"])
    right += not alone
    line = (edges["kaki-tiga"] - edges["kaki"]) / 2
    high = edges["kaki"] + (max(left, right) - 1) * line
    if values["sumber"]:
        source = str((linked if alone else breakable)(values["sumber"]))
        one, two = edges["kaki-sumber"], edges["kaki-sumber-dua"]
        room = g.width - edges["sumber:sisa"]
        count = edges.lines("sumber", [SOURCE, source], room)
        high += one - edges["kaki"] + (count - 1) * (two - one)
    return high


def _cards(job: Job, rim: Rim, g: Geometry) -> float:
    family, edges = job.form.family, rim.at(g.rem)
    facts: Sequence[Fact] = job.values["fakta"]
    sizes = job.headline_sizes(card_room(family, g, rim))
    highs = [_card(fact, size, edges, family, g) for fact, size in zip(facts, sizes, strict=True)]
    if family != "spanduk":
        return max(highs)
    gap = edges["deret-dua"] - 2 * edges["kartu-2"]
    return sum(highs) + gap * (len(highs) - 1)


def _card(fact: Fact, size: float, edges: Edges, family: str, g: Geometry) -> float:
    if fact.missing:
        return edges["kartu-kosong"]
    wide = card_width(family, g)
    line = (edges["kartu-3"] - edges["kartu-2"]) / HEADLINE
    headline = str(unbroken_times(fact.headline))
    count = edges.lines("utama", [headline], wide - edges["utama:sisa"], size=size * g.rem)
    high = edges["kartu-2"] + (count * size - 2 * HEADLINE) * line
    small = edges["kartu-ket-dua"] - edges["kartu-ket"]
    before = edges["kartu-2"]
    for number, caption in enumerate(fact.captions):
        with_it = edges["kartu-dua-ket"] if number else edges["kartu-ket"]
        each = with_it - (edges["kartu-ket"] if number else before) - small
        count = edges.lines("ket", [str(unbroken_words(caption))], wide - edges["ket:sisa"])
        high += each + count * small
    # A card without a letter is higher than its padding where the style asks for a least height.
    return max(high, edges["kartu--1"])


def way_height(job: Job, way: Block | None, edges: Edges, width: float) -> float:
    """Return how high a way of complaints, or the ladder, stands, px.

    Args:
        job: what the pages say.
        way: its block; None stands for the ladder.
        edges: how high the style sets samples at a size.
        width: that it has, px.
    """
    return _way(way, edges, width) if way else _ladder(job, edges, width)


def _way(way: Block, edges: Edges, width: float) -> float:
    """Return how high a way stands: its heading, and its stops one beside the other."""
    heading = [escaped(way.text)]
    if way.time:
        heading += [ANSWERED, f'<span class="utuh">{escaped(way.time)}</span>']
    more = edges.lines("alur", heading, width - edges["alur:sisa"]) - 1
    rows, left = 0, 0.0
    for text in way.details:
        stop = em(text, TEXT) * edges["singgah:ukuran"] + edges["singgah:tepi"]
        if stop > left:
            rows, left = rows + max(ceil(stop / width), 1), width
        left -= min(stop, width)
    high = edges["alur"] + more * (edges["alur-judul"] - edges["alur"])
    return high + (rows - 1) * (edges["alur-dua"] - edges["alur"])


def _ladder(job: Job, edges: Edges, width: float) -> float:
    """Return how high the ladder stands: its rungs beside each other, or one below the other."""
    rungs = job.values["eskalasi"]
    two, each = edges["tangga-dua"], edges["tangga-tiga"] - edges["tangga-dua"]
    stacked = each > EVEN
    room = width - edges["anak:sisa"]
    if not stacked:
        # Two rungs and three tell the space between rungs and what each keeps free.
        wide = WIDE * job.form.width
        half, third = wide - edges["anak:sisa"], wide - edges["anak:tiga"]
        gap = 6 * (half - third) - wide
        free = (wide - gap) / 2 - half
        room = (width - (len(rungs) - 1) * gap) / len(rungs) - free
    size = edges["anak:ukuran"]
    setting = edges.settings["anak"]
    above = max(edges["tangga-pihak"] - two, 0.0)
    counts = []
    for rung in rungs:
        party = (escaped(str(rung.party)), setting._replace(weight=BOLD), 1.0)
        task = (escaped(str(rung.task)), setting, 1.0)
        # Who it is stands on lines of its own, or before what it does.
        texts = ([party], [task]) if above > EVEN else ([party, task],)
        counts.append(sum(ribbon(pieces).lines(room / size) - 1 for pieces in texts))
    line = edges["tangga-baris"] - two
    if stacked:
        return two + (len(rungs) - 2) * each + sum(counts) * line + len(rungs) * above
    return two + max(counts) * line + above


def tile_height(job: Job, edges: Edges, width: float) -> float:
    """Return how high the tile of the code stands, px; 0 where there is none.

    Args:
        job: what the pages say.
        edges: how high the style sets samples at a size.
        width: that it has, px.
    """
    lapor = job.values["lapor"]
    if not lapor:
        return 0.0
    many = edges[f"qr-{MANY}"]
    high = many
    texts = ("nama", escaped(lapor["nama"])), ("alamat", str(breakable(lapor["alamat_pendek"])))
    for slot, markup in texts:
        room = (width - edges[f"qr-{slot}:sisa"]) * SAFELY
        count = edges.lines(f"qr-{slot}", [markup], room)
        high += (count - MANY) * (edges[f"qr-{slot}"] - many)
    return max(high, edges["qr"])


def tail_height(job: Job, block: Block, edges: Edges, width: float) -> float:
    """Return how high a block stands that follows the channels on slides, px.

    Args:
        job: what the slides say.
        block: the tile of the code, a way of complaints, the ladder, or who it is.
        edges: how high the style sets samples at a size.
        width: that it has, px.
    """
    if block.kind == "lapor":
        return tile_height(job, edges, width)
    if block.kind == "identitas":
        return _identity(job, edges, width)
    return way_height(job, block if block.kind == "alur" else None, edges, width)


def _identity(job: Job, edges: Edges, width: float) -> float:
    """Return how high it stands on the last slide who it is."""
    values = job.values
    one = edges["identitas"]
    line = edges["identitas-dua"] - one
    small, size = edges.settings["identitas-kanan"], edges["identitas:ukuran"]
    name = (escaped(values["instansi"]["nama_pendek"]), edges.settings["identitas"], 1.0)
    beside = [(f"· {unbroken_words(text)}", small, 1.0) for text in values["kaki_kiri"]]
    count = ribbon([name, *beside]).lines((width - edges["identitas:sisa"]) / size)
    high = one + (count - 1) * line
    for slot, said in (
        ("kanan", [str(linked(" · ".join(values["kaki_kanan"])))] if values["kaki_kanan"] else []),
        ("sumber", [SOURCE, str(linked(values["sumber"]))] if values["sumber"] else []),
    ):
        if said:
            room = width - edges[f"identitas-{slot}:sisa"]
            count = edges.lines(f"identitas-{slot}", said, room)
            high += edges[f"identitas-{slot}"] - one + (count - 1) * line
    return high
