"""The system's libraries: which versions draw on this machine, and how they are found and set.

They break lines and shape letters, so two machines that share a cache must not take each
other's pages for their own when these differ. Asking them costs milliseconds and imports no
renderer.
"""

import ctypes
import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

_ASKED = (
    (("libpango-1.0.so.0", "libpango-1.0-0.dll", "libpango-1.0.dylib"), "pango_version_string"),
    (("libharfbuzz.so.0", "libharfbuzz-0.dll", "libharfbuzz.0.dylib"), "hb_version_string"),
    (
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset-0.dll", "libharfbuzz-subset.0.dylib"),
        "",
    ),
)
"""Names of each library by system, and its function that tells the version; the last one only
writes fonts, one way or the other, whether it is there or not."""


@cache
def versions() -> tuple[str, ...]:
    """Return what each library says of itself; ``-`` where there is none."""
    return tuple(_version(names, function) for names, function in _ASKED)


def _version(names: tuple[str, ...], function: str) -> str:
    for name in names:
        try:
            library = ctypes.CDLL(name)
            if not function:
                return name
            ask = getattr(library, function)
        except (OSError, AttributeError):
            continue
        ask.restype = ctypes.c_char_p
        return f"{function} {ask().decode('ascii', 'replace')}"
    return "-"


_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""What glibc's ``mallopt`` can be told: ``M_TRIM_THRESHOLD`` and so on."""
_LARGE = 16 << 20
"""Bytes from which memory is taken from the system apart: larger than a sheet of A4."""
_KEPT = 24 << 20
"""Bytes of free memory that are kept at most: the pictures of a page of A4, and what packs them."""


@cache
def share_memory() -> bool:
    """Have threads use the memory that the process has already, instead of each its own.

    Returns:
        Whether this system's C library could be told so.
    """
    return _told(_ARENA_MAX, 1)


@cache
def keep_memory() -> bool:
    """Have the memory of a page taken again for the next one.

    Given back and asked for anew, it costs a fault for each 4 kB that are touched: some thousand
    for each page.

    Returns:
        Whether this system's C library could be told so.
    """
    return _told(_MMAP_THRESHOLD, _LARGE) and _told(_TRIM_THRESHOLD, _KEPT)


def _told(what: int, value: int) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):  # musl has no such choices
        return bool(ctypes.CDLL(None).mallopt(what, value))
    return False


@contextmanager
def found_at_once() -> Iterator[None]:
    """Have libraries looked for without other programs, in a ``with`` of this.

    WeasyPrint tries the names of all systems, and for each one that this system does not have
    Python runs ldconfig and the compiler: a third of a second, as long as a page takes.
    """
    search = ctypes.util.find_library
    if not sys.platform.startswith("linux"):
        yield
        return
    ctypes.util.find_library = _shared
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _shared(name: str) -> str | None:
    # The loader itself knows where libraries lie; all of WeasyPrint's are of the version 0.
    try:
        ctypes.CDLL(f"lib{name}.so.0")
    except OSError:
        return None
    return f"lib{name}.so.0"
