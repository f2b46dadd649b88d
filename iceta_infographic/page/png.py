"""PDF to PNG, and what a finished PDF says: the only file that imports pypdfium2 and Pillow."""

import ctypes
import io
import math
from dataclasses import dataclass
from typing import Any

from ..errors import RenderError


@dataclass(frozen=True, slots=True)
class Letters:
    """What is printed on one page of a finished PDF.

    Attributes:
        text: the page's text in the order of the content stream.
        smallest_pt: size of the smallest visible letter in points; 0 without letters.
        fonts: names of the fonts used, without the subset prefix.
    """

    text: str
    smallest_pt: float
    fonts: frozenset[str]


def pictures(pdf: bytes, size: tuple[int, int]) -> list[bytes]:
    """Draw every page of a PDF as a PNG.

    Args:
        pdf: a whole PDF file.
        size: width and height in pixels, met exactly.

    Returns:
        One PNG file for each page.

    Raises:
        RenderError: PDFium could not draw a page.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium
    from PIL import Image

    width, height = size
    result = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGR)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
            # A fraction of a pixel at the edge must not leave a white line: the page is drawn
            # to the whole picture, not to a rounded scale.
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
            image = bitmap.to_pil()
            palette = image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            out = io.BytesIO()
            palette.save(out, "PNG", compress_level=6)
            result.append(out.getvalue())
            bitmap.close()
            page.close()
    if not result:
        raise RenderError("the PDF has no page to draw")
    return result


def letters(pdf: bytes) -> list[Letters]:
    """Read a finished PDF back.

    Args:
        pdf: a whole PDF file.

    Returns:
        What is printed on each page.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [_letters(page) for page in document]


def _letters(page: Any) -> Letters:
    import pypdfium2.raw as pdfium

    smallest = 0.0
    names: set[str] = set()
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(item.raw, size)
        matrix = item.get_matrix()
        height = size.value * math.hypot(matrix.c, matrix.d)
        smallest = min(smallest or height, height)
        names.add(_font_name(pdfium.FPDFTextObj_GetFont(item.raw)))
    textpage = page.get_textpage()
    text = textpage.get_text_bounded()
    textpage.close()
    return Letters(text=text, smallest_pt=round(smallest, 2), fonts=frozenset(names))


def _font_name(font: Any) -> str:
    import pypdfium2.raw as pdfium

    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace").partition("+")[2] or buffer.value.decode()
