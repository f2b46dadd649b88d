from dataclasses import replace

import pytest

from iceta_infographic.diff import words
from iceta_infographic.diff.agency import region_changes
from iceta_infographic.standard import assemble
from iceta_infographic.standard.model import Region
from iceta_infographic.standard.reader import read
from tests.conftest import AGENCY, REGION
from tests.diff.support import sentences

DECREED = AGENCY + "penetapan: {nomor: 1/SK/2025, tanggal: 2025-01-05}\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("status: contoh", "status: ditetapkan", ["status contoh → ditetapkan"]),
        (
            "  nama: Dinas Sosial",
            "  nama: Dinas Sosial P3A",
            ["nama Dinas Sosial → Dinas Sosial P3A"],
        ),
        (
            "0234 000 000\n  media",
            "0234 111 111\n  media",
            ["Call center 0234 000 000 → 0234 111 111"],
        ),
        (
            '"@contoh.dinsos"',
            '"@contoh.dinsos", x: "@dinsos"',
            ["X ditambah: @dinsos"],
        ),
        (
            "  pimpinan: {jabatan: Kepala Dinas Sosial, nama: Nama Kepala Dinas}",
            "  pimpinan: {jabatan: Kepala Dinas Sosial, sebutan: Plt., nama: Nama Lain}",
            ["sebutan pimpinan ditambah: Plt.", "nama pimpinan Nama Kepala Dinas → Nama Lain"],
        ),
        (
            "maklumat: {tempat: Contoh, tanggal: 2026-01-05}",
            "maklumat: {tempat: Contoh, tanggal: 6 Februari 2026, teks: Kami berjanji.}",
            [
                "tanggal maklumat 5 Januari 2026 → 6 Februari 2026",
                "teks maklumat ditambah: Kami berjanji.",
            ],
        ),
        (
            "maklumat: {tempat: Contoh, tanggal: 2026-01-05}",
            "maklumat: {tempat: Contoh, tanggal: 5 Januari 2026}",
            [],
        ),
        (
            "penetapan: {nomor: 1/SK/2025, tanggal: 2025-01-05}\n",
            "",
            [
                "nomor penetapan dihapus: 1/SK/2025",
                "tanggal penetapan dihapus: 5 Januari 2025",
            ],
        ),
        (
            "tanggal: 2025-01-05}",
            "tanggal: 2025-01-05, ditinjau: 2026-01-05}",
            ["tanggal peninjauan ditambah: 5 Januari 2026"],
        ),
        (
            "  nama: Dinas Sosial",
            "  nama: Dinas Sosial\n  jam_layanan: [Senin 08.00–15.00]\n  situs: https://dinsos.go.id",
            ["situs ditambah: https://dinsos.go.id", "jam layanan ditambah: Senin 08.00–15.00"],
        ),
        ("  nama: Dinas Sosial", '  nama: Dinas Sosial\n  warna: "#0b5d4b"', []),
    ],
)
def test_what_an_agency_says_of_itself(old: str, new: str, said: list[str]) -> None:
    assert old in DECREED
    assert sentences(DECREED, DECREED.replace(old, new)) == said


def test_complaints_that_all_services_share_are_said_once() -> None:
    own = AGENCY[AGENCY.index("    pengaduan:") :]
    other = "  - id: lain\n    nama: Surat Lain\n" + AGENCY[AGENCY.index("    persyaratan:") :]
    text = (AGENCY + other).replace(own, "") + "pengaduan: [Kotak saran]\n"
    assert text.count("pengaduan") == 1
    after = text.replace("[Kotak saran]", "[Kotak saran, Loket aduan]")
    assert sentences(text, after) == ["pengaduan ditambah: Loket aduan"]


def test_a_service_that_takes_the_shared_complaints_changes_only_where_they_differ() -> None:
    own = "    pengaduan:\n      - {kanal: call_center, alamat: 0234 000 000}\n"
    shared = AGENCY.replace(own, "") + "pengaduan: [{kanal: call_center, alamat: 0234 000 000}]\n"
    assert sentences(AGENCY, shared) == []
    assert sentences(AGENCY, shared.replace("000 000}]", "000 999}]")) == [
        "pengaduan Call center 0234 000 000 → 0234 000 999"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  call_center:", "  callcenter:", "kanal tidak dapat dibandingkan karena isiannya salah"),
        (
            "  nama: Dinas Sosial",
            "  nama: [Dinas Sosial]",
            "nama tidak dapat dibandingkan karena isiannya salah",
        ),
    ],
)
def test_what_is_misspelt_or_of_wrong_shape_was_not_removed(old: str, new: str, said: str) -> None:
    assert sentences(AGENCY, AGENCY.replace(old, new)) == [said]


# iceta.yaml


def region(text: str = REGION) -> Region:
    return assemble.region(read(text.encode(), "iceta.yaml"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "https://www.lapor.go.id",
            "https://lapor.go.id",
            ["kanal bersama SP4N-LAPOR! https://www.lapor.go.id → https://lapor.go.id"],
        ),
        ("C-Ceta}", "C-Ceta}\n", []),
        (
            "Contoh Cepat Tanggap",
            "Contoh Maju",
            ["nama program Contoh Cepat Tanggap → Contoh Maju"],
        ),
        (
            "  - {pihak: Bupati, tugas: menindaklanjuti}\n",
            "",
            ["eskalasi dihapus: Bupati: menindaklanjuti"],
        ),
        (
            "  - {id: dinsos, nama: Dinas Sosial}\n",
            "",
            ["nama dinsos di daftar perangkat daerah dihapus: Dinas Sosial"],
        ),
    ],
)
def test_what_the_region_says(old: str, new: str, said: list[str]) -> None:
    assert old in REGION
    changes = region_changes(region(), region(REGION.replace(old, new)))
    assert [words.sentence(change) for change in changes] == said


def test_the_order_of_escalation_is_a_promise() -> None:
    turned = replace(region(), escalation=region().escalation[::-1])
    (change,) = region_changes(region(), turned)
    assert words.sentence(change) == "urutan eskalasi berubah"
