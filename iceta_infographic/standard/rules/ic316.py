"""Ada biaya lain yang hanya tersembunyi di persyaratan.

Yang dicari: meterai di antara persyaratan yang tidak disebut di biaya, dan angka rupiah di
persyaratan atau prosedur padahal biayanya ditulis gratis. Uang itu tidak masuk ke kas daerah,
tetapi tetap keluar dari saku warga.

Mengapa penting: warga yang membaca "gratis" lalu harus membeli meterai merasa dibohongi. Biaya
adalah komponen standar pelayanan yang dipublikasikan (Pasal 21 UU 25/2009, PermenPANRB 15/2014).

Cara memperbaiki: sebutkan juga di biaya. Tulis biaya dalam bentuk panjang, dengan "gratis: true"
dan "catatan: Meterai Rp10.000 dibeli sendiri".
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, FeeKind, Service, Text
from . import Context, Problem
from ._walk import fee_texts, label, leaves, step_texts

CODE = "IC316"
SEVERITY = Severity.WARNING
TITLE = "biaya tersembunyi di unsur lain"

WRONG = """\
persyaratan:
  - Surat pernyataan bermeterai Rp10.000
biaya: gratis
"""
RIGHT = """\
persyaratan:
  - Surat pernyataan bermeterai Rp10.000
biaya:
  gratis: true
  catatan: Meterai Rp10.000 dibeli sendiri
"""

_STAMP = re.compile(r"m[ae]terai", re.IGNORECASE)
_AMOUNT = re.compile(r"\bRp\.?\s?(?=[0-9])(?!0\b(?![.,]?[0-9]))", re.IGNORECASE)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find costs among requirements and steps that the fee does not mention."""
    for service in agency.services:
        if "biaya" in service.unreadable:
            continue
        # The first is enough: one sentence in biaya answers for all of them.
        for text, cost in _hidden(service):
            yield Problem(
                text.path,
                f"{label(service)}: ada {cost} di sini yang tidak disebut di biaya",
                "sebutkan di catatan pada biaya, misalnya: Meterai Rp10.000 dibeli sendiri",
            )
            break


def _hidden(service: Service) -> Iterator[tuple[Text, str]]:
    requirements = () if "persyaratan" in service.unreadable else service.requirements
    steps = () if "prosedur" in service.unreadable else service.procedure
    said = " ".join(text.typed for text in fee_texts(service.fee))
    if not _STAMP.search(said):
        for text in leaves(requirements):
            if _STAMP.search(text.typed):
                yield text, "meterai"
    if service.fee is not None and service.fee.kind is FeeKind.FREE and not _AMOUNT.search(said):
        for text in (*leaves(requirements), *step_texts(steps)):
            if _AMOUNT.search(text.typed) and not _STAMP.search(text.typed):
                yield text, "angka rupiah"
