"""The report as rows, for the outputs that are tables: one shape for CSV and XLSX."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..standard.findings import Finding
from .law import law_of
from .model import Agency, Element, Report, Service
from .repairs import without_owner


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One finding, and whose it is.

    Attributes:
        service, element: None where the finding is about the file as a whole.
    """

    agency: Agency
    service: Service | None
    element: Element | None
    finding: Finding
    law: str


def findings(report: Report) -> Iterator[FoundRow]:
    """Yield every finding at every place that it weighs on, agency by agency.

    Args:
        report: the report.

    Yields:
        The findings of the file first, then service by service.
    """
    for agency in report.agencies:
        for finding in agency.findings:
            yield _row(agency, None, None, finding)
        for service in agency.services:
            for finding in service.findings:
                yield _row(agency, service, None, finding)
            for element in service.elements:
                for finding in element.findings:
                    yield _row(agency, service, element, finding)


def _row(
    agency: Agency, service: Service | None, element: Element | None, finding: Finding
) -> FoundRow:
    return FoundRow(
        agency=agency,
        service=service,
        element=element,
        finding=finding,
        law=law_of(finding.code, element.key if element else None),
    )


def message(finding: Finding) -> str:
    """Say what was found, without whose it is: that stands in a column of its own."""
    return without_owner(finding.message)


def figure(value: Fraction) -> float:
    """Give a score as a number with one decimal, cut as everywhere in the report."""
    return math.floor(value * 10) / 10


DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for a formula."""
