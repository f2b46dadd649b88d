"""How scores went: points in time, and what improved or slipped between the first and now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

LARGEST = 30
"""Commits that a history shows at most, evenly chosen."""


@dataclass(frozen=True, slots=True)
class ServiceThen:
    """A service at one point in time: its name and the verdict of each element."""

    name: str
    verdicts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AgencyThen:
    """An agency at one point in time.

    Attributes:
        score: 0 to 100.
        filed: whether it had a file.
        meets: whether all its services met the standard.
        services: by id.
    """

    name: str
    score: Fraction
    filed: bool
    meets: bool
    services: Mapping[str, ServiceThen]


@dataclass(frozen=True, slots=True)
class Point:
    """A commit, or the present.

    Attributes:
        name: the commit's short name; empty for the present.
        subject: the commit's first line.
        score: of the region, 0 to 100.
        with_file, meeting: how many of the roster had a file and met the standard.
        agencies: those counted, by id.
    """

    name: str
    day: date
    subject: str
    score: Fraction
    with_file: int
    meeting: int
    agencies: Mapping[str, AgencyThen]


@dataclass(frozen=True, slots=True)
class ElementChange:
    """An element whose verdict changed: ``Akta kelahiran``, ``biaya``, kosong to lengkap."""

    service: str
    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """An agency whose score changed.

    Attributes:
        note: what explains it beside the elements: a file that came or went.
        elements: the elements that changed, in the file's order.
    """

    id: str
    name: str
    before: Fraction
    after: Fraction
    note: str
    elements: tuple[ElementChange, ...]

    @property
    def better(self) -> bool:
        """Whether the score rose."""
        return self.after > self.before


@dataclass(frozen=True, slots=True)
class History:
    """How scores went.

    Attributes:
        reason: why there is nothing to show, one Indonesian sentence; empty otherwise.
        points: oldest first; the last one is the present.
        left_out: commits between the first and the last that are not shown.
    """

    reason: str
    points: tuple[Point, ...] = ()
    left_out: int = 0

    @property
    def improved(self) -> tuple[Change, ...]:
        """The agencies whose score rose, the largest step first."""
        found = [change for change in self._changes() if change.better]
        return tuple(sorted(found, key=lambda c: c.before - c.after))

    @property
    def slipped(self) -> tuple[Change, ...]:
        """The agencies whose score fell, the largest step first."""
        found = [change for change in self._changes() if not change.better]
        return tuple(sorted(found, key=lambda c: c.after - c.before))

    def _changes(self) -> Iterator[Change]:
        if len(self.points) < 2:
            return
        then, now = self.points[0].agencies, self.points[-1].agencies
        for ident in dict.fromkeys((*now, *then)):
            before, after = then.get(ident, _NOBODY), now.get(ident, _NOBODY)
            if before.score != after.score:
                yield Change(
                    id=ident,
                    name=after.name or before.name,
                    before=before.score,
                    after=after.score,
                    note=_note(before, after),
                    elements=tuple(_elements(before, after)),
                )


_NOBODY = AgencyThen("", Fraction(0), filed=False, meets=False, services={})


def _note(before: AgencyThen, after: AgencyThen) -> str:
    if after.filed and not before.filed:
        return "berkas baru"
    if before.filed and not after.filed:
        return "berkasnya tidak ada lagi"
    added = sum(ident not in before.services for ident in after.services)
    gone = sum(ident not in after.services for ident in before.services)
    notes = [f"{added} layanan ditambah"] if added else []
    notes += [f"{gone} layanan dihapus"] if gone else []
    return ", ".join(notes)


def _elements(before: AgencyThen, after: AgencyThen) -> Iterator[ElementChange]:
    for ident, service in after.services.items():
        earlier = before.services.get(ident)
        if earlier is None:
            continue
        for key, verdict in service.verdicts.items():
            if earlier.verdicts[key] != verdict:
                yield ElementChange(service.name, key, earlier.verdicts[key], verdict)


def choose(count: int, most: int = LARGEST) -> tuple[int, ...]:
    """Choose evenly among so many things in order, the first and the last among them.

    Args:
        count: how many there are.
        most: how many to choose at most, two or more.

    Returns:
        The indexes of the chosen ones.
    """
    if count <= most:
        return tuple(range(count))
    return tuple(round(i * (count - 1) / (most - 1)) for i in range(most))
