"""The text that earned a verdict: an element as typed, line by line."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..page.sections import LABELS
from ..standard.model import (
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    FeeKind,
    Group,
    Item,
    Service,
    Step,
)
from ..standard.rules._words import is_unfilled

_NESTED = "– "


def lines(service: Service, key: str, raw: Any) -> tuple[str, ...]:
    """Write down an element as it was typed.

    Args:
        service: the service.
        key: the element.
        raw: what the file holds there; used where its shape is wrong.

    Returns:
        One line for each entry; empty where nothing stands there.
    """
    written = _raw(raw) if key in service.unreadable else _ELEMENTS[key](service)
    return tuple(line for line in written if line.strip())


def is_empty(raw: Any) -> bool:
    """Tell whether an element says nothing: it is absent, empty, or only placeholders.

    Args:
        raw: what the file holds there; an empty text where the key is absent.

    Returns:
        Whether no text in it is filled in (see IC301).
    """
    return all(is_unfilled(text) for text in _leaves(raw))


def _leaves(raw: Any) -> Iterator[str]:
    if isinstance(raw, dict):
        raw = list(raw.values())
    if isinstance(raw, list):
        for entry in raw:
            yield from _leaves(entry)
    else:
        yield str(raw)


def _raw(raw: Any) -> Iterator[str]:
    if isinstance(raw, dict):
        for key, value in raw.items():
            inner = [*_raw(value)]
            yield f"{key}: {'; '.join(inner)}".strip()
    elif isinstance(raw, list):
        for entry in raw:
            yield from _raw(entry)
    else:
        yield str(raw)


def _requirements(service: Service) -> Iterator[str]:
    return _items(service.requirements, "")


def _items(items: Iterable[Item], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            yield f"{indent}{item.title}:"
            yield from _items(item.items, indent + _NESTED)
        else:
            yield f"{indent}{item}"


def _procedure(service: Service) -> Iterator[str]:
    for step in service.procedure:
        yield _step(step)
        yield from (f"{_NESTED}{detail}" for detail in step.details)


def _step(step: Step) -> str:
    beside = [str(step.actor)] if step.actor else []
    beside += [_duration(step.duration)] if step.duration else []
    return f"{step.text} ({', '.join(beside)})" if beside else str(step.text)


def _durations(service: Service) -> Iterator[str]:
    return map(_duration, service.durations)


def _duration(duration: Duration) -> str:
    subject = f"{duration.subject}: " if duration.subject else ""
    condition = f" ({duration.condition})" if duration.condition else ""
    return f"{subject}{duration.text}{condition}"


def _fee(service: Service) -> Iterator[str]:
    fee = service.fee
    if fee is None:
        return
    if fee.text is not None:
        yield str(fee.text)
    elif fee.kind is FeeKind.FREE:
        yield "Gratis"
    if fee.columns:
        yield " | ".join(map(str, fee.columns))
    yield from _tariff(fee)
    for label, part in (("Rumus", fee.formula), ("Dasar", fee.basis), ("Catatan", fee.note)):
        if part is not None:
            yield f"{label}: {part}"


def _tariff(fee: Fee) -> Iterator[str]:
    for row in fee.rows:
        unit = f" {row.unit}" if row.unit else ""
        yield f"{row.label}: {' | '.join(map(str, row.values))}{unit}"


def _products(service: Service) -> Iterator[str]:
    return map(str, service.products)


def _complaints(service: Service) -> Iterator[str]:
    return map(_complaint, service.complaints)


def _complaint(entry: Complaint) -> str:
    if isinstance(entry, Channel):
        return channel(entry)
    if isinstance(entry, ComplaintFlow):
        way = " → ".join(map(str, entry.steps))
        deadline = f"dijawab dalam {_duration(entry.deadline)}" if entry.deadline else ""
        return "; ".join(part for part in (way, deadline) if part)
    return str(entry)


def channel(entry: Channel) -> str:
    """Write a channel in one line: ``WhatsApp 0800 0000 0000``."""
    name = str(entry.name) if entry.name else LABELS.get(entry.kind, LABELS["lainnya"])
    return f"{name}: {entry.address}" if entry.address else name


_ELEMENTS = {
    "persyaratan": _requirements,
    "prosedur": _procedure,
    "waktu": _durations,
    "biaya": _fee,
    "produk": _products,
    "pengaduan": _complaints,
}
