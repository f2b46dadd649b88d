"""Widths of text as the fonts have them."""

import pytest

from iceta_infographic.page.widths import HEAVY, TEXT, em, largest, lines


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


def test_a_heading_is_as_large_as_its_lines_allow() -> None:
    sizes = ((2.7, 1), (1.8, 2), (1.25, 9))
    assert largest("KTP", sizes, 30) == 2.7
    assert largest("Penerbitan Kartu Keluarga", sizes, 30) == 1.8
    assert largest("Penerbitan Kartu Keluarga " * 5, sizes, 30) == 1.25


def test_narrow_letters_are_set_larger_than_wide_ones() -> None:
    sizes = ((1.8, 2), (1.5, 2), (1.25, 4))
    assert largest("ililil ililil ililil", sizes, 12) > largest("WMWMWM WMWMWM WMWMWM", sizes, 12)


def test_the_longest_word_is_not_broken_while_it_can_be_smaller() -> None:
    found = largest("Pertanggungjawaban", ((2.7, 2),), 20)
    assert 1 < found < 2.7
    assert em("Pertanggungjawaban", HEAVY) * found <= 20
    assert largest("x" * 90, ((2.7, 2),), 20) == 1
