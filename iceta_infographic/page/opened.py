"""A finished PDF that is opened once and read more than once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Opened:
    """A PDF that is open.

    Attributes:
        pages: of pypdfium2, each read and kept.
    """

    pages: tuple[Any, ...]


@contextmanager
def opened(pdf: bytes) -> Iterator[Opened]:
    """Open a PDF of a few pages, in a ``with`` of this; after it none of them may be used.

    Args:
        pdf: a whole PDF file.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        pages = tuple(document)
        try:
            yield Opened(pages)
        finally:
            for page in pages:
                page.close()


def pages_of(pdf: bytes | Opened) -> Iterator[Any]:
    """Yield the pages of a PDF, of one that is not open one after the other.

    Args:
        pdf: a whole PDF file, or one that is open.
    """
    if isinstance(pdf, Opened):
        yield from pdf.pages
        return
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page
            page.close()
