"""How high a style sets each kind of block, found once a process by setting samples of them.

A block's height is that of its first lines and so much for each further one. Samples with one
line and with several tell both, and where the text stands and how it is set tells how many lines
a text takes. So the heights of real blocks are reckoned at any size without laying them out
(:mod:`.reckon`), whatever a style says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from .atoms import Setting
from .measured import heights
from .pdf import Box
from .sections import DEEPEST, Block, Section
from .standing import FIRST_LETTER, TEXTS, lines_of, room_of, setting_of, standing

REM = 16.0
"""Size that samples are set at, px; heights are kept as a multiple of it."""
WIDTH, FIGURE = 120.0, 40.0
"""Width of the samples' column, and of a table's columns of figures, rem."""
SLOTS = 8
"""How many letters stand for the texts of each sample at the most."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one text of a block stands.

    Attributes:
        inset: what it does not have of its column's width, rem.
        pad: space before and after it within its line, rem.
        size: of the type, rem.
        setting: how it is set.
        line: height of a further line, rem.
        base: height of its column without any line, rem, where texts stand beside each other.
    """

    inset: float
    pad: float
    size: float
    setting: Setting
    line: float
    base: float


@dataclass(frozen=True, slots=True)
class Shape:
    """How high a kind of block is.

    Attributes:
        base: height without any line, rem.
        least: height it has at the least, rem.
        slots: its texts in the order text, notes, time, details, cells.
    """

    base: float
    least: float
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """How high a style sets each kind of block."""

    shapes: Mapping[Key, Shape]

    def __getitem__(self, key: Key) -> Shape:
        """Return the shape of a kind; raise KeyError when there is no sample of it."""
        return self.shapes[key]


@dataclass(frozen=True, slots=True)
class Sample:
    """A kind of block, and its texts.

    Attributes:
        key: names it.
        kind: the kind of its block, or what else the template sets: tarif, tabel, judul, lanjut.
        notes, time, details, cells: how many of these texts it has beside its first.
        figures: how many columns of figures its table has.
        level, number, icon: as a block's.
        like: the sample whose heights and type it shares, so that it is only set in elsewhere.
    """

    key: Key
    kind: str
    notes: int = 0
    time: int = 0
    details: int = 0
    cells: int = 0
    figures: int = 0
    level: int = 0
    number: int | None = None
    icon: str = ""
    like: Key = ()

    @property
    def slots(self) -> int:
        """How many texts it has."""
        return 1 + self.notes + self.time + self.details + self.cells

    @property
    def beside(self) -> bool:
        """Whether its texts stand beside each other, so that the highest of them counts."""
        return self.figures > 0 and not self.notes


def _samples() -> Iterator[Sample]:
    for level in range(DEEPEST + 1):
        for kind in ("syarat", "kelompok", "sambungan"):
            like = (kind, "0") if level else ()
            yield Sample((kind, str(level)), kind, level=level, like=like)
    yield Sample(("sambungan", "langkah"), "sambungan", number=8)
    for kind in ("rincian", "rumus", "catatan", "kosong", "butir", "judul", "lanjut"):
        yield Sample((kind,), kind)
    yield Sample(("butir", "ket"), "butir", notes=1)
    yield Sample(("aduan",), "aduan", icon="teks")
    yield Sample(("kanal",), "kanal", notes=1, icon="telepon")
    yield Sample(("langkah",), "langkah", number=8)
    yield Sample(("langkah", "oleh"), "langkah", notes=1, number=8)
    yield Sample(("langkah", "lama"), "langkah", time=1, number=8)
    for count in range(3):
        if count:
            yield Sample(("langkah", "rincian", str(count)), "langkah", details=count, number=8)
        yield Sample(("baris", str(count)), "baris", notes=count, cells=1)
        yield Sample(("tarif", "1", str(count)), "tarif", notes=count, cells=1, figures=1)
    yield Sample(("tarif", "2", "0"), "tarif", cells=1, figures=2)
    yield Sample(("tabel",), "tabel", cells=1, figures=1)


SAMPLES = tuple(_samples())


@dataclass(frozen=True, slots=True)
class _Trial:
    """One setting of a sample: with so many lines in each text, or (None) to see how it stands."""

    sample: Sample
    lines: tuple[int, ...] | None


def _trials(sample: Sample) -> Iterator[_Trial]:
    yield _Trial(sample, None)
    if sample.like:
        return
    count = sample.slots
    if sample.beside:
        for slot in range(count):
            for lines in (2, 3):
                yield _Trial(sample, tuple(lines if s == slot else 1 for s in range(count)))
        return
    yield _Trial(sample, (1,) * count)
    yield _Trial(sample, (2,) * count)
    for slot in range(count):
        yield _Trial(sample, tuple(3 if s == slot else 2 for s in range(count)))


TRIALS = tuple(trial for sample in SAMPLES for trial in _trials(sample))


def samples() -> tuple[list[dict[str, object]], dict[int, str]]:
    """Return what the template of samples sets.

    Returns:
        The samples, in whose texts letters of a private plane stand; and by the codes of these
        what stands in their places in the finished HTML.
    """
    numbered = list(enumerate(TRIALS))
    swap = {
        FIRST_LETTER + number * SLOTS + slot: _text(trial, number, slot)
        for number, trial in numbered
        for slot in range(trial.sample.slots)
    }
    return [_set(trial, number) for number, trial in numbered], swap


def _set(trial: _Trial, number: int) -> dict[str, object]:
    """Return what the template sets: letters stand for the texts."""
    sample = trial.sample
    texts = iter([chr(FIRST_LETTER + number * SLOTS + slot) for slot in range(sample.slots)])

    def take(count: int) -> tuple[str, ...]:
        return tuple(next(texts) for _ in range(count))

    text = next(texts)
    notes, time = take(sample.notes), take(sample.time)
    details, cells = take(sample.details), take(sample.cells)
    block = Block(
        sample.kind,
        text,
        level=sample.level,
        number=sample.number,
        notes=notes,
        time="".join(time),
        details=details,
        cells=cells + ("0",) * (sample.figures - len(cells)),
        icon=sample.icon,
    )
    plain = ("0",) * sample.figures
    heads = (text, *cells) if sample.kind == "tabel" else ("0", *plain)
    table = Section("biaya", text, "tabel", (), heads, (FIGURE,) * sample.figures)
    usual = Block("tarif", "0", cells=plain)
    return {"jenis": sample.kind, "blok": block, "tabel": table, "biasa": usual}


def _text(trial: _Trial, number: int, slot: int) -> str:
    if trial.lines is not None:
        return lines_of(trial.lines[slot])
    return standing(f"g-{number}-{slot}", () if trial.sample.like else TEXTS)


def read(boxes: Mapping[str, Box]) -> Gauge:
    """Read what the samples' boxes tell.

    Args:
        boxes: the rectangles of the page of samples, px.

    Raises:
        SampleError: a sample does not show.
    """
    marks = {name: box for name, box in boxes.items() if not name.startswith("g-")}
    tall = {name: height / REM for name, height in heights(marks).items()}
    found: dict[Key, Shape] = {}
    first = 0
    for sample in SAMPLES:
        stand, *trials = _trials(sample)
        numbers = range(first, first + 1 + len(trials))
        rows = {
            trial.lines: tall[f"p-{n}"] for trial, n in zip((stand, *trials), numbers, strict=True)
        }
        if sample.like:
            like = found[sample.like]
            inset = WIDTH - _room(boxes, f"g-{first}-0")
            found[sample.key] = replace(like, slots=(replace(like.slots[0], inset=inset),))
        else:
            found[sample.key] = _shape(sample, rows, boxes, first)
        first = numbers.stop
    return Gauge(MappingProxyType(found))


def _room(boxes: Mapping[str, Box], name: str) -> float:
    return room_of(boxes, name) / REM


def _shape(
    sample: Sample,
    rows: Mapping[tuple[int, ...] | None, float],
    boxes: Mapping[str, Box],
    number: int,
) -> Shape:
    count = sample.slots
    slots = []
    for slot in range(count):
        few, more = (
            tuple(lines if s == slot else usual for s in range(count))
            for lines, usual in (((2, 1), (3, 1)) if sample.beside else ((2, 2), (3, 2)))
        )
        line = rows[more] - rows[few]
        base = rows[few] - few[slot] * line
        slots.append(_slot(sample, slot, boxes, f"g-{number}-{slot}-", line, base))
    if sample.beside:
        return Shape(0.0, 0.0, tuple(slots))
    base = rows[(2,) * count] - sum(2 * slot.line for slot in slots)
    ones = base + sum(slot.line for slot in slots)
    least = rows[(1,) * count]
    return Shape(base, least if least > ones + 1e-6 else 0.0, tuple(slots))


def _slot(
    sample: Sample, slot: int, boxes: Mapping[str, Box], name: str, line: float, base: float
) -> Slot:
    size, setting = setting_of(boxes, name.removesuffix("-"))
    figure = bool(sample.figures) and slot == sample.slots - 1
    column = FIGURE if figure else WIDTH - sample.figures * FIGURE
    return Slot(
        inset=column - _room(boxes, name.removesuffix("-")),
        # A time may stand in a box of its own; elsewhere text may be set to the right.
        pad=(boxes[name + "e"][0] - boxes[name + "r"][0]) / REM if sample.time and slot else 0.0,
        size=size / REM,
        setting=setting,
        line=line,
        base=base,
    )
