"""YAML that can't be read: where, and what is said (every common cause has one sentence)."""

import pytest

from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.reader import Unreadable, read


def trouble(text: str) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read(text.encode(), "x.yaml")
    (found,) = caught.value.findings
    assert found.code == "IC102"
    return found


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("Jam: buka 08.00: tutup", 1, 16, '`Jam: "buka 08.00: tutup"`'),
        ("a:\n  - b: c: d", 2, 9, '`- "b: c: d"`'),
        ('a: yes: "no', 1, 7, "`a: 'yes: \"no'`"),
        ('a: "b": c', 1, 7, "Apit isiannya dengan tanda kutip."),
        ("a: b:", 1, 5, '`a: "b:"`'),
        ("a: @b", 1, 4, '`"@b"`'),
        ("a: `b`", 1, 4, '`"`b`"`'),
        ("a: %b", 1, 4, '`"%b"`'),
        ("a: & b", 1, 4, '`"& b"`'),
        ("a: **b**", 1, 4, '`"**b**"`'),
        ("a: > b", 1, 4, '`"> b"`'),
        ("a: |b", 1, 4, '`"|b"`'),
        ("a: [b] c", 1, 4, '`"[b] c"`'),
        ("a: {b} c", 1, 4, '`"{b} c"`'),
        ("a: ? b", 1, 4, '`"? b"`'),
        ("a: ,b", 1, 4, '`",b"`'),
        ("a:\n  * b\n  * c", 2, 3, "Awali tiap butir dengan `- `"),
        ("a:\n\t- b", 2, 1, "Tab"),
        ("a:\n  b: c\n  \td: e", 3, 3, "Tab"),
        ("\ta: b", 1, 1, "Tab"),
        ("a: [b,\n\tc: @]", 2, 5, '`"@]"`'),
        ('a: "b\nc: d\n', 1, 4, "tidak pernah ditutup"),
        ('a: "b\nc: "d"\n', 1, 4, "baru ditutup di baris 2"),
        ('a: "b\n---\nc"', 1, 4, "tidak pernah ditutup"),
        ('a: "b" c', 1, 8, "'\"b\" c'"),
        ('a: "b "c" d"', 1, 8, "'b \"c\" d'"),
        ("a: 'it's'", 1, 8, '"it\'s"'),
        ("a: ['b' c]", 1, 9, "Apit seluruh isiannya dengan tanda kutip."),
        ("a: 'b' c", 1, 8, "`\"'b' c\"`"),
        ("a: 'b' c 'd'", 1, 8, "`\"'b' c 'd'\"`"),
        ('a: "b" c "d"', 1, 8, '`\'"b" c "d"\'`'),
        ("a: 'b' c # d", 1, 8, "`\"'b' c\"`"),
        ('a: "b\\c"', 1, 6, "Garis miring terbalik"),
        ('a: "\\ud800"', 1, 5, "Garis miring terbalik"),
        ("a: b\n  c: d", 2, 3, "tepi kiri"),
        ("a:\n  b: c\n d: e", 3, 2, "tepi kiri"),
        ("a:\n  - b\n - c", 3, 2, "tepi kiri"),
        ("a:\n  - b\n  c: d", 3, 3, "tidak diawali `- `"),
        ("a: |\n  b\n c", 3, 2, "tepi kiri"),
        ("a\nb: c", 1, 1, "tidak memuat titik dua"),
        ("a: b\nc\n  d: e", 2, 1, "tidak memuat titik dua"),
        ("a: b\nc:d\ne: f", 2, 2, "`c: d`"),
        ("a:b\nc: d", 1, 2, "`a: b`"),
        ("a:\n  - b\n  -c\n  - d", 3, 3, "`- c`"),
        ("a: - b", 1, 4, "diawali `- `"),
        ("a: -", 1, 4, "Tulis isi yang sebenarnya."),
        ("a: [b\nc: d", 1, 4, "tidak ditutup dengan benar"),
        ("a: {b\nc: d", 1, 4, "tidak ditutup dengan benar"),
        ("a: {b: c; d: e}", 1, 12, "koma"),
        ("a: b]\n]", 2, 1, "Kurung tutup"),
        ("a: {b: c}}", 1, 10, "Kurung tutup"),
        ("a:\u00a0b\nc: d", 1, 3, "spasi khusus"),
        ("a: b\n\u00a0 c: d: e", 2, 1, "spasi khusus"),
        ("? [a]\n: b", 1, 3, "Kunci harus berupa teks"),
        ("a: {{ b }}", 1, 5, "Kunci harus berupa teks"),
        ("a: {\n", 1, 4, "tidak ditutup dengan benar"),
        ('"a" b: c', 1, 5, "tanda kutip"),
    ],
)
def test_each_cause_is_told_in_plain_words(text: str, line: int, column: int, words: str) -> None:
    found = trouble(text)

    assert (found.mark.line, found.mark.column) == (line, column)
    assert words in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    "text",
    [
        *("Jam: buka 08.00: tutup", "a: @b", "a:b\nc: d", "a: [b] c", "a:\n  - b: c: d"),
        *('a: "b" c', "a: 'it's'", "a: 'b' c", 'a: "b" c "d"', "a: “b: c”"),
    ],
)
def test_the_line_that_is_proposed_can_be_read(text: str) -> None:
    hint = trouble(text).hint
    start = hint.index("`") + 1 if "`" in hint else hint.index("misalnya ") + len("misalnya ")
    proposed = hint[start:].rstrip("`.")

    assert read(proposed.encode(), "x.yaml").data


def test_a_huge_line_is_not_repeated() -> None:
    found = trouble("a: b: " + "c" * 100_000)

    assert len(found.message + found.hint) < 300


def test_what_nothing_explains_still_has_a_place_and_advice() -> None:
    found = trouble(":" * 50 + " x: y: z" + ":" * 1000)

    assert found.message
    assert found.hint
