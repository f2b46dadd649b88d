"""Work spread over other machines by Dask (``pip install iceta-infographic[cluster]``).

Workers need nothing of the workspace but its facts and pictures, which are sent to them: they draw
from the templates of their own installation, or from the workspace's where the folder is shared,
and send the files back. One that would draw other pages than this machine is refused before
anything is drawn.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from ..errors import IcetaError, UsageError
from . import program
from .executor import Lost, lost

T = TypeVar("T")
R = TypeVar("R")

BATCH = 8
"""Jobs sent together: one alone costs Dask some milliseconds, and pages take fractions of one."""
AHEAD = 3
"""Batches a worker has waiting: enough to be always busy, few enough not to fill its memory."""
CONNECT = 20
"""Seconds to wait for the scheduler."""


def fingerprint(folders: tuple[Path, ...], style: str) -> str:
    """Return what a worker would draw with; runs on the workers."""
    try:
        return program.digest(folders, style)
    except OSError as error:
        return f"{type(error).__name__}: {error}"


def do(work: Callable[[T], R], jobs: Sequence[T]) -> "list[R | Lost | IcetaError]":
    """Do a batch of jobs; runs on the workers.

    What the work raises comes back as a value: one bad job must not take the others along.
    """
    done: list[R | Lost | IcetaError] = []
    for job in jobs:
        try:
            done.append(work(job))
        except Exception as error:  # whatever it is, it is this job's
            try:
                done.append(lost(error))
            except IcetaError as all_alike:
                done.append(all_alike)
    return done


class Cluster:
    """Does jobs on the workers of a Dask scheduler.

    Args:
        address: the scheduler, ``tcp://HOST:8786``.
        folders: where templates lie.
        styles: the styles that will be drawn.

    Raises:
        UsageError: Dask is not installed, nobody answers, no worker is there, or one of them
            would draw other pages.
    """

    def __init__(self, address: str, folders: tuple[Path, ...], styles: Sequence[str]) -> None:
        try:
            # By its name: what is optional need not be known to the type checker.
            connect: Any = import_module("distributed").Client
        except ImportError:
            raise UsageError(
                "Pustaka Dask belum terpasang di komputer ini.",
                "Pasang dahulu: pip install iceta-infographic[cluster]",
            ) from None
        try:
            self._client: Any = connect(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(
                f"Tidak ada penjadwal Dask yang menjawab di {address}.",
                "Periksa alamatnya, misalnya tcp://10.0.0.5:8786, dan apakah sudah dijalankan.",
            ) from error
        try:
            self._hold(folders, styles)
        except BaseException:
            self.close()
            raise

    def _hold(self, folders: tuple[Path, ...], styles: Sequence[str]) -> None:
        workers = self._workers()
        if not workers:
            raise UsageError(
                "Belum ada komputer pekerja yang terhubung dengan penjadwal Dask.",
                "Jalankan dahulu `dask worker ALAMAT --nthreads 1` di komputer pekerja.",
            )
        for style in dict.fromkeys(styles):
            here = fingerprint(folders, style)
            theirs = self._client.run(fingerprint, folders, style, on_error="return")
            wrong = sorted(name for name, found in theirs.items() if found != here)
            if wrong:
                raise UsageError(
                    f"Versi program, templat, atau huruf di {', '.join(wrong)} lain daripada di"
                    " komputer ini, jadi hasilnya akan berbeda.",
                    "Pasang versi yang sama di semua komputer, lalu jalankan ulang pekerjanya.",
                )

    def _workers(self) -> dict[str, Any]:
        found: dict[str, Any] = self._client.scheduler_info(n_workers=-1)["workers"]
        return found

    def run(self, work: Callable[[T], R], jobs: Sequence[T]) -> Iterator[tuple[T, R | Lost]]:
        """Do jobs; see :class:`iceta_infographic.build.executor.Executor`."""
        executor = self._client.get_executor(pure=False, retries=1)
        left = iter(jobs)
        waiting: dict[Future[list[R | Lost | IcetaError]], tuple[T, ...]] = {}
        try:
            while True:
                window = max(1, len(self._workers())) * AHEAD
                while len(waiting) < window and (batch := tuple(islice(left, BATCH))):
                    waiting[executor.submit(do, work, batch)] = batch
                if not waiting:
                    return
                done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from _results(future, waiting.pop(future))
        finally:
            for future in waiting:
                future.cancel()
            executor.shutdown(wait=False)

    def close(self) -> None:
        """Leave the cluster; its workers stay."""
        with contextlib.suppress(OSError, TimeoutError):
            self._client.close(timeout=5)


def _results(
    future: "Future[list[R | Lost | IcetaError]]", batch: tuple[T, ...]
) -> Iterator[tuple[T, R | Lost]]:
    error = future.exception()
    if error is not None:
        # The worker was lost more than once with these jobs on it.
        reason = f"lost on the cluster: {type(error).__name__}: {error}"
        yield from ((job, Lost(reason)) for job in batch)
        return
    for job, result in zip(batch, future.result(), strict=True):
        if isinstance(result, IcetaError):
            raise result
        yield job, result
