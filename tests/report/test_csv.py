import csv
import io
from pathlib import Path

import pytest

from iceta_infographic.report.csv import COLUMNS, write
from tests.report.support import agency, everything, put, report, service


def rows(workspace: Path) -> list[dict[str, str]]:
    text = write(report(workspace)).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_element_of_every_service_has_a_row(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(), service("Kedua", waktu="segera")))
    found = rows(workspace)
    assert list(found[0]) == list(COLUMNS)
    assert len(found) == 2 * 6 + 1
    waktu = next(r for r in found if r["nama_layanan"] == "Kedua" and r["unsur"] == "waktu")
    assert (waktu["putusan"], waktu["teks"], waktu["kode"]) == ("lemah", "segera", "IC304")
    assert waktu["cara_memperbaiki"].startswith("Tulis")
    assert waktu["dasar_hukum"] == "UU 25/2009 Pasal 21; PermenPANRB 15/2014"
    assert (waktu["berkas"], waktu["skor"]) == ("standards/dinsos.yaml", "95.8")
    assert waktu["baris"].isdigit()


def test_every_agency_has_a_row_whatever_state_its_file_is_in(workspace: Path) -> None:
    everything(workspace)
    found = rows(workspace)
    by_id = {row["id"]: row for row in found}
    assert set(by_id) == {"baik", "lemah", "kosong", "rusak", "ganda", "tanpa", "folder", "asing"}
    assert (by_id["tanpa"]["status"], by_id["tanpa"]["layanan"]) == ("tanpa_berkas", "")
    assert by_id["rusak"]["kode"] == "IC102"
    assert by_id["ganda"]["kode"] == "IC106"
    assert by_id["asing"]["di_daftar"] == "tidak"


@pytest.mark.parametrize("typed", ["=1+1", "+62 234 000 000", "-1 hari", "@SUM(A1:A9)"])
def test_a_text_stays_a_text(typed: str, workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(f'"{typed} x"', produk=f'"{typed}"')))
    found = rows(workspace)
    produk = next(row for row in found if row["unsur"] == "produk")
    assert produk["teks"] == f"'{typed}"
    assert produk["nama_layanan"] == f"'{typed} x"


def test_commas_quotes_and_line_breaks_are_kept(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(produk="['a, \"b\"', c; d]")))
    produk = next(row for row in rows(workspace) if row["unsur"] == "produk")
    assert produk["teks"] == 'a, "b"\nc; d'
