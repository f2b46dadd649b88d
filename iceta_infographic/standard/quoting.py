"""Typed text inside a message."""

LONGEST = 60
"""Characters of a typed text that a message repeats."""

_CURLY = {"“": "”", "„": "”", "‘": "’"}


def shown(text: str) -> str:
    """Quote a typed text in a message: one line, not too long, nothing invisible.

    Args:
        text: what was typed.

    Returns:
        The text between backquotes.
    """
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = line[: LONGEST - 1].rstrip() + "…"
    return "`" + "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in line) + "`"


def quoted(text: str) -> str:
    """Write a text with the quotation marks that YAML wants around it; Word's own give way.

    Args:
        text: the text, one line.

    Returns:
        The text in double quotation marks, or in single ones where it has double ones.
    """
    text = _without_curly(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _without_curly(text: str) -> str:
    """A text without the curly marks that Word typed around the whole of it."""
    inner = text[1:-1]
    wrapped = _CURLY.get(text[:1]) == text[-1:] and inner and text[0] not in inner
    return inner if wrapped else text
