"""What does jobs somewhere, in any order; how, the modules beside this one say.

Nothing is imported here that only starting processes needs.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ..errors import IcetaError, InternalError

T = TypeVar("T")
R = TypeVar("R")

FEW = 2
"""So few documents are made in this process: starting another one takes longer."""
PATIENCE = 120.0
"""Seconds a page may take: the longest real ones take a few."""
LOOK = 0.25
"""Seconds between two looks at the clock while nothing happens."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A job that brought no result.

    Attributes:
        reason: for the developer, English.
    """

    reason: str


class Executor(Protocol):
    """Does jobs somewhere, in any order."""

    def run(self, work: Callable[[T], R], jobs: Sequence[T]) -> Iterator[tuple[T, R | Lost]]:
        """Do jobs.

        Args:
            work: what is to be done with each; must be known to a worker by its name.
            jobs: the jobs.

        Yields:
            Each job with its result as it is done, or with why there is none.

        Raises:
            IcetaError: raised by the work itself; it ends all of it.
        """


def lost(error: BaseException) -> Lost:
    """Return what an error of one job means for the build.

    Raises:
        IcetaError: it concerns all jobs alike, say a library that is not installed.
    """
    if isinstance(error, IcetaError) and not isinstance(error, InternalError):
        raise error
    return Lost(f"{type(error).__name__}: {error}")


def overdue(patience: float) -> Lost:
    """Return what is said of a job that took longer than it may."""
    return Lost(f"took longer than {patience:.0f} s and was stopped")


def cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform != "win32" and hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
