"""The history of scores, read from git's objects: nothing is checked out, nothing is kept."""

import datetime
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..errors import UsageError
from ..git import Blob, Commit, NoHistory, Repository, UnknownRevision, open_repository
from ..standard.model import RosterEntry
from ..standard.plaintext import LARGEST as LARGEST_FILE
from ..standard.rules import Context
from ..workspace import REGION_FILE, STANDARDS, Workspace, find
from . import judge
from .history import AgencyThen, History, Point, ServiceThen, choose
from .model import Agency, Status, mean
from .roster import Seat, region_of, roster_of, seats

NO_COMMITS = "Belum ada perubahan yang tercatat di git, jadi perkembangan belum dapat ditunjukkan."
NO_CHANGES = (
    "Sejak titik awalnya belum ada perubahan yang tercatat, jadi belum ada perkembangan untuk "
    "ditunjukkan."
)
_PLACES = (REGION_FILE, f"{STANDARDS}/")
_SUFFIXES = frozenset({".yaml", ".yml"})


def point(name: str, day: datetime.date, subject: str, agencies: Sequence[Agency]) -> Point:
    """Sum up one point in time.

    Args:
        name: the commit's short name; empty for the present.
        day: when it was.
        subject: the commit's first line.
        agencies: those that count.

    Returns:
        The point.
    """
    then = {agency.id: _then(agency) for agency in agencies}
    return Point(
        name=name,
        day=day,
        subject=subject,
        score=mean(agency.score for agency in then.values()),
        with_file=sum(agency.filed for agency in then.values()),
        meeting=sum(agency.meets for agency in then.values()),
        agencies=then,
    )


def _then(agency: Agency) -> AgencyThen:
    return AgencyThen(
        name=agency.name,
        score=agency.score,
        filed=bool(agency.files),
        meets=agency.status is Status.MEETS,
        services={
            service.id: ServiceThen(
                service.name, {e.key: e.verdict.value for e in service.elements}
            )
            for service in agency.services
        },
    )


def history(workspace: Workspace, now: Point, since: str | None) -> History:
    """Read how scores went up to now.

    Args:
        workspace: the workspace.
        now: the present.
        since: the commit or date (``2026-01-05``) to begin with; None for all there is.

    Returns:
        The history; where there is none, why.

    Raises:
        UsageError: ``since`` names neither a commit nor a date.
    """
    day = _day(since)
    try:
        repository = open_repository(workspace.root)
        commits = _commits(repository, since, day)
        if not commits:
            return History(NO_COMMITS)
        chosen = [commits[index] for index in choose(len(commits))]
        with tempfile.TemporaryDirectory(prefix="iceta-") as scratch:
            then = _Past(repository, Path(scratch), now.day)
            points = [then.point(commit) for commit in chosen]
    except UnknownRevision as error:
        raise UsageError(
            f"Isi --since, yaitu {since}, bukan tanggal dan bukan nama commit.",
            f"Tulis tanggal, misalnya --since 2026-01-05. {error.hint}".strip(),
        ) from error
    except NoHistory as error:
        return History(" ".join(filter(None, (error.message, error.hint))))
    # What lies in the folder may not be committed yet.
    if points[-1].agencies != now.agencies:
        points.append(now)
    left_out = len(commits) - len(chosen)
    return History("" if len(points) > 1 else NO_CHANGES, tuple(points), left_out)


def _day(since: str | None) -> datetime.date | None:
    if since is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", since, re.ASCII):
        return None
    try:
        return datetime.date.fromisoformat(since)
    except ValueError:
        raise UsageError(
            f"Isi --since, yaitu {since}, bukan tanggal yang ada.",
            "Tulis tahun-bulan-hari, misalnya --since 2026-01-05",
        ) from None


def _commits(
    repository: Repository, since: str | None, day: datetime.date | None
) -> tuple[Commit, ...]:
    """The commits to show, oldest first; the first one is where things stood at ``since``."""
    if since is None or day is not None:
        commits = repository.commits(_PLACES)
        if day is None:
            return commits
        before = sum(commit.day < day for commit in commits)
        return commits[max(before - 1, 0) :]
    start = repository.commit(since)
    return (start, *repository.commits(_PLACES, after=start))


@dataclass(slots=True)
class _Past:
    """Judges commits; a file that many commits share is judged once."""

    repository: Repository
    scratch: Path
    today: datetime.date
    _agencies: dict[tuple[str, ...], Agency] = field(default_factory=dict)
    _rosters: dict[str, tuple[RosterEntry, ...]] = field(default_factory=dict)

    def point(self, commit: Commit) -> Point:
        blobs = {
            PurePosixPath(blob.path).name: blob
            for blob in self.repository.files(commit, _PLACES)
            if not blob.link and blob.size <= LARGEST_FILE
        }
        roster = self._roster(blobs.pop(REGION_FILE, None))
        names = sorted(
            name
            for name in blobs
            if PurePosixPath(name).suffix.lower() in _SUFFIXES and not name.startswith(".")
        )
        agencies = [
            self._agency(seat, [blobs[names[index]] for index in seat.files])
            for seat in seats(roster, names)
            if seat.name or not roster
        ]
        return point(commit.short, commit.day, commit.subject, agencies)

    def _roster(self, blob: Blob | None) -> tuple[RosterEntry, ...]:
        if blob is None:
            return ()
        if blob.id not in self._rosters:
            self._rosters[blob.id] = roster_of(region_of(find(self._laid_out([blob], "."))))
        return self._rosters[blob.id]

    def _agency(self, seat: Seat, blobs: Sequence[Blob]) -> Agency:
        key = (seat.id, seat.name, *(blob.id for blob in blobs))
        if key not in self._agencies:
            root = self._laid_out(blobs, STANDARDS)
            workspace = Workspace(root, None, (), None)
            self._agencies[key] = judge.agency(
                seat, workspace.standards(), workspace, Context(self.today, None, root, root)
            )
        return self._agencies[key]

    def _laid_out(self, blobs: Sequence[Blob], folder: str) -> Path:
        """Write files to a folder of their own, as a small workspace."""
        root = Path(tempfile.mkdtemp(dir=self.scratch))
        contents = self.repository.contents(blobs)
        for blob in blobs:
            path = root / folder / PurePosixPath(blob.path).name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(contents[blob.id])
        return root
