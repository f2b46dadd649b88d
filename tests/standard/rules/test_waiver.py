"""Waiving a finding with a comment that gives a reason."""

from collections.abc import Callable

import pytest

from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.rules._waiver import apply, waivable

Findings = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    "fragment",
    [
        "waktu: 3 hari  # iceta: abaikan IC310 karena kantor buka setiap hari\n",
        "# iceta: abaikan IC310 karena kantor buka setiap hari\nwaktu: 3 hari\n",
        "# iceta: abaikan IC310 karena buka terus\n# diperbaiki 2026\nwaktu: 3 hari\n",
        "waktu: 3 hari # ICETA:  abaikan ic310, IC313 karena buka terus\n",
        "waktu: 3 hari # iceta: abaikan IC313 dan IC310, karena buka terus\n",
        "waktu:\n  # iceta: abaikan IC310 karena buka terus\n  - {untuk: A, lama: 3 hari}\n",
        "waktu: '3 hari' # periksa # iceta: abaikan IC310 karena buka terus\n",
    ],
)
def test_a_waived_finding_disappears(findings: Findings, fragment: str) -> None:
    assert findings(fragment) == []


@pytest.mark.parametrize(
    "fragment",
    [
        "waktu: 3 hari  # iceta: abaikan IC310\n",
        "waktu: 3 hari  # iceta: abaikan IC310 karena\n",
        "waktu: 3 hari  # iceta: abaikan IC310 karena -\n",
        "# iceta: abaikan IC310 karena ...\nwaktu: 3 hari\n",
    ],
)
def test_without_a_reason_it_has_no_effect_and_says_so(findings: Findings, fragment: str) -> None:
    (finding,) = findings(fragment)
    assert finding.code == "IC310"
    assert "tidak menyebut alasan" in finding.hint
    assert "hari kerja atau hari kalender" in finding.hint


@pytest.mark.parametrize(
    "fragment",
    [
        "waktu: 3 hari  # abaikan IC310 karena buka terus\n",
        "waktu: 3 hari  # iceta: abaikan IC313 karena buka terus\n",
        "waktu: 3 hari\n# iceta: abaikan IC310 karena buka terus\n",
        "produk: Akta  # iceta: abaikan IC310 karena buka terus\nwaktu: 3 hari\n",
        "# iceta: abaikan IC310 karena buka terus\n\nwaktu: 3 hari\n",
        "waktu: 3 hari  # iceta: abaikan semua karena buka terus\n",
    ],
)
def test_other_comments_waive_nothing(findings: Findings, fragment: str) -> None:
    (finding,) = findings(fragment)
    assert finding.code == "IC310"
    assert "alasan" not in finding.hint


def test_errors_about_content_can_be_waived(findings: Findings) -> None:
    fragment = "waktu: selesai ditunggu # iceta: abaikan IC304 karena diputuskan pengadilan\n"
    assert findings(fragment) == []


def test_errors_about_file_shape_and_page_can_not(findings: Findings) -> None:
    fragment = """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama}
  logo: tidak-ada.png  # iceta: abaikan IC703 karena menyusul
"""
    (finding,) = findings(fragment)
    assert finding.code == "IC703"
    assert "tidak dapat diabaikan" in finding.hint


@pytest.mark.parametrize(
    ("code", "severity", "expected"),
    [
        ("IC101", Severity.ERROR, False),
        ("IC204", Severity.ERROR, False),
        ("IC301", Severity.ERROR, True),
        ("IC602", Severity.ERROR, True),
        ("IC702", Severity.WARNING, True),
        ("IC703", Severity.ERROR, False),
    ],
)
def test_what_may_be_waived(code: str, severity: Severity, expected: bool) -> None:
    assert waivable(Finding(code, severity, "x", Mark(1, 1), (), "m")) is expected


def test_a_place_outside_the_file_is_no_trouble() -> None:
    finding = Finding("IC310", Severity.WARNING, "x", Mark(9, 1), (), "m")
    assert list(apply([finding], ())) == [finding]
