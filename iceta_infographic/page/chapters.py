"""Facts to the chapters of the book: each service as the official table of its components.

The table is No | Komponen | Uraian, with the components of UU 25/2009 article 21.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..standard.model import (
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    FeeKind,
    Group,
    Item,
    Service,
    Step,
    TariffRow,
    Text,
)
from ..standard.money import bare
from .facts import says
from .parting import shorten
from .sections import LABELS, MISSING
from .widths import em

NAMES = {
    "persyaratan": "Persyaratan",
    "prosedur": "Sistem, mekanisme, dan prosedur",
    "waktu": "Jangka waktu pelayanan",
    "biaya": "Biaya/tarif",
    "produk": "Produk pelayanan",
    "pengaduan": "Penanganan pengaduan, saran, dan masukan",
    "dasar_hukum": "Dasar hukum",
    "sarana_prasarana": "Sarana, prasarana, dan/atau fasilitas",
    "kompetensi_pelaksana": "Kompetensi pelaksana",
    "pengawasan_internal": "Pengawasan internal",
    "jumlah_pelaksana": "Jumlah pelaksana",
    "jaminan_pelayanan": "Jaminan pelayanan",
    "jaminan_keamanan": "Jaminan keamanan dan keselamatan pelayanan",
    "evaluasi_kinerja": "Evaluasi kinerja pelaksana",
}
"""Formal names of the components (UU 25/2009 article 21, PermenPANRB 15/2014)."""
LONGEST, PARTED_FROM = 640, 900
"""Text longer than the second goes on in paragraphs of at most the first, which no page break
parts: so the proof finds every one of them in one piece."""
LINE = 58
"""Characters of a line of the description."""
WHOLE = 10
"""A row of at most this many lines stands on one page."""
NARROW_FIGURES = 2
"""A tariff with more figures than this in a row takes the whole width, below its row."""
CELL, PAGE = 31.0, 45.3
"""Width in rem of the description, and of the whole table."""
TITLE, TAG, HEADING = 100, 60, 16
"""How wide the name of a service in its heading, what stands before a text, and the heading of a
column may be, em."""
MOST_COLUMNS = 10
"""A tariff with more columns than stand side by side becomes a list; so does one with cells of
more than :data:`TAG`."""
SHARE = 0.68
"""How much of that the columns behind the first may take."""
LETTER, DIGIT, PADDING = 0.55, 0.63, 0.9
"""Width in rem of a letter, of one in a column of figures, and of the space beside a column."""
NARROWEST, WIDEST = 4.5, 12.0
"""How narrow and how wide a column behind the first may be, in rem."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a description.

    Attributes:
        text: its paragraphs.
        label: what stands before the text, with a colon.
        notes: what stands beneath in small type, each with its label.
        entries: entries one level down.
        heading: whether it only names the entries below it.
        kind: of the channel whose address it is; else empty.
    """

    text: tuple[str, ...]
    label: str = ""
    notes: tuple["Entry", ...] = ()
    entries: tuple["Entry", ...] = ()
    heading: bool = False
    kind: str = ""

    @property
    def lines(self) -> int:
        """About how many lines it takes."""
        own = sum(1 + len(text) // LINE for text in self.text)
        return own + bool(self.notes) + sum(entry.lines for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Tariff:
    """A tariff as a table.

    Attributes:
        columns: its headings; the first over the labels.
        rows: the paragraphs of each cell of each row.
        words: how many columns at the left hold words, not figures.
        widths: of the columns behind the first, in rem.
        wide: whether it needs the whole width of the page.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]
    words: int
    widths: tuple[float, ...]
    wide: bool


@dataclass(frozen=True, slots=True)
class Component:
    """One row of the official table.

    Attributes:
        number: counted through all components of the service.
        name: the formal name.
        entries: the description; a single entry bears no number.
        table: the tariff, if there is one.
        notes: labelled paragraphs behind the table.
    """

    number: int
    name: str
    entries: tuple[Entry, ...]
    table: Tariff | None = None
    notes: tuple[Entry, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether it is short enough to stand on one page."""
        lines = sum(entry.lines for entry in (*self.entries, *self.notes))
        return lines + (len(self.table.rows) + 1 if self.table else 0) <= WHOLE


@dataclass(frozen=True, slots=True)
class Chapter:
    """One service.

    Attributes:
        number: counted through the book.
        title: its name, shortened where it is longer than a heading may be.
        name: the paragraphs of its whole name, where that was shortened.
        source: the paragraphs of where the text was published.
        published: the six components of service delivery.
        internal: the components of management that are given.
    """

    number: int
    title: str
    name: tuple[str, ...]
    source: tuple[str, ...]
    published: tuple[Component, ...]
    internal: tuple[Component, ...]


def chapter(number: int, service: Service) -> Chapter:
    """Return a service as a chapter.

    Args:
        number: its number in the book.
        service: the facts.
    """
    words, table, notes = _fee(service.fee)
    name = str(service.name)
    title = shorten(name, TITLE)
    empty = (_filled(""),)
    published = (
        ("persyaratan", tuple(_items(service.requirements)), None, ()),
        ("prosedur", tuple(map(_step, service.procedure)), None, ()),
        ("waktu", tuple(map(_duration, service.durations)), None, ()),
        ("biaya", words, table, notes),
        ("produk", tuple(map(_filled, service.products)), None, ()),
        ("pengaduan", tuple(map(_complaint, service.complaints)), None, ()),
    )
    internal = enumerate(service.components.items(), len(published) + 1)
    return Chapter(
        number,
        title,
        paragraphs(name) if title != name else (),
        paragraphs(str(service.source or "")),
        tuple(
            Component(row, NAMES[key], entries or empty * (not rates and not tail), rates, tail)
            for row, (key, entries, rates, tail) in enumerate(published, 1)
        ),
        tuple(Component(row, NAMES[key], tuple(_items(items))) for row, (key, items) in internal),
    )


def channel_entry(channel: Channel) -> Entry:
    """Return a channel with what it is called as its label."""
    label = LABELS.get(channel.kind, LABELS["lainnya"])
    if channel.address is None:
        # A kind alone is all that is said: it is no label of something else.
        return _entry(label) if channel.name is None else _entry(str(channel.name), label)
    name, text = str(channel.name or label), _filled(channel.address).text
    if em(name) > TAG:
        return Entry((*paragraphs(name), *text), label)
    # Only a whole address leads somewhere.
    return Entry(text, name, kind=channel.kind if len(text) == 1 else "")


def paragraphs(text: str) -> tuple[str, ...]:
    """Return a text as the paragraphs it is set in: its own, and long ones parted.

    Args:
        text: as typed.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(piece for line in lines for piece in _pieces(line))


def _pieces(text: str) -> Iterator[str]:
    while len(text) > PARTED_FROM:
        # Where a sentence ends, else where a word ends, else anywhere.
        cut = text.rfind(". ", LONGEST // 2, LONGEST) + 1 or text.rfind(" ", 1, LONGEST)
        cut = LONGEST if cut < 1 else cut
        yield text[:cut]
        text = text[cut:].lstrip(" ")
    yield text


def _entry(text: str, label: str = "") -> Entry:
    if em(label) > TAG:
        return Entry((*paragraphs(label), *paragraphs(text)))
    return Entry(paragraphs(text), label)


def _filled(text: object, label: str = "") -> Entry:
    return _entry(str(text) if says(text) else MISSING[0].text, label)


def _items(items: Iterable[Item]) -> Iterator[Entry]:
    for item in items:
        if isinstance(item, Group):
            inner = tuple(_items(item.items))
            yield replace(_filled(item.title), entries=inner, heading=True)
        else:
            yield _filled(item)


def _step(step: Step) -> Entry:
    actor = (_entry(str(step.actor), "Pelaku"),) if step.actor is not None else ()
    time = (_entry(_time(step.duration), "Waktu"),) if step.duration is not None else ()
    details = tuple(_entry(str(detail)) for detail in step.details)
    return replace(_filled(step.text), notes=actor + time, entries=details)


def _time(duration: Duration) -> str:
    parts = (duration.text, duration.condition)
    return " ".join(str(part) for part in parts if part is not None)


def _duration(duration: Duration) -> Entry:
    note = (_entry(str(duration.condition)),) if duration.condition is not None else ()
    return replace(_filled(duration.text, str(duration.subject or "")), notes=note)


def _complaint(entry: Complaint) -> Entry:
    if isinstance(entry, Channel):
        return channel_entry(entry)
    if isinstance(entry, ComplaintFlow):
        steps = tuple(_entry(str(step)) for step in entry.steps)
        time = entry.deadline
        limit = (_entry(_time(time), "Tenggat"),) if time is not None else ()
        return Entry(("Alur pengaduan",), notes=limit, entries=steps, heading=True)
    return _filled(entry)


def _fee(fee: Fee | None) -> tuple[tuple[Entry, ...], Tariff | None, tuple[Entry, ...]]:
    if fee is None:
        return (), None, ()
    free = "Gratis" if fee.kind is FeeKind.FREE else ""
    short = str(fee.text) if fee.text is not None else free
    given = (("Rumus", fee.formula), ("Catatan", fee.note), ("Dasar hukum", fee.basis))
    notes = tuple(_entry(str(text), label) for label, text in given if text is not None)
    words = (_filled(short),) if short else ()
    narrow = (text for row in fee.rows for text in (*row.values, row.unit) if text is not None)
    if len(fee.columns) > MOST_COLUMNS or any(em(str(text)) > TAG for text in narrow):
        return (*words, *(_listed(fee.columns, row) for row in fee.rows)), None, notes
    full = [(n, str(c)) for n, c in enumerate(fee.columns, 1) if em(str(c)) > HEADING]
    headings = tuple(_entry(text, f"Kolom {number}") for number, text in full)
    return words, _tariff(fee) if fee.rows else None, (*headings, *notes)


def _listed(columns: Sequence[Text], row: TariffRow) -> Entry:
    """Return a row of a table whose columns, or what stands in them, have no room."""
    first, *names = map(str, columns or ("",) * (1 + len(row.values)))
    unit = (_entry(str(row.unit), "Satuan"),) if row.unit is not None else ()
    cells = tuple(map(_entry, map(str, row.values), names))
    return replace(_entry(str(row.label), first), notes=unit, entries=cells, heading=True)


def _tariff(fee: Fee) -> Tariff:
    values = [str(value) for row in fee.rows for value in row.values]
    price = "Tarif (Rp)" if bare(values) else "Tarif"
    typed = [shorten(str(column), HEADING) for column in fee.columns]
    first, *figures = typed or ["Uraian", price]
    units = [str(row.unit or "") for row in fee.rows]
    if not fee.columns and len(set(units)) == 1 and units[0]:
        # Said once for all rows, the unit leaves its room to the labels.
        per = units[0].casefold().startswith("per ")
        figures = [f"{price} {units[0]}" if per else f"{price}, {units[0]}"]
        units = [""] * len(units)
    middle = ("Satuan",) if any(units) else ()
    rows = [
        (str(row.label), *((unit,) if middle else ()), *map(str, row.values))
        for row, unit in zip(fee.rows, units, strict=True)
    ]
    columns = (first, *middle, *figures)
    widths = _widths(columns, rows, len(middle))
    wide = len(figures) > NARROW_FIGURES or sum(widths) > CELL * SHARE
    room = (PAGE if wide else CELL) * SHARE
    return Tariff(
        columns,
        tuple(tuple(paragraphs(cell) for cell in row) for row in rows),
        words=1 + len(middle),
        widths=tuple(width * min(1, room / sum(widths)) for width in widths),
        wide=wide,
    )


def _widths(columns: tuple[str, ...], rows: list[tuple[str, ...]], units: int) -> tuple[float, ...]:
    """Return widths in rem: all figures alike, so that a reader compares them down and across.

    Where there are several, a heading may take two lines.
    """
    several = len(columns) - units > 2
    sizes = [
        max(
            len(columns[place]) // 2 + 2 if several else len(columns[place]),
            *map(len, columns[place].split()),
            *(len(row[place]) for row in rows if place < len(row)),
        )
        for place in range(1, len(columns))
    ]
    figure = DIGIT * max(sizes[units:])
    needed = (*(LETTER * size for size in sizes[:units]), *[figure] * (len(sizes) - units))
    return tuple(min(max(width + PADDING, NARROWEST), WIDEST) for width in needed)
