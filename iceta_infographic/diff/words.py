"""Changes in words that the head of an agency understands; every writer uses them."""

from ..standard.dates import spoken
from .changes import AgencyChange, Change, Comparison, Kind, Point, ServiceChange, Status
from .entries import split_head

NOW = "berkas sekarang"

_SHORT = 7
"""Digits of a commit's id that people read."""

_WHOLE = {
    Status.ADDED: "Layanan baru: {name}",
    Status.REMOVED: "Layanan dihapus: {name}",
    Status.RENAMED: "Layanan berganti nama: {earlier} → {name}",
    Status.UNREADABLE: "Layanan {name} hanya terbaca di salah satu versi karena kesalahan isian",
}
_AGENCIES = {
    Status.ADDED: "berkas baru",
    Status.REMOVED: "berkasnya dihapus",
    Status.UNREADABLE: "tidak dapat dibandingkan",
}


def sentence(change: Change) -> str:
    """Say what changed: ``waktu 3 → 5 hari kerja, lebih lama``.

    Args:
        change: the change.

    Returns:
        One line, without a full stop.
    """
    match change.kind:
        case Kind.ADDED:
            return _with_text(f"{change.label} ditambah", change.after)
        case Kind.REMOVED:
            return _with_text(f"{change.label} dihapus", change.before)
        case Kind.REORDERED:
            return f"urutan {change.label} berubah"
        case Kind.UNREADABLE:
            return f"{change.label} tidak dapat dibandingkan karena isiannya salah"
        case Kind.CHANGED:
            note = f", {change.note}" if change.note else ""
            if change.item:
                return f"{change.label} diubah: “{change.before}” → “{change.after}”"
            return f"{change.label} {_step(change)}{note}"


def _with_text(said: str, text: str) -> str:
    return f"{said}: {text}" if text else said


def _step(change: Change) -> str:
    before, after, shared = change.before, change.after, ""
    if change.measured:
        before, after, shared = split_head(before, after)
    return f"{before or '(kosong)'} → {after or '(kosong)'} {shared}".rstrip()


def whole(service: ServiceChange) -> str:
    """Say what happened to a service as a whole; nothing where only its promises changed."""
    said = _WHOLE.get(service.status, "")
    return said.format(name=service.name, earlier=service.earlier_name)


def agency_title(agency: AgencyChange) -> str:
    """Name an agency, and say what happened to it as a whole."""
    said = _AGENCIES.get(agency.status)
    ids = f"{agency.id}, sebelumnya {agency.earlier_id}" if agency.earlier_id else agency.id
    return f"{agency.name} ({ids})" + (f": {said}" if said else "")


def point(one: Point) -> str:
    """Name one of the two versions: ``HEAD~1 (1a2b3c4, 5 Januari 2026)``."""
    if not one.commit:
        return NOW
    name = one.commit[:_SHORT] if one.commit.startswith(one.name) else one.name
    parts = [one.commit[:_SHORT]] if name == one.name else []
    parts += [spoken(one.day)] if one.day else []
    return f"{name} ({', '.join(parts)})" if parts else name


def title(comparison: Comparison) -> str:
    """Say what was compared with what."""
    return f"Perubahan janji layanan: {point(comparison.before)} → {point(comparison.after)}"


def total(comparison: Comparison) -> str:
    """Say how much changed, in one sentence."""
    if comparison.is_empty:
        return "Tidak ada janji layanan yang berubah."
    services = [one.status for agency in comparison.agencies for one in agency.services]
    changed = services.count(Status.CHANGED) + services.count(Status.RENAMED)
    counts = (
        (changed, "layanan berubah"),
        (services.count(Status.ADDED), "layanan baru"),
        (services.count(Status.REMOVED), "layanan dihapus"),
    )
    parts = [f"{len(comparison.agencies)} perangkat daerah"] if comparison.agencies else []
    parts += [f"{count} {what}" for count, what in counts if count]
    parts += [f"{len(comparison.region)} perubahan di iceta.yaml"] if comparison.region else []
    return f"Seluruhnya: {', '.join(parts)}." if parts else "Tidak semua dapat dibandingkan."
