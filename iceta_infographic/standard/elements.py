"""The elements of a service, from data whose shape was judged to be right.

Each function takes a value as typed and its path. What the schema calls "not filled in
yet" gives nothing; an empty entry of a list stays an empty text, so that a rule can point
at it.
"""

import re
from typing import Any

from .duration import spans
from .findings import Path
from .model import (
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    FeeKind,
    Group,
    Item,
    Step,
    TariffRow,
    Text,
)
from .money import rupiah
from .vocabulary import YES

_FREE = re.compile(
    r"""
    (?: gratis | cuma-cuma | tidak\s+dipungut\s+(?:biaya|bayaran|retribusi)
      | (?:tanpa|bebas)\s+(?:dipungut\s+)?biaya | nol\s+rupiah ) \b
    | rp\.?\s*0(?:[.,]0+)?(?![\d.,]*\d)
    | 0(?:[.,]0+)?(?:,-+)?(?:\s+rupiah)?\s*(?:$|\()
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOT_ALWAYS = re.compile(
    r"\bkecuali\b|\bselain\b|\bRp\.?\s*[1-9]|(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?![\d/])",
    re.IGNORECASE,
)


def text(value: Any, path: Path) -> Text | None:
    """Take a text, both ends stripped.

    Args:
        value: what was typed.
        path: where.

    Returns:
        The text; None where nothing was typed.
    """
    typed = value.strip() if isinstance(value, str) else ""
    return Text(typed, path) if typed else None


def texts(value: Any, path: Path) -> tuple[Text, ...]:
    """Take a text or a list of texts; empty entries stay.

    Args:
        value: what was typed.
        path: where.

    Returns:
        The texts; empty where nothing was typed.
    """
    if isinstance(value, list):
        return tuple(_or_empty(entry, (*path, i)) for i, entry in enumerate(value))
    one = text(value, path)
    return (one,) if one else ()


def _or_empty(value: Any, path: Path) -> Text:
    return text(value, path) or Text("", path)


def _entries(value: Any, path: Path) -> list[tuple[Any, Path]]:
    """The entries of a list; a lone text ("-") counts as one."""
    if isinstance(value, list):
        return [(entry, (*path, i)) for i, entry in enumerate(value)]
    return [(value, path)] if text(value, path) else []


def requirements(value: Any, path: Path) -> tuple[Item, ...]:
    """Take persyaratan or one of the eight other components.

    Args:
        value: what was typed.
        path: where.

    Returns:
        Texts and groups in order.
    """
    return tuple(_item(entry, place) for entry, place in _entries(value, path))


def _item(value: Any, path: Path) -> Item:
    if not isinstance(value, dict):
        return _or_empty(value, path)
    title = _or_empty(value.get("kelompok"), (*path, "kelompok"))
    return Group(title, requirements(value.get("butir"), (*path, "butir")), path)


def procedure(value: Any, path: Path) -> tuple[Step, ...]:
    """Take prosedur.

    Args:
        value: what was typed.
        path: where.

    Returns:
        The steps in order.
    """
    return tuple(_step(entry, place) for entry, place in _entries(value, path))


def _step(value: Any, path: Path) -> Step:
    if not isinstance(value, dict):
        return Step(_or_empty(value, path), None, None, (), path)
    details = texts(value.get("rincian"), (*path, "rincian"))
    return Step(
        text=_or_empty(value.get("langkah"), (*path, "langkah")),
        actor=text(value.get("pelaku"), (*path, "pelaku")),
        duration=duration(value.get("waktu"), (*path, "waktu")),
        details=tuple(detail for detail in details if detail.typed),
        path=path,
    )


def durations(value: Any, path: Path) -> tuple[Duration, ...]:
    """Take waktu in any of its forms.

    Args:
        value: what was typed.
        path: where.

    Returns:
        One promise of time, or one for each entry of a list; empty entries stay.
    """
    if isinstance(value, list):
        return tuple(_duration(entry, (*path, i)) for i, entry in enumerate(value))
    one = duration(value, path)
    return (one,) if one else ()


def duration(value: Any, path: Path) -> Duration | None:
    """Take one length of time in its short or long form.

    Args:
        value: what was typed.
        path: where.

    Returns:
        The promise; None where neither figure nor unit was typed.
    """
    one = _duration(value, path)
    return one if one.text.typed else None


def _duration(value: Any, path: Path) -> Duration:
    if not isinstance(value, dict):
        whole = _or_empty(value, path)
        return Duration(whole, spans(whole.typed), None, None, path)
    parts = (text(value.get(key), (*path, key)) for key in ("lama", "satuan"))
    typed = " ".join(part.typed for part in parts if part)
    return Duration(
        text=Text(typed, path),
        spans=spans(typed),
        subject=text(value.get("untuk"), (*path, "untuk")),
        condition=text(value.get("keterangan"), (*path, "keterangan")),
        path=path,
    )


def fee(value: Any, path: Path) -> Fee | None:
    """Take biaya in any of its forms.

    Args:
        value: what was typed.
        path: where.

    Returns:
        The fee; None where nothing was typed: an empty fee never means free.
    """
    if not isinstance(value, dict):
        short = text(value, path)
        kind = FeeKind.FREE if short and is_free(short.typed) else FeeKind.TEXT
        return Fee(kind, short, None, (), (), None, None, path) if short else None
    free = text(value.get("gratis"), (*path, "gratis"))
    columns = texts(value.get("kolom"), (*path, "kolom"))
    rows = tuple(
        _row(entry, place) for entry, place in _entries(value.get("tarif"), (*path, "tarif"))
    )
    basis, formula, note = (
        text(value.get(key), (*path, key)) for key in ("dasar", "rumus", "catatan")
    )
    if not (free or columns or rows or basis or formula or note):
        return None
    kind = FeeKind.FREE if free and free.typed in YES else FeeKind.TARIFF
    return Fee(kind, None, basis, columns, rows, formula, note, path)


def is_free(typed: str) -> bool:
    """Tell whether a fee's text begins with the promise that there is none.

    Args:
        typed: the text of biaya.

    Returns:
        Whether nothing is to be paid; not where the text goes on to name an exception or
        an amount ("Gratis bagi peserta BPJS; umum Rp40.000").
    """
    return _FREE.match(typed.lstrip()) is not None and _NOT_ALWAYS.search(typed) is None


def _row(value: Any, path: Path) -> TariffRow:
    row = value if isinstance(value, dict) else {}
    values = texts(row.get("nilai"), (*path, "nilai")) or (Text("", (*path, "nilai")),)
    return TariffRow(
        label=_or_empty(row.get("uraian"), (*path, "uraian")),
        values=values,
        amounts=tuple(rupiah(figure.typed) for figure in values),
        unit=text(row.get("satuan"), (*path, "satuan")),
        path=path,
    )


def complaints(value: Any, path: Path) -> tuple[Complaint, ...]:
    """Take pengaduan.

    Args:
        value: what was typed.
        path: where.

    Returns:
        Texts, channels and flows in order.
    """
    return tuple(_complaint(entry, place) for entry, place in _entries(value, path))


def _complaint(value: Any, path: Path) -> Complaint:
    if not isinstance(value, dict):
        return _or_empty(value, path)
    if "alur" in value or "tenggat" in value:
        return ComplaintFlow(
            steps=texts(value.get("alur"), (*path, "alur")),
            deadline=duration(value.get("tenggat"), (*path, "tenggat")),
            path=path,
        )
    return channel(value, "kanal", path)


def channel(value: dict[str, Any], kind_key: str, path: Path) -> Channel:
    """Take a channel written with keys.

    Args:
        value: what was typed.
        kind_key: the key that holds its kind.
        path: where.

    Returns:
        The channel.
    """
    kind = text(value.get(kind_key), path)
    return Channel(
        kind=kind.typed if kind else "lainnya",
        name=text(value.get("nama"), (*path, "nama")),
        address=text(value.get("alamat"), (*path, "alamat")),
        path=path,
    )
