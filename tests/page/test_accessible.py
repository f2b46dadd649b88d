"""PDF/UA-1 (ISO 14289-1): every kind of document, by a checker and by what it does not look at."""

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfua import validate

from iceta_infographic.page import book
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from tests.page.support import page_agency, page_pledge, page_sheet, plain_look, region_of

NOT_EVALUATED = {"UA-14-001"}
"""Nesting of headings: pdfua 0.1.3 gives up on it with pikepdf 10; it is held below."""


def _slides(name: str, form: str) -> bytes:
    agency, region = page_agency(name), region_of()
    draw = DRAW[FORMATS[form].family]
    look = plain_look(agency, region)
    return draw(agency.services[0], agency, region, FORMATS[form], look).pdf


def _book(name: str) -> bytes:
    agency, region = page_agency(name), region_of()
    return book.draw(agency, region, plain_look(agency, region), ["Layanan Lain"]).pdf


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "sheet": lambda: page_sheet("lazim").drawn.pdf,
    "sheet with a wide table": lambda: page_sheet("tabel_empat_kolom").drawn.pdf,
    "pledge": lambda: page_pledge("lazim").drawn.pdf,
    "carousel": lambda: _slides("lazim", "feed"),
    "screen": lambda: _slides("lazim", "layar"),
    "book": lambda: _book("lazim"),
    "book with levels": lambda: _book("bertingkat"),
    "book with a long table": lambda: _book("terpanjang"),
}


@cache
def document(kind: str) -> bytes:
    return DOCUMENTS[kind]()


@pytest.fixture(params=DOCUMENTS)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    file = tmp_path / "dokumen.pdf"
    file.write_bytes(document(request.param))
    return file


def elements(node: Any, above: str = "") -> Iterator[tuple[str, str, Any]]:
    """Yield every element of a tree: its role, the role above it, and the element."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            role = str(kid.S)
            yield role, above, kid
            yield from elements(kid, role)


def tree(file: pikepdf.Pdf) -> list[tuple[str, str, Any]]:
    return list(elements(file.Root.StructTreeRoot))


def test_a_checker_finds_nothing(path: Path) -> None:
    report = validate(str(path))
    assert [str(finding) for finding in report.findings] == []
    skipped = {outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason}
    assert skipped <= NOT_EVALUATED


def test_a_reader_learns_the_title_and_the_language(path: Path) -> None:
    with pikepdf.open(path) as file:
        assert str(file.Root.Lang) == "id"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert str(file.docinfo["/Title"])


def test_headings_start_at_the_first_level_and_leave_none_out(path: Path) -> None:
    with pikepdf.open(path) as file:
        levels = [int(role[2:]) for role, _, _ in tree(file) if role[:2] == "/H" and role[2:]]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_what_is_printed_is_in_the_tree_or_decoration(path: Path) -> None:
    with pikepdf.open(path) as file:
        held: dict[tuple[int, int], set[int]] = {}
        for _, _, element in tree(file):
            kids = element.K
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, int):
                    held.setdefault(element.Pg.objgen, set()).add(int(kid))
        for page in file.pages:
            marks = set()
            depth = 0
            for line in pikepdf.parse_content_stream(page):
                name = str(line.operator)
                if name in ("BDC", "BMC"):
                    depth += 1
                    if name == "BDC" and "/MCID" in (properties := line.operands[1]):
                        marks.add(int(properties.MCID))
                elif name == "EMC":
                    depth -= 1
                elif name in ("Tj", "TJ"):
                    assert depth > 0, "text that is neither content nor decoration"
            assert marks == held.get(page.obj.objgen, set())


def test_lists_are_made_of_items_with_a_body(path: Path) -> None:
    with pikepdf.open(path) as file:
        found = tree(file)
    assert {role for role, above, _ in found if above == "/L"} <= {"/LI", "/L"}
    assert {role for role, above, _ in found if above == "/LI"} <= {"/Lbl", "/LBody"}


def test_every_header_cell_says_what_it_heads(path: Path) -> None:
    with pikepdf.open(path) as file:
        scopes = [str(cell.A.Scope) for role, _, cell in tree(file) if role == "/TH"]
    assert set(scopes) <= {"/Column", "/Row"}


def test_every_link_stands_in_the_tree_and_on_paper(path: Path) -> None:
    with pikepdf.open(path) as file:
        inside = {
            kid.Obj.objgen
            for role, _, element in tree(file)
            if role == "/Link"
            for kid in element.K
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
        }
        links = [note for page in file.pages for note in page.get("/Annots", [])]
        assert {note.objgen for note in links} == inside
        assert all(int(note.F) & 4 and str(note.Contents) for note in links)


def test_the_tests_above_see_tables_lists_links_and_pictures() -> None:
    seen = {}
    for kind in ("book with a long table", "sheet with a wide table", "carousel"):
        with pikepdf.open(BytesIO(document(kind))) as file:
            seen[kind] = {role for role, _, _ in tree(file)}
    assert {"/Table", "/TH", "/L", "/Link", "/Figure"} <= seen["book with a long table"]
    assert {"/Table", "/TH", "/L"} <= seen["sheet with a wide table"]
    assert "/L" in seen["carousel"]
