"""The media: how large they are and how small their text may be (contract, section 5)."""

from dataclasses import dataclass
from types import MappingProxyType

MM = 96 / 25.4
"""CSS pixels in a millimetre."""


@dataclass(frozen=True, slots=True)
class Format:
    """One medium.

    Attributes:
        id: what the user types.
        name: what the user reads.
        family: which arrangement draws it: lembar, spanduk, korsel or layar.
        width, height: trim in CSS px (96 to the inch).
        png: exact size of the picture in pixels.
        floor_pt: the smallest text allowed anywhere, in points.
        ceiling_pt: the largest body text that still looks composed, in points.
        margin: distance of content from the left and right edge, in CSS px.
        most_pages: how many sheets or slides of one service people still read (IC702).
        edge: distance, in CSS px, that every letter keeps from every edge: an office printer leaves
            as much unprinted, a knife misses by less, a phone's screen has round corners.
        top, bottom: height at the edges that stays empty of content, in CSS px.
        paper: whether it is printed; else it is seen on a screen.
    """

    id: str
    name: str
    family: str
    width: float
    height: float
    png: tuple[int, int]
    floor_pt: float
    ceiling_pt: float
    margin: float
    edge: float
    most_pages: int = 1
    top: float = 0
    bottom: float = 0
    paper: bool = True

    @property
    def content(self) -> float:
        """Width between the margins, px."""
        return self.width - 2 * self.margin


def _paper(
    ident: str,
    name: str,
    family: str,
    mm: tuple[float, float],
    png: tuple[int, int],
    floor_pt: float,
    *,
    most_pages: int = 1,
    bottom: float = 0,
    growth: float = 1.7,
) -> Format:
    width, height = mm[0] * MM, mm[1] * MM
    return Format(
        id=ident,
        name=name,
        family=family,
        width=width,
        height=height,
        png=png,
        floor_pt=floor_pt,
        ceiling_pt=floor_pt * growth,
        margin=width * 0.0571,
        edge=4.5 * MM,
        most_pages=most_pages,
        bottom=bottom * MM,
    )


def _screen(
    ident: str,
    name: str,
    family: str,
    px: tuple[int, int],
    floor_px: float,
    *,
    clear: float = 0,
) -> Format:
    return Format(
        id=ident,
        name=name,
        family=family,
        width=px[0],
        height=px[1],
        png=px,
        floor_pt=floor_px * 0.75,
        ceiling_pt=floor_px * 0.75 * 1.7,
        margin=px[0] * 0.06,
        edge=24,
        most_pages=10,
        top=clear,
        bottom=clear,
        paper=False,
    )


FORMATS = MappingProxyType(
    {
        f.id: f
        for f in (
            _paper("a4", "A4", "lembar", (210, 297), (1240, 1754), 9, most_pages=4),
            _paper("f4", "F4 (folio)", "lembar", (215, 330), (1270, 1949), 9, most_pages=4),
            _paper("a3", "A3", "lembar", (297, 420), (1754, 2480), 13, most_pages=2),
            _paper("a2", "A2", "lembar", (420, 594), (1654, 2339), 18, most_pages=2),
            _paper("xbanner", "X-banner", "spanduk", (600, 1600), (1181, 3150), 30, growth=2.6),
            _paper(
                "rollup",
                "Roll-up",
                "spanduk",
                (850, 2000),
                (1339, 3150),
                36,
                bottom=150,
                growth=2.6,
            ),
            _screen("feed", "Feed", "korsel", (1080, 1350), 26),
            _screen("story", "Story", "korsel", (1080, 1920), 30, clear=250),
            _screen("layar", "Layar ruang tunggu", "layar", (1920, 1080), 26),
        )
    }
)
"""Every format of the contract by its id."""

PLEDGE_FORMATS = ("a4", "f4", "a3", "layar")
"""Formats that a pledge hangs or is shown in; A4 is always made."""

DRAWN_FAMILIES = frozenset({"lembar", "spanduk", "korsel", "layar"})
"""Families that have an arrangement; the formats of the others can't be built yet."""
