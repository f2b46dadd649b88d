"""Check one agency file: read it, judge its shape, assemble the facts, apply the rules."""

import re
from dataclasses import dataclass
from pathlib import Path as FilePath

from . import assemble, rules
from .findings import Finding, Mark, Path, Severity, in_order
from .model import Agency
from .reader import Document, Unreadable, read_file
from .shape import judge
from .slug import ID_PATTERN, slug

_ID = re.compile(ID_PATTERN)
_SUFFIXES = frozenset({".yaml", ".yml"})
_SPEAKS_OF: dict[str, tuple[Path, ...]] = {
    "IC401": (("maklumat",), ("perangkat_daerah", "pimpinan")),
}
"""What a rule reads beside the place that it points at."""


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


def check_file(path: FilePath, file: str, context: rules.Context) -> Checked:
    """Check one agency file.

    Args:
        path: the file.
        file: the same as it is shown to the user.
        context: date, region and folders.

    Returns:
        Its facts and findings.

    Raises:
        UsageError: the file does not exist or may not be read.
    """
    name = _name_findings(path, file)
    try:
        document = read_file(path, file)
    except Unreadable as unreadable:
        findings = in_order((*name, *unreadable.findings))
        return Checked(file, path.stem, None, None, tuple(findings))
    shape = judge(document, "agency")
    agency = assemble.agency(document, path.stem, shape)
    found = [
        finding
        for finding in rules.run(agency, document, context)
        if not _is_consequence(finding, shape)
    ]
    return Checked(file, path.stem, document, agency, tuple(in_order((*name, *shape, *found))))


def _name_findings(path: FilePath, file: str) -> tuple[Finding, ...]:
    if _ID.fullmatch(path.stem) and path.suffix in _SUFFIXES:
        return ()
    proposal = slug(path.stem) or "disdukcapil"
    return (
        Finding(
            code="IC106",
            severity=Severity.ERROR,
            file=file,
            mark=Mark(1, 1),
            path=(),
            message="Nama berkas ini tidak dapat dipakai sebagai id perangkat daerah.",
            hint="Pakai huruf kecil, angka, dan tanda hubung saja, diakhiri .yaml, "
            f"misalnya: {proposal}.yaml.",
        ),
    )


def _is_consequence(finding: Finding, shape: list[Finding]) -> bool:
    """Whether a value is missing only because its shape was wrong there or around it."""
    wrong = [found.path for found in shape if found.code != "IC205" and found.path]
    blocks = _SPEAKS_OF.get(finding.code, ())
    return any(_holds(path, finding.path) for path in wrong) or any(
        _holds(path, block) or _holds(block, path) for path in wrong for block in blocks
    )


def _holds(outer: Path, inner: Path) -> bool:
    return inner[: len(outer)] == outer
