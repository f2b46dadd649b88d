"""Rules are tried on fragments of a file, set into a faultless one."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from iceta_infographic.standard.check import check_file
from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.model import Region
from iceta_infographic.standard.rules import Context

TODAY = date(2026, 11, 24)

REGION = Region(
    government="Pemerintah Kabupaten Contoh",
    name="Kabupaten Contoh",
    capital="",
    emblem=None,
    programme="Contoh Cepat Tanggap",
    programme_short="C-Ceta",
    shared=(),
    escalation=(),
    review_warning=12,
    review_limit=36,
    formats=("a4",),
    style="",
    colour="",
    roster=(),
)

SERVICE = """\
nama: Akta Kelahiran
persyaratan:
  - Fotokopi Kartu Keluarga
prosedur:
  - Pemohon menyerahkan berkas
  - Petugas memeriksa berkas
waktu: 1 hari kerja
biaya: gratis
produk: Kutipan Akta Kelahiran
pengaduan:
  - Kotak saran di ruang pelayanan
"""

AGENCY = """\
status: ditetapkan
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan: {jabatan: Kepala Dinas, nama: Nama Pejabat}
kanal:
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh.dinas"}
penetapan: {nomor: 000/SK/2026, tanggal: 2026-01-05}
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
"""

SERVICE_KEYS = frozenset(
    [
        *re.findall(r"^(\w+):", SERVICE, re.MULTILINE),
        *("id", "sumber", "dasar_hukum", "sarana_prasarana", "jaminan_keamanan"),
    ]
)

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

Place = tuple[int, int]
Findings = Callable[..., list[Finding]]
Places = Callable[..., list[Place]]


def keys(fragment: str) -> list[str]:
    """The keys at the left edge of a fragment."""
    return re.findall(r"^(\w+):", fragment, re.MULTILINE)


def rest(base: str, fragment: str) -> str:
    """A faultless text without what a fragment gives itself."""
    parts = re.split(r"^(?=\w)", base, flags=re.MULTILINE)
    return "".join(part for part in parts if part and keys(part)[0] not in keys(fragment))


def compose(fragment: str) -> tuple[str, Place]:
    """A whole file around a fragment, and how many lines and columns the fragment is moved."""
    if not set(keys(fragment)) <= SERVICE_KEYS:
        given = fragment + rest(AGENCY, fragment)
        return given if "layanan" in keys(fragment) else given + _services(SERVICE), (0, 0)
    return _services(fragment + rest(SERVICE, fragment)) + AGENCY, (2, 4)


def _services(one: str) -> str:
    return "layanan:\n  -\n" + re.sub(r"^(?=.)", "    ", one, flags=re.MULTILINE)


@pytest.fixture
def findings(tmp_path: Path) -> Findings:
    """Give what is found in a fragment: all findings, or those of one code."""

    def find(
        fragment: str, code: str = "", region: Region | None = REGION, name: str = "dinas.yaml"
    ) -> list[Finding]:
        text, _ = compose(fragment)
        path = tmp_path / "standards" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        (path.parent / "logo.svg").write_text(PICTURE, encoding="utf-8")
        context = Context(today=TODAY, region=region, root=tmp_path, file=path)
        found = check_file(path, name, context).findings
        return [finding for finding in found if code in finding.code]

    return find


@pytest.fixture
def places(findings: Findings) -> Places:
    """Give where a code is found in a fragment, as line and column of the fragment."""

    def find(code: str, fragment: str, region: Region | None = REGION) -> list[Place]:
        _, (lines, columns) = compose(fragment)
        return [
            (finding.mark.line - lines, finding.mark.column - columns)
            for finding in findings(fragment, code, region)
        ]

    return find


@pytest.fixture
def region() -> Region:
    """The region that fragments are checked in."""
    return REGION
