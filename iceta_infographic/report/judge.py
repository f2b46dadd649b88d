"""One agency as it stands: its file judged, or why it can't be."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .. import inspection
from ..errors import UsageError
from ..standard.check import Checked
from ..standard.model import Agency as Facts
from ..standard.model import Channel
from ..standard.rules import Context, registry
from ..standard.vocabulary import SOCIAL_MEDIA
from ..workspace import Workspace
from . import evidence
from .model import Agency, Beside, Review
from .roster import Seat
from .verdicts import services

TWO_FILES = "Ada {count} berkas untuk satu id: {files}. Tidak diketahui mana yang berlaku."
UNREADABLE = "Berkas {file} tidak dapat dibaca, jadi isinya belum dapat dinilai."


def agency(seat: Seat, paths: Sequence[Path], workspace: Workspace, context: Context) -> Agency:
    """Judge an agency.

    Args:
        seat: its place in the report.
        paths: its files; none, one, or several that claim one id.
        workspace: where they lie.
        context: the date, and what ``iceta.yaml`` says as far as it can be read.

    Returns:
        The agency; where its file can't be judged, it says why.
    """
    if len(paths) == 1:
        return _judged(seat, paths[0], workspace, context)
    files = tuple(workspace.shown(path) for path in paths)
    findings = [f for path in paths for f in _check(workspace, path, context.today)[0].findings]
    return Agency(
        id=seat.id,
        name=seat.name or seat.id,
        listed=bool(seat.name),
        files=files,
        stage="",
        services=(),
        beside=Beside(),
        findings=tuple(finding for finding in findings if finding.code == "IC106"),
        trouble=TWO_FILES.format(count=len(files), files=" dan ".join(files)) if files else "",
    )


def _judged(seat: Seat, path: Path, workspace: Workspace, context: Context) -> Agency:
    checked, trouble = _check(workspace, path, context.today)
    facts = checked.agency
    judged, rest = services(checked)
    return Agency(
        id=seat.id,
        name=seat.name or (facts.name.typed if facts else "") or seat.id,
        listed=bool(seat.name),
        files=(checked.file,),
        stage=facts.status if facts else "",
        services=judged,
        beside=_beside(facts, context) if facts else Beside(),
        findings=rest,
        trouble=trouble,
    )


def _check(workspace: Workspace, path: Path, today: date) -> tuple[Checked, str]:
    """Check one file, also one that may not be read; the text says why it can't be judged."""
    try:
        (checked,) = inspection.inspect(workspace, [path], today)
    except UsageError as error:
        reason = " ".join(filter(None, (error.message, error.hint)))
        return Checked(workspace.shown(path), path.stem, None, None, ()), reason
    return checked, UNREADABLE.format(file=checked.file) if checked.agency is None else ""


def _beside(facts: Facts, context: Context) -> Beside:
    def finds(code: str) -> bool:
        # The rules themselves are asked, so that a waived finding hides nothing here.
        check = registry()[code].check
        return check is not None and any(True for _ in check(facts, context))

    decree, pledge = facts.decree, facts.pledge
    decreed = decree.day.date if decree and decree.day else None
    reviewed = decree.reviewed.date if decree and decree.reviewed else None
    if finds("IC602"):
        review = Review.OVERDUE
    elif finds("IC601"):
        review = Review.DUE
    else:
        review = Review.FRESH if decreed or reviewed else Review.UNKNOWN
    return Beside(
        call_centre=() if finds("IC501") else _named(facts, ("call_center",)),
        social=() if finds("IC502") else _named(facts, SOCIAL_MEDIA),
        pledge=not finds("IC401"),
        pledged=pledge.day.date if pledge and pledge.day else None,
        decreed=decreed,
        reviewed=reviewed,
        review=review,
    )


def _named(facts: Facts, kinds: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        _said(channel) for channel in facts.channels if channel.kind in kinds and channel.address
    )


def _said(channel: Channel) -> str:
    # A number under the heading "call center" needs no name; accounts do.
    return str(channel.address) if channel.kind == "call_center" else evidence.channel(channel)
