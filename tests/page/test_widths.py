"""Widths of text as the fonts have them."""

from pathlib import Path

import pytest

from iceta_infographic.page import pdf
from iceta_infographic.page.widths import HEAVY, TEXT, em


def test_letters_are_as_wide_as_the_font_says() -> None:
    assert em("") == 0
    assert em("iiii") < em("nnnn") < em("WWWW")
    assert em("ab") == pytest.approx(em("a") + em("b"))
    assert em("Pelayanan", HEAVY) > em("Pelayanan", TEXT)
    # A letter of the other family has a width, too.
    assert em("\u0416") > 0.3


def test_letters_that_are_drawn_as_one_are_narrower() -> None:
    assert em("fi") < em("fi", joined=False)
    assert em("office") < em("office", joined=False)
    assert em("of", joined=False) == em("of")
    assert em("efisiensi") - em("efisiensi", joined=False) == pytest.approx(
        em("fi") - em("fi", joined=False), abs=0.01
    )


@pytest.mark.parametrize("weight", [500, 700, 800])
@pytest.mark.parametrize("spacing", [0.0, -0.02])
@pytest.mark.parametrize(
    "text", ["Front office memverifikasi", "Fotokopi KTP-el", "difasilitasi", "AVATAR Tolong, Yth."]
)
def test_text_is_as_wide_as_it_is_laid_out(text: str, spacing: float, weight: int) -> None:
    css = f"html{{font-family:'Plus Jakarta Sans';font-size:100px;font-weight:{weight}}}"
    css += f"span{{letter-spacing:{spacing}em;white-space:nowrap}}"
    html = (
        "<html lang='id'><head><title>x</title></head>"
        f"<body><span id='a'>{text}</span></body></html>"
    )
    laid = pdf.layout(html, css=css + "@page{size:5000px}", css_base=Path(), roots=())
    left, _, right, _ = laid.boxes[0]["a"]
    wide = em(text, weight, joined=not spacing) + spacing * len(text)
    assert (right - left) / 100 == pytest.approx(wide, abs=0.003)
