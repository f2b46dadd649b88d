"""Text and tables in GitHub's Markdown, in which nothing that was typed has any effect."""

import re
from collections.abc import Iterable, Sequence

from .visible import one_line

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ACTIVE = re.compile(r"[\\`*_\[\]|~$]|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""Signs that mean something inside a line, and those that do at its beginning."""


def escape(text: str) -> str:
    """Write text so that Markdown shows it as it was typed, in one line.

    Args:
        text: anything.

    Returns:
        The text with Markdown's and HTML's signs made harmless and what can't be seen replaced.
    """
    return _ACTIVE.sub(r"\\\g<0>", one_line(text)).translate(_ENTITIES)


def row(cells: Iterable[str]) -> str:
    """Write one row of a table; cells that were typed must be escaped."""
    return f"| {' | '.join(cells)} |"


def head(titles: Sequence[str]) -> str:
    """Write the two lines that a table begins with."""
    return f"{row(titles)}\n{row('---' for _ in titles)}"
