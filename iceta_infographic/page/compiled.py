"""Our templates as Python compiled them, kept in the user's own cache folder as modules are.

To compile them takes a tenth of a second of every process that draws. What is kept is code, so it
is taken only from a folder that is the user's and that nobody else can write to, never from a
temporary one, and only whole. Templates of a workspace's own are compiled each time.
"""

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

import platformdirs
from jinja2.bccache import Bucket, BytecodeCache

from ..resources import builtin_templates
from ..standard import duration
from . import filters, fonts, links, widths

FOLDER = "iceta-templat"
MODULES = (duration, filters, links, widths)
"""Modules whose functions Jinja may call while it compiles, if all that they are given is known."""
OTHERS = 0o022
"""Who may write to a folder beside its owner."""


class Compiled(BytecodeCache):
    """Keeps compiled templates.

    Args:
        folder: where; it is made if it is not there.
        made_by: a digest of what compiles them, and how.
        within: the folder of those that are kept.
    """

    def __init__(self, folder: Path, made_by: str, within: Path) -> None:
        self._folder, self._made_by, self._within = folder, made_by, within

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name under which a template is kept; none if it is not."""
        ours = filename is not None and Path(filename).is_relative_to(self._within)
        return super().get_cache_key(name, filename) if ours else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take over the code of a template if it is kept, whole, and of the same source."""
        with contextlib.suppress(OSError):
            if not bucket.key or not own(self._folder):
                return
            kept = self._path(bucket).read_bytes()
            size = hashlib.sha256().digest_size
            if kept[:size] == self._seal(bucket, kept[size:]):
                bucket.code = marshal.loads(kept[size:])  # noqa: S302 # sealed, and the user's own

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; where that can't be done, it costs time alone."""
        if not bucket.key:
            return
        code = marshal.dumps(bucket.code)
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not own(self._folder):
                return
            path = self._path(bucket)
            with tempfile.TemporaryDirectory(dir=self._folder) as scratch:
                made = Path(scratch) / path.name
                made.write_bytes(self._seal(bucket, code) + code)
                made.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key

    def _seal(self, bucket: Bucket, code: bytes) -> bytes:
        said = f"{self._made_by} {bucket.key} {bucket.checksum} "
        return hashlib.sha256(said.encode() + code).digest()


def own(folder: Path) -> bool:
    """Return whether a folder is the user's, and nobody else can write to it.

    Args:
        folder: any.

    Raises:
        OSError: it is not there.
    """
    found = folder.stat()
    if sys.platform == "win32":
        # A user's folders are closed to others there; modes say nothing.
        return True
    return found.st_uid == os.getuid() and not found.st_mode & OTHERS


@cache
def kept(*compilers: str) -> Compiled:
    """Return what keeps our templates, compiled, in the user's cache folder.

    Args:
        compilers: files of the modules that say how templates are compiled.
    """
    told = [version("jinja2"), version("markupsafe"), sys.version, fonts.digest()]
    for path in (*compilers, *(str(module.__file__) for module in MODULES)):
        with contextlib.suppress(OSError):  # a program in an archive has a version of its own
            found = Path(path).stat()
            told.append(f"{path} {found.st_mtime_ns} {found.st_size}")
    told.append(version("iceta-infographic"))
    made_by = hashlib.sha256(repr(told).encode()).hexdigest()
    folder = platformdirs.user_cache_path("iceta-infographic") / FOLDER
    return Compiled(folder, made_by, builtin_templates())
