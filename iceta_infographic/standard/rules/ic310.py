"""Hari tidak dijelaskan: hari kerja atau hari kalender.

"3 hari" yang diterima hari Jumat dapat berarti Senin atau Rabu. Bila di kalimat yang sama atau di
keterangannya sudah disebut hari kerja atau hari kalender, temuan ini tidak muncul.

Mengapa penting: jangka waktu adalah janji kepada warga (komponen standar pelayanan dalam Pasal 21
UU 25/2009). Janji yang dapat dibaca dengan dua cara akan dibaca warga dengan cara yang lebih
cepat, dan keluhannya datang kepada petugas loket.

Cara memperbaiki: tulis "3 hari kerja" atau "3 hari kalender".
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Duration
from . import Context, Problem
from ._walk import durations

CODE = "IC310"
SEVERITY = Severity.WARNING
TITLE = "hari tanpa “kerja” atau “kalender”"

WRONG = """\
waktu: Paling lambat 3 hari
"""
RIGHT = """\
waktu: Paling lambat 3 hari kerja
"""

_EXPLAINED = re.compile(
    r"\bhari\s+(?:kerja|kalend[ae]r|efektif|operasional|libur)\b|\b(?:kerja|kalender)\b\s*\)",
    re.IGNORECASE,
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find promises in days that don't say which days count."""
    for owner, duration in durations(agency):
        if any(span.unit == "hari" for span in duration.spans) and not _is_explained(duration):
            yield Problem(
                duration.text.path,
                f"{owner}: “hari” dapat berarti hari kerja atau hari kalender",
                "tulis hari kerja atau hari kalender",
            )


def _is_explained(duration: Duration) -> bool:
    notes = [part.typed for part in (duration.condition, duration.subject) if part is not None]
    return any(_EXPLAINED.search(text) for text in (_between_spans(duration), *notes))


def _between_spans(duration: Duration) -> str:
    # "3 hari kerja" elsewhere in the text explains only itself.
    typed, at, parts = duration.text.typed, 0, []
    for span in duration.spans:
        parts += [typed[at : span.start], "hari" if span.unit == "hari" else ""]
        at = span.end
    return "".join([*parts, typed[at:]])
