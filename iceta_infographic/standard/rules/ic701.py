"""Huruf atau tanda yang tidak ada di huruf cetak.

Halaman dicetak dengan huruf yang dibawa program, sehingga hasilnya sama di semua komputer. Huruf
itu memuat semua huruf Latin beserta tanda baca yang lazim, tetapi tidak memuat emoji, tanda
centang, dan aksara lain. Tanda yang tidak ada akan tercetak sebagai kotak kosong. Yang diperiksa
berkas standar dan iceta.yaml.

Cara memperbaiki: hapus tanda itu atau tulis dengan kata. Tanda centang tidak perlu diketik; halaman
membuatnya sendiri di depan setiap persyaratan.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path as FilePath
from typing import Any

from ...glyphs import missing
from ..findings import Path, Severity
from ..model import Agency, Region, Text
from ..reader import Document
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

_PICTURE = "lambang"
"""The key whose text is the name of a file and is never printed."""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find letters that none of the fonts has."""
    yield from _problems(_texts(agency))


def check_region(_region: Region, document: Document, _root: FilePath) -> Iterator[Problem]:
    """Find letters that none of the fonts has in ``iceta.yaml``."""
    # The facts keep no place for most texts of iceta.yaml, so the file itself is looked through.
    data = document.data if isinstance(document.data, dict) else {}
    for key, value in data.items():
        if key != _PICTURE:
            yield from _problems(_typed(value, (key,)))


def _problems(texts: Iterable[Text]) -> Iterator[Problem]:
    for text in dict.fromkeys(texts):
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


def _typed(value: Any, path: Path) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(value, path)
    else:
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for step, entry in entries:
            yield from _typed(entry, (*path, step))


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
