"""Findings for programs; the shape is contract, not to be changed without a new version."""

import json
from dataclasses import asdict, dataclass

from ..standard.findings import Finding
from .result import Result

VERSION = 1


@dataclass(frozen=True, slots=True)
class _Diagnostic:
    file: str
    line: int
    column: int
    path: str
    severity: str
    code: str
    message: str
    hint: str


def report(result: Result) -> str:
    """Write a result as one JSON object; lines and columns count from 1."""
    return json.dumps(
        {
            "version": VERSION,
            "diagnostics": [asdict(_diagnostic(finding)) for finding in result.findings],
            "summary": {
                "files": result.files,
                "services": result.services,
                "errors": result.errors,
                "warnings": result.warnings,
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def _diagnostic(finding: Finding) -> _Diagnostic:
    return _Diagnostic(
        file=finding.file,
        line=finding.mark.line,
        column=finding.mark.column,
        path=finding.where,
        severity=finding.severity.value,
        code=finding.code,
        message=finding.message,
        hint=finding.hint,
    )
