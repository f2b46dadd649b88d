from fractions import Fraction
from pathlib import Path

from iceta_infographic.report.model import Review, Status
from iceta_infographic.report.summary import summarise
from tests.report.support import agency, everything, put, report, roster, service


def test_the_score_is_the_mean_over_the_whole_roster(workspace: Path) -> None:
    roster(workspace, "dinsos", "dinkes", "rsud", "dpupr")
    put(workspace, "dinkes", agency(service(waktu='"-"')))
    summary = summarise(report(workspace))
    assert summary.score == (100 + Fraction(500, 6)) / 4
    assert summary.score_with_file == (100 + Fraction(500, 6)) / 2


def test_gaps_are_counted_by_service_and_by_agency(workspace: Path) -> None:
    roster(workspace, "dinsos", "rsud")
    put(workspace, "dinsos", agency(service(waktu='"-"'), service("Dua", waktu="secepatnya")))
    put(workspace, "rsud", agency(service(waktu="segera")))
    gaps = {gap.key: gap for gap in summarise(report(workspace)).gaps}
    assert (gaps["waktu"].empty, gaps["waktu"].weak, gaps["waktu"].agencies) == (1, 2, 2)
    assert (gaps["biaya"].empty, gaps["biaya"].weak, gaps["biaya"].agencies) == (0, 0, 0)


def test_everything_is_counted_once(workspace: Path) -> None:
    everything(workspace)
    summary = summarise(report(workspace))
    assert sum(summary.statuses.values()) == summary.agencies
    assert sum(summary.reviews.values()) == summary.with_file
    assert summary.statuses[Status.NO_FILE] == summary.agencies - summary.with_file == 1
    assert (summary.services, summary.meeting) == (5, 3)
    assert (summary.call_centre, summary.social, summary.pledge) == (2, 3, 2)
    assert summary.reviews[Review.UNKNOWN] == 6
    assert summary.stages == {"contoh": 3}
