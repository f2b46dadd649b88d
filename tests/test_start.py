"""A run begins without looking for garbage and ends at once, with all that was to be said."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "iceta_infographic"]
COUNTED = """\
import gc, os, sys
def leave(status):
    print(status, sum(of["collections"] for of in gc.get_stats()), file=sys.stderr)
os._exit = leave
from iceta_infographic.start import run
sys.argv = ["iceta", "check"]
run()
"""


def test_all_is_said_before_the_end(workspace: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "schema"], cwd=workspace, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["title"]


@pytest.mark.parametrize(
    ("arguments", "status"), [(["check"], 0), (["check", "tidak-ada"], 2), (["--jauh"], 2)]
)
def test_the_exit_status_is_that_of_the_command(
    arguments: list[str], status: int, workspace: Path
) -> None:
    done = subprocess.run([*COMMAND, *arguments], cwd=workspace, capture_output=True, check=False)
    assert done.returncode == status
    assert bool(done.stderr) == bool(status)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full disk")
def test_what_can_not_be_written_is_no_success(workspace: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "schema"],
            cwd=workspace,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "disk habis" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no stream")
@pytest.mark.parametrize(
    ("arguments", "status"), [("check", 0), ("check tidak-ada", 2), ("--jauh", 2), ("schema", 0)]
)
def test_whoever_hears_nothing_still_has_the_exit_status(
    arguments: str, status: int, workspace: Path
) -> None:
    command = f"{sys.executable} -m iceta_infographic {arguments} >&-"
    done = subprocess.run(
        ["sh", "-c", command], cwd=workspace, stderr=subprocess.PIPE, text=True, check=False
    )
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_a_bug_has_its_traceback() -> None:
    code = "from iceta_infographic import cli, start\ncli.main = lambda: 1 / 0\nstart.run()\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


def test_a_short_run_hardly_looks_for_garbage(workspace: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNTED], cwd=workspace, capture_output=True, text=True, check=True
    )
    status, sweeps = map(int, done.stderr.split()[-2:])
    assert status == 0
    # Python by itself does so every 700 objects: more than a hundred times.
    assert sweeps < 30
