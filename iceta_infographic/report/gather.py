"""From a workspace to the report: every agency as what it is, whatever state its file is in."""

from datetime import date

from ..standard import assemble
from ..standard.model import Region
from ..standard.rules import Context
from ..workspace import Workspace
from . import judge, past
from .history import History
from .model import Report, Scope
from .roster import region_of, roster_of, seats


def gather(workspace: Workspace, today: date, since: str | None = None) -> Report:
    """Make the report.

    Args:
        workspace: the workspace; its ``iceta.yaml`` may be broken.
        today: the date that ages are counted to.
        since: the commit or date that the history begins with; None for all of it.

    Returns:
        The report; a file that can't be judged is in it as such.

    Raises:
        UsageError: ``standards/`` can't be listed, or ``since`` names nothing.
    """
    region = region_of(workspace)
    roster = roster_of(region)
    paths = workspace.standards()
    context = Context(today, region, workspace.root, workspace.root)
    scope = _scope(workspace, region, known=bool(roster))
    agencies = tuple(
        judge.agency(seat, [paths[i] for i in seat.files], workspace, context)
        for seat in seats(roster, [path.name for path in paths])
    )
    now = Report(scope, today, agencies, History(""))
    history = past.history(workspace, past.point("", today, "", now.counted), since)
    return Report(scope, today, agencies, history)


def _scope(workspace: Workspace, region: Region | None, *, known: bool) -> Scope:
    return Scope(
        name=region.name if region else "",
        government=region.government if region else "",
        programme=region.programme if region else "",
        # A colour is only sure to be one once the file's shape was found right.
        colour=workspace.region.colour if workspace.region else "",
        roster_known=known,
        warning=region.review_warning if region else assemble.REVIEW_WARNING,
        limit=region.review_limit if region else assemble.REVIEW_LIMIT,
        findings=workspace.findings,
    )
