"""Printed addresses as links: only where a text names one place for sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.page import links

TARGETS = [
    ("call_center", "0234 000 000", "tel:+62234000000"),
    ("telepon", "(0234) 271-234", "tel:+62234271234"),
    ("telepon", "+62 234 271234", "tel:+62234271234"),
    ("call_center", "112", "tel:112"),
    ("sms", "0800 0000 0000", "sms:+6280000000000"),
    ("whatsapp", "0800 0000 0000", "https://wa.me/6280000000000"),
    ("email", "layanan@dukcapil.indramayu.contoh", "mailto:layanan@dukcapil.indramayu.contoh"),
    ("situs", "https://dukcapil.indramayu.contoh/a?b=c", "https://dukcapil.indramayu.contoh/a?b=c"),
    ("situs", "www.lapor.go.id", "https://www.lapor.go.id"),
    ("situs", "lapor.go.id", "https://lapor.go.id"),
    ("lainnya", "https://contoh.id", "https://contoh.id"),
    ("instagram", "@contoh.id", "https://www.instagram.com/contoh.id"),
    ("x", "@contoh_x", "https://x.com/contoh_x"),
    ("tiktok", "@contoh", "https://www.tiktok.com/@contoh"),
    ("youtube", "@contoh", "https://www.youtube.com/@contoh"),
    # Two numbers, a name that many have, a place one walks to.
    ("telepon", "0234 271 234 / 0234 271 235", ""),
    ("telepon", "0234 271234 (ext. 12)", ""),
    ("telepon", "12", ""),
    ("whatsapp", "112", ""),
    ("facebook", "Dukcapil Contoh", ""),
    ("facebook", "@contoh", ""),
    ("instagram", "contoh indramayu", ""),
    ("tatap_muka", "Ruang pengaduan lantai 1", ""),
    ("aplikasi", "Indramayu All in One", ""),
    ("teks", "0234 271 234", ""),
]


@pytest.mark.parametrize(("kind", "text", "leads"), TARGETS)
def test_an_address_leads_where_it_says_or_nowhere(kind: str, text: str, leads: str) -> None:
    assert links.target(kind, text) == leads


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Kirim ke layanan@contoh.id.", ["layanan@contoh.id"]),
        ("Unduh (https://contoh.id/f.pdf), lalu isi", ["https://contoh.id/f.pdf"]),
        ("Lihat www.contoh.id; atau surel a@b.co.id!", ["www.contoh.id", "a@b.co.id"]),
        ("Nomor 000/SK/2026", []),
        ("Hubungi @contoh", []),
        ("a@b", []),
        ("", []),
    ],
)
def test_addresses_are_found_in_a_sentence_without_its_signs(
    text: str, addresses: list[str]
) -> None:
    assert [text[start:end] for start, end, _ in links.within(text)] == addresses


@given(st.text(alphabet="ab@./:w-h t,)ps12", max_size=60))
def test_what_is_found_lies_in_the_text_in_order(text: str) -> None:
    done = 0
    for start, end, leads in links.within(text):
        assert done <= start < end <= len(text)
        assert leads.startswith(("https://", "http://", "mailto:"))
        done = end
