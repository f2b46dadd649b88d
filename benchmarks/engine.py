"""The engine by itself: growing sizes, one edited service, two jobs, the memory of a worker."""

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import synthetic
from benchmarks.peers import timed
from benchmarks.tasks import HERE

STUFFED = [sys.executable, "-m", "benchmarks.stuffed"]
PLAIN = [sys.executable, "-m", "iceta_infographic", "build"]
GROWTH = [sys.executable, "-m", "benchmarks.growth"]
PAIRS = 3


def run(command: Sequence[str], folder: Path) -> float:
    """Return the seconds that a command takes in a folder."""
    return timed(lambda: output(command, folder))


def output(command: Sequence[str], folder: Path) -> str:
    """Return what a command prints."""
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    # As an installed program has it: compiled once, by the first run.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


def edit(folder: Path) -> None:
    """Change the name of one service, as somebody at a desk would."""
    path = folder / "standards" / "instansi-0001.yaml"
    agency, mark, services = path.read_text(encoding="utf-8").partition("\nlayanan:")
    services = services.replace("\n  nama: ", "\n  nama: Baru ", 1)
    path.write_text(f"{agency}{mark}{services}", encoding="utf-8")


def sizes(wanted: Sequence[int], scratch: Path) -> list[dict[str, float]]:
    """Measure all but the drawing at growing sizes, and one edited service with its drawing.

    Pages are stand-ins, so that 2,000 services take seconds; only the edited one is drawn.
    """
    rows = []
    for size in wanted:
        folder = synthetic.make(scratch / str(size), size)
        first = run(STUFFED, folder)
        nothing = statistics.median(run(PLAIN, folder) for _ in range(PAIRS))
        edited = []
        for _ in range(PAIRS):
            edit(folder)
            edited.append(run(PLAIN, folder))
        shutil.rmtree(folder / "output")
        restored = run(PLAIN, folder)
        rows.append(
            {
                "services": size,
                "first": first,
                "nothing": nothing,
                "edited": statistics.median(edited),
                "restored": restored,
            }
        )
        shutil.rmtree(folder)
    return rows


def speed_up(count: int, scratch: Path) -> dict[str, Any]:
    """Build the same services with one job and with two, in turns."""
    folder = synthetic.make(scratch / "jobs", count)
    found = []
    for _ in range(PAIRS):
        times = []
        for jobs in ("1", "2"):
            for name in ("output", ".iceta-cache"):
                shutil.rmtree(folder / name, ignore_errors=True)
            times.append(run([*PLAIN, "--only", "a4", "--jobs", jobs], folder))
        found.append(times)
    return {
        "services": count,
        "one": statistics.median(one for one, _ in found),
        "two": statistics.median(two for _, two in found),
        "ratios": [one / two for one, two in found],
        "ratio": statistics.median(one / two for one, two in found),
    }


def memory(pages: int, scratch: Path) -> dict[str, Any]:
    """Draw different pages in one process, and watch how large it gets."""
    folder = synthetic.make(scratch / "memory", pages)
    found: dict[str, Any] = json.loads(output([*GROWTH, str(pages)], folder))
    return found
