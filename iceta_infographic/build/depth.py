"""Room for deep calls: asked for once, not again and again at the edge of a piece of the stack.

Python keeps the frames of its functions in pieces of 16 kB. A layout goes up and down a hundred
calls deep, and where it does so across the end of a piece, each call asks the system for the next
one and gives it back: nine hundred times a page, 7 ms. A frame that needs more than a piece gets
one of a power of two, and what is left of it is room for the calls below.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

SLOTS = 17_000
"""Values that the frame could hold: just over 128 kB, so that as much again is left for others."""


def deep(work: Callable[P, R], *arguments: P.args, **options: P.kwargs) -> R:
    """Call a function that calls many others.

    Args:
        work: the function.
        arguments: what it is given.
        options: what it is given by name.

    Returns:
        What it returns; what it raises is raised.
    """
    return work(*arguments, **options)


deep.__code__ = deep.__code__.replace(co_stacksize=SLOTS)
