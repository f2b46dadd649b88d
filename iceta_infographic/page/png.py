"""PDF to PNG."""

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from ..errors import RenderError
from . import packing
from .opened import Opened, pages_of

CANVAS = 10 << 20
"""Bytes of memory that are kept to draw on: a sheet of A4, or a slide."""
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
        look: looks at each page, counted from 0, an image of Pillow in all its colours.

    Returns:
        One PNG file for each page.

    Raises:
        RenderError: PDFium could not draw a page.
    """
    result: list[bytes] = []
    for image in images(pdf, size):
        if look is not None:
            look(len(result), image)
        result.append(_file(_reduced(image)))
        # Nothing of this page is kept while the next one takes as much again.
        del image
    if not result:
        raise RenderError("the PDF has no page to draw")
    return result


@cache
def _kept_canvas() -> Any:
    from PIL import Image

    # The memory of one picture, too: asked of the system for each, it takes as long as drawing.
    Image.core.set_blocks_max(1)  # type: ignore[attr-defined] # PILLOW_BLOCKS_MAX says the same
    return (ctypes.c_ubyte * CANVAS)()


def _canvas(size: int) -> Any:
    """Return memory to draw on, of at least so many bytes; the next page is drawn on the same."""
    return _kept_canvas() if size <= CANVAS else (ctypes.c_ubyte * size)()


def images(pdf: bytes | Opened, size: tuple[int, int]) -> Iterator[Any]:
    """Draw one page of a PDF after the other.

    Args:
        pdf: a whole PDF file, or one that is open.
        size: width and height in pixels, met exactly.

    Yields:
        Images of Pillow in RGB.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium
    from PIL import Image

    width, height = size
    for page in pages_of(pdf):
        # Of four bytes, in Pillow's own order: half of the time that three take.
        bitmap = pypdfium2.PdfBitmap.new_native(
            width, height, pdfium.FPDFBitmap_BGRx, buffer=_canvas(4 * width * height)
        )
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        # A fraction of a pixel at the edge must not leave a white line: the page is drawn
        # to the whole picture, not to a rounded scale.
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_REVERSE_BYTE_ORDER
        )
        # Nothing is painted on it first: all of it is written.
        image = Image.new("RGB", size, None)
        image.frombytes(bitmap.buffer, "raw", "RGBX", bitmap.stride, 1)
        bitmap.close()
        # A large canvas goes before the picture is coded, and the picture before the next one.
        del bitmap
        yield image
        del image


def _reduced(image: Any) -> Any:
    """Reduce a picture to 256 colours, chosen from some of its pixels.

    Pillow looks a colour up by the cell it lies in, so that paper became 254. What is frequent
    is therefore put in exactly as it is where it was found: white is white, a brand its colour.
    """
    from PIL import Image

    size = (max(image.width // SAMPLE, 1), max(image.height // SAMPLE, 1))
    sample = image.resize(size, Image.Resampling.NEAREST)
    counted = sorted(sample.getcolors(size[0] * size[1]), reverse=True)[:FREQUENT]
    frequent = [colour for _, colour in counted]
    others = sample.quantize(256, Image.Quantize.FASTOCTREE).getpalette()
    cells: dict[tuple[int, ...], tuple[int, ...]] = {}
    for colour in (*frequent, *zip(*[iter(others)] * 3, strict=True)):
        cells.setdefault(tuple(value // CELL for value in colour), colour)
    colours = list(cells.values())[:256]
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in colours for value in colour])
    reduced = image.quantize(palette=palette, dither=Image.Dither.NONE)
    row = Image.new("RGB", (len(frequent), 1))
    row.putdata(frequent)
    places = row.quantize(palette=palette, dither=Image.Dither.NONE).tobytes()
    for place, colour in reversed(list(zip(places, frequent, strict=True))):
        colours[place] = colour
    reduced.putpalette([value for colour in colours for value in colour])
    return reduced


def _file(image: Any) -> bytes:
    """Return a picture of at most 256 colours as a PNG file."""
    from PIL import Image

    # A column of zeros before it: each row of a PNG begins by saying that it is as it is.
    rows = Image.new("P", (image.width + 1, image.height), None)
    rows.paste(0, (0, 0, 1, image.height))
    rows.paste(image, (1, 0))
    palette = image.getpalette()
    return packing.png(rows.tobytes(), image.size, list(zip(*[iter(palette)] * 3, strict=True)))
