"""The report as facts: verdicts, scores and what stands beside them; every output reads this.

Verdicts, scores and statuses are those of the project's rules: an element is ``kosong``,
``lemah`` or ``lengkap``; a service scores 1, 0.5 and 0 for them, over six; an agency scores
the mean of its services times 100. Scores are fractions, so that none is rounded before it
is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from ..standard.findings import Finding
from .history import History


class Verdict(StrEnum):
    """How an element of a service stands."""

    COMPLETE = "lengkap"
    WEAK = "lemah"
    EMPTY = "kosong"


class Status(StrEnum):
    """How an agency stands; the values are those of the contract, section 4."""

    MEETS = "memenuhi"
    PARTLY = "sebagian"
    NOT_YET = "belum"
    NO_FILE = "tanpa_berkas"


class Review(StrEnum):
    """How old the last look at an agency's standards is."""

    FRESH = "terkini"
    DUE = "perlu ditinjau"
    OVERDUE = "lewat batas"
    UNKNOWN = "tanpa tanggal"


WORTH = {Verdict.COMPLETE: Fraction(1), Verdict.WEAK: Fraction(1, 2), Verdict.EMPTY: Fraction(0)}
"""What a verdict adds to the score of its service, before it is parted by six."""


@dataclass(frozen=True, slots=True)
class Element:
    """One of the six elements of a service.

    Attributes:
        key: ``persyaratan``, ``prosedur``, ``waktu``, ``biaya``, ``produk`` or ``pengaduan``.
        text: the text that earned the verdict, line by line.
        findings: what is wrong with it, in the file's order.
    """

    key: str
    verdict: Verdict
    text: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """One service.

    Attributes:
        elements: all six, in the order of the law.
        findings: what is wrong with the service beside its elements.
    """

    id: str
    name: str
    elements: tuple[Element, ...]
    findings: tuple[Finding, ...]

    @property
    def score(self) -> Fraction:
        """From 0 to 1."""
        return mean(WORTH[element.verdict] for element in self.elements)

    @property
    def meets(self) -> bool:
        """Whether all six elements are complete."""
        return all(element.verdict is Verdict.COMPLETE for element in self.elements)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the score and is never mixed into it.

    Attributes:
        call_centre: the numbers that can be called.
        social: the accounts, ``Instagram @contoh``.
        pledge: whether there is a maklumat with head, place and date.
        pledged, decreed, reviewed: the dates, where they can be read.
        review: how old the last review is.
    """

    call_centre: tuple[str, ...] = ()
    social: tuple[str, ...] = ()
    pledge: bool = False
    pledged: date | None = None
    decreed: date | None = None
    reviewed: date | None = None
    review: Review = Review.UNKNOWN


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency: on the roster, or with a file that is on no roster.

    Attributes:
        listed: whether it is on the roster.
        files: its files as they are shown; none, one, or several that claim one id.
        stage: ``ditetapkan``, ``draf`` or ``contoh``; empty where no file can be read.
        findings: what is wrong in the file beside its services.
        trouble: why the file can't be judged, one Indonesian sentence; empty otherwise.
    """

    id: str
    name: str
    listed: bool
    files: tuple[str, ...]
    stage: str
    services: tuple[Service, ...]
    beside: Beside
    findings: tuple[Finding, ...]
    trouble: str

    @property
    def score(self) -> Fraction:
        """From 0 to 100; 0 without a file and without a service."""
        return 100 * mean(service.score for service in self.services)

    @property
    def status(self) -> Status:
        """How the agency stands."""
        if not self.files:
            return Status.NO_FILE
        meeting = sum(service.meets for service in self.services)
        if not meeting:
            return Status.NOT_YET
        return Status.MEETS if meeting == len(self.services) else Status.PARTLY

    def elements(self, key: str) -> tuple[Element, ...]:
        """Return one element of every service."""
        return tuple(e for service in self.services for e in service.elements if e.key == key)

    def all_findings(self) -> tuple[Finding, ...]:
        """Return everything found in the agency's files, each once, in the file's order."""
        inner = (
            findings
            for service in self.services
            for findings in (*(e.findings for e in service.elements), service.findings)
        )
        found = dict.fromkeys(chain(self.findings, *inner))
        return tuple(sorted(found, key=lambda f: (f.file, f.mark.line, f.mark.column, f.code)))


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose report it is.

    Attributes:
        name: of the region; empty while ``iceta.yaml`` doesn't say.
        colour: the region's colour; empty for the house's own.
        roster_known: whether ``iceta.yaml`` names the agencies that must publish.
        warning, limit: months after which a standard must be reviewed.
        findings: what is wrong with ``iceta.yaml``.
    """

    name: str
    government: str
    programme: str
    colour: str
    roster_known: bool
    warning: int
    limit: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report.

    Attributes:
        day: the date that stands for today.
        agencies: those on the roster in its order, then those on no roster.
    """

    scope: Scope
    day: date
    agencies: tuple[Agency, ...]
    history: History

    @property
    def counted(self) -> tuple[Agency, ...]:
        """The agencies that the summary counts: the roster, or all where there is none."""
        return tuple(a for a in self.agencies if a.listed or not self.scope.roster_known)

    @property
    def unlisted(self) -> tuple[Agency, ...]:
        """The agencies with a file that the roster doesn't know."""
        return tuple(a for a in self.agencies if not a.listed and self.scope.roster_known)

    @property
    def without_file(self) -> tuple[Agency, ...]:
        """The agencies on the roster that have no file."""
        return tuple(a for a in self.agencies if not a.files)

    @property
    def worst_first(self) -> tuple[Agency, ...]:
        """The agencies with a file, the lowest score first; equals stay in order."""
        return tuple(sorted((a for a in self.agencies if a.files), key=lambda a: a.score))


def mean(values: Iterable[Fraction]) -> Fraction:
    """Return the mean; 0 of nothing."""
    given = tuple(values)
    return sum(given, Fraction(0)) / len(given) if given else Fraction(0)
