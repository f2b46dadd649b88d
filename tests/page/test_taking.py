"""Elements of one kind have one style wherever their parents hand on the same, and no other."""

import pytest
import weasyprint

from iceta_infographic.page import agent, loading
from iceta_infographic.page.haste.matching import MANY

MANY_RULES = "".join(f".tiada-{number} {{ color: red }}" for number in range(MANY))
PARENTS = "<div class='a'><p>Satu</p></div><div class='b'><p>Dua</p></div>"
WIDTHS = ".a { width: 100px } .b { width: 200px } "


def styles(html: str, css: str) -> list[weasyprint.css.ComputedStyle]:
    """Return the styles of a page's paragraphs."""
    loading.weasyprint()
    head = f"<head><title>t</title><style>{css}</style></head>"
    page = agent.reader(weasyprint)(string=f"<html>{head}<body>{html}</body></html>")
    styles = weasyprint.css.get_all_computed_styles(page)
    return [styles(element) for element in page.etree_element.iter("p")]


@pytest.mark.parametrize("more", ["", MANY_RULES], ids=["few", "many"])
@pytest.mark.parametrize(
    ("said", "around"),
    [
        ("width: inherit", ""),
        ("width: INHERIT !important", ""),
        ("width: var(--tiada, inherit)", ""),
        ("width: var(--tiada, var(--pula, inherit))", ""),
        ("width: var(--v)", "--v: inherit"),
    ],
)
def test_what_is_taken_from_the_parent_is_its_own(said: str, around: str, more: str) -> None:
    css = f"{more} {WIDTHS} body {{ {around} }} p {{ {said} }}"
    first, second = styles(PARENTS, css)
    assert (first["width"].value, second["width"].value) == (100, 200)


def test_an_attribute_may_take_it_as_well() -> None:
    html = PARENTS.replace("<p>", "<p style='width: inherit'>")
    first, second = styles(html, MANY_RULES + WIDTHS)
    assert (first["width"].value, second["width"].value) == (100, 200)


def test_a_variable_in_an_attribute_may_have_others_take_it() -> None:
    html = f"<section style='--v: inherit'>{PARENTS}</section>"
    first, second = styles(html, f"{MANY_RULES} {WIDTHS} p {{ width: var(--v) }}")
    assert (first["width"].value, second["width"].value) == (100, 200)


@pytest.mark.parametrize("said", ["color: inherit", "font-size: 2em", "margin: var(--m, 3px)"])
def test_one_style_serves_where_parents_hand_on_the_same(said: str) -> None:
    first, second = styles(PARENTS, f"{MANY_RULES} {WIDTHS} p {{ {said} }}")
    assert first is second


@pytest.mark.parametrize(
    "said", ["color: red", "font-size: 2em", "--m: 5px", "text-decoration: underline", "page: lain"]
)
def test_it_serves_no_other(said: str) -> None:
    css = f"{MANY_RULES} {WIDTHS} .b {{ {said} }} p {{ margin: var(--m, 3px) }}"
    first, second = styles(PARENTS, css)
    assert first is not second
    name = (
        said.split(":")[0].replace("--m", "margin-top").replace("-decoration", "-decoration-line")
    )
    assert first[name.replace("-", "_")] != second[name.replace("-", "_")]


def test_elements_of_one_name_share_nothing() -> None:
    """So that WeasyPrint says that there are two."""
    first, second = styles(PARENTS.replace("<p>", "<p id='a'>"), MANY_RULES)
    assert first is not second
