"""One build at a time in an output folder, and who is at it.

The system itself holds the lock and lets go of it when the process ends, however it ends, so
a lock of the dead never stands in the way. The file says who holds it, for people.
"""

import contextlib
import datetime
import json
import os
import socket
import sys
from pathlib import Path
from types import TracebackType

from ..disk import cannot_write
from ..errors import UsageError

NAME = ".iceta-kunci"
_BYTE = 1 << 20
"""Which byte of the file Windows locks: nobody can read a locked one, so it is no written one."""

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> bool:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _seize(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A network disk without locks: better two builds in a lifetime than none at all.
            return True
        return True


class Lock:
    """Hold an output folder; to be used in a ``with``.

    Args:
        folder: the output folder; made where it is missing.

    Raises:
        UsageError: on entering, when another build holds it or it can't be made.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._handle: int | None = None
        self.problem: OSError | None = None
        """Why the folder can't be locked and so not written; a build with nothing to write
        goes on all the same."""

    def __enter__(self) -> "Lock":
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            while not self._try():
                pass
        except OSError as error:
            self.problem = error
        return self

    def _try(self) -> bool:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(self._path, flags, 0o644)
        if not _seize(handle):
            os.close(handle)
            raise self._taken()
        # The one before may have removed the file between opening and locking it.
        if not self._is_there(handle):
            os.close(handle)
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        os.truncate(handle, 0)
        now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        me = {"pid": os.getpid(), "host": socket.gethostname(), "since": now}
        os.write(handle, json.dumps(me).encode())
        self._handle = handle
        return True

    def _is_there(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False

    def _taken(self) -> UsageError:
        who = ""
        # Nothing is said of who it is when the other one is just about to write it.
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            facts = json.loads(self._path.read_text(encoding="utf-8"))
            since = datetime.datetime.fromisoformat(facts["since"])
            who = (
                f" (proses {int(facts['pid'])} di komputer {facts['host']},"
                f" sejak pukul {since:%H.%M.%S} tanggal {since:%d-%m-%Y})"
            )
        return UsageError(
            f"Pembuatan lain sedang berjalan di folder {self._path.parent}{who}.",
            "Tunggu sampai selesai, lalu jalankan lagi.",
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle is None:
            return
        if sys.platform == "win32":
            # There an open file can't be removed.
            os.close(self._handle)
        with contextlib.suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(self._handle)
        self._handle = None

    def hold(self, path: Path) -> None:
        """Make sure that something may be written.

        Args:
            path: what is to be written, for the message.

        Raises:
            UsageError: the folder could not be locked.
        """
        if self.problem is not None:
            raise cannot_write(path, self.problem) from self.problem
