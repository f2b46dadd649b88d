"""The report for programs; the shape is contract, not to be changed without a new version."""

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from .model import Agency, Report, Service, Status
from .summary import summarise

VERSION = 1


def write(report: Report) -> bytes:
    """Write the report as one JSON object.

    An agency whose file can't be judged, or that is on no roster, has a key ``masalah`` beyond
    the contract; so has the report while ``iceta.yaml`` has errors.

    Args:
        report: the report.

    Returns:
        The JSON file.
    """
    summary = summarise(report)
    data: dict[str, Any] = {
        "version": VERSION,
        "wilayah": report.scope.name,
        "tanggal": report.day.isoformat(),
        "ringkasan": {
            "perangkat_daerah": summary.agencies,
            "dengan_berkas": summary.with_file,
            "memenuhi": summary.statuses[Status.MEETS],
            "skor": _number(summary.score),
        },
        "perangkat_daerah": [_agency(agency, report) for agency in report.agencies],
    }
    wrong = [f"{f.where}: {f.message}" for f in report.scope.findings if f.is_error]
    if wrong:
        data["masalah"] = wrong
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _agency(agency: Agency, report: Report) -> Mapping[str, Any]:
    troubles = [agency.trouble] if agency.trouble else []
    if agency in report.unlisted:
        troubles.append("Tidak ada di daftar perangkat daerah di iceta.yaml.")
    return {
        "id": agency.id,
        "nama": agency.name,
        "status": agency.status.value,
        "skor": _number(agency.score),
        "kanal": {
            "call_center": bool(agency.beside.call_centre),
            "media_sosial": bool(agency.beside.social),
        },
        "maklumat": agency.beside.pledge,
        "layanan": [_service(service) for service in agency.services],
        **({"masalah": troubles} if troubles else {}),
    }


def _service(service: Service) -> Mapping[str, Any]:
    return {
        "id": service.id,
        "nama": service.name,
        "memenuhi": service.meets,
        "unsur": {element.key: element.verdict.value for element in service.elements},
    }


def _number(value: Fraction) -> int | float:
    return int(value) if value.denominator == 1 else float(value)
