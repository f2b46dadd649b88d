"""In this process, too, a page that hangs is stopped, and costs no other."""

import functools
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from iceta_infographic import cli
from iceta_infographic.build import here
from iceta_infographic.build.executor import Lost
from iceta_infographic.build.here import Here
from iceta_infographic.errors import UsageError
from tests.build.workers import work

ROOT = Path(__file__).parents[2]
DRIVER = """\
import signal, sys
from iceta_infographic.build.here import Here
from tests.build.workers import work
# What is started in the background of a script is born deaf to it.
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    for job, result in Here().run(work, ["baik 1", sys.argv[1]]):
        print(result.split()[0], flush=True)
except KeyboardInterrupt:
    print("dihentikan", flush=True)
"""
ENDLESS = (
    "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}"
    "{% endfor %}{% endfor %}{% endfor %}"
)


def test_jobs_are_done_in_order() -> None:
    done = [*Here().run(work, ["baik 1", "baik 2"])]
    assert done == [("baik 1", f"{os.getpid()} 1"), ("baik 2", f"{os.getpid()} 2")]


def test_one_that_fails_costs_no_other() -> None:
    done = dict(Here().run(work, ["baik 1", "salah bagi", "baik 2"]))
    assert done["salah bagi"] == Lost("ZeroDivisionError: bagi")
    assert done["baik 2"] == f"{os.getpid()} 2"


def test_what_concerns_all_jobs_ends_all() -> None:
    with pytest.raises(UsageError, match="Pango") as caught:
        dict(Here().run(work, ["baik 1", "tak-terpasang Pango"]))
    assert caught.value.hint == "pasang dahulu"


def test_no_more_than_an_error_leaves_the_thread() -> None:
    def leave(job: str) -> str:
        raise SystemExit(job)

    with pytest.raises(SystemExit, match="selesai"):
        dict(Here().run(leave, ["selesai"]))


def test_one_that_never_ends_is_stopped() -> None:
    before = threading.active_count()
    done = dict(Here(patience=0.5).run(work, ["berputar"]))
    assert done == {"berputar": Lost("took longer than 0 s and was stopped")}
    assert threading.active_count() == before


@pytest.mark.parametrize("hanging", ["berputar", "macet"])
def test_one_that_hangs_costs_no_other(hanging: str) -> None:
    # The second one sleeps and hears nothing, as a library does that hangs.
    began = time.monotonic()
    jobs = ["baik 1", hanging, "baik 2", "salah bagi", "baik 3"]
    done = [*Here(patience=4, grace=0.3).run(work, jobs)]
    assert [job for job, _ in done] == jobs
    results = dict(done)
    assert results[hanging] == Lost("took longer than 4 s and was stopped")
    assert results["salah bagi"] == Lost("ZeroDivisionError: bagi")
    assert results["baik 1"] == f"{os.getpid()} 1"
    for job in ("baik 2", "baik 3"):
        told = results[job]
        assert isinstance(told, str)
        # Not where nobody knows what was stopped in the middle of what.
        assert told.split()[0] != str(os.getpid())
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("job", ["berputar", "macet"])
def test_ctrl_c_is_heard_at_once(job: str) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", DRIVER, job], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == str(other.pid)
        time.sleep(0.3)
        began = time.monotonic()
        other.send_signal(signal.SIGINT)
        assert other.stdout.read() == "dihentikan\n"
        assert other.wait(10) == 0
        assert time.monotonic() - began < 5  # little more than one where nothing else runs


def test_a_template_that_never_ends_costs_its_own_pages_alone(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = workspace / "templates" / "umum"
    own.mkdir(parents=True)
    (own / "lembar.html.j2").write_text(ENDLESS, encoding="utf-8")
    monkeypatch.setattr(here, "Here", functools.partial(Here, patience=12))
    assert cli.main(["build", "--jobs", "1", "--tanggal", "2026-02-01"]) == 1
    said = capsys.readouterr()
    assert "Halaman dinsos/surat-keterangan/a4 gagal dibuat" in said.out
    assert "took longer than 12 s and was stopped" in said.out
    assert "Traceback" not in said.out + said.err
    manifest = json.loads((workspace / "output" / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["path"] for entry in manifest["artifacts"]] == [
        "dinsos/maklumat.pdf",
        "dinsos/maklumat.png",
    ]
    left = sorted(path.name for path in (workspace / "output").iterdir())
    assert left == ["dinsos", "manifest.json"]
