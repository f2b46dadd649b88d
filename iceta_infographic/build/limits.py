"""Too many pages for a medium (IC702): what only the finished page can tell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from ..page.formats import FORMATS
from ..standard.check import Checked
from ..standard.findings import Finding, Mark, Path
from ..standard.model import Text
from ..standard.rules import ic702
from .manifest import Artifact

NAMED = 3
"""How many of the longest texts a finding names."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a service stands in its file.

    Attributes:
        agency: the agency's id.
        file: the file as it is shown.
        service: the service's id.
        name: its name.
        path, mark: the place.
        lines: lines of its longest texts.
    """

    agency: str
    file: str
    service: str
    name: str
    path: Path
    mark: Mark
    lines: tuple[int, ...]


def places(item: Checked) -> tuple[Place, ...]:
    """Return where the services of a file stand."""
    if item.agency is None or item.document is None:
        return ()
    found = []
    for service in item.agency.services:
        longest = sorted(_texts(service), key=lambda t: len(t.typed), reverse=True)
        lines = {item.document.mark(text.path).line for text in longest[:NAMED]}
        found.append(
            Place(
                item.id,
                item.file,
                service.id,
                str(service.name),
                service.path,
                item.document.mark(service.path),
                tuple(sorted(lines)),
            )
        )
    return tuple(found)


def too_long(checked: Iterable[Checked], artifacts: Iterable[Artifact]) -> list[Finding]:
    """Find services that need more pages than a medium allows.

    Args:
        checked: the agency files.
        artifacts: what lies in the output folder.

    Returns:
        A warning for each service and format, with what to shorten.
    """
    return too_long_at((place for item in checked for place in places(item)), artifacts)


def too_long_at(where: Iterable[Place], artifacts: Iterable[Artifact]) -> list[Finding]:
    """Find services that need more pages than a medium allows; see :func:`too_long`."""
    pages: dict[tuple[str, str | None, str], int] = {
        (a.agency, a.service, a.format): a.pages
        for a in artifacts
        if a.service is not None and a.path.endswith(".pdf")
    }
    return list(_find(where, pages))


def _find(
    where: Iterable[Place], pages: Mapping[tuple[str, str | None, str], int]
) -> Iterator[Finding]:
    for place in where:
        for form in FORMATS.values():
            needed = pages.get((place.agency, place.service, form.id), 0)
            if needed <= form.most_pages:
                continue
            yield Finding(
                code=ic702.CODE,
                severity=ic702.SEVERITY,
                file=place.file,
                mark=place.mark,
                path=place.path,
                message=f"Layanan “{place.name}”: {form.name} memerlukan {needed} lembar,"
                f" sebaiknya paling banyak {form.most_pages}.",
                hint="Persingkat teks yang terpanjang, yaitu di baris "
                + ", ".join(map(str, place.lines))
                + ", atau bagi layanan ini menjadi beberapa layanan.",
            )


def _texts(facts: object) -> Iterator[Text]:
    if isinstance(facts, Text):
        yield facts
    elif isinstance(facts, tuple):
        for fact in facts:
            yield from _texts(fact)
    elif is_dataclass(facts):
        for field in fields(facts):
            if field.name not in ("name", "components", "source"):
                yield from _texts(getattr(facts, field.name))
