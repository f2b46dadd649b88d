"""The documents of a workspace, as the engine plans them."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from iceta_infographic import inspection
from iceta_infographic.build.plan import Task, make_plan
from iceta_infographic.resources import builtin_templates
from iceta_infographic.workspace import find

HERE = Path(__file__).resolve().parents[1]
DAY = datetime.date(2026, 11, 1)
FOLDERS = (builtin_templates(),)


def tasks_of(root: Path, formats: Sequence[str] = ("a4",)) -> tuple[Task, ...]:
    """Return every service of a workspace, in each of the formats."""
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


def some(tasks: Sequence[Task], count: int) -> list[Task]:
    """Return as many, evenly taken from all of them."""
    count = min(count, len(tasks))
    return [tasks[len(tasks) * n // count] for n in range(count)]
