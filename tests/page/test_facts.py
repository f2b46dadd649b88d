"""The three cards: what they say, and that nothing typed is lost between card and section."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.facts import (
    CAPTION,
    Fact,
    facts,
    fee_fact,
    product_fact,
    rupiah_text,
    says,
    time_fact,
)
from iceta_infographic.page.proof import squeezed
from iceta_infographic.page.sections import sections
from iceta_infographic.standard.duration import spans
from iceta_infographic.standard.model import Duration, Fee, FeeKind, Service, TariffRow, Text
from iceta_infographic.standard.money import rupiah
from tests.page.support import agency_with, service_with

BELOW = ("lihat rincian",)

TIMES = [
    ("1 hari kerja", "1 hari kerja", ()),
    ("satu hari kerja", "satu hari kerja", ()),
    ("1,5 jam", "1,5 jam", ()),
    ("3–25 hari kerja", "3–25 hari kerja", ()),
    ("paling lambat 3 hari kerja", "paling lambat 3 hari kerja", ()),
    ("{lama: 3-25, satuan: hari kerja}", "3-25 hari kerja", ()),
    (
        "{lama: 1, satuan: hari kerja, keterangan: sejak data dinyatakan tunggal}",
        "1 hari kerja",
        ("sejak data dinyatakan tunggal",),
    ),
    (
        "1 hari kerja sejak berkas diterima lengkap dan benar",
        "1 hari kerja",
        ("sejak berkas diterima lengkap dan benar",),
    ),
    ("1 jam, paling lama 24 jam sejak syarat dinyatakan lengkap", "1–24 jam", BELOW),
    ("10 menit/pasien untuk setiap pemeriksaan yang dilakukan", "10 menit", BELOW),
    ("Sesuai antrean pada hari kedatangan pemohon di kantor", "Lihat rincian", ()),
    (
        "[{untuk: Baru, lama: 2, satuan: hari kerja}, {untuk: Ubah, lama: 3-25, satuan: hari"
        " kerja}]",
        "2–25 hari kerja",
        ("Baru: 2 hari kerja", "Ubah: 3-25 hari kerja"),
    ),
    (
        "[{untuk: Baru, lama: 2, satuan: hari kerja}, {untuk: Sengketa, lama: 6, satuan: bulan}]",
        "2 tahap",
        ("Baru: 2 hari kerja", "Sengketa: 6 bulan"),
    ),
    (
        "[{untuk: A, lama: 5, satuan: menit}, {untuk: B, lama: 5, satuan: menit}]",
        "5 menit",
        ("A: 5 menit", "B: 5 menit"),
    ),
    (
        "[{untuk: A, lama: 2, satuan: jam}, {untuk: B, lama: 3, satuan: jam, keterangan: k}]",
        "2–3 jam",
        BELOW,
    ),
    (
        "[{untuk: A, lama: 1, satuan: jam}, {untuk: B, lama: 2, satuan: jam},"
        " {untuk: C, lama: 3, satuan: jam}, {untuk: D, lama: 4, satuan: jam}]",
        "1–4 jam",
        BELOW,
    ),
]

FEES = [
    ("gratis", "Gratis", ()),
    ("Rp0", "Rp0", ()),
    ("tidak dipungut biaya", "Tidak dipungut biaya", ()),
    ("Gratis (tidak ada biaya)", "Gratis", ("(tidak ada biaya)",)),
    ("{gratis: true}", "Gratis", ()),
    ("{gratis: true, dasar: UU 24/2013 Pasal 79A}", "Gratis", ("UU 24/2013 Pasal 79A",)),
    ("Rp10.000 per lembar", "Rp10.000 per lembar", ()),
    (
        "Pasien umum Rp0 (Peraturan Bupati 75/2016); pemegang jaminan ditanggung penjamin",
        "Sesuai rincian",
        BELOW,
    ),
    (
        "{dasar: Perda 1/2024, tarif: [{uraian: Darah, nilai: 40000, satuan: per contoh}]}",
        "40000",
        ("Darah, per contoh", "Perda 1/2024"),
    ),
    (
        "{dasar: P, tarif: [{uraian: A, nilai: Rp40.000}, {uraian: B, nilai: Rp7.500}]}",
        "mulai Rp7.500",
        BELOW,
    ),
    (
        "{dasar: P, tarif: [{uraian: A, nilai: 7500}, {uraian: B, nilai: 7500}]}",
        "Rp7.500",
        BELOW,
    ),
    (
        "{dasar: P, kolom: [Tujuan, Sarana, Jasa, Tarif], tarif: [{uraian: A, nilai: [25, 30, 55]},"
        " {uraian: B, nilai: [25, 70, 95]}]}",
        "mulai Rp55",
        BELOW,
    ),
    ("{dasar: Perda 1/2024, rumus: luas x indeks x harga}", "Dengan rumus", BELOW),
    ("{dasar: P, tarif: [{uraian: A, nilai: sesuai luas}]}", "sesuai luas", ("A", "P")),
    # One row does not tell what it costs: no "from" that could be too much or too little.
    (
        "{dasar: P, tarif: [{uraian: A, nilai: 7500}, {uraian: B, nilai: sesuai luas}]}",
        "Sesuai tarif",
        BELOW,
    ),
    # Two figures in a row of which neither is their sum.
    (
        "{dasar: P, kolom: [Kelas, Anak, Dewasa], tarif: [{uraian: A, nilai: [5000, 9000]}]}",
        "Sesuai tarif",
        BELOW,
    ),
    # What a table holds besides its one figure needs the table.
    ("{dasar: P, kolom: [Jenis, Harga], tarif: [{uraian: A, nilai: 4000}]}", "Rp4.000", BELOW),
    ("{gratis: true, dasar: P, tarif: [{uraian: Denda, nilai: 4000}]}", "Gratis", BELOW),
]

ELEVEN = "[A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11]"
PRODUCTS = [
    ("KTP-el", "KTP-el", ()),
    ("[KTP-el]", "KTP-el", ()),
    ("Surat Izin Praktik (SIP) Dokter", "Surat Izin Praktik", ("(SIP) Dokter",)),
    (
        "Surat keterangan penduduk nonpermanen dan mutasi",
        "Surat keterangan penduduk nonpermanen dan mutasi",
        (),
    ),
    ("[KTP-el, Kartu Keluarga, Akta]", "3 produk", ("KTP-el", "Kartu Keluarga", "Akta")),
    (ELEVEN, "11 produk", BELOW),
    (
        "Surat keterangan yang namanya panjang sekali sehingga tidak muat di kartu mana pun",
        "Lihat rincian",
        (),
    ),
]

CASES = [
    *[("waktu", *case) for case in TIMES],
    *[("biaya", *case) for case in FEES],
    *[("produk", *case) for case in PRODUCTS],
]


def fact_of(service: Service, element: str) -> Fact:
    return {fact.element: fact for fact in facts(service)}[element]


@pytest.mark.parametrize(("element", "typed", "headline", "captions"), CASES)
def test_the_card_says(element: str, typed: str, headline: str, captions: tuple[str, ...]) -> None:
    fact = fact_of(service_with(**{element: typed}), element)
    assert (fact.headline, fact.captions) == (headline, captions)
    assert fact.whole == (captions != BELOW and headline != "Lihat rincian")
    assert not fact.missing


def test_the_cards_stand_in_the_order_of_the_questions() -> None:
    assert [f.element for f in facts(service_with())] == ["waktu", "biaya", "produk"]


@pytest.mark.parametrize("element", ["waktu", "biaya", "produk"])
@pytest.mark.parametrize("empty", ["''", "[]", "['']"])
def test_what_a_draft_lacks_is_missing_and_not_free(element: str, empty: str) -> None:
    fact = fact_of(service_with(**{element: empty}), element)
    assert fact == Fact(element, "", (), whole=False, missing=True)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "Rp0"),
        ("500", "Rp500"),
        ("40000", "Rp40.000"),
        ("1234567", "Rp1.234.567"),
        ("1250.5", "Rp1.250,50"),
        ("0.25", "Rp0,25"),
    ],
)
def test_rupiah_as_indonesians_write_them(amount: str, text: str) -> None:
    assert rupiah_text(Decimal(amount)) == text


# --- whatever is typed stands in the card, or in a section ---------------------------------

LETTERS = "abcdeghikmnoprstuy AKRS0123456789 (),;:–/.&<"
WORDS = st.one_of(
    st.sampled_from(
        [
            "1 hari kerja",
            "3–25 hari kerja sejak lengkap",
            "satu jam, lalu 2 hari",
            "gratis",
            "Gratis (tanpa biaya)",
            "Rp7.500",
            "40000",
            "KTP-el (kartu)",
        ]
    ),
    st.text(LETTERS, min_size=1, max_size=140).map(str.strip).filter(bool),
    st.just("panjang sekali " * 90),
)
TEXT = WORDS.map(lambda typed: Text(typed, ()))
MAYBE = st.none() | TEXT


def _duration(text: Text, subject: Text | None, condition: Text | None) -> Duration:
    return Duration(text, spans(text.typed), subject, condition, ())


def _row(label: Text, values: list[Text], unit: Text | None) -> TariffRow:
    return TariffRow(label, tuple(values), tuple(rupiah(v.typed) for v in values), unit, ())


DURATIONS = st.lists(st.builds(_duration, TEXT, MAYBE, MAYBE), min_size=1, max_size=4)
SHORT_FEES = st.builds(
    lambda kind, text: Fee(kind, text, None, (), (), None, None, ()),
    st.sampled_from([FeeKind.FREE, FeeKind.TEXT]),
    TEXT,
)


@st.composite
def _tables(draw: st.DrawFn) -> Fee:
    width = draw(st.integers(1, 3))
    values = st.lists(TEXT, min_size=width, max_size=width)
    rows = draw(st.lists(st.builds(_row, TEXT, values, MAYBE), max_size=3))
    columns = draw(st.lists(TEXT, min_size=width + 1, max_size=width + 1)) if rows else []
    if width == 1 and draw(st.booleans()):
        columns = []
    return Fee(
        draw(st.sampled_from([FeeKind.FREE, FeeKind.TARIFF])),
        None,
        draw(MAYBE),
        tuple(columns),
        tuple(rows),
        draw(MAYBE),
        draw(MAYBE),
        (),
    )


def _texts(value: object) -> Iterator[str]:
    """Every typed text in a piece of the model."""
    if isinstance(value, Text):
        yield value.typed
    elif isinstance(value, Duration):
        yield from _texts((value.text, value.subject, value.condition))
    elif isinstance(value, TariffRow):
        yield from _texts((value.label, value.values, value.unit))
    elif isinstance(value, Fee):
        yield from _texts((value.text, value.basis, value.columns, value.rows))
        yield from _texts((value.formula, value.note))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)


def _lost(fact: Fact, typed: object, service: Service) -> list[str]:
    said = [fact.headline, *fact.captions]
    if fact.missing:
        # "-" holds a place: what says anything at all is never called missing.
        return [text for text in _texts(typed) if says(text)]
    if not fact.whole:
        said = []
        for section in sections(service, facts(service)):
            if section.id == fact.element:
                said += section.columns
                for block in section.blocks:
                    said += [block.text, *block.notes, *block.cells]
    printed = squeezed("".join(said))
    return [text for text in _texts(typed) if squeezed(text) not in printed]


def _changed(**fields: object) -> Service:
    base = service_with()
    values = {name: getattr(base, name) for name in Service.__dataclass_fields__}
    return Service(**{**values, **fields})


@settings(max_examples=150, deadline=None)
@given(durations=DURATIONS)
def test_no_time_is_lost(durations: list[Duration]) -> None:
    service = _changed(durations=tuple(durations))
    assert _lost(time_fact(durations), durations, service) == []


@settings(max_examples=150, deadline=None)
@given(fee=SHORT_FEES | _tables())
def test_no_fee_is_lost(fee: Fee) -> None:
    assert _lost(fee_fact(fee), fee, _changed(fee=fee)) == []


@settings(max_examples=100, deadline=None)
@given(products=st.lists(TEXT, min_size=1, max_size=12))
def test_no_product_is_lost(products: list[Text]) -> None:
    service = _changed(products=tuple(products))
    assert _lost(product_fact(service), products, service) == []


@settings(max_examples=100, deadline=None)
@given(durations=DURATIONS, fee=SHORT_FEES | _tables(), products=st.lists(TEXT, min_size=1))
def test_a_card_stays_small(durations: list[Duration], fee: Fee, products: list[Text]) -> None:
    service = _changed(durations=tuple(durations), fee=fee, products=tuple(products))
    for fact in facts(service):
        assert fact.headline.strip() or fact.missing
        assert len(fact.headline) <= 60
        assert sum(map(len, fact.captions)) <= CAPTION + 30


def test_a_typed_figure_is_not_tidied() -> None:
    # `10.000` and `0271234567` are what they are; only sums of several rows are written anew.
    agency = agency_with(
        """
        nama: L
        persyaratan: [KTP]
        prosedur: [Datang]
        waktu: 08:30
        biaya: {dasar: P, tarif: [{uraian: A, nilai: 10.000}]}
        produk: 0271234567
        pengaduan: [Loket]
        """
    )
    assert [f.headline for f in facts(agency.services[0])] == ["08:30", "10.000", "0271234567"]
