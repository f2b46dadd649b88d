"""What CI systems know a finding by: its file in the repository, and what stays when lines move."""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ..standard.findings import Finding
from .result import Result

_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that the repository lies."""

_FIGURES = re.compile(r"\d+")


def repository_prefix(result: Result) -> str:
    """Tell what leads from the repository's top to the workspace.

    Args:
        result: the result; its files are shown relative to the workspace.

    Returns:
        ``"pelayanan/"``, or nothing where the workspace is the top or no CI says where that is.
    """
    if result.root is None:
        return ""
    for name in _CHECKOUTS:
        checkout = os.environ.get(name)
        if checkout and result.root.is_relative_to(Path(checkout).resolve()):
            inside = result.root.relative_to(Path(checkout).resolve()).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""


def in_repository(file: str, prefix: str) -> str:
    """Write a file as it is called in the repository; one outside the workspace stays absolute."""
    return file if Path(file).is_absolute() else prefix + file


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Give each finding a name that stays when lines, entries or services before it move.

    A line number would change with every line added above it, a path (``layanan[2]``) with every
    service. What is left is the file, the code, the keys and what is said, without its figures:
    messages name the service and the text that they are about. Findings that agree in all of
    that are numbered.

    Args:
        findings: the findings of one run.

    Returns:
        Their fingerprints in the same order, none of them twice.
    """
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        keys = ".".join(step for step in finding.path if isinstance(step, str))
        said = _FIGURES.sub("", finding.message)
        identity = "\0".join((finding.file, finding.code, keys, said))
        seen[identity] += 1
        numbered = f"{identity}\0{seen[identity]}"
        names.append(hashlib.sha256(numbered.encode("utf-8", "surrogatepass")).hexdigest())
    return names
