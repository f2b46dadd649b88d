"""Quicker styles change no byte; a version that was not looked at is left alone."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
import weasyprint
from weasyprint import css

from iceta_infographic.page import haste, pdf
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from tests.page.support import NAMES, page_agency, plain_look, region_of

STYLES = ("teduh", "resmi", "tegas")
FORMS = ("a4", "rollup", "feed", "layar")


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Styles as WeasyPrint computes them, whatever was drawn before in this process."""
    pdf._weasyprint()
    for kind in (css.ComputedStyle, css.AnonymousStyle):
        function = kind.__missing__
        closure = getattr(function, "__closure__", None) or ()
        names = function.__code__.co_freevars
        inner = dict(zip(names, (cell.cell_contents for cell in closure), strict=True))
        own = inner.get("every") or inner.get("anonymous") or function
        monkeypatch.setattr(kind, "__missing__", own)


def drawn(name: str, style: str, form: str) -> bytes:
    agency = page_agency(name)
    look = replace(plain_look(agency), style=style)
    media = FORMATS[form]
    return DRAW[media.family](agency.services[0], agency, region_of(), media, look).pdf


def test_this_version_is_known() -> None:
    """Says when WeasyPrint's styles must be looked at again."""
    assert weasyprint.__version__ in haste.KNOWN


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("number", range(len(NAMES)))
def test_pages_stay_the_same_to_the_byte(number: int) -> None:
    name = NAMES[number]
    style, form = STYLES[number % len(STYLES)], FORMS[number % len(FORMS)]
    before = drawn(name, style, form)
    slow = css.ComputedStyle.__missing__
    assert haste.hasten(weasyprint)
    assert css.ComputedStyle.__missing__ is not slow
    assert drawn(name, style, form) == before


@pytest.mark.usefixtures("plain")
def test_another_version_is_left_alone() -> None:
    before = css.ComputedStyle.__missing__
    assert not haste.hasten(SimpleNamespace(__version__="0.1"))
    assert css.ComputedStyle.__missing__ is before


@pytest.mark.usefixtures("plain")
def test_properties_named_by_direction_are_heard() -> None:
    """A style may say margin-inline-start; the quick way must see it."""
    html = (
        '<html lang="id"><head><title>x</title></head><body>'
        '<div id="a" style="margin-inline-start:20px;padding-block-start:5px">x</div></body></html>'
    )

    def box() -> object:
        return weasyprint.HTML(string=html).render().pages[0].anchors["a"]

    before = box()
    assert haste.hasten(weasyprint)
    assert box() == before
