"""Check one file: read it, judge its shape, assemble the facts, apply the rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path as FilePath

from . import assemble, rules
from .filenames import id_of, judge_name, rightful
from .findings import Finding, Path, in_order
from .model import Agency, Region
from .reader import Document, Unreadable, read_file
from .schema import Kind
from .shape import intended, judge

_SPEAKS_OF: dict[str, tuple[Path, ...]] = {
    "IC401": (("maklumat",), ("perangkat_daerah", "pimpinan")),
    "IC502": (("kanal", "media_sosial"),),
}
"""What a rule reads beside the place that it points at."""

EMBLEM = "IC703"
"""In iceta.yaml: an emblem that can't be used. It stands in the way of the pledges alone."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What an agency file holds and what is wrong with it.

    Attributes:
        file: the file as it is shown.
        id: the agency's id, from the file's name.
        document: None when the file can't be read.
        agency: the facts; None when the file can't be read.
        findings: each once, in the file's order.
    """

    file: str
    id: str
    document: Document | None
    agency: Agency | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckedRegion:
    """What ``iceta.yaml`` holds and what is wrong with it.

    Attributes:
        document: None when the file can't be read.
        region: the facts; None while an error is found, other than a wrong emblem.
        findings: each once, in the file's order.
    """

    document: Document | None
    region: Region | None
    findings: tuple[Finding, ...]


def check_file(path: FilePath, file: str, context: rules.Context) -> Checked:
    """Check one agency file.

    Args:
        path: the file.
        file: the same as it is shown to the user.
        context: date, region and folders.

    Returns:
        Its facts and findings; of a file that is an agency's but for a second ending
        (``dlh.yaml.txt``) only what is wrong with its name.

    Raises:
        UsageError: the file does not exist or may not be read.
    """
    misnamed = judge_name(path, file)
    name = () if misnamed is None else (misnamed,)
    if rightful(path.name):
        return Checked(file, id_of(path.name), None, None, name)
    try:
        document = read_file(path, file)
    except Unreadable as unreadable:
        findings = in_order((*name, *unreadable.findings))
        return Checked(file, path.stem, None, None, tuple(findings))
    shape = judge(document, "agency")
    agency = assemble.agency(document, path.stem, shape)
    found = _own_defects(rules.run(agency, document, context), document, "agency", shape)
    return Checked(file, path.stem, document, agency, tuple(in_order((*name, *shape, *found))))


def check_region(path: FilePath, file: str) -> CheckedRegion:
    """Check ``iceta.yaml``.

    Args:
        path: the file; its folder is the workspace.
        file: the same as it is shown to the user.

    Returns:
        Its facts and findings.

    Raises:
        UsageError: the file does not exist or may not be read.
    """
    try:
        document = read_file(path, file)
    except Unreadable as unreadable:
        return CheckedRegion(None, None, unreadable.findings)
    shape = judge(document, "region")
    region = assemble.region(document)
    ruled = rules.run_region(region, document, path.parent)
    findings = tuple(in_order((*shape, *_own_defects(ruled, document, "region", shape))))
    usable = all(found.code == EMBLEM for found in findings if found.is_error)
    return CheckedRegion(document, region if usable else None, findings)


def _own_defects(
    found: Iterable[Finding], document: Document, kind: Kind, shape: list[Finding]
) -> list[Finding]:
    wrong = _Wrong(document, kind, shape)
    return [finding for finding in found if not wrong.explains(finding)]


class _Wrong:
    """Where a shape is wrong, and what is missing or odd only for that reason."""

    def __init__(self, document: Document, kind: Kind, shape: list[Finding]) -> None:
        # A value used twice is itself as good as any other.
        places = {found.path for found in shape if found.code != "IC205" and found.path}
        unknown = [found.path for found in shape if found.code == "IC201"]
        places.update(intended(document, kind, unknown))
        self._places = frozenset(places)
        self._around = frozenset(path[:n] for path in places for n in range(1, len(path) + 1))

    def explains(self, finding: Finding) -> bool:
        """Whether a finding is only the consequence of a wrong shape there or around it."""
        return self._lies_within(finding.path) or any(
            self._lies_within(block) or block in self._around
            for block in _SPEAKS_OF.get(finding.code, ())
        )

    def _lies_within(self, path: Path) -> bool:
        return any(path[:n] in self._places for n in range(1, len(path) + 1))
