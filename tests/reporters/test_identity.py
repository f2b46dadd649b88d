from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from iceta_infographic import inspection
from iceta_infographic.reporters.identity import fingerprints
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.workspace import find
from tests.conftest import AGENCY

BASE = Finding(
    "IC301",
    Severity.ERROR,
    "standards/a.yaml",
    Mark(41, 7),
    ("layanan", 2, "biaya"),
    "Biaya kosong.",
)


@pytest.mark.parametrize(
    "other",
    [
        replace(BASE, mark=Mark(90, 3)),
        replace(BASE, path=("layanan", 7, "biaya")),
        replace(BASE, hint="Saran lain."),
    ],
)
def test_what_moves_keeps_its_fingerprint(other: Finding) -> None:
    assert fingerprints([other]) == fingerprints([BASE])


@pytest.mark.parametrize(
    "other",
    [
        replace(BASE, code="IC302"),
        replace(BASE, file="standards/b.yaml"),
        replace(BASE, path=("layanan", 2, "waktu")),
        replace(BASE, message="Waktu kosong."),
    ],
)
def test_another_finding_has_another_fingerprint(other: Finding) -> None:
    assert fingerprints([other]) != fingerprints([BASE])


def test_figures_in_a_message_play_no_part() -> None:
    one, other = (replace(BASE, message=f"Kunci sudah ada di baris {n}.") for n in (3, 14))
    assert fingerprints([one]) == fingerprints([other])


def test_findings_that_agree_in_everything_are_told_apart() -> None:
    names = fingerprints([BASE, replace(BASE, mark=Mark(50, 7)), BASE])
    assert len(set(names)) == 3
    assert names[0] == fingerprints([BASE])[0]


def test_text_that_is_no_unicode_has_a_fingerprint_too() -> None:
    assert len(fingerprints([replace(BASE, file="standards/\udcff.yaml")])) == 1


def test_lines_and_services_added_above_change_no_fingerprint(workspace: Path) -> None:
    file = workspace / "standards" / "dinsos.yaml"
    broken = AGENCY.replace("biaya: gratis", "biaya: sesuai perda").replace(
        "waktu: 1 hari kerja", "waktu: secepatnya"
    )
    first = broken[broken.index("  - id: surat-keterangan") :].replace("surat-k", "surat-lain-k")
    moved = broken.replace("status: contoh", "# catatan\n\nstatus: contoh").replace(
        "layanan:\n",
        "layanan:\n"
        + first.replace("Terdaftar", "Lain")
        .replace("sesuai perda", "gratis")
        .replace("secepatnya", "2 jam"),
    )
    names = []
    for text in (broken, moved):
        file.write_text(text, encoding="utf-8")
        opened = find(workspace)
        checked = inspection.inspect(opened, opened.standards(), date(2026, 1, 5))
        findings = inspection.result(opened, checked).findings
        wanted = [f for f in findings if f.code in ("IC303", "IC304")]
        assert len(wanted) == 2
        names.append(fingerprints(wanted))
    assert names[0] == names[1]
