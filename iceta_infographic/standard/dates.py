"""Dates as offices write them: ``2026-01-05`` and ``5 Januari 2026``."""

import re
from datetime import date

MONTHS = (
    ("januari",),
    ("februari", "pebruari"),
    ("maret",),
    ("april",),
    ("mei",),
    ("juni",),
    ("juli",),
    ("agustus",),
    ("september",),
    ("oktober",),
    ("november", "nopember"),
    ("desember",),
)
"""The months in order; after the first spelling the older ones still seen in decrees."""

_NUMBER = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


PATTERN = (
    r"^\s*(?:([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0?[1-9]|[12][0-9]|3[01])\s+("
    + "|".join(_any_case(name) for name in _NUMBER)
    + r")\s+([0-9]{4}))\s*$"
)
"""Both forms, written so that JSON Schema (ECMAScript, no flags) understands it too."""

_DAY = re.compile(PATTERN)


def day(text: str) -> date | None:
    """Read a date.

    Args:
        text: the date as typed, nothing else beside it.

    Returns:
        The date, or None where the text is no date or the day does not exist.
    """
    match = _DAY.match(text)
    if match is None:
        return None
    year, month, number, spoken, name, spoken_year = match.groups()
    try:
        if year:
            return date(int(year), int(month), int(number))
        return date(int(spoken_year), _NUMBER[name.lower()], int(spoken))
    except ValueError:
        return None


def spoken(date_: date) -> str:
    """Write a date as it is said: ``5 Januari 2026``."""
    return f"{date_.day} {MONTHS[date_.month - 1][0].capitalize()} {date_.year}"


def written(when: date) -> str:
    """Write a date as offices do: ``5 Januari 2026``."""
    return f"{when.day} {MONTHS[when.month - 1][0].capitalize()} {when.year}"
