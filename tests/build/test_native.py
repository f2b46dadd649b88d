"""Text libraries are found without running other programs, and are the same ones."""

import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from iceta_infographic.build.native import _version, versions

ROOT = Path(__file__).parents[2]
DRAW = """\
import json, sys
started = []
sys.addaudithook(lambda event, _: started.append(event) if event == "subprocess.Popen" else None)
from iceta_infographic.build.make import make
from tests.build.test_program import BUILTIN, task_of
digests = [artifact.sha256 for artifact, _ in make(task_of("a4"), (BUILTIN,)).files]
print(json.dumps([digests, len(started), sorted({n.partition(".")[0] for n in sys.modules})]))
"""
PLAIN = """\
import ctypes.util
from iceta_infographic.build import native
native._shared = ctypes.util.find_library
"""


def draw(before: str = "") -> tuple[list[str], int, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", before + DRAW], cwd=ROOT, check=True, capture_output=True, text=True
    )
    digests, started, modules = json.loads(done.stdout)
    return digests, started, set(modules)


FAULTS = """\
import json, resource
from benchmarks.tasks import FOLDERS, HERE, some, tasks_of
from iceta_infographic.build.make import make
tasks = list(some(tasks_of(HERE), 13))
faults = []
for task in tasks * 2:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    make(task, FOLDERS)
    faults.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
print(json.dumps(faults[len(tasks) :]))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told")
def test_memory_is_asked_for_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTS], cwd=ROOT, check=True, capture_output=True, text=True
    )
    faults = json.loads(done.stdout)
    # A page of 1240 × 1754 pixels is some 2,000 pieces of 4 kB, in all colours.
    assert sum(faults) / len(faults) < 400


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs programs")
def test_drawing_runs_no_other_program_and_draws_the_same() -> None:
    quick, started, modules = draw()
    slow, programs, _ = draw(PLAIN)
    assert started == 0
    # When WeasyPrint looks for its libraries otherwise, this is no longer needed.
    assert programs > 5
    assert quick == slow
    assert "weasyprint" in modules


def test_what_is_not_there_has_no_version() -> None:
    assert _version(("libtidak-ada.so.0",), "versi") == "-"
    assert len(versions()) == 3
