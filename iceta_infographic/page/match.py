"""Whether the parts of a finished page are as high as its plan reckoned them."""

from collections.abc import Iterator, Mapping, Sequence

from ..errors import ProofError
from .measures import HALF, Geometry, Measures, Part, SectionMeasure, Sheet
from .pdf import Box

TOLERANCE = 0.12
"""How much a part may be higher or lower than reckoned, rem: less than a space, far less than a
line."""
LOWER = 0.45
"""How much lower what holds small print may be, rem: it is reckoned with something to spare."""


def prove_reckoned(
    boxes: Sequence[Mapping[str, Box]],
    sheets: Sequence[Sheet],
    m: Measures,
    g: Geometry,
    heading: float,
    what: str,
) -> None:
    """Hold the parts of finished sheets against what was reckoned.

    Args:
        boxes: for each sheet, the rectangles of the finished layout, px.
        sheets: the planned ones.
        m: the reckoned heights.
        g: frame of a sheet.
        heading: space below a heading, px.
        what: the document's name, for the report.

    Raises:
        ProofError: a part is higher or lower than was reckoned.
    """
    for number, (page, sheet) in enumerate(zip(boxes, sheets, strict=True), 1):
        for name, high, lower in _expected(sheet, m, g, heading):
            _, top, _, bottom = page[f"{number}-{name}"]
            if not -lower * g.rem <= bottom - top - high <= TOLERANCE * g.rem:
                found = f"{bottom - top:.1f} px high, {high:.1f} reckoned"
                raise ProofError(f"{what}: {number}-{name} is {found}")


def _expected(
    sheet: Sheet, m: Measures, g: Geometry, heading: float
) -> Iterator[tuple[str, float, float]]:
    yield "kepala", (m.next_head if sheet.cards_y is None else m.head) + sheet.head_air, TOLERANCE
    yield "isi-kaki-latar", sheet.foot, LOWER
    for index, part in enumerate(sheet.parts, 1):
        yield f"bagian-{index}", part_height(part, m.sections[part.section], g, heading), TOLERANCE
    if sheet.band:
        for index, part in enumerate(sheet.band.parts, 1):
            yield f"kanal-{index}", part_height(part, m.complaints, g, heading), TOLERANCE
        for index, high in enumerate(m.tail[: len(sheet.band.tail)], 1):
            yield f"ekor-{index}", high, LOWER


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
