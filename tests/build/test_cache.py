"""The cache: what once was made comes back, unless it is not what it was."""

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from iceta_infographic.build import cache, files
from iceta_infographic.build.cache import Cache
from iceta_infographic.build.make import Made
from iceta_infographic.build.manifest import describe

STEM = "contoh/satu/a4"


def made(stem: str = STEM, size: int = 1000) -> Made:
    files = tuple(
        (
            describe(
                stem + suffix,
                suffix.encode() * size,
                agency="contoh",
                service="satu",
                form="a4",
                pages=1,
                min_font_pt=9.25,
            ),
            suffix.encode() * size,
        )
        for suffix in (".pdf", ".png")
    )
    return Made(files, rem=10.5, layouts=3)


def key(number: int) -> str:
    return f"{number:064x}"


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_was_put_in_comes_back_as_it_was(tmp_path: Path) -> None:
    Cache(tmp_path, 10**9).put(key(1), made())
    assert Cache(tmp_path, 10**9).get(key(1), STEM) == made()
    assert Cache(tmp_path, 10**9).get(key(2), STEM) is None


def test_an_entry_for_another_place_is_not_taken(tmp_path: Path) -> None:
    Cache(tmp_path, 10**9).put(key(1), made("lain/../../etc/a4"))
    assert Cache(tmp_path, 10**9).get(key(1), STEM) is None


@pytest.mark.parametrize("place", [0, 20, 90, 200, 700, -1])
def test_one_changed_byte_is_noticed_wherever_it_is(tmp_path: Path, place: int) -> None:
    kept = Cache(tmp_path, 10**9)
    kept.put(key(1), made())
    (path,) = entries(tmp_path)
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert kept.get(key(1), STEM) is None
    # It is not asked again.
    assert entries(tmp_path) == []


@pytest.mark.parametrize("size", [0, 1, 77, 300, 2000])
def test_an_entry_cut_short_is_not_taken(tmp_path: Path, size: int) -> None:
    kept = Cache(tmp_path, 10**9)
    kept.put(key(1), made())
    (path,) = entries(tmp_path)
    path.write_bytes(path.read_bytes()[:size])
    assert kept.get(key(1), STEM) is None


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    kept = Cache(tmp_path, 30_000)
    for number in range(5):
        kept.put(key(number), made())
    for age, path in enumerate(entries(tmp_path)):
        os.utime(path, (1000 + age, 1000 + age))
    assert kept.get(key(0), STEM) is not None
    # Each entry has some 8,500 bytes: three of them fit.
    assert kept.trim(frozenset()) == 2
    assert [n for n in range(5) if kept.get(key(n), STEM)] == [0, 3, 4]


def test_what_the_build_needs_goes_last(tmp_path: Path) -> None:
    kept = Cache(tmp_path, 10_000)
    for number in range(3):
        kept.put(key(number), made())
    kept.trim({key(0)})
    assert [n for n in range(3) if kept.get(key(n), STEM)] == [0]


def test_what_was_begun_long_ago_is_cleared_away(tmp_path: Path) -> None:
    kept = Cache(tmp_path, 10**9)
    kept.put(key(1), made())
    old, new = (tmp_path / "pages" / "00" / f".iceta-{name}.tmp" for name in ("lama", "baru"))
    for path in (old, new):
        path.write_bytes(b"setengah")
    os.utime(old, (1, 1))
    kept.trim(frozenset())
    assert not old.exists()
    assert new.exists()


def test_a_cache_that_has_not_grown_is_not_looked_through(tmp_path: Path) -> None:
    Cache(tmp_path, 10**9).put(key(1), made())
    assert Cache(tmp_path, 1).trim(frozenset()) == 0
    assert len(entries(tmp_path)) == 1


def grown(folder: Path, most: int, first: int, count: int) -> int:
    """Put documents in as one build does; return how many entries were removed."""
    kept = Cache(folder, most)
    for number in range(first, first + count):
        kept.put(key(number), made())
    return kept.trim(frozenset())


def test_a_cache_with_room_is_not_looked_through_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each entry has some 8,500 bytes: ten of them fit, and seven with the room to spare.
    looked: list[Path] = []
    scan = files.entries

    def noted(folder: Path) -> "Iterator[os.DirEntry[str]]":
        looked.append(folder)
        return scan(folder)

    monkeypatch.setattr(files, "entries", noted)
    assert [grown(tmp_path, 90_000, number, 1) for number in range(7)] == [0] * 7
    assert len(looked) == 1
    # From there on it is counted each time, and never too large.
    assert [grown(tmp_path, 90_000, number, 1) for number in range(7, 12)] == [0, 0, 0, 1, 1]
    assert len(looked) >= 4
    assert len(entries(tmp_path / "pages")) == 10


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"bytes": "x", "counted": 1}', '{"bytes": -1e999, "counted": 1}', "[" * 4000],
)
def test_a_count_that_is_none_is_made_again(tmp_path: Path, content: str) -> None:
    grown(tmp_path, 90_000, 0, 9)
    (tmp_path / "isi.json").write_text(content, encoding="utf-8")
    assert grown(tmp_path, 50_000, 9, 1) == 5


@pytest.mark.parametrize("counted", [-30 * 3600, 30 * 3600])
def test_what_others_put_in_is_counted_after_a_day(tmp_path: Path, counted: int) -> None:
    grown(tmp_path, 10**9, 0, 9)
    # Two builds at once may write over each other's count.
    told = {"bytes": 9, "counted": time.time() + counted}
    (tmp_path / "isi.json").write_text(json.dumps(told), encoding="utf-8")
    assert grown(tmp_path, 50_000, 9, 1) == 5


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    kept = Cache(tmp_path / "berkas", 10**9)
    kept.put(key(1), made())
    assert kept.get(key(1), STEM) is None
    assert kept.trim(frozenset()) == 0


def test_where_it_lies_and_how_large_it_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ICETA_CACHE", raising=False)
    monkeypatch.delenv("ICETA_CACHE_MB", raising=False)
    assert cache.place(tmp_path) == tmp_path / ".iceta-cache"
    assert cache.largest() == cache.LARGEST
    monkeypatch.setenv("ICETA_CACHE", str(tmp_path / "bersama"))
    monkeypatch.setenv("ICETA_CACHE_MB", "5")
    assert cache.place(tmp_path) == tmp_path / "bersama"
    assert cache.largest() == 5 * 1024 * 1024
    monkeypatch.setenv("ICETA_CACHE_MB", "banyak")
    assert cache.largest() == cache.LARGEST


# --- shared with others ---------------------------------------------------------------------


def test_an_entry_that_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    kept = Cache(tmp_path, 10**9)
    kept.put(key(1), made())
    (path,) = entries(tmp_path)
    path.unlink()
    os.mkfifo(path)
    assert kept.get(key(1), STEM) is None
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")
    assert kept.get(key(1), STEM) is None


@pytest.mark.parametrize("suffix", [".html", "", ".exe", "-1.svg", ".pdf.sh", ".\\..\\x.pdf"])
def test_an_entry_holds_pages_and_nothing_else(tmp_path: Path, suffix: str) -> None:
    content = b"x"
    described = describe(
        STEM + suffix, content, agency="a", service="s", form="a4", pages=1, min_font_pt=9
    )
    Cache(tmp_path, 10**9).put(key(1), Made(((described, content),), rem=1, layouts=1))
    assert Cache(tmp_path, 10**9).get(key(1), STEM) is None


def test_links_in_a_cache_have_nothing_removed_or_written_elsewhere(tmp_path: Path) -> None:
    theirs = tmp_path / "milik-orang"
    theirs.mkdir()
    names = ["a.tmp", ".iceta-a.tmp", f"{key(7)}.page", f"{key(7)}.json"]
    for name in names:
        (theirs / name).write_bytes(b"penting")
        os.utime(theirs / name, (1, 1))
    folder = tmp_path / "simpanan"
    (folder / "pages").mkdir(parents=True)
    for place in ("00", "07", "ff"):
        (folder / "pages" / place).symlink_to(theirs)
    kept = Cache(folder, 1)
    # Its own place is one of the links.
    kept.put(key(1), made())
    kept.put("ab" * 32, made())
    kept.trim(frozenset())
    assert sorted(path.name for path in theirs.iterdir()) == sorted(names)


def test_where_everybody_may_write_only_ones_own_entries_are_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for mode, believed in ((0o755, True), (0o2775, True), (0o1777, False)):
        folder = tmp_path / f"{mode:o}"
        folder.mkdir()
        folder.chmod(mode)
        Cache(folder, 10**9).put(key(1), made())
        assert Cache(folder, 10**9).get(key(1), STEM) is not None
        for path in entries(folder):
            if os.geteuid() == 0:
                os.chown(path, 4711, -1)
        with monkeypatch.context() as patched:
            patched.setattr(os, "geteuid", lambda: 4712)
            assert (Cache(folder, 10**9).get(key(1), STEM) is not None) is believed


def test_the_folders_of_a_cache_are_open_to_whom_it_is_open_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o2775)
    Cache(tmp_path, 10**9).put(key(1), made())
    found = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*") if path.is_dir()}
    assert found == {0o2775}


def test_two_builds_at_once_share_a_cache(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from iceta_infographic.build.cache import Cache\n"
        "from tests.build.test_cache import STEM, key, made\n"
        "kept = Cache(Path(sys.argv[1]), 60_000)\n"
        "for number in range(150):\n"
        "    got = kept.get(key(number % 9), STEM)\n"
        "    assert got in (None, made()), number\n"
        "    kept.put(key(number % 9), made())\n"
        "    kept.trim(frozenset())\n"
    )
    root = Path(__file__).parents[2]
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    assert [one.communicate(timeout=120)[1] for one in both] == ["", ""]
    assert {path.suffix for path in entries(tmp_path / "pages")} == {".page"}
