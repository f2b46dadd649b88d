"""A line that should be ``kunci: isi`` or ``- butir`` and can't be read as either (IC102)."""

import re

from .examples import example, is_optional, known_keys
from .findings import Mark
from .quoting import quoted
from .trouble import LONGEST, Answer, Trouble, indent

KEY = re.compile(r"""^\s*(?:-\s+)*(?P<key>"[^"]*"|'[^']*'|[^\s"'\[{#-][^:]*?)\s*:(?=\s|$)""")
"""A key at the beginning of a line, and its colon."""

_NO_SPACE = re.compile(r"^\s*(?:-\s+)?[\w .()/-]+?(?P<colon>:)[^\s:/]")
_NO_DASH_SPACE = re.compile(r"^\s*(?P<dash>-)[^\s-]")
_EQUALS = re.compile(r"^\s*(?:-\s+)?(?P<key>[A-Za-z_]+)\s*(?P<sign>=)(?P<value>[^=].*|)$")
_ONLY_A_DASH = re.compile(r"-\s*(?:#.*)?")

_NEEDS_SPACE = "Sesudah titik dua harus ada spasi."


def no_colon(t: Trouble) -> Answer | None:
    """A line without the colon, dash or space that would make it one of the two."""
    if "found unexpected ':'" in t.problem:
        return Answer(t.at, _NEEDS_SPACE, "Tambahkan spasi, atau apit teksnya dengan tanda kutip.")
    if "could not find expected ':'" in t.problem:
        return _unfinished(t, t.since.line)
    return None


def second_colon(t: Trouble) -> Answer | None:
    """A colon where none may be: in a text, or because a line above lacks its own."""
    if "mapping values are not allowed" not in t.problem:
        return None
    key = KEY.match(t.here)
    if key and key.end() < t.at.column:
        return Answer(
            t.at,
            "Isian ini memuat titik dua dan spasi, sehingga terbaca sebagai kunci.",
            _quoting(t, key),
        )
    above = t.above(t.at.line)
    if above and indent(t.line(above)) < indent(t.here):
        return _unfinished(t, above) or misaligned(t)
    return _glued(t, t.at.line) or (_unfinished(t, above) if above else None)


def _quoting(t: Trouble, key: re.Match[str]) -> str:
    item = t.here.lstrip().startswith("- ")
    whole = t.here.strip()[1:].strip() if item else ""
    value = t.here[key.end() :].strip()
    if len(t.here) >= LONGEST or not value or value[0] in "\"'":
        return "Apit isiannya dengan tanda kutip."
    if item and key["key"] not in known_keys():
        # A sentence, not a key and its value: with only its end in quotes it would be refused.
        return f"Apit seluruh butirnya dengan tanda kutip: `- {quoted(whole)}`."
    dash = "- " if item else ""
    return f"Apit isiannya dengan tanda kutip: `{dash}{key['key']}: {quoted(value)}`."


def list_beside_key(t: Trouble) -> Answer | None:
    """A dash behind a key: a list that begins in the wrong line, or "nothing"."""
    if "block sequence entries are not allowed" not in t.problem:
        return None
    if _ONLY_A_DASH.fullmatch(t.here[t.at.column - 1 :].strip()):
        key = KEY.match(t.here)
        return Answer(
            t.at,
            "Isian yang hanya berupa `-` tidak dapat dibaca.",
            _real_content(key["key"] if key else ""),
        )
    return Answer(
        t.at,
        "Daftar tidak dapat dimulai di sebelah kuncinya.",
        "Pindahkan tiap butir ke baris sendiri di bawah kuncinya, diawali `- `.",
    )


def _real_content(key: str) -> str:
    known = example(key)
    if known is None:
        advice = "Tulis isi yang sebenarnya"
    elif known.form == "text":
        advice = f"Tulis isi yang sebenarnya, misalnya: {known.typed}"
    else:
        advice = f"Tulis isinya di baris baru di bawah kuncinya, misalnya: `{known.typed}`"
    otherwise = "; bila memang tidak ada, hapus tanda `-` itu." if is_optional(key) else "."
    return advice + otherwise


def misaligned(t: Trouble) -> Answer:
    """A line that begins in a column where nothing else does."""
    return Answer(
        Mark(t.at.line, indent(t.here) + 1),
        "Jarak baris ini dari tepi kiri tidak sejajar dengan baris lain yang setingkat.",
        "Samakan jumlah spasi di awal baris dengan baris lain yang setingkat.",
    )


def _unfinished(t: Trouble, number: int) -> Answer | None:
    """What a line lacks to be ``kunci: isi`` or ``- butir``."""
    line = t.line(number)
    if dash := _NO_DASH_SPACE.match(line):
        return Answer(
            Mark(number, dash.start("dash") + 1),
            "Sesudah tanda `-` harus ada spasi.",
            f"Tulis `- {line.strip()[1:]}`." if len(line) < LONGEST else "",
        )
    if answer := _equals(t, number) or _glued(t, number):
        return answer
    text = line.strip()
    if not text or KEY.match(line) or text.startswith("- "):
        return None
    mark = Mark(number, indent(line) + 1)
    if _follows_items(t, number):
        return Answer(
            mark,
            "Baris ini sejajar dengan butir daftar di atasnya, tetapi tidak diawali `- `.",
            f"Awali dengan `- `: `- {text}`." if len(line) < LONGEST else "Awali dengan `- `.",
        )
    return Answer(
        mark,
        "Baris ini tidak memuat titik dua.",
        "Tulis kuncinya, titik dua, spasi, lalu isinya: `nama: Dinas Sosial`.",
    )


def _equals(t: Trouble, number: int) -> Answer | None:
    line = t.line(number)
    found = _EQUALS.match(line)
    if found is None or found["key"].lower() not in known_keys():
        return None
    meant = f"{found['key']}: {found['value'].strip()}".rstrip()
    return Answer(
        Mark(number, found.start("sign") + 1),
        "Sesudah kunci diperlukan titik dua, bukan `=`.",
        f"Ganti `=` dengan titik dua: `{meant}`."
        if len(line) < LONGEST
        else "Ganti `=` dengan titik dua dan spasi.",
    )


def _glued(t: Trouble, number: int) -> Answer | None:
    """A colon without the space that makes it one."""
    line = t.line(number)
    colon = _NO_SPACE.match(line)
    if colon is None:
        return None
    at = colon.start("colon")
    return Answer(
        Mark(number, at + 1),
        _NEEDS_SPACE,
        f"Tulis `{line[:at].strip()}: {line[at + 1 :].strip()}`." if len(line) < LONGEST else "",
    )


def _follows_items(t: Trouble, number: int) -> bool:
    """Whether the nearest line above that is no deeper is an item of a list, and as deep."""
    depth = indent(t.line(number))
    above = t.above(number)
    while above and indent(t.line(above)) > depth:
        above = t.above(above)
    line = t.line(above)
    return above > 0 and indent(line) == depth and line.lstrip().startswith("- ")
