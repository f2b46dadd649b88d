"""How figures, dates and verdicts are said in every output that people read."""

import math
from datetime import date
from fractions import Fraction

from ..standard.dates import MONTHS
from .history import Point
from .model import Agency, Report, Review, Status
from .summary import Summary

STATUSES = {
    Status.MEETS: "Memenuhi",
    Status.PARTLY: "Sebagian",
    Status.NOT_YET: "Belum",
    Status.NO_FILE: "Tanpa berkas",
}
"""How a status is called."""

STATUS_MEANINGS = {
    Status.MEETS: "semua layanannya memenuhi standar",
    Status.PARTLY: "sebagian layanannya memenuhi standar",
    Status.NOT_YET: "belum ada layanannya yang memenuhi standar",
    Status.NO_FILE: "ada di daftar, tetapi belum mempunyai berkas standar pelayanan",
}

VERDICT_MEANINGS = {
    "lengkap": "sudah diisi dan tidak ada kesalahan",
    "lemah": "sudah diisi, tetapi isinya belum dapat dipakai warga",
    "kosong": "belum diisi",
}

REVIEWS = {
    Review.FRESH: "Terkini",
    Review.DUE: "Perlu ditinjau",
    Review.OVERDUE: "Lewat batas",
    Review.UNKNOWN: "Tanpa tanggal",
}

UNNAMED_REGION = "Wilayah belum terbaca"
NOW = "keadaan sekarang"


def score(value: Fraction) -> str:
    """Write a score with one decimal at most: ``91,6``.

    It is cut, not rounded: 100 stands for nothing less than everything.
    """
    whole, tenths = divmod(math.floor(value * 10), 10)
    return f"{whole},{tenths}" if tenths else str(whole)


def day(value: date) -> str:
    """Write a date in words: ``5 Januari 2026``."""
    return f"{value.day} {MONTHS[value.month - 1][0].capitalize()} {value.year}"


def month(value: date) -> str:
    """Write a month in words: ``Januari 2026``."""
    return f"{MONTHS[value.month - 1][0].capitalize()} {value.year}"


def region(report: Report) -> str:
    """Name the region, also while ``iceta.yaml`` doesn't."""
    return report.scope.name or UNNAMED_REGION


def headline(summary: Summary) -> str:
    """Say in one sentence how things stand."""
    if not summary.agencies:
        return "Belum ada perangkat daerah untuk dilaporkan."
    meeting = summary.statuses[Status.MEETS]
    if not summary.with_file:
        return (
            f"Belum satu pun dari {summary.agencies} perangkat daerah mempunyai berkas standar "
            "pelayanan."
        )
    met = f"{meeting} di antaranya" if meeting else "belum ada yang"
    if meeting == summary.with_file:
        met = "semuanya"
    return (
        f"{summary.with_file} dari {summary.agencies} perangkat daerah sudah mempunyai berkas "
        f"standar pelayanan; {met} memenuhi keenam unsur di semua layanannya."
    )


def stages(summary: Summary) -> str:
    """Say which files are no official standards yet; empty where all are."""
    parts = [
        f"{summary.stages[stage]} berkas masih berstatus {stage}"
        for stage in ("draf", "contoh")
        if summary.stages.get(stage)
    ]
    if not parts:
        return ""
    return f"{' dan '.join(parts)}: isinya belum menjadi standar resmi."


def review(agency: Agency) -> str:
    """Say when an agency's standards were last looked at."""
    days = [value for value in (agency.beside.reviewed, agency.beside.decreed) if value]
    return day(max(days)) if days else "–"


def point(value: Point) -> str:
    """Name a point in time in a history."""
    return f"{value.name} – {value.subject}" if value.name else NOW


def trouble_of(report: Report) -> str:
    """Say what is wrong with ``iceta.yaml`` as far as it concerns the report; else empty."""
    if not any(finding.is_error for finding in report.scope.findings):
        return ""
    if report.scope.roster_known:
        return (
            "iceta.yaml masih salah. Daftar perangkat daerah dipakai sejauh dapat dibaca, jadi "
            "angka di laporan ini mungkin belum utuh."
        )
    return (
        "iceta.yaml masih salah dan daftar perangkat daerah tidak dapat dibaca. Yang dilaporkan "
        "hanya perangkat daerah yang mempunyai berkas."
    )
