"""HTML to PDF: only our fonts, only what lies in the workspace, tagged, and always the same."""

import hashlib
import os
import re
import subprocess
import sys
import zlib
from base64 import b64decode, b64encode
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from iceta_infographic.errors import RenderError
from iceta_infographic.page import icons, pdf
from iceta_infographic.page.printed import printed
from tests.page.support import page_pledge, page_sheet

ROOT = Path(__file__).parents[2]
CSS = 'html{font-family:"Plus Jakarta Sans"}'
PRIVATE = "rahasia-yang-tidak-boleh-tercetak"


def laid_out(
    tmp_path: Path, body: str, css: str = "", page_css: str = "@page{size:400px 300px;margin:10px}"
) -> pdf.Layout:
    html = (
        '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Uji</title></head>'
        f"<body>{body}</body></html>"
    )
    return pdf.layout(
        html, css=CSS + css, css_base=tmp_path, roots=(tmp_path.resolve(),), page_css=page_css
    )


def said(layout: pdf.Layout) -> str:
    return "".join(page.text for page in printed(layout.pdf()))


def picture(path: Path, colour: str = "#123456") -> Path:
    Image.new("RGB", (8, 8), colour).save(path)
    return path


def data_svg(svg: str) -> str:
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def whole(document: bytes) -> bytes:
    """Return a PDF with its compressed parts unpacked, for looking into."""
    found = [document]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL):
        try:
            found.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(found)


# --- nothing comes from elsewhere ---------------------------------------------------------

ELSEWHERE = [
    "file:///etc/passwd",
    "file:///etc/hostname",
    "http://127.0.0.1/a.png",
    "https://www.lapor.go.id/a.png",
    "ftp://127.0.0.1/a.png",
    "//127.0.0.1/a.png",
    "file://server/share/a.png",
    "../luar.png",
    "%2e%2e/luar.png",
    "tautan.png",
    "tidak-ada.png",
    "rusak.png",
    "data:image/png;base64,AAAA",
]


@pytest.mark.parametrize("address", ELSEWHERE)
@pytest.mark.parametrize("way", ["img", "background", "content", "rule"])
def test_a_picture_from_elsewhere_is_an_error(tmp_path: Path, address: str, way: str) -> None:
    inside = tmp_path / "dalam"
    inside.mkdir()
    picture(tmp_path / "luar.png")
    (inside / "tautan.png").symlink_to(tmp_path / "luar.png")
    (inside / "rusak.png").write_bytes(b"bukan gambar")
    body, css = {
        "img": (f'<img src="{address}" alt="a">', ""),
        "background": (f"<div style=\"height:9px;background:url('{address}')\"></div>", ""),
        "content": ("<p>a</p>", f'p::before{{content:url("{address}")}}'),
        "rule": ("<ul><li>a</li></ul>", f'ul{{list-style-image:url("{address}")}}'),
    }[way]
    with pytest.raises(RenderError):
        laid_out(inside, body, css).pdf()


@pytest.mark.parametrize(
    "css",
    [
        '@import "http://127.0.0.1/a.css";',
        '@import "file:///etc/hostname";',
        '@import "tidak-ada.css";',
    ],
)
def test_a_style_sheet_from_elsewhere_is_an_error(tmp_path: Path, css: str) -> None:
    with pytest.raises(RenderError):
        pdf.layout(
            "<p>a", css=css, css_base=tmp_path, roots=(tmp_path.resolve(),), page_css=""
        ).pdf()


@pytest.mark.parametrize("way", ["link", "attachment", "object", "embed"])
def test_a_file_of_the_machine_is_neither_read_nor_attached(tmp_path: Path, way: str) -> None:
    inside = tmp_path / "dalam"
    inside.mkdir()
    secret = tmp_path / "rahasia.txt"
    secret.write_text(PRIVATE, encoding="utf-8")
    address = secret.as_uri()
    body = {
        "link": f'<link rel="stylesheet" href="{address}">',
        "attachment": f'<a rel="attachment" href="{address}">a</a>',
        "object": f'<object data="{address}" type="image/png"></object>',
        "embed": f'<embed src="{address}" type="image/png">',
    }[way]
    with pytest.raises(RenderError):
        laid_out(inside, body).pdf()


ENTITY = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY x SYSTEM "{address}">]>
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="20">&x;</text></svg>"""
REFERENCES = [
    '<image href="{address}" width="9" height="9"/>',
    '<image xlink:href="{address}" width="9" height="9"/>',
    '<use href="{address}#a"/>',
    "<style>@import url('{address}'); text {{fill: url('{address}')}}</style><text>a</text>",
]


def test_an_entity_of_a_picture_does_not_read_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text(PRIVATE, encoding="utf-8")
    svg = ENTITY.replace("{address}", secret.as_uri())
    try:
        document = laid_out(tmp_path, f'<img src="{data_svg(svg)}" alt="a">').pdf()
    except RenderError:
        return
    assert PRIVATE not in "".join(page.text for page in printed(document))
    assert PRIVATE.encode() not in whole(document)


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_reference_in_a_picture_does_not_read_a_file(tmp_path: Path, reference: str) -> None:
    inside = tmp_path / "dalam"
    inside.mkdir()
    secret = tmp_path / "luar.svg"
    secret.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" id="a">'
        f"<text y='20'>{PRIVATE}</text></svg>",
        encoding="utf-8",
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="200" height="40">{reference.format(address=secret.as_uri())}</svg>'
    )
    try:
        document = laid_out(inside, f'<img src="{data_svg(svg)}" alt="a">').pdf()
    except RenderError:
        return
    assert PRIVATE not in "".join(page.text for page in printed(document))
    assert PRIVATE.encode() not in whole(document)


def test_pictures_in_the_page_and_below_the_folders_are_drawn(tmp_path: Path) -> None:
    picture(tmp_path / "ada.png", "#ff0000")
    inline = b64encode(picture(tmp_path / "b.png", "#00ff00").read_bytes()).decode()
    layout = laid_out(
        tmp_path,
        '<img src="ada.png" alt="a" style="width:100px;height:100px;display:block">'
        f'<img src="data:image/png;base64,{inline}" alt="b" style="width:100px;height:100px">',
    )
    with pypdfium2.PdfDocument(layout.pdf()) as document:
        image = document[0].render(scale=96 / 72).to_pil().convert("RGB")
    assert image.getpixel((60, 60)) == (255, 0, 0)
    assert image.getpixel((60, 160)) == (0, 255, 0)


# --- nothing is quietly left out ----------------------------------------------------------


@pytest.mark.parametrize(
    "css",
    [
        "p{tidak-ada:1}",
        "p{width:lebar}",
        "p{{}}}",
        '@font-face{font-family:F;src:url("tidak-ada.ttf")} p{font-family:F}',
        '@font-face{font-family:F;src:url("rusak.ttf")} p{font-family:F}',
        '@font-face{font-family:F;src:url("http://127.0.0.1/f.ttf")} p{font-family:F}',
    ],
)
def test_a_rule_or_font_that_cannot_be_used_is_an_error_every_time(
    tmp_path: Path, css: str
) -> None:
    (tmp_path / "rusak.ttf").write_bytes(b"bukan huruf")
    for _ in range(2):
        with pytest.raises(RenderError):
            laid_out(tmp_path, "<p>a</p>", css).pdf()


def test_an_error_does_not_spoil_the_next_page(tmp_path: Path) -> None:
    with pytest.raises(RenderError):
        laid_out(tmp_path, '<img src="tidak-ada.png" alt="a">')
    assert "utuh" in said(laid_out(tmp_path, "<p>utuh</p>"))


@pytest.mark.parametrize("family", ["DejaVu Sans", "Arial", "serif", "sans-serif", "monospace"])
def test_no_page_is_set_in_a_font_of_the_machine(tmp_path: Path, family: str) -> None:
    layout = laid_out(tmp_path, "<p>huruf ≥ ½ → é</p>", f'p{{font-family:"{family}"}}')
    (page,) = printed(layout.pdf())
    assert page.fonts
    assert all(name.startswith(("Plus-Jakarta-Sans", "Noto-Sans")) for name in page.fonts)


# --- sizes and boxes ----------------------------------------------------------------------


def test_what_keeps_words_on_one_line_is_not_copied(tmp_path: Path) -> None:
    text = "3\u00a0hari, 08.00–\u206011.00, a@\u200bcontoh.id"
    document = laid_out(tmp_path, f"<p>{text}</p>").pdf()
    assert [page.text for page in printed(document)] == ["3 hari, 08.00–11.00, a@contoh.id"]
    assert b"<0020>" in whole(document)
    for letter in (b"00a0", b"2060", b"200b"):
        assert b"<" + letter + b">" not in whole(document)


@pytest.mark.parametrize("letter", ["\u0378", "\u20c5", "\u0080"])
def test_a_letter_that_no_font_has_is_told_wherever_it_stands(tmp_path: Path, letter: str) -> None:
    # It is set apart from what is drawn as it was broken, which it would undo.
    with pytest.raises(RenderError, match="unsupported by fonts"):
        laid_out(tmp_path, f"<p style='width:90px'>{'kata ' * 9}{letter} {'dua ' * 9}</p>").pdf()


def test_boxes_are_where_things_stand(tmp_path: Path) -> None:
    css = "#a{position:absolute;left:20px;top:30px;width:50px;height:60px}"
    layout = laid_out(
        tmp_path, '<div id="a"></div><p>a</p><p style="break-before:page" id="b">b</p>', css
    )
    assert layout.sizes == ((400, 300), (400, 300))
    # The page's margin of 10 px counts.
    assert layout.boxes[0]["a"] == pytest.approx((30, 40, 80, 100))
    assert "b" in layout.boxes[1]
    assert "b" not in layout.boxes[0]


# --- what a reader's machine finds in the file --------------------------------------------


@pytest.mark.parametrize("kind", ["sheet", "pledge"])
def test_the_file_is_tagged_named_and_in_indonesian(kind: str) -> None:
    document = (page_sheet if kind == "sheet" else page_pledge)("lazim").drawn.pdf
    inner = whole(document)
    assert b"pdfuaid:part" in inner
    assert re.search(rb"/Lang ?\(id\)", inner)
    assert re.search(rb"/MarkInfo ?<<[^>]*/Marked true", inner)
    assert re.search(rb"/DisplayDocTitle true", inner)
    for tag in (b"/StructTreeRoot", b"/H1", b"/P", b"/L", b"/LI"):
        assert tag in inner
    with pypdfium2.PdfDocument(document) as opened:
        metadata = opened.get_metadata_dict()
        assert opened.is_tagged()
    title = {
        "sheet": "Penerbitan KTP Elektronik Baru – Dinas Kependudukan dan Pencatatan Sipil",
        "pledge": "Maklumat Pelayanan – Dinas Kependudukan dan Pencatatan Sipil",
    }[kind]
    assert metadata["Title"] == title
    assert metadata["Author"] == "Dinas Kependudukan dan Pencatatan Sipil"


def test_the_code_has_a_text_and_the_icons_are_no_figures() -> None:
    inner = whole(page_sheet("lazim").drawn.pdf)
    assert inner.count(b"/S /Figure") == 1
    assert len(re.findall(rb"/Alt ?[(<]", inner)) == 1


@pytest.mark.parametrize(("kind", "date"), [("sheet", "20260701"), ("pledge", "20260105")])
def test_the_date_of_the_file_is_that_of_the_source(kind: str, date: str) -> None:
    document = (page_sheet if kind == "sheet" else page_pledge)("lazim").drawn.pdf
    with pypdfium2.PdfDocument(document) as opened:
        assert date in opened.get_metadata_dict()["CreationDate"]


def test_the_same_source_gives_the_same_file_in_another_process() -> None:
    code = (
        "import hashlib\n"
        "from tests.page.support import page_pledge, page_sheet\n"
        "for seen in (page_sheet('lazim'), page_pledge('lazim')):\n"
        "    print(hashlib.sha256(seen.drawn.pdf).hexdigest())\n"
        "    print(hashlib.sha256(seen.pictures[0]).hexdigest())\n"
    )
    there = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "77", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    here = [
        hashlib.sha256(content).hexdigest()
        for found in (page_sheet("lazim"), page_pledge("lazim"))
        for content in (found.drawn.pdf, found.pictures[0])
    ]
    assert there == here


def test_a_drawing_is_read_once_a_process_and_a_file_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_DRAWINGS", {})
    (tmp_path / "a.svg").write_bytes(b64decode(icons.address("waktu", "#123456").split(",")[1]))
    body = f'<img alt="a" src="{icons.address("biaya", "#123456")}"/><img alt="b" src="a.svg"/>'
    first, second = (laid_out(tmp_path, body).pdf() for _ in range(2))
    assert list(pdf._DRAWINGS) == [icons.address("biaya", "#123456")]
    assert first == second


def test_drawings_of_many_agencies_are_not_all_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_DRAWINGS", {})
    for number in range(4 * pdf._MOST_DRAWINGS):
        address = icons.address("biaya", f"#{number:06x}")
        laid_out(tmp_path, f'<p style="background:url(&quot;{address}&quot;)">ikon</p>')
        assert len(pdf._DRAWINGS) <= pdf._MOST_DRAWINGS
    assert pdf._DRAWINGS


SHAPES = {
    "its own shapes": "<title>a</title><g><path d='M1 1h9v9z'/><circle cx='9' cy='9' r='3'/></g>",
    "a text": "<text y='20' font-size='12'>tulisan gambar</text>",
    "a picture": "<image width='9' height='9' href='{address}'/>",
}


@pytest.mark.parametrize("kind", SHAPES)
def test_a_drawing_is_drawn_the_same_on_every_page_it_stands_on(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "_DRAWINGS", {})
    inner = b64encode(picture(tmp_path / "a.png").read_bytes()).decode()
    shapes = SHAPES[kind].format(address=f"data:image/png;base64,{inner}")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="30">{shapes}</svg>'
    body = f'<p>Satu</p><img src="{data_svg(svg)}" alt="a">'
    first = laid_out(tmp_path, body).pdf()
    assert laid_out(tmp_path, body).pdf() == first
    assert len(pdf._DRAWINGS) == (kind == "its own shapes")
    # Letters of a drawing are set one by one.
    letters = "".join("".join(page.text for page in printed(first)).split())
    assert ("tulisan" in letters) is (kind == "a text")


@pytest.mark.parametrize("size", ["calc(1rem + 2px)", "calc(1em + 2px)", "max(1rem, 12px)"])
def test_a_size_of_type_in_its_own_unit_is_an_error_of_the_sheet(size: str, tmp_path: Path) -> None:
    """WeasyPrint can't reckon it, and says so; in a sheet of many rules as well."""
    more = " ".join(f".x{number} {{ orphans: {number} }}" for number in range(1, 90))
    (tmp_path / "gaya.css").write_text("", encoding="utf-8")
    html = '<html lang="id"><head><title>t</title></head><body><p class="a">a</p></body></html>'
    css = f".a {{ font-size: {size} }} {more}"
    with pytest.raises(RenderError, match="Invalid math function"):
        pdf.layout(html, css=css, css_base=tmp_path, roots=(tmp_path,)).pdf()
