"""Bagian-bagian sebuah tarif tidak berjumlah sama dengan totalnya.

Pada tabel tarif yang kolom terakhirnya bernama Tarif, Jumlah, atau Total, kolom itu adalah jumlah
kolom-kolom di depannya. Bagian yang diisi "-" dihitung nol. Baris yang memuat isian selain angka
tidak diperiksa, begitu pula kolom ukuran seperti jarak, jumlah orang, atau lama.

Mengapa penting: salah satu angka pasti keliru, dan warga atau kasir tidak tahu yang mana. Biaya
yang dipublikasikan adalah janji (Pasal 21 UU 25/2009), jadi harus sama dengan peraturannya.

Cara memperbaiki: cocokkan baris itu dengan peraturan yang menjadi dasarnya, lalu perbaiki angka
yang salah.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..findings import Severity
from ..model import Agency, Fee, TariffRow
from . import Context, Problem
from ._walk import label
from ._words import is_unfilled, plain, quoted

CODE = "IC309"
SEVERITY = Severity.ERROR
TITLE = "jumlah tarif tidak cocok"

WRONG = """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Jasa sarana, Jasa pelayanan, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 65000]}
"""
RIGHT = """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Jasa sarana, Jasa pelayanan, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 55000]}
"""

_TOTALS = frozenset({"tarif", "jumlah", "total"})
_MEASURE = re.compile(
    r"\b(?:jarak|km|meter|m2|m²|luas|volume|jumlah|banyak\w*|lama|waktu|hari|jam|menit|kelas"
    r"|golongan|nomor|no|satuan|tahun|umur|usia|berat|kg)\b",
    re.IGNORECASE,
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find rows of a wide tariff whose last figure is not the sum of the others."""
    for service in agency.services:
        fee = service.fee
        if fee is None or "biaya" in service.unreadable or not _has_total(fee):
            continue
        for row in fee.rows:
            expected = _sum_of_parts(row, fee)
            total = row.amounts[-1] if row.amounts else None
            if expected is not None and total is not None and expected != total:
                yield Problem(
                    row.values[-1].path,
                    f"{label(service)}: bagian-bagian tarif {quoted(row.label.typed)} berjumlah "
                    f"{_written(expected)}, tetapi totalnya tertulis {_written(total)}",
                    "cocokkan dengan peraturannya, lalu perbaiki angka yang salah",
                )


def _has_total(fee: Fee) -> bool:
    return len(fee.columns) >= 4 and plain(fee.columns[-1].typed).split(" (")[0] in _TOTALS


def _sum_of_parts(row: TariffRow, fee: Fee) -> Decimal | None:
    headings = fee.columns[1:]
    if not len(row.values) == len(row.amounts) == len(headings):
        return None
    cells = zip(headings[:-1], row.values, row.amounts, strict=False)
    parts = [cell for cell in cells if not _MEASURE.search(cell[0].typed)]
    unread = any(amount is None and not is_unfilled(value.typed) for _, value, amount in parts)
    # One part and a total may well be a unit price and a price.
    if unread or len(parts) < 2:
        return None
    return sum((amount or Decimal(0) for _, _, amount in parts), Decimal(0))


def _written(amount: Decimal) -> str:
    return "Rp" + f"{amount:,f}".replace(",", "·").replace(".", ",").replace("·", ".")
