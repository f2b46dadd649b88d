"""Text that would be lost in silence."""

import pytest

from iceta_infographic.standard.reader import Unreadable, read


def lost(text: str) -> list[tuple[str, int, int]]:
    try:
        read(text.encode(), "x.yaml")
    except Unreadable as unreadable:
        return [(f.code, f.mark.line, f.mark.column) for f in unreadable.findings]
    return []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n  - b\n   - c\n", 3, 4),
        ("a:\n  - b\n    diteruskan\n    - c\n", 4, 5),
        ("a: b\n  - c\n", 2, 3),
        # Here it is the line above that lacks its dash.
        ("a:\n  b\n  - c\n", 2, 3),
        ("a:\n  b\n    c\n  - d\n", 2, 3),
        ("a:\n  b\n    - c\n", 3, 5),
        ("a: Loket #3", 1, 10),
        ("a: Loket #3, lantai 2 # catatan", 1, 10),
        ("a: [Loket #3, Loket 4]", 1, 11),
        ("a:\n  - satu\n    dua #tiga", 3, 9),
        ("a: b\t#c", 1, 6),
        ("warna: #0b5d4b", 1, 8),
        ("a:\n  - #1\n  - b", 2, 5),
    ],
)
def test_what_would_not_be_printed_is_refused(text: str, line: int, column: int) -> None:
    assert lost(text) == [("IC102", line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # catatan",
        "a: b   ## catatan",
        "a: b #",
        "a: # 1",
        "a:\n#1",
        "a: C#1 dan F#",
        'a: "Loket #3"',
        "a: 'Loket #3' #catatan",
        "a: [b, c] #catatan",
        "a:\n  - b\n  - c",
        "a: |\n  - b\n    - c #1",
        "a: >\n  b\n    - c",
        'a: "b\n  - c"',
        "a: b\n  -5 derajat",
        "a: b\n  c\n#catatan",
        "#catatan\na: b",
    ],
)
def test_what_is_printed_or_meant_as_a_remark_is_not(text: str) -> None:
    assert lost(text) == []
