"""Typed text inside a message."""

LONGEST = 60
"""Characters of a typed text that a message repeats."""


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
    """Write a text with the quotation marks that YAML wants around it.

    Args:
        text: the text, one line.

    Returns:
        The text in double quotation marks, or in single ones where it has double ones.
    """
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
