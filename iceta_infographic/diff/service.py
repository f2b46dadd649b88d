"""Compare one service with itself: its six elements and the eight other components."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from ..standard.model import (
    COMPONENTS,
    Channel,
    Complaint,
    ComplaintFlow,
    Service,
    Text,
)
from . import phrases
from .changes import Change, Kind
from .entries import Entry, keyed, listed

Raw = Callable[[str], tuple[object, object]]
"""What was and is typed under an element's key, whatever its shape."""

_Compare = Callable[[Service, Service], Iterator[Change]]


def service_changes(before: Service, after: Service, raw: Raw) -> Iterator[Change]:
    """Compare a service with itself.

    Args:
        before: the service before.
        after: the service now.
        raw: what was and is typed, for elements whose shape is wrong in either version.

    Yields:
        The changes, in the order of the law.
    """
    unreadable = before.unreadable | after.unreadable
    for element, compare in _COMPARE.items():
        if element in unreadable:
            was, now = raw(element)
            if was != now:
                yield Change(element, phrases.ELEMENTS[element], Kind.UNREADABLE)
        else:
            yield from compare(before, after)


def complaint_changes(
    before: Sequence[Complaint], after: Sequence[Complaint], subject: str = "pengaduan"
) -> Iterator[Change]:
    """Compare where citizens can complain.

    Args:
        before: the channels, texts and flows before.
        after: the same now.
        subject: what of the format they belong to; also how people call one of them.

    Yields:
        The changes: channels first, then texts, then the complaint's way and its deadline.
    """
    yield from channel_changes(subject, _channels(before), _channels(after), f"{subject} {{}}")
    yield from listed(subject, subject, _texts(before), _texts(after))
    label = f"alur {subject}"
    yield from listed(subject, label, _ways(before), _ways(after), ordered=True)
    label = f"tenggat {subject}"
    yield from keyed(subject, _deadlines(before, label), _deadlines(after, label), phrases.slower)


def channel_changes(
    subject: str, before: Sequence[Channel], after: Sequence[Channel], label: str = "{}"
) -> Iterator[Change]:
    """Compare channels: one of a kind by its address, several of a kind as a list.

    Args:
        subject: what of the format they belong to.
        before: the channels before.
        after: the channels now.
        label: how people call one, with the channel's name in place of the braces.

    Yields:
        The changes.
    """
    was, now = _by_name(before), _by_name(after)
    single = {name for name in was | now if max(len(was[name]), len(now[name])) == 1}
    yield from keyed(subject, _entries(was, single, label), _entries(now, single, label))
    for name in was | now:
        if name not in single:
            yield from listed(subject, label.format(name), was[name], now[name])


def _entries(side: dict[str, list[str]], names: set[str], label: str) -> dict[str, Entry]:
    return {
        name: Entry(label.format(name), addresses[0])
        for name, addresses in side.items()
        if name in names and addresses
    }


def _by_name(channels: Sequence[Channel]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in channels:
        found[phrases.channel(one)].append(phrases.typed(one.address))
    return found


def _channels(complaints: Sequence[Complaint]) -> list[Channel]:
    return [one for one in complaints if isinstance(one, Channel)]


def _texts(complaints: Sequence[Complaint]) -> list[str]:
    return [phrases.typed(one) for one in complaints if isinstance(one, Text)]


def _flows(complaints: Sequence[Complaint]) -> list[ComplaintFlow]:
    return [one for one in complaints if isinstance(one, ComplaintFlow)]


def _ways(complaints: Sequence[Complaint]) -> list[str]:
    return [phrases.typed(text) for flow in _flows(complaints) for text in flow.steps]


def _deadlines(complaints: Sequence[Complaint], label: str) -> dict[Hashable, Entry]:
    return phrases.durations((flow.deadline for flow in _flows(complaints)), label)


def _requirements(before: Service, after: Service) -> Iterator[Change]:
    was, now = phrases.items(before.requirements), phrases.items(after.requirements)
    yield from listed("persyaratan", phrases.ELEMENTS["persyaratan"], was, now)


def _procedure(before: Service, after: Service) -> Iterator[Change]:
    was, now = map(phrases.step, before.procedure), map(phrases.step, after.procedure)
    yield from listed("prosedur", phrases.ELEMENTS["prosedur"], was, now, ordered=True)


def _time(before: Service, after: Service) -> Iterator[Change]:
    was, now = phrases.durations(before.durations), phrases.durations(after.durations)
    yield from keyed("waktu", was, now, phrases.slower)


def _fee(before: Service, after: Service) -> Iterator[Change]:
    was, now = before.fee, after.fee
    form = phrases.tariff if was and now and was.rows and now.rows else phrases.fee
    yield from keyed("biaya", form(was), form(now), phrases.dearer)
    yield from keyed("biaya", phrases.small_print(was), phrases.small_print(now))


def _products(before: Service, after: Service) -> Iterator[Change]:
    label = phrases.ELEMENTS["produk"]
    was, now = map(phrases.typed, before.products), map(phrases.typed, after.products)
    if len(before.products) == len(after.products) == 1:
        yield from keyed("produk", {0: Entry(label, *was)}, {0: Entry(label, *now)})
    else:
        yield from listed("produk", label, was, now)


def _complaints(before: Service, after: Service) -> Iterator[Change]:
    # What all services of the agency share is compared once, with the agency.
    if before.own_complaints or after.own_complaints:
        yield from complaint_changes(before.complaints, after.complaints)


def _component(key: str) -> _Compare:
    def compare(before: Service, after: Service) -> Iterator[Change]:
        was = phrases.items(before.components.get(key, ()))
        now = phrases.items(after.components.get(key, ()))
        yield from listed(key, phrases.ELEMENTS[key], was, now)

    return compare


_COMPARE: dict[str, _Compare] = {
    "persyaratan": _requirements,
    "prosedur": _procedure,
    "waktu": _time,
    "biaya": _fee,
    "produk": _products,
    "pengaduan": _complaints,
} | {key: _component(key) for key in COMPONENTS}
"""How each element is compared, in the order of the law."""
