"""Widths of text as the fonts have them."""

import pytest

from iceta_infographic.page.widths import (
    HEAVY,
    LAST,
    TEXT,
    TIGHT,
    TIGHTER,
    WORDS_APART,
    Size,
    em,
    evened,
    largest,
    line_widths,
    lines,
)


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


TITLES = (
    "Penggantian Kepala Keluarga pada Kartu Keluarga",
    "Pelayanan dengan Isi Sangat Panjang",
    "Penerbitan KTP Elektronik Baru",
    "PBG dengan Syarat Administrasi dan Standar Teknis",
    "Legalisasi",
    "Pertanggungjawaban Penyelenggaraan di Kecamatan",
    "",
)


@pytest.mark.parametrize("room", [8.0, 12.0, 16.5, 21.0, 40.0])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_set_evenly_is_no_wider_and_has_no_more_lines(title: str, room: float) -> None:
    def set_in(wide: float) -> list[float]:
        return line_widths(title, wide, HEAVY, TIGHT, WORDS_APART)

    width = evened(title, room, HEAVY, (TIGHT,), WORDS_APART)
    assert width <= room
    assert len(set_in(width)) == len(set_in(room))
    assert set_in(width)[-1] / max(max(set_in(width)), 1) >= (
        set_in(room)[-1] / max(max(set_in(room)), 1)
    )


def test_a_title_does_not_end_in_a_lonely_word() -> None:
    title = TITLES[0]
    room = em(title.removesuffix(" Keluarga"), HEAVY) * 1.01
    first, last = line_widths(title, room, HEAVY, TIGHT, WORDS_APART)
    assert last < LAST * first
    narrower = evened(title, room, HEAVY, (TIGHT,), WORDS_APART)
    first, last = line_widths(title, narrower, HEAVY, TIGHT, WORDS_APART)
    assert last >= LAST * first


@pytest.mark.parametrize("room", [8.0, 12.0, 15.2, 16.5, 21.0])
@pytest.mark.parametrize("title", TITLES)
def test_one_width_holds_for_every_style(title: str, room: float) -> None:
    width = evened(title, room, HEAVY, (TIGHT, TIGHTER), WORDS_APART)
    for spacing in (TIGHT, TIGHTER):
        before, after = (
            line_widths(title, wide, HEAVY, spacing, WORDS_APART) for wide in (room, width)
        )
        assert len(after) == len(before)


def test_a_title_that_ends_well_keeps_its_width() -> None:
    assert evened("Penerbitan KTP Elektronik Baru", 10, HEAVY, (0.0,), 0.0) == 10
    assert evened("Legalisasi", 30, HEAVY, (0.0,), 0.0) == 30


def test_lines_are_as_wide_as_their_words() -> None:
    both = line_widths("kata kata", 2 * em("kata"))
    assert both == [pytest.approx(em("kata"))] * 2
    assert line_widths("W" * 25, em("W") * 10 + 0.001)[-1] == pytest.approx(em("W") * 5, abs=0.01)
