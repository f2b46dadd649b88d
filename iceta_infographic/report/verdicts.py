"""A service's six elements: which findings stand on which, and the verdict of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ..standard import model as standard
from ..standard.check import Checked
from ..standard.findings import Finding, Path
from ..standard.model import ELEMENTS
from ..standard.nearest import here_meant
from ..standard.reader import Document
from ..standard.schema import SERVICE
from . import evidence
from .model import Element, Service, Verdict

_ServiceKey = tuple[int, str | None]
"""The index of a service, and the element of it; None for the service beside its elements."""


def services(checked: Checked) -> tuple[tuple[Service, ...], tuple[Finding, ...]]:
    """Judge the services of a file.

    Args:
        checked: a file that could be read.

    Returns:
        Its services in the file's order, and the findings that stand on none of them.
    """
    document, agency = checked.document, checked.agency
    if document is None or agency is None:
        return (), checked.findings
    readable = {int(service.path[1]): service for service in agency.services}
    placed: dict[_ServiceKey, list[Finding]] = defaultdict(list)
    rest = []
    for finding in checked.findings:
        places = list(_places(finding, readable))
        for place in places:
            placed[place].append(finding)
        if not places:
            rest.append(finding)
    judged = []
    for index in range(_count(document)):
        own = {key: tuple(placed[index, key]) for key in (*ELEMENTS, None)}
        service = readable.get(index)
        judged.append(
            _unreadable(index, own[None]) if service is None else _service(service, document, own)
        )
    return tuple(judged), tuple(rest)


def _count(document: Document) -> int:
    data = document.data if isinstance(document.data, dict) else {}
    given = data.get("layanan")
    return len(given) if isinstance(given, list) else 0


def _places(finding: Finding, services: Mapping[int, standard.Service]) -> Iterable[_ServiceKey]:
    path = finding.path
    if path[:1] == ("pengaduan",):
        # The agency's default stands in every service that gives no complaints of its own.
        return [(i, "pengaduan") for i, service in services.items() if not service.own_complaints]
    if path[:1] != ("layanan",) or len(path) < 2 or not isinstance(path[1], int):
        return []
    return [(path[1], _element(path[2:]))]


def _element(path: Path) -> str | None:
    key = path[0] if path else None
    if not isinstance(key, str) or key in SERVICE:
        return key if key in ELEMENTS else None
    # An element under a misspelt key is an element that is missing.
    near = here_meant(key, SERVICE)
    return near if near in ELEMENTS else None


def _service(
    service: standard.Service,
    document: Document,
    findings: Mapping[str | None, tuple[Finding, ...]],
) -> Service:
    return Service(
        id=service.id,
        name=service.name.typed or f"Layanan ke-{int(service.path[1]) + 1} (tanpa nama)",
        elements=tuple(_judge(service, key, document, findings[key]) for key in ELEMENTS),
        findings=findings[None],
    )


def _judge(
    service: standard.Service, key: str, document: Document, findings: tuple[Finding, ...]
) -> Element:
    raw = _typed(service, key, document)
    if evidence.is_empty(raw):
        verdict = Verdict.EMPTY
    elif any(f.is_error and f.code.startswith(("IC2", "IC3")) for f in findings):
        # 2xx: what stands there has a shape that nobody can read; it is neither of the others.
        verdict = Verdict.WEAK
    else:
        verdict = Verdict.COMPLETE
    return Element(key, verdict, evidence.lines(service, key, raw), findings)


def _typed(service: standard.Service, key: str, document: Document) -> Any:
    own = document.data["layanan"][service.path[1]]
    if key == "pengaduan" and not service.own_complaints:
        return document.data.get(key, "")
    return own.get(key, "")


def _unreadable(index: int, findings: tuple[Finding, ...]) -> Service:
    """A place in the list where keys should be: a service that promises nothing."""
    return Service(
        id=f"layanan-{index + 1}",
        name=f"Layanan ke-{index + 1} (tidak terbaca)",
        elements=tuple(Element(key, Verdict.EMPTY, (), ()) for key in ELEMENTS),
        findings=findings,
    )
