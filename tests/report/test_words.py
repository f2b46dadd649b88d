from fractions import Fraction
from pathlib import Path

import pytest

from iceta_infographic.report import words
from iceta_infographic.report.summary import summarise
from tests.report.support import agency, put, report, roster, service


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (100, "100"),
        (Fraction(275, 3), "91,6"),
        (Fraction(99999, 1000), "99,9"),
        (50, "50"),
    ],
)
def test_a_score_is_never_said_to_be_more_than_it_is(value: Fraction, said: str) -> None:
    assert words.score(Fraction(value)) == said


def test_the_headline_fits_what_there_is(workspace: Path) -> None:
    def said() -> str:
        return words.headline(summarise(report(workspace)))

    assert "1 dari 2 perangkat daerah" in said()
    assert "semuanya memenuhi" in said()
    put(workspace, "rsud", agency(service(waktu="segera")))
    assert "1 di antaranya memenuhi" in said()
    (workspace / "standards" / "dinsos.yaml").unlink()
    assert "belum ada yang memenuhi" in said()
    (workspace / "standards" / "rsud.yaml").unlink()
    assert "Belum satu pun dari 2" in said()
    roster(workspace)
    (workspace / "iceta.yaml").write_text("", encoding="utf-8")
    assert said() == "Belum ada perangkat daerah untuk dilaporkan."
