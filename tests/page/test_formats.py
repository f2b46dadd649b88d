"""The media, held against the table of the contract (section 5)."""

import pytest

from iceta_infographic.page.formats import FORMATS, MM, Format
from iceta_infographic.standard import vocabulary

MM_FORMATS = [
    # id, trim in mm, picture in px, smallest text in pt, empty foot in mm
    ("a4", (210, 297), (1240, 1754), 9, 0),
    ("f4", (215, 330), (1270, 1949), 9, 0),
    ("a3", (297, 420), (1754, 2480), 13, 0),
    ("a2", (420, 594), (1654, 2339), 18, 0),
    ("xbanner", (600, 1600), (1181, 3150), 30, 0),
    ("rollup", (850, 2000), (1339, 3150), 36, 150),
]
PX_FORMATS = [
    # id, trim and picture in px, smallest text in px, empty above and below in px
    ("feed", (1080, 1350), 26, 0),
    ("story", (1080, 1920), 30, 250),
    ("layar", (1920, 1080), 26, 0),
]


def test_these_are_the_formats_people_may_type() -> None:
    assert tuple(FORMATS) == vocabulary.FORMATS
    assert [*FORMATS] == [row[0] for row in (*MM_FORMATS, *PX_FORMATS)]
    assert all(form.id == key for key, form in FORMATS.items())


@pytest.mark.parametrize(("ident", "trim", "picture", "floor", "foot"), MM_FORMATS)
def test_paper(
    ident: str, trim: tuple[int, int], picture: tuple[int, int], floor: float, foot: float
) -> None:
    form = FORMATS[ident]
    assert form.width / MM == pytest.approx(trim[0])
    assert form.height / MM == pytest.approx(trim[1])
    assert form.png == picture
    assert form.floor_pt == floor
    assert form.bottom / MM == pytest.approx(foot)
    assert form.top == 0


@pytest.mark.parametrize(("ident", "size", "floor_px", "clear"), PX_FORMATS)
def test_screens(ident: str, size: tuple[int, int], floor_px: float, clear: float) -> None:
    form = FORMATS[ident]
    assert (form.width, form.height) == size
    assert form.png == size
    assert form.floor_pt / 0.75 == pytest.approx(floor_px)
    assert (form.top, form.bottom) == (clear, clear)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_a_picture_has_the_shape_of_its_sheet(form: Format) -> None:
    # Rounded to whole pixels, so that nothing on it is stretched.
    width, height = form.png
    assert abs(width * form.height / form.width - height) <= 1.5


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_there_is_room_between_the_edges(form: Format) -> None:
    assert 0 < form.margin < form.width / 8
    assert form.ceiling_pt > form.floor_pt
