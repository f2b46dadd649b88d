"""Findings for people: place and message, the source line with a caret, a hint, a summary."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..standard.findings import Finding, Severity
from ..visible import REPLACEMENT, is_invisible
from .result import Result

_FALLBACK_SIZE = (100, 24)
_INDENT = "  "
_CUT = "…"
_TAB = "    "
_STACKED = frozenset({"Mn", "Me"})
_ABOUT_THE_FILE = frozenset({"IC106"})
"""Findings on a file's name: its first line has nothing to do with them."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text is written for.

    Attributes:
        width: columns; source lines are cut to it.
        colour: whether ANSI colours are understood and wanted.
    """

    width: int
    colour: bool

    def paint(self, text: str, code: str) -> str:
        """Set text in an ANSI style."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def report(result: Result) -> str:
    """Write a result for the terminal that standard output is, or for a plain file."""
    columns = shutil.get_terminal_size(_FALLBACK_SIZE).columns
    # https://no-color.org: present and not empty, whatever its value.
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return render(result, Screen(width=max(columns, 40), colour=colour))


def render(result: Result, screen: Screen) -> str:
    """Write a result for a screen.

    Args:
        result: the findings and the lines they stand in.
        screen: how wide, and whether in colour.

    Returns:
        A block for each finding and a summary, set apart by empty lines.
    """
    blocks = [_block(finding, result.lines, screen) for finding in result.findings]
    return "\n\n".join([*blocks, _summary(result, screen)])


def _block(finding: Finding, lines: Mapping[str, Sequence[str]], screen: Screen) -> str:
    mark = finding.mark
    place = screen.paint(f"{_plain(finding.file)}:{mark.line}:{mark.column}", "1")
    severity = screen.paint(finding.severity.value, f"1;{_COLOURS[finding.severity]}")
    where = f"{_plain(finding.where)}: " if finding.path else ""
    rows = [f"{place}: {severity}: {where}{_plain(finding.message)} [{finding.code}]"]
    source = lines.get(finding.file, ())
    shows = finding.code not in _ABOUT_THE_FILE and mark.line <= len(source)
    if shows and source[mark.line - 1].strip():
        shown, caret = excerpt(source[mark.line - 1], mark.column, screen.width - len(_INDENT))
        rows.append(_INDENT + shown)
        rows.append(_INDENT + " " * caret + screen.paint("^", _COLOURS[finding.severity]))
    if finding.hint:
        rows.append(f"{_INDENT}saran: {_plain(finding.hint)}")
    return "\n".join(rows)


def excerpt(line: str, column: int, width: int) -> tuple[str, int]:
    """Cut a source line to a width, around one of its characters.

    Args:
        line: the line as it stands in the file.
        column: the character to point at, from 1; beyond the end is its end.
        width: how many columns there are.

    Returns:
        The line as it is shown, with tabs as spaces and what can't be seen made visible, and
        before which of its columns (from 0) the caret belongs.
    """
    # One column is kept for a caret that stands behind the line's last character.
    room = width - 1
    cells = [_cell(char) for char in line]
    target = min(column - 1, len(cells))
    sizes = [_columns(cell) for cell in cells]
    first, last = _window(sizes, target, room)
    before = _CUT if first > 0 else ""
    after = _CUT if last < len(cells) else ""
    shown = before + "".join(cells[first:last]) + after
    return shown, len(before) + sum(sizes[first:target])


def _window(sizes: Sequence[int], target: int, room: int) -> tuple[int, int]:
    # Which characters to show: all, or as many as fit on both sides of the target, a third of
    # the room before it, since what follows the place says more than what precedes it.
    if sum(sizes) <= room:
        return 0, len(sizes)
    room -= 2 * len(_CUT)
    first, used = target, 0
    while first > 0 and used + sizes[first - 1] <= room // 3:
        first -= 1
        used += sizes[first]
    last = target
    while last < len(sizes) and used + sizes[last] <= room:
        used += sizes[last]
        last += 1
    while first > 0 and used + sizes[first - 1] <= room:
        first -= 1
        used += sizes[first]
    return first, last


def _cell(char: str) -> str:
    if char == "\t":
        return _TAB
    return REPLACEMENT if is_invisible(char) else char


def _columns(cell: str) -> int:
    if unicodedata.category(cell[0]) in _STACKED:
        return 0
    wide = unicodedata.east_asian_width(cell[0]) in "WF"
    return 2 if wide else len(cell)


def _plain(text: str) -> str:
    # What was typed in a file must not steer the terminal or begin a line of its own.
    return "".join(" " if char in "\t\n\r" else _cell(char) for char in text)


def _summary(result: Result, screen: Screen) -> str:
    if not result.findings:
        return screen.paint(result.summary, "32")
    colour = _COLOURS[Severity.ERROR if result.errors else Severity.WARNING]
    return screen.paint(result.summary, f"1;{colour}")
