"""Gauges are kept on disk, and found anew where what is kept is of no use."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from iceta_infographic.page import gauges, kept
from iceta_infographic.page.edges import SIZES, Rim
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.gauge import SAMPLES, Gauge
from iceta_infographic.page.job import Job, make_job
from iceta_infographic.page.parts import QUICK, frame_values, geometry
from tests.page.support import page_agency, plain_look, region_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept, "place", lambda kind, name: tmp_path / kind / f"{name}.json")
    monkeypatch.setattr(gauges, "_FOUND", {})
    return tmp_path / "takar"


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is laid out."""
    seen: list[str] = []
    true = Job.lay_out

    def noted(self: Job, template: str, *rest: object, **more: object) -> object:
        seen.append(template)
        return true(self, template, *rest, **more)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(Job, "lay_out", noted)
    return seen


def gauge(form: str = "a4") -> Gauge:
    gauges._FOUND.clear()
    agency = page_agency("terpendek")
    job = make_job(agency.services[0], agency, region_of(), FORMATS[form], plain_look(agency))
    found = gauges.gauge_of(job, QUICK, frame_values(job, geometry(job.form, 16)))
    assert found is not None
    return found


def rim(form: str = "a4") -> Rim:
    gauges._FOUND.clear()
    agency = page_agency("terpendek")
    job = make_job(agency.services[0], agency, region_of(), FORMATS[form], plain_look(agency))
    found = gauges.rim_of(job, QUICK, frame_values(job, geometry(job.form, 16)), "sheet")
    assert found is not None
    return found


def test_what_is_kept_is_what_was_found(folder: Path, layouts: list[str]) -> None:
    first = gauge()
    assert len(layouts) == 1
    assert len(list(folder.iterdir())) == 1
    assert gauge() == first
    assert len(layouts) == 1
    assert set(first.shapes) == {sample.key for sample in SAMPLES}


def test_another_format_has_a_gauge_of_its_own(folder: Path) -> None:
    gauge()
    gauge("xbanner")
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("content", ["", "{", "[]x", '[["a"]]', '[[["judul"], {"base": 1}]]', "7"])
def test_what_can_not_be_read_is_found_anew(folder: Path, layouts: list[str], content: str) -> None:
    first = gauge()
    (kept,) = folder.iterdir()
    kept.write_text(content, encoding="utf-8")
    assert gauge() == first
    assert len(layouts) == 2
    assert json.loads(kept.read_text(encoding="utf-8"))


def test_where_nothing_can_be_kept_it_costs_time_alone(folder: Path, layouts: list[str]) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert gauge() == gauge()
    assert len(layouts) == 2


def test_what_stands_around_is_kept_as_well(folder: Path, layouts: list[str]) -> None:
    first = rim()
    assert len(layouts) == SIZES
    assert rim() == first
    assert len(layouts) == SIZES
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("content", ["[]", "7", '[{"rem": 1, "numbers": {}}]'])
def test_a_spoilt_rim_is_found_anew(folder: Path, content: str) -> None:
    first = rim()
    (kept,) = folder.iterdir()
    kept.write_text(content, encoding="utf-8")
    assert rim() == first


def test_another_template_has_a_gauge_of_its_own(folder: Path, tmp_path: Path) -> None:
    gauge()
    own = tmp_path / "own"
    (own / "umum").mkdir(parents=True)
    (own / "umum" / "janji.html.j2").write_text("", encoding="utf-8")
    agency = page_agency("terpendek")
    look = plain_look(agency)
    look = replace(look, folders=(own, *look.folders))
    job = make_job(agency.services[0], agency, region_of(), FORMATS["a4"], look)
    gauges.gauge_of(job, QUICK, frame_values(job, geometry(job.form, 16)))
    assert len(list(folder.iterdir())) == 2
