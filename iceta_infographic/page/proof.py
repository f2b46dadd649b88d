"""The proof: a finished page carries what it must, legibly, and nothing stands on anything.

What fails here is our bug, never a user's: the page is not published and the report says
what a developer needs to know.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, zip_longest

from ..errors import ProofError
from ..glyphs import FALLBACK, FAMILY
from .formats import Format
from .pdf import Box
from .printed import Line, Printed

TOLERANCE = 0.75
"""CSS px by which rectangles may touch: far below what an eye sees."""
OVERLAP = 0.16
"""Share of the type size by which lines may reach into each other: an accent, a descender."""
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
    text = unicodedata.normalize("NFKC", text)
    for letter in set(text):
        if not letter.isascii() and unicodedata.category(letter) == "Cf":
            text = text.replace(letter, "")
    return "".join(text.split()).casefold()


def prove_letters(
    pages: Sequence[Printed], strings: Iterable[str], floor_pt: float, what: str
) -> float:
    """Hold what a finished PDF says against its source.

    Args:
        pages: what is printed on each page.
        strings: every string of the source; each must have a place of its own.
        floor_pt: the smallest text allowed, in points.
        what: the page's name, for the report.

    Returns:
        The smallest text on any page, in points.

    Raises:
        ProofError: a string is missing, text is too small, or a font is not ours.
    """
    missing = _missing(strings, squeezed("".join(page.text for page in pages)))
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


def _missing(strings: Iterable[str], text: str) -> list[str]:
    """Return the strings without a place of their own in a squeezed text.

    The longest choose first, so that "1 hari" is not found in "1 hari kerja". Where strings
    could share letters ("aba" in "ababa") it matters from which end one looks.
    """
    wanted = sorted(enumerate(strings), key=lambda numbered: -len(squeezed(numbered[1])))
    missing: dict[int, str] = {}
    for find in (str.find, str.rfind):
        left = text
        missing = {}
        for number, typed in wanted:
            letters = squeezed(typed)
            start = find(left, letters)
            if start < 0:
                missing[number] = typed
                continue
            left = left[:start] + "\0" * len(letters) + left[start + len(letters) :]
        if not missing:
            break
    return [missing[number] for number in sorted(missing)]


def prove_lines(pages: Sequence[Printed], form: Format, what: str) -> None:
    """Hold that every line of a finished PDF can be seen, stands clear of the edges and alone.

    Args:
        pages: what is printed on each page, and where.
        form: the format: its edges and the zones that stay empty (contract, section 5).
        what: the page's name, for the report.

    Raises:
        ProofError: a line is invisible or cut, stands outside the page or in a zone that stays
            empty, or lies on another one.
    """
    for number, page in enumerate(pages, 1):
        where = f"{what}, page {number}"
        clear = (
            form.edge,
            max(form.edge, form.top),
            page.width - form.edge,
            page.height - max(form.edge, form.bottom),
        )
        for line in page.lines:
            if not line.seen:
                raise ProofError(f"{where}: can't be seen whole: {line.text!r} at {_at(line)}")
            if _leaves(line.box, clear):
                raise ProofError(f"{where}: {line.text!r} at {_at(line)} leaves {_rounded(clear)}")
        _prove_apart(page.lines, where)


def prove_unmoved(plain: Sequence[Printed], marked: Sequence[Printed], what: str) -> None:
    """Hold that a PDF with bleed and crop marks prints what the plain one does, where it does.

    Args:
        plain: what is printed on each page without marks.
        marked: and with them.
        what: the document's name, for the report.

    Raises:
        ProofError: a page or a line is missing, or a line stands elsewhere.
    """
    for number, (before, after) in enumerate(zip_longest(plain, marked), 1):
        where = f"{what}, page {number} with crop marks"
        if before is None or after is None or len(before.lines) != len(after.lines):
            raise ProofError(f"{where}: not the same lines")
        for line, moved in zip(before.lines, after.lines, strict=True):
            by = max(abs(a - b) for a, b in zip(line.box, moved.box, strict=True))
            if line.text != moved.text or by > TOLERANCE:
                raise ProofError(f"{where}: {line.text!r} {line.box} became {moved.box}")


def _prove_apart(lines: Sequence[Line], where: str) -> None:
    waiting = sorted((line for line in lines if line.upright), key=lambda line: line.box[1])
    near: list[Line] = []
    for line in waiting:
        near = [other for other in near if other.box[3] > line.box[1]]
        for other in near:
            across, down = _shared(line.box, other.box)
            if min(across, down) > OVERLAP * min(line.size_pt, other.size_pt) / 0.75:
                raise ProofError(
                    f"{where}: {other.text!r} at {_at(other)} and {line.text!r} at {_at(line)}"
                    " stand on each other"
                )
        near.append(line)


def _leaves(box: Box, clear: Box) -> bool:
    return (
        min(box[0] - clear[0], box[1] - clear[1], clear[2] - box[2], clear[3] - box[3]) < -TOLERANCE
    )


def _shared(a: Box, b: Box) -> tuple[float, float]:
    """Return how far two rectangles lie over each other, across and down; negative: apart."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def _at(line: Line) -> tuple[float, ...]:
    return _rounded(line.box)


def _rounded(box: Box) -> tuple[float, ...]:
    return tuple(round(value, 1) for value in box)


def prove_boxes(
    boxes: Mapping[str, Box], width: float, height: float, form: Format, what: str
) -> None:
    """Hold that the parts of a sheet stand inside it, clear of its zones, and beside each other.

    Args:
        boxes: the rectangles of the parts; those named ``…-latar`` are backgrounds: they may
            have others upon them and reach into the zones that stay empty of content.
        width: of the sheet, px.
        height: of the sheet, px.
        form: the format, with its zones.
        what: the sheet's name, for the report.

    Raises:
        ProofError: a part leaves the sheet, reaches into a zone or overlaps another.
    """
    for name, box in boxes.items():
        ground = name.endswith("-latar")
        top, bottom = (0.0, 0.0) if ground else (form.top, form.bottom)
        if _leaves(box, (0, top, width, height - bottom)):
            raise ProofError(f"{what}: {name} leaves the sheet: {box}")
    solid = sorted((name, box) for name, box in boxes.items() if not name.endswith("-latar"))
    for (name, a), (other, b) in combinations(solid, 2):
        across, down = _shared(a, b)
        if min(across, down) > TOLERANCE:
            raise ProofError(f"{what}: {name} {a} and {other} {b} overlap by {down:.1f} px")
