from pathlib import Path

from iceta_infographic.report.repairs import Kind, repairs
from tests.report.support import HEAD, agency, everything, only, report, service


def test_the_worst_come_first(workspace: Path) -> None:
    head = HEAD.replace("  call_center: 0234 000 000\n", "")
    made = only(
        workspace,
        agency(
            service(biaya='""', waktu="3 hari", produk="'-'"),
            service("Kedua", biaya='""', waktu="secepatnya"),
            head="statuss: x\n" + head,
        ),
    )
    kinds = [repair.kind for repair in repairs(made)]
    assert kinds == sorted(kinds)
    assert set(kinds) == set(Kind)
    first = next(r for r in repairs(made) if r.kind is Kind.EMPTY)
    assert (first.title, [p.service for p in first.places]) == (
        "Biaya belum diisi",
        ["Surat Keterangan", "Kedua"],
    )
    assert first.law == "UU 25/2009 Pasal 21; PermenPANRB 15/2014"


def test_an_absent_key_and_an_empty_value_are_one_thing_to_do(workspace: Path) -> None:
    made = only(workspace, agency(service(waktu=None), service("Kedua", waktu='""')))
    (found,) = (r for r in repairs(made) if r.element == "waktu")
    assert (found.code, found.hint) == (
        "IC301",
        "Tulis angka dan satuannya, misalnya: 1 hari kerja.",
    )
    assert [place.service for place in found.places] == ["Surat Keterangan", "Kedua"]
    assert [place.note for place in found.places] == ["", ""]


def test_default_complaints_are_repaired_once(workspace: Path) -> None:
    text = "pengaduan: [Menyampaikan keluhan]\n" + agency(
        service(pengaduan=None), service("Kedua", pengaduan=None)
    )
    (found,) = (r for r in repairs(only(workspace, text)) if r.kind is Kind.WEAK)
    (place,) = found.places
    assert (place.service, place.where) == ("", "baris 1")


def test_the_same_at_several_lines_of_one_service_is_one_place(workspace: Path) -> None:
    made = only(workspace, agency(service(persyaratan="\n      - '-'\n      - KTP\n      - '-'")))
    (found,) = repairs(made)
    (place,) = found.places
    assert place.where == "baris 12 dan 14"
    assert found.title == "Persyaratan: ada bagian yang belum diisi"


def test_whose_a_finding_is_is_not_said_twice(workspace: Path) -> None:
    (found,) = repairs(only(workspace, agency(service("KTP “baru”", waktu="secepatnya"))))
    (place,) = found.places
    assert place.service == "KTP “baru”"
    assert "Layanan" not in place.note or "“" in place.note
    (plain,) = repairs(only(workspace, agency(service(waktu="secepatnya"))))
    assert plain.places[0].note == "Waktu belum memuat angka dan satuan."


def test_a_faultless_agency_has_nothing_to_repair(workspace: Path) -> None:
    assert repairs(only(workspace, agency())) == ()


def test_a_file_that_can_not_even_be_read_is_to_be_repaired(workspace: Path) -> None:
    everything(workspace)
    (workspace / "standards" / "tanpa.yaml").symlink_to("tidak-ada")
    for ident, title in (
        ("rusak", "Susunan tulisan tidak terbaca"),
        ("ganda", "Nama berkas tidak dapat dipakai"),
        ("tanpa", "Berkas belum dapat dinilai"),
    ):
        (one,) = (a for a in report(workspace).agencies if a.id == ident)
        (found,) = repairs(one)
        assert (found.kind, found.title) == (Kind.FILE, title)
        assert found.hint


def test_advice_names_no_law(workspace: Path) -> None:
    (found,) = repairs(only(workspace, agency(service(waktu="3 hari"))))
    assert (found.kind, found.law) == (Kind.ADVICE, "")
