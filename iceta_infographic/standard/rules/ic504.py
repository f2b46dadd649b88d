"""Nama orang atau nomor pribadi dipakai sebagai kanal pengaduan.

Yang dicari: nomor yang disebut nomor pribadi atau HP pribadi, dan nama orang (dengan sapaan
seperti Bapak dan Ibu, atau dengan gelar) yang disertai nomor telepon. Nama pejabat tanpa nomor,
atau nomor kantor tanpa nama, tidak dipersoalkan.

Mengapa penting: pegawai pindah, cuti, dan pensiun, sedangkan poster tetap tergantung. Keluhan
masuk ke ponsel seseorang, tidak tercatat, dan tidak dapat diteruskan. Nomor pribadi juga data
pribadi yang tidak perlu tersebar.

Cara memperbaiki: pakai nomor kantor, dan sebut jabatan atau unitnya: "Unit pengaduan, WhatsApp
0800 0000 0000".
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Text
from . import Context, Problem
from ._channels import has_number
from ._walk import complaint_texts, complaints

CODE = "IC504"
SEVERITY = Severity.WARNING
TITLE = "nama atau nomor pribadi sebagai kanal"

WRONG = """\
pengaduan:
  - Ibu Contoh Lestari, S.Sos. (0800 0000 0000)
"""
RIGHT = """\
pengaduan:
  - Unit pengaduan, WhatsApp 0800 0000 0000
"""

_PRIVATE = re.compile(
    r"\b(?:hp|wa|whatsapp|nomor|no|telepon|telp|ponsel)\.?\s+(?:hp\s+)?pribadi\b", re.IGNORECASE
)
_HONORIFIC = re.compile(
    r"\b(?:Bapak|Bpk\.?|Pak|Ibu|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari)\s+"
    r"(?!Kepala|Camat|Lurah|Bupati|Direktur|Ketua|Sekretaris|Kasi|Kabid|Petugas|Hamil)[A-Z][a-z]"
)
_DEGREE = re.compile(
    r"[A-Za-z],?\s+(?:[SM]\.\s?(?:Sos|Kom|Pd|Si|Kes|Ked|H|E|T|IP|AP|STP|Hum|Ag|AB|M|Farm)\b"
    r"|A\.\s?Md\b|Drs?\.\s|Dra\.\s)|\b(?:Drs|Dra)\.\s+[A-Z]"
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find people where offices belong."""
    for owner, text in _addresses(agency):
        typed = text.typed
        if _PRIVATE.search(typed):
            yield _problem(owner, text, "nomor pribadi dipakai sebagai kanal")
        elif (_HONORIFIC.search(typed) or _DEGREE.search(typed)) and has_number(typed):
            yield _problem(owner, text, "nomor seseorang dipakai sebagai kanal")


def _addresses(agency: Agency) -> Iterator[tuple[str, Text]]:
    for channel in agency.channels:
        if channel.address is not None:
            yield "Kanal perangkat daerah", channel.address
    for owner, entries, _ in complaints(agency):
        for text in complaint_texts(entries):
            yield owner, text


def _problem(owner: str, text: Text, what: str) -> Problem:
    return Problem(
        text.path,
        f"{owner}: {what}",
        "pakai nomor kantor, dan sebut unit atau jabatannya saja",
    )
