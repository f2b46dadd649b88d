"""Tanggal yang akan datang, atau ditinjau sebelum ditetapkan.

Yang diperiksa adalah tanggal penetapan, tanggal peninjauan, dan tanggal maklumat. Biasanya tahunnya
salah ketik, atau bulan dan tanggalnya tertukar.

Mengapa penting: dokumen yang ditandatangani di masa depan atau ditinjau sebelum ada tidak dapat
dipercaya, dan umur standar (IC601 dan IC602) menjadi salah hitung.

Cara memperbaiki: cocokkan dengan surat keputusannya. Tanggal ditulis tahun-bulan-tanggal,
misalnya 2026-01-05, atau 5 Januari 2026.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem

CODE = "IC604"
SEVERITY = Severity.WARNING
TITLE = "tanggal yang tidak mungkin"

WRONG = """\
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05, ditinjau: 2025-07-01}
"""
RIGHT = """\
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05, ditinjau: 2026-07-01}
"""


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find dates that can't be."""
    decree, pledge = agency.decree, agency.pledge
    days = (
        ("tanggal penetapan", decree.day if decree else None),
        ("tanggal peninjauan", decree.reviewed if decree else None),
        ("tanggal maklumat", pledge.day if pledge else None),
    )
    for name, day in days:
        if day is not None and day.date is not None and day.date > context.today:
            yield Problem(
                day.text.path,
                f"{name} ({day.text}) masih di masa depan",
                "cocokkan dengan surat keputusannya",
            )
    decreed, reviewed = days[0][1], days[1][1]
    if decreed is None or reviewed is None or decreed.date is None or reviewed.date is None:
        return
    if reviewed.date < decreed.date:
        yield Problem(
            reviewed.text.path,
            f"ditinjau {reviewed.text}, sebelum ditetapkan ({decreed.text})",
            "periksa kedua tanggalnya",
        )
