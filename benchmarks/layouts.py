"""What a document of every format takes: layouts, processor time, bytes."""

import functools
import itertools
import statistics
import time
from pathlib import Path
from typing import TypedDict

from benchmarks.tasks import FOLDERS, HERE, some, tasks_of
from iceta_infographic.build.executor import Lost, cores
from iceta_infographic.build.here import Here
from iceta_infographic.build.make import Failed, Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.build.processes import Processes
from iceta_infographic.page.formats import FORMATS

FEW = 3
"""Layouts that 95 of 100 documents may take at most."""


class Row(TypedDict):
    """The documents of one format.

    How many, their layouts, the share with at most FEW, and the median of the seconds of one
    core and of the bytes of all files that one takes.
    """

    documents: int
    mean: float
    most: int
    share: float
    cpu: float
    bytes: float


def clocked(task: Task, folders: tuple[Path, ...]) -> tuple[Made | Failed, float]:
    """Draw a document; return it with the processor time it took, whatever else is going on."""
    began = time.process_time()
    return make(task, folders), time.process_time() - began


def count(each: int) -> dict[str, Row]:
    """Draw services of ``standards/`` in every format.

    Args:
        each: how many services; evenly taken from all of them.
    """
    tasks = {
        form: some([t for t in tasks_of(HERE, [form]) if t.format == form], each)
        for form in FORMATS
    }
    drawn: dict[str, list[tuple[Made, float]]] = {form: [] for form in FORMATS}
    work = functools.partial(clocked, folders=FOLDERS)
    executor = Processes(cores()) if cores() > 1 else Here()
    for task, result in executor.run(work, [*itertools.chain(*tasks.values())]):
        assert not isinstance(result, Lost), result  # noqa: S101 # our own standards
        made, seconds = result
        assert isinstance(made, Made), made  # noqa: S101 # the same
        drawn[task.format].append((made, seconds))
    return {form: _row(found) for form, found in drawn.items()}


def _row(drawn: list[tuple[Made, float]]) -> Row:
    layouts = [made.layouts for made, _ in drawn]
    return {
        "documents": len(drawn),
        "mean": statistics.mean(layouts),
        "most": max(layouts),
        "share": sum(n <= FEW for n in layouts) / len(drawn),
        "cpu": statistics.median(seconds for _, seconds in drawn),
        "bytes": statistics.median(sum(a.bytes for a, _ in made.files) for made, _ in drawn),
    }
