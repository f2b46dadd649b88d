"""Headings are as large as their room allows, and end well."""

import pytest

from iceta_infographic.page.atoms import Setting, ribbon
from iceta_infographic.page.filters import title as set_title
from iceta_infographic.page.filters import unbroken_times
from iceta_infographic.page.headings import (
    LAST,
    TIGHT,
    TIGHTER,
    Size,
    evened,
    largest,
    title_setting,
)
from iceta_infographic.page.widths import HEAVY, em


def widths(markup: str, room: float, letters: float = TIGHT) -> list[float]:
    return ribbon([(markup, title_setting(letters), 1.0)]).widths(room)


SIZES = (Size(2.7, 5), Size(1.8, 0), Size(1.25, 0))


def test_a_heading_is_as_large_as_its_line_allows() -> None:
    assert largest("KTP", "KTP", SIZES, 30) == 2.7
    assert largest("Penerbitan Kartu", "Penerbitan Kartu", SIZES, 20) == 1.8
    assert (
        largest("Penerbitan Kartu Keluarga " * 5, "Penerbitan Kartu Keluarga " * 5, SIZES, 30)
        == 1.25
    )


def test_a_short_heading_is_large_in_two_lines_too() -> None:
    assert em("5 menit", HEAVY) < 5
    assert largest("5 menit", "5 menit", SIZES, 9) == 2.7


def test_narrow_letters_are_set_larger_than_wide_ones() -> None:
    assert largest("ililil ililil ililil", "ililil ililil ililil", SIZES, 16) > largest(
        "WMWMWM WMWMWM", "WMWMWM WMWMWM", SIZES, 16
    )


def test_the_longest_word_is_not_broken_while_it_can_be_smaller() -> None:
    found = largest("Pertanggungjawaban", "Pertanggungjawaban", (Size(2.7, 99),), 20)
    assert 1 < found < 2.7
    assert em("Pertanggungjawaban", HEAVY) * found <= 20
    assert largest("x" * 90, "x" * 90, (Size(2.7, 99),), 20) == 1


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
        return widths(title, wide)

    width = evened(title, room, [title_setting()])
    assert width <= room
    assert len(set_in(width)) == len(set_in(room))
    assert set_in(width)[-1] / max(max(set_in(width)), 1) >= (
        set_in(room)[-1] / max(max(set_in(room)), 1)
    )


def test_a_title_does_not_end_in_a_lonely_word() -> None:
    title = TITLES[0]
    room = em(title.removesuffix(" Keluarga"), HEAVY) * 1.01
    first, last = widths(title, room)
    assert last < LAST * first
    narrower = evened(title, room, [title_setting()])
    first, last = widths(title, narrower)
    assert last >= LAST * first


@pytest.mark.parametrize("room", [8.0, 12.0, 15.2, 16.5, 21.0])
@pytest.mark.parametrize("title", TITLES)
def test_one_width_holds_for_every_style(title: str, room: float) -> None:
    width = evened(title, room, [title_setting(), title_setting(TIGHTER)])
    for spacing in (TIGHT, TIGHTER):
        before, after = (widths(title, wide, spacing) for wide in (room, width))
        assert len(after) == len(before)


def test_a_title_that_ends_well_keeps_its_width() -> None:
    assert evened("Penerbitan KTP Elektronik Baru", 10, [Setting(HEAVY)]) == 10
    assert evened("Legalisasi", 30, [Setting(HEAVY)]) == 30


def test_a_figure_is_not_parted_from_its_unit_by_its_size() -> None:
    text = "2–25 hari kerja"
    found = largest(text, str(unbroken_times(text)), (Size(1.8, 9.5),), 8.7)
    assert 1 < found < 1.8
    assert em(text, HEAVY) * found <= 8.7


@pytest.mark.parametrize("room", [9.0, 10.5, 14.0])
def test_what_a_title_keeps_together_counts(room: float) -> None:
    markup = str(set_title("Kartu Keluarga Hilang atau Rusak"))
    width = evened(markup, room, [title_setting()])
    assert len(widths(markup, width)) == len(widths(markup, room))


def test_no_line_within_a_title_is_a_lonely_word() -> None:
    markup = str(set_title("Pembuatan Kartu Pencari Kerja (AK/I)"))
    room = em("Pembuatan Kartu", HEAVY) * 1.01
    assert min(widths(markup, room)) < LAST * max(widths(markup, room))
    narrower = widths(markup, evened(markup, room, [title_setting()]))
    assert len(narrower) == 3
    assert min(narrower) >= LAST * max(narrower)
