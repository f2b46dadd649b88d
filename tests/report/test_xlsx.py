import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from iceta_infographic.report.workbook import LONGEST, Column, height
from iceta_infographic.report.workbook import put as put_cell
from iceta_infographic.report.xlsx import write
from tests.report.support import HEAD, agency, everything, put, report, service

SHEETS = ["Ringkasan", "Perangkat daerah", "Layanan × unsur", "Temuan", "Teks yang dinilai"]


def book(workspace: Path) -> Any:
    return load_workbook(io.BytesIO(write(report(workspace))))


def records(sheet: Any) -> list[dict[str, Any]]:
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.fixture
def full(workspace: Path) -> Any:
    everything(workspace)
    return book(workspace)


def test_there_is_a_sheet_for_each_view(full: Any) -> None:
    assert full.sheetnames == SHEETS


@pytest.mark.parametrize("name", SHEETS[1:])
def test_heads_are_frozen_and_filtered(name: str, full: Any) -> None:
    sheet = full[name]
    assert sheet.freeze_panes.endswith("2")
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, sheet.max_column).coordinate}"
    assert sheet.conditional_formatting
    assert sheet.page_setup.orientation == "landscape"


def test_numbers_and_dates_are_real(workspace: Path) -> None:
    head = f"penetapan: {{tanggal: 2026-01-05, ditinjau: 1 Juli 2026}}\n{HEAD}"
    put(workspace, "dinsos", agency(service(), service("Kedua", waktu="segera"), head=head))
    made = book(workspace)
    first, second = records(made["Perangkat daerah"])
    assert (first["Skor"], first["Layanan"], first["Memenuhi"]) == (95.8, 2, 1)
    assert first["Ditetapkan"] == datetime(2026, 1, 5)
    assert first["Ditinjau"] == datetime(2026, 7, 1)
    assert (first["Waktu"], first["Biaya"]) == ("lemah", "lengkap")
    assert (second["Status"], second["Skor"], second["Waktu"]) == ("tanpa berkas", 0, None)
    assert records(made["Layanan × unsur"])[1]["Skor"] == 91.6
    (finding,) = records(made["Temuan"])
    assert finding["Kode"] == "IC304"
    assert isinstance(finding["Baris"], int)
    assert made["Ringkasan"]["B2"].value == datetime(2026, 11, 24)


def test_every_agency_and_every_trouble_is_in_it(full: Any) -> None:
    agencies = {row["Id"]: row for row in records(full["Perangkat daerah"])}
    assert len(agencies) == 8
    assert "2 berkas untuk satu id" in agencies["ganda"]["Catatan"]
    assert agencies["asing"]["Di daftar"] == "tidak"
    assert {row["Kode"] for row in records(full["Temuan"])} >= {"IC102", "IC106", "IC301", "IC304"}


@pytest.mark.parametrize(
    "typed", ["=1+1", "+62 234", "-1 hari", "@SUM(A1)", "#N/A", "=cmd|' /C x'!A0"]
)
def test_a_text_stays_a_text(typed: str, workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(produk=f'"{typed}"')))
    made = book(workspace)
    (cell,) = [
        row[4]
        for row in made["Teks yang dinilai"].iter_rows(min_row=2)
        if row[2].value == "Produk pelayanan"
    ]
    assert (cell.value, cell.data_type) == (typed, "s")
    assert cell.quotePrefix is (typed[0] != "#")


def test_no_cell_holds_a_formula(full: Any) -> None:
    kinds = {cell.data_type for sheet in full for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}


def test_what_no_cell_can_hold_is_made_to_fit() -> None:
    from openpyxl import Workbook

    cell = Workbook().active["A1"]
    put_cell(cell, "a\x0bb" + "c" * LONGEST)
    assert cell.value.startswith("a\N{REPLACEMENT CHARACTER}b")
    assert len(cell.value) == LONGEST


def test_rows_are_as_high_as_their_text() -> None:
    columns = (Column("a", 10), Column("b", 20))
    assert height(("kata", 5), columns) == 15
    assert height(("x" * 25, "satu\ndua"), columns) == 45
    assert height(("x\n" * 900, None), columns) == 405


def test_the_same_report_gives_the_same_bytes(workspace: Path) -> None:
    made = write(report(workspace))
    assert write(report(workspace)) == made
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-11-24T00:00:00Z") == 2
