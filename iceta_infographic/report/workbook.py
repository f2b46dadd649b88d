"""How the sheets of a workbook are made, and how its bytes stay the same from run to run."""

import io
import math
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from .table import DANGEROUS

Value = str | int | float | date | None

LONGEST = 32_767
"""Letters that a cell holds."""

FONT = "Calibri"
LINE, TALLEST = 15.0, 405.0
"""Height of a line of text and of the tallest row allowed, in points."""

WIDEST = 260
"""Letters in a row up to which a sheet is printed on the width of one page."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date that every part of the file bears: it must not tell when it was made."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")

BRAND, PAPER, EMPTY, WEAK, COMPLETE = "0B5D4B", "FFFFFF", "8F1D1D", "FFE2A3", "E2EEE9"
_FILLS = {
    "kosong": (EMPTY, PAPER),
    "belum": ("F7DEDC", "7A1515"),
    "lemah": (WEAK, "3A2600"),
    "sebagian": (WEAK, "3A2600"),
    "lengkap": (COMPLETE, "0F1F1B"),
    "memenuhi": (COMPLETE, "0F1F1B"),
}
"""Ground and letter of the cells that say a verdict or a status."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    Attributes:
        width: in letters.
        format: how numbers are shown; empty for text.
    """

    title: str
    width: float
    format: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a table with a head.

    Attributes:
        judged: numbers of the columns, from 1, that hold verdicts or statuses.
        frozen: how many columns stay when one scrolls sideways.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    judged: tuple[int, ...]
    frozen: int


def timeless(raw: bytes, day: date) -> bytes:
    """Take out of a workbook when it was written; openpyxl stamps every part with it.

    Args:
        raw: the XLSX file.
        day: the date that it bears instead.

    Returns:
        The same file, the same bytes whenever it is made.
    """
    stamp = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as given, zipfile.ZipFile(out, "w") as made:
        for part in given.infolist():
            content = given.read(part)
            if part.filename == "docProps/core.xml":
                content = _MODIFIED.sub(stamp, content)
            entry = zipfile.ZipInfo(part.filename, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, content)
    return out.getvalue()


def put(cell: Any, value: Value, form: str = "") -> None:
    """Write a value to a cell; a text stays a text whatever it begins with.

    Args:
        cell: a cell of openpyxl.
        value: text, number or date; None leaves it empty.
        form: how a number or date is shown.
    """
    if isinstance(value, str):
        text = _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        cell.value = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
        # openpyxl takes "=..." for a formula and "#N/A" for an error.
        cell.data_type = "s"
        if text.startswith(DANGEROUS):
            # Also after somebody has edited the cell.
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
        if form:
            cell.number_format = form


def fill(sheet: Any, made: Sheet) -> None:
    """Write a table to a sheet: frozen head, filters, verdicts in colour.

    Args:
        sheet: an empty sheet of openpyxl.
        made: what it shows.
    """
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    head, plain = Font(name=FONT, bold=True, color=PAPER), Font(name=FONT)
    ground = PatternFill("solid", fgColor=BRAND)
    top = Alignment(wrap_text=True, vertical="top")
    middle = Alignment(wrap_text=True, vertical="top", horizontal="center")
    for index, column in enumerate(made.columns, 1):
        cell = sheet.cell(1, index)
        put(cell, column.title)
        cell.font, cell.fill, cell.alignment = head, ground, top
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for number, values in enumerate(made.rows, 2):
        for index, (value, column) in enumerate(zip(values, made.columns, strict=True), 1):
            cell = sheet.cell(number, index)
            put(cell, value, column.format)
            cell.font = plain
            cell.alignment = middle if index in made.judged else top
        sheet.row_dimensions[number].height = height(values, made.columns)
    last = get_column_letter(len(made.columns))
    sheet.freeze_panes = f"{get_column_letter(made.frozen + 1)}2"
    sheet.auto_filter.ref = f"A1:{last}{len(made.rows) + 1}"
    wide = sum(column.width for column in made.columns) > WIDEST
    for_paper(sheet, pages=2 if wide else 1)
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:A"
    for index in made.judged if made.rows else ():
        _colour(
            sheet, f"{get_column_letter(index)}2:{get_column_letter(index)}{len(made.rows) + 1}"
        )


def height(values: Sequence[Value], columns: Sequence[Column]) -> float:
    """Guess the height of a row in points, so that wrapped text is seen whole.

    Args:
        values: what its cells hold.
        columns: the columns they stand in.

    Returns:
        The height; no more than a spreadsheet allows.
    """
    lines = 1
    for value, column in zip(values, columns, strict=True):
        if isinstance(value, str):
            parts = value.split("\n")
            lines = max(lines, sum(math.ceil(len(part) / column.width) or 1 for part in parts))
    return min(lines * LINE, TALLEST)


def for_paper(sheet: Any, pages: int = 1) -> None:
    """Set a sheet up to be printed: A4 landscape, with page numbers.

    Args:
        sheet: a sheet of openpyxl.
        pages: how many pages its columns spread over.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.right.text = "Halaman &P dari &N"


def _colour(sheet: Any, cells: str) -> None:
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill  # a rule's font can't name a family

    for word, (ground, letter) in _FILLS.items():
        sheet.conditional_formatting.add(
            cells,
            CellIsRule(
                operator="equal",
                formula=[f'"{word}"'],
                fill=PatternFill("solid", bgColor=ground),
                font=Font(bold=word in ("kosong", "belum"), color=letter),
            ),
        )
