"""Istilah yang salah nama.

Yang dicari: "SPAN LAPOR" (yang benar SP4N-LAPOR!), "kotak suara" pada pengaduan (yang benar kotak
saran; kotak suara dipakai dalam pemilihan umum), dan "fakta integritas" (yang benar pakta
integritas).

Mengapa penting: warga yang mencari nama yang salah tidak menemukannya. SP4N-LAPOR! diatur dalam
PermenPANRB 62/2018.

Cara memperbaiki: ganti dengan istilah yang benar.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..findings import Severity
from ..model import Agency, Text
from . import Context, Problem
from ._walk import label, pieces
from ._words import quoted

CODE = "IC505"
SEVERITY = Severity.WARNING
TITLE = "istilah yang salah nama"

WRONG = """\
pengaduan:
  - SPAN LAPOR (www.lapor.go.id)
  - Kotak suara di ruang pelayanan
"""
RIGHT = """\
pengaduan:
  - SP4N-LAPOR! (www.lapor.go.id)
  - Kotak saran di ruang pelayanan
"""


class _Name(NamedTuple):
    wrong: re.Pattern[str]
    right: str
    elements: frozenset[str]
    """Where the wrong name can mean nothing else; empty for everywhere."""


_NAMES = (
    _Name(re.compile(r"\bSPAN[-\s]?LAPOR\b!?", re.IGNORECASE), "SP4N-LAPOR!", frozenset()),
    _Name(re.compile(r"\bkotak\s+suara\b", re.IGNORECASE), "kotak saran", frozenset({"pengaduan"})),
    _Name(re.compile(r"\bfakta\s+integritas\b", re.IGNORECASE), "pakta integritas", frozenset()),
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find things that are called by another thing's name."""
    for owner, element, text in _texts(agency):
        for name in _NAMES:
            found = name.wrong.search(text.typed)
            if found and (not name.elements or element in name.elements):
                yield Problem(
                    text.path,
                    f"{owner}: {quoted(found.group())} seharusnya {name.right}",
                    f"ganti dengan {name.right}",
                )


def _texts(agency: Agency) -> Iterator[tuple[str, str, Text]]:
    for service in agency.services:
        yield label(service), "nama", service.name
    yield from pieces(agency)
    if agency.pledge is not None and agency.pledge.text is not None:
        yield "Maklumat", "teks", agency.pledge.text
