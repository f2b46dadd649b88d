"""One build at a time in an output folder, and who is at it.

The system itself holds the lock and lets go of it when the process ends, however it ends, so
a lock of the dead never stands in the way. The file says who holds it, for people. Only on a disk
that knows no locks is what it says all there is: there a computer that can't be asked is believed.
"""

import contextlib
import datetime
import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from ..disk import cannot_write, read_plain
from ..errors import UsageError

NAME = ".iceta-kunci"
_BYTE = 1 << 20
"""Which byte of the file Windows locks: nobody can read a locked one, so it is no written one."""

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> bool | None:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _seize(handle: int) -> bool | None:
        """Lock the file; tell whether that went well, or nothing where the disk knows no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True


_LONGEST = 4096
"""Bytes of a lock file that are read."""


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who a lock file says holds it."""

    pid: int
    host: str
    since: datetime.datetime

    def __str__(self) -> str:
        return (
            f"proses {self.pid} di komputer {self.host},"
            f" sejak pukul {self.since:%H.%M.%S} tanggal {self.since:%d-%m-%Y}"
        )

    @property
    def elsewhere(self) -> bool:
        """Whether it is another computer, whose processes can't be asked for."""
        return self.host != socket.gethostname()

    @property
    def alive(self) -> bool:
        """Whether it may still be at it."""
        if self.elsewhere:
            return True
        if sys.platform == "win32" or self.pid == os.getpid():
            return False
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return self.pid > 0
        return True


def _holder(path: Path) -> _Holder | None:
    # The file may be anybody's: nothing is said of who it is when it says nothing of use, or when
    # the other one is just about to write it.
    try:
        facts = json.loads(read_plain(path, _LONGEST))
        host = "".join(sign for sign in str(facts["host"]) if sign.isprintable())[:64]
        since = datetime.datetime.fromisoformat(facts["since"])
        return _Holder(int(facts["pid"]), host, since)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


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
        # The umask says whether others of a group may take their turn.
        handle = os.open(self._path, flags, 0o666)
        seized = _seize(handle)
        holder = None if seized else _holder(self._path)
        if seized is False or (holder and holder.alive):
            os.close(handle)
            raise self._taken(holder, certain=seized is False)
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

    def _taken(self, holder: _Holder | None, *, certain: bool) -> UsageError:
        hint = "Tunggu sampai selesai, lalu jalankan lagi."
        if holder and (holder.elsewhere or not certain):
            # The system of a computer that is gone may take its time to let go, or never does.
            hint += (
                f" Bila di komputer {holder.host} ternyata tidak ada lagi yang berjalan, hapus"
                f" berkas {self._path} dahulu."
            )
        return UsageError(
            f"Pembuatan lain sedang berjalan di folder {self._path.parent}"
            + (f" ({holder})." if holder else "."),
            hint,
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
