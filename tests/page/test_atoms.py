"""Where text may be broken, and how many lines it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.page.atoms import Ribbon, Setting, atoms, ribbon
from iceta_infographic.page.filters import breakable, linked, title, unbroken_times, unbroken_words
from iceta_infographic.page.widths import em
from tests.page.support import as_seen


def pieces(markup: str) -> list[str]:
    """Return the pieces, with a space where one stands before them."""
    return [(" " if atom.spaced else "") + as_seen(atom.text) for atom in atoms(markup)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("satu", ["satu"]),
        ("satu dua", ["satu", " dua"]),
        ("satu  dua ", ["satu", " dua"]),
        ("identitas/nomor", ["identitas/", "nomor"]),
        ("sebaik-baiknya", ["sebaik-", "baiknya"]),
        ("08-12", ["08-12"]),
        ("Senin–Jumat", ["Senin–", "Jumat"]),
        ("A &amp; B", ["A", " &", " B"]),
    ],
)
def test_plain_text_is_broken_where_a_renderer_breaks_it(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_what_templates_keep_together_stays_whole() -> None:
    timed = pieces(str(unbroken_times("paling lambat 3 hari kerja")))
    assert timed == ["paling", " lambat", " 3 hari kerja"]
    assert pieces(str(unbroken_words("buat KTP-el baru"))) == ["buat", " KTP-el", " baru"]


def test_a_long_address_goes_on_behind_its_marks() -> None:
    found = pieces(str(breakable("contoh@disdukcapil.indramayu.go.id")))
    assert found == ["contoh@", "disdukcapil.", "indramayu.", "go.id"]
    assert "".join(found) == "contoh@disdukcapil.indramayu.go.id"


def test_a_bracket_before_an_address_stays_with_it() -> None:
    found = pieces(str(linked("SIMBG (https://simbg.pu.go.id)")))
    assert found == ["SIMBG", " (https://", "simbg.", "pu.go.id)"]


def test_a_space_that_ends_a_piece_of_the_html_must_stand_on_the_line() -> None:
    markup = "unggah ke <b>e-mail</b>"
    kept = ribbon([(markup, Setting(), 1.0)])
    assert [atom.trail for atom in atoms(markup)][:2] == [False, True]
    assert kept.fits[1] > kept.ends[1] + 0.1
    assert kept.fits[0] == kept.ends[0]


def test_filters_leave_no_such_space() -> None:
    for markup in (
        unbroken_words("unggah ke e-mail atau KTP-el lama"),
        unbroken_times("paling lambat 3 hari kerja sejak diterima"),
        linked("kirim ke layanan@contoh.indramayu.go.id atau unggah"),
        title("Kartu Keluarga Hilang atau Rusak"),
    ):
        assert not any(atom.trail for atom in atoms(str(markup)))


@given(st.text(alphabet="ab -/–.@&<'", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    for markup in (linked(text), unbroken_words(text), breakable(text)):
        joined = as_seen("".join(atom.text for atom in atoms(str(markup))))
        assert joined.replace(" ", "") == text.replace(" ", "")


def one(*widths: float) -> Ribbon:
    """Return words of these widths with spaces of 1 between."""
    starts: list[float] = []
    ends: list[float] = []
    for wide in widths:
        starts.append(ends[-1] + 1 if ends else 0)
        ends.append(starts[-1] + wide)
    return Ribbon(
        tuple(starts), tuple(ends), tuple(ends), tuple(max(round(wide * 10), 1) for wide in widths)
    )


@pytest.mark.parametrize(
    ("words", "room", "lines"),
    [
        ((), 10, 1),
        ((10,), 10, 1),
        ((4, 5), 10, 1),
        ((4, 5.1), 10, 2),
        ((4, 4, 4, 4), 9, 2),
        ((25,), 10, 3),
        ((25, 4), 10, 3),
        ((25, 5), 10, 4),
        ((4, 25), 10, 4),
        ((30,), 10, 3),
        ((30.4,), 10, 4),
        ((5,), 0, 50),
    ],
)
def test_lines_are_filled_word_by_word(words: tuple[float, ...], room: float, lines: int) -> None:
    assert one(*words).lines(room) == lines


def test_what_else_the_last_line_holds_may_take_another() -> None:
    assert one(4, 4).lines(10, 1) == 1
    assert one(4, 4).lines(10, 2) == 2


@given(st.lists(st.floats(0.1, 30), min_size=1, max_size=30), st.floats(1, 40))
def test_lines_are_as_many_as_words_need(words: list[float], room: float) -> None:
    laid = one(*words)
    lines = laid.lines(room)
    assert laid.lines(room * 2) <= lines
    assert lines * room >= sum(words) - 1e-6


def test_texts_that_follow_each_other_are_set_on_one_line() -> None:
    small, bold = Setting(), Setting(700, 0.01, 0.1)
    laid = ribbon([("satu dua", small, 1.0), ("tiga", bold, 0.5)])
    assert len(laid.ends) == 3
    last = em("tiga", 700) + 0.01 * 4
    assert laid.ends[2] - laid.starts[2] == pytest.approx(last * 0.5)
    assert laid.starts[2] - laid.ends[1] == pytest.approx((em(" ", 700) + 0.11) * 0.5, abs=0.02)
    assert laid.ends[1] == pytest.approx(em("satu dua"), abs=1e-6)
