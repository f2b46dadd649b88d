"""The report as one plain table, a row for each element of each service, for other programs."""

import csv
import io
from collections.abc import Iterator
from itertools import chain

from ..standard.findings import Finding
from .law import ELEMENT_LAW, law_of
from .model import Agency, Element, Report, Service
from .table import DANGEROUS, figure, message

COLUMNS = (
    "id",
    "perangkat_daerah",
    "di_daftar",
    "status",
    "skor",
    "status_naskah",
    "call_center",
    "media_sosial",
    "maklumat",
    "ditetapkan",
    "ditinjau",
    "layanan",
    "nama_layanan",
    "layanan_memenuhi",
    "unsur",
    "putusan",
    "teks",
    "kode",
    "temuan",
    "cara_memperbaiki",
    "dasar_hukum",
    "berkas",
    "baris",
)


def write(report: Report) -> bytes:
    """Write the report as CSV (RFC 4180, UTF-8, comma).

    An agency without services has one row, and every finding on a file as a whole has one.

    Args:
        report: the report.

    Returns:
        The CSV file. A text that a spreadsheet would take for a formula has a ``'`` before it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for agency in report.agencies:
        for row in _rows(agency):
            writer.writerow([*map(_safe, chain(_head(agency), row))])
    return out.getvalue().encode()


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _head(agency: Agency) -> tuple[str, ...]:
    beside = agency.beside
    return (
        agency.id,
        agency.name,
        _yes(agency.listed),
        agency.status.value,
        f"{figure(agency.score):g}",
        agency.stage,
        _yes(bool(beside.call_centre)),
        _yes(bool(beside.social)),
        _yes(beside.pledge),
        beside.decreed.isoformat() if beside.decreed else "",
        beside.reviewed.isoformat() if beside.reviewed else "",
    )


def _yes(value: bool) -> str:
    return "ya" if value else "tidak"


def _rows(agency: Agency) -> Iterator[tuple[str, ...]]:
    for finding in agency.findings:
        yield (*_NOBODY, *_about((finding,), law_of(finding.code, None)))
    for service in agency.services:
        for finding in service.findings:
            yield (*_service(service), "", "", "", *_about((finding,), ""))
        for element in service.elements:
            yield _element(service, element, agency)
    if not agency.findings and not agency.services:
        files = "\n".join(agency.files)
        yield (*_NOBODY, "", agency.trouble, "", "", files, "")


_NOBODY = ("",) * 6
"""The columns of service and element where there is neither."""


def _service(service: Service) -> tuple[str, ...]:
    return service.id, service.name, _yes(service.meets)


def _element(service: Service, element: Element, agency: Agency) -> tuple[str, ...]:
    code, said, hint, law, file, line = _about(element.findings, ELEMENT_LAW[element.key])
    return (
        *_service(service),
        element.key,
        element.verdict.value,
        "\n".join(element.text),
        code,
        said,
        hint,
        law,
        file or "\n".join(agency.files),
        line,
    )


def _about(findings: tuple[Finding, ...], law: str) -> tuple[str, ...]:
    return (
        "\n".join(finding.code for finding in findings),
        "\n".join(message(finding) for finding in findings),
        "\n".join(finding.hint for finding in findings),
        law,
        "\n".join(dict.fromkeys(finding.file for finding in findings)),
        "\n".join(str(finding.mark.line) for finding in findings),
    )
