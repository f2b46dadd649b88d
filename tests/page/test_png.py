"""PDF to PNG, exact to the pixel."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from iceta_infographic.errors import RenderError
from iceta_infographic.page import png
from iceta_infographic.page.formats import FORMATS, Format
from tests.page.support import document, page_agency, page_sheet, plain_look


def opened(picture: bytes) -> Image.Image:
    with Image.open(BytesIO(picture)) as image:
        return image.convert("RGB")


SHADE = 6
"""A palette of 256 colours may miss a colour by so much; no eye sees it."""


def far(image: Image.Image, colour: tuple[int, int, int]) -> int:
    """Return how far the farthest pixel is from a colour."""
    found = image.getcolors(image.width * image.height) or []
    return max(
        max(abs(a - b) for a, b in zip(pixel, colour, strict=True))
        for _, pixel in found
        if isinstance(pixel, tuple)
    )


# --- pictures -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_a_picture_is_exact_to_the_pixel_and_full_to_its_edges(
    tmp_path: Path, form: Format
) -> None:
    css = "body{background:#123456}p{margin:99px}"
    data = document(tmp_path, "<p>a</p>", css, f"size:{form.width:.3f}px {form.height:.3f}px")
    (picture,) = png.pictures(data, form.png)
    image = opened(picture)
    assert image.size == form.png
    right, bottom = image.width - 1, image.height - 1
    edges = [
        (0, 0, right + 1, 1),
        (0, bottom, right + 1, bottom + 1),
        (0, 0, 1, bottom + 1),
        (right, 0, right + 1, bottom + 1),
    ]
    for edge in edges:
        assert far(image.crop(edge), (0x12, 0x34, 0x56)) <= SHADE, edge


def test_every_page_becomes_a_picture(tmp_path: Path) -> None:
    css = "p{break-after:page}p:nth-child(2){background:#ff0000;height:400px}"
    pictures = png.pictures(document(tmp_path, "<p>a</p><p></p><p>c</p>", css), (60, 40))
    assert [opened(p).size for p in pictures] == [(60, 40)] * len(pictures)
    first, second, *_ = (opened(p) for p in pictures)
    assert far(first.crop((0, 20, 60, 40)), (255, 255, 255)) == 0
    assert far(second.crop((0, 20, 60, 40)), (255, 0, 0)) == 0


def test_what_is_left_open_is_white(tmp_path: Path) -> None:
    (picture,) = png.pictures(document(tmp_path, "", ""), (60, 40))
    assert far(opened(picture), (255, 255, 255)) == 0


def test_paper_is_white_and_the_brand_its_very_colour() -> None:
    picture = opened(page_sheet("lazim").pictures[0])
    brand = plain_look(page_agency("lazim")).colours.brand
    counted = picture.getcolors(picture.width * picture.height) or []
    found = {colour: count for count, colour in counted}
    assert found[255, 255, 255] > 0.3 * picture.width * picture.height
    assert (254, 254, 254) not in found
    assert found[int(brand[1:3], 16), int(brand[3:5], 16), int(brand[5:7], 16)] > 1000


def test_rare_colours_of_a_logo_keep_their_hue() -> None:
    image = Image.new("RGB", (400, 400), "#ffffff")
    for x in range(40):
        for y in range(40):
            image.putpixel((100 + x, 100 + y), (200 + x, 5 * x, 6 * y))
    reduced = png._reduced(image).convert("RGB")
    far_off = ImageChops.difference(image, reduced).getextrema()
    assert max(band[1] for band in far_off if isinstance(band, tuple)) <= 48


def test_a_picture_is_small_enough_to_be_sent() -> None:
    (picture,) = page_sheet("lazim").pictures
    assert len(picture) < 250_000
    assert Image.open(BytesIO(picture)).mode == "P"


def test_the_head_of_a_sheet_reaches_the_edges() -> None:
    image = opened(page_sheet("terpendek").pictures[0])
    brand = plain_look(page_agency("terpendek")).colours.brand
    wanted = (int(brand[1:3], 16), int(brand[3:5], 16), int(brand[5:7], 16))
    for edge in [(0, 0, image.width, 2), (0, 0, 1, 60), (image.width - 1, 0, image.width, 60)]:
        assert far(image.crop(edge), wanted) <= SHADE, edge


@pytest.mark.parametrize("data", [b"", b"bukan PDF", b"%PDF-1.7\n"])
def test_what_is_no_pdf_cannot_be_drawn(data: bytes) -> None:
    with pytest.raises((RenderError, pypdfium2.PdfiumError)):
        png.pictures(data, (10, 10))


def test_a_page_is_drawn_on_clean_memory_whatever_was_drawn_before(tmp_path: Path) -> None:
    red = document(tmp_path, "", "html{background:#ff0000}")
    white = document(tmp_path, "<p>a</p>", "")
    # The last one is larger than the memory that is kept.
    for size in ((600, 400), (60, 40), (2400, 1600)):
        before = png.pictures(white, size)
        assert far(opened(png.pictures(red, size)[0]), (255, 0, 0)) == 0
        assert png.pictures(white, size) == before
    assert png.CANVAS < 4 * 2400 * 1600
