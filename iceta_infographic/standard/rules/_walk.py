"""Ways through an agency's facts that several rules share."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..findings import Path
from ..model import (
    Agency,
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    Group,
    Item,
    Service,
    Step,
    Text,
)
from ._words import quoted

SHARED = "Pengaduan bersama"
"""What the agency's default complaints are called in messages."""


class Piece(NamedTuple):
    """A text of one of the six elements, and whose it is."""

    owner: str
    element: str
    text: Text


class Complaints(NamedTuple):
    """Complaints that stand at one place of the file, and whose they are."""

    owner: str
    entries: tuple[Complaint, ...]
    path: Path


def label(service: Service) -> str:
    """Name a service at the beginning of a message."""
    return f"Layanan {quoted(service.name.typed or service.id)}"


def leaves(items: Iterable[Item]) -> Iterator[Text]:
    """Give the items of a list and of the groups in it, without the groups' titles."""
    for item in items:
        if isinstance(item, Group):
            yield from leaves(item.items)
        else:
            yield item


def groups(items: Iterable[Item]) -> Iterator[Group]:
    """Give every group of a list, those inside groups too."""
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups(item.items)


def complaints(agency: Agency) -> Iterator[Complaints]:
    """Give each place where complaints are written down, the agency's default once."""
    shared_given = False
    for service in agency.services:
        if "pengaduan" in service.unreadable or not service.complaints:
            continue
        if service.own_complaints:
            yield Complaints(label(service), service.complaints, (*service.path, "pengaduan"))
        elif not shared_given:
            shared_given = True
            yield Complaints(SHARED, service.complaints, ("pengaduan",))


def durations(agency: Agency) -> Iterator[tuple[str, Duration]]:
    """Give every promise of time with its owner: ``waktu``, of steps, and deadlines."""
    for service in agency.services:
        own = service.durations if "waktu" not in service.unreadable else ()
        steps = service.procedure if "prosedur" not in service.unreadable else ()
        for duration in (*own, *(step.duration for step in steps)):
            if duration is not None:
                yield label(service), duration
    for owner, entries, _ in complaints(agency):
        for entry in entries:
            if isinstance(entry, ComplaintFlow) and entry.deadline is not None:
                yield owner, entry.deadline


def pieces(agency: Agency) -> Iterator[Piece]:
    """Give every text of the six elements.

    The texts of a step's time and of a complaint's deadline count as ``waktu``.
    """
    for service in agency.services:
        owner = label(service)
        for element, texts in _by_element(service):
            if element not in service.unreadable:
                for text in texts:
                    yield Piece(owner, element, text)
    for owner, entries, _ in complaints(agency):
        for text in complaint_texts(entries):
            yield Piece(owner, "pengaduan", text)
    for owner, duration in durations(agency):
        for part in (duration.text, duration.subject, duration.condition):
            if part is not None:
                yield Piece(owner, "waktu", part)


def complaint_texts(entries: Iterable[Complaint]) -> Iterator[Text]:
    """Give the texts of complaints: plain ones, names and addresses, steps of a flow."""
    for entry in entries:
        if isinstance(entry, Channel):
            yield from (part for part in (entry.name, entry.address) if part is not None)
        elif isinstance(entry, ComplaintFlow):
            yield from entry.steps
        else:
            yield entry


def _by_element(service: Service) -> Iterator[tuple[str, Iterator[Text]]]:
    yield "persyaratan", leaves(service.requirements)
    yield "persyaratan", (group.title for group in groups(service.requirements))
    yield "prosedur", step_texts(service.procedure)
    yield "biaya", fee_texts(service.fee)
    yield "produk", iter(service.products)


def step_texts(steps: Iterable[Step]) -> Iterator[Text]:
    """Give what steps say: themselves and their details."""
    for step in steps:
        yield step.text
        yield from step.details


def fee_texts(fee: Fee | None) -> Iterator[Text]:
    """Give what is said in words about a fee: not its figures, not its legal basis."""
    if fee is None:
        return
    for part in (fee.text, fee.formula, fee.note):
        if part is not None:
            yield part
    for row in fee.rows:
        yield row.label
