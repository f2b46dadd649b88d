"""Widths of text as the fonts have them."""

import pytest

from iceta_infographic.page.widths import HEAVY, TEXT, Size, em, largest, lines


def test_letters_are_as_wide_as_the_font_says() -> None:
    assert em("") == 0
    assert em("iiii") < em("nnnn") < em("WWWW")
    assert em("ab") == pytest.approx(em("a") + em("b"))
    assert em("Pelayanan", HEAVY) > em("Pelayanan", TEXT)
    # A letter of the other family has a width, too.
    assert em("\u0416") > 0.3


def test_words_go_on_to_the_next_line_when_there_is_no_room() -> None:
    word = em("kata")
    assert lines("", 10) == 1
    assert lines("kata kata", 2 * word + em(" ") + 0.001) == 1
    assert lines("kata kata", 2 * word) == 2
    assert lines("kata kata kata", word) == 3


def test_a_word_wider_than_a_line_is_broken() -> None:
    assert lines("W" * 40, em("W") * 10 + 0.001) == 4


SIZES = (Size(2.7, 5), Size(1.8, 0), Size(1.25, 0))


def test_a_heading_is_as_large_as_its_line_allows() -> None:
    assert largest("KTP", SIZES, 30) == 2.7
    assert largest("Penerbitan Kartu", SIZES, 20) == 1.8
    assert largest("Penerbitan Kartu Keluarga " * 5, SIZES, 30) == 1.25


def test_a_short_heading_is_large_in_two_lines_too() -> None:
    assert em("5 menit", HEAVY) < 5
    assert largest("5 menit", SIZES, 9) == 2.7


def test_narrow_letters_are_set_larger_than_wide_ones() -> None:
    assert largest("ililil ililil ililil", SIZES, 16) > largest("WMWMWM WMWMWM", SIZES, 16)


def test_the_longest_word_is_not_broken_while_it_can_be_smaller() -> None:
    found = largest("Pertanggungjawaban", (Size(2.7, 99),), 20)
    assert 1 < found < 2.7
    assert em("Pertanggungjawaban", HEAVY) * found <= 20
    assert largest("x" * 90, (Size(2.7, 99),), 20) == 1
