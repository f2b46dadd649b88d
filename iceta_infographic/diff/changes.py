"""What a comparison finds, from the single change up to all of them."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happened to a promise. Values are those of the JSON output."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"
    UNREADABLE = "unreadable"


class Status(StrEnum):
    """What happened to a service or to an agency. Values are those of the JSON output."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Change:
    """One promise that changed.

    Attributes:
        subject: what of the format it belongs to: ``waktu``, ``kanal``, ``maklumat``.
        label: how people call it: ``waktu untuk Pasien baru``.
        before, after: what was and is promised; empty where there is nothing.
        note: what the change means: ``lebih lama``, ``naik Rp10.000``.
        item: whether it is one of several entries, a requirement or a step.
        measured: whether it is a figure with its unit: a time, an amount.
    """

    subject: str
    label: str
    kind: Kind
    before: str = ""
    after: str = ""
    note: str = ""
    item: bool = False
    measured: bool = False


@dataclass(frozen=True, slots=True)
class ServiceChange:
    """A service that changed.

    Attributes:
        name: its name now, or its last one.
        earlier_name: what it was called before; empty where that is the same.
    """

    id: str
    name: str
    earlier_name: str
    status: Status
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencyChange:
    """An agency in which something changed, or that can't be compared.

    Attributes:
        name: its name now, or its last one.
        earlier_id: its id before; empty where that is the same.
        problems: what could not be read, Indonesian sentences.
        changes: in the agency's own data.
        services: in the order of the file, removed ones last.
    """

    id: str
    name: str
    status: Status
    problems: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    services: tuple[ServiceChange, ...] = ()
    earlier_id: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One of the two versions that are compared.

    Attributes:
        name: as the user named it; empty for the files as they are now.
        commit: the commit's id; empty for the files as they are now.
        day: the day of the commit.
    """

    name: str = ""
    commit: str = ""
    day: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed between two versions.

    Attributes:
        problems: what of ``iceta.yaml`` could not be read, Indonesian sentences.
        region: what changed in ``iceta.yaml``: shared channels, escalation, roster.
        agencies: those in which something changed, by id.
    """

    before: Point
    after: Point
    problems: tuple[str, ...]
    region: tuple[Change, ...]
    agencies: tuple[AgencyChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed and everything could be read."""
        return not (self.problems or self.region or self.agencies)
