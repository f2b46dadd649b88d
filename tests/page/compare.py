"""Comparing a drawn page with a golden one: blind to a pixel, not to three millimetres.

Letters come out a shade different, or a pixel further on, from one version of Pango or
FreeType to the next. So not pixels are compared but the mean colours of small tiles, each
with the best of the places to which it may have slipped. A block that moves or is gone
changes many tiles at once.
"""

from dataclasses import dataclass
from functools import reduce
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops

WIDTH = 620
"""Width of a golden picture, px: half of an A4 picture, 3 px to the millimetre."""
TILE = 4
"""Edge of a tile, px."""
SLIP = 1
"""How far things may slip in each direction, px: a third of a millimetre of A4."""
SHADE = 18
"""How far the mean of a tile may be off, of 255: less than from paper to tint."""
FORGIVEN = 9
"""Tiles of a page that may differ."""


@dataclass(frozen=True)
class Difference:
    """What two pictures differ in.

    Attributes:
        tiles: how many tiles differ.
        picture: expected, actual and the difference side by side.
    """

    tiles: int
    picture: Image.Image

    @property
    def alike(self) -> bool:
        """Whether the pictures show the same page."""
        return self.tiles <= FORGIVEN


def reduced(picture: bytes) -> Image.Image:
    """Return a drawn page at the size of a golden picture."""
    with Image.open(BytesIO(picture)) as image:
        return image.convert("RGB").reduce(round(image.width / WIDTH))


def kept(image: Image.Image) -> Image.Image:
    """Return a picture as it is kept: with few colours, each of them nearly right."""
    return image.quantize(64, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def opened(path: Path) -> Image.Image:
    """Return a golden picture."""
    with Image.open(path) as image:
        return image.convert("RGB")


def _means(image: Image.Image) -> Image.Image:
    size = (-(-image.width // TILE), -(-image.height // TILE))
    return image.resize(size, Image.Resampling.BOX)


def _apart(one: Image.Image, other: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def compare(expected: Image.Image, actual: Image.Image) -> Difference:
    """Compare two pictures.

    Args:
        expected: the golden picture.
        actual: what was drawn, reduced.

    Returns:
        The difference; every tile of it when the sizes differ.
    """
    if expected.size != actual.size:
        wrong = Image.new("L", _means(actual).size, 255)
    else:
        means = _means(expected)
        slips = product(range(-SLIP, SLIP + 1), repeat=2)
        apart = (_apart(means, _means(ImageChops.offset(actual, x, y))) for x, y in slips)
        least = reduce(ImageChops.darker, apart)
        wrong = least.point(lambda value: 255 if value > SHADE else 0)
    count = sum(tile > 0 for tile in wrong.tobytes())
    return Difference(count, _beside(expected, actual, wrong))


def _beside(expected: Image.Image, actual: Image.Image, wrong: Image.Image) -> Image.Image:
    white = Image.new("RGB", actual.size, "#ffffff")
    red = Image.new("RGB", actual.size, "#d00000")
    pale = Image.blend(actual.convert("L").convert("RGB"), white, 0.5)
    mask = wrong.resize(actual.size, Image.Resampling.NEAREST).point(lambda value: value // 2)
    pictures = (expected, actual, Image.composite(red, pale, mask))
    size = (sum(p.width + 20 for p in pictures) - 20, max(p.height for p in pictures))
    sheet = Image.new("RGB", size, "#888888")
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + 20
    return sheet
