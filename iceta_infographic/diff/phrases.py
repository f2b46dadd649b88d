"""Promises as one line of text each, as they are compared and shown."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal

from ..page.facts import rupiah_text
from ..page.sections import LABELS
from ..standard.dates import spoken
from ..standard.duration import spans
from ..standard.model import (
    Channel,
    Day,
    Duration,
    Fee,
    FeeKind,
    Group,
    Item,
    Step,
    TariffRow,
    Text,
)
from ..standard.money import rupiah
from .entries import Entry, plain, split_head

ELEMENTS = {
    "persyaratan": "persyaratan",
    "prosedur": "langkah",
    "waktu": "waktu",
    "biaya": "biaya",
    "produk": "produk",
    "pengaduan": "pengaduan",
    "dasar_hukum": "dasar hukum",
    "sarana_prasarana": "sarana dan prasarana",
    "kompetensi_pelaksana": "kompetensi pelaksana",
    "pengawasan_internal": "pengawasan internal",
    "jumlah_pelaksana": "jumlah pelaksana",
    "jaminan_pelayanan": "jaminan pelayanan",
    "jaminan_keamanan": "jaminan keamanan",
    "evaluasi_kinerja": "evaluasi kinerja",
}
"""How people call one entry of each element."""

_FREE = frozenset({"gratis", "tidak dipungut biaya", "tanpa biaya", "rp0", "rp 0", "rp. 0", "0"})
"""Ways to write one and the same promise."""

_MOST_ROWS = 3
"""Rows of a tariff that are still said in one sentence."""

_CLOCK = {"detik": 1, "menit": 60, "jam": 3600}
_CALENDAR = {"hari": 1, "hari kalender": 1, "minggu": 7}
"""Units whose lengths can be compared with one another; all others only with themselves."""


def typed(text: Text | None) -> str:
    """Return what was typed, on one line; nothing for nothing."""
    return plain(text.typed) if text else ""


def items(entries: Iterable[Item], heading: str = "") -> Iterator[str]:
    """Return requirements and the like, each with the headings that it stands under."""
    for entry in entries:
        if isinstance(entry, Group):
            yield from items(entry.items, f"{heading}{typed(entry.title)}: ")
        else:
            yield heading + typed(entry)


def step(one: Step) -> str:
    """Return a step with who does it, how long it takes and its details."""
    beside = [part for part in (typed(one.actor), duration(one.duration)) if part]
    text = typed(one.text) + (f" ({', '.join(beside)})" if beside else "")
    details = [typed(detail) for detail in one.details]
    return f"{text}: {'; '.join(details)}" if details else text


def duration(one: Duration | None) -> str:
    """Return a promise of time with its small print."""
    if one is None:
        return ""
    condition = typed(one.condition)
    return typed(one.text) + (f" ({condition})" if condition else "")


def durations(promises: Iterable[Duration | None], label: str = "waktu") -> dict[Hashable, Entry]:
    """Return promises of time by whom or what they hold for."""
    found: dict[Hashable, Entry] = {}
    seen: Counter[str] = Counter()
    for one in filter(None, promises):
        subject = typed(one.subject)
        seen[subject] += 1
        called = f"{label} untuk {subject}" if subject else label
        found[subject, seen[subject]] = Entry(called, duration(one))
    return found


def slower(before: str, after: str) -> str:
    """Say whether a promise of time became longer or shorter, where that is certain."""
    first, second = spans(before), spans(after)
    if len(first) != 1 or len(second) != 1:
        return ""
    (one,), (other,) = first, second
    for units in (_CLOCK, _CALENDAR, {one.unit: 1}):
        if one.unit in units and other.unit in units:
            was, now = one.high * units[one.unit], other.high * units[other.unit]
            return "" if was == now else "lebih lama" if now > was else "lebih cepat"
    return ""


def dearer(before: str, after: str) -> str:
    """Say by how much an amount rose or fell, where both are plain amounts per the same."""
    first, second, _ = split_head(before, after)
    was, now = rupiah(first), rupiah(second)
    if was is None or now is None or was == now:
        return ""
    return f"{'naik' if now > was else 'turun'} {rupiah_text(abs(now - was))}"


def fee(one: Fee | None) -> dict[Hashable, Entry]:
    """Return a fee as a whole; nothing where there is none."""
    if one is None:
        return {}
    if one.text is not None:
        text = typed(one.text)
        text = "gratis" if text.casefold().rstrip(".") in _FREE else text
    elif one.kind is FeeKind.FREE:
        text = "gratis"
    elif one.rows:
        rows = [f"{entry.label} {entry.text}" for entry in tariff(one, "{}").values()]
        text = "; ".join(rows) if len(rows) <= _MOST_ROWS else f"{len(one.rows)} tarif"
    else:
        text = "menurut rumus" if one.formula else "menurut dasar hukum"
    return {"": Entry("biaya", text)}


def tariff(one: Fee | None, label: str = "biaya “{}”") -> dict[Hashable, Entry]:
    """Return every figure of a tariff by its row's label and its column."""
    if one is None:
        return {}
    columns = [typed(column) for column in one.columns[1:]]
    found: dict[Hashable, Entry] = {}
    seen: Counter[str] = Counter()
    for row in one.rows:
        name = typed(row.label)
        seen[name] += 1
        for index, figure in enumerate(_figures(row)):
            many = len(row.values) > 1
            column = columns[index] if index < len(columns) else f"kolom {index + 1}"
            place = label.format(name) + (f", {column}" if many else "")
            found[name, seen[name], index] = Entry(place, figure)
    return found


def _figures(row: TariffRow) -> Iterator[str]:
    unit = typed(row.unit)
    for value, amount in zip(row.values, row.amounts, strict=True):
        text = typed(value) if amount is None else rupiah_text(Decimal(amount))
        yield f"{text} {unit}" if unit else text


def small_print(one: Fee | None) -> dict[str, Entry]:
    """Return what stands beside a fee: its legal basis, formula and note."""
    if one is None:
        return {}
    parts = {
        "dasar": ("dasar hukum biaya", one.basis),
        "rumus": ("rumus biaya", one.formula),
        "catatan": ("catatan biaya", one.note),
    }
    return {key: Entry(label, typed(text)) for key, (label, text) in parts.items() if text}


def channel(one: Channel) -> str:
    """Return how a channel is called: by its own name, else by its kind."""
    return typed(one.name) or LABELS.get(one.kind, one.kind)


def day(one: Day | None) -> str:
    """Return a date in words where it is one, else as it was typed."""
    if one is None:
        return ""
    return spoken(one.date) if one.date else typed(one.text)
