"""What a text is, and how it is quoted: left to be filled in, or the name of a law."""

import re

_UNFILLED = frozenset(
    {
        "n/a",
        "na",
        "tba",
        "tbd",
        "todo",
        "tidak ada",
        "tak ada",
        "belum ada",
        "belum diisi",
        "belum tersedia",
        "harap diisi",
        "mohon diisi",
        "diisi",
        "kosong",
        "nihil",
        "menyusul",
        "akan menyusul",
        "dalam proses",
        "terpotong",
        "lorem ipsum",
    }
)
_TO_FILL_IN = re.compile(r"(?:isi|isikan|isilah|tulis|tuliskan|tulislah)\b.* di sini")
_LONGEST = 70
_CROSSES = re.compile(r"x+(?:[\W_]+x+)*")
_TWO_SIGNS = re.compile(r"[^\W_][\W_]*[^\W_]")
_LONGEST_PLACEHOLDER = 100
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")

LAW = re.compile(
    r"""
    \b(?:
        UU|Undang[-\s]Undang|Perppu|PP|Peraturan|Perpres|Permen\w*|Perda|Perbup|Perwal\w*|Pergub
        |Perdes|Perka\w*|Perban|Perdir|PMK|Keputusan|Kepmen\w*|Kepbup|Keppres|Inpres|Instruksi|Qanun
        |SK
    )\b
    [^\n;]{0,160}?[0-9]
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A law, regulation or decree named with a number."""


def word_set(words: str) -> frozenset[str]:
    """Make a set of the words of a table."""
    return frozenset(words.split())


def plain(text: str) -> str:
    """Fold a text for comparison: lower case, single spaces."""
    return " ".join(text.split()).casefold()


def quoted(text: str) -> str:
    """Quote typed text in a message: one line, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + '…'}”"


def is_unfilled(text: str) -> bool:
    """Whether a text stands where something is still to be filled in.

    Such are: nothing, ``-``, ``n/a``, ``...``, ``tidak ada``, ``xxx``, or fewer than two
    letters or digits.
    """
    if _TWO_SIGNS.search(text) is None:
        return True
    if len(text) > _LONGEST_PLACEHOLDER:
        return False
    core = _EDGES.sub("", plain(text))
    return bool(core in _UNFILLED or _TO_FILL_IN.fullmatch(core) or _CROSSES.fullmatch(core))
