"""The heights of blocks, reckoned from how a style sets samples and from how wide text is.

Nothing is laid out here. A line that is reckoned wrongly shows on the finished page, which is
held against its plan; then the parts are measured by a layout after all.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from .atoms import KEPT, ribbon
from .filters import breakable, escaped, linked, unbroken_words
from .gauge import Gauge, Shape, Slot
from .measures import FULL
from .sections import Block, Section
from .widths import TEXT, em

CONTINUED = "(lanjutan)"
"""What the templates say behind a heading where its section goes on."""

_FILTERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        **dict.fromkeys(("syarat", "sambungan", "langkah", "catatan", "aduan", "butir"), linked),
        **dict.fromkeys(("kelompok", "rincian", "baris", "tarif"), unbroken_words),
        "kanal": breakable,
    }
)
"""What the templates let each kind's text pass through, by kind; others print it as it is."""

Texts = Sequence[tuple[str, Slot]]


def reckoned(
    sections: Sequence[Section],
    keys: Sequence[Sequence[str]],
    widths: Mapping[str, float],
    rem: float,
    gauge: Gauge,
) -> dict[str, float]:
    """Return the heights of sections' parts, by the names that a measuring page gives them.

    Args:
        sections: what stands on the pages.
        keys: for each section, the widths that it may stand at.
        widths: these, px.
        rem: type size, px.
        gauge: how high the style sets each kind of block.

    Returns:
        Heights in px, as :func:`.measured.section_measure` takes them.

    Raises:
        KeyError: there is no sample of a block's kind.
    """
    parts: dict[str, float] = {}
    for name, section in enumerate(sections):
        for key in {*keys[name], FULL}:
            room = widths[key] / rem
            parts[f"j-{name}-{key}"] = _title(section, room, gauge, ()) * rem
            parts[f"jl-{name}-{key}"] = _title(section, room, gauge, (CONTINUED,)) * rem
        for key in keys[name]:
            room = widths[key] / rem
            if section.shape == "tabel":
                parts[f"t-{name}-{key}"] = _head(section, room, gauge) * rem
            for number, block in enumerate(section.blocks):
                high = block_height(block, room, gauge, section.figures)
                parts[f"b-{name}-{key}-{number}"] = high * rem
    return {name: round(height, 6) for name, height in parts.items()}


def reckoned_channels(
    band: Section, column: float, title: float, rem: float, gauge: Gauge
) -> dict[str, float]:
    """Return the heights of the channels of a sheet, by the names that a measuring page gives.

    Args:
        band: the channels.
        column: width of a column of channels, px.
        title: width that their heading has, px.
        rem: type size, px.
        gauge: how high the style sets each kind of block.

    Raises:
        KeyError: there is no sample of a block's kind.
    """
    parts = {
        "j-aduan": _title(band, title / rem, gauge, ()),
        "jl-aduan": _title(band, title / rem, gauge, (CONTINUED,)),
    }
    for number, block in enumerate(band.blocks):
        parts[f"b-aduan-{number}"] = block_height(block, column / rem, gauge)
    return {name: round(height * rem, 6) for name, height in parts.items()}


def block_height(block: Block, width: float, gauge: Gauge, figures: Sequence[float] = ()) -> float:
    """Return the height of a block.

    Args:
        block: any block that a macro of its own draws.
        width: of the column, rem.
        gauge: how high the style sets each kind.
        figures: widths of its table's columns of figures, rem.

    Raises:
        KeyError: there is no sample of its kind.
    """
    text = _markup(block.kind, block.text)
    if block.kind == "baris" or (block.kind == "tarif" and block.notes):
        # Something more follows behind a space.
        text += " "
    if block.kind == "tarif":
        return _row(block, text, width, gauge, figures)
    shape = gauge[_key(block)]
    first = shape.slots[0]
    if block.kind == "butir" and block.notes:
        small = gauge["butir", "ket"].slots[1]
        notes = [(escaped(note), small) for note in block.notes]
        return _high(shape, _lines([(text, first), *notes], width) * first.line)
    extra = _lines([(text, first)], width) * first.line
    if block.kind in ("langkah", "sambungan"):
        extra += _remarks(block, width, gauge)
    elif block.kind == "kanal":
        label = shape.slots[1]
        extra += _lines([(escaped(block.notes[0]), label)], width) * label.line
    elif block.kind == "baris":
        value = shape.slots[-1]
        extra += _lines([(escaped(block.cells[0]), value)], width) * value.line
        extra += _repeated(block.notes, "baris", width, gauge)
    return _high(shape, extra)


@lru_cache(maxsize=KEPT)
def _markup(kind: str, text: str) -> str:
    """Return what a template's filter makes of a block's text."""
    return str(_FILTERS.get(kind, escaped)(text))


def _key(block: Block) -> tuple[str, ...]:
    if block.kind == "sambungan" and block.number:
        return "sambungan", "langkah"
    if block.kind in ("syarat", "kelompok", "sambungan"):
        return block.kind, str(block.level)
    return (block.kind, "0") if block.kind == "baris" else (block.kind,)


def _high(shape: Shape, lines: float) -> float:
    return max(shape.base + lines, shape.least)


def _lines(texts: Texts, width: float) -> int:
    """Return how many lines texts take that follow each other in one line."""
    parts, pads = [], 0.0
    for markup, slot in texts:
        parts.append((markup, slot.setting, slot.size))
        pads += 2 * slot.pad
    return ribbon(parts).lines(width - texts[0][1].inset, pads)


def _remarks(block: Block, width: float, gauge: Gauge) -> float:
    """Return what stands below a step: by whom, in what time, and its sub-steps."""
    high = 0.0
    plain = gauge["langkah",]
    if block.notes or block.time:
        by, time = gauge["langkah", "oleh"], gauge["langkah", "lama"]
        texts = [(escaped(" · ".join(block.notes)), by.slots[1])] if block.notes else []
        if block.time:
            texts.append((escaped(block.time), time.slots[1]))
        high += by.base - plain.base + _lines(texts, width) * by.slots[1].line
    if block.details:
        one, two = gauge["langkah", "rincian", "1"], gauge["langkah", "rincian", "2"]
        each = two.base - one.base
        high += one.base - plain.base - each
        slot = one.slots[1]
        for detail in block.details:
            high += each + _lines([(_markup("rincian", detail), slot)], width) * slot.line
    return high


def _repeated(notes: Sequence[str], kind: str, width: float, gauge: Gauge, *more: str) -> float:
    """Return what notes add, one below the other."""
    if not notes:
        return 0.0
    one, two = gauge[kind, *more, "1"], gauge[kind, *more, "2"]
    none = gauge[kind, *more, "0"]
    bare = none.slots[0].base if none.slots[0].base and kind == "tarif" else none.base
    each = two.base - one.base
    slot = one.slots[1]
    lines = sum(_lines([(escaped(note), slot)], width) for note in notes)
    return one.base - bare - each + each * len(notes) + lines * slot.line


def _row(block: Block, text: str, width: float, gauge: Gauge, figures: Sequence[float]) -> float:
    label, cell = gauge["tarif", "2" if len(block.cells) > 1 else "1", "0"].slots
    left = width - sum(figures)
    high = label.base + _lines([(text, label)], left) * label.line
    high += _repeated(block.notes, "tarif", left, gauge, "1")
    for figure, wide in zip(block.cells, figures, strict=True):
        lines = _lines([(escaped(figure), cell)], wide)
        high = max(high, cell.base + lines * cell.line)
    return high


def _head(section: Section, width: float, gauge: Gauge) -> float:
    first, figure = gauge["tabel",].slots
    rooms = (width - sum(section.figures), *section.figures)
    slots = (first, *(figure,) * len(section.figures))
    return max(
        slot.base + _lines([(escaped(text), slot)], room) * slot.line
        for text, slot, room in zip(section.columns, slots, rooms, strict=True)
    )


def _title(section: Section, width: float, gauge: Gauge, more: Sequence[str]) -> float:
    shape = gauge["lanjut" if more else "judul",]
    slot = shape.slots[0]
    # What stands behind the title is smaller; how much it takes is told by its own letters.
    setting = slot.setting
    space = em(" ", setting.weight) + setting.letters + setting.words
    wide = sum((em(text, TEXT) + BEFORE) * SMALL + space * slot.size for text in more)
    laid = ribbon([(escaped(section.title), slot.setting, slot.size)])
    return _high(shape, laid.lines(width - slot.inset, wide) * slot.line)


SMALL, BEFORE = 0.875, 0.2
"""Size of "(lanjutan)", rem, and what it keeps free before itself, of that."""
