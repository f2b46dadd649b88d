"""The maklumat: the promise whole and legible, and room for a signature that nobody draws."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.page import pledge
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.look import RIBBONS, look_of
from iceta_infographic.page.printed import printed
from iceta_infographic.page.proof import squeezed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Agency
from tests.page import source
from tests.page.support import (
    A4,
    AGENCY_TEXT,
    Seen,
    agency_of,
    draw_pledge,
    page_agency,
    page_data,
    page_pledge,
    region_of,
    seen,
    words,
)

NAMES = ["lazim", "nama_dan_kata_panjang", "terpendek"]
STATEMENTS = [
    "sesuai dengan standar pelayanan yang telah ditetapkan",
    "kewajiban dan akan melakukan perbaikan secara terus-menerus",
    "bersedia menerima sanksi dan/atau memberikan kompensasi",
]
"""What the law wants a pledge to say (PermenPANRB 15/2014)."""
LAYOUTS = 5


def pledge_with(text: str = "", head: str = "{jabatan: Camat, nama: Nama Camat}") -> Seen:
    """Draw a pledge with a text and a head of its own."""
    lines = "".join(f"    {line}\n" for line in text.splitlines())
    words = f"\n  teks: |-\n{lines}" if text else ""
    top = AGENCY_TEXT.partition("  pimpinan:")[0]
    return draw_pledge(
        agency_of(
            f"{top}  pimpinan: {head}\nmaklumat:\n  nomor: 1/M/2026\n  tanggal: 2026-01-05{words}\n"
            "layanan: [{nama: L}]\n"
        )
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_source_is_printed(name: str) -> None:
    found = page_pledge(name)
    expected = [*source.of_pledge(page_data(name)), region_of().government, "Maklumat Pelayanan"]
    assert source.lost(expected, found.text, 900) == []
    assert found.drawn.pages == 1
    assert found.drawn.layouts <= LAYOUTS
    assert found.letters[0].smallest_pt >= 9
    assert Image.open(BytesIO(found.pictures[0])).size == A4.png


@pytest.mark.parametrize("name", NAMES)
def test_without_a_text_of_its_own_it_makes_the_three_statements(name: str) -> None:
    printed = squeezed(page_pledge(name).text)
    assert [text for text in STATEMENTS if squeezed(text) not in printed] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_ribbon_says_what_the_status_is(name: str) -> None:
    printed = squeezed(page_pledge(name).text)
    shown = {status for status, words in RIBBONS.items() if squeezed(words) in printed}
    assert shown == {page_agency(name).status} & set(RIBBONS)


@pytest.mark.parametrize("name", NAMES)
def test_what_belongs_to_a_service_is_not_on_it(name: str) -> None:
    printed = squeezed(page_pledge(name).text)
    service = page_data(name)["layanan"][0]
    assert squeezed(service["nama"]) not in printed
    assert "nip" in printed
    assert "0234" not in printed


# --- a text of its own --------------------------------------------------------------------


def test_an_own_text_replaces_the_usual_one_and_keeps_its_paragraphs() -> None:
    found = pledge_with("Kami sanggup <b>melayani</b> & jujur.\n\nKami siap {{ ditegur }}.")
    assert "Kami sanggup <b>melayani</b> & jujur." in found.text
    assert "Kami siap {{ ditegur }}." in found.text
    assert not any(squeezed(text) in squeezed(found.text) for text in STATEMENTS)


SENTENCE = "Janji nomor {0}: kami melayani dengan ramah, cepat, dan tanpa pungutan apa pun."


@pytest.mark.parametrize(
    ("sentences", "paragraph", "pages"),
    [(4, 4, 1), (24, 4, 1), (29, 4, 2), (66, 4, 3), (80, 4, 3), (80, 80, 3)],
    ids=["short", "long", "signature alone", "signature alone again", "6,000 letters", "in one"],
)
def test_a_long_text_is_set_smaller_and_goes_on_rather_than_being_cut(
    sentences: int, paragraph: int, pages: int
) -> None:
    text = [SENTENCE.format(n) for n in range(1, sentences + 1)]
    lines = [" ".join(text[i : i + paragraph]) for i in range(0, sentences, paragraph)]
    found = pledge_with("\n".join(lines))
    assert found.drawn.pages == pages
    assert found.drawn.layouts <= LAYOUTS
    assert source.lost(text, found.text, 0) == []
    for which in range(1, sentences + 1):
        assert squeezed(f"Janji nomor {which}:") in squeezed(found.text)
    assert min(page.smallest_pt for page in found.letters) >= 9
    # What is continued says so, as every other document does.
    numbers = [f"Lembar {n}/{pages}" if pages > 1 else "" for n in range(1, pages + 1)]
    for number, page in zip(numbers, found.letters, strict=True):
        assert number in page.text
        assert ("Lembar" in page.text) == bool(number)
    # Who signs, where and when stand together, and under words of the promise.
    last = squeezed(found.letters[-1].text)
    signed = ("Indramayu, 5 Januari 2026", "Camat,", "Nama Camat", "Janji nomor")
    assert [words for words in signed if squeezed(words) not in last] == []


@pytest.mark.parametrize("status", ["ditetapkan", "draf"])
@pytest.mark.parametrize("style", ["resmi", "tegas", "teduh"])
def test_the_longest_names_still_stand_on_one_screen(style: str, status: str) -> None:
    name = "Dinas Pengendalian Penduduk, Keluarga Berencana, dan Perlindungan Anak"
    text = f"""\
status: {status}
gaya: {style}
perangkat_daerah:
  nama: {name}
  alamat: Jalan Letnan Jenderal Suprapto Nomor 262, Kelurahan Kepandean, Indramayu 45214
  situs: https://dp2kbp3a.indramayu.contoh
  pimpinan:
    jabatan: Kepala {name}
    sebutan: Plt.
    nama: "Dra. Hj. Siti Nurhalimah Kusumawardhani, M.Si."
    pangkat: Pembina Utama Muda
    nip: "19680101 199403 2 001"
kanal: {{call_center: 0234 000 000}}
maklumat: {{nomor: 000/M/2026, tanggal: 2026-01-05}}
"""
    agency = agency_of(text)
    look = look_of(agency, region_of(), (builtin_templates(),), None, None)
    drawn = pledge.draw(agency, region_of(), FORMATS["layar"], look)
    assert drawn.pages == 1


FIELDS = {
    "nama": 2000,
    "jabatan": 2300,
    "pejabat": 900,
    "alamat": 1500,
    "nomor": 700,
    "tempat": 400,
}


def extreme(style: str) -> Agency:
    """Return an agency of whom everything that stands around the promise is too long."""
    long = {name: words(count) for name, count in FIELDS.items()}
    head = {"jabatan": long["jabatan"], "nama": long["pejabat"], "pangkat": "Pembina"}
    office = {"nama": long["nama"], "alamat": long["alamat"], "pimpinan": head}
    text = {
        "status": "draf",
        "gaya": style,
        "perangkat_daerah": office,
        "maklumat": {
            **{name: long[name] for name in ("nomor", "tempat")},
            "tanggal": "2026-01-05",
            "teks": f"{words(5000)}\nKami siap ditegur.",
        },
        "layanan": [{"nama": "L"}],
    }
    return agency_of(json.dumps(text))


@pytest.mark.parametrize(
    ("style", "form"),
    [("tegas", "layar"), ("resmi", "a3"), ("teduh", "layar"), ("teduh", "f4"), ("tegas", "a4")],
)
def test_whatever_is_too_long_around_the_promise_is_said_in_full_at_the_end(
    style: str, form: str
) -> None:
    agency, region = extreme(style), region_of()
    task = Task(agency, region, None, form, incomplete=False, logo=None, emblem=None)
    made = make(task, (builtin_templates(),))
    assert isinstance(made, Made), made
    pages = printed(made.files[0][1])
    everything = squeezed("".join(page.text for page in pages))
    for count in FIELDS.values():
        for sentence in words(count).split(". "):
            assert squeezed(sentence) in everything
    first, full = squeezed(pages[0].text), squeezed("Keterangan lengkap")
    assert "..." in first
    assert squeezed("Maklumat Pelayanan") in first
    assert everything.index(full) > everything.index(squeezed("Kami siap ditegur."))
    number = "Lembar {}/{}" if FORMATS[form].paper else "{}/{}"
    for index, page in enumerate(pages, 1):
        assert number.format(index, len(pages)) in page.text


# --- who signs ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("{jabatan: Camat Sindang, sebutan: Plt., nama: A}", "Plt. Camat Sindang,"),
        ("{jabatan: Camat Sindang, sebutan: Pj., nama: A}", "Pj. Camat Sindang,"),
        ("{jabatan: Camat Sindang, sebutan: a.n., nama: A}", "a.n. Camat Sindang,"),
        ("{jabatan: Camat Sindang, nama: A}", "Camat Sindang,"),
        ("{nama: A}", "Kepala Dinas Contoh,"),
        ("{sebutan: Plt., nama: A}", "Plt. Kepala Dinas Contoh,"),
    ],
)
def test_the_office_is_named_as_it_is_held(head: str, expected: str) -> None:
    printed = " ".join(pledge_with(head=head).text.split())
    assert expected in printed
    before = printed[: printed.index(expected)].split()
    assert before[-3:] == ["5", "Januari", "2026"]


def test_what_is_not_known_of_the_head_leaves_nothing_behind() -> None:
    text = pledge_with(head="{jabatan: Camat, nama: A}").text
    assert "NIP" not in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("place", "printed"),
    [("tempat: Jatibarang, ", "Jatibarang, 5 Januari 2026"), ("", "Indramayu, 5 Januari 2026")],
)
def test_it_is_signed_in_the_capital_unless_it_says_otherwise(place: str, printed: str) -> None:
    text = AGENCY_TEXT.replace("nomor: 000/M/2026, ", place)
    assert printed in draw_pledge(agency_of(f"{text}layanan: [{{nama: L}}]")).text


def _tops(document: Any, words: str) -> tuple[float, float]:
    """Return top and bottom of the last such words on the last page, in points from its top."""
    page = document[len(document) - 1]
    textpage = page.get_textpage()
    search = textpage.search(words)
    hits = list(iter(search.get_next, None))
    assert hits, words
    found = hits[-1]
    boxes = [textpage.get_charbox(found[0] + i) for i in range(found[1])]
    height = page.get_height()
    return height - max(b[3] for b in boxes), height - min(b[1] for b in boxes)


@pytest.mark.parametrize("name", ["lazim", "terpendek"])
def test_there_is_room_for_signature_and_stamp_and_nothing_in_it(name: str) -> None:
    found = page_pledge(name)
    with pypdfium2.PdfDocument(found.drawn.pdf) as document:
        name_top, _ = _tops(document, "Nama Kepala")
        _, office_bottom = _tops(document, "Sipil," if name == "lazim" else "Kepala Dinas Contoh,")
    millimetre = 72 / 25.4
    assert (name_top - office_bottom) / millimetre >= 28
    image = Image.open(BytesIO(found.pictures[0])).convert("RGB")
    scale = image.height / (297 * millimetre)
    room = (image.width // 2, office_bottom * scale + 6, image.width - 140, name_top * scale - 6)
    left, top, right, bottom = (int(edge) for edge in room)
    free = image.crop((left, top, right, bottom))
    assert min(free.tobytes()) > 245


# --- emblem -------------------------------------------------------------------------------


def test_the_regions_emblem_stands_in_the_letterhead(tmp_path: Path) -> None:
    Image.new("RGB", (90, 120), "#ff00ff").save(tmp_path / "lambang.png")
    agency, region = page_agency("terpendek"), region_of()
    look = look_of(agency, region, (builtin_templates(),), None, tmp_path / "lambang.png")
    found = seen(pledge.draw(agency, region, A4, look))
    assert found.drawn.pages == 1
    with Image.open(BytesIO(found.pictures[0])) as opened:
        red, green, blue = opened.convert("RGB").split()
    marked = ImageChops.multiply(
        ImageChops.multiply(
            red.point(lambda v: 255 * (v > 240)), blue.point(lambda v: 255 * (v > 240))
        ),
        green.point(lambda v: 255 * (v < 15)),
    ).getbbox()
    assert marked is not None
    width, height = marked[2] - marked[0], marked[3] - marked[1]
    assert width / height == pytest.approx(0.75, rel=0.1)
    assert marked[3] < A4.png[1] / 4
    assert source.lost(source.of_pledge(page_data("terpendek")), found.text, 900) == []
