"""Facts to chapters: the official table, nothing left out and every level kept."""

import pytest

from iceta_infographic.page.chapters import (
    CELL,
    NAMES,
    PAGE,
    PARTED_FROM,
    Chapter,
    Component,
    Entry,
    chapter,
    paragraphs,
)
from iceta_infographic.standard.model import COMPONENTS, ELEMENTS
from tests.page.support import service_with


def chapter_with(**elements: str) -> Chapter:
    return chapter(1, service_with(**elements))


def row(key: str, value: str) -> Component:
    found = chapter_with(**{key: value})
    return next(c for c in (*found.published, *found.internal) if c.name == NAMES[key])


def texts(*entries: str) -> tuple[Entry, ...]:
    return tuple(Entry((text,)) for text in entries)


# --- the table ----------------------------------------------------------------------------


def test_the_six_stand_in_the_order_of_the_format_with_their_formal_names() -> None:
    assert [(c.number, c.name) for c in chapter_with().published] == [
        (1, "Persyaratan"),
        (2, "Sistem, mekanisme, dan prosedur"),
        (3, "Jangka waktu pelayanan"),
        (4, "Biaya/tarif"),
        (5, "Produk pelayanan"),
        (6, "Penanganan pengaduan, saran, dan masukan"),
    ]
    assert chapter_with().internal == ()


def test_the_eight_others_are_numbered_on() -> None:
    found = chapter_with(**{key: f"[Isi {key}]" for key in COMPONENTS})
    assert [c.number for c in found.internal] == list(range(7, 15))
    assert [c.name for c in found.internal] == [NAMES[key] for key in COMPONENTS]
    assert [c.entries[0].text[0] for c in found.internal] == [f"Isi {key}" for key in COMPONENTS]


def test_of_the_eight_only_those_given_take_a_number() -> None:
    found = chapter_with(evaluasi_kinerja="[Survei]", dasar_hukum="[UU 25/2009]")
    assert [(c.number, c.name) for c in found.internal] == [
        (7, "Dasar hukum"),
        (8, "Evaluasi kinerja pelaksana"),
    ]


def test_every_component_has_a_formal_name() -> None:
    assert set(NAMES) == {*ELEMENTS, *COMPONENTS}


def test_a_short_row_stands_on_one_page_and_a_long_one_may_break() -> None:
    assert row("persyaratan", "[KTP, KK]").whole
    assert not row("persyaratan", str([f"Syarat {n}" for n in range(20)])).whole
    assert not row("persyaratan", f"[{'kata ' * 200}]").whole
    rates = ", ".join(f"{{uraian: Uji {n}, nilai: Rp1.000}}" for n in range(20))
    assert not row("biaya", f"{{tarif: [{rates}]}}").whole


# --- entries ------------------------------------------------------------------------------


def test_groups_keep_their_level() -> None:
    inner = "{kelompok: Koperasi, butir: [Akta]}"
    found = row("persyaratan", f"[KTP, {{kelompok: Badan hukum, butir: [NIB, {inner}]}}]").entries
    assert found == (
        Entry(("KTP",)),
        Entry(
            ("Badan hukum",),
            entries=(Entry(("NIB",)), Entry(("Koperasi",), entries=texts("Akta"), heading=True)),
            heading=True,
        ),
    )


def test_a_step_says_who_and_how_long_and_keeps_its_details() -> None:
    (step,) = row(
        "prosedur",
        "[{langkah: Cetak, pelaku: Operator, waktu: {lama: 5, satuan: menit, keterangan: rata-rata}"
        ", rincian: [mencetak, mencatat]}]",
    ).entries
    assert step.text == ("Cetak",)
    assert step.notes == (
        Entry(("Operator",), "Pelaku"),
        Entry(("5 menit rata-rata",), "Waktu"),
    )
    assert step.entries == texts("mencetak", "mencatat")
    assert not step.heading


def test_times_say_for_whom_and_from_when() -> None:
    assert row(
        "waktu",
        "[{untuk: Pasien baru, lama: 10, satuan: menit, keterangan: sejak datang}, "
        "{untuk: Pasien lama, lama: 5, satuan: menit}]",
    ).entries == (
        Entry(("10 menit",), "Pasien baru", texts("sejak datang")),
        Entry(("5 menit",), "Pasien lama"),
    )


def test_complaints_are_channels_words_and_ways_with_their_deadline() -> None:
    assert row(
        "pengaduan",
        "[Loket 1, {kanal: whatsapp, alamat: 0800 0000 0000}, "
        "{kanal: situs, nama: Laman aduan, alamat: https://a.contoh}, "
        "{alur: [Datang, Dijawab], tenggat: 5 hari kerja}]",
    ).entries == (
        Entry(("Loket 1",)),
        Entry(("0800 0000 0000",), "WhatsApp", kind="whatsapp"),
        Entry(("https://a.contoh",), "Laman aduan", kind="situs"),
        Entry(
            ("Alur pengaduan",),
            notes=(Entry(("5 hari kerja",), "Tenggat"),),
            entries=texts("Datang", "Dijawab"),
            heading=True,
        ),
    )


# --- fees ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fee", "printed"),
    [
        ("gratis", "gratis"),
        ("Tidak dipungut biaya", "Tidak dipungut biaya"),
        ("{gratis: true, dasar: UU 24/2013}", "Gratis"),
    ],
)
def test_free_is_printed_as_typed(fee: str, printed: str) -> None:
    assert row("biaya", fee).entries == texts(printed)


def test_formula_note_and_basis_stand_behind_the_table() -> None:
    found = row("biaya", "{dasar: Perda 1/2024, rumus: luas x tarif, catatan: Kecuali miskin}")
    assert found.table is None
    assert [(note.label, note.text) for note in found.notes] == [
        ("Rumus", ("luas x tarif",)),
        ("Catatan", ("Kecuali miskin",)),
        ("Dasar hukum", ("Perda 1/2024",)),
    ]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        ("{uraian: Hb, nilai: Rp7.500}", ("Uraian", "Tarif")),
        ("{uraian: Hb, nilai: '7.500'}", ("Uraian", "Tarif (Rp)")),
        ("{uraian: Hb, nilai: '2,5% dari harga'}", ("Uraian", "Tarif")),
        ("{uraian: Hb, nilai: Rp7.500, satuan: per uji}", ("Uraian", "Tarif per uji")),
        ("{uraian: Hb, nilai: '7.500', satuan: uji}", ("Uraian", "Tarif (Rp), uji")),
        (
            "{uraian: Hb, nilai: Rp7.500, satuan: per uji}, {uraian: LED, nilai: Rp1}",
            ("Uraian", "Satuan", "Tarif"),
        ),
    ],
    ids=["currency", "no currency", "share", "one unit", "one unit, no per", "several units"],
)
def test_the_headings_of_a_simple_tariff(rows: str, columns: tuple[str, ...]) -> None:
    table = row("biaya", f"{{tarif: [{rows}]}}").table
    assert table is not None
    assert table.columns == columns
    assert not table.wide
    assert len(table.widths) == len(columns) - 1
    assert {len(cells) for cells in table.rows} == {len(columns)}


WIDE = (
    "{kolom: [Tujuan, Jasa sarana, Jasa pelayanan, Tarif], "
    "tarif: [{uraian: Melak, nilai: [25.000, 30.000, 55.000], satuan: per jalan}]}"
)


def test_a_wide_tariff_keeps_its_columns_and_takes_the_whole_width() -> None:
    table = row("biaya", WIDE).table
    assert table is not None
    assert table.wide
    assert table.columns == ("Tujuan", "Satuan", "Jasa sarana", "Jasa pelayanan", "Tarif")
    assert table.rows == ((("Melak",), ("per jalan",), ("25.000",), ("30.000",), ("55.000",)),)
    assert len(set(table.widths[1:])) == 1


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
@pytest.mark.parametrize("figure", ["Rp1", "Rp1.000.000.000", "menurut hasil pengukuran luas"])
def test_the_labels_always_have_room(count: int, figure: str) -> None:
    columns = ", ".join(f"Kolom ke-{n}" for n in range(count + 1))
    values = ", ".join([figure] * count)
    table = row(
        "biaya", f"{{kolom: [{columns}], tarif: [{{uraian: Baris, nilai: [{values}]}}]}}"
    ).table
    assert table is not None
    assert sum(table.widths) < 0.7 * (PAGE if table.wide else CELL)
    assert min(table.widths) > 0


# --- long text ----------------------------------------------------------------------------


def test_lines_are_paragraphs_and_empty_ones_are_none() -> None:
    assert paragraphs(" Satu \n\n  dua\n") == ("Satu", "dua")
    assert paragraphs("") == ()


@pytest.mark.parametrize(
    "text",
    ["Pemohon wajib hadir sendiri. " * 80, "kata " * 500, "x" * 3000, "a. " * 1000, "y" * 901],
    ids=["sentences", "words", "one word", "short sentences", "just too long"],
)
def test_long_text_is_parted_where_a_reader_would_and_loses_nothing(text: str) -> None:
    pieces = paragraphs(text)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= PARTED_FROM
    assert "".join("".join(pieces).split()) == "".join(text.split())
    if ". " in text:
        assert all(piece.rstrip().endswith(".") for piece in pieces)


def test_text_of_usual_length_is_never_parted() -> None:
    assert paragraphs("k" * PARTED_FROM) == ("k" * PARTED_FROM,)


def test_what_is_not_filled_in_says_so() -> None:
    found = chapter_with(persyaratan="['-']", produk="''", prosedur="[]", waktu="'...'")
    said = {c.name: [entry.text for entry in c.entries] for c in found.published}
    for element in ("persyaratan", "produk", "prosedur", "waktu"):
        assert said[NAMES[element]] == [("Belum diisi",)]


def test_a_channel_of_which_only_the_kind_is_known_is_named() -> None:
    entries = row("pengaduan", "[{kanal: whatsapp}, {kanal: telepon, nama: Piket}]").entries
    assert [(entry.label, entry.text) for entry in entries] == [
        ("", ("WhatsApp",)),
        ("Telepon", ("Piket",)),
    ]
