"""Nomor atau tanda butir diketik di dalam teks.

Nomor langkah dan tanda butir dibuat oleh halaman. Bila nomornya juga diketik, yang tercetak
menjadi "1. 1. Pemohon datang". Biasanya ini sisa salin-tempel dari Word.

Mengapa penting: halaman tampak ceroboh, dan nomor yang diketik menjadi salah begitu ada langkah
yang ditambah atau dihapus.

Cara memperbaiki: hapus nomor, huruf, atau tanda di depan teks.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._walk import pieces
from ._words import quoted

CODE = "IC314"
SEVERITY = Severity.WARNING
TITLE = "nomor atau tanda butir diketik di dalam teks"

WRONG = """\
prosedur:
  - 1. Pemohon menyerahkan berkas
  - 2. Petugas memeriksa berkas
"""
RIGHT = """\
prosedur:
  - Pemohon menyerahkan berkas
  - Petugas memeriksa berkas
"""

_LISTED = frozenset({"persyaratan", "prosedur", "produk", "pengaduan"})
_NUMBERED = re.compile(
    r"\s*(?:[0-9]{1,2}[.)]|\([0-9]{1,2}\)|[a-z][.)]|\([a-z]\)|[-–•*·▪])\s+(?=\S)"
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find numbers and bullets that were typed before a text."""
    for piece in pieces(agency):
        found = _NUMBERED.match(piece.text.typed) if piece.element in _LISTED else None
        if found:
            yield Problem(
                piece.text.path,
                f"{piece.owner}: {quoted(found.group())} di depan teks akan tercetak ganda",
                "hapus nomor atau tandanya; halaman membuatnya sendiri",
            )
