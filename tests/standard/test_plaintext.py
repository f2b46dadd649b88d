"""From bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.findings import Finding, Mark
from iceta_infographic.standard.plaintext import (
    LARGEST,
    decode,
    is_another_kind,
    place,
    too_large,
    unseen_in,
)


def refusal(raw: bytes) -> Finding:
    found = decode(raw, "x.yaml")
    assert isinstance(found, Finding)
    assert found.code == "IC101"
    return found


def test_text_stays_as_it_is() -> None:
    assert decode("a: é😀\r\n\tb".encode(), "x.yaml") == "a: é😀\r\n\tb"


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfa", "x.yaml") == "a"


@pytest.mark.parametrize(
    ("raw", "mark"),
    [
        (b"a\nb: \xe9\n", Mark(2, 4)),
        ("é: é".encode() + b"\xff", Mark(1, 5)),
        (b"\xef\xbb\xbfab\xff", Mark(1, 3)),
        (b"a\r\nb\rc\xc3", Mark(3, 2)),
        (b"a\nb\0c", Mark(2, 2)),
        (b"a\x07", Mark(1, 2)),
        (b"a\x7f", Mark(1, 2)),
        ("a\n\u0085".encode(), Mark(2, 1)),
        ("ab\u2028".encode(), Mark(1, 3)),
        ("ab\u202ec".encode(), Mark(1, 3)),
        ("ab\u2067c".encode(), Mark(1, 3)),
        ("ab\u2029".encode(), Mark(1, 3)),
        ("ab\ufeff".encode(), Mark(1, 3)),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", Mark(1, 1)),
        ("a: ü".encode("utf-16"), Mark(1, 1)),
        ("a: ü".encode("utf-16-be"), Mark(1, 1)),
        (b"a\x07\nb\xff", Mark(1, 2)),
    ],
)
def test_what_is_no_text_is_found_where_it_stands(raw: bytes, mark: Mark) -> None:
    assert refusal(raw).mark == mark


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"PK\x03\x04\x14\0", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1", "Word"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n", "gambar"),
        (b"{\\rtf1", "RTF"),
        ("a".encode("utf-16"), "UTF-16"),
    ],
)
def test_other_kinds_of_file_are_named(raw: bytes, word: str) -> None:
    assert word in refusal(raw).message


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("a\0", "U+0000"),
        ("\x07", "U+0007"),
        ("a\rb", "U+000D"),
        ("\x1b[31m", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("a\u2028", "U+2028"),
        ("a\u2029", "U+2029"),
        ("\ufeffa", "U+FEFF"),
    ],
)
def test_what_an_escape_hides_in_a_value_is_named(value: str, name: str) -> None:
    found = unseen_in(value)
    assert found is not None
    assert "tanda yang tidak terlihat" in found[0]
    assert name in found[0]


@pytest.mark.parametrize("value", ["", "a\tb", "a\nb", "é 😀 \u00a0", "\\0"])
def test_what_can_be_seen_or_moves_the_text_may_stay(value: str) -> None:
    assert unseen_in(value) is None


@pytest.mark.parametrize(
    ("raw", "other"),
    [
        ("a: b".encode("utf-16"), True),
        ("a: b".encode("utf-16-le"), True),
        (b"PK\x03\x04", True),
        (b"", False),
        (b"a: \xff\xfe", False),
        ("a: é".encode("cp1252"), False),
    ],
)
def test_bytes_that_are_no_text_at_all_are_known(raw: bytes, other: bool) -> None:
    assert is_another_kind(raw) is other


def test_the_largest_size_is_allowed() -> None:
    assert too_large(LARGEST, "x.yaml") is None
    found = too_large(LARGEST + 1, "x.yaml")
    assert found is not None
    assert found.code == "IC105"


@given(st.text(alphabet=st.sampled_from("a😀\n\r"), max_size=20))
def test_places_agree_with_lines(text: str) -> None:
    lines = text.splitlines(keepends=True)
    for index in range(len(text)):
        if text[index] == "\n" and text[index - 1 : index] == "\r":
            continue
        mark = place(text, index)
        assert sum(map(len, lines[: mark.line - 1])) + mark.column - 1 == index
