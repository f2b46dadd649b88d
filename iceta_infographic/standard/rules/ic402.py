"""Bunyi maklumat tidak memuat ketiga pernyataannya.

Maklumat memuat tiga pernyataan: sanggup melayani sesuai standar pelayanan; memenuhi kewajiban dan
terus-menerus memperbaiki layanan; serta bersedia menerima sanksi dan/atau memberi kompensasi bila
janji itu tidak ditepati. Yang diperiksa hanya bunyi yang ditulis sendiri di "teks".

Mengapa penting: maklumat adalah pernyataan kesanggupan dan kewajiban penyelenggara untuk
melaksanakan standar pelayanan (Pasal 22 UU 25/2009; PermenPANRB 15/2014). Bila satu pernyataan
hilang, yang tinggal hanyalah semboyan.

Cara memperbaiki: lengkapi bunyinya, atau hapus "teks" sehingga dipakai bunyi baku.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._words import is_unfilled

CODE = "IC402"
SEVERITY = Severity.WARNING
TITLE = "bunyi maklumat tidak lengkap"

WRONG = """\
maklumat:
  tempat: Indramayu
  tanggal: 2026-01-05
  teks: Kami siap melayani Anda dengan senyum.
"""
RIGHT = """\
maklumat:
  tempat: Indramayu
  tanggal: 2026-01-05
  teks: >-
    Dengan ini kami sanggup melayani sesuai standar pelayanan, memenuhi kewajiban dan
    terus-menerus melakukan perbaikan, serta bersedia menerima sanksi dan memberikan kompensasi
    apabila pelayanan tidak sesuai standar.
"""

_STATEMENTS = (
    ("kesanggupan melayani sesuai standar", re.compile(r"\bstandar", re.IGNORECASE)),
    (
        "kewajiban dan perbaikan terus-menerus",
        re.compile(
            r"\b(?:kewajiban|wajib|perbaikan|memperbaiki|peningkatan|meningkatkan|penyempurnaan"
            r"|menyempurnakan)",
            re.IGNORECASE,
        ),
    ),
    (
        "kesediaan menerima sanksi dan/atau memberi kompensasi",
        re.compile(
            r"\b(?:sanksi|sangsi|kompensasi|ganti\s+rugi|ganti\s+kerugian|hukuman)", re.IGNORECASE
        ),
    ),
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find pledges in the agency's own words that leave out a statement."""
    text = agency.pledge.text if agency.pledge else None
    if text is None or is_unfilled(text.typed):
        return
    missing = [name for name, pattern in _STATEMENTS if not pattern.search(text.typed)]
    if missing:
        yield Problem(
            text.path,
            f"bunyi maklumat belum memuat {'; '.join(missing)}",
            "lengkapi bunyinya, atau hapus teks agar dipakai bunyi baku",
        )
