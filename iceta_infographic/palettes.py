"""Palettes that were derived before, in the user's cache folder.

Deriving one takes a millisecond; importing what it is derived with takes fifty. What is kept is
named by a digest of all that it depends on, and is only ever a help.
"""

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

FOLDER = "iceta-warna"
_ENGINE = "coloraide"
_HEX = re.compile(r"#[0-9a-f]{6}")


def get(source: Path, *colours: str) -> dict[str, str] | None:
    """Return what was derived from colours.

    Args:
        source: the module that derives; another text of it derives another palette.
        colours: what it was derived from.

    Returns:
        Colours by their names, ``#rrggbb``; None when nothing is kept that can be believed.
    """
    try:
        found = json.loads(_path(source, colours).read_text(encoding="utf-8"))
        sound = all(isinstance(name, str) and _HEX.fullmatch(hue) for name, hue in found.items())
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    return found if sound else None


def put(source: Path, *colours: str, derived: Mapping[str, str]) -> None:
    """Keep what was derived from colours; see :func:`get`."""
    with contextlib.suppress(OSError):
        path = _path(source, colours)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            scratch.write_text(json.dumps(derived), encoding="utf-8")
            scratch.replace(path)
        finally:
            scratch.unlink(missing_ok=True)


def _path(source: Path, colours: tuple[str, ...]) -> Path:
    import platformdirs  # late: checking needs no folder

    told = "\n".join((version(_ENGINE), *colours)).encode() + b"\n" + source.read_bytes()
    name = hashlib.sha256(told).hexdigest()
    return platformdirs.user_cache_path("iceta-infographic") / FOLDER / f"{name}.json"
