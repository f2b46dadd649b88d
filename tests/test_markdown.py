import pytest

from iceta_infographic.markdown import escape, head, row
from iceta_infographic.visible import one_line


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Rp10.000 (termasuk meterai)", "Rp10.000 (termasuk meterai)"),
        ("a | b", r"a \| b"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("*tebal* _miring_ `kode` ~coret~", r"\*tebal\* \_miring\_ \`kode\` \~coret\~"),
        ("[klik](http://x)", r"\[klik\](http://x)"),
        ("![gambar](x)", r"!\[gambar\](x)"),
        ("$x$", r"\$x\$"),
        (r"C:\berkas", r"C:\\berkas"),
        ("# judul", r"\# judul"),
        ("- butir", r"\- butir"),
        ("+62 234", r"\+62 234"),
        ("1. satu", r"1\. satu"),
        ("12) dua belas", r"12\) dua belas"),
        ("08.00–15.00", r"08\.00–15.00"),
        ("a\nb\r\n\tc", "a b c"),
        ("a\x1b[2Jb\u202ec", "a\ufffd\\[2Jb\ufffdc"),
        ("", ""),
        ("½ ≥ “é”", "½ ≥ “é”"),
    ],
)
def test_what_was_typed_is_shown_and_has_no_effect(typed: str, written: str) -> None:
    assert escape(typed) == written


def test_a_table_is_rows_between_bars() -> None:
    assert head(("A", "B")) == "| A | B |\n| --- | --- |"
    assert row(("1", escape("2|3"))) == r"| 1 | 2\|3 |"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  a \u00a0 b\n", "a b"),
        ("a\x00b", "a\ufffdb"),
        ("a\u200bb", "a\ufffdb"),
        ("e\u0301", "e\u0301"),
        ("", ""),
    ],
)
def test_one_line_shows_what_can_not_be_seen(typed: str, shown: str) -> None:
    assert one_line(typed) == shown
