"""What the tags of a finished PDF say, and in which order."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as raw
from pdfua import validate

NOT_EVALUATED = {"UA-14-001"}
"""Nesting of headings: pdfua 0.1.3 gives up on it with pikepdf 10."""


def faults(path: Path) -> list[str]:
    """Return what a checker of PDF/UA-1 finds in a file, and rules it did not look at."""
    report = validate(str(path))
    skipped = {outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason}
    return [*map(str, report.findings), *sorted(skipped - NOT_EVALUATED)]


def elements(node: Any, above: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield every element of a tree: its role, the role above it, and the element."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            role = str(kid.S)
            yield role, above, kid
            yield from elements(kid, role)


def marked_words(path: Path) -> list[dict[int, str]]:
    """Return for each page what is printed at each mark, as PDFium finds it."""
    pages: list[dict[int, str]] = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            words: dict[int, str] = {}
            text = page.get_textpage()
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                mark = raw.FPDFPageObj_GetMarkedContentID(item.raw)
                buffer = (ctypes.c_ushort * 2048)()
                size = raw.FPDFTextObj_GetText(item.raw, text.raw, buffer, 4096)
                piece = bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le")
                words[mark] = words.get(mark, "") + piece
            text.close()
            pages.append(words)
    return pages


def read_marks(file: pikepdf.Pdf) -> Iterator[tuple[int, int]]:
    """Yield page and mark of everything in the tree, in the order in which it is read."""
    for page, mark, _ in read_roles(file):
        yield page, mark


def read_roles(file: pikepdf.Pdf) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield page, mark and the roles above it of everything in the tree, as it is read."""
    numbers = {page.obj.objgen: index for index, page in enumerate(file.pages)}

    def below(node: Any, roles: tuple[str, ...]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield numbers[node.Pg.objgen], int(kid), roles
            elif "/S" in kid:
                yield from below(kid, (*roles, str(kid.S)))

    yield from below(file.Root.StructTreeRoot, ())


def painted_out_of_order(path: Path) -> list[str]:
    """Return what is painted before or after its place in the tree: text that is copied or
    reflowed, and readers that do not follow the tags, go by the paint."""
    words = marked_words(path)
    moved = []
    with pikepdf.open(path) as file:
        read: list[list[int]] = [[] for _ in file.pages]
        for number, mark in read_marks(file):
            read[number].append(mark)
        for index, page in enumerate(file.pages):
            place = {mark: at for at, mark in enumerate(read[index])}
            painted = [
                int(line.operands[1].MCID)
                for line in pikepdf.parse_content_stream(page)
                if str(line.operator) == "BDC" and "/MCID" in line.operands[1]
            ]
            said = [mark for mark in painted if words[index].get(mark, "").strip()]
            kept = _rising([place[mark] for mark in said])
            moved += [words[index][mark] for mark in said if place[mark] not in kept]
    return moved


def _rising(numbers: Sequence[int]) -> set[int]:
    """Return the longest run of numbers that rise, others left out."""
    ends: list[int] = []
    runs: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        run = (*(runs[at - 1] if at else ()), number)
        ends[at : at + 1] = [number]
        runs[at : at + 1] = [run]
    return set(runs[-1]) if runs else set()
