"""Status "ditetapkan" tanpa nomor dan tanggal keputusannya.

Standar yang sudah ditetapkan mempunyai surat keputusan. Nomor dan tanggalnya dicetak di kaki
halaman sebagai alasan warga mempercayainya.

Mengapa penting: Pasal 20 UU 25/2009 mewajibkan penyelenggara menyusun dan menetapkan standar
pelayanan. Tanpa nomor dan tanggal, tidak ada bukti bahwa standar itu pernah ditetapkan.

Cara memperbaiki: isi "nomor" dan "tanggal" di "penetapan". Bila keputusannya belum terbit, tulis
"status: draf"; halaman akan diberi pita.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._words import is_unfilled

CODE = "IC603"
SEVERITY = Severity.WARNING
TITLE = "ditetapkan tanpa nomor atau tanggal keputusan"

WRONG = """\
status: ditetapkan
penetapan: {tanggal: 2026-01-05}
"""
RIGHT = """\
status: ditetapkan
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05}
"""

_HINT = "isi nomor dan tanggal keputusannya, atau tulis status: draf"


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find standards said to be decreed without saying by which decree."""
    if agency.status != "ditetapkan":
        return
    decree = agency.decree
    if decree is None:
        yield Problem(("penetapan",), "status ditetapkan, tetapi penetapannya tidak ada", _HINT)
        return
    if decree.number is None or is_unfilled(decree.number.typed):
        yield Problem(
            ("penetapan", "nomor"), "status ditetapkan, tetapi nomor keputusannya tidak ada", _HINT
        )
    if decree.day is None or is_unfilled(decree.day.text.typed):
        yield Problem(
            ("penetapan", "tanggal"),
            "status ditetapkan, tetapi tanggal keputusannya tidak ada",
            _HINT,
        )
