"""The six elements in every form the contract allows."""

from decimal import Decimal
from typing import Any

import pytest

from iceta_infographic.standard import elements
from iceta_infographic.standard.model import (
    Channel,
    ComplaintFlow,
    FeeKind,
    Group,
    Step,
    Text,
)

AT = ("layanan", 0, "unsur")


def typed(parts: Any) -> list[str]:
    return [part.typed for part in parts]


def test_both_ends_are_stripped_and_nothing_else() -> None:
    assert elements.text("  a  b\nc \n", AT) == Text("a  b\nc", AT)
    assert elements.text(" \n", AT) is None


def test_one_text_or_many() -> None:
    assert elements.texts("KTP-el", AT) == (Text("KTP-el", AT),)
    assert elements.texts(["A", ""], AT) == (Text("A", (*AT, 0)), Text("", (*AT, 1)))
    assert elements.texts("", AT) == ()


def test_requirements_and_their_groups() -> None:
    plain, group = elements.requirements(
        ["KTP", {"kelompok": "Asing", "butir": ["Paspor", {"kelompok": "Anak", "butir": []}]}], AT
    )

    assert plain == Text("KTP", (*AT, 0))
    assert isinstance(group, Group)
    assert group.title == Text("Asing", (*AT, 1, "kelompok"))
    assert group.items[0] == Text("Paspor", (*AT, 1, "butir", 0))
    inner = group.items[1]
    assert isinstance(inner, Group)
    assert inner.items == ()
    assert inner.path == (*AT, 1, "butir", 1)


@pytest.mark.parametrize(
    "take", [elements.requirements, elements.procedure, elements.durations, elements.complaints]
)
def test_nothing_gives_nothing(take: Any) -> None:
    assert take("", AT) == take([], AT) == ()


@pytest.mark.parametrize("take", [elements.requirements, elements.procedure, elements.complaints])
def test_a_dash_in_place_of_a_list_stays_for_the_rules(take: Any) -> None:
    (entry,) = take("-", AT)

    assert (entry.text if isinstance(entry, Step) else entry) == Text("-", AT)


def test_steps() -> None:
    short, long, empty = elements.procedure(
        [
            "Datang",
            {
                "langkah": "Memeriksa",
                "pelaku": "Petugas",
                "waktu": {"lama": "10", "satuan": "menit"},
                "rincian": ["Mencetak", "", "Memaraf"],
            },
            "",
        ],
        AT,
    )

    assert short == Step(Text("Datang", (*AT, 0)), None, None, (), (*AT, 0))
    assert long.text == Text("Memeriksa", (*AT, 1, "langkah"))
    assert str(long.actor) == "Petugas"
    assert long.duration is not None
    assert long.duration.text == Text("10 menit", (*AT, 1, "waktu"))
    assert typed(long.details) == ["Mencetak", "Memaraf"]
    assert long.details[1].path == (*AT, 1, "rincian", 2)
    assert empty.text.typed == ""


def test_times() -> None:
    (short,) = elements.durations("paling lama 3–25 hari kerja", AT)
    (long,) = elements.durations(
        {"lama": "3-25", "satuan": "hari kerja", "keterangan": "sejak lengkap"}, AT
    )

    assert str(short.text) == "paling lama 3–25 hari kerja"
    assert str(long.text) == "3-25 hari kerja"
    assert str(long.condition) == "sejak lengkap"
    assert long.subject is None
    for promise in (short, long):
        (span,) = promise.spans
        assert (span.low, span.high, span.unit) == (Decimal(3), Decimal(25), "hari kerja")


def test_times_of_several_kinds() -> None:
    new, old, empty = elements.durations(
        [
            {"untuk": "Pasien baru", "lama": "10", "satuan": "menit"},
            {"untuk": "Pasien lama", "lama": "5 menit"},
            {"untuk": "Pasien rujukan", "lama": ""},
        ],
        AT,
    )

    assert (str(new.subject), str(new.text)) == ("Pasien baru", "10 menit")
    assert (str(old.subject), str(old.text)) == ("Pasien lama", "5 menit")
    assert (str(empty.subject), str(empty.text), empty.spans) == ("Pasien rujukan", "", ())
    assert empty.path == (*AT, 2)


@pytest.mark.parametrize(
    "text",
    [
        "gratis",
        "GRATIS",
        "Gratis (tidak ada biaya)",
        "Tidak dipungut biaya",
        "tidak  dipungut\nbiaya apa pun",
        "Tanpa biaya",
        "Rp0",
        "Rp 0",
        "Rp. 0,-",
        "rp0,00",
        "Rp0 (Peraturan Bupati 75/2016)",
        "nol rupiah",
        "0",
        "0 rupiah",
        "Gratis sesuai UU 24/2013 Pasal 79A",
    ],
)
def test_free_of_charge(text: str) -> None:
    fee = elements.fee(text, AT)

    assert fee is not None
    assert fee.kind is FeeKind.FREE
    assert fee.text == Text(text, AT)


@pytest.mark.parametrize(
    "text",
    [
        "Rp40.000",
        "Rp0,5 juta",
        "0,5% dari nilai",
        "05.000",
        "Rp 05",
        "gratisan",
        "sesuai perda",
        "Peserta BPJS gratis",
        "Gratis bagi peserta BPJS; umum Rp40.000",
        "Gratis, umum 40.000",
        "Gratis kecuali KIR dokter",
        "tidak gratis",
    ],
)
def test_not_simply_free(text: str) -> None:
    fee = elements.fee(text, AT)

    assert fee is not None
    assert fee.kind is FeeKind.TEXT


@pytest.mark.parametrize("value", ["", "  ", {}, {"dasar": "", "tarif": []}, {"gratis": ""}])
def test_an_empty_fee_never_means_free(value: Any) -> None:
    assert elements.fee(value, AT) is None


@pytest.mark.parametrize("yes", ["true", "ya", "Ya", "True"])
def test_free_with_its_basis(yes: str) -> None:
    fee = elements.fee({"gratis": yes, "dasar": "UU 24/2013"}, AT)

    assert fee is not None
    assert fee.kind is FeeKind.FREE
    assert fee.text is None
    assert fee.basis == Text("UU 24/2013", (*AT, "dasar"))


def test_a_tariff() -> None:
    fee = elements.fee(
        {
            "gratis": "tidak",
            "dasar": "Perda 1/2024",
            "tarif": [{"uraian": "Darah", "nilai": "40.000", "satuan": "per pemeriksaan"}, ""],
            "catatan": "C",
            "rumus": "R",
        },
        AT,
    )

    assert fee is not None
    assert fee.kind is FeeKind.TARIFF
    assert fee.columns == ()
    (row,) = fee.rows[:1]
    assert (str(row.label), typed(row.values), row.amounts) == (
        "Darah",
        ["40.000"],
        (Decimal(40000),),
    )
    assert row.values[0].path == (*AT, "tarif", 0, "nilai")
    assert str(row.unit) == "per pemeriksaan"
    assert typed((fee.formula, fee.note)) == ["R", "C"]


def test_a_wide_table() -> None:
    fee = elements.fee(
        {
            "kolom": ["Tujuan", "Jasa", "Tarif"],
            "tarif": [{"uraian": "Melak", "nilai": ["25000", "menurut jarak"]}],
        },
        AT,
    )

    assert fee is not None
    assert typed(fee.columns) == ["Tujuan", "Jasa", "Tarif"]
    assert fee.rows[0].amounts == (Decimal(25000), None)
    assert fee.rows[0].values[1] == Text("menurut jarak", (*AT, "tarif", 0, "nilai", 1))


def test_complaints_in_three_forms() -> None:
    plain, channel, flow, alone = elements.complaints(
        [
            "Kotak saran",
            {"kanal": "whatsapp", "alamat": "0800", "nama": "Halo"},
            {"alur": ["Menyampaikan", "Menjawab"], "tenggat": "5 hari kerja"},
            {"alur": ["Menyampaikan"]},
        ],
        AT,
    )

    assert plain == Text("Kotak saran", (*AT, 0))
    assert channel == Channel(
        "whatsapp", Text("Halo", (*AT, 1, "nama")), Text("0800", (*AT, 1, "alamat")), (*AT, 1)
    )
    assert isinstance(flow, ComplaintFlow)
    assert typed(flow.steps) == ["Menyampaikan", "Menjawab"]
    assert flow.deadline is not None
    assert flow.deadline.spans[0].unit == "hari kerja"
    assert isinstance(alone, ComplaintFlow)
    assert alone.deadline is None


def test_a_channel_without_an_address() -> None:
    assert elements.channel({"jenis": "kotak_saran"}, "jenis", AT) == Channel(
        "kotak_saran", None, None, AT
    )
