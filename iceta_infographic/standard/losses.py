"""What YAML would change or drop in silence although a person typed it.

Text that is not in quotation marks goes on in the next line when that is indented deeper,
so a list item set one space too far becomes part of the item above; and it ends before
``#``, so ``Loket #3`` would be printed as ``Loket`` and ``warna: #0b5d4b`` be no colour.
"""

import re
from typing import NamedTuple

from .findings import Mark

_NUMBER_SIGN = re.compile(r"[ \t]+#(?=\w)")
_ITEM = re.compile(r"[ \t]*- ")


class Loss(NamedTuple):
    """Typed text that would not be printed as it stands."""

    mark: Mark
    message: str
    hint: str


def loss(lines: tuple[str, ...], start: Mark, end: Mark) -> Loss | None:
    """Find what would be lost from a text that is not in quotation marks.

    Args:
        lines: the lines of the file.
        start: the text's first character; the same as ``end`` where it is empty.
        end: the place behind its last one.

    Returns:
        The first loss, or None.
    """
    for number in range(start.line + 1, end.line + 1):
        if item := _ITEM.match(lines[number - 1]):
            before = lines[start.line - 1][: start.column - 1]
            if not before.strip() and len(before) == item.end() - 2:
                return Loss(
                    start,
                    "Baris ini sejajar dengan butir daftar di bawahnya, tetapi tidak diawali `- `.",
                    "Awali dengan `- `.",
                )
            return Loss(
                Mark(number, item.end() - 1),
                "Butir ini menjorok terlalu dalam, sehingga menyatu dengan teks di atasnya.",
                "Samakan jumlah spasi di awal baris dengan butir lain yang setingkat.",
            )
    last = lines[end.line - 1] if end.line <= len(lines) else ""
    if sign := _NUMBER_SIGN.match(last, end.column - 1):
        return Loss(
            Mark(end.line, sign.end()),
            "Teks mulai dari tanda # di sini tidak terbaca.",
            "Apit seluruh teksnya dengan tanda kutip; bila ini catatan, beri spasi sesudah #.",
        )
    return None
