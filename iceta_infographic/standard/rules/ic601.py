"""Standar pelayanan sudah lama tidak ditinjau.

Umurnya dihitung sejak tanggal "ditinjau", atau sejak tanggal penetapan bila belum pernah ditinjau.
Batas peringatan ditulis di iceta.yaml: "peringatan_bulan" pada "tinjau_ulang".

Mengapa penting: syarat, tarif, nomor telepon, dan pejabat berubah. Standar pelayanan adalah tolok
ukur (UU 25/2009); tolok ukur yang tidak lagi sesuai dengan keadaan merugikan warga dan petugas.

Cara memperbaiki: tinjau standar bersama petugas dan warga. Bila masih sesuai, cukup isi tanggal
"ditinjau"; bila berubah, tetapkan keputusan baru.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._dates import last_review, months_later

CODE = "IC601"
SEVERITY = Severity.WARNING
TITLE = "standar perlu ditinjau"

WRONG = """\
penetapan: {nomor: 000/SK/2024, tanggal: 2024-06-01, ditinjau: 2025-01-06}
"""
RIGHT = """\
penetapan: {nomor: 000/SK/2024, tanggal: 2024-06-01, ditinjau: 2026-07-01}
"""


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find standards that are due for a review, but not yet beyond the limit."""
    last = last_review(agency)
    if last is None or context.region is None:
        return
    day, when = last
    warning, limit = context.region.review_warning, context.region.review_limit
    if months_later(when, warning) < context.today <= months_later(when, limit):
        yield Problem(
            day.text.path,
            f"standar terakhir ditinjau {day.text}, lebih dari {warning} bulan yang lalu",
            "tinjau standarnya, lalu isi tanggal ditinjau",
        )
