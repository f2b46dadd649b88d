"""What is to be built, and what a finding stands in the way of (contract, section 4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..page.formats import FORMATS
from ..standard.check import Checked
from ..standard.findings import Finding
from ..standard.images import find_image
from ..standard.model import Agency, Region, Service, Text

PLEDGE = "maklumat"
PLEDGE_TITLE = "Maklumat Pelayanan"
BOOK = "buku"
UNPRINTABLE = "IC701"


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into an agency's book.

    Attributes:
        services: those that nothing stands in the way of.
        pledge: whether the pledge goes into it.
        absent: names of what does not, for a note to the reader.
    """

    services: tuple[Service, ...]
    pledge: bool
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One document to make.

    Attributes:
        agency, region: whose it is.
        service: the service; None for the agency's pledge and its book.
        format: the format's id.
        incomplete: whether the ribbon says that elements are missing.
        logo, emblem: inspected pictures, or None.
        marks: whether the PDF gets bleed and crop marks.
        contents: what the agency's book holds; None for what is no book.
    """

    agency: Agency
    region: Region
    service: Service | None
    format: str
    incomplete: bool
    logo: Path | None
    emblem: Path | None
    marks: bool = False
    contents: Contents | None = None

    @property
    def kind(self) -> str:
        """What draws it: a format's family, or the pledge's or book's own name."""
        if self.contents is not None:
            return BOOK
        return FORMATS[self.format].family if self.service else PLEDGE

    @property
    def stem(self) -> str:
        """Where it goes below the output folder, without suffix."""
        if self.contents is not None:
            return f"{self.agency.id}/{BOOK}"
        if self.service is None:
            suffix = "" if self.format == "a4" else f"-{self.format}"
            return f"{self.agency.id}/{PLEDGE}{suffix}"
        return f"{self.agency.id}/{self.service.id}/{self.format}"


@dataclass(frozen=True, slots=True)
class Blocked:
    """What findings stand in the way of in one agency's file.

    Attributes:
        agency: everything of the agency.
        pledge: the pledge alone.
        services: indexes of services.
        nameless: those of them that not even a draft can be made of: they have no name, or
            a letter that no font has.
    """

    agency: bool
    pledge: bool
    services: frozenset[int]
    nameless: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build will do.

    Attributes:
        tasks: the documents to make, in order.
        kept: stems of blocked documents, whose last good output stays.
        sources: for each agency whose file could be read, the ids of its services.
        agencies: ids of all agencies that have a file.
    """

    tasks: tuple[Task, ...]
    kept: tuple[str, ...]
    sources: dict[str, frozenset[str]]
    agencies: frozenset[str]


def blocked(findings: Iterable[Finding], agency: Agency | None) -> Blocked:
    """Tell what the errors of one file stand in the way of: the least they can.

    In a service that service; in the default complaints the services that use them; 4xx and
    what stands in the pledge's own block only the pledge; 5xx and 6xx nothing; anything else,
    the agency's own data or the file as a whole, that agency.
    """
    if agency is None:
        return Blocked(agency=True, pledge=True, services=frozenset())
    whole = pledge = False
    services: set[int] = set()
    nameless: set[int] = set()
    for finding in findings:
        kind, head = finding.code[2], finding.path[:1]
        if not finding.is_error or kind in "56":
            continue
        if kind == "4" or head == (PLEDGE,):
            pledge = True
        elif head == ("layanan",) and len(finding.path) > 1:
            services.add(int(finding.path[1]))
            if finding.path[2:] == ("nama",) or finding.code == UNPRINTABLE:
                nameless.add(int(finding.path[1]))
        elif head == ("pengaduan",):
            services.update(_index(s) for s in agency.services if not s.own_complaints)
        else:
            whole = True
    return Blocked(
        agency=whole,
        pledge=pledge or whole,
        services=frozenset(services),
        nameless=frozenset(nameless),
    )


def _index(service: Service) -> int:
    return int(service.path[1])


def make_plan(
    checked: Sequence[Checked],
    region: Region,
    formats: Sequence[str],
    *,
    pledge_formats: Sequence[str],
    drafts: bool,
    marks: bool = False,
    books: bool = False,
    pledges_stopped: bool = False,
    everyone: Iterable[str],
    root: Path,
) -> Plan:
    """Plan a build.

    Args:
        checked: the agency files that were asked for.
        region: what ``iceta.yaml`` says.
        formats: format ids of the services' sheets.
        pledge_formats: format ids of the pledges; empty for none.
        drafts: whether services with gaps are drawn too, under a ribbon.
        marks: whether PDFs of paper formats get bleed and crop marks.
        books: whether each agency's standards are bound into a book.
        pledges_stopped: whether the region's emblem stands in the way of every pledge.
        everyone: ids of all agencies that have a file, asked for or not.
        root: the workspace, where pictures lie.

    Returns:
        The plan.
    """
    emblem = _picture(region.emblem, (root,), root)
    tasks: list[Task] = []
    kept: list[str] = []
    sources: dict[str, frozenset[str]] = {}
    for item in checked:
        agency = item.agency
        if agency is None:
            continue
        sources[item.id] = frozenset(service.id for service in agency.services)
        stop = blocked(item.findings, agency)
        logo = _picture(agency.logo, ((root / item.file).parent, root), root)
        wanted: list[tuple[Task, bool]] = []
        for service in agency.services:
            gaps = _index(service) in stop.services
            wanted += [
                (
                    Task(agency, region, service, form, gaps, logo, emblem, marks),
                    stop.agency or (gaps and (not drafts or _index(service) in stop.nameless)),
                )
                for form in formats
            ]
        wanted += [
            (
                Task(agency, region, None, form, False, logo, emblem),
                stop.pledge or pledges_stopped,
            )
            for form in pledge_formats
        ]
        if books:
            contents = _contents(agency, stop)
            wanted.append(
                (
                    Task(agency, region, None, BOOK, False, logo, emblem, contents=contents),
                    stop.agency or not contents.services,
                )
            )
        tasks += [task for task, stopped in wanted if not stopped]
        kept += [task.stem for task, stopped in wanted if stopped]
    return Plan(tuple(tasks), tuple(kept), sources, frozenset(everyone))


def _contents(agency: Agency, stop: Blocked) -> Contents:
    gaps = [service for service in agency.services if _index(service) in stop.services]
    pledge = agency.pledge is not None and not stop.pledge
    return Contents(
        services=tuple(service for service in agency.services if service not in gaps),
        pledge=pledge,
        absent=(
            *(() if pledge else (PLEDGE_TITLE,)),
            *(
                f"Layanan ke-{_index(service) + 1}"
                if _index(service) in stop.nameless
                else str(service.name)
                for service in gaps
            ),
        ),
    )


def _picture(name: Text | None, folders: Sequence[Path], root: Path) -> Path | None:
    """Return a picture that may be drawn; what is wrong with another one IC703 has said."""
    if name is None:
        return None
    found = find_image(str(name).strip(), folders, root)
    return found if isinstance(found, Path) else None
