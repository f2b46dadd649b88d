"""One brand colour to a whole palette, every pair of it legible by computation.

Contrast is that of WCAG 2.2 (success criterion 1.4.3): 4.5:1 for text, 3:1 from 18 pt.
The nearest colour that can carry text keeps hue and, as far as it goes, chroma in OKLCH;
only its lightness moves.
"""

from dataclasses import dataclass
from functools import cache

from coloraide import Color

TEXT = 4.5
LARGE = 3.0
PAPER = "#ffffff"
INK = "#0f1f1b"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a page as ``#rrggbb``.

    Attributes:
        brand: the brand colour, or the nearest that carries paper-white text.
        brand_text: text and icons in the brand's hue, on paper and on tint.
        on_brand: text on brand; on_brand_quiet: secondary text on brand.
        brand_soft: a tile on brand, behind an icon in on_brand.
        tint: a breath of brand as background; line, line_soft: connectors and edges.
        accent, on_accent: the one accent and the text on it.
        ink, quiet: text and secondary text on paper and on tint.
        night, on_night, on_night_quiet: the dark foot and the text on it.
    """

    brand: str
    brand_text: str
    on_brand: str
    on_brand_quiet: str
    brand_soft: str
    tint: str
    line: str
    line_soft: str
    accent: str
    on_accent: str
    ink: str
    quiet: str
    night: str
    on_night: str
    on_night_quiet: str
    paper: str = PAPER


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two colours, 1 to 21."""
    return float(Color(one).contrast(Color(other), method="wcag21"))


def nearest(colour: str, ground: str, ratio: float) -> str:
    """Return the colour nearest to ``colour`` that reaches ``ratio`` on ``ground``.

    Args:
        colour: the colour wanted, ``#rrggbb`` or ``#rgb``.
        ground: what it stands on or what stands on it.
        ratio: the contrast to reach.

    Returns:
        ``#rrggbb``; ``colour`` itself when it reaches the ratio already.
    """
    wanted = Color(colour).convert("oklch")
    if contrast(_hex(wanted), ground) >= ratio:
        return _hex(wanted)

    def price(moved: Color) -> tuple[float, float]:
        short = max(ratio - contrast(_hex(moved), ground), 0.0)
        return short, abs(moved["lightness"] - wanted["lightness"])

    return _hex(min((_moved(wanted, end, ground, ratio) for end in (0.0, 1.0)), key=price))


def _moved(wanted: Color, end: float, ground: str, ratio: float) -> Color:
    """Move the lightness toward one end, only as far as the ratio asks."""
    bound, inner = end, wanted["lightness"]
    for _ in range(20):
        middle = (bound + inner) / 2
        if contrast(_hex(wanted.clone().set("lightness", middle)), ground) >= ratio:
            bound = middle
        else:
            inner = middle
    return wanted.clone().set("lightness", bound)


@cache
def palette(brand: str, accent: str = "#f5a30a") -> Palette:
    """Derive the palette from one brand colour.

    Args:
        brand: ``#rrggbb`` or ``#rgb``.
        accent: the accent colour, light enough for ink upon it.

    Returns:
        A palette in which every pair named in :class:`Palette` reaches 4.5:1.
    """
    carrier = nearest(brand, PAPER, TEXT)
    tint = _mix(carrier, PAPER, 0.91)
    night = nearest(_mix(carrier, "#0b0f0e", 0.78), PAPER, 13)
    return Palette(
        brand=carrier,
        brand_text=nearest(carrier, tint, TEXT),
        on_brand=PAPER,
        on_brand_quiet=nearest(_mix(PAPER, carrier, 0.22), carrier, TEXT),
        brand_soft=nearest(_mix(carrier, PAPER, 0.18), PAPER, LARGE),
        tint=tint,
        line=_mix(carrier, PAPER, 0.66),
        line_soft=_mix(carrier, PAPER, 0.82),
        accent=nearest(accent, INK, TEXT),
        on_accent=INK,
        ink=INK,
        quiet=nearest("#4d5d58", tint, TEXT),
        night=night,
        on_night=PAPER,
        on_night_quiet=nearest(_mix(PAPER, night, 0.2), night, TEXT),
    )


def _mix(one: str, other: str, share: float) -> str:
    return _hex(Color(one).mix(Color(other), share, space="oklab"))


def _hex(colour: Color) -> str:
    return str(colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True))
