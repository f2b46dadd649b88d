"""What stands around the sections is reckoned as high as a layout makes it, in every style."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.job import Job, make_job
from iceta_infographic.page.measures import Measures
from iceta_infographic.page.parts import FRAME, HOW, How, Parts
from iceta_infographic.resources import builtin_templates
from tests.page.support import NAMES, page_agency, plain_look, region_of, services

STYLES = sorted(path.parent.name for path in builtin_templates().glob("gaya/*/gaya.css"))
FORMS = ("a4", "f4", "a3", "a2", "xbanner", "rollup")
EVERY = 13
"""One real service in so many is looked at in each style and format."""
NEAR, ROUGH = 0.02, 0.12
"""What heights may differ by, and that of the code's tile, rem: from one size on the code grows."""
HEIGHTS = ("head", "next_head", "foot", "foot_alone", "cards", "qr")
WRONG = 0.03
"""Share of parts of which a line may be reckoned wrongly."""


def both(job: Job, rem: float) -> tuple[Measures, Measures]:
    measured = Parts(job, How(HOW[0].sheets, FRAME), []).measure(rem)
    return Parts(job, HOW[0], []).reckon(rem), measured


def off(job: Job, rem: float) -> list[bool]:
    """Return of every part whether it was reckoned wrongly."""
    reckoned, measured = both(job, rem)
    plain = Parts(job, HOW[0], []).rim.plain  # type: ignore[union-attr] # it reckons
    names = [name for name in HEIGHTS if plain or name != "cards"]
    pairs = [(getattr(reckoned, name), getattr(measured, name)) for name in names]
    pairs += zip(reckoned.tail, measured.tail, strict=True)
    allowed = [ROUGH if name == "qr" else NEAR for name in names] + [NEAR] * len(reckoned.tail)
    return [abs(a - b) > most * rem for (a, b), most in zip(pairs, allowed, strict=True)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("style", STYLES)
def test_what_stands_around_is_reckoned_as_it_is_laid_out(style: str, form: str) -> None:
    found: list[bool] = []
    for agency, service in services()[FORMS.index(form) :: EVERY]:
        look = replace(plain_look(agency), style=style)
        job = make_job(service, agency, region_of(), FORMATS[form], look)
        for share in (1.0, 1.27):
            found += off(job, min(job.floor * share, job.ceiling))
    assert len(found) > 30
    assert sum(found) <= len(found) * WRONG


@pytest.mark.parametrize("name", NAMES)
def test_also_where_it_says_very_little_or_very_much(name: str) -> None:
    agency = page_agency(name)
    job = make_job(agency.services[0], agency, region_of(), FORMATS["a4"], plain_look(agency))
    assert sum(off(job, job.floor)) <= 1


def test_drafts_and_examples_bear_a_ribbon() -> None:
    agency = page_agency("lazim")
    heads = []
    for incomplete in (False, True):
        job = make_job(
            agency.services[0],
            agency,
            region_of(),
            FORMATS["a4"],
            plain_look(agency),
            incomplete=incomplete,
        )
        reckoned, measured = both(job, job.floor)
        assert reckoned.head == pytest.approx(measured.head, abs=NEAR * job.floor)
        heads.append(reckoned.head)
    assert heads[1] >= heads[0]


OWN = {
    "no small print on cards": ".kartu .ket{display:none}",
    "no sub-steps": ".rincian{display:none}",
    "a right side that takes no height": ".kaki .kanan{height:1px}",
    "no source": ".kaki .sumber{display:none}",
    "a ladder that is no row": ".tangga li{display:none}",
}
"""Rules of somebody's own by which samples do not tell, or tell something else."""


@pytest.mark.parametrize("name", OWN)
def test_where_samples_do_not_tell_parts_are_laid_out(name: str, tmp_path: Path) -> None:
    shutil.copytree(builtin_templates(), tmp_path / "templates")
    with (tmp_path / "templates/gaya/teduh/gaya.css").open("a", encoding="utf-8") as style:
        style.write(f"\n{OWN[name]}\n")
    agency = page_agency("lazim")
    look = replace(plain_look(agency), folders=(tmp_path / "templates",))
    for form in ("a4", "feed"):
        media = FORMATS[form]
        drawn = DRAW[media.family](agency.services[0], agency, region_of(), media, look)
        assert drawn.pages


def test_a_style_that_composes_its_headlines_has_its_cards_laid_out() -> None:
    agency = page_agency("lazim")
    for style, laid in (("teduh", 0), ("resmi", 0), ("tegas", 1)):
        look = replace(plain_look(agency), style=style)
        job = make_job(agency.services[0], agency, region_of(), FORMATS["a4"], look)
        parts = Parts(job, HOW[0], [])
        parts.measure(job.floor)
        parts.measure(job.floor * 1.01)
        assert len(parts.laid) == laid, style


@pytest.mark.parametrize("form", ["feed", "story", "layar"])
@pytest.mark.parametrize("style", STYLES)
def test_what_follows_the_channels_is_reckoned_as_it_is_laid_out(style: str, form: str) -> None:
    media = FORMATS[form]
    for agency, service in services()[::EVERY]:
        look = replace(plain_look(agency), style=style)
        job = make_job(service, agency, region_of(), media, look)
        # A page that was reckoned too low at its end is drawn again, with more layouts.
        drawn = DRAW[media.family](service, agency, region_of(), media, look)
        assert drawn.layouts <= 4, job.name
