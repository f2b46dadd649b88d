"""Workers: one that dies or hangs costs its own job, and none outlives the build."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from iceta_infographic.build import processes
from iceta_infographic.build.executor import Lost
from iceta_infographic.build.processes import Processes
from iceta_infographic.errors import UsageError
from tests.build.workers import work

ROOT = Path(__file__).parents[2]
DRIVER = """\
import signal, sys, time
from iceta_infographic.build.processes import Processes
from tests.build.workers import work
# What is started in the background of a script is born deaf to it.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    for job, result in Processes(2).run(work, ["baik 1", "baik 2", "macet", "macet", "baik 3"]):
        print(result.split()[0], flush=True)
except KeyboardInterrupt:
    print("dihentikan", flush=True)
"""


def test_jobs_are_all_done_and_workers_are_kept() -> None:
    jobs = [f"baik {n}" for n in range(12)]
    done = dict(Processes(2).run(work, jobs))
    assert sorted(done) == sorted(jobs)
    told = [result.split() for result in done.values() if isinstance(result, str)]
    assert sorted(int(rest) for _, rest in told) == [*range(12)]
    workers = {pid for pid, _ in told}
    assert len(workers) <= 2
    assert str(os.getpid()) not in workers


def test_a_worker_gives_way_after_some_jobs_and_none_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "JOBS", 3)
    jobs = [f"baik {n}" for n in range(8)]
    # One that dies takes what was counted of its jobs with it.
    done = dict(Processes(1).run(work, [*jobs[:4], "mati", *jobs[4:]]))
    told = [str(done[job]).split() for job in jobs]
    assert [rest for _, rest in told] == [str(n) for n in range(8)]
    pids = [pid for pid, _ in told]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 1, 3, 1]


def test_who_dies_hangs_or_fails_costs_its_own_job_and_no_other() -> None:
    good = [f"baik {n}" for n in range(8)]
    jobs = [*good[:3], "mati", "macet", *good[3:6], "salah bagi", *good[6:]]
    done = dict(Processes(2, patience=4).run(work, jobs))
    assert [job for job in jobs if isinstance(done[job], Lost)] == ["mati", "macet", "salah bagi"]
    assert done["mati"] == Lost("its process died, as when memory runs out")
    assert done["macet"] == Lost("took longer than 4 s and was stopped")
    assert done["salah bagi"] == Lost("ZeroDivisionError: bagi")


@pytest.mark.parametrize("ended", ["mati", "macet"])
def test_a_job_that_waited_behind_one_that_was_lost_is_done(ended: str) -> None:
    jobs = ["baik 0", ended, ended, "baik 1", "baik 2", "baik 3"]
    done = [*Processes(1, patience=1.5).run(work, jobs)]
    assert [job for job, _ in done] == jobs
    assert [isinstance(result, Lost) for _, result in done] == [job == ended for job in jobs]


def test_one_job_at_most_waits_behind_one_that_takes_long() -> None:
    jobs = ["lambat 2.0", *(f"lambat {n / 100}" for n in range(6))]
    done = [str(result).split() for _, result in Processes(2).run(work, jobs)]
    slow = next(pid for pid, rest in done if rest == "2.0")
    assert [pid for pid, _ in done].count(slow) <= 2
    assert [rest for _, rest in done].index("2.0") >= len(jobs) - 2


def test_a_worker_that_died_while_idle_costs_no_job() -> None:
    slot = processes._Slot[str, str](work)
    try:
        slot.take("baik 0")
        first = slot.future.result(30)
        assert slot.done(30) == ("baik 0", first)
        os.kill(int(first.split()[0]), signal.SIGKILL)
        assert gone([int(first.split()[0])])
        time.sleep(0.5)
        slot.take("baik 1")
        end = time.monotonic() + 30
        while (done := slot.done(30)) is None and time.monotonic() < end:
            time.sleep(0.05)
        assert done is not None
        assert str(done[1]).split()[1] == "1"
    finally:
        slot.kill()


CLOSED = """\
import os, time
from iceta_infographic.build.processes import Processes
from tests.build.workers import work
if __name__ == "__main__":
    for number in range(12):
        results = Processes(1).run(work, ["besar 3000000"] * 50)
        next(results)
        time.sleep(number / 600)
        results.close()
    print("selesai", flush=True)
    os._exit(0)
"""


def test_a_worker_that_is_ended_while_it_tells_its_result_holds_nobody_up(tmp_path: Path) -> None:
    # As Ctrl-C does it in the moment in which a picture goes through the pipe.
    script = tmp_path / "tutup.py"
    script.write_text(CLOSED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout == "selesai\n"


def test_what_concerns_all_jobs_ends_all() -> None:
    with pytest.raises(UsageError, match="Pango") as caught:
        dict(Processes(1).run(work, ["baik 1", "tak-terpasang Pango", "baik 2"]))
    assert caught.value.hint == "pasang dahulu"


def test_no_jobs_need_no_workers() -> None:
    assert [*Processes(2).run(work, [])] == []


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # One that has ended but was not yet asked for is no more than an entry in a table.
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def busy() -> tuple["subprocess.Popen[str]", list[int]]:
    other = subprocess.Popen(
        [sys.executable, "-c", DRIVER],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert other.stdout is not None
    return other, [int(other.stdout.readline()) for _ in range(2)]


def gone(pids: list[int]) -> bool:
    for _ in range(100):
        if not any(map(alive, pids)):
            return True
        time.sleep(0.05)
    return False


def test_ctrl_c_stops_within_a_second_and_leaves_no_worker() -> None:
    other, workers = busy()
    with other:
        time.sleep(0.3)
        began = time.monotonic()
        os.killpg(other.pid, signal.SIGINT)
        assert other.stdout is not None
        assert other.stdout.read() == "dihentikan\n"
        assert other.wait(10) == 0
        assert time.monotonic() - began < 3  # one second where nothing else runs
    assert gone(workers)


def test_workers_end_with_a_parent_that_was_killed() -> None:
    other, workers = busy()
    with other:
        other.kill()
    assert gone(workers)
