import time
from pathlib import Path

import pytest

from iceta_infographic.diff.changes import Point, Status
from iceta_infographic.diff.compare import compare
from iceta_infographic.diff.versions import Snapshot, Version, version_of
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.reader import Unreadable, read
from tests.conftest import AGENCY
from tests.diff.support import POINTS, agency, comparison, sentences, service, snapshot

HEAD, SERVICE = AGENCY[: AGENCY.index("  - id:")], AGENCY[AGENCY.index("  - id:") :]
BROKEN = "status: contoh\nlayanan: [\n"


def other(id_: str, name: str) -> str:
    return SERVICE.replace("surat-keterangan", id_).replace("Surat Keterangan Terdaftar", name)


DIFFERENT = """\
  - id: lain
    nama: Rekomendasi Bantuan
    persyaratan: [Proposal]
    prosedur: [Mengajukan proposal, Menerima jawaban]
    waktu: 14 hari kerja
    biaya: gratis
    produk: Rekomendasi
"""


def test_nothing_changed() -> None:
    found = comparison({"dinsos": AGENCY}, {"dinsos": AGENCY})
    assert found.is_empty
    assert found.agencies == ()


def test_a_service_that_came_and_one_that_went() -> None:
    assert sentences(AGENCY, AGENCY + DIFFERENT) == ["Layanan baru: Rekomendasi Bantuan"]
    assert sentences(AGENCY + DIFFERENT, AGENCY) == ["Layanan dihapus: Rekomendasi Bantuan"]
    assert sentences(AGENCY, HEAD + DIFFERENT) == [
        "Layanan baru: Rekomendasi Bantuan",
        "Layanan dihapus: Surat Keterangan Terdaftar",
    ]


def test_services_in_another_order_are_no_change() -> None:
    assert sentences(HEAD + SERVICE + DIFFERENT, HEAD + DIFFERENT + SERVICE) == []


def test_a_service_of_another_name_is_renamed() -> None:
    renamed = "Layanan berganti nama: Surat Keterangan Terdaftar → Surat Keterangan"
    after = AGENCY.replace("Surat Keterangan Terdaftar", "Surat Keterangan")
    assert sentences(AGENCY, after) == [renamed]
    # Without an id of its own, a service's id follows its name.
    no_id = [text.replace("id: surat-keterangan\n    ", "") for text in (AGENCY, after)]
    assert sentences(*no_id) == [renamed]
    changed = no_id[1].replace("1 hari kerja", "2 hari kerja")
    assert sentences(no_id[0], changed) == [renamed, "waktu 1 → 2 hari kerja, lebih lama"]


def test_a_service_of_another_id_is_the_same_by_its_name() -> None:
    after = AGENCY.replace("id: surat-keterangan", "id: skt").replace(
        "1 hari kerja", "2 hari kerja"
    )
    assert sentences(AGENCY, after) == ["waktu 1 → 2 hari kerja, lebih lama"]


def test_of_two_alike_the_one_most_alike_was_renamed() -> None:
    near = other("b", "Nama B").replace("Fotokopi Kartu Keluarga", "Fotokopi KK\n      - Pasfoto")
    exact = other("c", "Nama C")
    after = HEAD + near + exact
    assert sentences(AGENCY, after) == [
        "Layanan baru: Nama B",
        "Layanan berganti nama: Surat Keterangan Terdaftar → Nama C",
    ]


def test_two_services_with_one_id_are_compared_by_their_number() -> None:
    twice = HEAD + SERVICE + SERVICE.replace("1 hari kerja", "3 hari kerja")
    after = HEAD + SERVICE + SERVICE.replace("1 hari kerja", "5 hari kerja")
    assert sentences(twice, after) == ["waktu 3 → 5 hari kerja, lebih lama"]


def test_an_agency_that_came_and_one_that_went() -> None:
    found = comparison({"dinsos": AGENCY}, {"rsud": HEAD.replace("Sosial", "Sehat") + DIFFERENT})
    assert [(one.id, one.status) for one in found.agencies] == [
        ("dinsos", Status.REMOVED),
        ("rsud", Status.ADDED),
    ]
    assert [one.status for one in found.agencies[1].services] == [Status.ADDED]


def test_an_agency_whose_file_has_another_name() -> None:
    (change,) = comparison({"dinsos": AGENCY}, {"dinas-sosial": AGENCY}).agencies
    assert (change.id, change.earlier_id) == ("dinas-sosial", "dinsos")
    assert change.status is Status.RENAMED
    after = AGENCY.replace("1 hari kerja", "2 hari kerja")
    (change,) = comparison({"dinsos": AGENCY}, {"dinas-sosial": after}).agencies
    assert (change.earlier_id, change.status) == ("dinsos", Status.CHANGED)
    assert len(change.services) == 1


# Bad input


@pytest.mark.parametrize(
    ("before", "after", "when"), [(BROKEN, AGENCY, "pada HEAD~1"), (AGENCY, BROKEN, "sekarang")]
)
def test_a_broken_file_is_said_with_its_place(before: str, after: str, when: str) -> None:
    change = agency(before, after)
    assert change.status is Status.UNREADABLE
    assert change.name == "Dinas Sosial"
    (problem,) = change.problems
    assert problem.startswith(f"Berkas standards/dinsos.yaml {when} tidak dapat dibaca, baris 2: ")
    assert change.services == ()


def test_a_file_that_is_broken_in_both_versions_is_said_twice() -> None:
    change = agency(BROKEN, BROKEN)
    assert (change.name, len(change.problems)) == ("dinsos", 2)


def test_a_broken_file_that_is_new_is_said_too() -> None:
    (change,) = comparison({}, {"dinsos": BROKEN}).agencies
    assert change.status is Status.ADDED
    assert len(change.problems) == 1


def test_faults_in_a_file_are_counted_where_it_changed() -> None:
    after = AGENCY.replace("status: contoh", "status: resmi").replace("1 hari", "2 hari")
    change = agency(AGENCY, after)
    (problem,) = change.problems
    assert "sekarang memuat 1 kesalahan isian (yang pertama di baris 1)" in problem
    assert len(change.services) == 1
    assert comparison({"dinsos": after}, {"dinsos": after}).is_empty


def test_a_service_that_can_not_be_read_was_not_removed() -> None:
    change = agency(AGENCY + DIFFERENT, HEAD + SERVICE + "  - rusak\n")
    assert [(one.name, one.status) for one in change.services] == [
        ("Rekomendasi Bantuan", Status.UNREADABLE)
    ]


def test_services_that_can_not_be_read_at_all_were_not_removed() -> None:
    change = agency(AGENCY, HEAD.rstrip() + " tidak ada di sini\n")
    assert [one.status for one in change.services] == [Status.UNREADABLE]


def test_a_broken_region_is_said_and_not_compared() -> None:
    finding = Finding("IC102", Severity.ERROR, "iceta.yaml", Mark(7, 3), (), "Rusak.")
    broken = Snapshot(None, (finding,), {})
    found = compare(broken, snapshot(), POINTS)
    assert found.problems == ("iceta.yaml pada HEAD~1 salah, baris 7: Rusak.",)
    assert not found.is_empty
    assert compare(snapshot(), broken, POINTS).problems == (
        "iceta.yaml sekarang salah, baris 7: Rusak.",
    )
    two = (POINTS[0], Point("main", "2b3c", None))
    assert "pada main" in compare(snapshot(), broken, two).problems[0]


def test_hundreds_of_services_with_other_ids_take_no_time() -> None:
    def many(start: int) -> str:
        return HEAD + "".join(
            DIFFERENT.replace("lain", f"l{n}").replace("Bantuan", f"Bantuan {n}")
            for n in range(start, start + 300)
        )

    begun = time.monotonic()
    change = agency(many(0), many(1000))
    assert len(change.services) >= 300
    assert time.monotonic() - begun < 10


def test_a_long_list_of_new_requirements_takes_no_time() -> None:
    texts = [[f"Syarat {kind} nomor {n} " + "x" * 300 for n in range(200)] for kind in "ab"]
    before, after = (service(persyaratan="[" + ", ".join(one) + "]") for one in texts)
    begun = time.monotonic()
    assert len(sentences(before, after)) == 400
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("folder", ["valid", "invalid"])
def test_every_file_of_the_corpus_can_be_compared(folder: str) -> None:
    for path in sorted((Path(__file__).parents[1] / "corpus" / folder).glob("*.yaml")):
        try:
            there = version_of(read(path.read_bytes(), path.name), "dinsos")
        except Unreadable as unreadable:
            there = Version(None, None, unreadable.findings)
        one = Snapshot(None, (), {"dinsos": there})
        assert not compare(one, snapshot(dinsos=AGENCY), POINTS).is_empty
        assert not compare(snapshot(dinsos=AGENCY), one, POINTS).is_empty
        assert compare(one, one, POINTS).is_empty == (there.agency is not None)
