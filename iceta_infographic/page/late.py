"""Modules that are imported when something of them is used, not by whoever names them.

WeasyPrint imports fontTools for fonts of emojis, variable fonts, WOFF files and machines without
HarfBuzz-Subset: a tenth of a second, and few pages have any of these.
"""

import importlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from types import ModuleType
from typing import Any


class Later:
    """A name that a module was asked for before it was imported.

    Args:
        module: the module's name.
        name: what was asked for; a function, a class or a module in it.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        """Call it; see the module it is from."""
        return self._found(*arguments, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._found, name)

    @cached_property
    def _found(self) -> Any:
        _put_in_place()
        return _real(self)


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Later:
        # What Python itself asks a module for: whether it has a path, a loader, an __all__.
        if name.startswith("__"):
            raise AttributeError(name)
        return Later(self.__name__, name)


def _put_in_place() -> None:
    # So an `except` that names a class finds the class itself: what raises was called before.
    for module in [*sys.modules.values()]:
        # Python lets anything be called a module, also None: one that may not be imported.
        for name, value in [*getattr(module, "__dict__", {}).items()]:
            if type(value) is Later:
                setattr(module, name, _real(value))


def _real(later: Later) -> Any:
    module, name = later._module, later._name
    try:
        return getattr(importlib.import_module(module), name)
    except AttributeError:
        return importlib.import_module(f"{module}.{name}")


@contextmanager
def later(names: Sequence[str]) -> Iterator[None]:
    """Have modules stand for themselves that are imported in a ``with`` of this.

    Args:
        names: of a package and all its modules that are imported there.
    """
    if any(name in sys.modules for name in names):
        yield
        return
    sys.modules.update({name: _StandIn(name) for name in names})
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]
