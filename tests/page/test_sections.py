"""Facts to sections: the order, the levels, and every text whole, however it is parted."""

from collections.abc import Sequence

import pytest

from iceta_infographic.page.facts import facts
from iceta_infographic.page.proof import squeezed
from iceta_infographic.page.sections import Block, Section, complaints, sections
from iceta_infographic.standard.model import Service
from tests.page.support import (
    AGENCY_TEXT,
    REGION_TEXT,
    agency_of,
    agency_with,
    page_agency,
    region_of,
    service_with,
)


def sections_of(service: Service) -> tuple[Section, ...]:
    return sections(service, facts(service))


def ids(found: Sequence[Section]) -> list[str]:
    return [section.id for section in found]


def blocks_of(element: str, typed: str) -> tuple[Block, ...]:
    found = [s for s in sections_of(service_with(**{element: typed})) if s.id == element]
    return found[0].blocks


# --- which sections there are ------------------------------------------------------------


def test_what_the_cards_hold_has_no_section() -> None:
    assert ids(sections_of(service_with())) == ["persyaratan", "prosedur"]


def test_sections_stand_in_the_order_of_the_law() -> None:
    service = service_with(
        waktu="1 jam, paling lama 24 jam sejak syarat dinyatakan lengkap",
        biaya="{dasar: P, rumus: a x b}",
        produk="[A, B, C, D]",
    )
    assert ids(sections_of(service)) == ["persyaratan", "prosedur", "waktu", "biaya", "produk"]


@pytest.mark.parametrize("element", ["persyaratan", "prosedur"])
def test_a_draft_shows_what_is_missing(element: str) -> None:
    assert [(b.kind, b.text) for b in blocks_of(element, "[]")] == [("kosong", "Belum diisi")]


@pytest.mark.parametrize(
    ("element", "typed", "texts"),
    [
        ("persyaratan", "['', KTP]", ["Belum diisi", "KTP"]),
        ("persyaratan", "[{kelompok: K, butir: ['']}]", ["K", "Belum diisi"]),
        ("prosedur", "[Datang, '']", ["Datang", "Belum diisi"]),
        ("produk", "[A, '', B, C, D]", ["A", "B", "C", "D"]),
    ],
)
def test_a_draft_shows_no_bullet_without_words(element: str, typed: str, texts: list[str]) -> None:
    assert [block.text for block in blocks_of(element, typed)] == texts


def test_a_draft_shows_that_complaints_are_missing_beside_the_channels_there_are() -> None:
    agency = agency_with("nama: L\npengaduan: []")
    band, _ = complaints(agency.services[0], agency, region_of())
    assert [b.text for b in band.blocks].count("Belum diisi") == 1
    assert "0234 000 000" in [b.text for b in band.blocks]


# --- requirements -------------------------------------------------------------------------


def test_groups_keep_their_level_and_stay_with_their_first_item() -> None:
    typed = (
        "[KTP, {kelompok: Badan hukum, butir: [Akta, {kelompok: Koperasi, butir: [Pengesahan]}]}]"
    )
    assert [(b.kind, b.text, b.level, b.keep) for b in blocks_of("persyaratan", typed)] == [
        ("syarat", "KTP", 0, False),
        ("kelompok", "Badan hukum", 0, True),
        ("syarat", "Akta", 1, False),
        ("kelompok", "Koperasi", 1, True),
        ("syarat", "Pengesahan", 2, False),
    ]


@pytest.mark.parametrize("name", ["bertingkat", "terpanjang", "lazim"])
def test_only_what_introduces_something_asks_to_be_kept(name: str) -> None:
    for section in sections_of(page_agency(name).services[0]):
        assert not section.blocks[-1].keep
        for block, following in zip(section.blocks, section.blocks[1:], strict=False):
            if block.keep:
                deeper = following.level > block.level or following.kind == "rincian"
                assert deeper, (block, following)


# --- procedure ----------------------------------------------------------------------------


def test_steps_are_numbered_with_who_and_how_long() -> None:
    typed = (
        "[Datang, {langkah: Diperiksa, pelaku: Loket, waktu: 10 menit}, {langkah: Terbit,"
        " waktu: {lama: 1, satuan: jam, keterangan: sejak lengkap}, rincian: [cetak, paraf]}]"
    )
    found = [(b.number, b.text, b.notes, b.time, b.details) for b in blocks_of("prosedur", typed)]
    assert found == [
        (1, "Datang", (), "", ()),
        # A short time is one piece: no line ends between its number and its unit.
        (2, "Diperiksa", ("Loket",), "10\u00a0menit", ()),
        (3, "Terbit", (), "1 jam sejak lengkap", ("cetak", "paraf")),
    ]


# --- time, fee, product -------------------------------------------------------------------


def test_stages_of_time_name_what_they_hold_for() -> None:
    typed = (
        "[{untuk: Baru, lama: 2, satuan: jam, keterangan: sejak lengkap},"
        " {untuk: Ubah, lama: 3, satuan: jam}]"
    )
    assert [(b.text, b.cells, b.notes) for b in blocks_of("waktu", typed)] == [
        ("Baru", ("2 jam",), ("sejak lengkap",)),
        ("Ubah", ("3 jam",), ()),
    ]


@pytest.mark.parametrize(
    ("typed", "columns", "wide"),
    [
        ("[{uraian: A, nilai: 4000}, {uraian: B, nilai: 5}]", ("Uraian", "Tarif (Rp)"), False),
        ("[{uraian: A, nilai: Rp4}, {uraian: B, nilai: 5}]", ("Uraian", "Tarif"), False),
        (
            '[{uraian: A, nilai: "2,5%"}, {uraian: B, nilai: "1%"}]',
            ("Uraian", "Tarif"),
            False,
        ),
    ],
)
def test_a_simple_tariff_gets_headings(typed: str, columns: tuple[str, ...], wide: bool) -> None:
    (table,) = [
        s for s in sections_of(service_with(biaya=f"{{tarif: {typed}}}")) if s.shape == "tabel"
    ]
    assert (table.columns, table.wide) == (columns, wide)


def test_a_wide_tariff_keeps_its_headings_and_figures_and_takes_the_width() -> None:
    (table,) = [
        s for s in sections_of(page_agency("tabel_empat_kolom").services[0]) if s.shape == "tabel"
    ]
    assert table.columns == ("Tujuan", "Jasa sarana", "Jasa pelayanan", "Tarif")
    assert table.blocks[0].cells == ("25.000", "30.000", "55.000")
    assert table.wide


def test_what_holds_for_a_tariff_follows_it() -> None:
    typed = "{dasar: Perda 1, catatan: C, rumus: R, tarif: [{uraian: A, nilai: 4, satuan: per m}]}"
    table, words = (s for s in sections_of(service_with(biaya=typed)) if s.id == "biaya")
    assert [(b.text, b.cells, b.notes) for b in table.blocks] == [("A", ("4",), ("per m",))]
    assert [b.text for b in words.blocks] == ["R", "C", "Dasar: Perda 1"]


# --- complaints ---------------------------------------------------------------------------

CHANNELS = """
kanal:
  whatsapp: 0800 0000 0000
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh"}
"""
HEAD = AGENCY_TEXT.partition("kanal:")[0] + CHANNELS.lstrip()


def band_of(pengaduan: str, region: str = REGION_TEXT, head: str = HEAD) -> list[Block]:
    agency = agency_with(f"nama: L\npengaduan: {pengaduan}", head)
    band, ways = complaints(agency.services[0], agency, region_of(region))
    return [*band.blocks, *ways]


def test_the_agency_comes_first_then_the_service_then_what_is_shared() -> None:
    found = [
        (b.notes, b.text)
        for b in band_of("[Kotak saran, {kanal: situs, alamat: https://a.contoh}]")
    ]
    assert found == [
        (("Call center",), "0234 000 000"),
        (("WhatsApp",), "0800 0000 0000"),
        (("Instagram",), "@contoh"),
        ((), "Kotak saran"),
        (("Situs",), "https://a.contoh"),
        (("Aplikasi",), "Indramayu All in One"),
    ]


@pytest.mark.parametrize(
    "again",
    [
        "{kanal: call_center, alamat: 0234 000 000}",
        "{kanal: call_center, alamat: 0234000000}",
        "{kanal: instagram, alamat: '@Contoh'}",
        "{kanal: aplikasi, nama: indramayu all in one}",
        "{kanal: sp4n_lapor, alamat: https://www.lapor.go.id/}",
        "{kanal: sp4n_lapor, nama: SP4N-LAPOR!, alamat: www.lapor.go.id}",
    ],
)
def test_the_same_channel_stands_once(again: str) -> None:
    texts = [squeezed(b.text) for b in band_of(f"[{again}, Kotak saran]")]
    assert len(texts) == len(set(texts)) == 5
    assert not any("lapor" in text for text in texts)


@pytest.mark.parametrize(
    ("typed", "label", "text"),
    [
        ("{kanal: whatsapp, nama: Halo Dukcapil, alamat: 0800 0000 0000}", "Halo Dukcapil", "0800"),
        ("{kanal: telepon, alamat: 0234 000 000}", "Telepon", "0234"),
        ("{kanal: sp4n_lapor, nama: Lapor Bupati, alamat: www.lapor.go.id}", "Lapor Bupati", "www"),
        ("{kanal: lainnya, nama: Radio Contoh}", "Kanal lain", "Radio Contoh"),
        ("{kanal: surat, nama: Kantor, alamat: Jalan 1}", "Kantor", "Jalan 1"),
    ],
)
def test_a_name_of_its_own_is_printed(typed: str, label: str, text: str) -> None:
    assert any(
        label in block.notes and block.text.startswith(text) for block in band_of(f"[{typed}]")
    )


def test_sp4n_lapor_of_the_region_stands_only_beside_its_code() -> None:
    assert "lapor" not in " ".join(b.text + b.icon for b in band_of("[Kotak saran]"))


def test_without_an_address_there_is_no_code_and_it_stands_among_the_channels() -> None:
    region = REGION_TEXT.replace(", alamat: https://www.lapor.go.id", "")
    assert ("SP4N-LAPOR!", "sp4n_lapor") in [
        (b.text, b.icon) for b in band_of("[Kotak saran]", region)
    ]


def test_a_second_sp4n_lapor_is_not_lost() -> None:
    second = "  - {jenis: sp4n_lapor, nama: Lapor Dua, alamat: https://dua.contoh}\n"
    region = REGION_TEXT.replace("eskalasi:", second + "eskalasi:")
    assert "https://dua.contoh" in [b.text for b in band_of("[Kotak saran]", region)]


def test_the_way_of_a_complaint_takes_the_width_and_names_its_deadline() -> None:
    typed = (
        "[{alur: [Menyampaikan, Menjawab], tenggat: {lama: 5, satuan: hari kerja, keterangan:"
        " sejak diterima}}, Kotak saran]"
    )
    (way,) = [b for b in band_of(typed) if b.kind == "alur"]
    assert way.details == ("Menyampaikan", "Menjawab")
    assert way.time == "5 hari kerja sejak diterima"


@pytest.mark.parametrize(
    ("typed", "icon"),
    [
        ("Kotak saran di ruang pelayanan", "kotak_saran"),
        ("Loket pengaduan lantai 1", "tatap_muka"),
        ("Kirim surat ke kantor", "surat"),
        ("Radio", "teks"),
    ],
)
def test_words_get_a_fitting_icon(typed: str, icon: str) -> None:
    assert [b.icon for b in band_of(f"[{typed}]") if b.text == typed] == [icon]


def test_an_agency_without_channels_still_has_the_shared_ones() -> None:
    agency = agency_of("status: draf\nperangkat_daerah: {nama: D}\nlayanan: [{nama: L}]")
    band, ways = complaints(agency.services[0], agency, region_of())
    assert [b.text for b in band.blocks] == ["Indramayu All in One", "Belum diisi"]
    assert ways == ()


@pytest.mark.parametrize("sign", ['"-"', "…", "'...'", "–"])
def test_a_sign_that_holds_a_place_is_not_filled_in(sign: str) -> None:
    found = sections_of(
        service_with(
            persyaratan=f"[{sign}, {{kelompok: {sign}, butir: [KTP]}}]",
            prosedur=f"[{sign}]",
            waktu=sign,
            biaya=sign,
            produk=sign,
        )
    )
    texts = {section.id: [block.text for block in section.blocks] for section in found}
    assert texts == {
        "persyaratan": ["Belum diisi", "Belum diisi", "KTP"],
        "prosedur": ["Belum diisi"],
    }


def test_a_channel_that_is_only_named_stands_where_the_agency_says_its_number() -> None:
    before = band_of("[Kotak saran]")
    after = band_of("[{kanal: call_center}, {kanal: sp4n_lapor}, Kotak saran]")
    assert [block.text for block in after] == [block.text for block in before]


def test_a_channel_of_which_only_the_kind_is_known_is_a_line_of_its_own() -> None:
    channels = "[{kanal: whatsapp}, {kanal: telepon, nama: Piket}, {kanal: sms, alamat: '-'}]"
    agency = agency_with(f"nama: L\npengaduan: {channels}")
    band, _ = complaints(agency.services[0], agency, region_of())
    first, second, third = band.blocks[2:5]
    assert (first.kind, first.text, first.icon, first.notes) == (
        "aduan",
        "WhatsApp",
        "whatsapp",
        (),
    )
    assert (second.kind, second.text, second.notes) == ("kanal", "Piket", ("Telepon",))
    assert (third.kind, third.text, third.notes) == ("kanal", "Belum diisi", ("SMS",))
