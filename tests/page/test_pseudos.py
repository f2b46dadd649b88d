"""Styles of pseudo-elements are made where they are asked for, and say the same."""

from typing import Any

import pytest
import weasyprint

from iceta_infographic.page import agent, loading
from iceta_infographic.page.haste.pseudos import MARGINS

BODY = "<body><p>Satu</p><ul><li>Dua</li></ul></body>"


def rendered(css: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    """Render a page; return it, and the styles that were made for it."""
    loading.weasyprint()
    kept: list[Any] = []
    init = weasyprint.css.StyleFor.__init__

    def noted(styles: Any, *arguments: Any) -> None:
        kept.append(styles)
        init(styles, *arguments)

    monkeypatch.setattr(weasyprint.css.StyleFor, "__init__", noted)
    html = f"<html><head><title>t</title><style>{css}</style></head>{BODY}</html>"
    (page,) = agent.reader(weasyprint)(string=html).render().pages
    return page._page_box, kept[0]


def test_a_page_without_boxes_in_its_margins_asks_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    box, styles = rendered("", monkeypatch)
    asked = {pseudo for _, pseudo in styles.get_computed_styles() if pseudo}
    assert asked.isdisjoint(MARGINS)
    assert {pseudo for _, pseudo in styles._later} >= set(MARGINS)
    assert len(MARGINS) == 16
    assert [child.element_tag for child in box.children] == ["html"]


@pytest.mark.parametrize("margin", MARGINS)
def test_a_box_in_a_margin_is_there_with_its_text(
    margin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    box, _ = rendered(f"@page {{ {margin} {{ content: 'isi' }} }}", monkeypatch)
    (found,) = [child for child in box.children if child.element_tag != "html"]
    assert found.at_keyword == margin
    assert "isi" in [getattr(inside, "text", "") for inside in found.descendants()]


def test_a_marker_is_made_where_a_list_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    css = "li::marker { color: red }"
    box, styles = rendered(css, monkeypatch)
    made = [pseudo for _, pseudo in styles.get_computed_styles() if pseudo]
    assert "marker" in made
    (marker,) = [b for b in box.descendants() if b.element_tag == "li::marker"][:1]
    assert marker.style["color"] == weasyprint.css.tokens.parse_color("red")
