"""Compare what an agency, and the region, say of themselves."""

from collections.abc import Callable, Iterator

from ..standard.model import Agency, Complaint, Day, Region, Text
from . import phrases
from .changes import Change, Kind
from .entries import Entry, keyed, listed
from .service import channel_changes, complaint_changes
from .versions import Version

_Read = Callable[[Agency], Text | Day | None]

_VALUES: tuple[tuple[tuple[str, ...], str, _Read], ...] = (
    (("perangkat_daerah", "nama"), "nama", lambda a: a.name),
    (("perangkat_daerah", "singkatan"), "singkatan", lambda a: a.short),
    (("perangkat_daerah", "alamat"), "alamat", lambda a: a.address),
    (("perangkat_daerah", "situs"), "situs", lambda a: a.site),
    (("perangkat_daerah", "pimpinan", "jabatan"), "jabatan pimpinan", lambda a: a.head.office),
    (("perangkat_daerah", "pimpinan", "sebutan"), "sebutan pimpinan", lambda a: a.head.prefix),
    (("perangkat_daerah", "pimpinan", "nama"), "nama pimpinan", lambda a: a.head.name),
    (("perangkat_daerah", "pimpinan", "pangkat"), "pangkat pimpinan", lambda a: a.head.rank),
    (("perangkat_daerah", "pimpinan", "nip"), "NIP pimpinan", lambda a: a.head.nip),
    (("penetapan", "nomor"), "nomor penetapan", lambda a: a.decree.number if a.decree else None),
    (("penetapan", "tanggal"), "tanggal penetapan", lambda a: a.decree.day if a.decree else None),
    (
        ("penetapan", "ditinjau"),
        "tanggal peninjauan",
        lambda a: a.decree.reviewed if a.decree else None,
    ),
    (("maklumat", "nomor"), "nomor maklumat", lambda a: a.pledge.number if a.pledge else None),
    (("maklumat", "tempat"), "tempat maklumat", lambda a: a.pledge.place if a.pledge else None),
    (("maklumat", "tanggal"), "tanggal maklumat", lambda a: a.pledge.day if a.pledge else None),
    (("maklumat", "teks"), "teks maklumat", lambda a: a.pledge.text if a.pledge else None),
)
"""Where in the file, how people call it, where in the facts."""


def agency_changes(before: Version, after: Version) -> Iterator[Change]:
    """Compare what an agency says of itself, its services left aside.

    Args:
        before: its file before; it can be read.
        after: its file now; it can be read.

    Yields:
        The changes, in the order of the format.
    """
    if before.agency is None or after.agency is None:
        return
    was, now = before.agency, after.agency
    yield from keyed("status", {"": Entry("status", was.status)}, {"": Entry("status", now.status)})
    for path, label, read in _VALUES:
        changes = keyed(path[0], _value(label, read(was)), _value(label, read(now)))
        yield from _unless_spoilt(path, label, changes, before, after)
    hours = (map(phrases.typed, agency.hours) for agency in (was, now))
    changes = listed("perangkat_daerah", "jam layanan", *hours)
    place = ("perangkat_daerah", "jam_layanan")
    yield from _unless_spoilt(place, "jam layanan", changes, before, after)
    changes = channel_changes("kanal", was.channels, now.channels)
    yield from _unless_spoilt(("kanal",), "kanal", changes, before, after)
    if _sharing(was) & _sharing(now) or (_shared(was) and _shared(now)):
        changes = complaint_changes(_shared(was), _shared(now))
        yield from _unless_spoilt(("pengaduan",), "pengaduan", changes, before, after)


def region_changes(before: Region, after: Region) -> Iterator[Change]:
    """Compare what ``iceta.yaml`` says.

    Args:
        before: the region before.
        after: the region now.

    Yields:
        The changes.
    """
    yield from keyed("iceta.yaml", _names(before), _names(after))
    yield from channel_changes("kanal_bersama", before.shared, after.shared, "kanal bersama {}")
    yield from listed("eskalasi", "eskalasi", _ladder(before), _ladder(after), ordered=True)
    yield from keyed("perangkat_daerah", _roster(before), _roster(after))


def _names(region: Region) -> dict[str, Entry]:
    return {
        "pemerintah": Entry("nama pemerintah", region.government),
        "wilayah": Entry("nama wilayah", region.name),
        "program": Entry("nama program", region.programme),
    }


def _ladder(region: Region) -> list[str]:
    return [
        f"{phrases.typed(rung.party)}: {phrases.typed(rung.task)}" for rung in region.escalation
    ]


def _roster(region: Region) -> dict[str, Entry]:
    return {
        entry.id: Entry(f"nama {entry.id} di daftar perangkat daerah", entry.name)
        for entry in region.roster
    }


def _value(label: str, value: Text | Day | None) -> dict[str, Entry]:
    text = phrases.day(value) if isinstance(value, Day) else phrases.typed(value)
    return {"": Entry(label, text)} if text else {}


def _unless_spoilt(
    path: tuple[str, ...], label: str, changes: Iterator[Change], before: Version, after: Version
) -> Iterator[Change]:
    """The changes; where a finding keeps a value from being known, only that it is unknown."""
    if not (before.spoils(path) or after.spoils(path)):
        yield from changes
    elif before.raw(path) != after.raw(path):
        yield Change(path[0], label, Kind.UNREADABLE)


def _shared(agency: Agency) -> tuple[Complaint, ...]:
    # The facts keep them with each service that has none of its own.
    return next(
        (one.complaints for one in agency.services if not one.own_complaints and one.complaints), ()
    )


def _sharing(agency: Agency) -> set[str]:
    # A service that has its own in one of the versions is compared by itself.
    return {one.id for one in agency.services if not one.own_complaints}
