"""What an element takes from its parent: most begin with what is handed on, and take no more.

Then it does not matter which parent it is, and elements of one kind have one style all over a page.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

HANDED_ON = frozenset({"page"})
"""Properties that are handed on though they are not inherited; decorations are, too."""
DECORATION = "text_decoration_"
INHERIT = "inherit"
"""The word that takes a property from the parent whatever it is."""


@cache
def handed_on() -> frozenset[str]:
    """Return the properties whose value an element's children begin with."""
    from weasyprint.css import properties

    decorations = {name for name in properties.INITIAL_VALUES if name.startswith(DECORATION)}
    return frozenset({*properties.INHERITED, *HANDED_ON, *decorations})


def takes(said: Mapping[str, Any]) -> bool:
    """Return whether rules take from an element's parent what is not handed on.

    Args:
        said: for each property its value.
    """
    handed = handed_on()
    return any(_asks(value) and name not in handed for name, value in said.items())


def spreads(said: Mapping[str, Any]) -> bool:
    """Return whether rules have a variable by which all within an element may take more.

    Args:
        said: for each property its value.
    """
    return any(name[:2] == "__" and _asks(value) for name, value in said.items())


def _asks(value: Any) -> bool:
    if type(value) is str:
        return value == INHERIT
    tokens = value if type(value) in (tuple, list) else getattr(value, "tokens", ())
    return _named(tokens)


def _named(tokens: Iterable[Any]) -> bool:
    for token in tokens:
        kind = getattr(token, "type", None)
        if kind == "ident" and token.lower_value == INHERIT:
            return True
        inside = token.arguments if kind == "function" else getattr(token, "content", None)
        if inside and type(inside) is not str and _named(inside):
            return True
    return False
