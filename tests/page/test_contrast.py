"""Contrast as the eye meets it: measured on the pixels of finished pages, whatever the brand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import compress
from unittest import mock

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from iceta_infographic.colour import LARGE, TEXT, Palette, contrast, palette
from iceta_infographic.page import book, icons, pdf, pledge
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.job import Job
from iceta_infographic.page.look import look_of
from iceta_infographic.page.printed import Line, printed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tests.page.support import REGION_TEXT, agency_with, region_of

OPEN_PAGES = {
    ("ink", "paper"),
    ("ink", "tint"),
    ("ink", "accent"),
    ("quiet", "paper"),
    ("brand_text", "paper"),
    ("brand_text", "tint"),
    ("paper", "brand"),
    ("on_brand_quiet", "brand"),
    ("paper", "night"),
    ("on_night_quiet", "night"),
}
PAIRS = {
    "teduh": OPEN_PAGES | {("quiet", "tint")},
    "tegas": OPEN_PAGES,
    "resmi": {("ink", "paper"), ("quiet", "paper"), ("paper", "ink")},
    "book": {("ink", "paper"), ("ink", "tint"), ("ink", "accent")}
    | {("quiet", "paper"), ("brand_text", "paper")},
}
"""The two colours of every text, by the fields of the palette; on_brand, say, is paper."""

BRANDS = ("#ffff00", "#fdfdfd", "#050505", "#808080", "#ff0000", "#00ff00", "#00ffff")
"""Yellow, nearly white, nearly black, grey, and the most saturated of red, green and cyan."""
KINDS = ("a4", "feed", "maklumat")
DOCUMENTS = [
    *((style, kind) for style in ("teduh", "tegas", "resmi") for kind in KINDS),
    ("book", "buku"),
]
LETTER = 40
"""Height in pixels of the smallest type: its strokes have a core that nothing else mixes into."""
MAGENTA = "#ff00ff"

SERVICE = """\
nama: Layanan Contoh
sumber: https://contoh.id/standar
persyaratan:
  - KTP
  - {kelompok: Orang asing, butir: [Paspor]}
prosedur:
  - {langkah: Petugas memeriksa, pelaku: Petugas loket, waktu: 10 menit, rincian: [foto, sidik jari]}
  - Selesai
waktu: [{untuk: Berkas, lama: 1, satuan: hari}, {untuk: Uji, lama: 3-25, satuan: hari, keterangan: kerja}]
biaya:
  dasar: Perda 1/2024
  rumus: luas x tarif
  catatan: Dibayar di bank
  kolom: [Jenis, Siang, Malam]
  tarif: [{uraian: Umum, satuan: per orang, nilai: [1000, 2000]}]
pengaduan:
  - Kotak saran
  - {alur: [Disampaikan, Dijawab], tenggat: 5 hari}
jumlah_pelaksana: [Dua orang]
"""  # noqa: E501 # YAML
LADDER = "".join(f"  - {{pihak: Pihak {n}, tugas: menangani keluhan}}\n" for n in range(6))


@dataclass(frozen=True)
class Shown:
    """A finished document: its colours, its PDF, and how its last layout was asked for."""

    colours: Palette
    pdf: bytes
    relay: list[tuple[Job, tuple[object, ...]]]


@cache
def shown(style: str, kind: str) -> Shown:
    """Draw a document with all that can stand on it, in one of the difficult colours."""
    brand = BRANDS[DOCUMENTS.index((style, kind)) % len(BRANDS)]
    agency = replace(
        agency_with(SERVICE),
        colour=Text(brand, ()),
        status="contoh",
        style=Text("teduh" if style == "book" else style, ()),
    )
    # So many rungs that they stand in a section of their own and on a second sheet.
    ladder = LADDER if kind == "a4" else ""
    region = region_of(REGION_TEXT.replace("eskalasi:\n", f"eskalasi:\n{ladder}"))
    look = look_of(agency, region, (builtin_templates(),), None, None)
    asked: list[tuple[Job, tuple[object, ...]]] = []
    plain = Job.lay_out

    def spy(job: Job, *arguments: object, **options: bool) -> pdf.Layout:
        asked.append((job, arguments))
        return plain(job, *arguments, **options)  # type: ignore[arg-type] # passed on as they are

    with mock.patch.object(Job, "lay_out", spy):
        if kind == "buku":
            drawn = book.draw(agency, region, look)
        elif kind == "maklumat":
            drawn = pledge.draw(agency, region, FORMATS["a4"], look)
        else:
            form = FORMATS[kind]
            draw = DRAW[form.family]
            drawn = draw(agency.services[0], agency, region, form, look, incomplete=True)
    return Shown(look.colours, drawn.pdf, asked[-1:])


def raster(content: bytes, scale: float) -> list[Image.Image]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]


def two_colours(picture: Image.Image, line: Line, px: float) -> list[str]:
    """Return the two commonest colours where a line stands: its letters' and what is behind.

    At this size the core of a stroke is one colour and its soft edges are many, so neither
    the edges nor a rule that runs through the box are taken for the letters.
    """
    left, top, right, bottom = (edge * px for edge in line.box)
    part = picture.crop((int(left), int(top), int(right) + 1, int(bottom) + 1))
    counted = sorted(part.getcolors(part.width * part.height) or [], reverse=True)
    return ["#" + bytes(colour).hex() for _, colour in counted[:2]]  # type: ignore[call-overload]  # RGB


def read(document: Shown) -> Iterator[tuple[str, list[str]]]:
    """Yield every line of a document that has letters, and its two colours."""
    pages = printed(document.pdf)
    scale = LETTER / min(page.smallest_pt for page in pages)
    for page, picture in zip(pages, raster(document.pdf, scale), strict=True):
        for line in page.lines:
            if any(letter.isalnum() for letter in line.text):
                yield line.text, two_colours(picture, line, picture.width / page.width)


@pytest.mark.parametrize(("style", "kind"), DOCUMENTS)
def test_every_line_on_the_page_stands_out_from_what_is_behind_it(style: str, kind: str) -> None:
    weak = [
        (text, found)
        for text, found in read(shown(style, kind))
        if len(found) < 2 or contrast(*found) < TEXT
    ]
    assert weak == []


@pytest.mark.parametrize("style", PAIRS)
def test_these_are_the_pairs_that_pages_use(style: str) -> None:
    used = set()
    for document in (shown(*each) for each in DOCUMENTS if each[0] == style):
        pairs = {
            pair: frozenset(getattr(document.colours, name) for name in pair)
            for pair in PAIRS[style]
        }
        found = {frozenset(colours) for _, colours in read(document)}
        assert found <= set(pairs.values())
        used |= {pair for pair, colours in pairs.items() if colours in found}
    assert used == PAIRS[style]


@settings(max_examples=60, deadline=None)
@given(brand=st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}"))
def test_each_of_them_can_be_read_whatever_the_brand(brand: str) -> None:
    colours = palette.__wrapped__(brand)
    for one, other in set().union(*PAIRS.values()):
        assert contrast(getattr(colours, one), getattr(colours, other)) >= TEXT, (one, other)


# --- icons --------------------------------------------------------------------------------


def triples(picture: Image.Image) -> Iterator[tuple[int, ...]]:
    channels = iter(picture.tobytes())
    return zip(channels, channels, channels, strict=True)


@pytest.mark.parametrize("kind", ["a4", "feed"])
@pytest.mark.parametrize("style", ["teduh", "tegas", "resmi"])
def test_every_icon_stands_out_from_what_is_behind_it(style: str, kind: str) -> None:
    document = shown(style, kind)
    ((job, arguments),) = document.relay
    real, scale = icons.address, LETTER / 2 / FORMATS[kind].floor_pt
    with mock.patch.object(icons, "address", lambda name, _colour: real(name, MAGENTA)):
        marked = job.lay_out(*arguments).pdf()  # type: ignore[arg-type] # as they were passed
    bare = job.lay_out(*arguments, quick=True).pdf()  # type: ignore[arg-type]
    seen: Counter[tuple[tuple[int, ...], tuple[int, ...]]] = Counter()
    drawn, marks, grounds = (raster(content, scale) for content in (document.pdf, marked, bare))
    for picture, mark, ground in zip(drawn, marks, grounds, strict=True):
        red, green, blue = mark.split()
        core = ImageChops.multiply(ImageChops.multiply(red, blue), ImageChops.invert(green))
        here = core.point(lambda value: value == 255).tobytes()
        seen.update(compress(zip(triples(picture), triples(ground), strict=True), here))
    assert sum(seen.values()) > 1000
    weak = [pair for pair in seen if contrast(*("#" + bytes(c).hex() for c in pair)) < LARGE]
    assert weak == []
