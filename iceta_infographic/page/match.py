"""Whether the parts of a finished page are as high as its plan reckoned them."""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from ..errors import ProofError
from .measures import HALF, Geometry, Measures, Part, SectionMeasure, Sheet
from .pdf import Box

TOLERANCE = 0.12
"""How much a part may be higher or lower than reckoned, rem: less than a space, far less than a
line."""
LOWER = 0.45
"""How much lower what holds small print may be, rem: it is reckoned with something to spare."""


class HeightError(ProofError):
    """A part is not as high as it was reckoned.

    Attributes:
        part: its name, without the number of the page.
    """

    def __init__(self, message: str, part: str) -> None:
        super().__init__(message)
        self.part = part


Expected = Iterable[tuple[str, float, float]]
"""Names of rectangles, the heights that were reckoned, px, and how much lower they may be, rem."""


def prove_heights(
    boxes: Sequence[Mapping[str, Box]], expected: Sequence[Expected], rem: float, what: str
) -> None:
    """Hold the parts of finished pages against what was reckoned.

    Args:
        boxes: for each page, the rectangles of the finished layout, px.
        expected: for each page, what was reckoned.
        rem: the type size, px.
        what: the document's name, for the report.

    Raises:
        HeightError: a part is higher or lower than was reckoned, or is not there.
    """
    for number, (page, parts) in enumerate(zip(boxes, expected, strict=True), 1):
        for name, high, lower in parts:
            if f"{number}-{name}" not in page:
                raise HeightError(f"{what}: there is no {number}-{name}", name)
            _, top, _, bottom = page[f"{number}-{name}"]
            if not -lower * rem <= bottom - top - high <= TOLERANCE * rem:
                found = f"{bottom - top:.1f} px high, {high:.1f} reckoned"
                raise HeightError(f"{what}: {number}-{name} is {found}", name)


def sheet_heights(sheet: Sheet, m: Measures, g: Geometry, heading: float) -> Expected:
    """Yield what is expected of a sheet.

    Args:
        sheet: the planned one.
        m: the reckoned heights.
        g: frame of a sheet.
        heading: space below a heading, px.
    """
    yield "kepala", (m.next_head if sheet.cards_y is None else m.head) + sheet.head_air, TOLERANCE
    yield "isi-kaki-latar", sheet.foot, LOWER
    yield from part_heights(sheet.parts, m.sections, g, heading)
    if sheet.band:
        for index, part in enumerate(sheet.band.parts, 1):
            yield f"kanal-{index}", part_height(part, m.complaints, g, heading), TOLERANCE
        for index, high in enumerate(m.tail[: len(sheet.band.tail)], 1):
            yield f"ekor-{index}", high, LOWER


def part_heights(
    parts: Sequence[Part],
    sections: Sequence[SectionMeasure],
    g: Geometry,
    heading: float,
    *,
    lower: frozenset[int] = frozenset(),
) -> Expected:
    """Yield what is expected of parts.

    Args:
        parts: the planned ones.
        sections: the reckoned heights.
        g: frame of a page.
        heading: space below a heading, px.
        lower: sections of which only the most they may take is known.
    """
    for index, part in enumerate(parts, 1):
        high = part_height(part, sections[part.section], g, heading)
        yield f"bagian-{index}", high, inf if part.section in lower else TOLERANCE


def part_height(part: Part, measure: SectionMeasure, g: Geometry, heading: float) -> float:
    """Return how high a part stands on the page, px.

    Args:
        part: a planned part.
        measure: its section's heights, px.
        g: frame of the page.
        heading: space below a heading, px.
    """
    key = _key(part, measure, g)
    high = measure.title(key, continued=part.continued) + heading if part.heading else 0.0
    if part.last > part.first:
        high += measure.sum_of(key, part.first, part.last) + measure.overhead.get(key, 0.0)
        high += part.gap * (part.last - part.first - 1)
    return high


def _key(part: Part, measure: SectionMeasure, g: Geometry) -> str:
    """Return the width that a part stands at."""
    near = {key: abs(wide - part.width) for key, wide in g.widths.items()}
    titles = measure.again if part.continued and measure.again else measure.heading
    known = measure.blocks if part.last > part.first else titles
    # Channels stand in columns of a width of their own, called half whatever it is.
    return min((key for key in near if key in known), key=lambda key: near[key], default=HALF)
