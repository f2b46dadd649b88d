"""Isi sebuah unsur sebenarnya milik unsur lain.

Yang dicari hanya yang pasti: pengaduan yang berisi nomor surat keputusan dan bukan kanal;
persyaratan yang berisi pengertian atau definisi; prosedur yang berisi kewajiban ("wajib memenuhi
ketentuan"); dan prosedur yang berisi aturan kerja petugas yang tidak dialami pemohon, misalnya
mencuci tangan dan memakai alat pelindung diri.

Mengapa penting: kolom yang tertukar membuat unsur yang seharusnya ada menjadi tidak ada, walaupun
isiannya tampak penuh. Menurut PermenPANRB 15/2014, komponen penyampaian pelayanan (yang
dipublikasikan) berbeda dari komponen pengelolaan di dalam instansi.

Cara memperbaiki: pindahkan isi itu ke unsur yang benar. Dasar hukum ditulis di "dasar_hukum" atau
"penetapan", aturan kerja petugas di "jaminan_keamanan" atau "pengawasan_internal".
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Service, Text
from . import Context, Problem
from ._channels import is_usable
from ._walk import Complaints, complaints, label, leaves
from ._words import LAW, is_unfilled

CODE = "IC307"
SEVERITY = Severity.WARNING
TITLE = "isi milik unsur lain"

WRONG = """\
pengaduan:
  - Keputusan Kepala Dinas Nomor 800/12/2024
"""
RIGHT = """\
pengaduan:
  - Kotak saran di ruang pelayanan
dasar_hukum:
  - Keputusan Kepala Dinas Nomor 800/12/2024
"""

_DECREE = re.compile(
    r"\b(?:nomor|no\.?)\s+(?:SK|surat\s+keputusan|keputusan)\b"
    r"|\b[0-9]{1,4}(?:[./-][A-Z0-9.]{1,20}){1,6}/[0-9]{4}\b",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"(?:pengertian|definisi|yang\s+dimaksud(?:kan)?)\b"
    r"|.{0,160}\byang\s+selanjutnya\s+(?:disebut|disingkat)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"(?:wajib|harus)\s+(?:memenuhi|memiliki|melampirkan|menyertakan)\b", re.IGNORECASE
)
_INTERNAL = re.compile(
    r"\b(?:petugas|dokter|perawat|bidan|pegawai|pelaksana)\b.{0,60}?"
    r"\b(?:mencuci\s+tangan|cuci\s+tangan|memakai\s+apd|memakai\s+alat\s+pelindung\s+diri"
    r"|mengikuti\s+apel|melakukan\s+absensi)\b",
    re.IGNORECASE,
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find texts that stand in the wrong element."""
    for service in agency.services:
        yield from _requirements(service)
        yield from _procedure(service)
    for group in complaints(agency):
        yield from _decree_for_channel(group)


def _requirements(service: Service) -> Iterator[Problem]:
    if "persyaratan" in service.unreadable:
        return
    for text in leaves(service.requirements):
        if _DEFINITION.match(text.typed.strip()):
            yield Problem(
                text.path,
                f"{label(service)}: persyaratan ini berisi pengertian, bukan syarat",
                "hapus, atau tulis berkas yang harus dibawa pemohon",
            )


def _procedure(service: Service) -> Iterator[Problem]:
    if "prosedur" in service.unreadable:
        return
    for step in service.procedure:
        typed = step.text.typed.strip()
        if step.actor is None and _DUTY.match(typed):
            yield Problem(
                step.text.path,
                f"{label(service)}: langkah ini berisi kewajiban, bukan langkah",
                "pindahkan ke persyaratan, atau tulis siapa melakukan apa",
            )
        elif _INTERNAL.search(typed):
            yield Problem(
                step.text.path,
                f"{label(service)}: langkah ini aturan kerja petugas, bukan langkah pelayanan",
                "pindahkan ke jaminan_keamanan atau pengawasan_internal",
            )


def _decree_for_channel(group: Complaints) -> Iterator[Problem]:
    texts = [entry for entry in group.entries if isinstance(entry, Text)]
    filled = [text for text in texts if not is_unfilled(text.typed)]
    if len(texts) < len(group.entries) or any(is_usable(text) for text in filled):
        return
    if filled and all(_DECREE.search(t.typed) or LAW.search(t.typed) for t in filled):
        yield Problem(
            filled[0].path,
            f"{group.owner}: pengaduan berisi nomor surat keputusan, bukan kanal pengaduan",
            "pindahkan ke dasar_hukum, lalu tulis kanal pengaduannya di sini",
        )
