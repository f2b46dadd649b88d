"""How a run of the program begins and ends, with nothing done that is of no use to a short one."""

import contextlib
import gc
import os
import sys

SELDOM = 100_000
"""How many new objects Python makes before it looks for garbage; modules are not any."""


def run() -> None:
    """Run the program ``iceta``, and end the process with its exit status.

    Nothing that waits for the end of a process (``atexit``, a profiler) is called: whoever needs
    that runs :func:`.cli.main`.
    """
    gc.set_threshold(SELDOM)
    from .cli import main  # late: most of a short run is spent on imports

    status = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # what `main` could not write it has told
            stream.flush()
    # All files are written and all workers gone: taking a page and what drew it apart, object by
    # object, would be a twentieth of the time of a build.
    os._exit(status)
