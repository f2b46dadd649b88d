"""Files that a command writes for its user to keep."""

import errno
from pathlib import Path

import pytest

from iceta_infographic.commands.output import write
from iceta_infographic.disk import WRITE_HINT
from iceta_infographic.errors import UsageError


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    write(path, "é\n", replace=False)
    assert path.read_bytes() == "é\n".encode()


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    write(path, "satu", replace=False)
    with pytest.raises(UsageError, match="sudah ada"):
        write(path, "dua", replace=False)
    assert path.read_text(encoding="utf-8") == "satu"
    write(path, "tiga", replace=True)
    assert path.read_text(encoding="utf-8") == "tiga"


def test_a_folder_in_the_way_is_said_in_indonesian(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(UsageError, match=r"tidak dapat ditulis: .*folder\.$") as caught:
        write(tmp_path / "b.txt", "", replace=True)
    assert caught.value.hint == WRITE_HINT


def test_a_file_open_elsewhere_is_said_to_be_closed_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        # What Windows answers for a file that another program holds open.
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UsageError) as caught:
        write(tmp_path / "b.txt", "", replace=True)
    assert "Permission" not in caught.value.message
    assert "bila sedang dibuka" in caught.value.hint
