"""Biaya hanya menunjuk peraturan, misalnya "sesuai perda" atau "tarif yang berlaku".

Warga yang membaca "sesuai ketentuan yang berlaku" tetap tidak tahu berapa yang harus dibayar.
Menyebut nomor peraturan saja juga belum cukup: peraturannya adalah dasar, bukan jawabannya.

Mengapa penting: komponen biaya/tarif dalam Pasal 21 UU 25/2009 dan PermenPANRB 15/2014 ada supaya
biaya diketahui sebelum warga datang. Tarif yang hanya dirujuk mudah ditafsirkan berbeda-beda.

Cara memperbaiki: buka peraturan itu, salin tarif yang dipakai untuk layanan ini, dan pindahkan
nama peraturannya ke "dasar". Bila menurut peraturan itu tidak dipungut biaya, tulis "gratis".
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Fee, FeeKind, Text
from . import Context, Problem
from ._fees import only_refers
from ._walk import label
from ._words import is_unfilled

CODE = "IC303"
SEVERITY = Severity.ERROR
TITLE = "biaya hanya menunjuk peraturan"

WRONG = """\
biaya: Sesuai Perda yang berlaku
"""
RIGHT = """\
biaya:
  dasar: Perda Nomor 1 Tahun 2024
  tarif:
    - {uraian: Retribusi pemeriksaan air, nilai: Rp25.000, satuan: per contoh}
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find fees that send the reader to a regulation."""
    for service in agency.services:
        if service.fee is None or "biaya" in service.unreadable:
            continue
        for text in _amounts(service.fee):
            if not is_unfilled(text.typed) and only_refers(text.typed):
                yield Problem(
                    text.path,
                    f"{label(service)}: biaya hanya menunjuk peraturan, tanpa angka",
                    "salin tarifnya dari peraturan itu; nama peraturannya ditulis di dasar",
                )


def _amounts(fee: Fee) -> Iterator[Text]:
    if fee.kind is FeeKind.FREE:
        return
    for text in (fee.text, fee.formula):
        if text is not None:
            yield text
    for row in fee.rows:
        if all(amount is None for amount in row.amounts):
            yield from row.values
