"""Files whole or not at all, never outside the folder, and nobody else's touched."""

import contextlib
import os
import stat
from pathlib import Path

import pytest

from iceta_infographic.build import files
from iceta_infographic.errors import UsageError


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_a_file_is_written_with_its_folders(output: Path) -> None:
    files.write(output, "contoh/ktp/a4.pdf", b"isi")
    assert everything(output) == {"contoh/ktp/a4.pdf": b"isi"}


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_who_may_read_what_is_published_is_for_the_umask_to_say(
    output: Path, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        files.write(output, "contoh/ktp/a4.pdf", b"isi")
        files.Staging(output).write([("contoh/ktp/a4.png", b"gambar"), ("manifest.json", b"{}")])
    finally:
        os.umask(before)
    made = ["contoh/ktp/a4.pdf", "contoh/ktp/a4.png", "manifest.json"]
    assert [stat.S_IMODE((output / name).stat().st_mode) for name in made] == [mode] * 3
    folders = {stat.S_IMODE((output / name).stat().st_mode) for name in ("contoh", "contoh/ktp")}
    assert folders == {0o777 & ~umask}


def test_what_a_cache_holds_may_be_read_by_all_to_whom_its_folder_is_open(output: Path) -> None:
    before = os.umask(0o077)
    try:
        files.write(output, "pages/aa/a.page", b"isi", certain=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((output / "pages/aa/a.page").stat().st_mode) == 0o644


def test_a_file_is_replaced_whole(output: Path) -> None:
    files.write(output, "a.pdf", b"isi yang lama dan panjang")
    files.write(output, "a.pdf", b"baru")
    assert everything(output) == {"a.pdf": b"baru"}


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_leaves_the_old_content_and_nothing_else(
    output: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    files.write(output, "contoh/a.pdf", b"lama")

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        if step == "fsync":
            patched.setattr(os, "fsync", fail)
        else:
            patched.setattr(Path, "replace", fail)
        with pytest.raises(UsageError if isinstance(error, OSError) else KeyboardInterrupt):
            files.write(output, "contoh/a.pdf", b"baru")
    assert everything(output) == {"contoh/a.pdf": b"lama"}


@pytest.mark.parametrize("blocked", ["", "contoh", "contoh/ktp"])
def test_a_file_where_a_folder_should_be_is_said_in_plain_words(output: Path, blocked: str) -> None:
    obstacle = output / blocked
    obstacle.parent.mkdir(parents=True, exist_ok=True)
    obstacle.write_text("bukan folder", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        files.write(output, "contoh/ktp/a4.pdf", b"isi")
    assert str(output) in caught.value.message
    assert "Errno" not in caught.value.message
    assert caught.value.hint
    assert obstacle.read_text(encoding="utf-8") == "bukan folder"


def test_a_folder_where_the_file_should_be_stays(output: Path) -> None:
    (output / "a.pdf" / "isi").mkdir(parents=True)
    with pytest.raises(UsageError):
        files.write(output, "a.pdf", b"isi")
    assert [path.name for path in output.rglob("*")] == ["a.pdf", "isi"]


@pytest.mark.parametrize("relative", ["contoh/a.pdf", "contoh/ktp/a.pdf", "../a.pdf"])
def test_nothing_is_written_outside_the_folder(output: Path, relative: str) -> None:
    output.mkdir()
    (output.parent / "luar").mkdir()
    (output / "contoh").symlink_to(output.parent / "luar")
    with pytest.raises(UsageError):
        files.write(output, relative, b"isi")
    assert everything(output.parent) == {}
    # Not even a folder.
    assert [*(output.parent / "luar").iterdir()] == []


def test_a_loop_of_links_is_refused_too(output: Path) -> None:
    output.mkdir()
    (output / "contoh").symlink_to(output / "lain")
    (output / "lain").symlink_to(output / "contoh")
    with pytest.raises(UsageError):
        files.write(output, "contoh/ktp/a.pdf", b"isi")


def test_the_output_folder_itself_may_be_a_link(output: Path) -> None:
    (output.parent / "disk").mkdir()
    output.symlink_to(output.parent / "disk")
    files.write(output, "contoh/a.pdf", b"isi")
    assert everything(output.parent / "disk") == {"contoh/a.pdf": b"isi"}


def test_a_link_in_place_of_the_file_is_replaced_and_not_followed(output: Path) -> None:
    output.mkdir()
    foreign = output.parent / "milik-orang.txt"
    foreign.write_bytes(b"jangan")
    (output / "a.pdf").symlink_to(foreign)
    files.write(output, "a.pdf", b"isi")
    assert foreign.read_bytes() == b"jangan"
    assert not (output / "a.pdf").is_symlink()


# --- removing -----------------------------------------------------------------------------


def test_a_file_is_removed_with_the_folders_it_leaves_empty(output: Path) -> None:
    files.write(output, "contoh/ktp/a4.pdf", b"isi")
    files.write(output, "lain/a4.pdf", b"isi")
    files.remove(output, "contoh/ktp/a4.pdf")
    assert [path.relative_to(output).as_posix() for path in sorted(output.rglob("*"))] == [
        "lain",
        "lain/a4.pdf",
    ]
    files.remove(output, "lain/a4.pdf")
    assert output.is_dir()


def test_a_folder_with_somebody_elses_file_stays(output: Path) -> None:
    files.write(output, "contoh/ktp/a4.pdf", b"isi")
    (output / "contoh" / "catatan.txt").write_bytes(b"milik orang")
    files.remove(output, "contoh/ktp/a4.pdf")
    assert everything(output) == {"contoh/catatan.txt": b"milik orang"}
    assert not (output / "contoh" / "ktp").exists()


def test_what_is_gone_already_is_no_error(output: Path) -> None:
    output.mkdir()
    files.remove(output, "contoh/ktp/a4.pdf")
    assert [*output.iterdir()] == []


def test_a_folder_of_the_files_name_stays(output: Path) -> None:
    (output / "a.pdf" / "isi").mkdir(parents=True)
    files.remove(output, "a.pdf")
    assert (output / "a.pdf" / "isi").is_dir()


def test_nothing_is_removed_outside_the_folder(output: Path) -> None:
    output.mkdir()
    outside = output.parent / "luar"
    outside.mkdir()
    (outside / "a.pdf").write_bytes(b"milik orang")
    (output / "contoh").symlink_to(outside)
    for relative in ("contoh/a.pdf", "../luar/a.pdf"):
        with contextlib.suppress(UsageError):
            files.remove(output, relative)
    assert (outside / "a.pdf").read_bytes() == b"milik orang"
