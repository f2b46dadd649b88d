"""One brand colour to a whole palette, every pair of it legible by computation.

Contrast is that of WCAG 2.2 (success criterion 1.4.3): 4.5:1 for text, 3:1 from 18 pt.
The nearest colour that can carry text keeps hue and, as far as it goes, chroma in OKLCH;
only its lightness moves. coloraide knows how; it is imported where something must be derived, for
it takes a tenth of the time in which a build of one edited service is done.
"""

from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from . import palettes

if TYPE_CHECKING:
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


_LUMINANCE = (0.21263900587151024, 0.715168678767756, 0.07219231536073371)
"""What red, green and blue add to the luminance (Y of CIE XYZ, D65)."""


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two colours, 1 to 21.

    Args:
        one: a colour, ``#rrggbb`` or ``#rgb``.
        other: what it stands on.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    step = len(digits) // 3
    parts = [digits[start : start + step] * (3 - step) for start in range(0, 3 * step, step)]
    linear = (_linear(int(part, 16) / 255) for part in parts)
    return sum(share * part for share, part in zip(_LUMINANCE, linear, strict=True))


def _linear(part: float) -> float:
    return float(((part + 0.055) / 1.055) ** 2.4) if part > 0.04045 else part / 12.92


def _colour(written: str) -> "Color":
    from coloraide import Color

    return Color(written)


def nearest(colour: str, ground: str, ratio: float) -> str:
    """Return the colour nearest to ``colour`` that reaches ``ratio`` on ``ground``.

    Args:
        colour: the colour wanted, ``#rrggbb`` or ``#rgb``.
        ground: what it stands on or what stands on it.
        ratio: the contrast to reach.

    Returns:
        ``#rrggbb``; ``colour`` itself when it reaches the ratio already.
    """
    wanted = _colour(colour).convert("oklch")
    if contrast(_hex(wanted), ground) >= ratio:
        return _hex(wanted)

    def price(moved: "Color") -> tuple[float, float]:
        short = max(ratio - contrast(_hex(moved), ground), 0.0)
        return short, abs(moved["lightness"] - wanted["lightness"])

    return _hex(min((_moved(wanted, end, ground, ratio) for end in (0.0, 1.0)), key=price))


def _moved(wanted: "Color", end: float, ground: str, ratio: float) -> "Color":
    """Move the lightness toward one end, only as far as the ratio asks."""
    bound, inner = end, wanted["lightness"]
    for _ in range(20):
        middle = (bound + inner) / 2
        if contrast(_hex(wanted.clone().set("lightness", middle)), ground) >= ratio:
            bound = middle
        else:
            inner = middle
    return wanted.clone().set("lightness", bound)


ACCENT = "#f5a30a"


@cache
def palette(brand: str, accent: str = ACCENT) -> Palette:
    """Return the palette of one brand colour: the one that was kept, or a derived one.

    Args:
        brand: ``#rrggbb`` or ``#rgb``.
        accent: the accent colour, light enough for ink upon it.

    Returns:
        A palette in which every pair named in :class:`Palette` reaches 4.5:1.
    """
    source = Path(__file__)
    kept = palettes.get(source, brand, accent)
    if kept is not None and kept.keys() == Palette.__dataclass_fields__.keys():
        return Palette(**kept)
    derived = derive(brand, accent)
    palettes.put(source, brand, accent, derived=asdict(derived))
    return derived


def derive(brand: str, accent: str = ACCENT) -> Palette:
    """Derive a palette; see :func:`palette`."""
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
    return _hex(_colour(one).mix(_colour(other), share, space="oklab"))


def _hex(colour: "Color") -> str:
    return str(colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True))
