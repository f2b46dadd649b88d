"""Tags without elements that say nothing: the same is read, by the same names."""

from pathlib import Path

import pikepdf
import pytest

from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.haste import brief, tagging
from tests.page import tagged
from tests.page.support import page_agency, plain_look, region_of

INLINE = {"/Span", "/NonStruct"}
"""Roles that say nothing of what stands in them."""
SHARE = 0.85
"""Of all elements in the tree, how many are left at most."""
SERVICES = ("lazim", "tabel_empat_kolom", "bertingkat")


def drawn(name: str, form: str) -> bytes:
    agency, region = page_agency(name), region_of()
    look = plain_look(agency, region)
    return DRAW[FORMATS[form].family](agency.services[0], agency, region, FORMATS[form], look).pdf


def read(path: Path) -> tuple[list[tuple[str, tuple[str, ...]]], int]:
    """Return what is read, each with the roles above it, and how many elements there are."""
    words = tagged.marked_words(path)
    with pikepdf.open(path) as file:
        marks = [
            (words[page].get(mark, ""), tuple(role for role in roles if role not in INLINE))
            for page, mark, roles in tagged.read_roles(file)
        ]
        return marks, len(list(tagged.elements(file.Root.StructTreeRoot)))


@pytest.mark.parametrize("form", ["a4", "feed"])
@pytest.mark.parametrize("name", SERVICES)
def test_the_same_is_read_with_fewer_elements(
    name: str, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few, every = tmp_path / "singkat.pdf", tmp_path / "semua.pdf"
    few.write_bytes(drawn(name, form))
    assert tagging.holding >= brief.HOLDING
    monkeypatch.setattr(tagging, "holding", {"Link"})
    monkeypatch.setattr(tagging, "left_out", set())
    every.write_bytes(drawn(name, form))
    (now, count), (before, all_of_them) = read(few), read(every)
    assert now == before
    assert len(now) > 50
    assert count < SHARE * all_of_them


def test_what_groups_others_holds_no_text_itself(tmp_path: Path) -> None:
    """ISO 32000-1, 14.8.4.2: grouping elements are not directly associated with content items."""
    path = tmp_path / "lembar.pdf"
    path.write_bytes(drawn("lazim", "a4"))
    with pikepdf.open(path) as file:
        holders = {roles[-1] for _, _, roles in tagged.read_roles(file)}
    assert holders.isdisjoint({"/Document", "/Div", "/Sect", "/Art", "/Part", "/L", "/LI"})
