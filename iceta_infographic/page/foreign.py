"""C libraries as WeasyPrint declares them, without reading its declarations in every process.

cffi reads the C code that describes Pango and HarfBuzz with a parser in Python: a tenth of a
second, as much as a page takes. Its other way is to compile them once; ``declared.py`` is that,
and it serves for exactly the texts that it was made from.
"""

import ctypes.util
import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

KEEP = "gpointer g_object_ref (gpointer object);"
COPY = "PangoLayout *pango_layout_copy (PangoLayout *src);"
OWN = (KEEP, COPY)
"""What our quicker ways use beside what WeasyPrint declares."""
_NAME, _OURS = "cffi", ("cdef", "dlopen", "errno")


def digest(text: str) -> str:
    """Return what declarations are known by."""
    return hashlib.sha256(text.encode()).hexdigest()


class FFI:
    """Stands for ``cffi.FFI`` with declarations that were compiled; others are read."""

    def __init__(self) -> None:
        self._read: Any = None
        try:
            from .declared import TEXTS, ffi
        except (ImportError, ValueError):  # another cffi, which has another format
            self._texts: frozenset[str] = frozenset()
        else:
            self._texts = TEXTS
            self._take(ffi)

    def cdef(self, text: str, **options: Any) -> None:
        """Declare what a text says; see cffi."""
        if self._read is None:
            if digest(text) in self._texts and not options:
                return
            self._read = _cffi().FFI()
            self._take(self._read)
        self._read.cdef(text, **options)

    def dlopen(self, name: str, flags: int = 0) -> Any:
        """Open a library where cffi would find it: also where only the system knows it."""
        if self._read is not None:
            return self._read.dlopen(name, flags)
        try:
            return self._open(name, flags)
        except OSError:
            found = ctypes.util.find_library(name)
            if found is None:
                raise
            return self._open(found, flags)

    def _take(self, ffi: Any) -> None:
        public = (name for name in dir(ffi) if not name.startswith("_") and name not in _OURS)
        # Found without a detour: a page asks for them thousands of times.
        vars(self).update({name: getattr(ffi, name) for name in public})
        self._ffi, self._open = ffi, ffi.dlopen

    def __getattr__(self, name: str) -> Any:
        if name == "_ffi":
            raise AttributeError(name)
        return getattr(self._ffi, name)


class _Library(ModuleType):
    FFI = FFI


@contextmanager
def compiled() -> Iterator[None]:
    """Have cffi's declarations taken as they were compiled, in a ``with`` of this."""
    if _NAME in sys.modules:
        yield
        return
    sys.modules[_NAME] = _Library(_NAME)
    try:
        yield
    finally:
        sys.modules.pop(_NAME, None)


def _cffi() -> Any:
    stand_in = sys.modules.get(_NAME)
    if isinstance(stand_in, _Library):
        del sys.modules[_NAME]
    import cffi

    return cffi
