"""The smaller style sheet and the quicker parser change nothing, and are used."""

from typing import Any

import pytest
import weasyprint
from weasyprint.html import UA

from iceta_infographic.page import agent, loading
from iceta_infographic.page.agent import without_notes


def test_only_notes_markers_and_counter_styles_are_missing() -> None:
    before, after = UA.splitlines(), without_notes(UA).splitlines()
    gone = [line for line in before if line not in after]
    assert len([line for line in gone if line.startswith(("::footnote-", "::note-"))]) == 5
    assert [line for line in gone if line.startswith("::marker")]
    assert "li::marker" in without_notes(UA)
    rest = [line for line in gone if not line.startswith(("::", "@counter-style", "  "))]
    assert rest == []
    assert "::note" not in without_notes(UA)
    assert "::footnote" not in without_notes(UA)


def test_weasyprint_asks_for_it_and_styles_no_note() -> None:
    # When this fails, WeasyPrint has changed inside: see agent.py before anything else.
    loading.weasyprint()
    page = agent.reader(weasyprint)(string="<p>Satu<ul><li>Dua</ul>")
    (sheet,) = page._ua_stylesheets()
    assert sheet in page._ua_stylesheets()
    kinds = set(_kinds(page))
    assert kinds == {None, "marker"}
    assert _kinds(weasyprint.HTML(string="<p>Satu")) >= {None, "marker", "footnote-call"}


def _kinds(page: weasyprint.HTML) -> set[str | None]:
    """Return for which pseudo-elements WeasyPrint has styles."""
    from weasyprint.css import get_all_computed_styles

    styles = get_all_computed_styles(page)
    # Those of pseudo-elements wait until they are asked for.
    computed = {**styles.get_computed_styles(), **styles._later}
    return {kind for element, kind in computed if element is not None}


WELL_FORMED = (
    '<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8"/><title>a &amp; b</title></head>'
    "<body> <h1>Judul</h1> <ul><li>Satu – dua</li></ul><table><tbody><tr><td>Tiga</td></tr></tbody>"
    '</table><p id="x">Empat<br/>Lima&#39;</p>\n</body></html>'
)


def test_a_well_formed_page_needs_no_forgiving_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    loading.weasyprint()
    expected = weasyprint.HTML(string=WELL_FORMED).write_pdf(pdf_variant="pdf/ua-1")
    seen: list[str] = []
    true = weasyprint.HTML.__init__

    def noted(page: weasyprint.HTML, **options: Any) -> None:
        seen.append(options["string"])
        true(page, **options)

    monkeypatch.setattr(weasyprint.HTML, "__init__", noted)
    ours = agent.reader(weasyprint)(string=WELL_FORMED).write_pdf(pdf_variant="pdf/ua-1")
    assert ours == expected
    assert [len(text) for text in seen] == [3]


def test_the_page_is_the_same_to_the_byte() -> None:
    loading.weasyprint()
    html = "<html lang=id><title>a</title><h1>Judul</h1><ul><li>Satu</ul><table><tr><td>Dua</table>"
    ours = agent.reader(weasyprint)(string=html).write_pdf(pdf_variant="pdf/ua-1")
    assert ours == weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
