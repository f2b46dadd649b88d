"""What covers a line is seen on the picture."""

import pytest
from PIL import Image, ImageDraw

from iceta_infographic.errors import ProofError
from iceta_infographic.page.printed import Line, Printed
from iceta_infographic.page.shown import prove_shown

WIDE, HIGH = 400, 200
LINE = Line("Fotokopi kartu keluarga", (20, 50, 220, 64), 9.0)
PAGE = Printed(LINE.text, frozenset(), WIDE, HIGH, (LINE,))
CALM = "#dddddd"


def picture(*boxes: tuple[float, float, float, float], scale: int = 2) -> Image.Image:
    """Return a page whose line is a row of strokes, with boxes painted over it."""
    image = Image.new("RGB", (WIDE * scale, HIGH * scale), CALM)
    draw = ImageDraw.Draw(image)
    for stroke in range(20, 220, 6):
        draw.rectangle([v * scale for v in (stroke, 50, stroke + 2, 64)], fill="#333333")
    for box in boxes:
        draw.rectangle([v * scale for v in box], fill="#ffffff")
    return image


@pytest.mark.parametrize("scale", [1, 2, 5])
def test_a_line_that_shows_passes(scale: int) -> None:
    prove_shown(picture(scale=scale), PAGE, "a page")


def test_a_box_beside_it_does_not_matter() -> None:
    prove_shown(picture((230, 40, 300, 80), (20, 70, 220, 90)), PAGE, "a page")


@pytest.mark.parametrize(
    "box", [(0, 0, 400, 200), (10, 40, 230, 80), (100, 40, 180, 80), (10, 40, 60, 80)]
)
def test_a_box_over_a_line_or_a_part_of_it_is_seen(box: tuple[float, float, float, float]) -> None:
    with pytest.raises(ProofError, match="a page: something covers 'Fotokopi"):
        prove_shown(picture(box), PAGE, "a page")


def test_text_in_nearly_the_colour_of_its_ground_is_seen() -> None:
    image = picture((0, 0, 400, 200))
    ImageDraw.Draw(image).rectangle((60, 110, 80, 120), fill="#f4f4f4")
    with pytest.raises(ProofError, match="covers"):
        prove_shown(image, PAGE, "a page")


def test_a_full_stop_fills_its_box_and_shows() -> None:
    stop = Line(". ", (60, 110, 63, 113), 9.0)
    image = Image.new("RGB", (WIDE * 2, HIGH * 2), CALM)
    page = Printed(". ", frozenset(), WIDE, HIGH, (stop,))
    with pytest.raises(ProofError, match="covers"):
        prove_shown(image, page, "a page")
    ImageDraw.Draw(image).rectangle((120, 220, 126, 226), fill="#333333")
    prove_shown(image, page, "a page")


def test_a_page_without_lines_has_nothing_to_show() -> None:
    prove_shown(picture((0, 0, 400, 200)), Printed("", frozenset(), WIDE, HIGH), "a page")
