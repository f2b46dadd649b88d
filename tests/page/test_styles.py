"""Styles: each complete in every medium, different in character, and open to a fourth."""

import dataclasses
from functools import cache
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from textwrap import dedent

import pypdfium2
import pytest
import segno
from PIL import Image

from iceta_infographic import cli
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.colour import LARGE, TEXT, contrast, palette
from iceta_infographic.page.formats import FORMATS, PLEDGE_FORMATS
from iceta_infographic.page.printed import printed
from iceta_infographic.page.proof import squeezed
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tests.conftest import REGION
from tests.page import codes
from tests.page.support import page_agency, region_of

STYLES = ("resmi", "tegas", "teduh")
LONGEST = [
    ("teduh", "xbanner"),
    *((style, form) for style in ("resmi", "tegas") for form in ("a4", "xbanner", "feed")),
]
"""One of each kind of arrangement; the sheets and slides of teduh have tests of their own."""
SHORT, LONG, USUAL = "terpendek", "terpanjang", "lazim"


@cache
def built(style: str, name: str, form: str, *, pledge: bool = False, status: str = "") -> Made:
    """Make a document as a build does, which proves every page; once a process."""
    agency = page_agency(name)
    agency = dataclasses.replace(agency, style=Text(style, ()), status=status or agency.status)
    service = None if pledge else agency.services[0]
    task = Task(agency, region_of(), service, form, incomplete=False, logo=None, emblem=None)
    made = make(task, (builtin_templates(),))
    assert isinstance(made, Made), made
    return made


def pdf_of(made: Made) -> bytes:
    return made.files[0][1]


def pictures(made: Made) -> list[Image.Image]:
    return [Image.open(BytesIO(content)).convert("RGB") for _, content in made.files[1:]]


def text_of(pdf: bytes) -> str:
    return squeezed("".join(page.text for page in printed(pdf)))


def test_these_are_the_styles() -> None:
    folders = (builtin_templates() / "gaya").iterdir()
    assert sorted(folder.name for folder in folders) == sorted(STYLES)


@pytest.mark.parametrize("form", FORMATS)
def test_the_shortest_service_in_every_medium_and_style(form: str) -> None:
    ink = {}
    for style in STYLES:
        made = built(style, SHORT, form)
        pages = pictures(made)
        assert [page.size for page in pages] == [FORMATS[form].png] * len(pages)
        assert FORMATS[form].floor_pt <= made.rem <= FORMATS[form].ceiling_pt
        ink[style] = darkness(pages)
    # Resmi is for photocopiers: it saves ink wherever it is used.
    assert ink["resmi"] < 0.12
    assert ink["resmi"] < ink["teduh"] / 2
    assert ink["tegas"] > 0.15


def darkness(pages: list[Image.Image]) -> float:
    """Return how much ink pages take: 0 is white paper, 1 is black all over."""
    shares = []
    for page in pages:
        histogram = page.convert("L").histogram()
        light = sum(value * count for value, count in enumerate(histogram))
        shares.append(1 - light / (255 * sum(histogram)))
    return sum(shares) / len(shares)


@pytest.mark.parametrize(("style", "form"), LONGEST)
def test_the_longest_service(style: str, form: str) -> None:
    made = built(style, LONG, form)
    assert len(made.files[1:]) > 1
    printed = text_of(pdf_of(made))
    assert squeezed("Pemeriksaan nomor 40 lengkap") in printed
    assert squeezed("Klarifikasi") in printed


@pytest.mark.parametrize("form", PLEDGE_FORMATS)
@pytest.mark.parametrize("style", STYLES)
def test_the_pledge(style: str, form: str) -> None:
    made = built(style, SHORT, form, pledge=True)
    assert len(made.files[1:]) == 1
    assert squeezed("Maklumat Pelayanan") in text_of(pdf_of(made))


@pytest.mark.parametrize("style", STYLES)
def test_every_slide_shows_that_it_is_no_decreed_standard(style: str) -> None:
    made = built(style, SHORT, "feed", status="contoh")
    pages = printed(pdf_of(made))
    assert all("CONTOH" in page.text for page in pages)


@pytest.mark.parametrize(
    ("form", "most", "least", "scale"),
    [("a4", 1, 20 / 25.4 * 72, 3), ("feed", 7, 160 * 0.75, 1.5)],
)
@pytest.mark.parametrize("style", STYLES)
def test_a_usual_service_takes_few_pages_and_its_code_can_be_read(
    style: str, form: str, most: int, least: float, scale: float
) -> None:
    made = built(style, USUAL, form)
    assert len(made.files[1:]) <= most
    with pypdfium2.PdfDocument(pdf_of(made)) as document:
        # It stands on one of the last pages.
        found = (_code(document[index], scale) for index in reversed(range(len(document))))
        code = next(code for code in found if code)
    expected = segno.make("https://www.lapor.go.id", error="m", micro=False).matrix
    assert code.modules == tuple(tuple(bool(dark) for dark in row) for row in expected)
    assert code.quiet == 4
    assert code.width / scale >= least - 0.5


def _code(page: pypdfium2.PdfPage, scale: float) -> codes.Code | None:
    try:
        return codes.read(page.render(scale=scale).to_pil().convert("RGB"))
    except LookupError:
        return None


# --- colours ------------------------------------------------------------------------------


@pytest.mark.parametrize("brand", ["#0b5d4b", "#b3261e", "#f5c518", "#6b3d0c", "#ffffff"])
def test_what_the_styles_set_upon_each_other_can_be_read(brand: str) -> None:
    # Pairs that only these styles use; those of every style are held with the palette.
    colours = palette(brand)
    assert contrast(colours.brand_text, "#ffffff") >= TEXT
    assert contrast(colours.ink, colours.paper) >= TEXT
    assert contrast(colours.ink, colours.accent) >= TEXT
    assert contrast(colours.on_night, colours.night) >= TEXT
    assert contrast(colours.ink, colours.tint) >= TEXT
    assert contrast(colours.brand, "#ffffff") >= LARGE


# --- a fourth -----------------------------------------------------------------------------

KEBUN_CSS = """\
/* Kebun: tegas with a sky-blue accent. */
@import "../tegas/gaya.css";

body { --aksen: #9fd3ff; }
"""
KEBUN_MACROS = """\
{% extends "gaya/tegas/unsur.html.j2" %}
{% macro judul_bagian(s, lanjut=false) %}<div class="judul-bagian"><h2>Kebun: {{ s.title }}</h2></div>{% endmacro %}
{% macro jawaban(f) %}<em>{{ f.headline }}</em>{% endmacro %}
"""  # noqa: E501 # a template


def plant(folder: Path, name: str = "kebun", css: str = KEBUN_CSS, macros: str = "") -> None:
    home = folder / "templates" / "gaya" / name
    home.mkdir(parents=True)
    (home / "gaya.css").write_text(css, encoding="utf-8")
    (home / "unsur.html.j2").write_text(macros or KEBUN_MACROS, encoding="utf-8")


def test_a_workspace_adds_a_style_that_builds_upon_another(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(workspace)
    (workspace / "iceta.yaml").write_text(REGION + "gaya: kebun\n", encoding="utf-8")
    only = "a4,feed,maklumat"
    status = cli.main(["build", "--jobs", "1", "--only", only, "--tanggal", "2026-02-01"])
    assert status == 0, capsys.readouterr()
    output = workspace / "output" / "dinsos"
    service = output / "surat-keterangan"
    for form in ("a4", "feed"):
        printed = text_of((service / f"{form}.pdf").read_bytes())
        # Its own heading wherever a macro of another file draws one.
        assert squeezed("Kebun: Persyaratan") in printed
        assert squeezed("Kebun: Pengaduan, saran, dan masukan") in printed
    assert (output / "maklumat.pdf").is_file()
    with pypdfium2.PdfDocument(service / "a4.pdf") as document:
        image = document[0].render(scale=0.5).to_pil().convert("RGB")
    colours = {colour for _, colour in image.getcolors(image.width * image.height) or []}
    assert (0x9F, 0xD3, 0xFF) in colours
    # The rest is as in the style it builds upon: the dark strips of its cards.
    assert tuple(bytes.fromhex(palette("#0b5d4b").night[1:])) in colours


def test_a_style_that_only_recolours_needs_no_words_of_its_own(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    only_teduh = '{% extends "gaya/teduh/unsur.html.j2" %}'
    plant(workspace, "sawah", '@import "../teduh/gaya.css";\n', only_teduh)
    (workspace / "iceta.yaml").write_text(REGION + "gaya: sawah\n", encoding="utf-8")
    for style in ("sawah", "teduh"):
        (workspace / "iceta.yaml").write_text(f"{REGION}gaya: {style}\n", encoding="utf-8")
        arguments = ["--only", "a4", "--jobs", "1", "--tanggal", "2026-02-01", "--output", style]
        assert cli.main(["build", *arguments]) == 0, capsys.readouterr()
    page = "dinsos/surat-keterangan/a4.png"
    assert (workspace / "sawah" / page).read_bytes() == (workspace / "teduh" / page).read_bytes()


def test_a_headline_fits_the_cards_of_a_style_with_frames(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    only_teduh = '{% extends "gaya/teduh/unsur.html.j2" %}'
    framed = '@import "../teduh/gaya.css";\n.kartu { border: .15rem solid }\n'
    plant(workspace, "laut", framed, only_teduh)
    (workspace / "iceta.yaml").write_text(REGION + "gaya: laut\n", encoding="utf-8")
    file = workspace / "standards" / "dinsos.yaml"
    usual = file.read_text(encoding="utf-8")
    for promised in ("5 hari kerja", "14 hari kerja"):
        file.write_text(usual.replace("1 hari kerja", promised), encoding="utf-8")
        only = ["--only", "a4,f4", "--jobs", "1", "--tanggal", "2026-02-01"]
        assert cli.main(["build", *only]) == 0, capsys.readouterr()
        for form in ("a4", "f4"):
            pages = printed((workspace / f"output/dinsos/surat-keterangan/{form}.pdf").read_bytes())
            words = "".join(promised.split())
            assert any(words in squeezed(line) for line in pages[0].text.splitlines()), form


def test_the_style_in_the_documentation_works(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    lines = text.partition("    /* templates/gaya/sawah/gaya.css */")[2].splitlines(keepends=True)
    example = "".join(takewhile(lambda line: line.startswith("    ") or not line.strip(), lines))
    css, mark, macros = example.partition("{# templates/gaya/sawah/unsur.html.j2")
    assert mark
    plant(workspace, "sawah", dedent(css), dedent(f"    {mark}{macros}"))
    (workspace / "iceta.yaml").write_text(REGION + "gaya: sawah\n", encoding="utf-8")
    arguments = ["--only", "a4", "--jobs", "1", "--tanggal", "2026-02-01"]
    assert cli.main(["build", *arguments]) == 0, capsys.readouterr()
    with pypdfium2.PdfDocument(workspace / "output/dinsos/surat-keterangan/a4.pdf") as document:
        image = document[0].render(scale=1).to_pil().convert("RGB")
    # No tile with the emblem stands on the head.
    tile = tuple(bytes.fromhex(palette("#0b5d4b").brand_soft[1:]))
    assert tile not in {colour for _, colour in image.getcolors(image.width * image.height) or []}


def test_an_unknown_style_is_refused_with_the_names_of_those_there_are(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(workspace)
    (workspace / "iceta.yaml").write_text(REGION + "gaya: teguh\n", encoding="utf-8")
    assert cli.main(["build"]) == 2
    said = capsys.readouterr().err
    assert "Gaya teguh" in said
    assert "kebun, resmi, teduh, tegas" in said
    assert not (workspace / "output").exists()
