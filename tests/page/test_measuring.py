"""The quick measuring page gives the same heights, and where a style spoils that, it is noticed."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from iceta_infographic.page import pdf, sheet
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.job import make_job
from iceta_infographic.page.parts import CSS, QUICK, How, Parts
from iceta_infographic.resources import builtin_templates
from tests.page.support import page_agency, plain_look, region_of

STYLES = sorted(path.parent.name for path in builtin_templates().glob("gaya/*/gaya.css"))


@pytest.mark.parametrize("form", ["a4", "xbanner"])
@pytest.mark.parametrize("style", STYLES)
def test_what_is_left_out_takes_no_height(style: str, form: str) -> None:
    agency = page_agency("banyak_kanal")
    look = replace(plain_look(agency), style=style)
    job = make_job(agency.services[0], agency, region_of(), FORMATS[form], look)
    rem = job.floor * 1.2
    quick, whole = (Parts(job, How(sheets), []) for sheets in (QUICK, CSS))
    assert quick.measure(rem) == whole.measure(rem)


@pytest.mark.parametrize("form", ["a4", "xbanner", "feed", "layar"])
@pytest.mark.parametrize("style", STYLES)
def test_pages_are_well_formed_and_parts_that_are_measured_carry_no_id(
    style: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not well-formed is read by a parser of a tenth of a page's time.

    An element with an id shares its style with no other, nor does anything within it.
    """
    pages: list[ElementTree.Element] = []
    true = pdf.layout

    def noted(html: str, **rest: Any) -> pdf.Layout:
        pages.append(ElementTree.fromstring(html))  # noqa: S314 # our own
        return true(html, **rest)

    monkeypatch.setattr(pdf, "layout", noted)
    agency = page_agency("banyak_kanal")
    look = replace(plain_look(agency), style=style)
    media = FORMATS[form]
    DRAW[media.family](agency.services[0], agency, region_of(), media, look)
    parts = Parts(make_job(agency.services[0], agency, region_of(), media, look), How(QUICK), [])
    if media.paper:
        # As a rule everything is reckoned there.
        parts.measure(parts.job.floor)
    measured = [page for page in pages if page.findtext("head/title") == "ukur"]
    assert measured
    for page in measured:
        marks = page.findall(".//*[@id]")
        assert marks
        assert all(len(mark) == 0 and not mark.text for mark in marks)


def test_a_style_in_which_it_takes_height_is_measured_again(tmp_path: Path) -> None:
    shutil.copytree(builtin_templates(), tmp_path / "templates")
    path = tmp_path / "templates" / "gaya" / "teduh" / "gaya.css"
    with path.open("a", encoding="utf-8") as css:
        css.write(".judul-bagian .kotak{position:static!important;display:block;height:9rem}")
    agency = page_agency("banyak_kanal")
    folders = (tmp_path / "templates",)
    look = replace(plain_look(agency), folders=folders, roots=folders)
    drawn = sheet.draw(agency.services[0], agency, region_of(), FORMATS["a4"], look)
    assert drawn.pages >= 1
