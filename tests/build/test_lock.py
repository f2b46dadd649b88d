"""Two builds at once: the second one is told who is at it, and the dead hold nothing."""

import errno
import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from iceta_infographic.build.lock import NAME, Lock
from iceta_infographic.errors import UsageError

ROOT = Path(__file__).parents[2]
HOLD = """\
import sys, time
from pathlib import Path
from iceta_infographic.build.lock import Lock
with Lock(Path(sys.argv[1])):
    print("ada", flush=True)
    time.sleep(60)
"""


def holder(folder: Path) -> "subprocess.Popen[str]":
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "ada\n"
    return other


def test_the_second_is_told_who_holds_it_and_the_dead_hold_nothing(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        try:
            with pytest.raises(UsageError) as caught, Lock(tmp_path):
                pass
            assert f"proses {other.pid} " in caught.value.message
            assert "sejak pukul" in caught.value.message
        finally:
            other.kill()
    # It was killed and could clear nothing.
    assert (tmp_path / NAME).exists()
    with Lock(tmp_path) as lock:
        assert lock.problem is None
        assert json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["pid"] == os.getpid()
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("content", ["", "{}", '{"pid": "x", "host": 1, "since": "kemarin"}', "["])
def test_a_lock_file_of_nobody_stands_in_nobodys_way(tmp_path: Path, content: str) -> None:
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    with Lock(tmp_path) as lock:
        assert lock.problem is None
        with pytest.raises(UsageError, match="sedang berjalan"), Lock(tmp_path):
            pass
    with Lock(tmp_path) as lock:
        assert lock.problem is None


def told(host: str, pid: int) -> str:
    return json.dumps({"pid": pid, "host": host, "since": "2026-01-05T08:09:10+07:00"})


def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", none)


def test_what_a_dead_computer_left_stands_in_nobodys_way(tmp_path: Path) -> None:
    # The disk itself keeps the locks and has let go of it.
    (tmp_path / NAME).write_text(told("komputer-lain", 1), encoding="utf-8")
    with Lock(tmp_path) as lock:
        assert lock.problem is None


def test_another_computer_is_named_with_what_to_do(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        try:
            (tmp_path / NAME).write_text(told("komputer-lain\x1b[31m", 77), encoding="utf-8")
            with pytest.raises(UsageError) as caught, Lock(tmp_path):
                pass
        finally:
            other.kill()
    assert "(proses 77 di komputer komputer-lain[31m, sejak pukul 08.09.10 tanggal 05-01-2026)" in (
        caught.value.message
    )
    assert f"hapus berkas {tmp_path / NAME}" in caught.value.hint


def test_who_is_at_it_here_need_only_be_waited_for(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        try:
            with pytest.raises(UsageError) as caught, Lock(tmp_path):
                pass
        finally:
            other.kill()
    assert "hapus" not in caught.value.hint


def test_on_a_disk_without_locks_another_computer_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_locks(monkeypatch)
    (tmp_path / NAME).write_text(told("komputer-lain", 77), encoding="utf-8")
    with pytest.raises(UsageError, match="proses 77 di komputer komputer-lain") as caught:
        Lock(tmp_path).__enter__()
    assert f"hapus berkas {tmp_path / NAME}" in caught.value.hint
    # That is what was said, and it helps.
    (tmp_path / NAME).unlink()
    with Lock(tmp_path) as lock:
        assert lock.problem is None


def test_on_a_disk_without_locks_the_dead_hold_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    without_locks(monkeypatch)
    (tmp_path / NAME).write_text(told(socket.gethostname(), gone.pid), encoding="utf-8")
    with Lock(tmp_path) as lock:
        assert lock.problem is None
        assert json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["pid"] == os.getpid()


def test_on_a_disk_without_locks_the_living_are_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_locks(monkeypatch)
    with holder(tmp_path) as other:
        try:
            with pytest.raises(UsageError, match=f"proses {other.pid} "):
                Lock(tmp_path).__enter__()
        finally:
            other.kill()


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_who_may_take_turns_is_for_the_umask_to_say(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        with Lock(tmp_path):
            assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == mode
    finally:
        os.umask(before)


def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    theirs = tmp_path / "milik-orang"
    theirs.write_text("penting", encoding="utf-8")
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / NAME).symlink_to(theirs)
    with Lock(folder) as lock, pytest.raises(UsageError):
        lock.hold(folder / "a.pdf")
    assert theirs.read_text(encoding="utf-8") == "penting"


def test_a_folder_that_cannot_be_locked_can_be_read_but_not_written(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    with Lock(tmp_path / "berkas") as lock, pytest.raises(UsageError, match="tidak dapat ditulis"):
        lock.hold(tmp_path / "berkas" / "a.pdf")
