import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("weasyprint", "pypdfium2", "PIL", "fontTools", "fontpkg", "segno", "rich", "jinja2")
"""What only drawing pages needs: most of a second together."""

SCRIPT = """\
import json, sys
from iceta_infographic.cli import main
status = main(sys.argv[1:])
loaded = sorted({name.partition(".")[0] for name in sys.modules})
print(json.dumps({"status": status, "loaded": loaded, "count": len(sys.modules)}), file=sys.stderr)
"""


def start(*arguments: str, cwd: Path) -> tuple[set[str], int]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        cwd=cwd,
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    told = json.loads(done.stderr)
    assert told["status"] == 0
    return set(told["loaded"]), told["count"]


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--version"], ["check"], ["new", "rsud"], ["schema"], ["explain", "IC301"]],
)
def test_what_draws_no_page_loads_nothing_that_draws(arguments: list[str], workspace: Path) -> None:
    loaded, _ = start(*arguments, cwd=workspace)
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["check", "dinsos", "--format", "json"], ["check", "--strict"], ["explain"]],
)
def test_what_is_typed_is_taken_as_it_is(arguments: list[str], workspace: Path) -> None:
    # Nobody is asked to convert a text into a text: importing pydantic takes longer than a check.
    loaded, _ = start(*arguments, cwd=workspace)
    assert "pydantic" not in loaded


def test_help_loads_no_reader_and_no_schema(workspace: Path) -> None:
    loaded, _ = start("--help", cwd=workspace)
    assert loaded.isdisjoint({"cerberus", "yaml"})


@pytest.mark.parametrize(("arguments", "most"), [(["--help"], 350), (["check"], 750)])
def test_start_up_stays_small(arguments: list[str], most: int, workspace: Path) -> None:
    # Modules are counted, not seconds: the count is the same on every machine.
    _, count = start(*arguments, cwd=workspace)
    assert count < most
