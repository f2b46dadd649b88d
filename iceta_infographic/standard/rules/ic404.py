"""Maklumat lebih tua daripada keputusan yang menetapkan standarnya.

Maklumat menyatakan kesanggupan melaksanakan standar pelayanan, jadi standarnya harus sudah
ditetapkan lebih dahulu. Tanggal maklumat yang mendahului tanggal keputusan berarti standarnya
pernah diganti tetapi maklumatnya belum, atau salah satu tanggalnya salah ketik.

Mengapa penting: Pasal 22 UU 25/2009 menghubungkan maklumat dengan standar pelayanan yang
berlaku. Warga yang membaca maklumat lama berpegang pada standar yang sudah tidak dipakai.

Cara memperbaiki: perbaiki tanggal yang salah, atau tetapkan dan tanda tangani maklumat baru.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem

CODE = "IC404"
SEVERITY = Severity.WARNING
TITLE = "maklumat lebih tua daripada standarnya"

WRONG = """\
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05}
maklumat: {tempat: Indramayu, tanggal: 2024-03-01}
"""
RIGHT = """\
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05}
maklumat: {tempat: Indramayu, tanggal: 2026-01-12}
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find pledges that were made before the standard was decreed."""
    pledged = agency.pledge.day if agency.pledge else None
    decreed = agency.decree.day if agency.decree else None
    if pledged is None or decreed is None or pledged.date is None or decreed.date is None:
        return
    if pledged.date < decreed.date:
        yield Problem(
            pledged.text.path,
            f"maklumat bertanggal {pledged.text}, sebelum standar ditetapkan ({decreed.text})",
            "perbaiki tanggal yang salah, atau tetapkan maklumat baru",
        )
