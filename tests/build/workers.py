"""What worker processes do in the tests of the executor; they must find it by its name."""

import os
import time

from iceta_infographic.errors import UsageError


def work(job: str) -> str:
    """Do as the job says."""
    kind, _, rest = job.partition(" ")
    if kind == "mati":
        os._exit(9)
    if kind == "macet":
        time.sleep(60)
    if kind == "berputar":
        while True:
            pass
    if kind == "salah":
        raise ZeroDivisionError(rest)
    if kind == "tak-terpasang":
        raise UsageError(rest, "pasang dahulu")
    if kind == "lambat":
        time.sleep(float(rest))
    if kind == "besar":
        return "x" * int(rest)
    return f"{os.getpid()} {rest}"
