"""What is built, and what a finding blocks: the least it can (contract, section 4)."""

import dataclasses
from pathlib import Path

import pytest
from PIL import Image

from iceta_infographic.build.plan import Blocked, blocked
from iceta_infographic.standard.findings import Finding, Severity
from tests.build.support import agency, checked, finding, plan_of
from tests.page.support import agency_of

THREE = agency("satu", "dua", "tiga", own=["dua"])
ALL = frozenset({0, 1, 2})

NOTHING = Blocked(agency=False, pledge=False, services=frozenset())
PLEDGE = Blocked(agency=False, pledge=True, services=frozenset())
AGENCY = Blocked(agency=True, pledge=True, services=frozenset())


def services(*indexes: int) -> Blocked:
    return Blocked(agency=False, pledge=False, services=frozenset(indexes))


CASES = [
    # a service's own: that service
    ("IC201", ("layanan", 1, "prosdur"), services(1)),
    ("IC202", ("layanan", 1), services(1)),
    ("IC203", ("layanan", 2, "persyaratan", 0), services(2)),
    ("IC205", ("layanan", 2, "id"), services(2)),
    ("IC301", ("layanan", 0, "biaya"), services(0)),
    ("IC305", ("layanan", 1, "pengaduan"), services(1)),
    ("IC309", ("layanan", 1, "biaya", "tarif", 3), services(1)),
    ("IC701", ("layanan", 1, "nama"), services(1)),
    # the default complaints: those that use them
    ("IC301", ("pengaduan", 0), services(0, 2)),
    ("IC305", ("pengaduan",), services(0, 2)),
    # the agency's own or the file as a whole: the agency
    ("IC105", (), AGENCY),
    ("IC106", (), AGENCY),
    ("IC201", ("perangkat",), AGENCY),
    ("IC202", (), AGENCY),
    ("IC202", ("perangkat_daerah",), AGENCY),
    ("IC203", ("layanan",), AGENCY),
    ("IC204", ("status",), AGENCY),
    ("IC203", ("kanal", "call_center"), AGENCY),
    ("IC703", ("perangkat_daerah", "logo"), AGENCY),
    # the pledge alone
    ("IC401", (), PLEDGE),
    ("IC401", ("maklumat", "tanggal"), PLEDGE),
    ("IC401", ("perangkat_daerah", "pimpinan", "nama"), PLEDGE),
    ("IC204", ("maklumat", "tanggal"), PLEDGE),
    # nothing
    ("IC501", ("kanal",), NOTHING),
    ("IC502", ("kanal", "media_sosial"), NOTHING),
    ("IC602", ("penetapan", "ditinjau"), NOTHING),
    ("IC603", ("penetapan",), NOTHING),
]


@pytest.mark.parametrize(("code", "path", "expected"), CASES)
def test_an_error_blocks_the_least_it_can(
    code: str, path: tuple[str | int, ...], expected: Blocked
) -> None:
    found = blocked([finding(code, *path)], THREE)
    assert dataclasses.replace(found, nameless=frozenset()) == expected


@pytest.mark.parametrize(("code", "path", "_"), CASES)
def test_a_warning_blocks_nothing(code: str, path: tuple[str | int, ...], _: Blocked) -> None:
    assert blocked([finding(code, *path, severity=Severity.WARNING)], THREE) == NOTHING


def test_a_file_that_cannot_be_read_blocks_its_agency() -> None:
    assert blocked([finding("IC102")], None) == AGENCY
    assert blocked([], None) == AGENCY


def test_several_errors_block_what_each_of_them_does() -> None:
    findings = [
        finding("IC301", "layanan", 0, "biaya"),
        finding("IC301", "layanan", 2, "waktu"),
        finding("IC401", "maklumat"),
        finding("IC501", "kanal"),
    ]
    expected = Blocked(agency=False, pledge=True, services=frozenset({0, 2}))
    assert blocked(findings, THREE) == expected


# --- tasks --------------------------------------------------------------------------------


def stems(*findings: Finding, drafts: bool = False) -> tuple[list[str], list[str]]:
    plan = plan_of(checked(THREE, *findings), drafts=drafts)
    return [task.stem for task in plan.tasks], [*plan.kept]


def test_without_findings_everything_is_built() -> None:
    expected = ["contoh/satu/a4", "contoh/dua/a4", "contoh/tiga/a4", "contoh/maklumat"]
    assert stems() == (expected, [])


def test_what_is_blocked_is_kept_and_the_rest_is_built() -> None:
    assert stems(finding("IC301", "layanan", 1, "biaya")) == (
        ["contoh/satu/a4", "contoh/tiga/a4", "contoh/maklumat"],
        ["contoh/dua/a4"],
    )
    assert stems(finding("IC401", "maklumat")) == (
        ["contoh/satu/a4", "contoh/dua/a4", "contoh/tiga/a4"],
        ["contoh/maklumat"],
    )
    tasks, kept = stems(finding("IC106"))
    assert tasks == []
    assert len(kept) == 4


def test_a_draft_is_built_under_a_ribbon_but_not_against_the_agencys_own_errors() -> None:
    gap = finding("IC301", "layanan", 1, "biaya")
    plan = plan_of(checked(THREE, gap), drafts=True)
    assert {task.stem: task.incomplete for task in plan.tasks} == {
        "contoh/satu/a4": False,
        "contoh/dua/a4": True,
        "contoh/tiga/a4": False,
        "contoh/maklumat": False,
    }
    assert stems(gap, finding("IC202"), drafts=True)[0] == []
    assert stems(gap, finding("IC401"), drafts=True)[1] == ["contoh/maklumat"]


def test_what_has_no_name_cannot_be_drawn_even_as_a_draft() -> None:
    tasks, kept = stems(finding("IC301", "layanan", 1, "nama"), drafts=True)
    assert kept == ["contoh/dua/a4"]
    assert len(tasks) == 3


def test_every_format_is_a_document_of_its_own() -> None:
    plan = plan_of(checked(agency("satu")), formats=["a4", "feed"], pledges=["a4", "f4"])
    assert [task.stem for task in plan.tasks] == [
        "contoh/satu/a4",
        "contoh/satu/feed",
        "contoh/maklumat",
        "contoh/maklumat-f4",
    ]


def test_without_pledges_none_is_planned() -> None:
    plan = plan_of(checked(agency("satu")), pledges=[])
    assert [task.stem for task in plan.tasks] == ["contoh/satu/a4"]


def test_an_agency_without_a_pledge_still_has_its_services() -> None:
    text = "status: draf\nperangkat_daerah: {nama: D}\nlayanan: [{id: a, nama: A}]"
    plan = plan_of(checked(agency_of(text), finding("IC401")))
    assert [task.stem for task in plan.tasks] == ["contoh/a/a4"]


def test_a_plan_knows_the_sources_of_all_that_could_be_read() -> None:
    plan = plan_of(
        checked(agency("satu", "dua")),
        checked(None, finding("IC102"), ident="rusak"),
        checked(agency("a", ident="lain"), finding("IC106")),
        everyone=["contoh", "rusak", "lain", "keempat"],
    )
    assert plan.sources == {"contoh": frozenset({"satu", "dua"}), "lain": frozenset({"a"})}
    assert plan.agencies == {"contoh", "rusak", "lain", "keempat"}


# --- pictures -----------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "kerja" / "standards").mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(tmp_path / "luar.png")
    (tmp_path / "kerja" / "tautan.png").symlink_to(tmp_path / "luar.png")
    return tmp_path / "kerja"


def logo_of(root: Path, name: str) -> Path | None:
    text = "status: draf\nperangkat_daerah: {nama: D, logo: '" + name + "'}\nlayanan: [{nama: A}]"
    (task,) = plan_of(checked(agency_of(text)), pledges=[], root=root).tasks
    return task.logo


@pytest.mark.parametrize("place", ["standards/logo.png", "logo.png"])
def test_a_logo_lies_beside_the_file_or_at_the_top(root: Path, place: str) -> None:
    Image.new("RGB", (8, 8)).save(root / place)
    assert logo_of(root, "logo.png") == (root / place).resolve()


@pytest.mark.parametrize(
    "name", ["tidak-ada.png", "../luar.png", "tautan.png", "/etc/hostname", "standards"]
)
def test_nothing_outside_the_workspace_is_a_logo(root: Path, name: str) -> None:
    assert logo_of(root, name) is None
