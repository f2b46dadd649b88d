"""QR codes as they leave the module; what a phone sees of them on paper is in test_sheet.py."""

import xml.etree.ElementTree as ET
from urllib.parse import unquote

import pytest
import segno

from iceta_infographic.page import qr

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = [
    "https://www.lapor.go.id",
    "https://layanan.contoh.go.id/pengaduan/?instansi=dinas contoh&kanal=pengaduan#formulir",
    "Ruang pengaduan lantai 1 – “Kantor”",
]


def svg(address: str) -> ET.Element:
    head, _, data = address.partition(",")
    assert head.startswith("data:image/svg+xml")
    return ET.fromstring(unquote(data))  # noqa: S314  # from our own code


@pytest.mark.parametrize("text", ADDRESSES)
def test_a_code_has_no_edge_of_its_own_and_scales(text: str) -> None:
    root = svg(qr.address(text, "#0f1f1b"))
    modules = len(segno.make(text, error="m", micro=False).matrix)
    assert root.get("viewBox") == f"0 0 {modules} {modules}"
    assert root.get("width") is None


def test_a_code_is_dark_on_white() -> None:
    drawn = unquote(qr.address("https://www.lapor.go.id", "#0f1f1b"))
    assert "#0f1f1b" in drawn
    assert "#fff" in drawn


def test_a_long_address_gets_a_larger_code() -> None:
    short, long = (svg(qr.address(text, "#000000")).get("viewBox") for text in ADDRESSES[:2])
    assert short != long


def test_another_address_is_another_code() -> None:
    assert qr.address("https://a.contoh", "#000000") != qr.address("https://b.contoh", "#000000")
