"""Text too long for a sheet or slide, parted into blocks that any of them has room for.

Nothing is too long to be drawn. Widths are reckoned in letters' own widths ("em"), since a
hundred capitals take twice the room of a hundred others.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType

from .sections import Block, Section
from .widths import em

SENTENCE = (". ", "; ", "? ", "! ")
"""What ends a sentence, and so is the best place to part a text."""
SHORTEST = 0.6
"""Share of a piece before which no sentence's end is looked for: pieces stay few."""
DETAILS = 12
"""Up to how many sub-steps a step stays in one block."""
CELL = 0.12
"""How much of a block's room the text of a narrow column has."""
HEADING = 16
"""How wide the heading of a table's column may be, em; a longer one is said above the table."""
LABEL = 9.0
"""What a table keeps for the labels of its rows at the least, rem."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much text a block may hold, em.

    Attributes:
        whole: up to here nothing is parted.
        piece: what longer text is parted into; also what blocks that stay together may hold.
    """

    whole: float
    piece: float


ROOMS = MappingProxyType(
    {
        "lembar": Room(500, 350),
        "spanduk": Room(500, 350),
        "korsel": Room(300, 210),
        "layar": Room(300, 210),
    }
)
"""Room by family: at the smallest type, in the narrowest column, below the longest title."""


def part(section: Section, room: Room) -> Section:
    """Part the blocks of a section that are too long.

    Args:
        section: any section.
        room: what a block may hold.

    Returns:
        The section with all its text; blocks that would have to stay together on more than a
        sheet no longer must.
    """
    blocks = [piece for block in section.blocks for piece in part_block(block, room)]
    held = 0.0
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        held = _size(block) + (held if block.keep else 0.0)
        if block.keep and held > room.whole * 1.2:
            blocks[index], held = replace(block, keep=False), _size(block)
    return replace(section, blocks=tuple(blocks))


def tables(section: Section, wide: float) -> tuple[Section, ...]:
    """Turn a table that has no place into what has.

    Args:
        section: any section.
        wide: the width of the content at the smallest type, rem.

    Returns:
        The section; a table with more columns than stand side by side as a list; and what
        headings of columns say in full, where they are too long for their columns.
    """
    if section.shape != "tabel":
        return (section,)
    if sum(section.figures) + LABEL > wide:
        blocks = tuple(block for row in section.blocks for block in _listed(row, section.columns))
        return (replace(section, shape="daftar", columns=(), figures=(), blocks=blocks),)
    short = tuple(shorten(column, HEADING) for column in section.columns)
    if short == section.columns:
        return (section,)
    said = (
        Block("butir", f"Kolom {number}: {column}")
        for number, column in enumerate(section.columns, 1)
    )
    return (
        replace(section, columns=short),
        replace(section, title="Kolom tarif", shape="daftar", columns=(), blocks=tuple(said)),
    )


def _listed(row: Block, columns: tuple[str, ...]) -> Iterator[Block]:
    yield Block("kelompok", f"{columns[0]}: {row.text}", keep=True)
    for text in row.notes:
        yield Block("catatan", text)
    for column, cell in zip_longest(columns[1:], row.cells, fillvalue=""):
        if cell:
            yield Block("butir", f"{column}: {cell}" if column else cell)


def part_block(block: Block, room: Room) -> Iterator[Block]:
    """Yield a block, or the blocks it must be parted into."""
    if block.kind == "tarif":
        yield from _rows(block, room)
    elif _size(block) <= room.whole and len(block.details) <= DETAILS:
        yield block
    elif block.kind == "kanal":
        yield from _channel(block, room)
    else:
        yield from _words(block, room)


def pieces(text: str, most: float) -> list[str]:
    """Part a text into pieces of at most ``most`` em, at a sentence's end, a word's, or within."""
    found = []
    while em(text) > most:
        end = _reach(text, most)
        least = int(end * SHORTEST)
        cut = max((text.rfind(mark, least, end) + 1 for mark in SENTENCE), default=0)
        cut = cut or text.rfind(" ", 1, end + 1)
        cut = end if cut <= 0 else cut
        found.append(text[:cut])
        text = text[cut:].lstrip(" ")
    return [*found, text]


def _reach(text: str, most: float) -> int:
    """Return how many letters of a text are no wider than ``most`` em; at least one."""
    used = 0.0
    for index, letter in enumerate(text):
        used += em(letter)
        if used > most:
            return max(index, 1)
    return len(text)


def _size(block: Block) -> float:
    texts = (block.text, block.time, *block.notes, *block.details, *block.cells)
    return sum(em(text) for text in texts if text)


def _words(block: Block, room: Room) -> Iterator[Block]:
    """Part words: what goes on has no bullet, and what belongs to it follows the last of it."""
    first, *others = _cut(block.text, room)
    kind = "butir" if block.kind == "baris" else block.kind
    bare = replace(
        block, kind=kind, text=first, notes=(), time="", details=(), cells=(), keep=False
    )
    on = replace(bare, kind="sambungan")
    found = [bare, *(replace(on, text=text) for text in others)]
    beside = (*block.notes, block.time)
    if _size(found[-1]) + sum(map(em, beside)) <= room.whole:
        found[-1] = replace(found[-1], notes=block.notes, time=block.time)
        beside = ()
    found += [replace(on, text=p) for t in (*block.cells, *beside) if t for p in _cut(t, room)]
    details: list[Block] = []
    if _size(found[-1]) + sum(map(em, block.details)) <= room.whole and (
        len(block.details) <= DETAILS
    ):
        found[-1] = replace(found[-1], details=block.details)
    else:
        below = replace(on, level=1, number=None)
        for text in block.details:
            head, *rest = _cut(text, room)
            details.append(replace(below, kind="rincian", text=head))
            details += [replace(below, text=text) for text in rest]
    # What introduces something stays with it.
    found[-1] = replace(found[-1], keep=bool(details) or block.keep)
    yield from (*found, *details)


def _cut(text: str, room: Room) -> list[str]:
    return pieces(text, room.piece) if em(text) > room.whole else [text]


def _channel(block: Block, room: Room) -> Iterator[Block]:
    """Part a channel; a name that is no label but a text of its own stands above it."""
    (label,) = block.notes
    if em(label) > room.piece / 4:
        yield from _words(Block("aduan", label, icon=block.icon), room)
        yield from _words(Block("aduan", block.text, icon=block.icon), room)
        return
    first, *others = pieces(block.text, room.piece / 2)
    yield replace(block, text=first)
    for text in others:
        yield Block("sambungan", text)


def _rows(block: Block, room: Room) -> Iterator[Block]:
    """Part the row of a table: every column goes on in a row beneath."""
    notes = " ".join(block.notes)
    spare = em(notes) > room.piece / 3
    narrow = all(em(cell) <= room.piece * CELL for cell in block.cells)
    if em(block.text) <= room.piece and narrow and not spare:
        yield block
        return
    label = pieces(block.text, room.piece) + (pieces(notes, room.piece) if spare else [])
    columns = [pieces(cell, room.piece * CELL) for cell in block.cells]
    for index, (text, *cells) in enumerate(zip_longest(label, *columns, fillvalue="")):
        kept = block.notes if index == 0 and not spare else ()
        yield replace(block, text=text, cells=tuple(cells), notes=kept)


def shorten(text: str, most: float) -> str:
    """Return a text, or the beginning of it that is at most ``most`` em wide, and an ellipsis."""
    if em(text) <= most:
        return text
    return pieces(text, most - 1)[0].rstrip(" ,;:–-") + "…"


class Fit:
    """Shortens texts where there is no room for all of them, and remembers which.

    Attributes:
        cut: what each shortened text is called, and the text in full.
    """

    def __init__(self) -> None:
        self.cut: list[tuple[str, str]] = []

    def __call__(self, label: str, text: str, most: float) -> str:
        """Return a text as far as it is ``most`` em wide; ``label`` is what it is called."""
        short = shorten(text, most)
        if short != text:
            self.cut.append((label, text))
        return short


def spelled_out(texts: Iterable[tuple[str, str]]) -> Section:
    """Return the section that says in full what the frame of the pages has no room for."""
    blocks = (Block("butir", f"{label}: {text}") for label, text in texts)
    return Section("instansi", "Keterangan lengkap", "daftar", tuple(blocks))
