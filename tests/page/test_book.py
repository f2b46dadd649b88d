"""The book: every standard of an agency whole, in order, and found from the table of contents."""

import dataclasses
import re
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from iceta_infographic.page import book, pdf, png
from iceta_infographic.page.chapters import NAMES
from iceta_infographic.page.formats import MM
from iceta_infographic.page.look import RIBBONS
from iceta_infographic.page.proof import prove_letters, squeezed
from iceta_infographic.standard.model import COMPONENTS, Agency
from tests.page import source
from tests.page.support import (
    A4,
    AGENCY_TEXT,
    ELEMENTS,
    Seen,
    agency_of,
    page_agency,
    page_data,
    plain_look,
    region_of,
    seen,
)
from tests.page.support import NAMES as DOCUMENTS

BINDING = 30
"""Millimetres at the left edge that stay empty."""
WHITE = 254
LAYOUTS = 6


def draw(agency: Agency, absent: Sequence[str] = ()) -> Seen:
    region = region_of()
    return seen(book.draw(agency, region, plain_look(agency, region), absent))


@cache
def page_book(name: str) -> Seen:
    return draw(page_agency(name))


def services(*elements: dict[str, str]) -> str:
    """Return services as YAML, each by what is different from a short one."""
    return "layanan:\n" + "".join(
        f"  - nama: Layanan {number}\n"
        + "".join(f"    {key}: {value}\n" for key, value in {**ELEMENTS, **given}.items())
        for number, given in enumerate(elements, 1)
    )


LONG = {"persyaratan": str([f"Syarat ke-{n} yang harus dibawa" for n in range(1, 70)])}
MIDDLE = {"persyaratan": str([f"Syarat ke-{n} yang harus dibawa" for n in range(1, 26)])}
ALL = {key: f"[Isi {key} pertama, Isi {key} kedua]" for key in COMPONENTS}


@cache
def several() -> Seen:
    """A book of services of different lengths, the last one with all fourteen components."""
    return draw(agency_of(AGENCY_TEXT + services({}, LONG, {}, MIDDLE, MIDDLE, ALL)))


def outline(found: Seen) -> list[tuple[int, str, int]]:
    """Return the bookmarks: level, title and page, from 1."""
    with pypdfium2.PdfDocument(found.drawn.pdf) as document:
        return [
            (mark.level, mark.get_title(), mark.get_dest().get_index() + 1)
            for mark in document.get_toc()
        ]


# --- everything is printed ----------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_text_of_the_source_is_printed(name: str) -> None:
    found, data = page_book(name), page_data(name)
    expected = [*source.of_sheet(data), *source.of_pledge(data)]
    for key in COMPONENTS:
        expected += source.strings(data["layanan"][0].get(key, []))
    printed = squeezed(found.text)
    # A text beyond this length goes on over pages, with their heads and feet in between.
    whole = [text for text in expected if len(text) <= 640]
    assert [text for text in whole if squeezed(text) not in printed] == []
    words = {word for text in expected for word in text.split() if len(word) <= 40}
    assert [word for word in sorted(words) if squeezed(word) not in printed] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_proof_knows_of_every_text(name: str) -> None:
    found = page_book(name)
    assert prove_letters(found.letters, found.drawn.strings, 9, name) >= 9
    known = squeezed("".join(found.drawn.strings))
    data = page_data(name)
    expected = [*source.of_sheet(data), *source.of_pledge(data)]
    assert [text for text in expected if squeezed(text) not in known] == []


def test_all_fourteen_components_are_printed_under_their_formal_names() -> None:
    printed = squeezed(several().text)
    for key in COMPONENTS:
        assert squeezed(f"Isi {key} pertama") in printed
        assert squeezed(f"Isi {key} kedua") in printed
    for number, name in enumerate(NAMES.values(), 1):
        assert squeezed(f"{number}.{name}") in printed


def test_the_maklumat_the_shared_channels_and_the_ladder_stand_once() -> None:
    printed = squeezed(several().text)
    for text in (
        "sanggup menyelenggarakan pelayanan sesuai dengan standar",
        "Nomor 000/M/2026",
        "https://www.lapor.go.id",
        "Indramayu All in One",
        "menyelesaikan keluhan sebagai tangan pertama",
    ):
        assert printed.count(squeezed(text)) == 1


# --- pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_is_a4_with_its_number_and_whose_it_is(name: str) -> None:
    found = page_book(name)
    with pypdfium2.PdfDocument(found.drawn.pdf) as document:
        sizes = {tuple(round(side, 1) for side in page.get_size()) for page in document}
    assert sizes == {(595.3, 841.9)}
    agency = str(page_agency(name).name)
    for number, page in enumerate(found.letters, 1):
        assert squeezed(agency) in squeezed(page.text)
        foot = squeezed(f"Halaman {number} dari {len(found.letters)}")
        assert (foot in squeezed(page.text)) == (number > 1)
    assert found.drawn.pages == len(found.letters)
    assert found.drawn.layouts <= LAYOUTS


@pytest.mark.parametrize("status", ["ditetapkan", "draf", "contoh"])
def test_the_ribbon_stands_on_every_page(status: str) -> None:
    agency = dataclasses.replace(page_agency("terpendek"), status=status)
    for page in draw(agency).letters:
        shown = {key for key, words in RIBBONS.items() if words in page.text}
        assert shown == {status} & set(RIBBONS)


@pytest.mark.parametrize("name", ["terpanjang", "nama_dan_kata_panjang"])
def test_the_binding_takes_nothing_away(name: str) -> None:
    for picture in page_book(name).pictures:
        image = Image.open(BytesIO(picture)).convert("L")
        strip = image.crop((0, 0, round((BINDING - 0.5) / 210 * image.width), image.height))
        assert not any(strip.histogram()[:WHITE])
        right = image.crop((round(191 / 210 * image.width), 0, image.width, image.height))
        assert not any(right.histogram()[:WHITE])


@pytest.mark.parametrize("name", ["terpanjang", "bertingkat", "teks_sangat_panjang"])
def test_a_table_that_goes_on_repeats_its_heading(name: str) -> None:
    found = page_book(name)
    starts = [page for level, _, page in outline(found) if level == 0]
    first, after = starts[-2:]
    assert after - first > 1
    for page in found.letters[first - 1 : after - 1]:
        assert squeezed("No Komponen Uraian") in squeezed(page.text)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_component_is_named_at_the_foot_of_a_page_without_its_text(name: str) -> None:
    named = re.compile(r"\d+\.\s+(?:" + "|".join(map(re.escape, NAMES.values())) + r")\s*$")
    for page in page_book(name).letters:
        body = page.text.rpartition(str(page_agency(name).name))[0]
        assert not named.search(body)


def test_the_same_source_gives_the_same_file() -> None:
    assert draw(page_agency("lazim")).drawn.pdf == page_book("lazim").drawn.pdf


# --- finding one's way --------------------------------------------------------------------


def test_the_contents_name_every_part_with_its_page_and_so_do_the_bookmarks() -> None:
    found = several()
    marks = [(title, page) for level, title, page in outline(found) if level == 0]
    titles = [title for title, _ in marks]
    assert titles == [
        "Daftar Isi",
        "Maklumat Pelayanan",
        *(f"{n}. Layanan {n}" for n in range(1, 7)),
        "Saluran Pengaduan dan Jenjang Penanganan",
    ]
    contents = squeezed(found.letters[1].text)
    for title, page in marks[1:]:
        assert squeezed(f"{title} {page}") in contents
        assert squeezed(title) in squeezed(found.letters[page - 1].text)


def test_the_bookmarks_lead_to_every_component() -> None:
    marks = [title for level, title, _ in outline(several()) if level == 1]
    names = list(NAMES.values())
    assert marks == [*names[:6] * 5, *names]


def test_what_is_not_in_the_book_yet_is_named() -> None:
    found = draw(page_agency("terpendek"), ["Pengurusan Akta Kematian"])
    assert "Belum dimuat" in found.letters[1].text
    assert "Pengurusan Akta Kematian" in found.letters[1].text
    assert "Belum dimuat" not in page_book("terpendek").text


def test_without_a_pledge_the_book_goes_on() -> None:
    found = draw(dataclasses.replace(page_agency("lazim"), pledge=None))
    assert [title for level, title, _ in outline(found) if level == 0][:2] == [
        "Daftar Isi",
        f"1. {page_agency('lazim').services[0].name}",
    ]
    assert "Maklumat" not in found.text


def test_without_a_decree_nothing_is_said_about_one() -> None:
    found = draw(dataclasses.replace(page_agency("lazim"), decree=None))
    assert "keputusan penetapan" not in found.letters[0].text


# --- where services begin -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("heights", "begins"),
    [
        ([], []),
        ([0.7], ["baru"]),
        ([0.7, 0.7], ["baru", "baru"]),
        ([0.4, 0.4], ["baru", "menyatu"]),
        ([0.2, 0.2, 0.2], ["baru", "menyatu", "menyatu"]),
        ([0.4, 0.6], ["baru", "baru"]),
        ([1.3, 0.5, 0.5], ["baru", "menyatu", "baru"]),
        ([1.3, 1.3], ["baru", "sambung"]),
        ([1.6, 1.3], ["baru", "baru"]),
        ([1.3, 0.9], ["baru", "baru"]),
        ([1.0, 1.0], ["baru", "baru"]),
    ],
)
def test_short_services_stay_whole_and_long_ones_fill_pages(
    heights: list[float], begins: list[str]
) -> None:
    assert book.beginnings(heights) == begins


def test_short_services_share_a_page_and_none_is_broken() -> None:
    found = draw(agency_of(AGENCY_TEXT + services({}, {}, {}, {})))
    pages = [page for level, title, page in outline(found) if level == 0 and "Layanan " in title]
    assert len(set(pages)) < len(pages)
    starts = {title: page for level, title, page in outline(found) if level == 0}
    for number in range(1, 5):
        text = squeezed(found.letters[starts[f"{number}. Layanan {number}"] - 1].text)
        assert text.count("komponenuraian") == pages.count(starts[f"{number}. Layanan {number}"])


def test_every_table_is_as_wide_as_the_page_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[pdf.Layout] = []

    def layout(*arguments: Any, **options: Any) -> pdf.Layout:
        laid.append(real(*arguments, **options))
        return laid[-1]

    real = pdf.layout
    monkeypatch.setattr(pdf, "layout", layout)
    draw(agency_of(AGENCY_TEXT + services({}, {}, LONG, {}, ALL)))
    heads = [box for boxes in laid[-1].boxes for name, box in boxes.items() if "kepala" in name]
    assert len(heads) > 5
    assert {(round(box[0]), round(box[2])) for box in heads} == {
        (round(BINDING * MM), round((210 - 20) * MM))
    }


def test_a_service_is_set_closer_when_that_saves_a_page() -> None:
    def pages(count: int) -> int:
        rows = str([f"Syarat ke-{n}" for n in range(1, count)])
        agency = agency_of(AGENCY_TEXT + services({"persyaratan": rows}))
        return draw(agency).drawn.pages

    # One page for the service as far as it goes, then a second one that is worth it.
    counts = [pages(count) for count in (20, 26, 30, 36)]
    assert counts == sorted(counts)
    assert counts[0] == counts[1] < counts[-1]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dinas Sosial", "Dinas Sosial"),
        ("kata " * 30 + "akhir", ("kata " * 19).strip() + "…"),
        ("x" * 200, "x" * (book.RUNNING - 1) + "…"),
    ],
)
def test_names_at_head_and_foot_are_cut_at_a_word(name: str, short: str) -> None:
    assert book.shortened(name) == short
    assert len(short) <= book.RUNNING


def test_pictures_of_a_book_are_pages_of_a4() -> None:
    pictures = png.pictures(page_book("terpendek").drawn.pdf, A4.png)
    assert len(pictures) == page_book("terpendek").drawn.pages
