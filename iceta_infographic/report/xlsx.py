"""The report as a workbook: real numbers and dates, and a sheet for each way of looking."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from . import words
from .law import BASIS, ELEMENT_LAW, FORMAL, NOT_A_FORECAST, TITLES
from .model import Agency, Report
from .rows import row
from .summary import summarise
from .table import figure, findings, message
from .workbook import BRAND, FONT, Column, Sheet, Value, fill, for_paper, put, timeless

_SCORE, _COUNT, _DAY = "0.0", "0", "d mmm yyyy"


def write(report: Report) -> bytes:
    """Write the report.

    Args:
        report: the report.

    Returns:
        The XLSX file, the same bytes for the same report.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.properties.title = f"Kepatuhan standar pelayanan {words.region(report)}"
    book.properties.creator = report.scope.government or "iceta"
    book.properties.created = datetime(report.day.year, report.day.month, report.day.day)
    _summary(book.active, report)
    for sheet in (_agencies(report), _services(report), _found(report), _texts(report)):
        fill(book.create_sheet(sheet.title), sheet)
    if report.history.points:
        sheet = _history(report)
        fill(book.create_sheet(sheet.title), sheet)
    raw = io.BytesIO()
    book.save(raw)
    return timeless(raw.getvalue(), report.day)


def _summary(sheet: Any, report: Report) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.title = "Ringkasan"
    wrapped = Alignment(wrap_text=True, vertical="top")
    for letter, width in zip("ABCDE", (44, 14, 14, 14, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    for number, (values, style) in enumerate(_summary_rows(report), 1):
        for index, value in enumerate(values, 1):
            cell = sheet.cell(number, index)
            put(cell, value, _SCORE if isinstance(value, float) else "")
            cell.font = Font(name=FONT)
            if isinstance(value, date):
                cell.number_format = _DAY
                cell.alignment = Alignment(horizontal="left")
            if style == "title":
                cell.font = Font(name=FONT, bold=True, size=18, color=BRAND)
            elif style == "head":
                cell.font = Font(name=FONT, bold=True, color=BRAND)
            elif style == "text":
                sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=5)
                cell.alignment = wrapped
                sheet.row_dimensions[number].height = 15 * (1 + len(str(value)) // 135)
            elif index == 5:
                cell.alignment = Alignment(wrap_text=True, vertical="top", indent=1)
    sheet.freeze_panes = "A3"
    for_paper(sheet)


def _summary_rows(report: Report) -> Iterator[tuple[Sequence[Value], str]]:
    summary = summarise(report)
    yield [f"Kepatuhan standar pelayanan {words.region(report)}"], "title"
    yield ["Keadaan per", report.day], ""
    yield [], ""
    for text in (words.trouble_of(report), words.headline(summary), words.stages(summary)):
        if text:
            yield [text], "text"
    yield [NOT_A_FORECAST], "text"
    yield [], ""
    yield ["Ukuran", "Jumlah", "Dari"], "head"
    yield ["Mempunyai berkas", summary.with_file, summary.agencies], ""
    for status, count in summary.statuses.items():
        meaning = words.STATUS_MEANINGS[status]
        yield [words.STATUSES[status], count, summary.agencies, None, meaning], ""
    yield ["Layanan yang memenuhi standar", summary.meeting, summary.services], ""
    yield ["Skor rata-rata seluruh daftar", figure(summary.score), 100], ""
    yield ["Skor rata-rata yang punya berkas", figure(summary.score_with_file), 100], ""
    yield [], ""
    yield ["Unsur (banyaknya layanan)", "Kosong", "Lemah", "Lengkap", "Dasar hukum"], "head"
    for gap in summary.gaps:
        complete = summary.services - gap.empty - gap.weak
        yield [FORMAL[gap.key], gap.empty, gap.weak, complete, ELEMENT_LAW[gap.key]], ""
    yield [], ""
    yield ["Di samping skor (perangkat daerah)", "Ada", "Dari"], "head"
    yield ["Call center", summary.call_centre, summary.agencies], ""
    yield ["Media sosial", summary.social, summary.agencies], ""
    yield ["Maklumat", summary.pledge, summary.agencies], ""
    yield [], ""
    yield ["Peninjauan standar", "Jumlah", "Dari"], "head"
    for review, count in summary.reviews.items():
        yield [words.REVIEWS[review], count, summary.with_file], ""
    yield [], ""
    yield [BASIS], "text"


def _agencies(report: Report) -> Sheet:
    columns = (
        Column("Perangkat daerah", 44),
        Column("Id", 26),
        Column("Di daftar", 10),
        Column("Status", 13),
        Column("Skor", 8, _SCORE),
        Column("Layanan", 9, _COUNT),
        Column("Memenuhi", 11, _COUNT),
        *(Column(title, 13) for title in TITLES.values()),
        Column("Call center", 18),
        Column("Media sosial", 30),
        Column("Maklumat", 11),
        Column("Ditetapkan", 13, _DAY),
        Column("Ditinjau", 13, _DAY),
        Column("Peninjauan", 15),
        Column("Naskah", 12),
        Column("Berkas", 34),
        Column("Catatan", 50),
    )
    rows = tuple(_agency(agency, report) for agency in report.agencies)
    return Sheet("Perangkat daerah", columns, rows, judged=(4, *range(8, 14)), frozen=1)


def _agency(agency: Agency, report: Report) -> tuple[Value, ...]:
    beside, judged = agency.beside, bool(agency.files) and not agency.trouble
    cells = row(agency, report).cells
    listed = agency.listed or not report.scope.roster_known
    return (
        agency.name,
        agency.id,
        "ya" if listed else "tidak",
        words.STATUSES[agency.status].lower(),
        figure(agency.score),
        len(agency.services),
        sum(service.meets for service in agency.services),
        *(None if cell.state == "tanpa" else cell.state for cell in cells),
        (", ".join(beside.call_centre) or "tidak ada") if judged else None,
        (", ".join(beside.social) or "tidak ada") if judged else None,
        ("ada" if beside.pledge else "tidak ada") if judged else None,
        beside.decreed,
        beside.reviewed,
        words.REVIEWS[beside.review].lower() if judged else None,
        agency.stage or None,
        ", ".join(agency.files) or None,
        agency.trouble or (None if listed else "Tidak ada di daftar di iceta.yaml."),
    )


def _services(report: Report) -> Sheet:
    columns = (
        Column("Perangkat daerah", 40),
        Column("Layanan", 50),
        Column("Memenuhi", 12),
        Column("Skor", 8, _SCORE),
        *(Column(title, 13) for title in TITLES.values()),
    )
    rows = tuple(
        (
            agency.name,
            service.name,
            "memenuhi" if service.meets else "belum",
            figure(100 * service.score),
            *(element.verdict.value for element in service.elements),
        )
        for agency in report.agencies
        for service in agency.services
    )
    return Sheet("Layanan × unsur", columns, rows, judged=(3, *range(5, 11)), frozen=2)


def _found(report: Report) -> Sheet:
    columns = (
        Column("Perangkat daerah", 34),
        Column("Layanan", 38),
        Column("Unsur", 13),
        Column("Putusan", 11),
        Column("Berat", 12),
        Column("Kode", 9),
        Column("Temuan", 56),
        Column("Cara memperbaiki", 56),
        Column("Dasar hukum", 44),
        Column("Berkas", 32),
        Column("Baris", 8, _COUNT),
    )
    rows = tuple(
        (
            found.agency.name,
            found.service.name if found.service else None,
            TITLES[found.element.key] if found.element else None,
            found.element.verdict.value if found.element else None,
            "kesalahan" if found.finding.is_error else "peringatan",
            found.finding.code,
            message(found.finding),
            found.finding.hint or None,
            found.law or None,
            found.finding.file,
            found.finding.mark.line,
        )
        for found in findings(report)
    )
    return Sheet("Temuan", columns, rows, judged=(4,), frozen=1)


def _texts(report: Report) -> Sheet:
    columns = (
        Column("Perangkat daerah", 34),
        Column("Layanan", 38),
        Column("Unsur", 40),
        Column("Putusan", 11),
        Column("Teks yang dinilai", 90),
        Column("Dasar hukum", 44),
    )
    rows = tuple(
        (
            agency.name,
            service.name,
            FORMAL[element.key],
            element.verdict.value,
            "\n".join(element.text) or None,
            ELEMENT_LAW[element.key],
        )
        for agency in report.agencies
        for service in agency.services
        for element in service.elements
    )
    return Sheet("Teks yang dinilai", columns, rows, judged=(4,), frozen=2)


def _history(report: Report) -> Sheet:
    columns = (
        Column("Keadaan per", 14, _DAY),
        Column("Perubahan", 70),
        Column("Skor", 8, _SCORE),
        Column("Punya berkas", 13, _COUNT),
        Column("Memenuhi", 11, _COUNT),
    )
    rows = tuple(
        (point.day, words.point(point), figure(point.score), point.with_file, point.meeting)
        for point in report.history.points
    )
    return Sheet("Perkembangan", columns, rows, judged=(), frozen=1)
