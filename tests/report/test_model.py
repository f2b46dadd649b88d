from fractions import Fraction
from pathlib import Path

import pytest

from iceta_infographic.report.model import Status, mean
from tests.report.support import agency, everything, judged, only, report, service


@pytest.mark.parametrize(
    ("elements", "score"),
    [
        ({}, Fraction(1)),
        ({"waktu": "secepatnya"}, Fraction(11, 12)),
        ({"waktu": '"-"'}, Fraction(5, 6)),
        ({"waktu": '"-"', "biaya": "sesuai perda"}, Fraction(3, 4)),
    ],
)
def test_a_service_scores_its_elements_over_six(
    elements: dict[str, str], score: Fraction, workspace: Path
) -> None:
    assert judged(workspace, **elements).score == score


@pytest.mark.parametrize(
    ("services", "score", "status"),
    [
        ([service()], 100, Status.MEETS),
        ([service(), service("Kedua", waktu="secepatnya")], Fraction(2300, 24), Status.PARTLY),
        ([service(waktu="secepatnya")], Fraction(1100, 12), Status.NOT_YET),
    ],
)
def test_an_agency_scores_the_mean_of_its_services(
    services: list[str], score: Fraction, status: Status, workspace: Path
) -> None:
    made = only(workspace, agency(*services))
    assert (made.score, made.status) == (score, status)


def test_an_agency_without_services_meets_nothing(workspace: Path) -> None:
    made = only(workspace, agency().partition("layanan:")[0])
    assert (made.services, made.status) == ((), Status.NOT_YET)
    assert made.score == 0


def test_an_agency_without_a_file_scores_nothing(workspace: Path) -> None:
    other = report(workspace).agencies[1]
    assert other.name == "RSUD: Rumah Sakit #1"
    assert other.score == 0
    assert other.status is Status.NO_FILE


def test_the_worst_come_first_and_those_without_a_file_apart(workspace: Path) -> None:
    everything(workspace)
    made = report(workspace)
    scores = [one.score for one in made.worst_first]
    assert scores == sorted(scores)
    assert [one.id for one in made.without_file] == ["tanpa"]
    assert [one.id for one in made.unlisted] == ["asing"]
    assert not {"tanpa", "asing"} & {one.id for one in made.worst_first if one.id != "asing"}


def test_the_mean_of_nothing_is_nothing() -> None:
    assert mean(()) == 0
