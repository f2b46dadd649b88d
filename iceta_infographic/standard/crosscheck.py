"""What of the shape needs a look at two places: ids used twice, columns of a tariff."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from .findings import Path
from .quoting import shown
from .reader import Document
from .schema import Kind
from .slug import slug
from .wording import Said


@dataclass(frozen=True, slots=True)
class Cross:
    """One defect between two places."""

    code: str
    path: Path
    said: Said


def crosscheck(document: Document, kind: Kind, hit: Collection[Path]) -> Iterator[Cross]:
    """Judge what the schema can't say.

    Args:
        document: the file; its root is a dict.
        kind: which schema it follows.
        hit: paths of findings already made; what they touch is left alone.

    Yields:
        IC205 for an id used twice, IC202 and IC203 for a tariff whose figures and columns
        do not go together.
    """
    entries = "layanan" if kind == "agency" else "perangkat_daerah"
    yield from _twice(document, entries, hit)
    if kind == "agency":
        for index, service in enumerate(_list(document.data.get("layanan"))):
            path = ("layanan", index, "biaya")
            fee = service.get("biaya") if isinstance(service, dict) else None
            # One wrong row would make the widths of the others look wrong.
            if isinstance(fee, dict) and not any(found[:3] == path for found in hit):
                yield from _columns(fee, path)


def _twice(document: Document, entries: str, hit: Collection[Path]) -> Iterator[Cross]:
    first: dict[str, Path] = {}
    for index, entry in enumerate(_list(document.data.get(entries))):
        if not isinstance(entry, dict):
            continue
        ident, key = service_id(entry, index), "id" if _text(entry.get("id")) else "nama"
        path = (entries, index, key)
        if path in hit or (entries == "perangkat_daerah" and key == "nama"):
            continue
        if ident not in first:
            first[ident] = path
            continue
        line = document.mark(first[ident]).line
        what = "Dua layanan" if entries == "layanan" else "Dua instansi"
        hint = (
            "Beri salah satunya `id` yang lain."
            if key == "id"
            else "Beri nama yang lain, atau tambahkan `id` yang berbeda."
        )
        yield Cross(
            "IC205",
            path,
            Said(f"{what} memakai id {shown(ident)}; yang pertama di baris {line}.", hint),
        )


def service_id(service: dict[str, Any], index: int) -> str:
    """Tell a service's id: given, or made from its name.

    Args:
        service: the service's data.
        index: its place in the list, from 0, for a name that gives no id.

    Returns:
        The id; never empty.
    """
    return _text(service.get("id")) or slug(_text(service.get("nama"))) or f"layanan-{index + 1}"


def _columns(fee: dict[str, Any], path: Path) -> Iterator[Cross]:
    columns = _list(fee.get("kolom"))
    for index, row in enumerate(_list(fee.get("tarif"))):
        figures = row.get("nilai") if isinstance(row, dict) else None
        if not figures or (isinstance(figures, str) and not figures.strip()):
            continue
        count = len(figures) if isinstance(figures, list) else 1
        if not columns and count > 1:
            yield Cross(
                "IC202",
                (*path, "kolom"),
                Said(
                    "Tarif ini terdiri atas beberapa angka, tetapi judul kolomnya belum ada.",
                    "Contoh: `kolom: [Uraian, Jasa sarana, Jasa pelayanan, Tarif]`.",
                ),
            )
            return
        if columns and count != len(columns) - 1:
            yield Cross(
                "IC203",
                (*path, "tarif", index, "nilai"),
                Said(
                    f"Baris ini memuat {count} angka, padahal kolomnya {len(columns) - 1} "
                    "di samping uraian.",
                    "Samakan banyaknya angka dengan banyaknya kolom.",
                ),
            )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
