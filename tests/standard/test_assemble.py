"""From data to facts."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.standard import assemble
from iceta_infographic.standard.model import COMPONENTS, ELEMENTS, Agency, FeeKind, Text
from iceta_infographic.standard.reader import Document, read, read_file
from iceta_infographic.standard.shape import judge

VALID = Path(__file__).parents[1] / "corpus" / "valid"

SERVICE = """\
  - nama: Surat Keterangan
    persyaratan: [KTP]
    prosedur: [Pemohon datang]
    waktu: 1 jam
    biaya: gratis
    produk: Surat
    pengaduan: [Kotak saran di loket]
"""
TEXT = f"status: draf\nperangkat_daerah: {{nama: Dinas Sosial}}\nlayanan:\n{SERVICE}"


def document(text: str) -> Document:
    return read(text.encode(), "x.yaml")


def assembled(text: str) -> Agency:
    read_text = document(text)
    return assemble.agency(read_text, "dinsos", judge(read_text, "agency"))


def changed(old: str, new: str) -> Agency:
    assert TEXT.count(old) == 1
    return assembled(TEXT.replace(old, new))


def kinds(agency: Agency) -> list[str]:
    return [channel.kind for channel in agency.channels]


def test_a_whole_agency() -> None:
    path = VALID / "berkas_lengkap.yaml"

    agency = assemble.agency(read_file(path, path.name), "disdukcapil", ())

    assert (agency.id, agency.status, str(agency.style)) == ("disdukcapil", "ditetapkan", "tenang")
    assert agency.name.path == ("perangkat_daerah", "nama")
    assert str(agency.short) == "Disdukcapil"
    assert [str(hours) for hours in agency.hours] == [
        "Senin–Kamis 08.00–15.00",
        "Jumat 08.00–11.00",
    ]
    assert str(agency.colour) == "#0b5d4b"
    assert str(agency.head.prefix) == "Plt."
    assert str(agency.head.nip) == "19800101 200501 1 001"
    assert agency.decree is not None
    assert agency.decree.reviewed is not None
    assert agency.decree.reviewed.date == date(2026, 7, 1)
    assert agency.pledge is not None
    assert agency.pledge.day is not None
    assert agency.pledge.day.text.typed == "2026-01-05"
    assert str(agency.pledge.text).startswith("Dengan ini, kami sanggup")
    (service,) = agency.services
    assert service.id == "ktp-el-baru"
    assert service.own_complaints
    assert tuple(service.components) == COMPONENTS
    assert service.fee is not None
    assert service.fee.kind is FeeKind.FREE
    assert service.unreadable == frozenset()


def test_channels_stand_in_the_order_in_which_they_are_used() -> None:
    agency = changed(
        "layanan:",
        "kanal: {media_sosial: {x: a, instagram: b}, email: c, whatsapp: d, telepon: e, "
        "call_center: f}\nlayanan:",
    )

    assert kinds(agency) == ["call_center", "whatsapp", "email", "telepon", "x", "instagram"]
    assert agency.channels[-1].path == ("kanal", "media_sosial", "instagram")


@pytest.mark.parametrize("nothing", ["", '""', '"-"', "tidak ada"])
def test_a_channel_without_an_address_is_left_out(nothing: str) -> None:
    agency = changed(
        "layanan:",
        f"kanal:\n  call_center: {nothing}\n  media_sosial:\n    instagram: {nothing}\n"
        "    x: ada\nlayanan:",
    )

    assert kinds(agency) == ["x"]


def test_what_is_absent_is_none() -> None:
    agency = changed("status: draf", "status: draf\nmaklumat:\npenetapan: {}\nkanal:")

    assert agency.pledge is None
    assert agency.decree is None
    assert agency.channels == ()
    assert agency.head.name is None
    assert agency.hours == ()


def test_the_agency_s_complaints_serve_services_without_their_own() -> None:
    default = "pengaduan: [Meja pengaduan]\nlayanan:"
    own = changed("layanan:", default).services[0]
    text = TEXT.replace("layanan:", default).replace("[Kotak saran di loket]", "")
    shared = assembled(text).services[0]

    assert (own.complaints, own.own_complaints) == (
        (Text("Kotak saran di loket", ("layanan", 0, "pengaduan", 0)),),
        True,
    )
    assert (shared.complaints, shared.own_complaints) == (
        (Text("Meja pengaduan", ("pengaduan", 0)),),
        False,
    )


@pytest.mark.parametrize(
    ("old", "new", "element"),
    [
        ("persyaratan: [KTP]", "persyaratan: KTP dan KK", "persyaratan"),
        ("persyaratan: [KTP]", "persyaratan: [KTP, {kelompok: Asing}]", "persyaratan"),
        ("persyaratan: [KTP]", "syarat: [KTP]", "persyaratan"),
        ("persyaratan: [KTP]", "", "persyaratan"),
        ("prosedur: [Pemohon datang]", "prosedur: [{langkah: A, zzz: B}]", "prosedur"),
        ("waktu: 1 jam", "waktu: [1 jam]", "waktu"),
        ("waktu: 1 jam", "waktu: {lama: [1]}", "waktu"),
        ("biaya: gratis", "biaya: {gratis: entah}", "biaya"),
        (
            "biaya: gratis",
            "biaya: {dasar: A, kolom: [A, B], tarif: [{uraian: A, nilai: [1, 2]}]}",
            "biaya",
        ),
        ("produk: Surat", "produk: {a: b}", "produk"),
        ("pengaduan: [Kotak saran di loket]", "pengaduan: [{kanal: wa}]", "pengaduan"),
        ("pengaduan: [Kotak saran di loket]", "aduan: [Kotak saran]", "pengaduan"),
    ],
)
def test_an_element_of_wrong_shape_is_left_out_and_named(old: str, new: str, element: str) -> None:
    (service,) = changed(old, new).services

    assert service.unreadable == {element}
    facts = {
        "persyaratan": service.requirements,
        "prosedur": service.procedure,
        "waktu": service.durations,
        "biaya": service.fee,
        "produk": service.products,
        "pengaduan": service.complaints,
    }
    assert [name for name in ELEMENTS if not facts[name]] == [element]


def test_a_wrong_default_is_unreadable_for_those_it_serves() -> None:
    text = f"{TEXT.replace('layanan:', 'pengaduan: teks' + chr(10) + 'layanan:')}" + (
        SERVICE.replace("    pengaduan: [Kotak saran di loket]\n", "").replace("Surat Ket", "Ket")
    )

    own, shared = assembled(text).services

    assert own.unreadable == frozenset()
    assert shared.unreadable == {"pengaduan"}
    assert shared.complaints == ()


def test_a_component_of_wrong_shape_is_left_out() -> None:
    (service,) = changed(
        "produk:", "dasar_hukum: UU\n    jumlah_pelaksana: [2]\n    produk:"
    ).services

    assert list(service.components) == ["jumlah_pelaksana"]
    assert "dasar_hukum" in service.unreadable


def test_values_of_wrong_shape_are_left_out() -> None:
    agency = changed(
        "{nama: Dinas Sosial}",
        "{nama: Dinas Sosial, singkatan: [a], warna: merah, jam_layanan: {a: b}, situs: b}",
    )

    assert (agency.short, agency.colour, agency.hours) == (None, None, ())
    assert str(agency.site) == "b"


def test_a_date_that_is_none_is_still_what_was_typed() -> None:
    agency = changed("layanan:", "maklumat: {tanggal: 31 Februari 2026}\nlayanan:")

    assert agency.pledge is not None
    assert agency.pledge.day is not None
    assert (str(agency.pledge.day.text), agency.pledge.day.date) == ("31 Februari 2026", None)


def test_an_entry_that_is_no_service_is_left_out() -> None:
    agency = assembled(f"{TEXT}  - teks\n  -\n{SERVICE.replace('Surat K', 'K')}")

    assert [service.path for service in agency.services] == [("layanan", 0), ("layanan", 3)]


@pytest.mark.parametrize(("name", "ident"), [("KTP El", "ktp-el"), ("—", "layanan-1")])
def test_an_id_is_made_from_the_name(name: str, ident: str) -> None:
    (service,) = changed("nama: Surat Keterangan", f"nama: {name}").services

    assert (service.id, str(service.name)) == (ident, name)


def test_an_id_that_is_none_is_made_from_the_name() -> None:
    (service,) = changed("- nama", "- id: ../..\n    nama").services

    assert service.id == "surat-keterangan"


@pytest.mark.parametrize("text", ["", "teks", "- a", "layanan: teks", "perangkat_daerah: []"])
def test_hardly_anything_is_still_an_agency(text: str) -> None:
    agency = assembled(text)

    assert agency.services == ()
    assert agency.name.typed == ""
    assert agency.status == "draf"


def test_a_whole_region() -> None:
    path = VALID / "iceta_lengkap.yaml"

    region = assemble.region(read_file(path, "iceta.yaml"))

    assert region.government == "Pemerintah Kabupaten Indramayu"
    assert (region.name, region.capital) == ("Kabupaten Indramayu", "Indramayu")
    assert (region.programme, region.programme_short) == ("Indramayu Cepat Tanggap", "I-Ceta")
    assert str(region.emblem) == "templates/aset/lambang.svg"
    assert [(c.kind, str(c.name), c.address and str(c.address)) for c in region.shared] == [
        ("sp4n_lapor", "SP4N-LAPOR!", "https://www.lapor.go.id"),
        ("aplikasi", "Indramayu All in One", None),
    ]
    assert [str(rung.party) for rung in region.escalation] == [
        "Perangkat daerah",
        "Diskominfo",
        "Bupati",
    ]
    assert (region.review_warning, region.review_limit) == (12, 36)
    assert region.formats == ("a4", "feed")
    assert (region.style, region.colour) == ("tenang", "#0b5d4b")
    assert [entry.id for entry in region.roster] == ["disdukcapil", "dinsos"]


@pytest.mark.parametrize("text", ["", "tinjau_ulang: {batas_bulan: banyak}\nkeluaran: ", "- a"])
def test_a_region_has_defaults(text: str) -> None:
    region = assemble.region(document(text))

    assert (region.review_warning, region.review_limit) == (12, 36)
    assert region.formats == ("a4",)
    assert (region.style, region.colour, region.roster) == ("", "", ())


KEYS = [
    *ELEMENTS,
    *["nama", "id", "lama", "satuan", "untuk", "kelompok", "butir", "langkah", "rincian"],
    *["kanal", "alamat", "alur", "tenggat", "gratis", "tarif", "kolom", "uraian", "nilai", "salah"],
]
VALUES = st.recursive(
    st.sampled_from(["", "-", "1 jam", "gratis", "Rp5.000", "whatsapp"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=12,
)
SERVICES = st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES) | VALUES, max_size=2)
BLOCKS = ("perangkat_daerah", "kanal", "pengaduan", "maklumat", "penetapan", "status")
FILES = st.fixed_dictionaries(
    {"layanan": SERVICES | VALUES}, optional=dict.fromkeys(BLOCKS, VALUES)
)


@settings(max_examples=60, deadline=None)
@given(FILES)
def test_any_data_can_be_assembled(data: dict[str, Any]) -> None:
    whole = document(json.dumps(data))
    findings = judge(whole, "agency")

    agency = assemble.agency(whole, "x", findings)

    for service in agency.services:
        assert service.id
        missing = {
            "waktu": not service.durations,
            "biaya": service.fee is None,
            "produk": not service.products,
        }
        assert all(missing[name] for name in missing if name in service.unreadable)


@settings(max_examples=40, deadline=None)
@given(
    VALUES, st.lists(st.dictionaries(st.sampled_from(["id", "nama", "pihak"]), VALUES), max_size=3)
)
def test_any_data_can_be_assembled_to_a_region(value: Any, entries: list[Any]) -> None:
    data = {"program": value, "keluaran": value, "perangkat_daerah": entries, "eskalasi": entries}
    whole = document(json.dumps(data))

    assert len(assemble.region(whole).roster) == len(entries)
