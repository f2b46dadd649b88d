"""Slides on phones and screens: whole, legible, within the safe area, the cover by itself."""

from functools import cache

import pytest

from iceta_infographic.page import carousel
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.parting import ROOMS
from iceta_infographic.page.proof import prove_letters, squeezed
from tests.page import source
from tests.page.support import Seen, page_agency, page_data, plain_look, region_of, seen

WHOLE = int(ROOMS["korsel"].whole)
"""Letters up to which a text stands in one piece, however wide they are."""

SLIDES = ("feed", "story", "layar")
DOCUMENTS = ("terpendek", "lazim", "nama_dan_kata_panjang", "tabel_empat_kolom")


@cache
def drawn(name: str, form: str) -> Seen:
    agency = page_agency(name)
    return seen(
        carousel.draw(agency.services[0], agency, region_of(), FORMATS[form], plain_look(agency))
    )


@pytest.mark.parametrize("form", SLIDES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_text_of_the_source_is_shown(name: str, form: str) -> None:
    expected = source.of_sheet(page_data(name))
    assert source.lost(expected, drawn(name, form).text, WHOLE) == []


@pytest.mark.parametrize("form", SLIDES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_is_legible_in_our_fonts(name: str, form: str) -> None:
    slides = drawn(name, form)
    floor = FORMATS[form].floor_pt
    assert prove_letters(slides.letters, slides.drawn.strings, floor, name) >= floor - 0.02


@pytest.mark.parametrize("form", SLIDES)
def test_the_cover_works_alone(form: str) -> None:
    cover = squeezed(drawn("lazim", form).letters[0].text)
    service = page_data("lazim")["layanan"][0]
    for text in (service["nama"], page_data("lazim")["perangkat_daerah"]["nama"]):
        assert squeezed(text) in cover
    for word in ("waktu", "biaya", "produk"):
        assert word in cover


@pytest.mark.parametrize("form", SLIDES)
def test_further_slides_carry_number_and_name(form: str) -> None:
    slides = drawn("lazim", form).letters
    name = squeezed(page_data("lazim")["layanan"][0]["nama"])
    for number, slide in enumerate(slides[1:], 2):
        assert squeezed(f"{number}/{len(slides)}") in squeezed(slide.text)
        assert name in squeezed(slide.text)


def test_a_long_service_goes_on_with_its_heading() -> None:
    agency = page_agency("terpanjang")
    feed = seen(
        carousel.draw(agency.services[0], agency, region_of(), FORMATS["feed"], plain_look(agency))
    )
    assert source.lost(source.of_sheet(page_data("terpanjang")), feed.text, WHOLE) == []
    assert squeezed("Prosedur (lanjutan)") in squeezed(feed.text)
    assert feed.drawn.layouts <= 5
