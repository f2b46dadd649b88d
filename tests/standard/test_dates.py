"""Reading dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.dates import MONTHS, day, written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("  2026-12-31 ", date(2026, 12, 31)),
        ("5 Januari 2026", date(2026, 1, 5)),
        ("05 januari 2026", date(2026, 1, 5)),
        ("5\u00a0MEI  2026", date(2026, 5, 5)),
        ("29 Februari 2024", date(2024, 2, 29)),
        ("1 Pebruari 2026", date(2026, 2, 1)),
        ("1 Nopember 2025", date(2025, 11, 1)),
    ],
)
def test_dates(text: str, expected: date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-1-5",
        "2026-13-01",
        "2026-02-30",
        "31 Februari 2026",
        "29 Februari 2026",
        "0 Januari 2026",
        "0000-01-01",
        "5 Jan 2026",
        "5 January 2026",
        "05/01/2026",
        "5 Januari 26",
        "Senin, 5 Januari 2026",
        "2026-01-05 s.d. 2026-02-05",
        "\uff12\uff10\uff12\uff16-01-05",
        "\u0665 Januari 2026",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert day(text) is None


@given(st.dates())
def test_every_date_is_read_in_both_forms(value: date) -> None:
    spoken = f"{value.day} {MONTHS[value.month - 1][0].title()} {value.year:04d}"

    assert day(value.isoformat()) == value
    assert day(spoken) == value


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert day(text) is None or any(letter.isdigit() for letter in text)


@pytest.mark.parametrize(
    ("when", "words"),
    [(date(2026, 1, 5), "5 Januari 2026"), (date(1999, 12, 31), "31 Desember 1999")],
)
def test_a_date_is_written_as_it_can_be_read(when: date, words: str) -> None:
    assert written(when) == words
    assert day(words) == when
