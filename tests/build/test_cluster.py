"""Other machines: a real scheduler and real workers, one of which is killed at work."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from iceta_infographic import cli
from iceta_infographic.build.cluster import Cluster
from iceta_infographic.build.executor import Lost
from iceta_infographic.errors import UsageError
from iceta_infographic.resources import builtin_templates
from tests.build.workers import work
from tests.conftest import AGENCY

ROOT = Path(__file__).parents[2]
FOLDERS = (builtin_templates(),)


@contextmanager
def program(*arguments: str, **environment: str) -> "Iterator[subprocess.Popen[str]]":
    started = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def worker(
    address: str, folder: Path, **environment: str
) -> AbstractContextManager["subprocess.Popen[str]"]:
    options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder)]
    return program("worker", address, *options, **environment)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show"]
    with program("scheduler", *options):
        for _ in range(200):
            with closing(socket.socket()) as ask:
                if ask.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"tcp://127.0.0.1:{port}"


def joined(address: str, count: int) -> Cluster:
    """Return the cluster once so many workers are there."""
    for _ in range(200):
        try:
            cluster = Cluster(address, FOLDERS, ["teduh"])
        except UsageError:
            time.sleep(0.1)
            continue
        if len(cluster._workers()) == count:
            return cluster
        cluster.close()
        time.sleep(0.1)
    raise AssertionError("the workers did not come")


def test_a_lost_worker_is_survived(address: str, tmp_path: Path) -> None:
    slow = [f"lambat 0.0{n:03}" for n in range(10, 150)]
    with ExitStack() as stack:
        first = stack.enter_context(worker(address, tmp_path / "a"))
        stack.enter_context(worker(address, tmp_path / "b"))
        cluster = stack.enter_context(closing(joined(address, 2)))
        done: dict[str, str | Lost] = {}
        for number, (job, result) in enumerate(cluster.run(work, slow)):
            done[job] = result
            if number == 30:
                first.kill()
        assert set(done) == set(slow)
        assert not [result for result in done.values() if isinstance(result, Lost)]
        failing = dict(cluster.run(work, ["baik 1", "salah bagi"]))
        assert failing["salah bagi"] == Lost("ZeroDivisionError: bagi")
        assert not isinstance(failing["baik 1"], Lost)
        with pytest.raises(UsageError, match="Pango"):
            dict(cluster.run(work, ["tak-terpasang Pango"]))


def test_pages_come_back_as_files(address: str, tmp_path: Path, workspace: Path) -> None:
    with worker(address, tmp_path / "a") as one:
        joined(address, 1).close()
        assert cli.main(["build", "--only", "maklumat", "--cluster", address]) == 0
        assert one.poll() is None
    pdf = (workspace / "output" / "dinsos" / "maklumat.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")


SERVICE = "dinsos/surat-keterangan"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect {}/></svg>'
ANOTHER = """\
import pathlib
read = pathlib.Path.read_bytes
pathlib.Path.read_bytes = lambda path: (
    read(path).replace(b"#a00000", b"#0000a0") if path.name == "logo.svg" else read(path)
)
"""


def test_a_logo_is_the_one_of_this_machine(
    address: str, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rect = 'width="9" height="9" fill="#a00000"'
    standards = workspace / "standards"
    (standards / "logo.svg").write_text(LOGO.format(rect), encoding="utf-8")
    text = AGENCY.replace("  pimpinan", "  logo: logo.svg\n  pimpinan")
    (standards / "dinsos.yaml").write_text(text, encoding="utf-8")
    build = ["build", "--only", "a4", "--force", "--tanggal", "2026-02-01"]
    assert cli.main([*build, "--output", "sini", "--jobs", "1"]) == 0
    # The worker's machine has another picture at the same path.
    other = tmp_path / "lain"
    other.mkdir()
    (other / "sitecustomize.py").write_text(ANOTHER, encoding="utf-8")
    path = os.pathsep.join([str(other), str(ROOT)])
    with worker(address, tmp_path / "a", PYTHONPATH=path):
        cluster = joined(address, 1)
        with closing(cluster):
            seen = cluster._client.run(Path.read_bytes, standards / "logo.svg")
            assert b"#0000a0" in next(iter(seen.values()))
        assert cli.main([*build, "--output", "sana", "--cluster", address]) == 0
    assert "1 dibuat" in capsys.readouterr().out
    for name in ("a4.pdf", "a4.png"):
        here, there = (workspace / place / SERVICE / name for place in ("sini", "sana"))
        assert here.read_bytes() == there.read_bytes()


def test_a_worker_that_would_draw_other_pages_is_refused(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], workspace: Path
) -> None:
    del workspace
    # The same program with other fonts' names: its digest differs.
    other = tmp_path / "sitecustomize.py"
    other.write_text(
        "import iceta_infographic as i; i.__version__ = '0.0.1-lain'\n", encoding="utf-8"
    )
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    with worker(address, tmp_path / "a", PYTHONPATH=path):
        status = 0
        for _ in range(100):
            status = cli.main(["build", "--cluster", address])
            said = capsys.readouterr().err
            if "Belum ada" not in said:
                break
            time.sleep(0.1)
        assert status == 2
        assert "lain daripada di komputer ini" in said


def test_where_nobody_answers_it_is_said(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del workspace
    monkeypatch.setattr("iceta_infographic.build.cluster.CONNECT", 1)
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    assert cli.main(["build", "--cluster", address]) == 2
    assert "Tidak ada penjadwal Dask" in capsys.readouterr().err


def test_without_dask_it_is_said_what_to_install(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    del workspace
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert cli.main(["build", "--cluster", "tcp://127.0.0.1:1"]) == 2
    assert "pip install iceta-infographic[cluster]" in capsys.readouterr().err
