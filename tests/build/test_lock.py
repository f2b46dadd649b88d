"""Two builds at once: the second one is told who is at it, and the dead hold nothing."""

import json
import os
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
