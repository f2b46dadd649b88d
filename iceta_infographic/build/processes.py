"""Work spread over processes: one that dies or hangs costs its own job and no other.

Every worker is a pool of one, so that the end of its process is the end of one job. The pools
are :mod:`concurrent.futures`' own; killing is done by the process, which is public.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from .executor import LOOK, PATIENCE, Lost, lost, overdue

T = TypeVar("T")
R = TypeVar("R")


JOBS = 200
"""After so many jobs a worker gives way to a fresh one, so that what it keeps of them is bounded:
half a second of half a minute."""
AHEAD = 1
"""How many jobs a worker has beside the one that it is at."""


class Processes:
    """Does jobs in worker processes of this machine.

    Args:
        workers: how many processes at most.
        patience: seconds that one job may take.
    """

    def __init__(self, workers: int, patience: float = PATIENCE) -> None:
        self._workers = workers
        self._patience = patience

    def run(self, work: Callable[[T], R], jobs: Sequence[T]) -> Iterator[tuple[T, R | Lost]]:
        """Do jobs; see :class:`Executor`."""
        left = deque(jobs)
        slots = [_Slot[T, R](work) for _ in range(min(self._workers, len(jobs)))]

        def supply(slot: _Slot[T, R]) -> None:
            # One ahead, or a worker would be idle until this process has time for it; but none
            # of the last ones, which whoever is done first takes.
            while left and (slot.idle or (slot.ready and len(left) >= len(slots))):
                slot.take(left.popleft())

        try:
            for slot in slots:
                slot.take(left.popleft())
            for slot in slots:
                supply(slot)
            while busy := [slot for slot in slots if not slot.idle]:
                futures = [slot.future for slot in busy]
                wait(futures, timeout=min(LOOK, self._patience), return_when=FIRST_COMPLETED)
                for slot in busy:
                    done = slot.done(self._patience)
                    if done is None:
                        continue
                    # The worker goes on before its result is dealt with.
                    supply(slot)
                    yield done
            for slot in slots:
                slot.close()
        finally:
            for slot in slots:
                slot.kill()


@dataclass
class _Slot(Generic[T, R]):
    """One worker, the next one in its place when it is gone, and the jobs that it has."""

    work: Callable[[T], R]
    _held: deque[tuple[T, "Future[R]"]] = field(default_factory=deque)
    _since: float = 0.0
    _pool: ProcessPoolExecutor | None = None
    _processes: list[BaseProcess] = field(default_factory=list)
    _taken: int = 0

    @property
    def idle(self) -> bool:
        """Whether it has no job."""
        return not self._held

    @property
    def ready(self) -> bool:
        """Whether it may have another job while it is at one."""
        return len(self._held) <= AHEAD and self._taken < JOBS

    @property
    def future(self) -> "Future[R]":
        """The job that it is at."""
        return self._held[0][1]

    def take(self, job: T) -> None:
        """Take a job, to be begun when those before it are done."""
        if self.idle:
            self._since = time.monotonic()
            if self._taken >= JOBS:
                self.close()
        self._taken += 1
        self._held.append((job, self._submitted(job)))

    def _submitted(self, job: T) -> "Future[R]":
        if self._pool is None:
            before = set(multiprocessing.active_children())
            # Spawned, not forked: a renderer's threads and this process's state stay out.
            self._pool = ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=begin
            )
            future = self._pool.submit(self.work, job)
            self._processes = [p for p in multiprocessing.active_children() if p not in before]
            return future
        try:
            return self._pool.submit(self.work, job)
        except BrokenProcessPool as error:
            # It died after its last job, or in the one before this: this one is not lost.
            unbegun: Future[R] = Future()
            unbegun.set_exception(_Unbegun(str(error)))
            return unbegun

    def done(self, patience: float) -> tuple[T, R | Lost] | None:
        """Return the first job with its result, once there is one or can't be one any more."""
        if self.idle:
            return None
        job, future = self._held[0]
        if not future.done():
            if time.monotonic() - self._since < patience:
                return None
            self._held.popleft()
            self._begin_again()
            return job, overdue(patience)
        self._held.popleft()
        self._since = time.monotonic()
        error = future.exception()
        if error is None:
            return job, future.result()
        if isinstance(error, _Unbegun):
            self._begin_again(job)
            return None
        if isinstance(error, BrokenProcessPool):
            self._begin_again()
            return job, Lost("its process died, as when memory runs out")
        return job, lost(error)

    def _begin_again(self, *first: T) -> None:
        """End the worker; another one has the jobs that it still had, after these."""
        jobs = [*first, *(job for job, _ in self._held)]
        self.kill()
        for job in jobs:
            self.take(job)

    def close(self) -> None:
        """Let the worker end by itself."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool, self._processes, self._taken = None, [], 0

    def kill(self) -> None:
        """End the worker at once."""
        self._held.clear()
        if self._pool is None:
            return
        for process in self._processes:
            process.kill()
        # Not waited for: what reads results would wait for the rest of one for ever.
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool, self._processes, self._taken = None, [], 0


class _Unbegun(Exception):
    """A job that was given to a worker that was already gone."""


def begin() -> None:
    """Prepare a worker process: Ctrl-C is its parent's business, and it ends with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    # A parent that was killed tells its workers nothing, and they would wait for ever.
    os._exit(1)
