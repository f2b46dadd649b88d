"""Reading a QR code back from a picture, as a camera would: find it, then sample its modules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PIL import Image

FINDER = (1, 1, 3, 1, 1)
"""Widths of dark and light across the middle of a finder, in modules."""
DARK = 128


@dataclass(frozen=True)
class Code:
    """A code found in a picture.

    Attributes:
        left, top, width: where it is, px.
        modules: dark (True) and light, row by row.
        quiet: modules around it that are free of anything dark, 4 at the most.
    """

    left: float
    top: float
    width: float
    modules: tuple[tuple[bool, ...], ...]
    quiet: int


def _finders(line: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where finders begin and end along a line of dark and light."""
    runs = []
    place = 0
    for dark, group in groupby(line):
        length = len(list(group))
        runs.append((dark, place, length))
        place += length
    for index in range(len(runs) - 4):
        five = runs[index : index + 5]
        unit = sum(length for *_, length in five) / 7
        widths = zip(five, FINDER, strict=True)
        alike = all(abs(length - want * unit) < 0.4 * unit + 0.5 for (*_, length), want in widths)
        if five[0][0] and unit >= 2 and alike:
            yield five[0][1], five[4][1] + five[4][2]


def _upright(columns: Sequence[Sequence[bool]], y: int, left: int, right: int) -> int | None:
    """Return the top of a finder that a row crosses, if a column crosses it in the same way."""
    for top, bottom in _finders(columns[(left + right) // 2]):
        alike = abs((bottom - top) - (right - left)) <= 0.2 * (right - left)
        if alike and top + 2 * (bottom - top) / 7 <= y <= bottom - 2 * (bottom - top) / 7:
            return top
    return None


def read(image: Image.Image) -> Code:
    """Find the code in a picture and read it.

    Raises:
        LookupError: there is none.
    """
    grey = image.convert("L")
    data = grey.tobytes()
    rows = [
        [value < DARK for value in data[start : start + grey.width]]
        for start in range(0, len(data), grey.width)
    ]
    columns = list(zip(*rows, strict=True))
    for y, row in enumerate(rows):
        found = [(a, b, _upright(columns, y, a, b)) for a, b in _finders(row)]
        corners = [(a, b, top) for a, b, top in found if top is not None]
        if len(corners) < 2:
            continue
        left, end, top = corners[0]
        width = corners[-1][1] - left
        count = round(width / ((end - left) / 7))
        unit = width / count

        def dark(r: int, c: int) -> bool:
            return rows[int(top + (r + 0.5) * unit)][int(left + (c + 0.5) * unit)]  # noqa: B023

        around = [(r, c) for r in range(-4, count + 4) for c in range(-4, count + 4)]
        stained = [
            max(-r, -c, r - count + 1, c - count + 1)
            for r, c in around
            if not (0 <= r < count and 0 <= c < count) and dark(r, c)
        ]
        modules = tuple(tuple(dark(r, c) for c in range(count)) for r in range(count))
        return Code(left, top, width, modules, min(stained, default=5) - 1)
    raise LookupError("no code in the picture")
