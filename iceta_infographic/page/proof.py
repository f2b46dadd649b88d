"""The proof: a finished page carries what it must, legibly, and nothing stands on anything.

What fails here is our bug, never a user's: the page is not published and the report says
what a developer needs to know.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from ..errors import ProofError
from ..glyphs import FALLBACK, FAMILY
from .pdf import Box
from .png import Letters

TOLERANCE = 0.75
"""CSS px by which rectangles may touch: far below what an eye sees."""
SIZE_TOLERANCE = 0.02
"""Points by which the smallest letter may miss the floor: the PDF rounds its numbers."""

_OUR_FONTS = tuple(name.replace(" ", "-") for name in (FAMILY, FALLBACK))


def squeezed(text: str) -> str:
    """Return text as it is compared: letters only as they are, no spaces, no letter case.

    A line may break anywhere and a style may set capitals; neither loses anything, nor do
    soft hyphens and the like that came along when a text was copied. PDFium reports a hyphen
    at a line's end as U+0002 or U+FFFE.
    """
    text = text.replace("\x02", "-").replace("\ufffe", "-")
    letters = (c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return "".join("".join(letters).split()).casefold()


def prove_letters(
    pages: Sequence[Letters], strings: Iterable[str], floor_pt: float, what: str
) -> float:
    """Hold a finished PDF against its source.

    Args:
        pages: what is printed on each page.
        strings: every string of the source that must be found.
        floor_pt: the smallest text allowed, in points.
        what: the page's name, for the report.

    Returns:
        The smallest text on any page, in points.

    Raises:
        ProofError: a string is missing, text is too small, or a font is not ours.
    """
    printed = squeezed("".join(page.text for page in pages))
    missing = [text for text in strings if squeezed(text) not in printed]
    if missing:
        raise ProofError(f"{what}: not on the page: {missing[:5]!r}")
    smallest = min(page.smallest_pt for page in pages)
    if smallest < floor_pt - SIZE_TOLERANCE:
        raise ProofError(f"{what}: text of {smallest} pt, the floor is {floor_pt} pt")
    strange = sorted(
        {name for page in pages for name in page.fonts if not name.startswith(_OUR_FONTS)}
    )
    if strange:
        raise ProofError(f"{what}: set in fonts of the machine: {strange}")
    return smallest


def prove_boxes(boxes: Mapping[str, Box], width: float, height: float, what: str) -> None:
    """Hold that the parts of a sheet stand inside it and beside each other.

    Args:
        boxes: the rectangles of the parts; those named ``…-latar`` may have others upon them.
        width: of the sheet, px.
        height: of the sheet, px.
        what: the sheet's name, for the report.

    Raises:
        ProofError: a part leaves the sheet or overlaps another.
    """
    for name, (left, top, right, bottom) in boxes.items():
        if min(left, top) < -TOLERANCE or right > width + TOLERANCE or bottom > height + TOLERANCE:
            raise ProofError(f"{what}: {name} leaves the sheet: {left, top, right, bottom}")
    solid = sorted((name, box) for name, box in boxes.items() if not name.endswith("-latar"))
    for (name, a), (other, b) in combinations(solid, 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        if across > TOLERANCE and down > TOLERANCE:
            raise ProofError(f"{what}: {name} {a} and {other} {b} overlap by {down:.1f} px")
