"""Slides on phones and screens: whole, legible, within the safe area, the cover by itself."""

from functools import cache

import pytest

from iceta_infographic.page import carousel
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.parting import ROOMS
from iceta_infographic.page.proof import prove_letters, squeezed
from tests.page import source
from tests.page.support import (
    AGENCY_TEXT,
    Seen,
    agency_with,
    page_agency,
    page_data,
    plain_look,
    region_of,
    seen,
)

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


def filled(name: str, form: str) -> list[float]:
    """Return the share of its body's height over which each slide but the cover has lines."""
    title = squeezed(page_data(name)["layanan"][0]["nama"])
    frame = FORMATS[form]
    shares = []
    for slide in drawn(name, form).letters[1:]:
        heads = [line for line in slide.lines if squeezed(line.text) in title]
        head = max(line.box[3] for line in heads if line.box[1] < frame.top + frame.height / 5)
        body = [line.box for line in slide.lines if line.box[1] > head]
        high = max(box[3] for box in body) - min(box[1] for box in body)
        shares.append(round(high / (frame.height - frame.bottom - head), 2))
    return shares


@pytest.mark.parametrize("form", SLIDES)
@pytest.mark.parametrize("name", ["terpendek", "lazim", "tabel_empat_kolom"])
def test_no_slide_is_nearly_empty(name: str, form: str) -> None:
    # From the first line's letters to the last one's: the rim that is kept clear counts as empty.
    assert min(filled(name, form)) >= 0.4, filled(name, form)


@pytest.mark.parametrize("form", SLIDES)
def test_the_shortest_service_takes_a_cover_and_two_slides(form: str) -> None:
    slides = [squeezed(slide.text) for slide in drawn("terpendek", form).letters]
    assert len(slides) == 3
    assert all(word in slides[1] for word in ("persyaratan", "prosedur", "pengaduan"))


@pytest.mark.parametrize("form", SLIDES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_who_it_is_stands_below_the_ladder(name: str, form: str) -> None:
    last = squeezed(drawn(name, form).letters[-1].text)
    assert squeezed("Keluhan ditangani berjenjang") in last
    assert squeezed(page_data(name)["perangkat_daerah"]["alamat"]) in last


def test_a_cover_that_says_much_has_room_in_the_style_with_the_largest_figures() -> None:
    agency = agency_with(
        """
        nama: Penggantian Kepala Keluarga pada Kartu Keluarga di Seluruh Kecamatan
        persyaratan: [KTP]
        prosedur: [Datang]
        waktu: {lama: 24 jam, syarat: sejak syarat lengkap}
        biaya: gratis
        produk: Kartu Keluarga dengan kepala keluarga yang baru
        pengaduan: [Loket 1]
        """,
        AGENCY_TEXT + "gaya: tegas\n",
    )
    story = carousel.draw(
        agency.services[0], agency, region_of(), FORMATS["story"], plain_look(agency)
    )
    assert story.pages >= 3


def test_a_long_service_goes_on_with_its_heading() -> None:
    agency = page_agency("terpanjang")
    feed = seen(
        carousel.draw(agency.services[0], agency, region_of(), FORMATS["feed"], plain_look(agency))
    )
    assert source.lost(source.of_sheet(page_data("terpanjang")), feed.text, WHOLE) == []
    assert squeezed("Prosedur (lanjutan)") in squeezed(feed.text)
    assert feed.drawn.layouts <= 5
