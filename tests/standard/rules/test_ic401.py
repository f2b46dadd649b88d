"""IC401."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.model import Region

Places = Callable[..., list[tuple[int, int]]]
Findings = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
maklumat: {nomor: 1/2026, tempat: Contoh}
""",
            [(1, 1)],
        ),
        (
            """\
maklumat:
""",
            [(1, 1)],
        ),
        (
            """\
maklumat: {tanggal: 2026-01-05}
""",
            [(1, 1)],
        ),
        (
            """\
perangkat_daerah: {nama: Dinas, pimpinan: {jabatan: Kepala}}
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
""",
            [(2, 1)],
        ),
        (
            """\
perangkat_daerah: {nama: Dinas}
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
""",
            [(2, 1)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC401", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
""",
        """\
maklumat: {tempat: Contoh, tanggal: 5 Januari 2026}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC401", fragment) == []


def test_an_absent_block_points_at_the_top_of_the_file(findings: Findings) -> None:
    (finding,) = findings("status: draf\nperangkat_daerah: {nama: Dinas}\nmaklumat:\n", "IC401")
    assert (finding.mark.line, finding.mark.column) == (3, 1)
    assert finding.path == ("maklumat",)


def test_the_capital_of_the_region_serves_as_place(places: Places, region: Region) -> None:
    dated = "maklumat: {tanggal: 2026-01-05}\n"
    assert places("IC401", dated) == [(1, 1)]
    assert places("IC401", dated, replace(region, capital="Contoh")) == []
    assert places("IC401", dated, None) == []
