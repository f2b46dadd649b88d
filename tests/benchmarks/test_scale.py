"""What docs/scale.md and docs/performance.md say is calculated, and what they name exists."""

import importlib.util
import re
from pathlib import Path

import pytest

from benchmarks import scale
from iceta_infographic.cli import main

PROJECT = Path(__file__).parents[2]
PAGES = {
    name: (PROJECT / "docs" / name).read_text(encoding="utf-8")
    for name in ("performance.md", "scale.md")
}


def calculated() -> str:
    return PAGES["scale.md"].partition(scale.BEGIN)[2].partition(scale.END)[0].strip()


def test_the_tables_follow_from_the_inputs_that_are_shown() -> None:
    found = dict(re.findall(r"^\| `(\w+)` \| ([\d.]+) \|$", calculated(), re.MULTILINE))
    whole = {"kb", "worker_mb"}
    shown = {n: int(v) if n in whole else float(v) for n, v in found.items()}
    assert scale.text(scale.Inputs(**shown)) == calculated()


def test_a_million_services_are_the_nation() -> None:
    assert scale.PLACES[-1].regencies == 514
    assert scale.PLACES[-1].services == pytest.approx(1_000_000, rel=0.05)
    inputs = scale.Inputs(1, 100, 0, 0.5, 1, 150)
    assert scale.hours(3600, inputs) == pytest.approx(1)


def test_inputs_come_from_the_benchmark() -> None:
    row = {"cpu": 0.5, "bytes": 90_000}
    bench = {
        "layouts": {"a4": row, "feed": {"cpu": 1.0, "bytes": 300_000}},
        "sizes": [{"services": 20}, {"services": 200, "first": 2.0, "nothing": 0.05}],
        "jobs": {"ratio": 1.8},
        "memory": {"largest_mb": 180.4},
    }
    assert scale.inputs_of(bench) == scale.Inputs(1.5, 390, 10.0, 0.5, 0.9, 180)


@pytest.mark.parametrize("name", PAGES)
def test_what_is_named_exists(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGES[name]
    for module in re.findall(r"python -m ([\w.]+)", text):
        assert importlib.util.find_spec(module) is not None, module
    targets = re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {*re.findall(r"`?make ([a-z]+)`? ", text)} <= {*targets}
    for path in re.findall(r"`((?:build|page|benchmarks|tests)/[\w/.]+)`", text):
        assert any((PROJECT / base / path).exists() for base in ("", "iceta_infographic")), path
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["build", "--help"]) == 0
    options = capsys.readouterr().out
    for option in re.findall(r"iceta build [^`\n]*?(--[a-z]+)", text):
        assert option in options
    code = "".join(p.read_text("utf-8") for p in (PROJECT / "iceta_infographic").rglob("*.py"))
    for variable in re.findall(r"ICETA_[A-Z_]+", text):
        assert f'"{variable}"' in code
