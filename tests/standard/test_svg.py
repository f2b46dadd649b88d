"""SVG that draws and does nothing else."""

import base64
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from iceta_infographic.standard.images import inspect_bytes

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def svg(inside: str, start: str = OPEN) -> str | None:
    """Why an SVG with something inside can't be used."""
    return inspect_bytes(f"{start}{inside}</svg>".encode())


def embedded(size: tuple[int, int] = (2, 2)) -> str:
    buffer = BytesIO()
    Image.new("1", size).save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<path d="M0 0h1v1z" fill="#fff"/>',
        '<g id="a"><path d="M0 0"/></g><use xlink:href="#a"/><use href="#a" x="9"/>',
        '<linearGradient id="g"/><rect fill="url(#g)" style="filter: url(\'#f\')"/>',
        "<style>.a { fill: #0b5d4b; font-family: 'Arial' }</style>",
        f'<image href="{embedded()}"/>',
        '<text xml:space="preserve">javascript: https://contoh.go.id</text>',
        '<metadata><a xmlns="http://contoh.go.id/ns#" about="http://contoh.go.id/"/></metadata>',
        '<use href=""/>',
    ],
)
def test_a_drawing(inside: str) -> None:
    assert svg(inside) is None


@pytest.mark.parametrize(
    "start", ["\ufeff" + OPEN, '<?xml version="1.0"?>\n<!-- Inkscape -->\n' + OPEN, "\n  " + OPEN]
)
def test_what_may_stand_before_it(start: str) -> None:
    if start[0] == "\n":
        assert svg("", start) is None
    assert inspect_bytes(f"{start}</svg>".encode()) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<g onclick="alert(1)"/>',
        '<g ONLOAD="alert(1)"/>',
        "<foreignObject/>",
        '<iframe xmlns="http://www.w3.org/1999/xhtml"/>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_acts_is_refused(inside: str) -> None:
    assert "skrip" in (svg(inside) or "")


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://contoh.go.id/a.png"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        '<image href="logo.png"/>',
        '<image href="//contoh.go.id/a.png"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        '<image href="data:text/html,x"/>',
        '<use href="lain.svg#a"/>',
        '<a href="https://contoh.go.id"/>',
        '<a href="javascript:alert(1)"/>',
        '<a xml:base="https://contoh.go.id/"><use href="#a"/></a>',
        '<rect fill="url(https://contoh.go.id/#a)"/>',
        "<rect style=\"fill: url( 'lain.svg#a' )\"/>",
        '<rect style="fill: u\\72l(https://contoh.go.id)"/>',
        "<style>@import 'https://contoh.go.id/a.css';</style>",
        "<style><![CDATA[@font-face { src: URL(a.ttf) }]]></style>",
        "<style>a { background: ur<!-- -->l(x) }</style>",
        '<set attributeName="href" to="https://contoh.go.id"/>',
        '<animate attributeName="xlink:href" to="https://contoh.go.id"/>',
        '<?xml-stylesheet href="https://contoh.go.id/a.css"?>',
    ],
)
def test_what_reaches_out_is_refused(inside: str) -> None:
    assert "memanggil" in (svg(inside) or "")


def test_entities_are_refused_before_they_grow() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert "DOCTYPE" in (inspect_bytes(f"{bomb}{OPEN}&b;</svg>".encode()) or "")
    outside = '<!DOCTYPE svg SYSTEM "https://contoh.go.id/x.dtd">'
    assert "DOCTYPE" in (inspect_bytes(f"{outside}{OPEN}</svg>".encode()) or "")
    assert "rusak" in (svg("&tidak;") or "")


def test_what_is_no_svg() -> None:
    for text in ("<svg/>", "<html></html>", '<g xmlns="http://www.w3.org/2000/svg"/>'):
        assert "bukan PNG" in (inspect_bytes(text.encode()) or "")
    for text in ("<svg", OPEN, f"{OPEN}<g></svg>", f"{OPEN}</svg><svg/>"):
        assert "rusak" in (inspect_bytes(text.encode()) or "")
    assert "rusak" in (inspect_bytes(OPEN.encode() + b"\xff</svg>") or "")


def test_a_picture_inside_is_judged_too() -> None:
    assert "lebih besar" in (svg(f'<image href="{embedded((4001, 1))}"/>') or "")
    for data in ("data:image/png;base64,AAAA", "data:image/png;base64,@@@@"):
        assert svg(f'<image href="{data}"/>')


def test_depth_is_bounded() -> None:
    assert svg("<g>" * 50 + "</g>" * 50) is None
    assert "rumit" in (svg("<g>" * 5000 + "</g>" * 5000) or "")


def test_copies_of_copies_are_bounded() -> None:
    def levels(count: int) -> str:
        rows = (
            f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>'
            for n in range(1, count)
        )
        return '<path id="a0" d="M0 0"/>' + "".join(rows)

    assert svg(levels(8)) is None
    assert "rumit" in (svg(levels(40)) or "")
    assert "rumit" in (svg(levels(2000)) or "")
    assert "rumit" in (svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>') or "")
    assert "rumit" in (svg('<g id="a"><use href="#a"/></g>') or "")
    assert svg('<use href="#tidak-ada"/>') is None


@given(st.binary(max_size=300))
def test_any_bytes_are_judged_without_harm(data: bytes) -> None:
    assert inspect_bytes(data) is None or isinstance(inspect_bytes(data), str)
    assert isinstance(inspect_bytes(b"<" + data), str)
