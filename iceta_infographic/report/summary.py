"""The report summed up: how many of the roster stand how, and what they miss."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ..standard.model import ELEMENTS
from .model import Agency, Report, Review, Status, Verdict, mean


@dataclass(frozen=True, slots=True)
class Gap:
    """How often an element is missing.

    Attributes:
        empty, weak: services in which it is ``kosong`` or ``lemah``.
        agencies: agencies in which it is not complete everywhere.
    """

    key: str
    empty: int
    weak: int
    agencies: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The report in figures; agencies that are on no roster are not counted.

    Attributes:
        agencies: how many are on the roster.
        with_file: how many of them have a file.
        statuses: how many stand how.
        score: the mean over the whole roster, 0 to 100; no file counts as 0.
        score_with_file: the mean over those that have a file.
        services, meeting: services judged, and those that meet the standard.
        gaps: for each element, in the order of the law.
        call_centre, social, pledge: how many of the roster have one.
        reviews: how many of those with a file were reviewed when.
        stages: how many of those with a file are ``ditetapkan``, ``draf`` or ``contoh``.
        troubled: how many have a file that can't be judged.
    """

    agencies: int
    with_file: int
    statuses: Mapping[Status, int]
    score: Fraction
    score_with_file: Fraction
    services: int
    meeting: int
    gaps: tuple[Gap, ...]
    call_centre: int
    social: int
    pledge: int
    reviews: Mapping[Review, int]
    stages: Mapping[str, int]
    troubled: int


def summarise(report: Report) -> Summary:
    """Sum up a report.

    Args:
        report: the report.

    Returns:
        Its figures.
    """
    agencies = report.counted
    filed = tuple(agency for agency in agencies if agency.files)
    services = [service for agency in filed for service in agency.services]
    statuses = Counter(agency.status for agency in agencies)
    reviews = Counter(agency.beside.review for agency in filed)
    return Summary(
        agencies=len(agencies),
        with_file=len(filed),
        statuses={status: statuses[status] for status in Status},
        score=mean(agency.score for agency in agencies),
        score_with_file=mean(agency.score for agency in filed),
        services=len(services),
        meeting=sum(service.meets for service in services),
        gaps=tuple(_gap(key, filed) for key in ELEMENTS),
        call_centre=sum(bool(agency.beside.call_centre) for agency in agencies),
        social=sum(bool(agency.beside.social) for agency in agencies),
        pledge=sum(agency.beside.pledge for agency in agencies),
        reviews={review: reviews[review] for review in Review},
        stages=dict(Counter(agency.stage for agency in filed if agency.stage)),
        troubled=sum(bool(agency.trouble) for agency in filed),
    )


def _gap(key: str, agencies: tuple[Agency, ...]) -> Gap:
    by_agency = [[e.verdict for e in agency.elements(key)] for agency in agencies]
    verdicts = Counter(verdict for own in by_agency for verdict in own)
    return Gap(
        key=key,
        empty=verdicts[Verdict.EMPTY],
        weak=verdicts[Verdict.WEAK],
        agencies=sum(any(v is not Verdict.COMPLETE for v in own) for own in by_agency),
    )
