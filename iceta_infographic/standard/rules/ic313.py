"""Kata yang tidak pasti: "secukupnya", "dan lain-lain", "±", "sesuai jenis pelayanan".

Kata seperti ini membuat warga menebak: syarat apa lagi yang harus dibawa, dan berapa lama
sebenarnya. "Sekitar" dan "kurang lebih" hanya diperiksa pada waktu.

Mengapa penting: standar pelayanan adalah tolok ukur (UU 25/2009). Tolok ukur yang tidak pasti
dapat ditafsirkan petugas secara berbeda-beda, dan warga yang sama dapat diminta kembali besok.

Cara memperbaiki: sebutkan semuanya satu per satu, dengan jumlahnya; untuk waktu tulis "paling
lama" diikuti angka.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._walk import Piece, pieces
from ._words import quoted

CODE = "IC313"
SEVERITY = Severity.WARNING
TITLE = "kata yang tidak pasti"

WRONG = """\
persyaratan:
  - Fotokopi KTP, KK, dan lain-lain
  - Pas foto secukupnya
"""
RIGHT = """\
persyaratan:
  - Fotokopi KTP
  - Fotokopi KK
  - Pas foto 3x4 cm, 2 lembar
"""

_ELEMENTS = frozenset({"persyaratan", "prosedur", "waktu", "biaya", "produk"})
_ANYWHERE = re.compile(
    r"""
    \bsecukupnya\b
    | \bdan\s+lain(?:-|\s)lain(?:nya)?\b | \b(?:dll|dkk)\b | \bdan\s+sebagainya\b | \bdsb\b
    | ± | \+/-
    | \bsesuai\s+(?:dengan\s+)?jenis\s+(?:pe)?layanan\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_ONE_ELEMENT = {
    "waktu": re.compile(
        r"\b(?:kurang\s+lebih|lebih\s+kurang|sekitar|kira-kira)\b|\bsesuai\s+kebutuhan\b",
        re.IGNORECASE,
    ),
    "persyaratan": re.compile(
        r"^(?:berkas\s+kelengkapan|kelengkapan\s+berkas|berkas\s+lengkap|berkas\s+persyaratan"
        r"|persyaratan\s+lengkap)(?=\W*$)",
        re.IGNORECASE,
    ),
}
_HINTS = {
    "waktu": "tulis paling lama diikuti angka dan satuan",
    "biaya": "tulis angkanya",
}


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find words that leave open what is promised or asked for."""
    for piece in pieces(agency):
        if piece.element in _ELEMENTS and (vague := _vague(piece)):
            yield Problem(
                piece.text.path,
                f"{piece.owner}: {quoted(vague)} di {piece.element} tidak pasti",
                _HINTS.get(piece.element, "sebutkan semuanya satu per satu"),
            )


def _vague(piece: Piece) -> str:
    text = piece.text.typed.strip()
    patterns = (_ANYWHERE, _OF_ONE_ELEMENT.get(piece.element))
    matches = [found for pattern in patterns if pattern and (found := pattern.search(text))]
    return min(matches, key=re.Match.start).group() if matches else ""
