"""PDF to PNG."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any, cast

from ..errors import RenderError
from . import packing
from .opened import Opened, pages_of

CANVAS = 10 << 20
"""Bytes of memory that are kept to draw on: a sheet of A4, or a slide."""
WHITE = 255
FREQUENT, CELL = 64, 4
"""How many frequent colours a picture keeps exactly, and the edge of a cell of Pillow's look-up."""
SAMPLE = 6
"""Every so many pixels one is looked at, across and down, to choose the colours."""


def pictures(
    pdf: bytes | Opened, size: tuple[int, int], look: Callable[[int, Any], None] | None = None
) -> list[bytes]:
    """Draw every page of a PDF as a PNG.

    Args:
        pdf: a whole PDF file, or one that is open.
        size: width and height in pixels, met exactly.
        look: looks at each page, counted from 0, an image of Pillow as it is published, behind
            a column that is not.

    Returns:
        One PNG file for each page.

    Raises:
        RenderError: PDFium could not draw a page.
    """
    result: list[bytes] = []
    for drawn in _drawn(pdf, size):
        reduced = _reduced(drawn.rows)
        if look is not None:
            look(len(result), reduced)
        result.append(_file(reduced))
        # A large canvas goes before the next one takes as much again.
        del drawn
    if not result:
        raise RenderError("the PDF has no page to draw")
    return result


def images(pdf: bytes | Opened, size: tuple[int, int]) -> Iterator[Any]:
    """Draw one page of a PDF after the other.

    Args:
        pdf: a whole PDF file, or one that is open.
        size: width and height in pixels, met exactly.

    Yields:
        Images of Pillow, in RGB and a fourth band that says nothing. The next one, of whatever
        document, is drawn on the same memory.
    """
    for drawn in _drawn(pdf, size):
        yield drawn.page
        del drawn


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page as it was drawn, two images of Pillow upon the same memory.

    Attributes:
        rows: with a column before it, for each row of a PNG begins by saying how it is packed.
        page: without it.
    """

    rows: Any
    page: Any


@cache
def _kept_canvas() -> Any:
    from PIL import Image

    # The memory of one picture, too: asked of the system for each, it takes as long as drawing.
    Image.core.set_blocks_max(1)  # type: ignore[attr-defined] # PILLOW_BLOCKS_MAX says the same
    return (ctypes.c_ubyte * CANVAS)()


def _canvas(size: int) -> Any:
    """Return memory to draw on, of at least so many bytes; the next page is drawn on the same."""
    return _kept_canvas() if size <= CANVAS else (ctypes.c_ubyte * size)()


def _drawn(pdf: bytes | Opened, size: tuple[int, int]) -> Iterator[_Drawn]:
    import pypdfium2
    import pypdfium2.raw as pdfium
    from PIL import Image

    width, height = size
    stride = 4 * (width + 1)
    for page in pages_of(pdf):
        # Of four bytes, in Pillow's own order: half of the time that three take, and no copy.
        # One pixel more, for what is seen of it begins after the first.
        memory = _canvas(stride * height + 4)
        bitmap = pypdfium2.PdfBitmap.new_native(
            width + 1, height, pdfium.FPDFBitmap_BGRx, buffer=memory, stride=stride
        )
        # PDFium's own way to fill takes twice as long.
        ctypes.memset(memory, WHITE, stride * height)
        # A fraction of a pixel at the edge must not leave a white line: the page is drawn
        # to the whole picture, not to a rounded scale.
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, 1, 0, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER
        )
        bitmap.close()
        view, seen = ("raw", "RGBX", stride, 1), cast("Any", memoryview(memory)[4:])
        yield _Drawn(
            Image.frombuffer("RGBX", (width + 1, height), memory, *view),
            Image.frombuffer("RGBX", size, seen, *view),
        )
        del memory, seen, bitmap


def _reduced(image: Any) -> Any:
    """Reduce a picture to 256 colours, chosen from some of its pixels.

    Pillow looks a colour up by the cell it lies in, so that paper became 254. What is frequent
    is therefore put in exactly as it is where it was found: white is white, a brand its colour.
    Colours are numbered by how much green is in them.
    """
    from PIL import Image

    size = (max(image.width // SAMPLE, 1), max(image.height // SAMPLE, 1))
    sample = image.resize(size, Image.Resampling.NEAREST).convert("RGB")
    counted = sorted(sample.getcolors(size[0] * size[1]), key=itemgetter(0), reverse=True)
    frequent = [colour for _, colour in counted[:FREQUENT]]
    others = sample.quantize(256, Image.Quantize.FASTOCTREE).getpalette()
    cells: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    for red, green, blue in (*frequent, *zip(*[iter(others)] * 3, strict=True)):
        cells.setdefault((red // CELL, green // CELL, blue // CELL), (red, green, blue))
    # By their green: so the numbers of two tell at once how far apart they are, for the proof.
    colours = sorted(list(cells.values())[:256], key=itemgetter(1))
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in colours for value in colour])
    reduced = _by(palette, image)
    row = Image.new("RGB", (len(frequent), 1))
    row.putdata(frequent)
    places = _by(palette, row).tobytes()
    for place, colour in reversed(list(zip(places, frequent, strict=True))):
        colours[place] = colour
    reduced.putpalette([value for colour in colours for value in colour])
    return reduced


def _by(palette: Any, image: Any) -> Any:
    """Return a picture in the colours of a palette; ``quantize`` itself takes no fourth band."""
    from PIL import Image

    palette.load()
    result = Image.new("P", image.size, None)
    result.im = image.im.convert("P", Image.Dither.NONE, palette.im)
    return result


def _file(rows: Any) -> bytes:
    """Return a picture of at most 256 colours as a PNG file, without its first column."""
    # Each row of a PNG begins by saying that it is as it is.
    rows.paste(0, (0, 0, 1, rows.height))
    colours = list(zip(*[iter(rows.getpalette())] * 3, strict=True))
    return packing.png(rows.tobytes(), (rows.width - 1, rows.height), colours)
