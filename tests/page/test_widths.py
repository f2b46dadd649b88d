"""Widths of text as the fonts have them."""

import pytest

from iceta_infographic.page.widths import HEAVY, TEXT, em


def test_letters_are_as_wide_as_the_font_says() -> None:
    assert em("") == 0
    assert em("iiii") < em("nnnn") < em("WWWW")
    assert em("ab") == pytest.approx(em("a") + em("b"))
    assert em("Pelayanan", HEAVY) > em("Pelayanan", TEXT)
    # A letter of the other family has a width, too.
    assert em("\u0416") > 0.3
