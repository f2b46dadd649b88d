"""Compare two versions of all standards: what is what under another id, and what changed."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ..standard.model import Service
from . import phrases
from .agency import agency_changes, region_changes
from .changes import AgencyChange, Change, Comparison, Point, ServiceChange, Status
from .service import service_changes
from .versions import Snapshot, Version

SAME = 0.6
"""The share of its texts from which on a service is one that was renamed, not a new one."""

_MOST_PAIRS = 20_000
"""Beyond, nobody renamed: everything is new."""

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Features:
    """What a service or an agency is recognised by under another id."""

    name: str
    texts: frozenset[str]


def compare(before: Snapshot, after: Snapshot, points: tuple[Point, Point]) -> Comparison:
    """Compare two versions of all standards.

    Args:
        before: the standards before.
        after: the standards now, or later.
        points: what the two are called.

    Returns:
        What changed, and what could not be compared.
    """
    names = [_called(point) for point in points]
    problems = []
    for snapshot, name in zip((before, after), names, strict=True):
        if snapshot.region is None and snapshot.problems:
            first = snapshot.problems[0]
            problems.append(f"iceta.yaml {name} salah, baris {first.mark.line}: {first.message}")
    region: tuple[Change, ...] = ()
    if before.region and after.region:
        region = tuple(region_changes(before.region, after.region))
    changes = _agencies(before.agencies, after.agencies, names)
    agencies = tuple(sorted(changes, key=lambda change: change.id))
    return Comparison(*points, tuple(problems), region, agencies)


def _called(point: Point) -> str:
    return f"pada {point.name}" if point.name else "sekarang"


def _agencies(
    before: Mapping[str, Version], after: Mapping[str, Version], names: Sequence[str]
) -> Iterator[AgencyChange]:
    gone = {id_: _agency_features(one) for id_, one in before.items() if id_ not in after}
    new = {id_: _agency_features(one) for id_, one in after.items() if id_ not in before}
    moved = _renamed(gone, new)
    for id_, version in after.items():
        earlier_id = moved.get(id_, id_)
        earlier = before.get(earlier_id)
        if earlier is None:
            yield _whole(id_, version, Status.ADDED, names[1])
        elif change := _agency(id_, earlier, version, names):
            yield replace(change, earlier_id="" if earlier_id == id_ else earlier_id)
        elif earlier_id != id_ and version.agency:
            called = phrases.typed(version.agency.name)
            yield AgencyChange(id_, called, Status.RENAMED, earlier_id=earlier_id)
    for id_ in gone:
        if id_ not in moved.values():
            yield _whole(id_, before[id_], Status.REMOVED, names[0])


def _whole(id_: str, version: Version, status: Status, name: str) -> AgencyChange:
    """An agency that has a file in one version only."""
    problems = tuple(_unreadable(version, name))
    if version.agency is None:
        return AgencyChange(id_, id_, status, problems)
    services = tuple(
        ServiceChange(one.id, phrases.typed(one.name), "", status)
        for one in version.agency.services
    )
    called = phrases.typed(version.agency.name) or id_
    return AgencyChange(id_, called, status, problems, services=services)


def _agency(id_: str, before: Version, after: Version, names: Sequence[str]) -> AgencyChange | None:
    if before.agency is None or after.agency is None:
        known = after.agency or before.agency
        problems = (*_unreadable(before, names[0]), *_unreadable(after, names[1]))
        called = phrases.typed(known.name) if known else id_
        return AgencyChange(id_, called or id_, Status.UNREADABLE, problems)
    if before.raw(()) == after.raw(()):
        return None
    changes = tuple(agency_changes(before, after))
    services = tuple(_services(before, after))
    problems = (*_faults(before, names[0]), *_faults(after, names[1]))
    if not (changes or services or problems):
        return None
    called = phrases.typed(after.agency.name) or id_
    return AgencyChange(id_, called, Status.CHANGED, problems, changes, services)


def _unreadable(version: Version, name: str) -> Iterator[str]:
    if version.agency is None and version.findings:
        first = version.findings[0]
        said = f"Berkas {first.file} {name} tidak dapat dibaca"
        yield f"{said}, baris {first.mark.line}: {first.message}"


def _faults(version: Version, name: str) -> Iterator[str]:
    if version.findings:
        first = version.findings[0]
        count = len(version.findings)
        said = f"Berkas {first.file} {name} memuat {count} kesalahan isian"
        yield f"{said} (yang pertama di baris {first.mark.line}); yang salah tidak dibandingkan."


def _services(before: Version, after: Version) -> Iterator[ServiceChange]:
    was, now = _by_id(before), _by_id(after)
    gone = {key: _service_features(one) for key, one in was.items() if key not in now}
    new = {key: _service_features(one) for key, one in now.items() if key not in was}
    moved = _renamed(gone, new)
    for key, service in now.items():
        earlier = was.get(moved.get(key, key))
        if earlier is None:
            status = Status.UNREADABLE if _has_gap(before) else Status.ADDED
            yield ServiceChange(service.id, phrases.typed(service.name), "", status)
        elif change := _service(before, earlier, after, service):
            yield change
    for key in gone:
        if key not in moved.values():
            status = Status.UNREADABLE if _has_gap(after) else Status.REMOVED
            yield ServiceChange(was[key].id, phrases.typed(was[key].name), "", status)


def _service(
    before: Version, earlier: Service, after: Version, service: Service
) -> ServiceChange | None:
    def raw(element: str) -> tuple[object, object]:
        return before.raw((*earlier.path, element)), after.raw((*service.path, element))

    changes = tuple(service_changes(earlier, service, raw))
    was, now = phrases.typed(earlier.name), phrases.typed(service.name)
    if was == now and not changes:
        return None
    status = Status.CHANGED if was == now else Status.RENAMED
    return ServiceChange(service.id, now, "" if was == now else was, status, changes)


def _by_id(version: Version) -> dict[tuple[str, int], Service]:
    """Services by id; of those with one and the same id, by their number."""
    seen: Counter[str] = Counter()
    found = {}
    for service in version.agency.services if version.agency else ():
        seen[service.id] += 1
        found[service.id, seen[service.id]] = service
    return found


def _has_gap(version: Version) -> bool:
    """Whether a service may be absent only because its entry could not be read."""
    return any(
        finding.code == "IC203"
        and len(finding.path) <= 2
        and finding.path[:1] in ((), ("layanan",))
        for finding in version.findings
    )


def _service_features(service: Service) -> _Features:
    return _Features(phrases.typed(service.name).casefold(), frozenset(_texts(service)))


def _agency_features(version: Version) -> _Features:
    if version.agency is None:
        return _Features("", frozenset())
    texts = frozenset(text for one in version.agency.services for text in _texts(one))
    return _Features(phrases.typed(version.agency.name).casefold(), texts)


def _texts(service: Service) -> Iterator[str]:
    yield from phrases.items(service.requirements)
    yield from map(phrases.step, service.procedure)
    yield from map(phrases.typed, service.products)
    yield from (entry.text for entry in phrases.durations(service.durations).values())
    yield from (entry.text for entry in phrases.tariff(service.fee).values())


def _renamed(gone: Mapping[_Key, _Features], new: Mapping[_Key, _Features]) -> dict[_Key, _Key]:
    """Which of the new ones is which of those gone: by its name, else by most of its texts."""
    if len(gone) * len(new) > _MOST_PAIRS:
        return {}
    ranked = [
        (-likeness, index, key, earlier)
        for index, (key, one) in enumerate(new.items())
        for earlier, other in gone.items()
        if (likeness := _likeness(one, other)) >= SAME
    ]
    ranked.sort(key=lambda entry: entry[:2])
    moved: dict[_Key, _Key] = {}
    for _, _, key, earlier in ranked:
        if key not in moved and earlier not in moved.values():
            moved[key] = earlier
    return moved


def _likeness(one: _Features, other: _Features) -> float:
    if one.name and one.name == other.name:
        return 1.0
    together = one.texts | other.texts
    return len(one.texts & other.texts) / len(together) if together else 0.0
