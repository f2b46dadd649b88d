from pathlib import Path

import pytest

from iceta_infographic.report.model import Service, Verdict
from tests.report.support import ELEMENTS, agency, judged, only, service


def verdicts(made: Service) -> dict[str, str]:
    return {element.key: element.verdict.value for element in made.elements}


def test_six_complete_elements_make_a_standard(workspace: Path) -> None:
    made = judged(workspace)
    assert verdicts(made) == dict.fromkeys(ELEMENTS, "lengkap")
    assert made.meets


@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize("value", ['""', '"-"', "n/a", "...", "tidak ada", None])
def test_an_element_that_says_nothing_is_empty(
    element: str, value: str | None, workspace: Path
) -> None:
    made = judged(workspace, **{element: value})
    assert verdicts(made) == {**dict.fromkeys(ELEMENTS, "lengkap"), element: "kosong"}
    assert not made.meets


@pytest.mark.parametrize("value", ["[]", '["-"]', '["", "..."]', "[{kelompok: '-', butir: ['-']}]"])
def test_a_list_of_placeholders_is_empty(value: str, workspace: Path) -> None:
    assert verdicts(judged(workspace, persyaratan=value))["persyaratan"] == "kosong"


@pytest.mark.parametrize(
    ("element", "value", "code"),
    [
        ("prosedur", "[Sesuai bagan terlampir]", "IC306"),
        ("waktu", "secepatnya", "IC304"),
        ("biaya", "sesuai perda yang berlaku", "IC303"),
        ("pengaduan", "[Menyampaikan keluhan dengan baik]", "IC305"),
    ],
)
def test_what_is_there_with_an_error_on_it_is_weak(
    element: str, value: str, code: str, workspace: Path
) -> None:
    made = judged(workspace, **{element: value})
    assert verdicts(made) == {**dict.fromkeys(ELEMENTS, "lengkap"), element: "lemah"}
    (found,) = (e for e in made.elements if e.key == element)
    assert code in {finding.code for finding in found.findings}


def test_one_placeholder_among_answers_is_weak_not_empty(workspace: Path) -> None:
    assert verdicts(judged(workspace, persyaratan='[KTP, "-"]'))["persyaratan"] == "lemah"


def test_a_warning_takes_nothing_away(workspace: Path) -> None:
    made = judged(workspace, waktu="3 hari")
    (waktu,) = (e for e in made.elements if e.key == "waktu")
    assert [finding.code for finding in waktu.findings] == ["IC310"]
    assert waktu.verdict is Verdict.COMPLETE


def test_a_shape_that_nobody_can_read_is_weak_and_keeps_its_text(workspace: Path) -> None:
    made = judged(workspace, biaya="[Rp5.000, Rp10.000]")
    (biaya,) = (e for e in made.elements if e.key == "biaya")
    assert biaya.verdict is Verdict.WEAK
    assert biaya.text == ("Rp5.000", "Rp10.000")


def test_an_element_under_a_misspelt_key_is_missing_and_says_so(workspace: Path) -> None:
    text = agency(service(prosedur=None) + "    prosedure: [Datang, Pulang]\n")
    (made,) = only(workspace, text).services
    (prosedur,) = (e for e in made.elements if e.key == "prosedur")
    assert prosedur.verdict is Verdict.EMPTY
    assert [finding.code for finding in prosedur.findings] == ["IC201"]


def test_default_complaints_count_for_every_service_without_its_own(workspace: Path) -> None:
    weak = "pengaduan: [Menyampaikan keluhan dengan baik]\n"
    both = agency(service(pengaduan=None), service("Surat Lain"))
    first, second = only(workspace, weak + both).services
    assert verdicts(first)["pengaduan"] == "lemah"
    assert verdicts(second)["pengaduan"] == "lengkap"


def test_a_waived_finding_takes_nothing_away_but_fills_nothing_in(workspace: Path) -> None:
    waived = "secepatnya # iceta: abaikan IC304 karena diatur lain"
    assert verdicts(judged(workspace, waktu=waived))["waktu"] == "lengkap"
    empty = '"-" # iceta: abaikan IC301 karena belum tahu'
    assert verdicts(judged(workspace, produk=empty))["produk"] == "kosong"


def test_an_entry_that_is_no_service_promises_nothing(workspace: Path) -> None:
    good, broken = only(workspace, agency(service(), "  - hanya teks\n")).services
    assert good.meets
    assert set(verdicts(broken).values()) == {"kosong"}
    assert "IC203" in {finding.code for finding in broken.findings}
