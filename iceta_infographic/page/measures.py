"""What layout tells about the parts of a page, and the geometry a plan is made of.

Everything is in CSS px at one type size. Pure data: no layout happens here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

HALF, NARROW, BROAD, FULL = "setengah", "sempit", "lebar", "penuh"
"""The widths a section is measured at."""


SINGLE = 31
"""Width of the content in rem below which text runs in one column."""
CHANNEL = 13.5
"""Least width of a column of channels with its gutter, in rem: an e-mail address must fit."""


@dataclass(frozen=True, slots=True)
class SectionMeasure:
    """Heights of one section.

    Attributes:
        heading: height of its heading, for each width.
        overhead: height of what stands above the blocks of every part (a table's head).
        blocks: heights of its blocks, for each width.
        keep: for each block, whether it must not be the last of a part.
        count: how many blocks there are.
        wide: whether it can only stand at the full width.
        again: height of its heading where the section goes on, for each width; empty where
            that is the same.
    """

    heading: Mapping[str, float]
    overhead: Mapping[str, float]
    blocks: Mapping[str, tuple[float, ...]]
    keep: tuple[bool, ...]
    count: int
    wide: bool = False
    again: Mapping[str, float] = field(default_factory=dict)
    _sums: dict[tuple[str, int, int], float] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def sum_of(self, width: str, first: int, last: int) -> float:
        """Return the height of blocks without any space between; ``last`` is exclusive.

        A plan asks for the same run hundreds of times, and a long list has hundreds of blocks.
        """
        key = (width, first, last)
        if key not in self._sums:
            self._sums[key] = sum(self.blocks[width][first:last])
        return self._sums[key]

    def title(self, width: str, *, continued: bool) -> float:
        """Return the height of the heading: "(lanjutan)" may take a line more."""
        return self.again[width] if continued and self.again else self.heading[width]


NOTHING = SectionMeasure({}, {}, {}, (), 0)
"""A section that has not been measured."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights of everything on a service's sheets.

    Attributes:
        rem: the type size the heights hold for.
        head, next_head, foot: heads of the first and of further sheets, and the foot.
        foot_alone: the foot of a sheet that is the only one: it says no number.
        cards: the tallest of the three cards.
        sections: the sections of the body.
        complaints: the section of the complaints.
        tail: heights of what stands below the channels: ways of a complaint, the ladder.
        qr: height of the QR tile; 0 when there is none.
    """

    rem: float
    head: float
    next_head: float
    foot: float
    cards: float
    foot_alone: float
    sections: tuple[SectionMeasure, ...]
    complaints: SectionMeasure
    tail: tuple[float, ...]
    qr: float
    memo: dict[Any, Any] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What was reckoned from these already: a plan asks for the same again and again."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a section's blocks in one column.

    Attributes:
        section: index of the section; -1 for the complaints.
        first, last: its blocks, last exclusive.
        heading: whether the heading stands above; it says "lanjutan" from the second on.
        x, width: left edge within the content and width, px.
        y: top edge on the sheet, px.
        gap: space between two blocks, px.
    """

    section: int
    first: int
    last: int
    heading: bool
    x: float
    width: float
    y: float
    gap: float
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """The complaints at the foot of a sheet.

    Attributes:
        y, height: its place on the sheet, px.
        parts: columns of channels, placed within the band.
        qr: left, top and width of the QR tile, if it stands here.
        tail: tops of what stands below the channels, if that stands here.
    """

    y: float
    height: float
    parts: tuple[Part, ...]
    qr: tuple[float, float, float] | None
    tail: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One planned sheet.

    Attributes:
        head: height of the head band, px.
        cards_y, cards: top and height of the cards; None on further sheets.
        parts: the parts of the body.
        band: the complaints, if they stand on this sheet.
        fill: share of the body's room that the content takes before space is shared out.
        foot: height of the foot, px.
        head_air: space above the title, of what the head gained, px.
    """

    head: float
    cards_y: float | None
    cards: float
    parts: tuple[Part, ...]
    band: Band | None
    fill: float
    head_air: float
    foot: float


@dataclass(frozen=True, slots=True)
class Geometry:
    """The fixed frame of a sheet, px.

    Attributes:
        width, height: the trim.
        margin: left and right.
        gutter: between two columns.
        rem: the type size; every vertical space is a multiple of it.
    """

    width: float
    height: float
    margin: float
    gutter: float
    rem: float

    @property
    def content(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def widths(self) -> dict[str, float]:
        """The column widths a section is measured at."""
        room = self.content - self.gutter
        return {
            HALF: room / 2,
            NARROW: room * 5 / 12,
            BROAD: room * 7 / 12,
            FULL: self.content,
        }

    @property
    def single(self) -> bool:
        """Whether the type is so large that two columns of text would be too narrow."""
        return self.content < SINGLE * self.rem

    @property
    def channel(self) -> float:
        """Width of a column of channels."""
        columns = self.channel_columns
        return (self.content - (columns - 1) * self.gutter) / columns

    @property
    def channel_columns(self) -> int:
        """How many columns of channels stand side by side: one to three."""
        room = (self.content + self.gutter) / (CHANNEL * self.rem)
        return min(max(int(room), 1), 3)


@dataclass(frozen=True, slots=True)
class Spaces:
    """Vertical spaces in rem: at the least, and how far each may grow."""

    item: float = 0.52
    channel: float = 0.42
    channel_most: float = 1.1
    item_most: float = 1.7
    heading: float = 0.7
    section: float = 1.2
    section_most: float = 2.6
    body_top: float = 1.2
    body_bottom: float = 1.2
    title: float = 1.3
    overlap: float = 3.6
    hero: bool = False
    band: float = 1.15
    band_most: float = 2.4
    card_most: float = 1.12
    head_most: float = 4.5
