"""The finished sheets of a service: everything of the source, legible, in its place."""

import dataclasses
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import segno
from PIL import Image, ImageChops

from iceta_infographic.page import png, sheet
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.look import INCOMPLETE, RIBBONS, look_of
from iceta_infographic.page.parting import ROOMS
from iceta_infographic.page.proof import squeezed
from iceta_infographic.resources import builtin_templates
from tests.page import codes, source
from tests.page.support import (
    A4,
    AGENCY_TEXT,
    NAMES,
    REGION_TEXT,
    Seen,
    agency_of,
    agency_with,
    draw_sheet,
    page_agency,
    page_data,
    page_sheet,
    plain_look,
    region_of,
    seen,
)

WHOLE = int(ROOMS["lembar"].whole)
"""Letters up to which a text stands in one piece, however wide they are."""

MOST_SHEETS = {
    "banyak_kanal": 2,
    "bertingkat": 2,
    "lazim": 1,
    "nama_dan_kata_panjang": 1,
    "tabel_empat_kolom": 1,
    "teks_sangat_panjang": 7,
    "terpanjang": 4,
    "terpendek": 1,
}
"""What each document may take at the most."""
SEVERAL = [name for name, most in MOST_SHEETS.items() if most > 1]
LAYOUTS = 5


def test_every_document_is_held_here() -> None:
    assert sorted(MOST_SHEETS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_source_is_printed(name: str) -> None:
    expected = source.of_sheet(page_data(name))
    assert len(expected) > 10
    assert source.lost(expected, page_sheet(name).text, WHOLE) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_every_sheet_says_of_the_region_is_printed(name: str) -> None:
    region = region_of()
    expected = [region.government, "Standar pelayanan", "SP4N-LAPOR!", "www.lapor.go.id"]
    expected += [str(t) for rung in region.escalation for t in (rung.party, rung.task)]
    expected += ["Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk"]
    expected += ["Pengaduan, saran, dan masukan", "Indramayu All in One"]
    printed = squeezed(page_sheet(name).text)
    assert [text for text in expected if squeezed(text) not in printed] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_for_the_office_is_not_printed(name: str) -> None:
    data = page_data(name)
    private = [*source.strings(data["perangkat_daerah"]["pimpinan"]), data["maklumat"]["nomor"]]
    private += [
        text
        for key in ("dasar_hukum", "jumlah_pelaksana")
        for text in data["layanan"][0].get(key, [])
    ]
    printed = squeezed(page_sheet(name).text)
    assert [text for text in private if squeezed(text) in printed] == []


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_read_and_takes_no_more_sheets_or_layouts_than_it_must(name: str) -> None:
    found = page_sheet(name)
    assert min(page.smallest_pt for page in found.letters) >= 9
    assert found.drawn.rem <= A4.ceiling_pt
    assert len(found.letters) == found.drawn.pages <= MOST_SHEETS[name]
    assert found.drawn.layouts <= LAYOUTS
    for page in found.letters:
        assert all(font.startswith(("Plus-Jakarta-Sans", "Noto-Sans")) for font in page.fonts)
    assert [Image.open(BytesIO(p)).size for p in found.pictures] == [A4.png] * found.drawn.pages


@pytest.mark.parametrize("name", NAMES)
def test_the_proof_of_the_build_holds_too(name: str) -> None:
    # What a build looks for on the page is at least what a reader of the source would.
    strings = squeezed("\n".join(page_sheet(name).drawn.strings))
    short = [text for text in source.of_sheet(page_data(name)) if len(text) <= WHOLE]
    assert [text for text in short if squeezed(text.removeprefix("https://")) not in strings] == []


def test_shorter_content_is_set_larger() -> None:
    short, usual = (page_sheet(name).drawn.rem for name in ("terpendek", "lazim"))
    assert short > 1.2 * usual


# --- several sheets -----------------------------------------------------------------------


@pytest.mark.parametrize("name", SEVERAL)
def test_every_sheet_says_which_of_how_many_it_is(name: str) -> None:
    found = page_sheet(name)
    pages = found.drawn.pages
    assert pages > 1
    title = squeezed(str(page_agency(name).services[0].name))
    for number, page in enumerate(found.letters, 1):
        printed = squeezed(page.text)
        assert squeezed(f"Lembar {number}/{pages}") in printed
        assert title in printed
        assert squeezed("Dinas Contoh") in printed
    first, *others = found.letters
    assert "WAKTU" in first.text.upper()
    assert "lanjutan" not in first.text
    assert any("(lanjutan)" in page.text for page in others)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SEVERAL])
def test_a_single_sheet_says_nothing_of_others(name: str) -> None:
    text = page_sheet(name).text
    assert "Lembar" not in text
    assert "lanjutan" not in text


def test_no_sheet_of_several_is_half_empty() -> None:
    pages = page_sheet("terpanjang").letters
    assert len(pages) > 1
    starts = set()
    for number, page in enumerate(pages):
        # The head takes less than an eighth of a further sheet, and what it says is no content.
        body = [
            line.box for line in page.lines if line.box[1] > page.height / (14 if number else 4)
        ]
        tops = sorted({round(box[1]) for box in body} | {round(page.height)})
        widest = max(below - above for above, below in pairwise(tops))
        assert widest < 0.4 * page.height, number
        if number:
            starts.add(tops[0])
    assert max(starts) - min(starts) <= 2, starts


def test_an_agency_without_channels_and_with_a_long_list_loses_nothing() -> None:
    head = AGENCY_TEXT.partition("kanal:")[0]
    items = "\n".join(f"  - Persyaratan nomor {n} dari sekian banyak" for n in range(1, 81))
    agency = agency_with(
        f"nama: L\npersyaratan:\n{items}\nprosedur: [Datang]\nwaktu: 1 jam\nbiaya: gratis\n"
        "produk: Surat\npengaduan:\n  - {alur: [Menyampaikan, Menjawab], tenggat: 5 hari kerja}",
        head,
    )
    region = region_of(
        REGION_TEXT.replace("  - {jenis: aplikasi, nama: Indramayu All in One}\n", "")
    )
    found = draw_sheet(agency, region=region)
    assert found.drawn.pages > 1
    expected = [f"Persyaratan nomor {n} dari" for n in range(1, 81)]
    expected += ["Datang", "Menyampaikan", "Menjawab", "5 hari kerja", "www.lapor.go.id"]
    assert source.lost(expected, found.text, WHOLE) == []


# --- ribbon and drafts --------------------------------------------------------------------


def ribbons(found: Seen) -> list[list[str]]:
    words = [*RIBBONS.values(), INCOMPLETE]
    return [[w for w in words if squeezed(w) in squeezed(page.text)] for page in found.letters]


@pytest.mark.parametrize("name", NAMES)
def test_the_ribbon_says_what_the_status_is_on_every_sheet(name: str) -> None:
    ribbon = RIBBONS.get(page_agency(name).status)
    assert ribbons(page_sheet(name)) == [[ribbon] if ribbon else []] * page_sheet(name).drawn.pages


def test_a_draft_has_a_ribbon_on_every_sheet_and_shows_every_gap() -> None:
    service = page_agency("banyak_kanal").services[0]
    gaps = dataclasses.replace(
        service, requirements=(), procedure=(), durations=(), fee=None, products=()
    )
    agency = dataclasses.replace(page_agency("banyak_kanal"), services=(gaps,))
    found = draw_sheet(agency, incomplete=True)
    assert found.drawn.pages > 1
    assert ribbons(found) == [[INCOMPLETE]] * found.drawn.pages
    assert squeezed(found.text).count("belumdiisi") == 5


def test_a_draft_with_nothing_but_a_name_can_be_drawn() -> None:
    agency = agency_of("status: draf\nperangkat_daerah: {nama: D}\nlayanan: [{nama: Layanan}]")
    found = draw_sheet(agency, incomplete=True)
    assert squeezed(found.text).count("belumdiisi") == 6
    assert found.drawn.pages == 1
    assert "None" not in found.text


# --- pictures -----------------------------------------------------------------------------


def page_image(found: Seen, scale: float) -> Image.Image:
    with pypdfium2.PdfDocument(found.drawn.pdf) as document:
        image: Image.Image = document[len(document) - 1].render(scale=scale).to_pil()
    return image.convert("RGB")


LONG_ADDRESS = "https://pengaduan.indramayu.contoh/lapor?instansi=dinas-contoh&kanal=poster"


@pytest.mark.parametrize("address", ["https://www.lapor.go.id", LONG_ADDRESS])
def test_the_code_can_be_read_from_paper(address: str) -> None:
    if address == LONG_ADDRESS:
        region = region_of(REGION_TEXT.replace("https://www.lapor.go.id", address))
        found = draw_sheet(page_agency("terpendek"), region=region)
        assert squeezed(address.removeprefix("https://")) in squeezed(found.text)
    else:
        found = page_sheet("lazim")
    code = codes.read(page_image(found, 300 / 72))
    expected = segno.make(address, error="m", micro=False).matrix
    assert code.modules == tuple(tuple(bool(dark) for dark in row) for row in expected)
    assert code.quiet == 4
    assert code.width / 300 * 25.4 >= 20


def test_without_an_address_there_is_no_code() -> None:
    region = region_of(REGION_TEXT.replace(", alamat: https://www.lapor.go.id", ""))
    found = draw_sheet(page_agency("terpendek"), region=region)
    with pytest.raises(LookupError):
        codes.read(page_image(found, 300 / 72))
    assert "SP4N-LAPOR!" in found.text


def test_a_logo_is_drawn_whole(tmp_path: Path) -> None:
    agency, region = page_agency("terpendek"), region_of()
    Image.new("RGB", (300, 100), "#ff00ff").save(tmp_path / "logo.png")
    folders = (builtin_templates(),)
    look = look_of(agency, region, folders, tmp_path / "logo.png", None)
    found = seen(sheet.draw(agency.services[0], agency, region, A4, look))
    image = page_image(found, 2)
    red, _, blue = (band.point(lambda v: 255 * (v > 245)) for band in image.split())
    green = image.getchannel("G").point(lambda v: 255 * (v < 10))
    marked = ImageChops.multiply(ImageChops.multiply(red, blue), green).getbbox()
    assert marked is not None
    width, height = marked[2] - marked[0], marked[3] - marked[1]
    assert width / height == pytest.approx(3, rel=0.1)
    # In points: as wide as a thumb's nail at the least.
    assert width / 2 > 25


@pytest.mark.parametrize("name", NAMES)
def test_no_strip_of_paper_parts_the_complaints_from_the_foot(name: str) -> None:
    colours = plain_look(page_agency(name)).colours
    image = Image.open(BytesIO(page_sheet(name).pictures[-1])).convert("RGB")
    edge = [image.getpixel((3, y)) for y in range(image.height)]
    tint = tuple(int(colours.tint[i : i + 2], 16) for i in (1, 3, 5))
    tinted = [y for y, pixel in enumerate(edge) if _near(pixel, tint)]
    after = edge[tinted[-1] + 1 :]
    assert after
    assert not any(_near(pixel, (255, 255, 255)) for pixel in after)


def _near(pixel: object, colour: tuple[int, ...]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) <= 4 for a, b in zip(pixel, colour, strict=True))


# --- other sheets of paper ----------------------------------------------------------------


@pytest.mark.parametrize("ident", ["f4", "a3", "a2"])
def test_the_same_on_other_sheets_of_paper(ident: str) -> None:
    form, agency, region = FORMATS[ident], page_agency("lazim"), region_of()
    look = plain_look(agency, region)
    found = seen(sheet.draw(agency.services[0], agency, region, form, look))
    assert found.drawn.pages == 1
    assert min(page.smallest_pt for page in found.letters) >= form.floor_pt
    assert source.lost(source.of_sheet(page_data("lazim")), found.text, WHOLE) == []
    (picture,) = png.pictures(found.drawn.pdf, form.png)
    assert Image.open(BytesIO(picture)).size == form.png
