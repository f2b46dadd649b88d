"""Findings that the file itself waives: ``# iceta: abaikan IC310 karena alasannya``.

The comment stands at the end of the value's line or on lines of its own directly above it.
It must give a reason, so that whoever reads the file later knows why.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..findings import Finding

_WAIVER = re.compile(
    r"(?:^|\s)\#\s*iceta\s*:\s*abaikan\s+"
    r"(?P<codes>IC[0-9]{3}(?:(?:\s*,\s*|\s+dan\s+|\s+)IC[0-9]{3})*)"
    r"(?:\s*,?\s*karena\b(?P<reason>.*))?",
    re.IGNORECASE | re.VERBOSE,
)
_CODE = re.compile(r"IC[0-9]{3}", re.IGNORECASE)
_A_WORD = re.compile(r"[^\W\d_]{3}")
_OF_CONTENT = ("IC3", "IC4", "IC5", "IC6")


class _Waiver(NamedTuple):
    codes: frozenset[str]
    reasoned: bool


def waivable(finding: Finding) -> bool:
    """Whether a finding may be waived: warnings, and errors about content (3xx to 6xx)."""
    return not finding.is_error or finding.code.startswith(_OF_CONTENT)


def apply(findings: Iterable[Finding], lines: Sequence[str]) -> Iterator[Finding]:
    """Leave out what the file waives.

    Args:
        findings: what was found in a file.
        lines: the file's lines.

    Yields:
        The other findings; where a waiver has no effect, the hint says why.
    """
    for finding in findings:
        waivers = [w for w in _waivers(lines, finding.mark.line) if finding.code in w.codes]
        if not waivers:
            yield finding
        elif not waivable(finding):
            yield _with(finding, f"{finding.code} tidak dapat diabaikan dengan komentar.")
        elif not any(waiver.reasoned for waiver in waivers):
            yield _with(
                finding,
                "Komentar “iceta: abaikan” belum berlaku karena tidak menyebut alasan; "
                f"tulis: # iceta: abaikan {finding.code} karena (alasannya).",
            )


def _with(finding: Finding, note: str) -> Finding:
    return replace(finding, hint=f"{finding.hint} {note}".strip())


def _waivers(lines: Sequence[str], number: int) -> Iterator[_Waiver]:
    at = number - 1
    if not 0 <= at < len(lines):
        return
    candidates = [lines[at]]
    # A comment behind another value is that value's own, so only whole lines count above.
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
        candidates.append(lines[at])
    for line in candidates:
        for match in _WAIVER.finditer(line):
            codes = frozenset(code.upper() for code in _CODE.findall(match["codes"]))
            yield _Waiver(codes, bool(_A_WORD.search(match["reason"] or "")))
