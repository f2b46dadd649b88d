"""Waktu tidak masuk akal: langkah-langkahnya lebih lama, atau terlalu banyak meja.

Ada dua keadaan yang diperiksa. Pertama, jumlah waktu yang ditulis pada langkah-langkah lebih
besar daripada waktu layanan. Kedua, waktu layanan sangat singkat untuk jumlah langkah dan jumlah
pejabat yang harus dilewati berkas, misalnya 9 langkah melewati 5 meja dalam 20 menit.

Mengapa penting: janji yang tidak dapat ditepati menjadi pengaduan setiap hari. Menurut Pasal 20
UU 25/2009, standar pelayanan disusun dengan memperhatikan kemampuan penyelenggara.

Cara memperbaiki: ukur waktu yang sebenarnya beberapa kali, lalu tulis waktu paling lama yang
sanggup ditepati; atau kurangi langkah dan paraf yang tidak perlu.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..findings import Severity
from ..model import Agency, Service, Span, Step
from . import Context, Problem
from ._walk import label

CODE = "IC312"
SEVERITY = Severity.WARNING
TITLE = "waktu yang sulit dipercaya"

WRONG = """\
prosedur:
  - {langkah: Memeriksa berkas, pelaku: Petugas loket, waktu: 30 menit}
  - {langkah: Mencetak akta, pelaku: Operator, waktu: 45 menit}
waktu: 1 jam
"""
RIGHT = """\
prosedur:
  - {langkah: Memeriksa berkas, pelaku: Petugas loket, waktu: 30 menit}
  - {langkah: Mencetak akta, pelaku: Operator, waktu: 45 menit}
waktu: 75 menit
"""

_MINUTES = {"detik": Decimal(1) / 60, "menit": Decimal(1), "jam": Decimal(60)}
_DAYS = frozenset({"hari", "hari kerja", "hari kalender"})
# How long a unit takes at the least (counted for the steps: a working day of eight hours)
# and at the most (counted for the promise: round the clock), so that only a sure excess counts.
_LEAST = _MINUTES | {
    "hari": Decimal(480),
    "hari kerja": Decimal(480),
    "hari kalender": Decimal(1440),
    "minggu": Decimal(5 * 480),
    "bulan": Decimal(20 * 480),
    "tahun": Decimal(230 * 480),
}
_MOST = _MINUTES | {
    "hari": Decimal(3 * 1440),
    "hari kerja": Decimal(3 * 1440),
    "hari kalender": Decimal(1440),
    "minggu": Decimal(7 * 1440),
    "bulan": Decimal(31 * 1440),
    "tahun": Decimal(366 * 1440),
}

_MANY_STEPS = 8
_MANY_DESKS = 4
_LEAST_PER_STEP = Decimal("2.5")

# Desks that a file passes; one pattern for each, however the text spells it.
_DESKS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"front\s?office|petugas\s+loket|loket|petugas",
        r"operator",
        r"sekretariat|sekretaris|sekcam|sekdis|seklur|sekdes",
        r"kepala\s+dinas|kadis|kepala\s+badan|kaban|direktur",
        r"kepala\s+bidang|kabid",
        r"kepala\s+seksi|kasi|kasie|subkor|subkoordinator|kasubag|kasubbag",
        r"camat",
        r"lurah|kepala\s+desa|kades",
        r"bupati|wali\s?kota",
    )
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find promises of time that the procedure itself contradicts."""
    for service in agency.services:
        if {"waktu", "prosedur"} & service.unreadable:
            continue
        promised = [span for duration in service.durations for span in duration.spans]
        if not promised or not all(duration.spans for duration in service.durations):
            continue
        if _steps_take_longer(service.procedure, promised):
            yield _problem(service, "waktu semua langkah bila dijumlahkan melebihi waktu layanan")
        elif desks := _unbelievable(service.procedure, promised):
            yield _problem(
                service,
                f"waktunya sulit dipercaya untuk {len(service.procedure)} langkah yang melewati "
                f"{desks} meja",
            )


def _problem(service: Service, what: str) -> Problem:
    return Problem(
        service.durations[0].text.path,
        f"{label(service)}: {what}",
        "tulis waktu paling lama yang sanggup ditepati, atau kurangi langkahnya",
    )


def _steps_take_longer(steps: tuple[Step, ...], promised: list[Span]) -> bool:
    timed = [step.duration.spans for step in steps if step.duration and step.duration.spans]
    if not timed:
        return False
    spans = [span for one in timed for span in one]
    if (
        all(span.unit in _DAYS for span in (*spans, *promised))
        and len({span.unit for span in (*spans, *promised)}) == 1
    ):
        least = sum(min(span.low for span in one) for one in timed)
        return least > sum(span.high for span in promised)
    least = sum(min(span.low * _LEAST[span.unit] for span in one) for one in timed)
    return least > sum(span.high * _MOST[span.unit] for span in promised)


def _unbelievable(steps: tuple[Step, ...], promised: list[Span]) -> int:
    if len(steps) < _MANY_STEPS or any(span.unit not in _MINUTES for span in promised):
        return 0
    longest = sum(span.high * _MINUTES[span.unit] for span in promised)
    if longest >= _LEAST_PER_STEP * len(steps):
        return 0
    desks = _desks(steps)
    return desks if desks >= _MANY_DESKS else 0


def _desks(steps: tuple[Step, ...]) -> int:
    words = " ; ".join(f"{step.actor or ''} {step.text}" for step in steps)
    return sum(1 for desk in _DESKS if desk.search(words))
