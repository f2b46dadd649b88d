"""What a text about money says: free, a figure, a formula, or only where to look."""

import re

from ..money import rupiah
from ._words import LAW

_FLAGS = re.IGNORECASE | re.VERBOSE

_FREE = re.compile(
    r"""
    (?<!tidak\s)(?<!bukan\s)\b(?:gratis|cuma-cuma|nol\s+rupiah)\b
    | \b(?:tidak|tanpa|tak|bebas)\s+
      (?:(?:ada|dipungut|dikenakan|dikenai|memungut|perlu|usah)\s+)*
      (?:biaya|pungutan|retribusi|bayaran|membayar|bayar)\b
    | \btidak\s+dipungut\b
    | \bRp\.?\s*0(?![\d.,]*[1-9])
    """,
    _FLAGS,
)
_FIGURE = re.compile(
    r"""
    \b(?:Rp|IDR)\.?\s*\d
    | (?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d/])
    | \d\s*(?:ribu|rb|juta|jt|miliar|milyar|rupiah|persen)\b
    | \d\s*%
    """,
    _FLAGS,
)
_FORMULA = re.compile(
    r"[×*=÷] | (?<=\s)x(?=\s) | \b(?:di)?kali(?:kan)?\b | \bditambah(?:kan)?\b | \bdibagi\b", _FLAGS
)
_NOTHING = re.compile(r"\bRp\.?\s*0(?:[.,]0+)*(?![\d.,]*\d)", re.IGNORECASE)
_STAMP = re.compile(r"\bm[ae]terai\w*\s*\(?(?:Rp\.?\s*)?[\d.]*\d\)?", re.IGNORECASE)
_SOURCES = r"""
    (?:perda|perbup|perwal\w*|pergub|peraturan|ketentuan|tarif|undang-undang|uu|pp|regulasi
    |standar|retribusi|keputusan|sk|permen\w*|kebijakan|aturan)
"""
_ONLY_REFERS = re.compile(
    rf"""
    \b(?:sesuai|menurut|berdasarkan|mengacu|merujuk|mengikuti|diatur|ditetapkan|ditentukan
    |tergantung|menyesuaikan|sebagaimana|lihat)\b .{{0,200}} \b{_SOURCES}\b
    | \b{_SOURCES}\b .{{0,80}} \b(?:berlaku|ditetapkan)\b
    """,
    _FLAGS | re.DOTALL,
)
_LONGEST_REFERENCE = 400
_NO_BASIS = re.compile(
    rf"(?:(?:sesuai|menurut|berdasarkan)\s+(?:dengan\s+)?)?{_SOURCES}(?:\s+\w+){{0,4}}\s+berlaku",
    _FLAGS,
)


def is_free(text: str) -> bool:
    """Whether a text says that nothing is to be paid, at least by some."""
    return _FREE.search(text) is not None


def has_figure(text: str) -> bool:
    """Whether a text holds an amount of money or a percentage."""
    return rupiah(text) is not None or _FIGURE.search(text) is not None


def has_formula(text: str) -> bool:
    """Whether a text says how an amount is reckoned."""
    return _FORMULA.search(text) is not None


def is_charged(text: str) -> bool:
    """Whether a text names an amount that the agency takes; a stamp's price is not its own."""
    rest = _STAMP.sub(" ", _NOTHING.sub(" ", text))
    return has_figure(rest) or (has_formula(rest) and not is_free(text))


def only_refers(text: str) -> bool:
    """Whether a text sends the reader to a regulation instead of naming an amount."""
    if len(text) > _LONGEST_REFERENCE or is_free(text) or has_figure(text) or has_formula(text):
        return False
    law = LAW.match(text.strip())
    return law is not None or _ONLY_REFERS.search(text) is not None


def names_basis(text: str) -> bool:
    """Whether a text given as the legal basis names one ("yang berlaku" names none)."""
    return _NO_BASIS.fullmatch(text.strip(" .()")) is None
