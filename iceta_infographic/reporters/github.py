"""Findings for GitHub Actions: on the lines of the change, and as a table for the whole run."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from ..markdown import escape, head, row
from ..standard.findings import Finding, Severity
from ..visible import one_line
from .identity import in_repository, repository_prefix
from .result import Result

MOST = 10
"""Errors, and as many warnings, that GitHub shows of one step; it drops all further ones."""

LARGEST_SUMMARY = 1024 * 1024
"""Bytes that GitHub takes of one step's summary; a larger one is refused whole."""

_HEAD = f"""## Pemeriksaan standar pelayanan

{{}}

{head(("Tempat", "Berat", "Kode", "Temuan", "Saran"))}
"""
_LEFT_OUT = "\n{} temuan lain tidak dimuat di sini; semuanya: `iceta check`\n"
_WEIGHTS = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan"}


def report(result: Result) -> str:
    """Write workflow commands; the full table goes to ``$GITHUB_STEP_SUMMARY`` where that is set.

    See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
    """
    return "\n".join([*commands(result), *_append_summary(result)])


def commands(result: Result) -> Iterator[str]:
    """Write a workflow command for each of the worst findings, and one that says the total.

    Args:
        result: the findings.

    Yields:
        The commands, worst first, never more of a kind than GitHub shows.
    """
    prefix = repository_prefix(result)
    ordered = worst_first(result.findings)
    shown = 0
    for severity in Severity:
        for finding in [one for one in ordered if one.severity is severity][:MOST]:
            shown += 1
            yield _command(finding, prefix)
    total = result.summary
    if shown < len(result.findings):
        total += f" Di sini ditampilkan {shown} yang terberat; semuanya ada di ringkasan."
    yield f"::notice title=iceta check::{_data(total)}"


def worst_first(findings: tuple[Finding, ...]) -> list[Finding]:
    """Sort findings: errors first, and of those what stands in the way of most.

    A file that can't be read (1xx) holds up its agency, an element (3xx) one service, a
    date (6xx) nothing: the codes' hundreds are in that order.
    """
    return sorted(findings, key=lambda one: (not one.is_error, one.code[:3]))


def summary(result: Result, room: int = LARGEST_SUMMARY) -> str:
    """Write the table of all findings as Markdown.

    Args:
        result: the findings.
        room: bytes that there are; rows that don't fit are counted instead.

    Returns:
        The table, or nothing where not even its head fits.
    """
    if not result.findings:
        text = _HEAD.partition("{}")[0] + escape(result.summary) + "\n"
        return text if len(text.encode()) <= room else ""
    rows = [_row(finding, repository_prefix(result)) for finding in worst_first(result.findings)]
    text = _HEAD.format(escape(result.summary))
    left = room - len(text.encode()) - len(_LEFT_OUT.format(len(rows)).encode())
    if left < 0:
        return ""
    taken = 0
    for line in rows:
        left -= len(line.encode())
        if left < 0:
            break
        taken += 1
    text += "".join(rows[:taken])
    return text + _LEFT_OUT.format(len(rows) - taken) if taken < len(rows) else text


def _append_summary(result: Result) -> Iterator[str]:
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    path = Path(place)
    try:
        # Other commands of the same step may have written to it already.
        used = path.stat().st_size if path.exists() else 0
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(summary(result, LARGEST_SUMMARY - used))
    except OSError as error:
        reason = error.strerror or "sebab tidak diketahui"
        yield f"::notice title=iceta check::Ringkasan tidak dapat ditulis: {_data(reason)}."


def _command(finding: Finding, prefix: str) -> str:
    from ..standard.rules import registry  # late: `iceta --help` needs none of it

    properties = {
        "file": in_repository(finding.file, prefix),
        "line": str(finding.mark.line),
        "col": str(finding.mark.column),
        "title": f"{finding.code} {registry()[finding.code].title}",
    }
    written = ",".join(f"{key}={_property(text)}" for key, text in properties.items())
    hint = f"\nsaran: {one_line(finding.hint)}" if finding.hint else ""
    return f"::{finding.severity.value} {written}::{_data(one_line(finding.message) + hint)}"


def _data(text: str) -> str:
    """Write what follows the colons of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Write a value that stands between commas."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(finding: Finding, prefix: str) -> str:
    cells = (
        _place(finding, in_repository(finding.file, prefix)),
        _WEIGHTS[finding.severity],
        finding.code,
        escape(finding.message),
        escape(finding.hint),
    )
    return row(cells) + "\n"


def _place(finding: Finding, file: str) -> str:
    shown = escape(f"{finding.file}:{finding.mark.line}:{finding.mark.column}")
    parts = [os.environ.get(f"GITHUB_{name}") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    if not all(parts) or Path(file).is_absolute():
        return shown
    server, repository, commit = parts
    return f"[{shown}]({server}/{repository}/blob/{commit}/{quote(file)}#L{finding.mark.line})"
