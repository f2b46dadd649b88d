"""The real services in ``standards/``: faultless, and every text of theirs on their pages."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic import workspace
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.inspection import inspect
from iceta_infographic.page.look import bare_address
from iceta_infographic.page.parting import ROOMS
from iceta_infographic.page.printed import printed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.check import Checked
from tests.page import source

WHOLE = int(ROOMS["lembar"].whole)
"""Letters up to which a text stands in one piece, however wide they are."""

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 24)
WORKSPACE = workspace.find(ROOT)
FILES = {path.stem: path for path in WORKSPACE.standards()}


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


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_printed(name: str) -> None:
    one = checked(name)
    agency, document, region = one.agency, one.document, WORKSPACE.region
    assert agency is not None
    assert document is not None
    assert region is not None
    lapor = {str(c.address) for c in region.shared if c.kind == "sp4n_lapor"}
    for index, service in enumerate([*agency.services, None]):
        made = make(Task(agency, region, service, "a4", False, None, None), (builtin_templates(),))
        assert isinstance(made, Made)
        (_, pdf), *_ = made.files
        text = "\n".join(page.text for page in printed(pdf))
        if service is None:
            expected = source.of_pledge(document.data)
        else:
            expected = source.of_sheet(one_service(document.data, index))
        # A channel that an agency and its service both give is printed once, and SP4N-LAPOR!
        # of the region beneath its QR code, as people say it.
        once = [bare_address(t) if t in lapor else t for t in dict.fromkeys(expected)]
        assert source.lost(once, text, WHOLE) == []
