"""What covers a line is seen on the picture."""

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from iceta_infographic.errors import ProofError
from iceta_infographic.page import png
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


Prove = Callable[[Image.Image, Printed], None]


def in_bands(image: Image.Image, page: Printed) -> None:
    """As a book is looked at, which has no pictures."""
    prove_shown(image, page, "a page")


def in_numbers(image: Image.Image, page: Printed) -> None:
    """As a page is looked at: as it is published, behind a column that is not."""
    wider = Image.new("RGB", (image.width + 1, image.height), "#00ff00")
    wider.paste(image, (1, 0))
    prove_shown(png._reduced(wider), page, "a page", before=1)


@pytest.fixture(params=[in_bands, in_numbers])
def prove(request: pytest.FixtureRequest) -> Prove:
    found: Prove = request.param
    return found


@pytest.mark.parametrize("scale", [1, 2, 5])
def test_a_line_that_shows_passes(scale: int, prove: Prove) -> None:
    prove(picture(scale=scale), PAGE)


def test_a_box_beside_it_does_not_matter(prove: Prove) -> None:
    prove(picture((230, 40, 300, 80), (20, 70, 220, 90)), PAGE)


@pytest.mark.parametrize(
    "box", [(0, 0, 400, 200), (10, 40, 230, 80), (100, 40, 180, 80), (10, 40, 60, 80)]
)
def test_a_box_over_a_line_or_a_part_of_it_is_seen(
    box: tuple[float, float, float, float], prove: Prove
) -> None:
    with pytest.raises(ProofError, match="a page: something covers 'Fotokopi"):
        prove(picture(box), PAGE)


def test_text_in_nearly_the_colour_of_its_ground_is_seen(prove: Prove) -> None:
    image = picture((0, 0, 400, 200))
    ImageDraw.Draw(image).rectangle((60, 110, 80, 120), fill="#f4f4f4")
    with pytest.raises(ProofError, match="covers"):
        prove(image, PAGE)


def test_a_full_stop_fills_its_box_and_shows(prove: Prove) -> None:
    stop = Line(". ", (60, 110, 63, 113), 9.0)
    image = Image.new("RGB", (WIDE * 2, HIGH * 2), CALM)
    page = Printed(". ", frozenset(), WIDE, HIGH, (stop,))
    with pytest.raises(ProofError, match="covers"):
        prove(image, page)
    ImageDraw.Draw(image).rectangle((120, 220, 126, 226), fill="#333333")
    prove(image, page)


def test_a_page_without_lines_has_nothing_to_show(prove: Prove) -> None:
    prove(picture((0, 0, 400, 200)), Printed("", frozenset(), WIDE, HIGH))


@pytest.mark.parametrize(("ground", "letters"), [("#404080", "#4040d0"), ("#d04040", "#404040")])
def test_other_colours_than_green_are_looked_at(ground: str, letters: str, prove: Prove) -> None:
    image = Image.new("RGB", (WIDE * 2, HIGH * 2), ground)
    with pytest.raises(ProofError, match="covers"):
        prove(image, PAGE)
    for stroke in range(20, 220, 6):
        area = (stroke * 2, 100, stroke * 2 + 4, 128)
        ImageDraw.Draw(image).rectangle(area, fill=letters)
    prove(image, PAGE)


@pytest.mark.parametrize(
    "box", [(0, 50, 90, 64), (310, 50, 400, 64), (20, 186, 90, 200), (20, 0, 90, 14)]
)
def test_a_line_at_the_edge_is_not_shown_by_what_is_not_published(
    box: tuple[float, float, float, float], prove: Prove
) -> None:
    line = Line("Fotokopi", box, 9.0)
    page = Printed(line.text, frozenset(), WIDE, HIGH, (line,))
    with pytest.raises(ProofError, match="covers"):
        prove(Image.new("RGB", (WIDE * 2, HIGH * 2), CALM), page)
