"""Findings for GitLab's Code Quality report, which shows them beside a merge request's lines."""

import json

from ..standard.findings import Severity
from .identity import fingerprints, in_repository, repository_prefix
from .result import Result

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}
"""GitLab's words for how bad a finding is; "critical" and "blocker" are for what runs."""


def report(result: Result) -> str:
    """Write a result as a Code Quality report.

    See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
    """
    prefix = repository_prefix(result)
    issues = [
        {
            "description": f"{finding.message} {finding.hint}".strip(),
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": in_repository(finding.file, prefix),
                "lines": {"begin": finding.mark.line},
            },
        }
        for finding, fingerprint in zip(result.findings, fingerprints(result.findings), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)
