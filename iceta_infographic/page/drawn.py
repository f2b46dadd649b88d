"""A finished document, however it was drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished PDF.

    Attributes:
        pdf: the PDF file.
        pages: how many sheets.
        rem: the type size chosen, in points.
        layouts: how many layouts it took, the final one included.
        strings: everything that must be found on the finished page.
        marked: the same PDF with bleed and crop marks, where that was asked for.
    """

    pdf: bytes
    pages: int
    rem: float
    layouts: int
    strings: tuple[str, ...]
    marked: bytes | None = None
