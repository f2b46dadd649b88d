from pathlib import Path

from iceta_infographic.report.md import write
from tests.report.support import HEAD, agency, everything, put, report, service


def text(workspace: Path) -> str:
    return write(report(workspace)).decode()


def test_it_says_everything_that_matters(workspace: Path) -> None:
    everything(workspace)
    made = text(workspace)
    for part in (
        "# Kepatuhan standar pelayanan Kabupaten Contoh",
        "6 dari 7 perangkat daerah sudah mempunyai berkas",
        "bukan ramalan nilai Ombudsman RI",
        "## Belum mempunyai berkas (1)\n\n- Dinas Tanpa",
        "## Tidak ada di daftar (1)",
        "| Dinas Ganda (2 berkas untuk satu id) | 0 | belum |",
        "| 1 kosong |",
        "## Perkembangan",
        "Produk belum diisi",
    ):
        assert part in made


def test_rows_of_the_map_have_as_many_cells_as_its_head(workspace: Path) -> None:
    everything(workspace)
    table = text(workspace).partition("## Peta")[2].partition("## ")[0]
    rows = [row for row in table.splitlines() if row.startswith("|")]
    assert len(rows) == 2 + 7
    assert {row.count("|") for row in rows} == {14}


def test_what_was_typed_has_no_effect(workspace: Path) -> None:
    name = "Dinas <script>alert(1)</script> | *tebal* [a](b)"
    put(
        workspace,
        "asing",
        agency(service("'`x` | <b>'"), head=HEAD.replace("Dinas Sosial\n", f"'{name}'\n", 1)),
    )
    made = text(workspace)
    assert "<script>" not in made
    assert "<b>" not in made
    assert "\\| \\*tebal\\* \\[a\\](b)" in made


def test_a_broken_roster_is_said_first(workspace: Path) -> None:
    (workspace / "iceta.yaml").write_text("wilayah: [\n", encoding="utf-8")
    made = text(workspace)
    assert made.index("iceta.yaml masih salah") < made.index("## Peta")
    assert "Wilayah belum terbaca" in made
