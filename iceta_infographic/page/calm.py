"""No pauses while a page is drawn: what is left of it is cleared away once, at its end.

A layout makes some hundred thousand objects that all live until it is done, and Python looks
through them again and again for what might be garbage: a quarter of the time of a page.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG, OLDEST = 0, 2
"""Generations of objects, as the collector counts them."""
THOROUGH = 20
"""After so many pages all objects are looked through, not only those of the last page."""

_calm = False
_begun = False
_frozen = False
_pages = 0


@contextmanager
def calm() -> Iterator[None]:
    """Draw a page in a ``with`` of this."""
    global _calm, _begun, _frozen, _pages  # the collector, too, is one for the whole process
    was = gc.isenabled()
    gc.disable()
    _calm, _begun = True, False
    try:
        yield
    finally:
        _calm = False
        _pages += 1
        gc.collect(YOUNG if _frozen and _pages % THOROUGH else OLDEST)
        if not _frozen:
            # Modules, fonts and parsed styles stay for good: not to be looked through again.
            # Once only: what is frozen while a page is at work is never cleared away.
            gc.freeze()
            _frozen = True
        if was:
            gc.enable()


def sweep() -> None:
    """Clear away what the last layout of a page left, before the next one needs as much again."""
    global _begun
    if not _calm:
        return
    if _begun:
        gc.collect(YOUNG)
    _begun = True
