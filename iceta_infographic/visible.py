"""Typed text where it could steer what shows it: a terminal, a log, a page."""

import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def is_invisible(char: str) -> bool:
    """Tell whether a character is seen by nobody but obeyed by programs."""
    return unicodedata.category(char) in _INVISIBLE


def one_line(text: str) -> str:
    """Write text on one line, with what can't be seen made visible.

    Args:
        text: anything.

    Returns:
        The text; every run of spaces and line breaks is one space.
    """
    return "".join(REPLACEMENT if is_invisible(c) else c for c in " ".join(text.split()))
