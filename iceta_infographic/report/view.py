"""What the templates of the report see: the model in words, in the order in which it is shown."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from . import law, words
from .history import Change, History, Point
from .model import Agency, Report, Review, Status
from .repairs import Kind, without_owner
from .rows import STATUS_IDS, Row, needs, row, rows
from .summary import Gap, Summary, summarise

FIRST_TO_HELP = 5
"""How many agencies the summary names as those to help first."""

CHART = (720, 150)
"""Width and height of the chart of scores, in its own units."""

KIND_WORDS = {
    Kind.FILE: "berkas",
    Kind.EMPTY: "kosong",
    Kind.WEAK: "lemah",
    Kind.BESIDE: "di samping skor",
    Kind.ADVICE: "saran",
}


def values(report: Report) -> dict[str, Any]:
    """Return what the templates of the report see.

    Args:
        report: the report.

    Returns:
        Names in Indonesian, as in every template.
    """
    summary = summarise(report)
    shown = rows(report)
    return {
        "wilayah": words.region(report),
        "pemerintah": report.scope.government,
        "program": report.scope.programme,
        "tanggal": words.day(report.day),
        "tanggal_iso": report.day.isoformat(),
        "masalah": words.trouble_of(report),
        "masalah_temuan": [f for f in report.scope.findings if f.is_error],
        "kalimat": words.headline(summary),
        "naskah": words.stages(summary),
        "angka": _figures(summary),
        "batang": _bar(summary),
        "unsur": _gaps(summary),
        "nama_unsur": law.TITLES,
        "nama_resmi": law.FORMAL,
        "hukum_unsur": law.ELEMENT_LAW,
        "samping": _beside(summary),
        "tinjauan": _reviews(summary, report),
        "bantu": [(r, needs(r)) for r in shown if _to_help(r, report)][:FIRST_TO_HELP],
        "peta": shown,
        "tanpa_berkas": report.without_file,
        "di_luar": report.unlisted,
        "daftar_terbaca": report.scope.roster_known,
        "riwayat": history(report.history),
        "arti_status": [(words.STATUSES[s], words.STATUS_MEANINGS[s]) for s in Status],
        "arti_putusan": words.VERDICT_MEANINGS,
        "bukan_ramalan": law.NOT_A_FORECAST,
        "dasar": law.BASIS,
        "skor": words.score,
        "hari": words.day,
        "temuan": without_owner,
        "kode": marked,
        "jenis": KIND_WORDS,
    }


def sheet_values(agency: Agency, report: Report, *, advice: bool) -> dict[str, Any]:
    """Return what the template of an agency's list of repairs sees.

    Args:
        agency: the agency.
        report: the report it is in.
        advice: whether it lists what takes nothing away from the score, too.

    Returns:
        Names in Indonesian, as in every template.
    """
    shown = row(agency, report)
    must = tuple(repair for repair in shown.repairs if repair.kind is not Kind.ADVICE)
    left_out = 0 if advice else len(shown.repairs) - len(must)
    shown = shown if advice else replace(shown, repairs=must)
    return {
        "wilayah": words.region(report),
        "pemerintah": report.scope.government,
        "tanggal": words.day(report.day),
        "tanggal_iso": report.day.isoformat(),
        "nama": agency.name,
        "r": shown,
        "saran_lain": left_out,
        "wajib": any(repair.kind <= Kind.WEAK for repair in shown.repairs),
        "bukan_ramalan": law.NOT_A_FORECAST,
        "kode": marked,
    }


def _figures(summary: Summary) -> list[dict[str, str]]:
    meeting = summary.statuses[Status.MEETS]
    roster = f"dari {summary.agencies} perangkat daerah"
    return [
        {
            "nilai": str(summary.with_file),
            "dari": roster,
            "arti": "sudah mempunyai berkas standar pelayanan",
        },
        {
            "nilai": str(meeting),
            "dari": roster,
            "arti": "memenuhi: keenam unsur lengkap di semua layanannya",
        },
        {
            "nilai": str(summary.meeting),
            "dari": f"dari {summary.services} layanan yang ditulis",
            "arti": "keenam unsurnya lengkap",
        },
        {
            "nilai": words.score(summary.score),
            "dari": "dari 100",
            "arti": "skor rata-rata; tanpa berkas dihitung 0. Yang sudah punya berkas: "
            + words.score(summary.score_with_file),
        },
    ]


def _bar(summary: Summary) -> list[dict[str, Any]]:
    whole = max(summary.agencies, 1)
    return [
        {
            "id": STATUS_IDS[status],
            "nama": words.STATUSES[status],
            "arti": words.STATUS_MEANINGS[status],
            "jumlah": count,
            "persen": _percent(count, whole),
        }
        for status, count in summary.statuses.items()
    ]


def _percent(count: int, whole: int) -> str:
    # Cut, not rounded: parts of a bar must never add up to more than the whole.
    return f"{100_000 * count // max(whole, 1) / 1000:.3f}"


def _gaps(summary: Summary) -> list[dict[str, Any]]:
    def shown(gap: Gap) -> dict[str, Any]:
        whole = summary.services
        complete = whole - gap.empty - gap.weak
        return {
            "kunci": gap.key,
            "nama": law.FORMAL[gap.key],
            "kosong": gap.empty,
            "lemah": gap.weak,
            "lengkap": complete,
            "perangkat": gap.agencies,
            "persen_kosong": _percent(gap.empty, whole),
            "persen_lemah": _percent(gap.weak, whole),
            "persen_lengkap": _percent(complete, whole),
        }

    worst = sorted(summary.gaps, key=lambda gap: -(2 * gap.empty + gap.weak))
    return [shown(gap) for gap in worst]


def _beside(summary: Summary) -> list[dict[str, Any]]:
    parts = (
        ("Call center", summary.call_centre),
        ("Media sosial", summary.social),
        ("Maklumat", summary.pledge),
    )
    whole = summary.agencies
    return [{"nama": n, "jumlah": c, "dari": whole, "persen": _percent(c, whole)} for n, c in parts]


def _reviews(summary: Summary, report: Report) -> list[dict[str, Any]]:
    warning, limit = report.scope.warning, report.scope.limit
    ages = {Review.DUE: f"lebih dari {warning} bulan", Review.OVERDUE: f"lebih dari {limit} bulan"}
    meanings = {
        Review.FRESH: f"ditinjau dalam {warning} bulan terakhir",
        Review.DUE: f"terakhir ditinjau {ages[Review.DUE]} yang lalu",
        Review.OVERDUE: f"terakhir ditinjau {ages[Review.OVERDUE]} yang lalu",
        Review.UNKNOWN: "tanggal penetapan dan peninjauannya tidak terbaca",
    }
    return [
        {
            "nama": words.REVIEWS[review],
            "jumlah": count,
            "umur": ages.get(review, ""),
            "arti": meanings[review],
        }
        for review, count in summary.reviews.items()
    ]


def _to_help(row: Row, report: Report) -> bool:
    return row.status != "memenuhi" and row.agency in report.counted


def history(past: History) -> dict[str, Any]:
    """Return the history as it is shown.

    Args:
        past: the history.

    Returns:
        Points, changes and the chart; only the reason where there is nothing to show.
    """
    points = past.points
    if past.reason or len(points) < 2:
        return {"alasan": past.reason, "titik": [], "naik": [], "turun": [], "garis": []}
    return {
        "alasan": "",
        "awal": words.day(points[0].day),
        "skor_awal": words.score(points[0].score),
        "skor_akhir": words.score(points[-1].score),
        "naik_skor": points[-1].score > points[0].score,
        "turun_skor": points[-1].score < points[0].score,
        "titik": [_point(point) for point in points],
        "dilewati": past.left_out,
        "naik": [_change(change) for change in past.improved],
        "turun": [_change(change) for change in past.slipped],
        "garis": list(chart(points)),
        "lebar": CHART[0],
        "tinggi": CHART[1],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "hari": words.day(point.day),
        "nama": words.point(point),
        "skor": words.score(point.score),
        "dengan_berkas": point.with_file,
        "memenuhi": point.meeting,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "nama": change.name,
        "dari": words.score(change.before),
        "ke": words.score(change.after),
        "sebab": change.note,
        "unsur": [
            f"{e.service}: {law.TITLES[e.key].lower()} {e.before} → {e.after}"
            for e in change.elements
        ],
    }


def chart(points: tuple[Point, ...]) -> Iterator[tuple[str, str]]:
    """Yield where the points stand in the chart, by their days and scores.

    Args:
        points: two or more, oldest first.

    Yields:
        Distance from the left and from the top.
    """
    width, height = CHART
    first = points[0].day
    days = [max((point.day - first).days, 0) for point in points]
    longest = max(days)
    for index, point in enumerate(points):
        share = days[index] / longest if longest else index / (len(points) - 1)
        yield f"{share * width:.1f}", f"{height - float(point.score) / 100 * height:.1f}"


def marked(text: str) -> Markup:
    """Set what stands in backticks as what is to be typed; the rest is escaped."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    code = Markup("<code>{}</code>")
    return Markup("").join(
        code.format(part) if index % 2 else escape(part) for index, part in enumerate(parts)
    )
