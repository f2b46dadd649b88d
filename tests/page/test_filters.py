"""Texts stay the same, and may part only where a reader would part them."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.page.atoms import atoms
from iceta_infographic.page.filters import (
    breakable,
    linked,
    title,
    unbroken_times,
    unbroken_words,
)
from tests.page.support import BREAK, JOINER, NO_BREAK, as_seen


def plain(html: str) -> str:
    """Return what a reader sees of HTML without any other tags than spans and links."""
    return as_seen(unescape(re.sub(r"</?(?:span|a)\b[^>]*>", "", html)))


def kept(html: str) -> list[str]:
    """Return the pieces of a text in which no line ends, of more than one word."""
    words = unescape(re.sub(r"</?(?:span|a)\b[^>]*>", "", html)).split(" ")
    return [as_seen(word) for word in words if NO_BREAK in word or JOINER in word]


@given(st.text(max_size=120))
def test_a_breakable_address_is_the_same_text(text: str) -> None:
    assert plain(breakable(text)) == as_seen(text)


@given(st.text(max_size=120))
def test_unbroken_times_and_words_are_the_same_text(text: str) -> None:
    for filtered in (unbroken_times, unbroken_words, title, linked):
        assert plain(filtered(text)) == as_seen(text)


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
    assert kept(title(text)) == together


@pytest.mark.parametrize("filtered", [unbroken_words, linked, title])
@pytest.mark.parametrize("word", ["KTP-el", "(AK/I)", "08.00–11.00"])
def test_short_words_with_a_slash_or_dash_are_not_broken(
    filtered: Callable[[str], str], word: str
) -> None:
    html = filtered(f"Fotokopi {word} pemohon yang sah")
    assert word in kept(html)
    assert word in [as_seen(atom.text) for atom in atoms(html)]


def test_a_link_looks_like_the_text_it_was() -> None:
    html = linked("Surel: <layanan@contoh.id> & www.contoh.id")
    assert re.findall(r'href="([^"]*)"', html) == [
        "mailto:layanan@contoh.id",
        "https://www.contoh.id",
    ]
    assert plain(html) == "Surel: <layanan@contoh.id> & www.contoh.id"


def test_an_address_breaks_where_a_reader_would_break_it() -> None:
    html = breakable("https://a.contoh.id/unduh/form-01.pdf")
    pieces = [as_seen(piece) for piece in html.split(BREAK)]
    assert "".join(pieces) == "https://a.contoh.id/unduh/form-01.pdf"
    assert pieces == ["https://", "a.contoh.id/", "unduh/", "form-", "01.pdf"]
    assert all(piece[-1] in "@/._?&=#-" for piece in pieces[:-1])
    assert [as_seen(atom.text) for atom in atoms(html)] == pieces


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        ("www.lapor.go.id/a/b", ["www.lapor.", "go.id/a/b"]),
        ("layanan-satu.pintu@contoh.go.id", ["layanan-", "satu.", "pintu@", "contoh.", "go.id"]),
        ("https://a.id/?x=1/y-z&kata=dua", ["https://", "a.id/?", "x=1/y-", "z&kata=dua"]),
    ],
)
def test_a_piece_of_an_address_stays_whole(address: str, pieces: list[str]) -> None:
    html = breakable(address)
    assert [as_seen(unescape(piece)) for piece in html.split(BREAK)] == pieces
    assert [as_seen(atom.text) for atom in atoms(html)] == pieces


def test_a_short_word_is_not_broken() -> None:
    assert breakable("a@b.id") == "a@b.id"


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
    assert [piece.rstrip(",") for piece in kept(unbroken_times(text))] == together


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
        "5 hari",
        "2–3 jam",
        "≤ 20 kg",
        "≥ 1.500",
        "< 0,5",
    ],
)
def test_what_is_read_as_one_is_not_broken(together: str) -> None:
    html = unbroken_words(f"Pas foto {together}, hubungi petugas")
    assert together in [as_seen(atom.text).rstrip(",") for atom in atoms(html)]
    assert plain(html) == f"Pas foto {together}, hubungi petugas"


def test_what_is_wider_than_the_narrowest_card_breaks_inside_where_it_has_no_line() -> None:
    # A box: its spaces are those of a text.
    assert '<span class="utuh">+62 812-0000-0000</span>' in unbroken_words("SMS +62 812-0000-0000")
    assert "<span" not in unbroken_words("Pas foto 2 lembar")


@pytest.mark.parametrize(
    "text",
    [
        "Tahun 2024 2025 saja",
        "1 2 3 4 5 dan",
        "3 x sehari",
        "nomor 12 x 3a",
        "pada 24 meja",
        "Tahun 2024 Mei",
        "Nomor 1 Tahun 2024",
        "pukul 10 harian",
        "Menu > 2a",
    ],
)
def test_other_figures_may_part(text: str) -> None:
    assert not kept(unbroken_words(f"{text} seterusnya"))


def test_what_is_wider_than_the_narrowest_card_may_part() -> None:
    assert not kept(unbroken_times("14 (empat belas) hari kerja"))
    assert kept(unbroken_times("14 hari kerja"))
    assert not kept(unbroken_words("WWWWW/WWWWWW"))


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
        assert end in kept(html)
        assert plain(html) == text


@pytest.mark.parametrize(
    "text",
    ["Akta lahir anak", "Petugas mencatat dalam pembukuan KK", "Kartu keluarga yang berlaku"],
)
def test_other_texts_end_as_they_come(text: str) -> None:
    assert not kept(linked(text))


def test_words_before_an_address_belong_to_its_link_if_there_is_nothing_else() -> None:
    address, words = "https://a.contoh/b", "Sumber teks: "
    alone, more = linked(address, words), linked(f"{address} dan lain", words)
    assert alone.startswith('<a class="sendiri" href="https://a.contoh/b">Sumber teks: https')
    assert alone.endswith("</a>")
    assert more.startswith('Sumber teks: <a href="https://a.contoh/b">')
    assert linked("Perbup 1/2026", words) == words + linked("Perbup 1/2026")
    assert "sendiri" not in linked(address)
    assert linked("a < b", "c & ").startswith("c &amp; a &lt;")


@pytest.mark.parametrize(
    "text",
    [
        *("3 judul", "12 halaman", "2 berkas", "1 unit", "4 paket", "60 %", "2 ha", "90 dB"),
        *("38 °C", "1 September", "17 Agustus", "05 MEI", "28 Pebruari"),
    ],
)
def test_a_number_stays_with_what_is_counted(text: str) -> None:
    assert NO_BREAK.join(text.split()) in str(unbroken_words(f"paling banyak {text} selama"))


def test_a_date_stays_whole_where_it_has_room() -> None:
    text = str(linked("berlaku pada 5 Mei 2026 sampai 31 Desember 2026"))
    short, long = f"5{NO_BREAK}Mei{NO_BREAK}2026", '<span class="utuh">31 Desember 2026</span>'
    assert f"pada {short} sampai" in text
    assert text.endswith(long)
    assert str(linked("Bab 1 Seputar")) == "Bab 1 Seputar"
