"""Reading lengths of time."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.duration import spans

UNITS = ("detik", "menit", "jam", "hari", "hari kerja", "hari kalender", "minggu", "bulan", "tahun")


def read(text: str) -> list[tuple[str, str, str, str]]:
    """Spans as (low, high, unit, the words they were read from)."""
    return [(str(s.low), str(s.high), s.unit, text[s.start : s.end]) for s in spans(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("1 hari kerja", "1", "1", "hari kerja"),
        ("1 Hari  Kerja", "1", "1", "hari kerja"),
        ("14 hari kalender", "14", "14", "hari kalender"),
        ("3 hari kalendar", "3", "3", "hari kalender"),
        ("10menit", "10", "10", "menit"),
        ("30 mnt", "30", "30", "menit"),
        ("5 detik", "5", "5", "detik"),
        ("2 minggu", "2", "2", "minggu"),
        ("6 bulan", "6", "6", "bulan"),
        ("5 tahun", "5", "5", "tahun"),
        ("3–25 hari kerja", "3", "25", "hari kerja"),
        ("3-25 hari kerja", "3", "25", "hari kerja"),
        ("3 s.d. 25 hari", "3", "25", "hari"),
        ("3 s/d 25 hari", "3", "25", "hari"),
        ("3 sd 25 hari", "3", "25", "hari"),
        ("3 sampai dengan 25 hari", "3", "25", "hari"),
        ("3 hingga 5 hari", "3", "5", "hari"),
        ("10 menit – 15 menit", "10", "15", "menit"),
        ("3 hari – 5 hari kerja", "3", "5", "hari kerja"),
        ("25-3 hari", "3", "25", "hari"),
        ("1 (satu) hari kerja", "1", "1", "hari kerja"),
        ("3 (tiga) s.d. 5 (lima) hari kerja", "3", "5", "hari kerja"),
        ("satu (1) hari kerja", "1", "1", "hari kerja"),
        ("satu hari kerja", "1", "1", "hari kerja"),
        ("nol hari", "0", "0", "hari"),
        ("dua-tiga hari", "2", "3", "hari"),
        ("sebelas jam", "11", "11", "jam"),
        ("duabelas jam", "12", "12", "jam"),
        ("sembilan belas jam", "19", "19", "jam"),
        ("dua puluh empat jam", "24", "24", "jam"),
        ("seratus dua puluh hari", "120", "120", "hari"),
        ("tiga ratus enam puluh lima hari", "365", "365", "hari"),
        ("seribu dua ratus menit", "1200", "1200", "menit"),
        ("dua belas ribu lima ratus hari", "12500", "12500", "hari"),
        ("setengah jam", "0.5", "0.5", "jam"),
        ("seperempat jam", "0.25", "0.25", "jam"),
        ("satu setengah jam", "1.5", "1.5", "jam"),
        ("½ hari", "0.5", "0.5", "hari"),
        ("1½ jam", "1.5", "1.5", "jam"),
        ("1/2 jam", "0.5", "0.5", "jam"),
        ("1 1/2 jam", "1.5", "1.5", "jam"),
        ("1,5 jam", "1.5", "1.5", "jam"),
        ("1.5 jam", "1.5", "1.5", "jam"),
        ("1.000 hari", "1000", "1000", "hari"),
        ("1.000,5 hari", "1000.5", "1000.5", "hari"),
        ("2 x 24 jam", "48", "48", "jam"),
        ("1x24 jam", "24", "24", "jam"),
        ("3 × 24 jam", "72", "72", "jam"),
        ("2 kali 24 jam", "48", "48", "jam"),
        ("sehari", "1", "1", "hari"),
        ("sehari kerja", "1", "1", "hari kerja"),
        ("sejam", "1", "1", "jam"),
        ("seminggu", "1", "1", "minggu"),
        ("Sebulan", "1", "1", "bulan"),
        ("1\u00a0hari\u00a0kerja", "1", "1", "hari kerja"),
    ],
)
def test_one_length_of_time(text: str, low: str, high: str, unit: str) -> None:
    assert read(text) == [(low, high, unit, text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "secepatnya",
        "saat itu juga",
        "3-25",
        "24",
        "jam",
        "beberapa hari",
        "hari ke-3",
        "sehari-hari",
        "seharian",
        "2 harian",
        "Perda Nomor 5 Tahun 2020",
        "Peraturan Bupati 75 tahun 2016",
        "3 kali sehari",
        "kedua hari",
        "belas hari",
        "beberapa puluh menit",
        "3 - ribu hari",
        "A10 menit",
        "12.34.567 hari",
        "9" * 5000 + " hari",
        "\u017fatu hari",
        "٣ hari",
        "pas foto 3x4 cm 2 lembar",
    ],
)
def test_no_length_of_time(text: str) -> None:
    assert spans(text) == ()


def test_the_words_around_it_are_not_part_of_it() -> None:
    assert read("paling lama ±24 jam sejak lengkap") == [("24", "24", "jam", "24 jam")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1 jam, paling lama 24 jam sejak syarat lengkap",
            [("1", "1", "jam", "1 jam"), ("24", "24", "jam", "24 jam")],
        ),
        (
            "satu jam 30 menit",
            [("1", "1", "jam", "satu jam"), ("30", "30", "menit", "30 menit")],
        ),
        (
            "Pasien baru 10 menit; pasien lama 5 menit",
            [("10", "10", "menit", "10 menit"), ("5", "5", "menit", "5 menit")],
        ),
        (
            "Bertahap: 2 hari kerja (jadwal); 3–25 hari kerja (berita acara); 6 bulan",
            [
                ("2", "2", "hari kerja", "2 hari kerja"),
                ("3", "25", "hari kerja", "3–25 hari kerja"),
                ("6", "6", "bulan", "6 bulan"),
            ],
        ),
        (
            "10 menit - 2 hari kerja",
            [("10", "10", "menit", "10 menit"), ("2", "2", "hari kerja", "2 hari kerja")],
        ),
        (
            "daftar 10 menit - 5 menit ambil",
            [("10", "10", "menit", "10 menit"), ("5", "5", "menit", "5 menit")],
        ),
        ("3 - dua tiga hari", [("3", "3", "hari", "tiga hari")]),
        ("24 jam sehari", [("24", "24", "jam", "24 jam")]),
        ("tahap dua tiga hari kerja", [("3", "3", "hari kerja", "tiga hari kerja")]),
    ],
)
def test_several_lengths_of_time(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert read(text) == expected


@given(st.text())
def test_any_text_is_read_without_harm(text: str) -> None:
    last = 0
    for span in spans(text):
        assert last <= span.start < span.end <= len(text)
        assert 0 <= span.low <= span.high
        assert span.unit in UNITS
        last = span.end


@given(
    st.lists(
        st.sampled_from(
            [
                *"0123456789.,-–x()½ /",
                *("hari", "kerja", "jam", "se", "puluh", "belas", "ribu", "ratus", "dua"),
                *("setengah", "s.d.", "sampai", "Tahun", "2020", "menit", "1/2", "kali"),
            ]
        ),
        max_size=30,
    )
)
def test_any_heap_of_time_words_is_read_without_harm(parts: list[str]) -> None:
    text = "".join(parts)
    for span in spans(text):
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        assert 0 <= span.low <= span.high


@given(
    st.integers(0, 999_999),
    st.integers(0, 999_999),
    st.sampled_from(UNITS),
    st.sampled_from(["-", "–", " - ", " s.d. ", " s/d ", " sampai dengan "]),
)
def test_a_written_range_is_read_back(low: int, high: int, unit: str, to: str) -> None:
    text = f"selesai dalam {low}{to}{high} {unit}."
    (span,) = spans(text)
    assert (span.low, span.high) == (Decimal(min(low, high)), Decimal(max(low, high)))
    assert span.unit == unit
    assert text[span.start : span.end] == f"{low}{to}{high} {unit}"


@given(st.integers(0, 999_999), st.sampled_from(UNITS))
def test_a_figure_with_thousands_dots_is_read_back(amount: int, unit: str) -> None:
    text = f"{amount:,}".replace(",", ".") + f" {unit}"
    assert [(s.low, s.unit) for s in spans(text)] == [(Decimal(amount), unit)]


def test_a_huge_text_is_read_quickly() -> None:
    text = "1 " * 50_000 + "1 hari " * 1_000 + " " * 100_000 + "("
    assert len(spans(text)) == 1_000
