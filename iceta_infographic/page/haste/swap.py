"""To put one function of WeasyPrint in the place of another."""

import sys
from collections.abc import Callable
from typing import Any


def swap(old: Callable[..., Any], new: Callable[..., Any]) -> None:
    """Put a function in the place of another, also where modules took it over by its name.

    Args:
        old: a function of WeasyPrint's.
        new: what is called instead, wherever the first was meant.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith("weasyprint.") and vars(module).get(old.__name__) is old:
            setattr(module, old.__name__, new)
