"""Reading files: what was typed, where it stands, and what is refused."""

import os
import resource
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.errors import IcetaError, UsageError
from iceta_infographic.standard.findings import Finding, Mark
from iceta_infographic.standard.findings import Path as DataPath
from iceta_infographic.standard.plaintext import unseen_in
from iceta_infographic.standard.reader import (
    DEEPEST,
    MOST_VALUES,
    Document,
    Unreadable,
    read,
    read_file,
)

MIB = 1024 * 1024


def reading(text: str) -> Document:
    return read(text.encode(), "x.yaml")


def refused(raw: bytes | str) -> list[tuple[str, int, int]]:
    with pytest.raises(Unreadable) as caught:
        read(raw.encode() if isinstance(raw, str) else raw, "x.yaml")
    return [(f.code, f.mark.line, f.mark.column) for f in caught.value.findings]


def paths(data: Any, path: DataPath = ()) -> Iterator[DataPath]:
    yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps if not isinstance(data, str) else ():
        yield from paths(value, (*path, step))


@pytest.mark.parametrize(
    "typed",
    [
        "0271234567",
        "08123456789",
        "08:30",
        "16:30",
        "10.000",
        "1_000",
        "no",
        "on",
        "True",
        "null",
        "~",
        "2026-01-05",
        "0x1F",
        ".inf",
        "1e3",
        "=",
    ],
)
def test_what_is_typed_is_what_is_read(typed: str) -> None:
    assert reading(f"a: {typed}\nb: [{typed}]").data == {"a": typed, "b": [typed]}


def test_an_empty_value_is_an_empty_text() -> None:
    data = reading('a:\nb: ""\nc:\n  -\n  - x\nd: {e: }').data

    assert data == {"a": "", "b": "", "c": ["", "x"], "d": {"e": ""}}


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# hanya keterangan\n", "---\n", "\ufeff", "{}", '""']
)
def test_a_file_without_content_is_an_empty_dict(text: str) -> None:
    document = reading(text)

    assert document.data == {}
    assert document.mark(()) == document.mark(("status",)) == Mark(1, 1)


@pytest.mark.parametrize("text", ["hanya teks", "- a\n- b"])
def test_a_file_that_is_no_keys_is_still_read(text: str) -> None:
    assert reading(text).data in ("hanya teks", ["a", "b"])


def test_places_of_values_and_keys() -> None:
    document = reading(
        "status: draf\n"
        "kanal:\n"
        "  call_center:   0234\n"
        "  media_sosial: {instagram: a, x: b}\n"
        "layanan:\n"
        "  - nama: A\n"
        "    produk: [satu, dua]\n"
    )

    assert document.mark(("status",)) == Mark(1, 9)
    assert document.key_mark(("status",)) == Mark(1, 1)
    assert document.mark(("kanal",)) == Mark(3, 3)
    assert document.mark(("kanal", "call_center")) == Mark(3, 18)
    assert document.key_mark(("kanal", "call_center")) == Mark(3, 3)
    assert document.mark(("kanal", "media_sosial")) == Mark(4, 17)
    assert document.mark(("kanal", "media_sosial", "x")) == Mark(4, 35)
    assert document.key_mark(("kanal", "media_sosial", "x")) == Mark(4, 32)
    assert document.mark(("layanan", 0)) == Mark(6, 5)
    assert document.key_mark(("layanan", 0)) == Mark(6, 5)
    assert document.mark(("layanan", 0, "produk", 1)) == Mark(7, 20)


def test_an_empty_value_is_found_at_its_key() -> None:
    document = reading('a:\nb:   ""\nc: []\nd:\n  -   \n  - ""\n')

    assert document.mark(("a",)) == Mark(1, 1)
    assert document.mark(("b",)) == Mark(2, 1)
    assert document.mark(("c",)) == Mark(3, 1)
    assert document.mark(("d", 0)) == Mark(5, 3)
    assert document.mark(("d", 1)) == Mark(6, 5)


def test_an_absent_value_is_found_where_it_is_lacking() -> None:
    document = reading("a:\n  b: 1\nkosong:\n")

    assert document.mark(("a", "z")) == document.key_mark(("a", "z")) == Mark(2, 3)
    assert document.mark(("a", "z", 3, "y")) == Mark(2, 3)
    assert document.mark(("kosong", "z")) == Mark(3, 1)
    assert document.mark(("z",)) == Mark(1, 1)


@pytest.mark.parametrize(
    ("raw", "path", "mark"),
    [
        ("\ufeffa: 1".encode(), ("a",), Mark(1, 4)),
        (b"a: 1\r\nb: 2\r\n", ("b",), Mark(2, 4)),
        (b"a: 1\rb: 2\r", ("b",), Mark(2, 4)),
        ("é: 1\n😀😀: ü".encode(), ("😀😀",), Mark(2, 5)),
        ("a: 😀 # x\nb: [😀, y]".encode(), ("b", 1), Mark(2, 8)),
        (b"a:\t1", ("a",), Mark(1, 4)),
        (b"a: |\n  x\nb: 1", ("a",), Mark(1, 4)),
        (b"a:\n\n  # c\n  b", ("a",), Mark(4, 3)),
    ],
)
def test_columns_count_characters(raw: bytes, path: DataPath, mark: Mark) -> None:
    assert read(raw, "x.yaml").mark(path) == mark


def test_lines_are_those_an_editor_shows() -> None:
    assert read(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n", "x.yaml").lines == ("a: 1", "b: 2", "c: 3")


def test_a_key_may_be_quoted_or_have_a_colon() -> None:
    assert reading("'a b': 1\n\"c\": 2\n? d\n: 3\ne:f: 4").data == {
        "a b": "1",
        "c": "2",
        "d": "3",
        "e:f": "4",
    }


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert reading("<<: {a: 1}").data == {"<<": {"a": "1"}}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\na: 2", [(2, 1)]),
        ("a: {b: 1, b: 2}", [(1, 11)]),
        ("a: 1\n'a': 2\na:\n  - 3", [(2, 1), (3, 1)]),
        ("x:\n  - a: 1\n    a: 2\n  - a: 3", [(3, 5)]),
    ],
)
def test_a_key_that_stands_twice(text: str, places: list[tuple[int, int]]) -> None:
    assert refused(text) == [("IC103", *place) for place in places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x 1", [(1, 4)]),
        ("a: *x", [(1, 4)]),
        ("a: &x [1]\nb: *x", [(1, 4), (2, 4)]),
        ("&x a: 1", [(1, 1)]),
        ("a: !!str 1", [(1, 4)]),
        ("a: ! 1", [(1, 4)]),
        ("a: !x &y {b: 1}", [(1, 4)]),
        ("a: 1\n---\nb: 2", [(2, 1)]),
        ("a: 1\n...\n---\nb: 2", [(3, 1)]),
        ("a: 1\n...\nb: 2", [(3, 1)]),
        ("%YAML 1.1\n---\na: 1", [(1, 1)]),
        ("%YAML 9.9\n---\na: 1", [(1, 1)]),
        ("# x\n%TAG ! tag:x,2000:\n---\na: 1", [(2, 1)]),
        ("%APA SAJA", [(1, 1)]),
        ("a: !e!x 1", [(1, 4)]),
    ],
)
def test_features_that_are_refused(text: str, places: list[tuple[int, int]]) -> None:
    assert refused(text) == [("IC104", *place) for place in places]


def test_all_of_a_file_is_refused_at_once() -> None:
    assert refused("a: 1\na: &x 2\nb: !t 3\nc: *x\nd: 'x") == [
        ("IC103", 2, 1),
        ("IC104", 2, 4),
        ("IC104", 3, 4),
        ("IC104", 4, 4),
        ("IC102", 5, 4),
    ]


def test_a_deep_file_is_refused_but_not_a_deep_enough_one() -> None:
    deepest = "[" * DEEPEST + "]" * DEEPEST

    assert reading(deepest).data
    assert refused(f"[{deepest}]") == [("IC105", 1, DEEPEST + 1)]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    largest = b"a: 1\n" + b"#" * (MIB - 5)

    assert read(largest, "x.yaml").data == {"a": "1"}
    assert refused(largest + b"#") == [("IC105", 1, 1)]


def test_a_file_of_most_values_is_read_and_one_more_is_not() -> None:
    most = "- a\n" * (MOST_VALUES - 1)

    assert len(reading(most).data) == MOST_VALUES - 1
    assert refused(most + "- a\n- a\n")[0][0] == "IC105"


def test_limits_are_said() -> None:
    for text, limit in ((b"#" * (MIB + 1), "1 MB"), ("[" * 99, "12"), ("- a\n" * 30_000, "20.000")):
        with pytest.raises(Unreadable, match=limit):
            read(text.encode() if isinstance(text, str) else text, "x.yaml")


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcde", "bcdef", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB[:258],
        "[" * 10_000,
        "{a: " * 10_000,
        "- " * 10_000,
        "? " * 10_000,
        "".join(" " * depth + "a:\n" for depth in range(1400)),
        "[" * MIB,
        "a: b\n" * 200_000,
        "- a\n" * 200_000,
        "a: [" + "x," * 500_000 + "]",
        'a: "' + "x" * (MIB - 5),
        "a: b: " + "c: " * 300_000,
        "x" * (MIB - 4) + ": a",
        "*a " * 300_000,
        "&a " * 300_000,
        "!" * MIB,
        ": " * (MIB // 2),
        "\t" * MIB,
        "'" * (MIB - 1),
        "---\n" * 200_000,
        "a: " + "b\n  " * 200_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_file_is_answered_at_once_and_in_bounded_memory(text: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()

    with suppress(Unreadable):
        read(text.encode()[:MIB], "x.yaml")

    assert time.process_time() - started < 1
    grown_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kib < 300 * 1024


def test_the_deepest_recursion_is_python_s_own() -> None:
    limit = sys.getrecursionlimit()

    refused("[" * 10_000)

    assert sys.getrecursionlimit() == limit


SEEN = st.text().filter(lambda text: unseen_in(text) is None)


@settings(deadline=None)
@given(SEEN)
def test_any_text_survives_double_quotes(text: str) -> None:
    dumped = yaml.dump({"a": [text]}, Dumper=yaml.CSafeDumper, default_style='"')

    assert reading(dumped).data == {"a": [text]}


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(SEEN, st.lists(SEEN | st.dictionaries(SEEN, SEEN))))
def test_every_value_has_a_place_in_the_file(data: dict[str, Any]) -> None:
    document = reading(yaml.dump(data, Dumper=yaml.CSafeDumper, default_style='"'))

    assert document.data == data
    for path in paths(document.data):
        assert_inside(document.mark(path), document.lines)
        assert_inside(document.key_mark(path), document.lines)
    assert set(document.places) == set(paths(document.data))


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('a: "b\\0"', 1, 4),
        ('a:\n  - b\n  - "\\x07c"', 3, 5),
        ('a: {b: "c\\u2028d"}', 1, 8),
        ('a: "b\\Lc"', 1, 4),
        ('a: "b\\Pc"', 1, 4),
        ('a: "b\\Nc"', 1, 4),
        ('a: "b\\rc"', 1, 4),
        ('a: "b\\ec"', 1, 4),
        ('a: "C:\\bagian"', 1, 4),
        ('"a\\0": b', 1, 1),
    ],
)
def test_what_an_escape_hides_is_refused_at_its_value(text: str, line: int, column: int) -> None:
    assert refused(text) == [("IC101", line, column)]


def test_escapes_that_can_be_seen_are_read() -> None:
    assert reading('a: "b\\tc\\nd\\u00e9\\"\\\\"').data == {"a": 'b\tc\ndé"\\'}


YAML_SHARDS = st.text(
    alphabet=st.sampled_from("ab:-?{}[],#&*!|>'\"%@` \t\n\r\\.~<\ufeff\u2028é😀"), max_size=60
)


@settings(deadline=None)
@given(st.binary() | YAML_SHARDS.map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    found: tuple[Finding, ...] = ()
    try:
        document = read(raw, "x.yaml")
    except Unreadable as unreadable:
        found = unreadable.findings
        lines = tuple(raw.decode("utf-8-sig", errors="replace").splitlines())
        document = Document("x.yaml", found, lines, {})

    for finding in found:
        assert finding.code in {"IC101", "IC102", "IC103", "IC104", "IC105"}
        assert_inside(finding.mark, document.lines)
    for path in document.places:
        assert_inside(document.mark(path), document.lines)
    assert found or document.places


def assert_inside(mark: Mark, lines: tuple[str, ...]) -> None:
    assert 1 <= mark.line <= max(1, len(lines))
    assert 1 <= mark.column <= (len(lines[mark.line - 1]) + 1 if lines else 1)


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "dinsos.yaml"
    path.write_bytes(b"status: draf\r\n")

    document = read_file(path, "standards/dinsos.yaml")

    assert document.data == {"status": "draf"}
    assert document.file == "standards/dinsos.yaml"


def test_a_file_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"standards/x\.yaml tidak ditemukan"):
        read_file(tmp_path / "x.yaml", "standards/x.yaml")


def test_a_name_that_can_not_be_is_a_usage_error(tmp_path: Path) -> None:
    for name in ("a\0b", "a" * 300):
        with pytest.raises(UsageError):
            read_file(tmp_path / name, "x.yaml")


def test_links_in_a_circle_are_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")

    with pytest.raises(UsageError):
        read_file(tmp_path / "a.yaml", "a.yaml")


def test_a_forbidden_file_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("a: 1")

    def refuse(*_args: object) -> int:
        raise PermissionError

    # Permissions don't stop root, who may be running this.
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UsageError, match="tidak boleh dibaca"):
        read_file(path, "x.yaml")


@pytest.mark.parametrize("kind", ["folder", "fifo", "socket", "device"])
def test_what_is_no_file_is_said_to_be_none(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.yaml"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(os.path.relpath(path))
    else:
        path = Path("/dev/zero")
    started = time.perf_counter()

    with pytest.raises(Unreadable) as caught:
        read_file(path, "x.yaml")

    assert [(f.code, f.mark) for f in caught.value.findings] == [("IC101", Mark(1, 1))]
    assert time.perf_counter() - started < 1


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * MIB)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(Unreadable) as caught:
        read_file(path, "x.yaml")

    assert [f.code for f in caught.value.findings] == ["IC105"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 * 1024


def test_what_can_not_be_read_is_one_of_our_errors() -> None:
    assert issubclass(Unreadable, IcetaError)
