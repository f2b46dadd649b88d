"""What a finished PDF really says, and where: read back with PDFium, not taken from the layout."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import RenderError
from .opened import Opened, pages_of
from .pdf import Box

PX = 96 / 72
"""CSS pixels in a PDF point."""
CUT = 1.0
"""Points of a letter that a clip may take: less than the roundness of an "o" goes over a line."""
Matrix = tuple[float, float, float, float, float, float]
"""What a PDF turns coordinates with: a to f (ISO 32000-1, 8.3.4)."""
UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LONG = 512
"""How many letters most lines have at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """Letters that were set in one go: a line of text, or a part of one.

    Attributes:
        text: what it says.
        box: around the drawn letters themselves, in CSS px from the trim's top left corner.
        size_pt: size of the type, in points.
        seen: whether it can be seen whole; else it is transparent or something cuts it.
        upright: whether it runs from left to right; turned lines fill their box only in part.
    """

    text: str
    box: Box
    size_pt: float
    seen: bool = True
    upright: bool = True


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed on one page of a finished PDF.

    Attributes:
        text: what it says in the order of the content stream, a line for what was set in one go.
        fonts: names of the fonts used, without the subset prefix.
        width, height: of the trim, CSS px.
        lines: every line and where it stands.
    """

    text: str
    fonts: frozenset[str]
    width: float
    height: float
    lines: tuple[Line, ...] = ()

    @property
    def smallest_pt(self) -> float:
        """Size of the smallest letter in points; 0 without letters."""
        return round(min((line.size_pt for line in self.lines), default=0.0), 2)


def printed(pdf: bytes | Opened) -> list[Printed]:
    """Read a finished PDF back.

    Args:
        pdf: a whole PDF file, or one that is open.

    Returns:
        What is printed on each page.

    Raises:
        RenderError: PDFium can't tell where something stands.
    """
    return [_page(page) for page in pages_of(pdf)]


def _page(page: Any) -> Printed:
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    try:
        left, bottom, right, top = page.get_trimbox()
        fonts: dict[int | None, str] = {}
        lines = []
        room = _letters(LONG)
        for item, matrix, window in _texts(page):
            font = pdfium.FPDFTextObj_GetFont(item)
            # To cast it leaves a circle behind, for each text.
            where = ctypes.c_void_p.from_buffer(font).value
            if where not in fonts:
                fonts[where] = _font_name(font)
            text = _text(item, textpage, room)
            if text.strip():
                lines.append(_line(item, text, matrix, window, left, top))
        width, height = (right - left) * PX, (top - bottom) * PX
        # Not as PDFium orders it: by height, so that what stands beside a text parts its lines.
        upon = [line.text for line in lines if _within(line.box, (0, 0, width, height))]
        return Printed("\n".join(upon), frozenset(fonts.values()), width, height, tuple(lines))
    finally:
        textpage.close()


def _texts(page: Any) -> Iterator[tuple[Any, Matrix, Box]]:
    """Yield every text with what turns its coordinates into the page's, and its window."""
    import pypdfium2.raw as pdfium

    everything = (-math.inf, -math.inf, math.inf, math.inf)
    count = pdfium.FPDFPage_CountObjects(page)
    items = (pdfium.FPDFPage_GetObject(page, number) for number in range(count))
    yield from _texts_of(items, UNTURNED, everything)


def _texts_of(
    items: Iterator[Any], matrix: Matrix, window: Box
) -> Iterator[tuple[Any, Matrix, Box]]:
    """Yield every text among objects, and in the groups among them.

    A group (of one opacity, say) has coordinates of its own, and may lie in another group.
    """
    import pypdfium2.raw as pdfium

    for item in items:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield item, matrix, _common(window, _clip(item, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            count = pdfium.FPDFFormObj_CountObjects(item)
            inner = (pdfium.FPDFFormObj_GetObject(item, number) for number in range(count))
            seen = _common(window, _clip(item, matrix))
            yield from _texts_of(inner, _times(_matrix(item), matrix), seen)


def _matrix(item: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    found = pdfium.FS_MATRIX()
    _told(pdfium.FPDFPageObj_GetMatrix(item, found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _told(answer: int) -> None:
    if not answer:
        raise RenderError("PDFium can't tell where something stands on the page")


def _times(first: Matrix, then: Matrix) -> Matrix:
    """Return what does one thing after the other."""
    if then == UNTURNED:
        return first
    a, b, c, d, e, f = first
    return (*_turned(then, a, b), *_turned(then, c, d), *_at(then, e, f))


def _turned(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, _, _ = matrix
    return a * x + c * y, b * x + d * y


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    across, up = _turned(matrix, x, y)
    return across + matrix[4], up + matrix[5]


def _around(matrix: Matrix, box: Box) -> Box:
    """Return the box around a box that was turned."""
    if matrix == UNTURNED:
        return box
    left, bottom, right, top = box
    points = [_at(matrix, x, y) for x in (left, right) for y in (bottom, top)]
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def _line(item: Any, text: str, matrix: Matrix, window: Box, left: float, top: float) -> Line:
    import pypdfium2.raw as pdfium

    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    own = _times(_matrix(item), matrix)
    edges = [ctypes.c_float() for _ in range(4)]
    _told(pdfium.FPDFPageObj_GetBounds(item, *edges))
    box = _around(matrix, (edges[0].value, edges[1].value, edges[2].value, edges[3].value))
    alpha = ctypes.c_uint(255)
    unused = ctypes.c_uint()
    pdfium.FPDFPageObj_GetFillColor(item, unused, unused, unused, alpha)
    filled = pdfium.FPDFTextObj_GetTextRenderMode(item) == pdfium.FPDF_TEXTRENDERMODE_FILL
    cut = _common(window, box)
    return Line(
        text=text,
        box=(
            (box[0] - left) * PX,
            (top - box[3]) * PX,
            (box[2] - left) * PX,
            (top - box[1]) * PX,
        ),
        size_pt=size.value * math.hypot(own[2], own[3]),
        seen=filled
        and alpha.value > 0
        and (cut == box or all(abs(a - b) <= CUT for a, b in zip(cut, box, strict=True))),
        upright=abs(own[1]) < 0.01 and own[0] > 0,
    )


def _within(box: Box, area: Box) -> bool:
    """Return whether a box lies in an area, at least in part."""
    left, top, right, bottom = _common(box, area)
    return left < right and top < bottom


def _common(window: Box, box: Box) -> Box:
    return (
        max(window[0], box[0]),
        max(window[1], box[1]),
        min(window[2], box[2]),
        min(window[3], box[3]),
    )


def _clip(item: Any, matrix: Matrix) -> Box:
    """Return the window through which an object is seen, as far as a rectangle can say it."""
    import pypdfium2.raw as pdfium

    window: Box = (-math.inf, -math.inf, math.inf, math.inf)
    clip = pdfium.FPDFPageObj_GetClipPath(item)
    for number in range(pdfium.FPDFClipPath_CountPaths(clip)):
        across, up = [], []
        for index in range(pdfium.FPDFClipPath_CountPathSegments(clip, number)):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, number, index)
            x, y = ctypes.c_float(), ctypes.c_float()
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            point = _at(matrix, x.value, y.value)
            across.append(point[0])
            up.append(point[1])
        if across:
            window = _common(window, (min(across), min(up), max(across), max(up)))
    return window


def _letters(count: int) -> Any:
    """Return room for so many letters; an array of each length is a class of its own."""
    import pypdfium2.raw as pdfium

    return (pdfium.FPDF_WCHAR * count)()


def _text(item: Any, textpage: Any, room: Any) -> str:
    """Return what an object says, read into ``room`` where that is enough."""
    import pypdfium2.raw as pdfium

    size = pdfium.FPDFTextObj_GetText(item, textpage.raw, room, ctypes.sizeof(room))
    if size > ctypes.sizeof(room):
        room = _letters(1 << size.bit_length())
        pdfium.FPDFTextObj_GetText(item, textpage.raw, room, size)
    return ctypes.string_at(room, size).decode("utf-16-le", "replace").rstrip("\0")


def _font_name(font: Any) -> str:
    import pypdfium2.raw as pdfium

    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace").partition("+")[2] or buffer.value.decode()
