"""Measure the engine beside its peers and at growing sizes; ``make bench``.

Everything is measured in one run on the same content, one after the other, and what is said are
ratios of medians of pairs: a busy machine slows both sides. Writes ``output/bench.json``.
"""

import argparse
import contextlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import engine, layouts
from benchmarks.peers import PEERS, Page, browser, page_of, timed
from benchmarks.tasks import FOLDERS, HERE, some, tasks_of
from iceta_infographic.build.make import make

TARGETS = {"chromium": 1 / 3, "weasyprint + pdftoppm": 1 / 12, "typst": 3.0}
"""What our time may be, as a multiple of the peer's."""
BUSY = 0.5
"""Load for each core from which on a measurement is not to be quoted."""
SPEED_UP, MEMORY, WAIT, SHARE = 1.7, 200, 1.5, 0.95
"""Targets: two jobs beside one, MB of a worker, seconds, share with at most three layouts."""
ROUNDS = 3
"""How often each page is drawn in turns: of thirteen pairs the median still moves by a tenth."""
VERSIONS = ("iceta-infographic", "weasyprint", "pypdfium2", "pillow", "typst", "playwright")


def beside_peers(count: int, scratch: Path, keep: Path | None) -> dict[str, Any]:
    """Draw the same pages with each peer and with us, in turns."""
    pages = [page_of(task, FOLDERS) for task in some(tasks_of(HERE), count)]
    found: dict[str, Any] = {"pages": len(pages)}
    for name, open_peer in PEERS.items():
        with open_peer(scratch) as draw:
            if draw is None:
                found[name] = None
                continue
            picture = draw(pages[0])[1]
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{name.partition(' ')[0]}.png").write_bytes(picture)
            found[name] = _pairs(pages, draw)
    return found


def _pairs(pages: Sequence[Page], theirs: Callable[[Page], object]) -> dict[str, float]:
    pairs = [
        (
            timed(partial(make, page.task, FOLDERS)),
            timed(partial(theirs, page)),
        )
        for _ in range(ROUNDS)
        for page in pages
    ]
    return {
        "ours": statistics.median(ours for ours, _ in pairs),
        "theirs": statistics.median(theirs for _, theirs in pairs),
        "ratio": statistics.median(ours / theirs for ours, theirs in pairs),
    }


def machine() -> dict[str, Any]:
    """Return what was measured on."""
    versions = {}
    for name in VERSIONS:
        with contextlib.suppress(PackageNotFoundError):
            versions[name] = version(name)
    for name, command in (("chromium", browser()), ("pdftoppm", "pdftoppm")):
        if command is None:
            continue
        with contextlib.suppress(OSError, IndexError):
            option = "-v" if name == "pdftoppm" else "--version"
            done = subprocess.run([command, option], capture_output=True, text=True)
            versions[name] = (done.stdout or done.stderr).splitlines()[0].strip()
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
        "versions": versions,
    }


def _processor() -> str:
    with contextlib.suppress(OSError, IndexError):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line for line in lines if line.startswith("model name")).split(": ")[1]
    return platform.processor()


def _mark(good: bool) -> str:
    return "ok" if good else "missed"


def table(found: dict[str, Any]) -> str:
    """Write the figures for people."""
    facts = found["machine"]
    lines = [
        f"{facts['processor']}, {facts['cores']} cores, load {facts['load'][0]:.1f};"
        f" Python {facts['python']}; {', '.join(' '.join(v) for v in facts['versions'].items())}"
        if facts["load"]
        else str(facts),
        *(
            ["The machine is busy: a browser of many processes gets more of it than one process."]
            if facts["load"] and facts["load"][0] > BUSY * facts["cores"]
            else []
        ),
        "",
        f"{'A4 PDF + PNG with the fit':30} {'ours':>9} {'theirs':>9} {'ratio':>7}  target",
    ]
    for name, target in TARGETS.items():
        row = found["peers"].get(name)
        if row is None:
            lines.append(f"  {name:28} {'not installed':>27}")
            continue
        lines.append(
            f"  {name:28} {row['ours'] * 1000:6.0f} ms {row['theirs'] * 1000:6.0f} ms"
            f" {row['ratio']:7.2f}  {target:.2f} {_mark(row['ratio'] <= target)}"
        )
    drawing = found["memory"]["seconds"]
    lines += [
        "",
        "services   all new, engine  with drawing*   nothing to do  one edited     from cache",
    ]
    for row in found["sizes"]:
        size = row["services"]
        each = {k: 1000 * v / size for k, v in row.items() if k != "services"}
        lines.append(
            f"{size:8.0f}  {row['first']:7.2f} s {each['first']:5.1f} ms"
            f" {each['first'] + 1000 * drawing:9.0f} ms"
            f" {row['nothing']:8.2f} s {each['nothing']:5.1f} ms {row['edited']:8.2f} s"
            f" {row['restored']:8.2f} s {each['restored']:5.1f} ms"
        )
    large = found["sizes"][-1]
    jobs, memory = found["jobs"], found["memory"]
    lines += [
        f"  ms are for each service; * calculated with the {1000 * drawing:.0f} ms that a page took"
        f" in a batch of {memory['pages']}",
        f"  nothing to do at {large['services']:.0f}: {large['nothing']:.2f} s, target"
        f" {WAIT} {_mark(large['nothing'] <= WAIT)}; one edited: {large['edited']:.2f} s, target"
        f" {WAIT} {_mark(large['edited'] <= WAIT)}",
        "",
        f"two jobs: {jobs['ratio']:.2f} times as fast as one ("
        + ", ".join(f"{r:.2f}" for r in jobs["ratios"])
        + f"), target {SPEED_UP} {_mark(jobs['ratio'] >= SPEED_UP)}",
        f"memory of a worker: at most {memory['largest_mb']:.0f} MB over {memory['pages']} pages,"
        f" target {MEMORY} {_mark(memory['largest_mb'] <= MEMORY)}; slope in the second half"
        f" {memory['slope_mb_in_1000']:+.1f} MB in 1,000 pages",
        "  MB after pages: " + ", ".join(f"{n}: {mb:.0f}" for n, mb in memory["at"].items()),
        "",
        f"documents with at most {layouts.FEW} layouts, target {SHARE:.0%}; what one takes",
    ]
    lines += [
        f"  {form:8} {row['share']:5.0%} of {row['documents']}, mean {row['mean']:.2f},"
        f" most {row['most']}, {1000 * row['cpu']:.0f} ms of a core,"
        f" {row['bytes'] / 1000:.0f} kB  {_mark(row['share'] >= SHARE)}"
        for form, row in found["layouts"].items()
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=13, help="pages drawn beside the peers")
    parser.add_argument("--sizes", default="20,200,2000", help="services of the workspaces")
    parser.add_argument("--services", type=int, default=200, help="services drawn by 1 and 2 jobs")
    parser.add_argument("--memory", type=int, default=300, help="pages drawn in one process")
    parser.add_argument("--layouts", type=int, default=13, help="services drawn in every format")
    parser.add_argument("--keep", type=Path, help="folder for a picture by each peer")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        steps: dict[str, Callable[[], Any]] = {
            "machine": machine,
            "peers": lambda: beside_peers(given.pages, scratch, given.keep),
            "sizes": lambda: engine.sizes([int(n) for n in given.sizes.split(",")], scratch),
            "jobs": lambda: engine.speed_up(given.services, scratch),
            "memory": lambda: engine.memory(given.memory, scratch),
            "layouts": lambda: layouts.count(given.layouts),
        }
        found: dict[str, Any] = {}
        for step, measure in steps.items():
            print(f"{step} ...", file=sys.stderr, flush=True)  # noqa: T201 # minutes pass
            found[step] = measure()
    target = HERE / "output" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(table(found))  # noqa: T201 # that is what it is for


if __name__ == "__main__":
    main()
