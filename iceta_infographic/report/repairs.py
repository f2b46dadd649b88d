"""What an agency has to repair, worst first: findings grouped by what is to be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ..standard.findings import Finding
from ..standard.rules import registry
from .law import TITLES, law_of
from .model import Agency, Element, Service, Verdict

_SAID = frozenset({"IC202", "IC301"})
"""Codes whose message says of an empty element only that it is empty."""

_HINTS_TOGETHER = 3
"""Ways of repairing the same thing that are said in one go; more are said place by place."""


class Kind(IntEnum):
    """Why something is to be repaired, the most pressing first."""

    FILE = 0
    EMPTY = 1
    WEAK = 2
    BESIDE = 3
    ADVICE = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to be repaired.

    Attributes:
        service: the service's name; empty for the file as a whole.
        note: what is wrong there; empty where the repair's title says it all.
        hint: how to repair it, where that differs from place to place.
        file, lines: the place in the file.
    """

    service: str
    note: str
    hint: str
    file: str
    lines: tuple[int, ...]

    @property
    def where(self) -> str:
        """The lines in words: ``baris 12 dan 14``."""
        *others, last = map(str, self.lines)
        return f"baris {', '.join(others)} dan {last}" if others else f"baris {last}"


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing to do, at one place or at many.

    Attributes:
        code: the finding's code; empty for a file that may not even be read.
        title: what is wrong, in a few words.
        element: the element it stands on, or None.
        hint: how to repair it; empty where that differs from place to place.
        law: the legal reference; empty where none is concerned.
    """

    kind: Kind
    code: str
    title: str
    element: str | None
    hint: str
    law: str
    places: tuple[Place, ...]

    @property
    def hints(self) -> tuple[str, ...]:
        """Every way of repairing it, each once."""
        given = (self.hint, *(place.hint for place in self.places))
        return tuple(dict.fromkeys(hint for hint in given if hint))


@dataclass(frozen=True, slots=True)
class _Found:
    finding: Finding
    service: str
    element: Element | None


def repairs(agency: Agency) -> tuple[Repair, ...]:
    """List what an agency has to repair.

    Args:
        agency: the agency.

    Returns:
        The worst first; of equals, what stands in the most places.
    """
    groups: dict[tuple[Kind, str], list[_Found]] = {}
    for found in _all(agency):
        groups.setdefault((_kind(found), _title(found)), []).append(found)
    made = [_repair(kind, title, group) for (kind, title), group in groups.items()]
    if agency.trouble and not made:
        made.append(
            Repair(Kind.FILE, "", "Berkas belum dapat dinilai", None, agency.trouble, "", ())
        )
    return tuple(sorted(made, key=lambda r: (r.kind, -len(r.places))))


def _all(agency: Agency) -> Iterator[_Found]:
    for finding in agency.findings:
        yield _Found(finding, "", None)
    seen: set[Finding] = set()
    for service in agency.services:
        for element in service.elements:
            for finding in element.findings:
                # The agency's default complaints stand in many services, and are repaired once.
                if finding not in seen:
                    seen.add(finding)
                    yield _Found(finding, _whose(finding, service), element)
        for finding in service.findings:
            yield _Found(finding, service.name, None)


def _whose(finding: Finding, service: Service) -> str:
    return service.name if finding.path[:1] == ("layanan",) else ""


def _kind(found: _Found) -> Kind:
    if not found.finding.is_error:
        return Kind.ADVICE
    if found.element is not None:
        return Kind.EMPTY if found.element.verdict is Verdict.EMPTY else Kind.WEAK
    return Kind.FILE if found.finding.code[2] in "12" else Kind.BESIDE


def _title(found: _Found) -> str:
    rule = registry().get(found.finding.code)
    title = rule.title if rule else found.finding.message
    if found.element is None:
        return _sentence(title)
    name = TITLES[found.element.key]
    if _kind(found) is Kind.EMPTY:
        return f"{name} belum diisi"
    if found.finding.code == "IC301":
        return f"{name}: ada bagian yang belum diisi"
    return _sentence(title) if title.startswith(found.element.key) else f"{name}: {title}"


def _repair(kind: Kind, title: str, group: list[_Found]) -> Repair:
    # Of an absent key the code is the lesser one (IC202), and its hint only says where it goes.
    first = max(group, key=lambda found: found.finding.code)
    hints = dict.fromkeys(_hint(found, first, kind) for found in group)
    together = len(hints) <= _HINTS_TOGETHER
    element = first.element.key if first.element else None
    code = first.finding.code
    return Repair(
        kind=kind,
        code=code,
        title=title,
        element=element,
        hint=" ".join(filter(None, hints)) if together else "",
        law="" if kind is Kind.ADVICE else law_of(code, element),
        places=tuple(_places(kind, group, first, together)),
    )


def _hint(found: _Found, first: _Found, kind: Kind) -> str:
    # An empty element is filled in the same way, whether its key is there or not.
    same = kind is Kind.EMPTY and found.finding.code in _SAID
    return first.finding.hint if same else found.finding.hint


def _places(kind: Kind, group: list[_Found], first: _Found, together: bool) -> Iterator[Place]:
    lines: dict[tuple[str, str, str, str], list[int]] = {}
    for found in group:
        finding = found.finding
        said = kind is Kind.EMPTY and finding.code in _SAID
        note = "" if said else without_owner(finding.message)
        hint = "" if together else _hint(found, first, kind)
        lines.setdefault((found.service, note, hint, finding.file), []).append(finding.mark.line)
    for place, numbers in lines.items():
        yield Place(*place, lines=tuple(dict.fromkeys(numbers)))


_OWNER = re.compile(r"^(?:Layanan “[^”]*”|Pengaduan bersama): ")


def without_owner(message: str) -> str:
    """Leave out whose a finding is, where it is said beside it anyway.

    Args:
        message: ``Layanan “KTP-el”: waktunya tidak menyebut angka.``

    Returns:
        ``Waktunya tidak menyebut angka.``
    """
    return _sentence(_OWNER.sub("", message))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
