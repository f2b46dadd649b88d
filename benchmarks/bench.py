"""Measure the engine beside its peers and at growing sizes; ``make bench``.

Everything is measured in one run on the same content, one after the other, and what is said are
ratios of medians of pairs: a busy machine slows both sides. Writes ``output/bench.json``.
"""

import argparse
import contextlib
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import synthetic
from benchmarks.peers import PEERS, Page, page_of, timed
from iceta_infographic import inspection
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task, make_plan
from iceta_infographic.resources import builtin_templates
from iceta_infographic.workspace import find

HERE = Path(__file__).resolve().parents[1]
DAY = datetime.date(2026, 11, 1)
TARGETS = {"chromium": 1 / 3, "weasyprint + pdftoppm": 1 / 12, "typst": 3.0}
"""What our time may be, as a multiple of the peer's."""
STUFFED = [sys.executable, "-m", "benchmarks.stuffed"]
PLAIN = [sys.executable, "-m", "iceta_infographic", "build"]
VERSIONS = ("weasyprint", "pypdfium2", "pillow", "typst", "playwright", "distributed")


def tasks_of(root: Path, formats: Sequence[str] = ("a4",)) -> tuple[Task, ...]:
    """Return every service of a workspace as a task."""
    workspace = find(root)
    checked = inspection.inspect(workspace, workspace.standards(), DAY)
    assert workspace.region is not None  # noqa: S101 # our own file
    plan = make_plan(
        checked,
        workspace.region,
        list(formats),
        pledge_formats=[],
        drafts=False,
        everyone=[],
        root=root,
    )
    return plan.tasks


def beside_peers(count: int, scratch: Path) -> dict[str, Any]:
    """Draw the same pages with each peer and with us, in turns."""
    folders = (builtin_templates(),)
    tasks = tasks_of(HERE)
    pages = [page_of(task, folders) for task in tasks[:: max(1, len(tasks) // count)][:count]]
    layouts = [made.layouts for page in pages if isinstance(made := make(page.task, folders), Made)]
    found: dict[str, Any] = {"pages": len(pages), "layouts": statistics.mean(layouts)}
    for name, open_peer in PEERS.items():
        with open_peer(scratch) as draw:
            if draw is None:
                found[name] = None
                continue
            draw(pages[0])
            found[name] = _pairs(pages, draw, lambda page: make(page.task, folders))
    return found


def _pairs(
    pages: Sequence[Page], theirs: Callable[[Page], object], ours: Callable[[Page], object]
) -> dict[str, float]:
    pairs = [
        (timed(lambda page=page: ours(page)), timed(lambda page=page: theirs(page)))  # type: ignore[misc]
        for page in pages
    ]
    return {
        "ours": statistics.median(ours for ours, _ in pairs),
        "theirs": statistics.median(theirs for _, theirs in pairs),
        "ratio": statistics.median(ours / theirs for ours, theirs in pairs),
    }


def run(command: Sequence[str], folder: Path) -> float:
    """Return the seconds that a command takes in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    return timed(
        lambda: subprocess.run(
            command, cwd=folder, env=environment, check=True, capture_output=True
        )
    )


def engine(sizes: Sequence[int], scratch: Path) -> list[dict[str, float]]:
    """Measure all but the drawing at growing sizes: pages are stand-ins."""
    rows = []
    for size in sizes:
        folder = synthetic.make(scratch / str(size), size)
        first = run(STUFFED, folder)
        nothing = min(run(PLAIN, folder) for _ in range(3))
        shutil.rmtree(folder / "output")
        restored = run(PLAIN, folder)
        rows.append({"services": size, "first": first, "nothing": nothing, "restored": restored})
        shutil.rmtree(folder)
    return rows


def one_edit(scratch: Path) -> float:
    """Measure from the command to the files after one service was edited: A4, PDF and PNG."""
    folder = synthetic.make(scratch / "edit", 20)
    path = folder / "standards" / "instansi-0001.yaml"
    run(STUFFED, folder)
    times = []
    for number in range(3):
        text = path.read_text(encoding="utf-8")
        old = text.partition("\nlayanan:")[2].partition("nama: ")[2].partition("\n")[0]
        path.write_text(text.replace(old, f"{old} {number}"), encoding="utf-8")
        times.append(run(PLAIN, folder))
    return statistics.median(times)


def speed_up(count: int, scratch: Path) -> dict[str, float]:
    """Build the same services with one job and with two."""
    times = {}
    for jobs in (1, 2):
        folder = synthetic.make(scratch / f"jobs-{jobs}", count)
        times[jobs] = run([*PLAIN, "--only", "a4", "--jobs", str(jobs)], folder)
    return {"one": times[1], "two": times[2], "ratio": times[1] / times[2]}


def memory(count: int) -> dict[str, float]:
    """Draw pages in one process and watch how large it gets."""
    code = (
        "import sys, resource; from benchmarks.bench import tasks_of, HERE;"
        "from iceta_infographic.build.make import make; tasks = tasks_of(HERE);"
        "folders = (HERE / 'templates',); n = int(sys.argv[1]); peak = [];\n"
        "for i in range(n):\n"
        "    make(tasks[i % len(tasks)], folders)\n"
        "    peak.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
        "print(peak[n // 4], peak[n // 2], peak[-1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(count)],
        cwd=HERE,
        env={**os.environ, "PYTHONPATH": str(HERE)},
        check=True,
        capture_output=True,
        text=True,
    )
    quarter, half, end = map(float, done.stdout.split())
    return {"pages": count, "quarter_mb": quarter, "half_mb": half, "end_mb": end}


def machine() -> dict[str, Any]:
    """Return what was measured on."""
    versions = {}
    for name in VERSIONS:
        with contextlib.suppress(PackageNotFoundError):
            versions[name] = version(name)
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "versions": versions,
    }


def table(found: dict[str, Any]) -> str:
    """Write the figures for people."""
    lines = [f"{'A4 PDF + PNG with the fit':32} {'ours':>9} {'theirs':>9} {'ratio':>7}  target"]
    for name, target in TARGETS.items():
        row = found["peers"].get(name)
        if row is None:
            lines.append(f"  {name:30} {'not installed':>27}")
            continue
        mark = "ok" if row["ratio"] <= target else "missed"
        lines.append(
            f"  {name:30} {row['ours'] * 1000:6.0f} ms {row['theirs'] * 1000:6.0f} ms"
            f" {row['ratio']:7.2f}  {target:.2f} {mark}"
        )
    lines.append(f"  layouts a page: {found['peers']['layouts']:.2f}")
    lines.append(
        f"{'services':>8} {'engine, all new':>18} {'nothing to do':>16} {'from cache':>14}"
    )
    lines += [
        f"{row['services']:8.0f} {row['first']:9.2f} s"
        f" ({1000 * row['first'] / row['services']:4.0f} ms)"
        f" {row['nothing']:8.2f} s {row['restored']:14.2f} s"
        for row in found["engine"]
    ]
    lines.append(f"one edited service: {found['one_edit']:.2f} s")
    lines.append(f"two jobs: {found['jobs']['ratio']:.2f} times as fast as one")
    memory = found["memory"]
    lines.append(
        f"memory of a worker: {memory['quarter_mb']:.0f} MB after a quarter of"
        f" {memory['pages']} pages, {memory['end_mb']:.0f} MB at the end"
    )
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=13, help="pages drawn beside the peers")
    parser.add_argument("--sizes", default="20,200,2000", help="services of the workspaces")
    parser.add_argument("--services", type=int, default=40, help="services drawn with 1 and 2 jobs")
    parser.add_argument("--memory", type=int, default=200, help="pages drawn in one process")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        found = {
            "machine": machine(),
            "peers": beside_peers(given.pages, scratch),
            "engine": engine([int(size) for size in given.sizes.split(",")], scratch),
            "one_edit": one_edit(scratch),
            "jobs": speed_up(given.services, scratch),
            "memory": memory(given.memory),
        }
    target = HERE / "output" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(table(found))  # noqa: T201 # that is what it is for


if __name__ == "__main__":
    main()
