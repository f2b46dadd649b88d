"""What is wrong where YAML can't be read, in plain words and at the exact place (IC102).

The parser says what it was looking for; a person wants to know what to type. Each cause
is a small function that knows it by its traces and answers, or leaves it to the next.
"""

import re
from collections.abc import Callable

from yaml.error import MarkedYAMLError

from .findings import Finding, Mark, Severity
from .lines import KEY, list_beside_key, misaligned, no_colon, second_colon
from .quoting import quoted
from .trouble import LONGEST, Answer, Quoted, Trouble, indent

_GENERAL_HINT = (
    "Periksa titik dua, tanda kutip, dan jarak dari tepi kiri pada baris ini dan baris di "
    "atasnya; isian yang memuat tanda baca khusus diapit tanda kutip."
)

_ODD_SPACE = re.compile("(?:^ *|: *|^ *- *)(?P<odd>[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])")
_TAB = re.compile(r"^ *(?P<tab>\t)")


def explain(
    error: MarkedYAMLError, lines: tuple[str, ...], before: Quoted | None, file: str
) -> Finding:
    """Say in plain words why YAML can't be read.

    Args:
        error: what the YAML parser raised.
        lines: the lines of the file.
        before: the value read last, where it was in quotation marks.
        file: the file as it is shown.

    Returns:
        IC102; or IC104 where the trouble is a feature of YAML that is refused anyway.
    """
    at = _mark(error.problem_mark or error.context_mark)
    since = _mark(error.context_mark) if error.context_mark else at
    trouble = Trouble(error.problem or "", error.context or "", at, since, lines, before)
    answer = next((said for cause in _CAUSES if (said := cause(trouble))), None)
    if answer is None:
        answer = Answer(at, "Susunan tulisan di tempat ini tidak dapat dibaca.", _GENERAL_HINT)
    mark = _inside(answer.mark, lines)
    return Finding(answer.code, Severity.ERROR, file, mark, (), answer.message, answer.hint)


def _mark(mark: object) -> Mark:
    return Mark(getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)


def _inside(mark: Mark, lines: tuple[str, ...]) -> Mark:
    """A place in the file: the parser may point behind the last line."""
    if mark.line <= len(lines):
        return Mark(mark.line, min(mark.column, len(lines[mark.line - 1]) + 1))
    return Mark(len(lines), len(lines[-1]) + 1) if lines else Mark(1, 1)


def _odd_space(t: Trouble) -> Answer | None:
    for number in (t.at.line, t.since.line, t.above(t.at.line)):
        if odd := _ODD_SPACE.search(t.line(number)):
            return Answer(
                Mark(number, odd.start("odd") + 1),
                "Di tempat ini ada spasi khusus yang tampak seperti spasi biasa.",
                "Hapus lalu ketik ulang dengan tombol spasi; biasanya ikut tersalin dari Word.",
            )
    return None


def _tab(t: Trouble) -> Answer | None:
    hint = "Hapus Tab itu dan pakai spasi; dua spasi untuk tiap tingkat."
    if (tab := _TAB.match(t.here)) and t.at.column <= indent(t.here) + 1:
        mark = Mark(t.at.line, tab.start("tab") + 1)
        return Answer(mark, "Baris ini dijorokkan dengan tombol Tab.", hint)
    if t.here[t.at.column - 1 : t.at.column] == "\t" and "token" in t.problem:
        return Answer(t.at, "Di tempat ini ada Tab; yang diperlukan spasi.", hint)
    return None


def _open_quote(t: Trouble) -> Answer | None:
    if "quoted scalar" in t.context and "unexpected" in t.problem:
        return Answer(
            t.since,
            f"Tanda kutip {t.character} yang dibuka di sini tidak pernah ditutup.",
            f"Tambahkan {t.character} di akhir isiannya.",
        )
    return None


def _after_quote(t: Trouble) -> Answer | None:
    if t.quoted is None or "did not find expected" not in t.problem:
        return None
    start, end = t.quoted.start, t.quoted.end
    if end.line != t.at.line or t.here[end.column - 1 : t.at.column - 1].strip():
        return None
    mark = t.line(start.line)[start.column - 1 : start.column]
    if start.line != end.line:
        return Answer(
            start,
            f"Tanda kutip {mark} yang dibuka di sini baru ditutup di baris {end.line}.",
            f"Tambahkan {mark} di akhir isiannya.",
        )
    return Answer(
        t.at,
        f"Ada teks sesudah tanda kutip penutup {mark}.",
        f"Apit seluruh isiannya, misalnya: `{quoted(_typed_text(t, start, mark))}`."
        if len(t.here) < LONGEST and "flow" not in t.context
        else "Apit seluruh isiannya dengan tanda kutip.",
    )


def _typed_text(t: Trouble, start: Mark, mark: str) -> str:
    """The text that was meant: with the marks around it as its own, or without them."""
    after = t.here[t.at.column - 1 :].split(" #", 1)[0]
    whole = (t.here[start.column - 1 : t.at.column - 1] + after).strip()
    inner = whole[1:-1]
    nested = inner.find(mark)
    # In "Buku "A" B" the second mark opens, in 'it's' it is an apostrophe: either way the outer
    # pair is meant to go around all of it. In "A" dan "B" the second mark closes.
    around = whole.endswith(mark) and not inner[nested + 1 : nested + 2].isspace()
    text = inner if around else whole
    return text.replace(2 * mark, mark) if mark == "'" else text


def _escape(t: Trouble) -> Answer | None:
    if "escape" not in t.problem:
        return None
    line = t.line(t.at.line)
    start = line.rfind("\\", 0, t.at.column) + 1
    return Answer(
        Mark(t.at.line, start or t.at.column),
        "Garis miring terbalik (\\) di dalam kutip ganda tidak dapat dibaca.",
        "Pakai kutip tunggal ('...') untuk isian ini.",
    )


_SPECIAL_CONTEXTS = ("an anchor", "an alias", "a tag", "a block scalar")


def _special_start(t: Trouble) -> Answer | None:
    starts = (
        any(t.context.endswith(f" {what}") for what in _SPECIAL_CONTEXTS)
        or "cannot start any token" in t.problem
        or "did not find expected node content" in t.problem
        or "mapping keys are not allowed" in t.problem
    )
    if not starts or not t.character or t.character.isalnum():
        return None
    if t.character == "*" and not t.line(t.since.line)[: t.since.column - 1].strip():
        return Answer(t.since, "Butir daftar tidak diawali `*`.", "Awali tiap butir dengan `- `.")
    return _quote_all(t, t.since)


def _quote_all(t: Trouble, mark: Mark) -> Answer:
    line = t.line(mark.line)
    value = line[mark.column - 1 :].strip()
    return Answer(
        mark,
        f"Isian yang diawali tanda {value[:1]} tidak dapat dibaca sebagai teks.",
        f"Apit dengan tanda kutip: `{quoted(value)}`."
        if len(line) < LONGEST
        else "Apit isiannya dengan tanda kutip.",
    )


def _brackets(t: Trouble) -> Answer | None:
    if "flow" in t.context:
        opened = t.since if t.character else t.opened()
        if t.at.line > t.since.line or not t.character:
            sign = t.line(opened.line)[opened.column - 1 : opened.column]
            return Answer(
                opened,
                f"Kurung `{sign}` yang dibuka di sini tidak ditutup dengan benar.",
                "Periksa koma di antara isiannya dan kurung penutupnya; bila kurung itu "
                "bagian dari teks, apit teksnya dengan tanda kutip.",
            )
        return Answer(
            t.at,
            "Di dalam kurung, antarisian dipisahkan koma.",
            "Periksa koma dan kurungnya; isian yang memuat tanda baca diapit tanda kutip.",
        )
    if "did not find expected" not in t.problem:
        return None
    sign = t.here[t.at.column - 1 : t.at.column]
    if sign == ":":
        return Answer(t.at, "Sebelum titik dua ini tidak ada kuncinya.", _GENERAL_HINT)
    if sign in ("]", "}"):
        return Answer(t.at, "Kurung tutup ini tidak ada pembukanya.", "Hapus kurung itu.")
    key = KEY.match(t.here)
    start = key.end() if key else 0
    value = t.here[start:].lstrip(" -")
    if value[:1] in ("[", "{") and not t.starts_line:
        return _quote_all(t, Mark(t.at.line, len(t.here) - len(value) + 1))
    return None


def _outside(t: Trouble) -> Answer | None:
    """Features that are refused however they are written: IC104."""
    directive = "directive" in t.context or "%" in t.problem or "YAML document" in t.problem
    if directive and t.line(t.since.line).startswith("%"):
        return Answer(
            Mark(t.since.line, 1),
            "Baris yang diawali `%` tidak dipakai di sini.",
            "Hapus baris itu; bila bagian dari teks, apit teksnya dengan tanda kutip.",
            "IC104",
        )
    if "<document start>" in t.problem and any(
        line.rstrip() == "..." for line in t.lines[: t.at.line - 1]
    ):
        return Answer(
            t.at,
            "Sesudah baris `...` tidak boleh ada isi lagi.",
            "Hapus baris `...`, atau pindahkan isinya ke berkas sendiri.",
            "IC104",
        )
    if "tag handle" in t.problem:
        answer = _quote_all(t, t.at)
        return Answer(t.at, answer.message, answer.hint, "IC104")
    return None


def _layout(t: Trouble) -> Answer | None:
    if not t.starts_line or "did not find expected" not in t.problem:
        return None
    if "'-'" in t.problem and not t.here.lstrip().startswith("-"):
        return Answer(
            t.at,
            "Baris ini sejajar dengan butir daftar di atasnya, tetapi tidak diawali `- `.",
            "Awali dengan `- `, atau samakan jarak dari tepi kiri dengan kunci yang setingkat.",
        )
    return misaligned(t)


_CAUSES: tuple[Callable[[Trouble], Answer | None], ...] = (
    _outside,
    _tab,
    _odd_space,
    _open_quote,
    _after_quote,
    _escape,
    no_colon,
    second_colon,
    list_beside_key,
    _special_start,
    _brackets,
    _layout,
)
