"""Work done in this process, for starting another one takes longer than a page does.

The work has a thread of its own, and this one looks at the clock: so a page that hangs is stopped
here as well, on every system, and nothing is started that the usual page would have to wait for.
"""

import contextlib
import ctypes
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from typing import Generic, TypeVar

from . import native
from .executor import LOOK, PATIENCE, Lost, lost, overdue

T = TypeVar("T")
R = TypeVar("R")

GRACE = 5.0
"""Seconds that a page is asked to stop. Python code does at once; a library may not hear of it."""
_ASK_AGAIN = 1.0
"""Seconds between two requests: one that is made where Python ignores errors is lost."""


class Stopped(BaseException):
    """Raised in the middle of a job that took too long; no ``except Exception`` holds it up."""


class Here:
    """Does jobs in this process, one after the other.

    Args:
        patience: seconds that one job may take.
        grace: seconds that it is asked to stop before it is left to itself.
    """

    def __init__(self, patience: float = PATIENCE, grace: float = GRACE) -> None:
        self._patience = patience
        self._grace = grace

    def run(self, work: Callable[[T], R], jobs: Sequence[T]) -> Iterator[tuple[T, R | Lost]]:
        """Do jobs; see :class:`.executor.Executor`."""
        native.share_memory()
        for number, job in enumerate(jobs, 1):
            hand = _Hand(work, job)
            try:
                in_time = hand.done(self._patience)
            except BaseException:  # Ctrl-C: what is left to do needs this process for itself
                hand.stop(_ASK_AGAIN)
                raise
            if in_time:
                yield job, hand.result()
                continue
            hand.stop(self._grace)
            yield job, overdue(self._patience)
            # Nobody knows what was stopped in the middle of what: nothing is drawn here any more.
            from .processes import Processes  # late: the usual build starts none

            yield from Processes(1, self._patience).run(work, jobs[number:])
            return


class _Hand(Generic[T, R]):
    """One job in a thread of its own.

    Args:
        work: what is to be done.
        job: with what.
    """

    def __init__(self, work: Callable[[T], R], job: T) -> None:
        self._future: Future[R] = Future()
        # A daemon: where a library never comes back, the process still ends.
        self._thread = threading.Thread(target=self._do, args=(work, job), daemon=True)
        self._thread.start()

    def _do(self, work: Callable[[T], R], job: T) -> None:
        with contextlib.suppress(Stopped):
            try:
                self._future.set_result(work(job))
            except Stopped:
                raise
            except BaseException as error:  # whatever it is, it is the caller's
                self._future.set_exception(error)

    def done(self, patience: float) -> bool:
        """Wait for the end; tell whether it came in time."""
        end = time.monotonic() + patience
        # In short steps: Windows hears Ctrl-C only between them.
        while (left := end - time.monotonic()) > 0:
            if wait([self._future], timeout=min(LOOK, left)).done:
                return True
        return self._future.done()

    def result(self) -> R | Lost:
        """Return what came out, or why nothing did; as in a process, one job costs no other.

        Raises:
            BaseException: it concerns all jobs alike, say a library that is not installed.
        """
        error = self._future.exception()
        if error is None:
            return self._future.result()
        if not isinstance(error, Exception):
            raise error
        return lost(error)

    def stop(self, grace: float) -> None:
        """Have the thread end, and wait a little until it has."""
        end = time.monotonic() + grace
        # Done is done: what is raised in a thread that only ends would be printed.
        while not self._future.done() and self._thread.is_alive() and time.monotonic() < end:
            ident = ctypes.c_ulong(self._thread.ident or 0)
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ident, ctypes.py_object(Stopped))
            self._thread.join(min(_ASK_AGAIN, grace))
