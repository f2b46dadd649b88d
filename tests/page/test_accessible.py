"""PDF/UA-1 (ISO 14289-1): every kind of document, by a checker and by what it does not look at."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from iceta_infographic.page import book
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.proof import squeezed
from tests.page import tagged
from tests.page.support import page_agency, page_pledge, page_sheet, plain_look, region_of
from tests.page.tagged import elements, read_marks


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
    "long sheets": lambda: page_sheet("terpanjang").drawn.pdf,
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


def tree(file: pikepdf.Pdf) -> list[tuple[str, str, Any]]:
    return list(elements(file.Root.StructTreeRoot))


def test_a_checker_finds_nothing(path: Path) -> None:
    assert tagged.faults(path) == []


def test_what_is_painted_is_painted_as_it_is_read(path: Path) -> None:
    assert tagged.painted_out_of_order(path) == []


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


TABLE = {"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD"}


def test_no_element_is_empty_but_a_cell(path: Path) -> None:
    # The place of an icon, which is a background, would be read out as nothing.
    with pikepdf.open(path) as file:
        empty = [
            (role, above)
            for role, above, element in tree(file)
            if role not in TABLE and not isinstance(element.get("/K"), int) and not len(element.K)
        ]
    assert empty == []


def test_links_hold_words_and_say_where_they_lead(path: Path) -> None:
    with pikepdf.open(path) as file:
        for role, _, element in tree(file):
            if role == "/Link":
                assert len(element.K) > 1, "a link without words"
        said = [str(note.Contents) for page in file.pages for note in page.get("/Annots", [])]
    assert not [text for text in said if text.startswith(("mailto:", "tel:", "sms:"))]


def read_out(path: Path) -> str:
    """Return the words of the tree in its order."""
    words = tagged.marked_words(path)
    with pikepdf.open(path) as file:
        return squeezed("".join(words[page].get(mark, "") for page, mark in read_marks(file)))


@pytest.mark.parametrize("kind", ["long sheets", "carousel", "screen"])
def test_what_every_sheet_repeats_is_heard_once_and_in_order(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "dokumen.pdf"
    path.write_bytes(document(kind))
    with pikepdf.open(path) as file:
        assert len(file.pages) > 2
    heard = read_out(path)
    agency = page_agency("terpanjang" if kind == "long sheets" else "lazim")
    (decree,) = [str(agency.decree.number)] if agency.decree else [""]
    answers = (str(agency.services[0].name), "Persyaratan", "Prosedur", "Pengaduan,saran", decree)
    places = [heard.index(squeezed(answer)) for answer in answers]
    assert places == sorted(places)
    assert heard.count(squeezed(answers[0])) == 1
    assert heard.count(squeezed(decree)) == 1


def test_the_tests_above_see_tables_lists_links_and_pictures() -> None:
    seen = {}
    for kind in ("book with a long table", "sheet with a wide table", "carousel"):
        with pikepdf.open(BytesIO(document(kind))) as file:
            seen[kind] = {role for role, _, _ in tree(file)}
    assert {"/Table", "/TH", "/L", "/Link", "/Figure"} <= seen["book with a long table"]
    assert {"/Table", "/TH", "/L", "/Link"} <= seen["sheet with a wide table"]
    assert {"/L", "/Link", "/Figure"} <= seen["carousel"]
