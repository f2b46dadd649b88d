"""Check the files of a workspace together, and sum up what was found."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from .reporters import Result
from .standard.check import Checked, check_file
from .standard.findings import Finding, in_order
from .standard.plaintext import is_another_kind, load
from .standard.rules import Context
from .workspace import REGION_FILE, Workspace, twins

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def inspect(
    workspace: Workspace, paths: Iterable[Path], today: datetime.date
) -> tuple[Checked, ...]:
    """Check agency files, each by itself and all of them against each other.

    Args:
        workspace: the workspace whose ``iceta.yaml`` holds.
        paths: the agency files.
        today: the date that ages are counted to.

    Returns:
        What each file holds and what is wrong with it, in the order of ``paths``.
    """
    paths = tuple(paths)
    # A twin counts whether it was named or not.
    clashes = twins(workspace, dict.fromkeys((*workspace.standards(), *paths)))
    checked = []
    for path in paths:
        context = Context(today=today, region=workspace.region, root=workspace.root, file=path)
        one = check_file(path, workspace.shown(path), context)
        if path in clashes:
            one = replace(one, findings=(*one.findings, clashes[path]))
        checked.append(one)
    return tuple(checked)


def result(workspace: Workspace, checked: Sequence[Checked]) -> Result:
    """Sum up a check for the reporters.

    Args:
        workspace: the workspace; what is wrong with its ``iceta.yaml`` comes first.
        checked: the agency files.

    Returns:
        All findings in order, with the lines that they point into.
    """
    findings = [
        *in_order(workspace.findings),
        *in_order(finding for one in checked for finding in one.findings),
    ]
    documents = {one.file: one.document for one in checked}
    documents[REGION_FILE] = workspace.document
    lines = {}
    for file in dict.fromkeys(finding.file for finding in findings):
        document = documents.get(file)
        lines[file] = document.lines if document else _lines(workspace.root / file, file)
    return Result(
        findings=tuple(findings),
        lines=lines,
        files=len(checked),
        services=sum(len(one.agency.services) for one in checked if one.agency),
        root=workspace.root,
    )


def _lines(path: Path, file: str) -> tuple[str, ...]:
    # Of a file that could not be read as YAML, as much as helps to show the place.
    raw = load(path, file)
    if isinstance(raw, Finding) or is_another_kind(raw):
        return ()
    text = raw.decode("utf-8", errors="replace").removeprefix("\ufeff")
    return tuple(_LINE_BREAK.split(text))
