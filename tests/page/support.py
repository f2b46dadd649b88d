"""What the tests of pages share: facts from YAML text, and documents drawn once a process."""

import random
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from iceta_infographic.page import pdf, pledge, png, sheet
from iceta_infographic.page.drawn import Drawn
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.look import Look, look_of
from iceta_infographic.page.printed import Printed, printed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard import assemble
from iceta_infographic.standard.model import Agency, Region, Service
from iceta_infographic.standard.reader import Document, read, read_file
from iceta_infographic.standard.shape import judge

PAGES = Path(__file__).parents[1] / "pages"
STANDARDS = Path(__file__).parents[2] / "standards"
NAMES = sorted(path.stem for path in PAGES.glob("*.yaml"))
A4 = FORMATS["a4"]

JOINER, BREAK, NO_BREAK = "\u2060", "\u200b", "\u00a0"
"""What keeps its neighbours on one line, lets one end, and a space at which none does."""

REGION_TEXT = """\
pemerintah: Pemerintah Kabupaten Indramayu
wilayah: Kabupaten Indramayu
ibu_kota: Indramayu
program: {nama: Indramayu Cepat Tanggap, singkatan: I-Ceta}
kanal_bersama:
  - {jenis: sp4n_lapor, nama: SP4N-LAPOR!, alamat: https://www.lapor.go.id}
  - {jenis: aplikasi, nama: Indramayu All in One}
eskalasi:
  - {pihak: Perangkat daerah, tugas: menyelesaikan keluhan sebagai tangan pertama}
  - {pihak: Diskominfo, tugas: meneruskan keluhan yang belum ditindaklanjuti}
  - {pihak: Bupati, tugas: menindaklanjuti}
keluaran: [a4]
perangkat_daerah:
  - {id: contoh, nama: Dinas Contoh}
"""

AGENCY_TEXT = """\
status: ditetapkan
perangkat_daerah:
  nama: Dinas Contoh
  singkatan: Discontoh
  alamat: Jalan Contoh Nomor 0, Indramayu
  pimpinan: {jabatan: Kepala Dinas Contoh, nama: Nama Kepala, nip: "19800101 200501 1 001"}
kanal:
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh"}
maklumat: {nomor: 000/M/2026, tanggal: 2026-01-05}
"""

ELEMENTS = {
    "persyaratan": "[KTP]",
    "prosedur": "[Datang]",
    "waktu": "1 jam",
    "biaya": "gratis",
    "produk": "Surat",
    "pengaduan": "[Loket 1]",
}


VOCABULARY = (
    "pemohon membawa berkas asli dan salinannya ke loket petugas memeriksa kelengkapan lalu"
    " mencatat nomor antrean menurut peraturan daerah yang berlaku sejak tanggal diundangkan"
)


def as_seen(text: str) -> str:
    """Return a text as it looks, whatever keeps it on one line."""
    return text.replace(NO_BREAK, " ").replace(JOINER, "").replace(BREAK, "")


def words(count: int) -> str:
    """Return ``count`` letters of text in sentences; no two of them, nor its parts, are alike."""
    dice = random.Random(count)  # noqa: S311 # text for a test
    text = ""
    while len(text) < count:
        sentence = " ".join(dice.choices(VOCABULARY.split(), k=7))
        text += f"{sentence.capitalize()} {dice.randrange(10**6)}. "
    return text[:count].strip()


USUAL: dict[str, Any] = {
    "nama": "Layanan Contoh",
    "persyaratan": ["KTP"],
    "prosedur": ["Datang"],
    "waktu": "1 jam",
    "biaya": "gratis",
    "produk": "Surat",
    "pengaduan": ["Loket 1"],
}
"""The same as data, with a name."""


def region_of(text: str = REGION_TEXT) -> Region:
    """Return the facts of an ``iceta.yaml``."""
    return assemble.region(read(text.encode(), "iceta.yaml"))


def agency_of(text: str, ident: str = "contoh") -> Agency:
    """Return the facts of an agency file; findings on its shape leave out what they hit."""
    return _agency(read(text.encode(), f"{ident}.yaml"), ident)


def _agency(document: Document, ident: str) -> Agency:
    return assemble.agency(document, ident, judge(document, "agency"))


def agency_with(service: str, head: str = AGENCY_TEXT) -> Agency:
    """Return an agency with one service, given as YAML from its first column on."""
    item = indent(dedent(service).strip(), "    ")
    return agency_of(f"{head}layanan:\n  -\n{item}\n")


def service_with(**elements: str) -> Service:
    """Return a service whose elements are YAML in one line; others are short and right."""
    lines = {"nama": "Layanan Contoh", **ELEMENTS, **elements}
    return agency_with("\n".join(f"{k}: {v}" for k, v in lines.items())).services[0]


@cache
def page_data(name: str) -> Any:
    """Return the raw data of a document in ``tests/pages/``: dicts, lists and text as typed."""
    return read_file(PAGES / f"{name}.yaml", name).data


@cache
def page_agency(name: str) -> Agency:
    """Return the facts of a document in ``tests/pages/``."""
    return _agency(read_file(PAGES / f"{name}.yaml", name), name)


def plain_look(agency: Agency, region: Region | None = None) -> Look:
    """Return the look of an agency without pictures, from the built-in templates."""
    return look_of(agency, region or region_of(), (builtin_templates(),), None, None)


def document(folder: Path, body: str, css: str = "", page: str = "size:600px 400px") -> bytes:
    """Return a PDF of a few elements in our fonts.

    Args:
        folder: where it may read files.
        body: HTML.
        css: a style sheet.
        page: descriptors of ``@page``.
    """
    html = f'<!DOCTYPE html><html lang="id"><head><title>Uji</title></head><body>{body}</body>'
    return pdf.layout(
        html,
        css=f'html{{font-family:"Plus Jakarta Sans"}}body{{margin:0}}{css}',
        css_base=folder,
        roots=(folder.resolve(),),
        page_css=f"@page{{margin:0;{page}}}",
    ).pdf()


@dataclass(frozen=True)
class Seen:
    """A drawn document and what is found on it.

    Attributes:
        drawn: the document.
        letters: what is printed on each page.
    """

    drawn: Drawn
    letters: list[Printed]

    @property
    def text(self) -> str:
        """Everything printed, page after page."""
        return "\n".join(page.text for page in self.letters)

    @cached_property
    def pictures(self) -> list[bytes]:
        """The pages as PNG files of A4."""
        return png.pictures(self.drawn.pdf, A4.png)


def seen(drawn: Drawn) -> Seen:
    """Read a drawn document back."""
    return Seen(drawn, printed(drawn.pdf))


def draw_sheet(agency: Agency, *, region: Region | None = None, incomplete: bool = False) -> Seen:
    """Draw the only service of an agency on A4."""
    region = region or region_of()
    (service,) = agency.services
    look = plain_look(agency, region)
    return seen(sheet.draw(service, agency, region, A4, look, incomplete=incomplete))


def draw_pledge(agency: Agency, region: Region | None = None) -> Seen:
    """Draw the pledge of an agency on A4."""
    region = region or region_of()
    return seen(pledge.draw(agency, region, A4, plain_look(agency, region)))


@cache
def page_sheet(name: str) -> Seen:
    """Return a document of ``tests/pages/`` as sheets; drawn once a process."""
    return draw_sheet(page_agency(name))


@cache
def page_pledge(name: str) -> Seen:
    """Return the pledge of a document of ``tests/pages/``; drawn once a process."""
    return draw_pledge(page_agency(name))


@cache
def services() -> tuple[tuple[Agency, Service], ...]:
    """Return every real service with its agency."""
    agencies = [agency_of(p.read_text("utf-8"), p.stem) for p in sorted(STANDARDS.glob("*.yaml"))]
    return tuple((agency, service) for agency in agencies for service in agency.services)
