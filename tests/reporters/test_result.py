"""The sum of a check in words."""

import pytest

from iceta_infographic.reporters import Result
from iceta_infographic.standard.findings import Finding, Mark, Severity

ERROR = Finding("IC202", Severity.ERROR, "iceta.yaml", Mark(1, 1), (), "Kosong.")
WARNING = Finding("IC310", Severity.WARNING, "standards/a.yaml", Mark(1, 1), (), "Hari.")


@pytest.mark.parametrize(
    ("findings", "files", "summary"),
    [
        ((), 2, "2 berkas (3 layanan) diperiksa: tidak ada kesalahan."),
        ((WARNING,), 2, "2 berkas (3 layanan) diperiksa: 0 kesalahan, 1 peringatan."),
        ((ERROR, WARNING), 2, "2 berkas (3 layanan) diperiksa: 1 kesalahan, 1 peringatan."),
        # Nothing was checked, so nothing is said to be right.
        ((), 0, "Belum ada berkas standar; buat satu dengan `iceta new ID`."),
        (
            (ERROR,),
            0,
            "Belum ada berkas standar; buat satu dengan `iceta new ID`. "
            "Di iceta.yaml: 1 kesalahan, 0 peringatan.",
        ),
    ],
)
def test_the_summary(findings: tuple[Finding, ...], files: int, summary: str) -> None:
    assert Result(findings=findings, lines={}, files=files, services=3).summary == summary
