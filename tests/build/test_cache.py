"""The cache: what once was made comes back, unless it is not what it was."""

import os
from pathlib import Path

import pytest

from iceta_infographic.build import cache
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
