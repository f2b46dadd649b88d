"""What is said about a wrong shape: Indonesian, for people who never saw YAML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .examples import example_of
from .findings import Path
from .nearest import Meant, meant
from .quoting import LONGEST, quoted, shown
from .reader import Document
from .schema import Kind

_MOST_WORDS = 12

_SHAPES = {
    "string": "teks",
    "list": "daftar (tiap butir diawali `- `)",
    "dict": "beberapa kunci dengan isinya",
}
_ACTUAL: dict[type, str] = {str: "teks", list: "daftar", dict: "kunci dengan isinya"}
_ORDER = ("string", "list", "dict")

_GLUED = re.compile(r"^[\w ]+:\S")
_NO_DASH_SPACE = re.compile(r"^-[^\s-]")
_BRACKETS = ("[", "{")


@dataclass(frozen=True, slots=True)
class Said:
    """A message and its hint."""

    message: str
    hint: str = ""


def unknown(document: Document, path: Path, guess: Meant | None, known: list[str]) -> Said:
    """IC201: a key nobody knows.

    Args:
        document: the file.
        path: the key's path.
        guess: what was probably meant.
        known: the keys known at its place.

    Returns:
        What to say.
    """
    key = str(path[-1])
    left, sign, right = key.partition("=")
    if sign and left.strip() in known:
        meant_line = shown(f"{left.strip()}: {right.strip()}")
        return Said(
            f"Kunci {shown(key)} tidak dikenal.", f"Ganti `=` dengan titik dua: {meant_line}."
        )
    if _after_comma(document, path):
        return Said(
            f"Teks sesudah koma terbaca sebagai kunci {shown(key)}, dan kunci itu tidak dikenal.",
            "Di dalam kurung, teks yang memuat koma diapit tanda kutip.",
        )
    message = f"Kunci {shown(key)} tidak dikenal." if key.strip() else "Isian ini tanpa kunci."
    if guess is None:
        return Said(message, f"Kunci yang dikenal di sini: {_listed(known)}.")
    if not guess.inside:
        if key == guess.word:
            return Said(
                f"Kunci {shown(key)} tidak dapat dipakai bersama kunci lain di butir ini.",
                "Pisahkan menjadi dua butir.",
            )
        if "".join(c for c in key if c.isascii()).strip() == guess.word:
            return Said(
                f"Di dalam kunci {shown(guess.word)} ada tanda yang tidak terlihat.",
                "Hapus kunci itu lalu ketik ulang; biasanya ikut tersalin dari Word.",
            )
        if key.partition(":")[0] == guess.word:
            glued = f"{guess.word}: {key.partition(':')[2]}"
            return Said(message, f"Sesudah titik dua harus ada spasi: {shown(glued)}.")
        return Said(message, f"Periksa ejaannya: maksud Anda `{guess.word}`?")
    places = " atau ".join(f"di dalam `{owner}`" if owner else _TOP for owner in guess.inside)
    if key == guess.word:
        return Said(f"Kunci {shown(key)} tidak pada tempatnya.", f"Tempatnya {places}.")
    return Said(message, f"Barangkali maksud Anda `{guess.word}`; tempatnya {places}.")


_TOP = "di tepi kiri berkas"


def _after_comma(document: Document, path: Path) -> bool:
    """Whether a key is no key but what follows a comma in a text within brackets."""
    mark = document.key_mark(path)
    typed = document.lines[mark.line - 1][mark.column - 1 :]
    key = str(path[-1])
    return (
        bool(key)
        and ":" not in key
        and typed.startswith(key)
        and typed[len(key) :].lstrip()[:1] in (",", "}", "")
        and not _value(document, path)
    )


def unquoted(document: Document, path: Path, known: Sequence[str] = ()) -> Said:
    """IC201: a sentence with a colon that YAML takes for a key, or the title of a group.

    Args:
        document: the file.
        path: the key's path.
        known: the keys that may stand there.

    Returns:
        What to say.
    """
    key = str(path[-1])
    group = "kelompok" in known and isinstance(_value(document, path), list)
    return Said(
        f"Teks sebelum titik dua terbaca sebagai kunci {shown(key)}, dan kunci itu tidak dikenal.",
        (
            group
            and f"Bila ini judul kelompok, tulis {shown(f'kelompok: {key}')}, dan `butir:` dengan"
            " isinya di baris berikutnya."
        )
        or _quote_line(document, path)
        or "Bila ini sebuah kalimat, apit seluruh kalimatnya dengan tanda kutip.",
    )


def _quote_line(document: Document, path: Path) -> str:
    """The advice to quote, with the line as it should be, where the text is one line."""
    mark = document.key_mark(path)
    text = document.lines[mark.line - 1][mark.column - 1 :].strip()
    if not text or len(text) > 2 * LONGEST or text[0] in "\"'":
        return ""
    return f"Bila ini sebuah kalimat, apit dengan tanda kutip: `{quoted(text)}`."


def absent(document: Document, path: Path, rules: dict[str, Any]) -> Said:
    """IC202: a required key that is absent or empty.

    Args:
        document: the file.
        path: the key's path.
        rules: the rules of its value.

    Returns:
        What to say.
    """
    example = rules["meta"]["contoh"]
    if isinstance(path[-1], int):
        return Said("Butir ini masih kosong.", f"Isi, atau hapus butirnya. Contoh: `- {example}`.")
    hint = f"Contoh: `{path[-1]}: {example}`."
    if path in document.places:
        return Said(f"`{path[-1]}` belum diisi.", hint)
    return Said(f"Di sini belum ada kunci `{path[-1]}`.", f"Tambahkan. {hint}")


def not_keys(kind: Kind) -> Said:
    """IC203: a whole file that is no keys with their values.

    Args:
        kind: which schema the file should follow.

    Returns:
        What to say.
    """
    first = "status: draf" if kind == "agency" else "pemerintah: Pemerintah Kabupaten ..."
    return Said(
        "Berkas ini harus berisi kunci dengan isinya.",
        f"Mulai dengan kunci pertamanya: `{first}`.",
    )


def wrong_shape(document: Document, path: Path, rules: dict[str, Any]) -> Said:
    """IC203: text where a list belongs, and so on.

    Args:
        document: the file.
        path: the value's path.
        rules: its rules.

    Returns:
        What to say.
    """
    value = _value(document, path)
    expected = _expected(rules)
    subject = "Butir ini" if isinstance(path[-1], int) else f"`{path[-1]}`"
    message = (
        f"{subject} harus berupa {' atau '.join(_SHAPES[name] for name in expected)}, "
        f"bukan {_ACTUAL[type(value)]}."
    )
    return Said(message, _shape_hint(document, path, value, rules, expected))


def _shape_hint(
    document: Document, path: Path, value: Any, rules: dict[str, Any], expected: list[str]
) -> str:
    mark = document.mark(path)
    typed = document.lines[mark.line - 1][mark.column - 1 :]
    if isinstance(value, str):
        if "list" in expected and _NO_DASH_SPACE.match(value):
            line = shown(f"- {typed.strip()[1:]}")
            beside = document.key_mark(path).line == mark.line
            place = "Pindahkan ke baris baru di bawah kuncinya; s" if beside else "S"
            return f"{place}esudah setiap tanda `-` harus ada spasi: {line}."
        if "dict" in expected and _GLUED.match(value):
            head, _, tail = value.partition(":")
            return f"Sesudah titik dua harus ada spasi: {shown(f'{head}: {tail}')}."
    elif "string" in expected:
        if typed.startswith(_BRACKETS):
            return (
                f"{_example(path, rules)} Bila tanda kurung itu bagian dari teks, apit teksnya "
                "dengan tanda kutip."
            )
        if isinstance(value, dict) and len(value) == 1 and isinstance(path[-1], int):
            return _quote_line(document, (*path, next(iter(value)))) or _example(path, rules)
    return _example(path, rules)


def _example(path: Path, rules: dict[str, Any]) -> str:
    key = path[-1]
    if isinstance(key, int):
        return f"Contoh: `- {rules['meta']['contoh']}`."
    known = example_of(rules)
    if known.form == "list":
        return f"Tulis di bawah kuncinya, satu baris satu butir, misalnya: `{known.typed}`."
    return f"Contoh: `{key}: {rules['meta']['contoh']}`."


def _expected(rules: dict[str, Any]) -> list[str]:
    names: set[str] = {rules["bentuk"]} if "bentuk" in rules else set()
    for alternative in rules.get("pilihan") or [rules]:
        types = alternative.get("type", [])
        names.update([types] if isinstance(types, str) else types)
    return [name for name in _ORDER if name in names]


def not_allowed(document: Document, path: Path, rules: dict[str, Any]) -> Said:
    """IC204: a value that is not one of those allowed.

    Args:
        document: the file.
        path: the value's path.
        rules: its rules.

    Returns:
        What to say.
    """
    value = _value(document, path)
    owner = next(step for step in reversed(path) if isinstance(step, str))
    message = f"{shown(value)} tidak dapat dipakai sebagai isi `{owner}`."
    if "allowed" not in rules:
        return Said(message, f"Tulis {rules['meta']['syarat']}.")
    words = list(dict.fromkeys(word.lower() for word in rules["allowed"] if word))
    guess = meant(value, words)
    choices = f"Pilihannya: {_listed(words, len(words))}."
    return Said(message, f"Barangkali maksud Anda `{guess.word}`? {choices}" if guess else choices)


def _listed(words: list[str], most: int = _MOST_WORDS) -> str:
    text = ", ".join(f"`{word}`" for word in words[:most])
    return text if len(words) <= most else f"{text}, ..."


def _value(document: Document, path: Path) -> Any:
    value = document.data
    for step in path:
        value = value[step]
    return value
