"""What is found once and kept in the user's cache folder, as JSON.

It is named by all that it depends on. What can't be read, or kept, is found anew: nothing but time
depends on it.
"""

import contextlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from . import fonts

T = TypeVar("T")


def place(kind: str, name: str) -> Path:
    """Return where something is kept.

    Args:
        kind: what it is; others of its kind are kept beside it.
        name: names it, and all that it depends on.
    """
    return fonts.prepare().config.parent.with_name(f"iceta-{kind}") / f"{name}.json"


def found(path: Path, take: Callable[[Any], T], find: Callable[[], Any]) -> T:
    """Return what is kept, or else find and keep it.

    Args:
        path: where it is kept.
        take: makes it of what JSON tells; raises ValueError, KeyError or TypeError if it can't.
        find: finds what JSON is to tell.
    """
    known = read(path, take)
    if known is not None:
        return known
    told = find()
    write(path, told)
    return take(json.loads(json.dumps(told)))


def read(path: Path, take: Callable[[Any], T]) -> T | None:
    """Return what is kept, or None.

    Args:
        path: where it is kept.
        take: makes it of what JSON tells; raises ValueError, KeyError or TypeError if it can't.
    """
    try:
        return take(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def write(path: Path, told: object) -> None:
    """Keep something, whole or not at all.

    Args:
        path: where.
        told: what JSON can tell.
    """
    # A folder that can't be written costs time alone.
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
            made = Path(scratch) / path.name
            made.write_text(json.dumps(told), encoding="utf-8")
            made.replace(path)
