"""How many layouts the search for the type size takes, for every format."""

import functools
import itertools
import statistics
from typing import TypedDict

from benchmarks.tasks import FOLDERS, HERE, some, tasks_of
from iceta_infographic.build.executor import Here, Processes, cores
from iceta_infographic.build.make import Made, make
from iceta_infographic.page.formats import FORMATS

FEW = 3
"""Layouts that 95 of 100 documents may take at most."""


class Row(TypedDict):
    """The documents of one format: how many, their layouts, and the share with at most FEW."""

    documents: int
    mean: float
    most: int
    share: float


def count(each: int) -> dict[str, Row]:
    """Draw services of ``standards/`` in every format.

    Args:
        each: how many services; evenly taken from all of them.
    """
    tasks = {
        form: some([t for t in tasks_of(HERE, [form]) if t.format == form], each)
        for form in FORMATS
    }
    layouts: dict[str, list[int]] = {form: [] for form in FORMATS}
    work = functools.partial(make, folders=FOLDERS)
    executor = Processes(cores()) if cores() > 1 else Here()
    for task, made in executor.run(work, [*itertools.chain(*tasks.values())]):
        assert isinstance(made, Made), made  # noqa: S101 # our own standards
        layouts[task.format].append(made.layouts)
    return {
        form: {
            "documents": len(found),
            "mean": statistics.mean(found),
            "most": max(found),
            "share": sum(n <= FEW for n in found) / len(found),
        }
        for form, found in layouts.items()
    }
