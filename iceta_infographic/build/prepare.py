"""From a workspace to a plan, reading only what has changed since the last time."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .. import inspection
from ..page.style import style_of
from ..reporters import Result
from ..standard.check import Checked
from ..standard.findings import Finding
from ..standard.model import Region
from ..standard.plaintext import load
from ..workspace import REGION_FILE, Workspace, twins
from . import cache
from .limits import Place, places
from .plan import Plan, Task
from .records import Record, Records
from .run import Ready

Planner = Callable[[Sequence[Checked]], Plan]
"""Makes the plan of agency files that were checked."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be built, and what was found on the way.

    Attributes:
        plan: the documents whose files were read, and what holds for all.
        ready: the documents of the other files.
        result: what the check found.
        places: where the services stand.
        styles: the style of each agency that has documents, by its id.
        complete: gives the tasks of agencies whose files were not read.
    """

    plan: Plan
    ready: tuple[Ready, ...]
    result: Result
    places: tuple[Place, ...]
    styles: Mapping[str, str]
    complete: Callable[[Sequence[str]], Sequence[Task]]


def prepare(
    workspace: Workspace,
    region: Region,
    paths: Sequence[Path],
    today: datetime.date,
    planner: Planner,
    options: Sequence[object],
) -> Prepared:
    """Check what has changed, and plan.

    Args:
        workspace: the workspace.
        region: what its ``iceta.yaml`` says.
        paths: the agency files.
        today: the date that ages are counted to.
        planner: makes the plan of what was checked.
        options: what the plan depends on beside the files.

    Returns:
        The plan and the findings, as if every file had been read.
    """
    region_text = load(workspace.root / REGION_FILE, REGION_FILE)
    circumstances = [
        today.isoformat(),
        region_text.hex() if isinstance(region_text, bytes) else "",
        *options,
    ]
    records = Records(cache.place(workspace.root), workspace.root, circumstances)
    clashes = twins(workspace, dict.fromkeys((*workspace.standards(), *paths)))
    digests = {path: _digest(records, workspace, path, clashes.get(path)) for path in paths}
    known = {path: found for path in paths if (found := _known(records, digests[path]))}
    unread = [path for path in paths if path not in known]
    checked = dict(zip(unread, inspection.inspect(workspace, unread, today), strict=True))
    plans = {path: planner([item]) for path, item in checked.items()}
    for path, item in checked.items():
        if digest := digests[path]:
            records.put(digest, item, path, region, plans[path])

    def complete(agencies: Sequence[str]) -> Sequence[Task]:
        wanted = [path for path, record in known.items() if record.id in agencies]
        return planner(inspection.inspect(workspace, wanted, today)).tasks

    return Prepared(
        plan=_whole(planner(()), plans.values(), known.values()),
        ready=tuple(document for record in known.values() for document in record.ready),
        result=_result(workspace, [known.get(path) or checked[path] for path in paths]),
        places=tuple(
            place
            for path in paths
            for place in (known[path].places if path in known else places(checked[path]))
        ),
        styles={
            **{t.agency.id: style_of(t.agency, t.region) for p in plans.values() for t in p.tasks},
            **{document.agency: document.style for r in known.values() for document in r.ready},
        },
        complete=complete,
    )


def _digest(
    records: Records, workspace: Workspace, path: Path, clash: Finding | None
) -> str | None:
    content = load(path, workspace.shown(path))
    if isinstance(content, Finding):
        return None
    return records.digest(path, workspace.shown(path), content, clash.message if clash else "")


def _known(records: Records, digest: str | None) -> Record | None:
    return records.get(digest) if digest else None


def _whole(empty: Plan, plans: Iterable[Plan], known: Iterable[Record]) -> Plan:
    plans, known = tuple(plans), tuple(known)
    sources = {ident: ids for plan in plans for ident, ids in plan.sources.items()}
    sources.update((r.id, frozenset(r.services)) for r in known if r.readable)
    return replace(
        empty,
        tasks=tuple(task for plan in plans for task in plan.tasks),
        kept=(
            *(stem for plan in plans for stem in plan.kept),
            *(stem for record in known for stem in record.kept),
        ),
        sources=sources,
    )


def _result(workspace: Workspace, found: Sequence[Record | Checked]) -> Result:
    items = [
        item
        if isinstance(item, Checked)
        else Checked(item.file, item.id, None, None, item.findings)
        for item in found
    ]
    result = inspection.result(workspace, items)
    unread = sum(len(item.services) for item in found if isinstance(item, Record))
    return replace(result, services=result.services + unread)
