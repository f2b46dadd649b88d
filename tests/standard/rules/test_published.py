"""Standards as governments published them: what is known to be wrong is found, no more.

``tests/data/layanan-nyata.yaml`` holds 15 published services; ``catatan`` says what is wrong
with each. ``KNOWN`` holds every such remark that a rule covers, ``FURTHER`` what else the
rules find: defects of the same kinds that nobody had remarked on, each looked at.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from iceta_infographic.standard.check import check_file
from iceta_infographic.standard.model import ELEMENTS, Region
from iceta_infographic.standard.rules import Context

DATA = Path(__file__).parents[2] / "data" / "layanan-nyata.yaml"
PUBLISHED = yaml.safe_load(DATA.read_text(encoding="utf-8"))

# (service, remark's beginning, code, place): remarks that can be seen in the text as it stands.
KNOWN = [
    (1, "'3 hari' tanpa 'kerja'", "IC310", "waktu"),
    (2, "Waktu 20 menit untuk 9 langkah", "IC312", "waktu"),
    (3, "Biaya tanpa angka", "IC302", "biaya"),
    (3, "Pengaduan hanya nama+HP perorangan", "IC504", "pengaduan[0]"),
    (4, "13 syarat", "IC315", "persyaratan"),
    (4, "Biaya meterai tersembunyi", "IC316", "persyaratan[0]"),
    (6, "Langkah 1 adalah SOP internal", "IC307", "prosedur[0]"),
    (8, "Pengaduan berupa kalimat pembuka", "IC305", "pengaduan"),
    (8, "'±' pada waktu", "IC313", "waktu"),
    (9, "Pengaduan tanpa alamat e-mail", "IC503", "pengaduan[1]"),
    (10, "Kolom pengaduan berisi tahapan", "IC305", "pengaduan"),
    (10, "Langkah 4 bukan langkah", "IC307", "prosedur[3]"),
    (11, "Pengaduan berisi nomor SK", "IC307", "pengaduan[0]"),
]

# Remarks on what the sentences of the data no longer show: found when put back.
TIDIED = [
    (2, "Produk = nama layanan", "IC311", {"produk": ["Rekomendasi Reaktivasi BPJS PBI APBN"]}),
    (2, "'Fakta Integritas' salah istilah", "IC505", {"persyaratan": ["Fakta Integritas"]}),
    (
        3,
        "URL SIMBG ditulis dua versi",
        "IC506",
        {"persyaratan": ["Akun di simbg.go.id"], "prosedur": ["Mengunggah di simbg.pu.go.id"]},
    ),
    (9, "Penomoran ganda", "IC314", {"prosedur": ["1. Pemohon menyerahkan berkas"]}),
    (
        11,
        "Dua ejaan URL",
        "IC506",
        {"persyaratan": ["Akun di laporbup.go.id"], "prosedur": ["Membuka laporbub.go.id"]},
    ),
]

CUT_OFF = "IC301"  # "[terpotong]" where the copy of the source ends
FURTHER = {
    0: {("IC503", "pengaduan[3]")},
    1: {
        *(("IC503", f"pengaduan[{n}]") for n in (2, 4, 5, 6)),
        (CUT_OFF, "pengaduan[7]"),
    },
    2: {
        ("IC316", "persyaratan[2]"),  # a stamped pledge beside "Tidak dipungut biaya"
        ("IC503", "pengaduan[2]"),
        ("IC503", "pengaduan[4]"),
    },
    3: {("IC305", "pengaduan")},  # the numbers are masked in the copy: none is left
    4: {
        ("IC313", "persyaratan[9]"),  # "menara, dsb."
        *((CUT_OFF, place) for place in ("waktu", "biaya", "produk[0]", "pengaduan[0]")),
    },
    5: {
        ("IC311", "produk[0]"),  # "Pendaftaran pasien"
        ("IC315", "prosedur[0]"),  # five steps in one, 214 letters
        ("IC503", "pengaduan[1]"),
        ("IC503", "pengaduan[2]"),
    },
    6: {
        ("IC313", "waktu"),  # "sesuai jenis pelayanan"
        ("IC315", "biaya"),  # a table of 22 rows as one sentence
        (CUT_OFF, "produk[0]"),
        (CUT_OFF, "pengaduan[0]"),
    },
    7: {(CUT_OFF, "pengaduan[0]")},
    9: {("IC312", "waktu")},  # 8 steps past 5 desks in 10 minutes
    11: {("IC305", "pengaduan")},
    12: {
        ("IC310", "waktu"),  # "2 hari"
        ("IC311", "produk[0]"),  # "Pelayanan Aduan Wadul Aladin"
        *(("IC503", f"pengaduan[{n}]") for n in (1, 2, 3)),
    },
    13: {("IC503", "pengaduan[1]")},
    14: {
        ("IC306", "prosedur[0]"),  # "(tergantung daerah)"
        ("IC305", "pengaduan"),
    },
}

Found = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def found(tmp_path: Path, region: Region) -> Found:
    """Give what is found in a published service, as code and place within the service."""

    def find(index: int, **instead: list[str]) -> list[tuple[str, str]]:
        entry = PUBLISHED[index]
        content = {
            "status": "contoh",
            "perangkat_daerah": {
                "nama": entry["instansi"],
                "pimpinan": {"jabatan": "Kepala", "nama": "Nama Kepala"},
            },
            "kanal": {"call_center": "0234 000 000", "media_sosial": {"instagram": "@contoh"}},
            "maklumat": {"tempat": "Contoh", "tanggal": "2026-01-05"},
            "layanan": [
                {"nama": entry["judul"], **{key: entry[key] for key in ELEMENTS}, **instead}
            ],
        }
        path = tmp_path / "dinas.yaml"
        path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        context = Context(today=date(2026, 11, 24), region=region, root=tmp_path, file=path)
        findings = check_file(path, "dinas.yaml", context).findings
        return [(one.code, one.where.removeprefix("layanan[0].")) for one in findings]

    return find


def is_remark(index: int, beginning: str) -> bool:
    return any(remark.startswith(beginning) for remark in PUBLISHED[index]["catatan"])


@pytest.mark.parametrize(("index", "remark", "code", "place"), KNOWN)
def test_a_known_defect_is_found(
    found: Found, index: int, remark: str, code: str, place: str
) -> None:
    assert is_remark(index, remark)
    assert (code, place) in found(index)


@pytest.mark.parametrize(("index", "remark", "code", "instead"), TIDIED)
def test_a_defect_that_was_tidied_away_is_found_when_put_back(
    found: Found, index: int, remark: str, code: str, instead: dict[str, list[str]]
) -> None:
    assert is_remark(index, remark)
    assert code not in {known for known, _ in found(index)}
    assert code in {known for known, _ in found(index, **instead)}


@pytest.mark.parametrize("index", range(len(PUBLISHED)))
def test_nothing_else_is_accused(found: Found, index: int) -> None:
    expected = {(code, place) for at, _, code, place in KNOWN if at == index}
    assert Counter(found(index)) == Counter(expected | FURTHER.get(index, set()))
