"""Work spread over processes: one that dies or hangs costs its own job and no other.

Every worker is a pool of one, so that the end of its process is the end of one job. The pools
are :mod:`concurrent.futures`' own; killing is done by the process, which is public.
"""

import multiprocessing
import os
import signal
import threading
import time
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
        left = iter(jobs)
        slots = [_Slot[T, R](work) for _ in range(min(self._workers, len(jobs)))]
        try:
            busy = [slot for slot in slots if slot.take(next(left, None))]
            while busy:
                futures = [slot.future for slot in busy if slot.future is not None]
                wait(futures, timeout=min(LOOK, self._patience), return_when=FIRST_COMPLETED)
                for slot in tuple(busy):
                    done = slot.done(self._patience)
                    if done is None:
                        continue
                    # The worker goes on before its result is dealt with.
                    if not slot.take(next(left, None)):
                        busy.remove(slot)
                    yield done
            for slot in slots:
                slot.close()
        finally:
            for slot in slots:
                slot.kill()


@dataclass
class _Slot(Generic[T, R]):
    """One worker, the next one in its place when it is gone, and what it is busy with."""

    work: Callable[[T], R]
    future: "Future[R] | None" = None
    _job: T | None = None
    _since: float = 0.0
    _pool: ProcessPoolExecutor | None = None
    _processes: list[BaseProcess] = field(default_factory=list)
    _taken: int = 0

    def take(self, job: T | None) -> bool:
        """Begin a job; tell whether there was one."""
        self._job, self.future = job, None
        if job is None:
            return False
        if self._taken >= JOBS:
            self.close()
        self._taken += 1
        if self._pool is None:
            before = set(multiprocessing.active_children())
            # Spawned, not forked: a renderer's threads and this process's state stay out.
            self._pool = ProcessPoolExecutor(
                1, mp_context=multiprocessing.get_context("spawn"), initializer=begin
            )
            self.future = self._pool.submit(self.work, job)
            self._processes = [p for p in multiprocessing.active_children() if p not in before]
        else:
            try:
                self.future = self._pool.submit(self.work, job)
            except BrokenProcessPool:
                # It died after its last job, so nothing is lost.
                self.kill()
                return self.take(job)
        self._since = time.monotonic()
        return True

    def done(self, patience: float) -> tuple[T, R | Lost] | None:
        """Return the job with its result, once there is one or can't be one any more."""
        job, future = self._job, self.future
        if job is None or future is None:
            return None
        if not future.done():
            if time.monotonic() - self._since < patience:
                return None
            self.kill()
            return job, overdue(patience)
        error = future.exception()
        if error is None:
            return job, future.result()
        if isinstance(error, BrokenProcessPool):
            self.kill()
            return job, Lost("its process died, as when memory runs out")
        return job, lost(error)

    def close(self) -> None:
        """Let the worker end by itself."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool, self._processes, self._taken = None, [], 0

    def kill(self) -> None:
        """End the worker at once."""
        if self._pool is None:
            return
        for process in self._processes:
            process.kill()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool, self._processes, self._taken = None, [], 0


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
