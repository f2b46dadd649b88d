"""The proof on the picture: where a line was printed, something can be seen.

What is painted over a line leaves it in the PDF, where it is found and copied; on paper and on
the screen it is gone. So each line is looked for in the finished picture as well.
"""

from collections.abc import Callable, Iterator
from typing import Any

from ..errors import ProofError
from .pdf import Box
from .printed import Line, Printed

FAINT = 40
"""By how much of 255 the lightest and the darkest of a colour differ at least where text is."""
PIECE = 2.5
"""How long a piece of a line is that must show something, as a multiple of its size: longer than
any space in it."""

AROUND = 0.1
"""How much around it belongs to a piece, of its size: a full stop fills a box of its own."""


def prove_shown(picture: Any, page: Printed, what: str, before: int = 0) -> None:
    """Hold that every line of a page shows in its picture, all along.

    Args:
        picture: the page, an image of Pillow: in RGB, whatever a fourth band says, or in numbered
            colours.
        page: what is printed on it, and where.
        what: the page's name, for the report.
        before: columns of the picture before the page begins.

    Raises:
        ProofError: where a line or a part of it should be, all has one colour.
    """
    scale = (picture.width - before) / page.width
    apart = _by_number(picture) if picture.mode == "P" else _by_band(picture)
    for line in page.lines:
        for box in _pieces(line) if line.upright else ():
            left, top, right, bottom = (round(edge * scale) for edge in box)
            left = max(left, 0) + before
            # Beyond its edges a picture is cropped as if it had another colour there.
            right, bottom = min(right + before, picture.width), min(bottom, picture.height)
            area = (left, max(top, 0), max(right, left + 1), max(bottom, top + 1))
            if apart(area) < FAINT:
                at = tuple(round(edge, 1) for edge in box)
                raise ProofError(f"{what}: something covers {line.text!r} at {at}")


Area = tuple[int, int, int, int]


def _by_band(picture: Any) -> Callable[[Area], int]:
    """Return what tells how far apart the colours in an area are, in one of three bands."""
    # Where green differs enough, it shows; the other colours are looked at where it does not.
    green = picture.getchannel("G").im

    def apart(area: Area) -> int:
        low, high = green.crop(area).getextrema()
        if high - low >= FAINT:
            return int(high - low)
        return max(int(high - low) for low, high in picture.crop(area).getextrema()[:3])

    return apart


def _by_number(picture: Any) -> Callable[[Area], int]:
    """Return the same for colours with numbers, if they are numbered by their green."""
    bands = [picture.getpalette()[band::3] for band in range(3)]
    numbers = picture.im
    _, green, _ = bands

    def apart(area: Area) -> int:
        low, high = numbers.crop(area).getextrema()
        if green[high] - green[low] >= FAINT:
            return int(green[high] - green[low])
        there = [number for _, number in picture.crop(area).getcolors()]
        return max(
            int(max(band[number] for number in there) - min(band[number] for number in there))
            for band in bands
        )

    return apart


def _pieces(line: Line) -> Iterator[Box]:
    left, top, right, bottom = line.box
    long = PIECE * line.size_pt / 0.75
    around = max(AROUND * line.size_pt / 0.75, 1.0)
    count = max(int((right - left) / long), 1)
    step = (right - left) / count
    for number in range(count):
        start = left + number * step
        yield start - around, top - around, start + step + around, bottom + around
