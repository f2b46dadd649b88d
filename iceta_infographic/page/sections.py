"""Facts to sections: what stands on a page below the three answers, in reading order.

A section is a heading and a run of blocks. Blocks are the smallest things a sheet break may
fall between; what is too long for that is parted afterwards (see :mod:`.parting`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ..standard.model import (
    Agency,
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    Group,
    Item,
    Region,
    Service,
    Step,
    TariffRow,
)
from ..standard.money import bare
from .facts import Fact, says
from .filters import together
from .look import coded_channel

DEEPEST = 3
"""Level from which on groups are set no further in: a column has only so much width."""
WIDE_TABLE, WIDE_FIGURES = 2, 10.5
"""A tariff with more figures than this in a row, or wider ones (rem), takes the whole width."""

FIGURE_LETTER, FIGURE_PADDING = 0.66, 0.7
"""Width in rem of a letter in a column of figures, and of the space beside it."""
NARROWEST, WIDEST = 5.0, 9.5
"""How narrow and how wide a column of figures may be, in rem."""

LABELS = {
    "call_center": "Call center",
    "telepon": "Telepon",
    "sms": "SMS",
    "whatsapp": "WhatsApp",
    "email": "E-mail",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "x": "X",
    "tiktok": "TikTok",
    "youtube": "YouTube",
    "situs": "Situs",
    "aplikasi": "Aplikasi",
    "sp4n_lapor": "SP4N-LAPOR!",
    "kotak_saran": "Kotak saran",
    "tatap_muka": "Datang langsung",
    "surat": "Surat",
    "lainnya": "Kanal lain",
}
"""How a kind of channel is called on the page."""

SHORT_TIME = 14
"""Up to so many letters the time of a step is one piece: ``2 hari kerja``."""


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest thing that a sheet break leaves whole.

    Attributes:
        kind: which macro draws it.
        text: its text, or the label of a row.
        level: how deep it is nested, from 0.
        number: its number in the procedure.
        notes: actor, unit, address: what stands beside or beneath the text.
        time: the time of a step.
        details: sub-steps, or the steps of a complaint's way.
        cells: figures of a tariff row.
        icon: the name of the icon beside it.
        keep: whether it must stand on the same sheet as the next block.
    """

    kind: str
    text: str
    level: int = 0
    number: int | None = None
    notes: tuple[str, ...] = ()
    time: str = ""
    details: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    icon: str = ""
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its blocks.

    Attributes:
        id: element it belongs to; also names its icon.
        title: the heading.
        shape: how its blocks are wrapped: daftar, langkah, tabel or kanal.
        columns: headings of a table.
        figures: widths of a table's columns of figures, in rem: the same on every sheet, so
            that a row is as high wherever it stands.
        wide: whether it needs the whole width of a sheet.
    """

    id: str
    title: str
    shape: str
    blocks: tuple[Block, ...]
    columns: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()
    wide: bool = False


MISSING = (Block("kosong", "Belum diisi"),)
"""What a draft shows in place of an element that is not there."""


def sections(service: Service, cards: Sequence[Fact]) -> tuple[Section, ...]:
    """Return the sections of a service except its complaints, in reading order.

    Args:
        service: the facts.
        cards: the three cards; what does not stand there whole gets a section.
    """
    requirements = tuple(_items(service.requirements)) or MISSING
    steps = tuple(_steps(service.procedure))
    result = [
        Section("persyaratan", "Persyaratan", "daftar", requirements),
        Section("prosedur", "Prosedur", "langkah" if steps else "daftar", steps or MISSING),
    ]
    whole = {fact.element: fact.whole or fact.missing for fact in cards}
    if not whole["waktu"]:
        blocks = tuple(map(_duration, service.durations))
        result.append(Section("waktu", "Jangka waktu", "daftar", blocks))
    if not whole["biaya"] and service.fee is not None:
        result.extend(_fee(service.fee))
    if not whole["produk"]:
        blocks = tuple(Block("butir", str(p)) for p in service.products if str(p))
        result.append(Section("produk", "Produk pelayanan", "daftar", blocks))
    return tuple(section for section in result if section.blocks)


def complaints(
    service: Service, agency: Agency, region: Region
) -> tuple[Section, tuple[Block, ...]]:
    """Return how to complain.

    Returns:
        The channels, the agency's own first, then the service's, then the shared ones; and
        the ways a complaint travels, which take the whole width.
    """
    blocks: list[Block] = []
    # SP4N-LAPOR! of the region stands beside its QR code, not among the channels.
    lapor = coded_channel(region)
    seen = {_key(lapor), _named(lapor)} if lapor is not None else set()
    entries = (*agency.channels, *service.complaints, *region.shared)
    reached = {entry.kind for entry in entries if isinstance(entry, Channel) and _says(entry)}
    for entry in entries:
        if isinstance(entry, Channel):
            # A service may but name a channel whose number the agency says.
            if entry.kind in reached and entry.address is None and entry.name is None:
                continue
            # A name of its own is printed, whatever else has the same address.
            if (_named(entry) if entry.name and entry.address else _key(entry)) in seen:
                continue
            seen.update((_key(entry), _named(entry)))
        blocks.extend(_complaint(entry))
    if not service.complaints:
        blocks.extend(MISSING)
    channels = tuple(b for b in blocks if b.kind != "alur")
    ways = tuple(b for b in blocks if b.kind == "alur")
    return Section("pengaduan", "Pengaduan, saran, dan masukan", "kanal", channels), ways


def _says(channel: Channel) -> bool:
    """Return whether a channel says more than its kind."""
    return any(says(text) for text in (channel.address, channel.name) if text is not None)


def _key(channel: Channel) -> tuple[str, ...]:
    """Tell when two channels are the same: by kind and by address, however it is spaced."""
    text = str(channel.address or channel.name or "")
    bare = text.removeprefix("https://").removeprefix("http://").rstrip("/")
    return channel.kind, "".join(bare.split()).casefold()


def _named(channel: Channel) -> tuple[str, ...]:
    return *_key(channel), str(channel.name or "").casefold()


def _filled(text: object) -> str:
    return str(text) if says(text) else MISSING[0].text


def _items(items: Iterable[Item], level: int = 0) -> Iterator[Block]:
    for item in items:
        if isinstance(item, Group):
            yield Block("kelompok", _filled(item.title), level=level, keep=True)
            yield from _items(item.items, min(level + 1, DEEPEST))
        else:
            yield Block("syarat", str(item), level=level) if says(item) else MISSING[0]


def _steps(steps: Sequence[Step]) -> Iterator[Block]:
    for number, step in enumerate(steps, 1):
        yield Block(
            "langkah",
            _filled(step.text),
            number=number,
            notes=(str(step.actor),) if step.actor is not None else (),
            time=_time(step.duration),
            details=tuple(str(d) for d in step.details),
        )


def _time(duration: Duration | None) -> str:
    parts = (duration.text, duration.condition) if duration is not None else ()
    return together(" ".join(str(part) for part in parts if part is not None), SHORT_TIME)


def _duration(duration: Duration) -> Block:
    notes = (str(duration.condition),) if duration.condition is not None else ()
    if duration.subject is None:
        return Block("butir", str(duration.text), notes=notes)
    return Block("baris", str(duration.subject), cells=(str(duration.text),), notes=notes)


def _fee(fee: Fee) -> Iterator[Section]:
    words: list[Block] = []
    if fee.text is not None:
        words.append(Block("butir", str(fee.text)))
    if fee.formula is not None:
        words.append(Block("rumus", str(fee.formula)))
    tail: list[Block] = []
    if fee.note is not None:
        tail.append(Block("catatan", str(fee.note)))
    if fee.basis is not None:
        tail.append(Block("catatan", f"Dasar: {fee.basis}"))
    if not fee.rows:
        yield Section("biaya", "Biaya/tarif", "daftar", (*words, *tail))
        return
    rows = tuple(_row(row) for row in fee.rows)
    columns = tuple(str(c) for c in fee.columns)
    if not columns:
        values = (str(value) for row in fee.rows for value in row.values)
        columns = ("Uraian", "Tarif (Rp)" if bare(values) else "Tarif")
    figures = tuple(
        _figure_width(column) for column in zip_longest(*(row.cells for row in rows), fillvalue="")
    )
    wide = len(columns) - 1 > WIDE_TABLE or sum(figures) > WIDE_FIGURES
    yield Section("biaya", "Biaya/tarif", "tabel", rows, columns, figures, wide)
    if words or tail:
        yield Section("biaya", "Ketentuan biaya", "daftar", (*words, *tail), wide=wide)


def _figure_width(cells: Iterable[str]) -> float:
    """Return a width in rem at which no figure of a column breaks; long words may."""
    longest = max(len(word) for cell in cells for word in cell.split() or [""])
    return min(max(FIGURE_LETTER * longest + FIGURE_PADDING, NARROWEST), WIDEST)


def _row(row: TariffRow) -> Block:
    return Block(
        "tarif",
        str(row.label),
        cells=tuple(str(v) for v in row.values),
        notes=(str(row.unit),) if row.unit is not None else (),
    )


def _complaint(entry: Complaint) -> Iterator[Block]:
    if isinstance(entry, Channel):
        label = LABELS.get(entry.kind, LABELS["lainnya"])
        if entry.address is None and entry.name is None:
            # A kind alone is all that is said: it is no label of something else.
            yield Block("aduan", label, icon=entry.kind)
            return
        if entry.address is not None and entry.name is not None:
            label = str(entry.name)
        address = _filled(entry.name if entry.address is None else entry.address)
        yield Block("kanal", address, notes=(label,), icon=entry.kind)
    elif isinstance(entry, ComplaintFlow):
        steps = tuple(str(step) for step in entry.steps)
        time = _time(entry.deadline)
        yield Block("alur", "Alur pengaduan", details=steps, time=time, icon="alur")
    elif says(entry):
        yield Block("aduan", str(entry), icon=_guess_icon(str(entry)))
    else:
        yield from MISSING


_ICON_WORDS = (
    ("kotak", "kotak_saran"),
    ("whatsapp", "whatsapp"),
    ("e-mail", "email"),
    ("email", "email"),
    ("surat", "surat"),
    ("instagram", "instagram"),
    ("facebook", "facebook"),
    ("lapor", "sp4n_lapor"),
    ("telepon", "telepon"),
    ("situs", "situs"),
    ("website", "situs"),
    ("laman", "situs"),
    ("loket", "tatap_muka"),
    ("ruang", "tatap_muka"),
    ("langsung", "tatap_muka"),
    ("tatap muka", "tatap_muka"),
    ("kantor", "tatap_muka"),
)


def _guess_icon(text: str) -> str:
    lowered = text.casefold()
    return next((icon for word, icon in _ICON_WORDS if word in lowered), "teks")
