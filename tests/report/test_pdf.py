import contextlib
import re
import zlib
from functools import cache
from pathlib import Path

import pytest

from iceta_infographic.page.printed import Printed, printed
from iceta_infographic.report import pdf
from iceta_infographic.report.model import Report
from tests.report.support import (
    FOLDERS,
    HEAD,
    agency,
    everything,
    put,
    report,
    roster,
    service,
)

MM = 72 / 25.4


@cache
def _seen(data: bytes) -> list[Printed]:
    return printed(data)


def _inner(data: bytes) -> bytes:
    """The whole file with its streams inflated: the metadata and the tags lie in them."""
    parts = [data]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        with contextlib.suppress(zlib.error):
            parts.append(zlib.decompress(stream))
    return b"".join(parts)


def text(data: bytes) -> str:
    joined = " ".join(page.text for page in _seen(data))
    return re.sub(r"\s+", " ", joined.replace("\x02", "-").replace("\ufffe", "-"))


def size(data: bytes) -> tuple[float, float]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        width, height = document[0].get_size()
    return width / MM, height / MM


def sheet(made: Report, ident: str) -> bytes:
    (agency,) = (one for one in made.agencies if one.id == ident)
    return pdf.sheet(agency, made, FOLDERS)


def test_the_report_is_a_landscape_a4_for_everyone(workspace: Path) -> None:
    everything(workspace)
    made = pdf.write(report(workspace), FOLDERS)
    assert size(made) == pytest.approx((297, 210), abs=0.5)
    assert b"pdfuaid:part" in _inner(made)
    assert b"/StructTreeRoot" in _inner(made)
    assert min(page.smallest_pt for page in _seen(made)) >= 9 - 0.02
    fonts = {name for page in _seen(made) for name in page.fonts}
    assert all(name.startswith(("Plus-Jakarta-Sans", "Noto-Sans")) for name in fonts)
    said = text(made)
    for number in range(1, len(_seen(made)) + 1):
        assert f"Halaman {number} dari {len(_seen(made))}" in said
    for part in (
        "6 dari 7 perangkat daerah sudah mempunyai berkas",
        "1 kosong",
        "1 lemah",
        "Belum mempunyai berkas (1)",
        "Dinas Tanpa",
        "Dinas Asing",
        "berkas tidak terbaca",
        "Produk belum diisi",
        "bukan ramalan nilai Ombudsman RI",
    ):
        assert part in said, part


def test_the_summary_is_one_page(workspace: Path) -> None:
    roster(workspace, *(f"dinas-dengan-nama-yang-panjang-{n}" for n in range(72)))
    for n in range(6):
        bad = [service(f"Layanan {m}", waktu='""', biaya='""', produk='"-"') for m in range(3)]
        put(workspace, f"dinas-dengan-nama-yang-panjang-{n}", agency(*bad))
    pages = _seen(pdf.write(report(workspace), FOLDERS))
    assert "bukan ramalan" in pages[0].text.replace("\r\n", " ")
    assert "Peta: siapa kurang apa" in pages[1].text


def test_a_list_of_repairs_is_one_portrait_sheet(workspace: Path) -> None:
    everything(workspace)
    made = sheet(report(workspace), "kosong")
    assert size(made) == pytest.approx((210, 297), abs=0.5)
    assert len(_seen(made)) == 1
    assert b"pdfuaid:part" in _inner(made)
    assert b"/StructTreeRoot" in _inner(made)
    said = text(made)
    order = ["Lembar perbaikan", "Unsur yang kosong", "Di luar skor", "Diterima oleh"]
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)
    for part in ("Produk belum diisi", "Layanan Buruk", "baris", "Pasal 21", "iceta check kosong"):
        assert part in said, part


@pytest.mark.parametrize(
    ("ident", "part"),
    [
        ("baik", "Tidak ada yang perlu diperbaiki"),
        ("rusak", "tidak dapat dibaca"),
        ("ganda", "Ada 2 berkas untuk satu id"),
        ("folder", "tidak dapat dibaca"),
        ("asing", "Dinas Asing"),
    ],
)
def test_every_agency_with_a_file_has_a_sheet(ident: str, part: str, workspace: Path) -> None:
    everything(workspace)
    assert part in text(sheet(report(workspace), ident))


def test_advice_never_costs_a_second_sheet(workspace: Path) -> None:
    poor = [service(f"Layanan {n}", waktu="3 hari", produk='"-"') for n in range(20)]
    poor += [service(f"Layanan {n}", persyaratan="[KTP dll]") for n in range(20, 110)]
    put(workspace, "dinsos", agency(*poor))
    made = sheet(report(workspace), "dinsos")
    assert len(_seen(made)) == 1
    said = text(made)
    assert "Produk belum diisi" in said
    assert "Selain itu ada 2 saran" in said


def test_more_than_a_sheet_holds_goes_on_and_stays_legible(workspace: Path) -> None:
    many = [service(f"Layanan nomor {n}", waktu="segera", biaya='""') for n in range(60)]
    put(workspace, "dinsos", agency(*many))
    made = sheet(report(workspace), "dinsos")
    assert len(_seen(made)) > 1
    assert min(page.smallest_pt for page in _seen(made)) >= 9 - 0.02
    said = text(made)
    assert all(f"Layanan nomor {n}" in said for n in range(60))


def test_what_was_typed_is_printed_and_nothing_else(workspace: Path) -> None:
    evil = "'<b>x</b> \" } body{display:none} ` url(file:///etc/passwd)'"
    put(
        workspace,
        "asing",
        agency(service(evil, waktu="segera"), head=HEAD.replace("Dinas Sosial\n", f"{evil}\n", 1)),
    )
    made = report(workspace)
    for said in (text(pdf.write(made, FOLDERS)), text(sheet(made, "asing"))):
        assert "<b>x</b>" in said
        assert "Tidak ada di daftar" in said or "tidak ada di daftar" in said
