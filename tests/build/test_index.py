"""The index: what lies in the output folder is believed only as long as nobody touched it."""

import os
from pathlib import Path

import pytest

from iceta_infographic.build.index import Index
from iceta_infographic.build.manifest import Artifact, describe

STEM, KEY, PATH = "contoh/satu/a4", "k" * 64, "contoh/satu/a4.pdf"
CONTENT = b"isi halaman"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    place = tmp_path / "output" / PATH
    place.parent.mkdir(parents=True)
    place.write_bytes(CONTENT)
    return tmp_path / "output"


@pytest.fixture
def artifact() -> Artifact:
    return describe(
        PATH, CONTENT, agency="contoh", service="satu", form="a4", pages=1, min_font_pt=9.0
    )


@pytest.fixture
def cache(tmp_path: Path, output: Path, artifact: Artifact) -> Path:
    index = Index(tmp_path / "simpanan", output)
    index.note(STEM, KEY, [artifact])
    index.save({STEM})
    return tmp_path / "simpanan"


def test_what_was_noted_is_known_the_next_time(
    cache: Path, output: Path, artifact: Artifact
) -> None:
    index = Index(cache, output)
    assert index.holds(STEM, KEY, [artifact])
    assert not index.holds(STEM, "l" * 64, [artifact])
    assert not index.holds("contoh/dua/a4", KEY, [artifact])
    assert not index.holds(STEM, KEY, [])


def test_another_output_folder_has_another_index(
    cache: Path, output: Path, artifact: Artifact
) -> None:
    assert not Index(cache, output.parent / "lain").holds(STEM, KEY, [artifact])


def test_a_changed_file_of_the_same_size_is_noticed(
    cache: Path, output: Path, artifact: Artifact
) -> None:
    (output / PATH).write_bytes(CONTENT[::-1])
    os.utime(output / PATH, (1, 1))
    assert not Index(cache, output).holds(STEM, KEY, [artifact])


def test_a_file_only_touched_is_read_once(cache: Path, output: Path, artifact: Artifact) -> None:
    os.utime(output / PATH, (1, 1))
    index = Index(cache, output)
    assert index.holds(STEM, KEY, [artifact])
    index.save({STEM})
    # Now the new time is known, and the same size at that time is enough.
    (output / PATH).write_bytes(CONTENT[::-1])
    os.utime(output / PATH, (1, 1))
    assert Index(cache, output).holds(STEM, KEY, [artifact])


def test_a_link_with_the_right_content_is_no_page_of_ours(
    cache: Path, output: Path, artifact: Artifact
) -> None:
    (output / "asli.pdf").write_bytes(CONTENT)
    (output / PATH).unlink()
    (output / PATH).symlink_to(output / "asli.pdf")
    assert not Index(cache, output).holds(STEM, KEY, [artifact])


def test_a_manifest_that_says_otherwise_is_believed_before_the_index(
    cache: Path, output: Path
) -> None:
    other = describe(
        PATH, b"lain", agency="contoh", service="satu", form="a4", pages=1, min_font_pt=9.0
    )
    assert not Index(cache, output).holds(STEM, KEY, [other])


def test_what_the_manifest_no_longer_names_is_forgotten(
    cache: Path, output: Path, artifact: Artifact
) -> None:
    Index(cache, output).save(set())
    assert not Index(cache, output).holds(STEM, KEY, [artifact])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"version": 2, "documents": {}}',
        b'{"version": 1, "documents": []}',
        b'{"version": 1, "documents": {"contoh/satu/a4": 7}}',
    ],
)
def test_a_broken_index_is_an_empty_one(
    cache: Path, output: Path, artifact: Artifact, content: bytes
) -> None:
    (path,) = cache.rglob("*.json")
    path.write_bytes(content)
    assert not Index(cache, output).holds(STEM, KEY, [artifact])
