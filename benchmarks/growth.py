"""Draw the services of the workspace one after the other, and tell how large a worker gets.

A real worker draws, which gets one service at a time: the facts of all of them, and what checking
them needs, are the business of the process that plans.

Prints JSON: seconds a page, and at every tenth of the pages the megabytes that the process has;
the slope is that of its second half, when everything that is kept has been kept.
"""

import json
import re
import resource
import statistics
import sys
from functools import partial
from pathlib import Path

from benchmarks.peers import timed
from benchmarks.tasks import FOLDERS, tasks_of
from iceta_infographic.build.make import make
from iceta_infographic.build.plan import Task
from iceta_infographic.build.processes import Processes

Measured = tuple[float, float, float]
"""Seconds of a page, and the MB that its process has afterwards and had at most."""


def _status(name: str) -> float | None:
    """Return what Linux says of this process, in MB; None elsewhere."""
    try:
        told = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    found = re.search(rf"^{name}:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else None


def largest() -> float:
    """Return the most memory that the process ever had, in MB."""
    # Not by getrusage where there is better: that of a child begins with what its parent had.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return _status("VmHWM") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measured(task: Task) -> Measured:
    """Draw a service; runs in the worker."""
    seconds = timed(partial(make, task, FOLDERS))
    return seconds, _status("VmRSS") or largest(), largest()


def main() -> None:
    """Draw, measure and print."""
    count = int(sys.argv[1])
    tasks = tasks_of(Path.cwd())[:count]
    found = [told for _, told in Processes(1).run(measured, tasks) if isinstance(told, tuple)]
    times = [seconds for seconds, _, _ in found]
    sizes = [size for _, size, _ in found]
    half = sizes[len(sizes) // 2 :]
    slope = statistics.linear_regression(range(len(half)), half).slope if len(half) > 1 else 0.0
    told = {
        "pages": len(found),
        "seconds": statistics.median(times),
        "at": {str(len(sizes) * n // 10): sizes[len(sizes) * n // 10 - 1] for n in range(1, 11)},
        # A worker gives way to a fresh one now and then.
        "largest_mb": max(most for _, _, most in found),
        "slope_mb_in_1000": 1000 * slope,
    }
    print(json.dumps(told))  # noqa: T201 # what it is for


if __name__ == "__main__":
    main()
