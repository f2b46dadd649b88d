"""Heights that are reckoned are those that a layout gives, in every style."""

from dataclasses import replace

import pytest

from iceta_infographic.page import sheet
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.gauge import SAMPLES, Gauge
from iceta_infographic.page.gauges import gauge_of
from iceta_infographic.page.job import Job, make_job
from iceta_infographic.page.match import TOLERANCE
from iceta_infographic.page.measures import FULL, Measures, SectionMeasure
from iceta_infographic.page.parts import HOW, QUICK, How, Parts, frame_values, geometry
from iceta_infographic.page.reckon import block_height
from iceta_infographic.page.sections import Block
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Service
from tests.page.support import NAMES, page_agency, plain_look, region_of, services

STYLES = sorted(path.parent.name for path in builtin_templates().glob("gaya/*/gaya.css"))
EVERY = 8
"""One real service in so many is looked at."""
WRONG = 0.005
"""Share of parts of which a line may be reckoned wrongly."""


def job_service(name: str) -> Service:
    return page_agency(name).services[0]


def job_of(name: str, style: str, form: str) -> Job:
    agency = page_agency(name)
    look = replace(plain_look(agency), style=style)
    return make_job(agency.services[0], agency, region_of(), FORMATS[form], look)


def gauge(job: Job) -> Gauge:
    found = gauge_of(job, QUICK, frame_values(job, geometry(job.form, job.floor)))
    assert found is not None
    return found


def parts(section: SectionMeasure) -> list[float]:
    widths = sorted(section.blocks)
    return [
        *(section.heading[key] for key in sorted(section.heading)),
        *(section.again[key] for key in sorted(section.again)),
        *(section.overhead[key] for key in sorted(section.overhead)),
        *(high for key in widths for high in section.blocks[key]),
    ]


def every(m: Measures) -> list[float]:
    return [high for section in (*m.sections, m.complaints) for high in parts(section)]


@pytest.mark.parametrize("form", ["a4", "xbanner"])
@pytest.mark.parametrize("style", STYLES)
def test_nearly_every_part_is_reckoned_as_it_is_laid_out(style: str, form: str) -> None:
    found: list[bool] = []
    for agency, service in services()[STYLES.index(style) :: EVERY]:
        look = replace(plain_look(agency), style=style)
        job = make_job(service, agency, region_of(), FORMATS[form], look)
        rem = job.floor * 1.07
        reckoned = Parts(job, HOW[0], []).reckon(rem)
        measured = Parts(job, How(QUICK), []).measure(rem)
        pairs = zip(every(reckoned), every(measured), strict=True)
        found += [abs(a - b) > TOLERANCE * rem for a, b in pairs]
    assert len(found) > 300
    assert sum(found) <= len(found) * WRONG


@pytest.mark.parametrize("name", NAMES)
def test_what_is_reckoned_wrongly_is_drawn_right(name: str) -> None:
    """Lines of words of seventy letters may be miscounted: then the parts are measured."""
    job = job_of(name, "teduh", "a4")
    drawn = sheet.draw(job_service(name), page_agency(name), region_of(), job.form, job.look)
    assert drawn.layouts <= 6


def test_the_same_at_another_size() -> None:
    job = job_of("banyak_kanal", "teduh", "a4")
    text = "Surat keterangan dari kelurahan tempat pemohon berdomisili dan saksi"
    found = [
        block_height(Block("syarat", text), width, gauge(job)) for width in (40.0, 20.0, 12.0, 8.0)
    ]
    lines = [round(high / found[0]) for high in found]
    assert lines == sorted(set(lines))
    assert found == pytest.approx([found[0] * count for count in lines])


def test_there_is_a_sample_of_every_kind_that_a_macro_draws() -> None:
    macros = (builtin_templates() / "umum" / "unsur.html.j2").read_text(encoding="utf-8")
    start = macros.index("macro blok(")
    body = macros[start : macros.index("endmacro", start)]
    drawn = {piece.split('"')[1] for piece in body.split("b.kind ==")[1:]}
    assert drawn <= {sample.kind for sample in SAMPLES}
    assert {"tarif", "tabel", "judul", "lanjut"} <= {sample.kind for sample in SAMPLES}


def test_a_kind_without_a_sample_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        block_height(Block("tidak-ada", "teks"), 20, gauge(job_of("lazim", "teduh", "a4")))


def test_samples_are_set_once_a_style_and_format() -> None:
    first, second = job_of("lazim", "teduh", "a4"), job_of("terpendek", "teduh", "a4")
    assert gauge(first) is gauge(second)
    assert gauge(first) is not gauge(job_of("lazim", "resmi", "a4"))


def test_what_takes_the_full_width_is_reckoned_there() -> None:
    job = job_of("lazim", "teduh", "a4")
    g = geometry(job.form, job.form.content / 20)
    assert g.single
    m = Parts(job, HOW[0], []).reckon(g.rem)
    assert all(set(section.blocks) == {FULL} for section in m.sections)
