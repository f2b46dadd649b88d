"""Texts stay the same, and may part only where a reader would part them."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.page.filters import (
    breakable,
    linked,
    title,
    unboxed,
    unbroken_times,
    unbroken_words,
)


def plain(html: str) -> str:
    """Return what a reader sees of HTML without any other tags than spans and links."""
    return unescape(re.sub(r"</?(?:span|a)\b[^>]*>", "", html))


@given(st.text(max_size=120))
def test_a_breakable_address_is_the_same_text(text: str) -> None:
    assert plain(breakable(text)) == text


@given(st.text(max_size=120))
def test_unbroken_times_and_words_are_the_same_text(text: str) -> None:
    assert plain(unbroken_times(text)) == text
    assert plain(unbroken_words(text)) == text
    assert plain(title(text)) == text
    assert plain(linked(text)) == text


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Pembuatan Kartu Pencari Kerja (AK/I)", ["Kerja (AK/I)"]),
        ("Izin Usaha Skala Kecil", ["Skala Kecil"]),
        ("Izin Usaha Mikro", []),
        ("Penerbitan Kutipan Akta Kelahiran Terlambat", []),
        ("Penerbitan KTP-el", ["KTP-el"]),
    ],
)
def test_no_short_word_ends_a_title_alone(text: str, together: list[str]) -> None:
    assert re.findall(r'<span class="serangkai">([^<]*)</span>', title(text)) == together


@pytest.mark.parametrize("kept", [unbroken_words, linked, title])
@pytest.mark.parametrize("word", ["KTP-el", "(AK/I)", "08.00–11.00"])
def test_short_words_with_a_slash_or_dash_are_not_broken(
    kept: Callable[[str], str], word: str
) -> None:
    assert f'<span class="serangkai">{word}</span>' in kept(f"Fotokopi {word} pemohon yang sah")


def test_a_link_looks_like_the_text_it_was() -> None:
    html = linked("Surel: <layanan@contoh.id> & www.contoh.id")
    assert re.findall(r'href="([^"]*)"', html) == [
        "mailto:layanan@contoh.id",
        "https://www.contoh.id",
    ]
    assert plain(html) == "Surel: <layanan@contoh.id> & www.contoh.id"


def test_an_address_breaks_where_a_reader_would_break_it() -> None:
    html = breakable("https://a.contoh.id/unduh/form-01.pdf")
    pieces = re.findall(r'<span class="utuh">([^<]*)</span>', html)
    assert "".join(pieces) == "https://a.contoh.id/unduh/form-01.pdf"
    assert pieces == ["https://", "a.contoh.id/", "unduh/", "form-", "01.pdf"]
    assert all(piece[-1] in "@/._?&=#-" for piece in pieces[:-1])


def test_a_page_that_is_only_measured_has_no_boxes() -> None:
    html = unboxed(breakable("layanan@contoh.indramayu.go.id"))
    assert "span" not in html
    assert html.replace("\u200b", "") == "layanan@contoh.indramayu.go.id"
    assert html.count("\u200b") >= 2


def test_a_short_word_is_not_broken() -> None:
    assert breakable("a@b.id") == "a@b.id"


def test_what_is_longer_than_a_line_is_no_box() -> None:
    # A box as long as this is measured letter by letter: half a minute for a page.
    html = breakable(f"https://a.contoh.id/{'b' * 500}/c")
    assert "b" * 500 in html
    assert f'utuh">{"b" * 500}' not in html


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("paling lambat 3 hari kerja", ["3 hari kerja"]),
        ("3–25 hari kerja", ["3–25 hari kerja"]),
        ("1 jam, lalu 10 menit", ["1 jam", "10 menit"]),
        ("secepatnya", []),
    ],
)
def test_a_figure_keeps_its_unit(text: str, together: list[str]) -> None:
    assert re.findall(r'<span class="serangkai">([^<]*)</span>', unbroken_times(text)) == together


@pytest.mark.parametrize(
    "together",
    [
        "0800 0000 0000",
        "0234 000 000",
        "+62 812-0000-0000",
        "3×4 cm",
        "3 × 4 cm",
        "Rp 50.000,00",
        "2 lembar",
    ],
)
def test_what_is_read_as_one_is_not_broken(together: str) -> None:
    html = unbroken_words(f"Pas foto {together}, hubungi petugas")
    assert f'<span class="utuh">{together}</span>' in html
    assert together in plain(unboxed(html))
    assert "\u200b" not in unboxed(html)
    assert plain(html) == f"Pas foto {together}, hubungi petugas"


@pytest.mark.parametrize(
    "text", ["Tahun 2024 2025 saja", "1 2 3 4 5 dan", "3 x sehari", "nomor 12 x 3a", "pada 24 Mei"]
)
def test_other_figures_may_part(text: str) -> None:
    assert "<span" not in unbroken_words(f"{text} seterusnya")


def test_what_is_wider_than_the_narrowest_card_may_part() -> None:
    assert "span" not in unbroken_times("14 (empat belas) hari kerja")
    assert "serangkai" in unbroken_times("14 hari kerja")
    assert "span" not in unbroken_words("WWWWW/WWWWWW")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Petugas mencatat di buku register KK", "register KK"),
        ("Fotokopi kartu tanda penduduk yang berlaku (1)", "berlaku (1)"),
        ("Kirim ke a@contoh.go.id lalu tunggu balasan SMS", "balasan SMS"),
    ],
)
def test_no_very_short_word_ends_a_text_alone(text: str, end: str) -> None:
    for html in (linked(text), unbroken_words(text)):
        assert f'<span class="serangkai">{end}</span>' in html
        assert plain(html) == text


@pytest.mark.parametrize(
    "text",
    ["Akta lahir anak", "Petugas mencatat dalam pembukuan KK", "Kartu keluarga yang berlaku"],
)
def test_other_texts_end_as_they_come(text: str) -> None:
    assert "serangkai" not in linked(text)
