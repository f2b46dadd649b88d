"""Lengths of time as offices write them: ``3–25 hari kerja``, ``1 (satu) hari``, ``2 x 24 jam``."""

import re
from decimal import Decimal

from .model import Span

# re.ASCII keeps IGNORECASE from letting look-alikes (the long s) through to the tables
# below, but it also narrows \s, hence this class with the spaces word processors put in.
_GAP = "[ \t\r\n\u00a0\u2007\u2009\u202f]*"
_SPACE = "[ \t\r\n\u00a0\u2007\u2009\u202f]+"

_ONES = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NUMBERS = {"nol": 0, "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000} | {
    word: value for value, word in enumerate(_ONES, start=1)
}
_SCALES = {"puluh": 10, "ratus": 100, "ribu": 1000}
# Numbers in words by the kinds of their words, one letter each: "dua ratus lima belas" is
# 1r1b. Anything else ("dua tiga") is no number, or two.
_KIND = (
    dict.fromkeys(_ONES, "1")
    | {"nol": "0", "sepuluh": "t", "sebelas": "t", "seratus": "h", "seribu": "s"}
    | {"belas": "b", "puluh": "p", "ratus": "r", "ribu": "k"}
)
_BELOW_100 = "(?:1p1?|1b|t|1)"
_BELOW_1000 = f"(?:(?:1r|h){_BELOW_100}?|{_BELOW_100})"
_NUMBER = re.compile(f"0|(?:{_BELOW_1000}k|s){_BELOW_1000}?|{_BELOW_1000}")

_FRACTION = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "1/2": Decimal("0.5"),
    "1/4": Decimal("0.25"),
    "3/4": Decimal("0.75"),
    "setengah": Decimal("0.5"),
    "seperempat": Decimal("0.25"),
}

_UNITS = {"mnt": "menit", "hari kalendar": "hari kalender"}
_UNIT = (
    rf"(?:hari(?:{_SPACE}(?:kerja|kalend[ae]r))?|detik|menit|mnt|jam|minggu|bulan|tahun)(?![\w])"
)
_ONE_UNIT = r"(?:sedetik|semenit|sejam|seminggu|sebulan|setahun|sehari(?!-hari))"

_WORD = "(?:" + "|".join(sorted(_KIND, key=len, reverse=True)) + ")"
_WORDS = rf"{_WORD}(?:{_GAP}{_WORD}){{0,7}}(?!\w)"
# At most nine digits: a longer row of figures is a number of something else, and no
# text, however hostile, can then ask for arithmetic on a million digits.
_FIGURE = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,2}|[0-9]{1,9})(?![0-9])(?:[.,][0-9]{1,4}(?![0-9]))?"
_HALF = rf"(?:{_GAP}[½¼¾]|{_SPACE}(?:setengah|seperempat)(?!\w)|{_SPACE}[13]/[24](?!\w))"
_AMOUNT = (
    rf"(?:[13]/[24](?!\w)|[½¼¾]|(?:setengah|seperempat)(?!\w)|(?:{_FIGURE}|{_WORDS}){_HALF}?)"
    rf"(?:{_GAP}\([a-z0-9 ]{{1,40}}\))?"
)
_TO = (
    rf"{_GAP}(?:[-–—\u2212~]|(?:s{_GAP}\.{_GAP}d\.?|s/d|sd\.?"
    rf"|sampai(?:{_SPACE}dengan)?|hingga)(?![a-z])){_GAP}"
)
_TIMES = rf"{_GAP}(?:[x×]|kali){_GAP}"

_FLAGS = re.ASCII | re.IGNORECASE
_SPAN = re.compile(
    rf"(?<!\w)(?<![0-9][.,:/])(?:"
    rf"(?P<one>{_ONE_UNIT})(?!\w)(?P<one_kind>{_SPACE}(?:kerja|kalend[ae]r)(?!\w))?"
    rf"|(?P<first>{_AMOUNT})"
    rf"(?:(?:(?P<times>{_TIMES})|(?:{_GAP}(?P<first_unit>{_UNIT}))?{_TO})(?P<second>{_AMOUNT}))?"
    rf"{_GAP}(?P<unit>{_UNIT}))",
    _FLAGS,
)
_YEAR_AFTER = re.compile(rf"{_SPACE}(?:19|20)[0-9]{{2}}(?![0-9])")
_RATE_BEFORE = re.compile(
    rf"(?:\b(?:kali|per|detik|menit|jam|hari|minggu|bulan|kerja|kalender)|[x×]){_GAP}$", _FLAGS
)
_ASIDE = re.compile(rf"{_GAP}\([^)]*\)$")
_TAIL = re.compile(rf"{_HALF}$", _FLAGS)
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_ONE_WORD = re.compile(_WORD, _FLAGS)


def spans(text: str) -> tuple[Span, ...]:
    """Read every length of time in a text.

    Understands figures in the Indonesian way (``1.000``, ``1,5``), numbers in words
    (``dua puluh empat jam``, ``setengah hari``, ``sehari``), both together (``1 (satu)
    hari kerja``), ranges (``3–25``, ``3 s.d. 25``, ``10 menit sampai 15 menit``) and
    products (``2 x 24 jam``). A regulation's number (``Nomor 5 Tahun 2020``) and a rate
    (``3 kali sehari``) are no lengths of time.

    Args:
        text: any text as typed.

    Returns:
        The spans in the text's order, not overlapping; empty when there are none.
    """
    found: list[Span] = []
    at = 0
    while match := _SPAN.search(text, at):
        span = _single(match, text) if match["one"] else _measured(match, text)
        if span is None:
            at = match.end()
            continue
        found.append(span)
        at = span.end
    return tuple(found)


def _single(match: re.Match[str], text: str) -> Span | None:
    if _RATE_BEFORE.search(text, max(0, match.start() - 12), match.start()):
        return None
    kind = (match["one_kind"] or "") if match["one"].lower() == "sehari" else ""
    unit = _unit(match["one"][2:] + kind)
    end = match.end("one") + len(kind)
    return Span(Decimal(1), Decimal(1), unit, match.start(), end)


def _measured(match: re.Match[str], text: str) -> Span | None:
    unit = _unit(match["unit"])
    if unit == "tahun" and _YEAR_AFTER.match(text, match.end()):
        return None
    first, second = _value(match["first"]), _value(match["second"] or "0")
    if first is None or second is None:
        return None
    (low, skipped), (high, skipped_again) = first, second
    start = match.start() + skipped
    if match["second"] is None:
        return Span(low, low, unit, start, match.end())
    if skipped_again:
        # "1 - dua tiga hari": only the last number belongs to the unit.
        return Span(high, high, unit, match.start("second") + skipped_again, match.end())
    if match["times"]:
        return Span(low * high, low * high, unit, start, match.end())
    first_unit = match["first_unit"] and _unit(match["first_unit"])
    if first_unit and not _one_range(low, high, first_unit, unit):
        # "10 menit - 2 hari": two promises side by side, so only the first is taken here.
        return Span(low, low, first_unit, start, match.end("first_unit"))
    return Span(min(low, high), max(low, high), unit, start, match.end())


def _one_range(low: Decimal, high: Decimal, low_unit: str, unit: str) -> bool:
    return low <= high and (low_unit == unit or (low_unit == "hari" and unit.startswith("hari ")))


def _unit(text: str) -> str:
    plain = " ".join(text.lower().split())
    return _UNITS.get(plain, plain)


def _value(text: str) -> tuple[Decimal, int] | None:
    """Turn what ``_AMOUNT`` matched into a number, and say how much before it is none.

    None where words of number make no number ("belas").
    """
    plain = _ASIDE.sub("", text).strip().lower()
    if plain in _FRACTION:
        return _FRACTION[plain], 0
    extra = Decimal(0)
    if tail := _TAIL.search(plain):
        extra = _FRACTION[tail.group().strip()]
        plain = plain[: tail.start()]
    if plain[0].isdigit():
        return _figure(plain) + extra, 0
    spelt = _in_words(plain)
    return spelt and (spelt[0] + extra, spelt[1])


def _figure(text: str) -> Decimal:
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "")
    return Decimal(text.replace(",", "."))


def _in_words(text: str) -> tuple[int, int] | None:
    found = list(_ONE_WORD.finditer(text))
    kinds = "".join(_KIND[word.group()] for word in found)
    first = next((at for at in range(len(found)) if _NUMBER.fullmatch(kinds, at)), None)
    if first is None:
        return None
    total = current = 0
    for word in (one.group() for one in found[first:]):
        if word == "belas":
            current += 10
        elif word == "ribu":
            total, current = total + current * 1000, 0
        elif word in _SCALES:
            # "seratus dua puluh": the scale belongs to the last digit only.
            current += current % 10 * (_SCALES[word] - 1)
        else:
            current += _NUMBERS[word]
    return total + current, found[first].start()
