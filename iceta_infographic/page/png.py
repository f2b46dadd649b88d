"""PDF to PNG."""

import io

from ..errors import RenderError


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
