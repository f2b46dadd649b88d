"""The real services in ``standards/``: faultless, and every text of theirs on their pages."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic import workspace
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.inspection import inspect
from iceta_infographic.page.formats import FORMATS, PLEDGE_FORMATS
from iceta_infographic.page.look import bare_address
from iceta_infographic.page.parting import ROOMS
from iceta_infographic.page.printed import printed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.check import Checked
from iceta_infographic.standard.model import Text
from tests.page import source, tagged

STYLES = ("teduh", "tegas", "resmi")
ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 24)
WORKSPACE = workspace.find(ROOT)
FILES = {path.stem: path for path in WORKSPACE.standards()}


@cache
def checked(name: str) -> Checked:
    (one,) = inspect(WORKSPACE, [FILES[name]], TODAY)
    return one


def one_service(data: Any, index: int) -> Any:
    return {**data, "layanan": [data["layanan"][index]]}


def test_there_are_enough_of_them() -> None:
    services = [len(checked(name).document.data["layanan"]) for name in FILES]  # type: ignore[union-attr]  # read below
    assert len(services) >= 10
    assert sum(services) >= 25


def test_the_roster_names_everyone() -> None:
    assert WORKSPACE.region is not None
    ids = [entry.id for entry in WORKSPACE.region.roster]
    assert len(set(ids)) == len(ids) >= 70
    assert sum(i.startswith("kecamatan-") for i in ids) == 31
    assert sum(i.startswith("kelurahan-") for i in ids) == 8
    assert set(FILES) <= set(ids)


@pytest.mark.parametrize("name", FILES)
def test_a_file_has_no_findings(name: str) -> None:
    assert [(f.code, f.mark) for f in checked(name).findings] == []


COMBINATIONS = list(product(STYLES, FORMATS))
PLEDGES = list(product(STYLES, PLEDGE_FORMATS))


def count_before(name: str) -> tuple[int, int]:
    """Return how many services, and how many agencies, stand before an agency's."""
    before = sorted(FILES)[: sorted(FILES).index(name)]
    agencies = [one.agency for one in map(checked, before) if one.agency is not None]
    return sum(len(agency.services) for agency in agencies), len(before)


def test_they_meet_every_format_in_every_style() -> None:
    assert len(FILES) >= len(PLEDGES)
    assert sum(count_before(max(FILES))) >= len(COMBINATIONS)


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_printed_and_read_out_in_order(name: str, tmp_path: Path) -> None:
    one = checked(name)
    agency, document, region = one.agency, one.document, WORKSPACE.region
    assert agency is not None
    assert document is not None
    assert region is not None
    lapor = {str(c.address) for c in region.shared if c.kind == "sp4n_lapor"}
    first, number = count_before(name)
    for index, service in enumerate([*agency.services, None]):
        # Each service in another format and style, the same ones each time.
        turns = PLEDGES if service is None else COMBINATIONS
        style, form = turns[(number if service is None else first + index) % len(turns)]
        dressed = replace(agency, style=Text(style, ()))
        made = make(Task(dressed, region, service, form, False, None, None), (builtin_templates(),))
        assert isinstance(made, Made), made
        (_, pdf), *_ = made.files
        text = "\n".join(page.text for page in printed(pdf))
        if service is None:
            expected = source.of_pledge(document.data)
        else:
            expected = source.of_sheet(one_service(document.data, index))
        # A channel that an agency and its service both give is printed once, and SP4N-LAPOR!
        # of the region beneath its QR code, as people say it.
        once = [bare_address(t) if t in lapor else t for t in dict.fromkeys(expected)]
        assert source.lost(once, text, int(ROOMS[FORMATS[form].family].whole)) == [], (style, form)
        path = tmp_path / "dokumen.pdf"
        path.write_bytes(pdf)
        assert tagged.faults(path) == [], (style, form)
        assert tagged.painted_out_of_order(path) == [], (style, form)
