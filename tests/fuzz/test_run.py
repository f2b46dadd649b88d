"""A small share of ``make fuzz``: the rest of it takes minutes."""

from pathlib import Path

from fuzz.mutants import mutant, sources
from fuzz.run import build, check


def test_mutants_are_the_same_for_the_same_seed_and_mostly_not_the_original() -> None:
    texts = sources()
    made = [mutant(seed, texts) for seed in range(200)]
    assert made == [mutant(seed, texts) for seed in range(200)]
    assert len({*made}) == 200
    # Two lines of a list may have changed places with themselves; more is no chance.
    assert len({*made} & {text.encode() for text in texts}) < 5


def test_no_mutant_breaks_the_check(tmp_path: Path) -> None:
    report = check(range(1000, 1400), tmp_path)
    assert report.wrong == []
    assert report.done == 400
    # They reach the rules, not the reader alone.
    assert sum(code.startswith(("IC3", "IC5")) for code in report.codes) >= 3


def test_no_mutant_breaks_the_build_or_leaves_a_file_elsewhere(tmp_path: Path) -> None:
    report = build(range(10), tmp_path)
    assert report.wrong == []
    assert report.codes["documents"] >= 3
