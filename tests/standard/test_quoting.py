"""Typed text inside a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.quoting import LONGEST, quoted, shown
from iceta_infographic.standard.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nama", "`nama`"),
        (" dua\n baris ", "`dua baris`"),
        ("", "``"),
        ("a\0b\u200bc", "`aU+0000bU+200Bc`"),
        ("é 😀", "`é 😀`"),
    ],
)
def test_what_was_typed_is_shown_on_one_line(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_a_long_text_is_cut() -> None:
    assert shown("kata " * 100).endswith("…`")
    assert len(shown("a" * 1000)) == LONGEST + 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Surat: asli”", '"Surat: asli"'),
        ("„Surat: asli”", '"Surat: asli"'),
        ("‘Surat: asli’", '"Surat: asli"'),
        ("“Surat “asli” saja”", '"“Surat “asli” saja”"'),
        ("“A” dan “B”", '"“A” dan “B”"'),
        ("Surat “asli”", '"Surat “asli”"'),
        ("“”", '"“”"'),
        ("“", '"“"'),
        ("", '""'),
    ],
)
def test_curly_marks_around_the_whole_give_way(text: str, expected: str) -> None:
    assert quoted(text) == expected


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_quotation_marks_keep_a_text_as_it_is(text: str) -> None:
    assert read(f"a: {quoted(text)}".encode(), "x.yaml").data == {"a": text}
