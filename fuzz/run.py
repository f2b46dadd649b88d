"""Send mutants through check and build; 0 tracebacks, 0 hangs, 0 files outside ``output/``.

    python -m fuzz.run --check 20000 --build 500

Prints what was wrong with the seed that makes it again, and ends with 1 when anything was.
"""

import argparse
import datetime
import functools
import multiprocessing
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.mutants import HERE, mutant, sources
from iceta_infographic import inspection
from iceta_infographic.build.executor import cores
from iceta_infographic.build.plan import Plan, make_plan
from iceta_infographic.build.run import run
from iceta_infographic.errors import UsageError
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.reporters import REPORTERS
from iceta_infographic.resources import builtin_templates
from iceta_infographic.workspace import Workspace, find

DAY = datetime.date(2026, 11, 1)
LIMIT = 5.0
"""Seconds that a check, or one page, may take."""


@dataclass
class Report:
    """What the mutants did.

    Attributes:
        done: how many there were.
        codes: how often each finding was made.
        wrong: what should not have been.
        slowest: the longest time, in seconds, and the seed that took it.
    """

    done: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)

    def note(self, seed: int, began: "Clock", error: BaseException | None, limit: float) -> None:
        """Note how one mutant ended."""
        took = began.took()
        self.done += 1
        if self.done % 50 == 0:
            print(f"{self.done} ...", file=sys.stderr, flush=True)  # noqa: T201 # it takes long
        self.slowest = max(self.slowest, (took, seed))
        if took > limit:
            self.wrong.append(f"seed {seed}: {took:.1f} s")
        if error is not None and not isinstance(error, UsageError):
            place = traceback.format_exception(error)[-3:]
            self.wrong.append(f"seed {seed}: {''.join(place)}")

    def add(self, other: "Report") -> None:
        """Add what other mutants did."""
        self.done += other.done
        self.codes.update(other.codes)
        self.wrong += other.wrong
        self.slowest = max(self.slowest, other.slowest)


class Clock:
    """Time since it was made, fair to a machine that does other things as well.

    Processor time counts; who waits for something that never comes uses none, and has as many
    times more by the wall.
    """

    PATIENCE = 20

    def __init__(self) -> None:
        self._began = time.process_time(), time.perf_counter()

    def took(self) -> float:
        """Return the seconds."""
        work, wall = self._began
        return max(time.process_time() - work, (time.perf_counter() - wall) / self.PATIENCE)


def workspace(folder: Path) -> Workspace:
    """Make a workspace for mutants."""
    (folder / "standards").mkdir()
    text = (HERE / "iceta.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("lambang:")]
    (folder / "iceta.yaml").write_text("\n".join(lines), encoding="utf-8")
    return find(folder)


def _attempts(seeds: Sequence[int], work: Callable[[int], float], report: Report) -> None:
    # A thread of its own hands over what was raised, whatever it is.
    with ThreadPoolExecutor(1) as thread:
        for seed in seeds:
            began = Clock()
            future = thread.submit(work, seed)
            try:
                error = future.exception()
            except KeyboardInterrupt:
                report.wrong.append(f"stopped at seed {seed}")
                break
            report.note(seed, began, error, LIMIT * (1 if error else future.result()))


def check(seeds: Sequence[int], folder: Path) -> Report:
    """Check mutants and write what was found in every form.

    Args:
        seeds: which ones.
        folder: an empty folder.
    """
    report = Report()
    place = workspace(folder)
    path = folder / "standards" / "mutan.yaml"
    texts = sources()

    def attempt(seed: int) -> float:
        path.write_bytes(mutant(seed, texts))
        checked = inspection.inspect(place, [path], DAY)
        result = inspection.result(place, checked)
        report.codes.update(finding.code for finding in result.findings)
        if seed % 20 == 0:
            for write in REPORTERS.values():
                write(result)
        return 1

    _attempts(seeds, attempt, report)
    return report


def build(seeds: Sequence[int], folder: Path) -> Report:
    """Build mutants of files with one service, each in one of the media.

    Args:
        seeds: which ones.
        folder: an empty folder.
    """
    report = Report()
    place = workspace(folder)
    path = folder / "standards" / "mutan.yaml"
    texts = sources(one_service=True)
    forms = [*FORMATS]
    before = _files(folder)

    def attempt(seed: int) -> float:
        path.write_bytes(mutant(seed, texts, gentle=True))
        checked = inspection.inspect(place, [path], DAY)
        report.codes.update(finding.code for one in checked for finding in one.findings)
        assert place.region is not None  # noqa: S101 # our own file
        plan = make_plan(
            checked,
            place.region,
            [forms[seed % len(forms)]],
            pledge_formats=["a4"] if seed % 7 == 0 else [],
            drafts=True,
            everyone=["mutan"],
            root=folder,
        )
        report.codes["documents"] += len(plan.tasks)
        return max(1, _draw(plan, folder, seed, report))

    _attempts(seeds, attempt, report)
    outside = _files(folder) - before - {path.relative_to(folder)}
    report.wrong += [f"outside: {name}" for name in sorted(map(str, outside))]
    return report


def _draw(plan: Plan, folder: Path, seed: int, report: Report) -> int:
    """Build, and return how many pages there are."""
    outcome = run(
        plan,
        root=folder,
        output=folder / "output",
        folders=(builtin_templates(),),
        jobs=1,
        force=True,
        progress=lambda *_: None,
    )
    report.wrong += [f"seed {seed}: {stem}: {why}" for stem, why in outcome.failed.items()]
    return sum(made.files[0][0].pages for made in outcome.built.values())


def _files(folder: Path) -> set[Path]:
    """Return the files outside the output folder and the cache."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path for path in found if path.parts[0] not in ("output", ".iceta-cache")}


def share(what: Callable[[Sequence[int], Path], Report], seeds: Sequence[int]) -> Report:
    """Do a share of the mutants in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        return what(seeds, Path(name))


def spread(what: Callable[[Sequence[int], Path], Report], seeds: Sequence[int]) -> Report:
    """Do mutants on all cores."""
    whole = Report()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores(), mp_context=spawn) as pool:
        shares = [seeds[first :: cores()] for first in range(cores())]
        for part in pool.map(functools.partial(share, what), shares):
            whole.add(part)
    return whole


def main() -> int:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=int, default=20_000)
    parser.add_argument("--build", type=int, default=500)
    parser.add_argument("--start", type=int, default=0, help="the first seed")
    given = parser.parse_args()
    wrong = 0
    for what, count in ((check, given.check), (build, given.build)):
        report = spread(what, range(given.start, given.start + count))
        took, seed = report.slowest
        print(f"{what.__name__}: {report.done} mutants, slowest {took:.2f} s (seed {seed})")  # noqa: T201
        print("  " + ", ".join(f"{c} {n}" for c, n in sorted(report.codes.items())))  # noqa: T201
        for line in report.wrong:
            print(f"  WRONG {line}")  # noqa: T201
        wrong += len(report.wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
