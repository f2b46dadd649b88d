"""Standar pelayanan terlalu lama tidak ditinjau.

Umurnya dihitung sejak tanggal "ditinjau", atau sejak tanggal penetapan bila belum pernah ditinjau.
Batasnya ditulis di iceta.yaml: "batas_bulan" pada "tinjau_ulang".

Mengapa penting: standar setua ini hampir pasti tidak lagi sesuai dengan keadaan: pejabatnya sudah
berganti, tarifnya sudah berubah. Standar pelayanan adalah tolok ukur (UU 25/2009), jadi harus
sesuai dengan layanan yang sekarang diberikan.

Cara memperbaiki: tinjau standar bersama petugas dan warga, lalu isi tanggal "ditinjau", atau
tetapkan keputusan baru.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._dates import last_review, months_later

CODE = "IC602"
SEVERITY = Severity.ERROR
TITLE = "standar terlalu lama tidak ditinjau"

WRONG = """\
penetapan: {nomor: 000/SK/2014, tanggal: 2014-06-01}
"""
RIGHT = """\
penetapan: {nomor: 000/SK/2014, tanggal: 2014-06-01, ditinjau: 2026-07-01}
"""


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find standards whose review is overdue."""
    last = last_review(agency)
    if last is None or context.region is None:
        return
    day, when = last
    limit = context.region.review_limit
    if months_later(when, limit) < context.today:
        yield Problem(
            day.text.path,
            f"standar terakhir ditinjau {day.text}, lebih dari {limit} bulan yang lalu",
            "tinjau standarnya, lalu isi tanggal ditinjau atau tetapkan keputusan baru",
        )
