"""Huruf atau tanda yang tidak ada di huruf cetak.

Halaman dicetak dengan huruf yang dibawa program, sehingga hasilnya sama di semua komputer. Huruf
itu memuat semua huruf Latin beserta tanda baca yang lazim, tetapi tidak memuat emoji, tanda
centang, dan aksara lain. Tanda yang tidak ada akan tercetak sebagai kotak kosong.

Cara memperbaiki: hapus tanda itu atau tulis dengan kata. Tanda centang tidak perlu diketik; halaman
membuatnya sendiri di depan setiap persyaratan.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from ...glyphs import missing
from ..findings import Severity
from ..model import Agency, Text
from . import Context, Problem

CODE = "IC701"
SEVERITY = Severity.ERROR
TITLE = "huruf atau tanda yang tidak dapat dicetak"

WRONG = """\
persyaratan:
  - ✅ Fotokopi Kartu Keluarga
"""
RIGHT = """\
persyaratan:
  - Fotokopi Kartu Keluarga
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find letters that none of the fonts has."""
    for text in dict.fromkeys(_texts(agency)):
        letters = missing(text.typed)
        if letters:
            named = ", ".join(f"“{x}” ({_name(x)})" for x in letters[:3])
            more = f" dan {len(letters) - 3} lainnya" if len(letters) > 3 else ""
            yield Problem(
                text.path,
                f"tanda {named}{more} tidak dapat dicetak",
                "hapus tanda itu atau tulis dengan kata",
            )


def _name(letter: str) -> str:
    return f"U+{ord(letter):04X}" if unicodedata.category(letter)[0] != "L" else "huruf asing"


def _texts(facts: object) -> Iterator[Text]:
    if isinstance(facts, Text):
        yield facts
    elif isinstance(facts, tuple):
        for fact in facts:
            yield from _texts(fact)
    elif isinstance(facts, dict):
        yield from _texts(tuple(facts.values()))
    elif is_dataclass(facts):
        for field in fields(facts):
            yield from _texts(getattr(facts, field.name))
