"""Draw the services of the workspace one after the other, and tell how large the process is.

Prints JSON: seconds a page, and at every tenth of the pages the megabytes that the process has;
the slope is that of its second half, when everything that is kept has been kept.
"""

import json
import resource
import statistics
import sys
from functools import partial
from pathlib import Path

from benchmarks.peers import timed
from benchmarks.tasks import FOLDERS, tasks_of
from iceta_infographic.build.make import make


def largest() -> float:
    """Return the most memory that the process ever had, in MB."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def now() -> float:
    """Return the memory that the process has, in MB."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return largest()
    return pages * resource.getpagesize() / 1024 / 1024


def main() -> None:
    """Draw, measure and print."""
    count = int(sys.argv[1])
    tasks = tasks_of(Path.cwd())[:count]
    times, sizes = [], []
    for task in tasks:
        times.append(timed(partial(make, task, FOLDERS)))
        sizes.append(now())
    half = sizes[len(sizes) // 2 :]
    slope = statistics.linear_regression(range(len(half)), half).slope if len(half) > 1 else 0.0
    told = {
        "pages": len(tasks),
        "seconds": statistics.median(times),
        "at": {str(len(sizes) * n // 10): sizes[len(sizes) * n // 10 - 1] for n in range(1, 11)},
        "largest_mb": largest(),
        "slope_mb_in_1000": 1000 * slope,
    }
    print(json.dumps(told))  # noqa: T201 # what it is for


if __name__ == "__main__":
    main()
