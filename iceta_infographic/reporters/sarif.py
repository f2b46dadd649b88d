"""Findings as SARIF 2.1.0, the OASIS standard for what checkers find."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .. import __version__
from ..standard.findings import Finding
from .identity import fingerprints, in_repository, repository_prefix
from .result import Result

if TYPE_CHECKING:
    from ..standard.rules import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "iceta/v1"
"""The name under which the way fingerprints are made is known; a new way needs a new one."""

_BASE = "%SRCROOT%"
_LANGUAGE = "id"


def report(result: Result) -> str:
    """Write a result as a SARIF log with one run."""
    from ..standard.rules import registry  # late: `iceta --help` needs none of it

    rules = registry()
    indexes = {code: index for index, code in enumerate(rules)}
    prefix = repository_prefix(result)
    names = fingerprints(result.findings)
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "iceta",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "language": _LANGUAGE,
                        "rules": [_rule(rule) for rule in rules.values()],
                    }
                },
                "language": _LANGUAGE,
                # A column counts letters, whatever many bytes they take.
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {
                    _BASE: {"description": {"text": "Folder teratas repositori."}}
                },
                "results": [
                    _result(finding, name, indexes[finding.code], prefix)
                    for finding, name in zip(result.findings, names, strict=True)
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: "Rule") -> dict[str, Any]:
    title = rule.title[:1].upper() + rule.title[1:] + "."
    text = rule.text
    examples = [
        (label, example.strip("\n"))
        for label, example in (("Salah", rule.wrong), ("Benar", rule.right))
        if example.strip()
    ]
    return {
        "id": rule.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": text.split("\n\n")[0].replace("\n", " ")},
        "help": {
            "text": "\n\n".join([text, *(f"{label}:\n\n{yaml}" for label, yaml in examples)]),
            "markdown": "\n\n".join(
                [text, *(f"**{label}:**\n\n```yaml\n{yaml}\n```" for label, yaml in examples)]
            ),
        },
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(finding: Finding, fingerprint: str, index: int, prefix: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": _artifact(in_repository(finding.file, prefix)),
            "region": {"startLine": finding.mark.line, "startColumn": finding.mark.column},
        }
    }
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.where}]
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": _plain(f"{finding.message} {finding.hint}".strip())},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _artifact(file: str) -> dict[str, str]:
    if Path(file).is_absolute():
        return {"uri": Path(file).as_uri()}
    return {"uri": quote(file), "uriBaseId": _BASE}


def _plain(message: str) -> str:
    # "[words](address)" is a link also in SARIF's plain text, and messages repeat what was typed.
    return message.replace("](", "] (")
