"""No pauses while a page is drawn: what is left of it is cleared away once, at its end.

A layout makes some hundred thousand objects that all live until it is done, and Python looks
through them again and again for what might be garbage: a quarter of the time of a page.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_kept = False


@contextmanager
def calm() -> Iterator[None]:
    """Draw a page in a ``with`` of this."""
    global _kept  # the collector, too, is one for the whole process
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        if not _kept:
            # Modules, fonts and parsed styles stay for good: not to be looked through again.
            gc.freeze()
            _kept = True
        if was:
            gc.enable()
