"""The shape of a file: which findings, where, and what is said."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.findings import Path as DataPath
from iceta_infographic.standard.reader import read
from iceta_infographic.standard.schema import Kind
from iceta_infographic.standard.shape import intended, judge

HEAD = """\
status: draf
perangkat_daerah:
  nama: Dinas Sosial
kanal:
  call_center: 0234 000 000
"""
SERVICE = """\
  - nama: Surat Keterangan
    persyaratan: [KTP]
    prosedur: [Pemohon datang]
    waktu: 1 jam
    biaya: gratis
    produk: Surat
"""
AGENCY = f"{HEAD}layanan:\n{SERVICE}"


def judged(text: str, kind: Kind = "agency") -> list[Finding]:
    return judge(read(text.encode(), "x.yaml"), kind)


def changed(old: str, new: str) -> list[Finding]:
    assert AGENCY.count(old) == 1
    return judged(AGENCY.replace(old, new))


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, findings
    return findings[0]


def brief(finding: Finding) -> tuple[str, int, int, str]:
    return finding.code, finding.mark.line, finding.mark.column, finding.where


def test_a_file_of_the_right_shape_gives_nothing() -> None:
    assert judged(AGENCY) == []


@pytest.mark.parametrize(
    ("old", "new", "expected", "hint"),
    [
        (
            "prosedur:",
            "prosedure:",
            ("IC201", 9, 5, "layanan[0].prosedure"),
            "maksud Anda `prosedur`?",
        ),
        ("biaya:", "tarif:", ("IC201", 11, 5, "layanan[0].tarif"), "maksud Anda `biaya`?"),
        ("waktu:", "zzzz: a\n    waktu:", ("IC201", 10, 5, "layanan[0].zzzz"), "`persyaratan`"),
        (
            "  call_center: 0234 000 000",
            "  call_center: 1\n  alamat: x",
            ("IC201", 6, 3, "kanal.alamat"),
            "di dalam `perangkat_daerah`",
        ),
        (
            "kanal:\n",
            "warna: '#fff'\nkanal:\n",
            ("IC201", 4, 1, "warna"),
            "di dalam `perangkat_daerah`",
        ),
        (
            "  nama: Dinas Sosial",
            "  nama: Dinas Sosial\n  status: x",
            ("IC201", 4, 3, "perangkat_daerah.status"),
            "di tepi kiri berkas",
        ),
        (
            "[KTP]",
            "\n      - Bagi orang asing: paspor",
            ("IC201", 9, 9, "layanan[0].persyaratan[0].Bagi orang asing"),
            '`"Bagi orang asing: paspor"`',
        ),
        (
            "[KTP]",
            "\n      - Bagi orang asing: [Paspor]",
            ("IC201", 9, 9, "layanan[0].persyaratan[0].Bagi orang asing"),
            "`kelompok: Bagi orang asing`, dan `butir:`",
        ),
        (
            "1 jam",
            "{lama:1, satuan: jam}",
            ("IC201", 10, 13, "layanan[0].waktu.lama:1"),
            "`lama: 1`",
        ),
        (
            "waktu:",
            '"wakt\\u200bu":',
            ("IC201", 10, 5, "layanan[0].wakt\u200bu"),
            "ketik ulang",
        ),
        (
            "biaya: gratis",
            "biaya: {tarif: [{uraian: Darah, nilai: 25,000}]}",
            ("IC201", 11, 47, "layanan[0].biaya.tarif[0].000"),
            "teks yang memuat koma diapit tanda kutip",
        ),
        ("    biaya: gratis\n", "", ("IC202", 7, 5, "layanan[0].biaya"), "`biaya: gratis`"),
        ("status: draf\n", "", ("IC202", 1, 1, "status"), "`status: draf`"),
        (": Dinas Sosial", ":", ("IC202", 3, 3, "perangkat_daerah.nama"), "`nama: Dinas Sosial`"),
        ("status: draf", 'status: " "', ("IC202", 1, 1, "status"), "`status: draf`"),
        (
            "[KTP]",
            "[{kelompok: Asing}]",
            ("IC202", 8, 19, "layanan[0].persyaratan[0].butir"),
            "`butir: [Dokumen perjalanan]`",
        ),
        (
            "[KTP]",
            "KTP, KK",
            ("IC203", 8, 18, "layanan[0].persyaratan"),
            "`- Fotokopi Kartu Keluarga`",
        ),
        (
            "[KTP]",
            "-KTP",
            ("IC203", 8, 18, "layanan[0].persyaratan"),
            "Pindahkan ke baris baru di bawah kuncinya; sesudah setiap tanda `-` harus ada spasi: "
            "`- KTP`.",
        ),
        (
            "[KTP]",
            "\n      -KTP\n      -KK",
            ("IC203", 9, 7, "layanan[0].persyaratan"),
            "Sesudah setiap tanda `-` harus ada spasi: `- KTP`.",
        ),
        (
            "[KTP]",
            "\n      - {kelompok = Asing, butir: [Paspor]}",
            ("IC201", 9, 10, "layanan[0].persyaratan[0].kelompok = Asing"),
            "Ganti `=` dengan titik dua: `kelompok: Asing`.",
        ),
        (
            "produk: Surat",
            "produk: {a: b}",
            ("IC203", 12, 13, "layanan[0].produk"),
            "`produk: KTP-el`",
        ),
        (
            "nama: Surat Keterangan",
            "nama: [Baru]",
            ("IC203", 7, 11, "layanan[0].nama"),
            "apit teksnya dengan tanda kutip",
        ),
        (
            "  nama: Dinas Sosial",
            "  nama:Dinas Sosial",
            ("IC203", 3, 3, "perangkat_daerah"),
            "`nama: Dinas Sosial`",
        ),
        (
            "produk: Surat",
            "produk:\n      - Surat: asli",
            ("IC203", 13, 9, "layanan[0].produk[0]"),
            '`"Surat: asli"`',
        ),
        ("status: draf", "status: draft", ("IC204", 1, 9, "status"), "maksud Anda `draf`?"),
        ("status: draf", "status: final", ("IC204", 1, 9, "status"), "maksud Anda `ditetapkan`?"),
        ("status: draf", "status: qq", ("IC204", 1, 9, "status"), "`ditetapkan`, `draf`, `contoh`"),
        (
            "  nama: Dinas Sosial",
            "  nama: Dinas Sosial\n  warna: merah",
            ("IC204", 4, 10, "perangkat_daerah.warna"),
            "#0b5d4b",
        ),
        (
            "kanal:\n",
            "penetapan: {tanggal: 31 Februari 2026}\nkanal:\n",
            ("IC204", 4, 22, "penetapan.tanggal"),
            "5 Januari 2026",
        ),
        ("- nama", "- id: KTP El\n    nama", ("IC204", 7, 9, "layanan[0].id"), "ktp-el-baru"),
        (
            "gratis",
            "{gratis: entah}",
            ("IC204", 11, 21, "layanan[0].biaya.gratis"),
            "`true`, `ya`, `false`, `tidak`.",
        ),
    ],
)
def test_one_defect_gives_one_finding_at_its_place(
    old: str, new: str, expected: tuple[str, int, int, str], hint: str
) -> None:
    found = only(changed(old, new))

    assert brief(found) == expected
    assert hint in found.hint
    assert found.message
    assert found.is_error


def test_the_example_of_a_list_shows_the_dash_that_the_message_speaks_of() -> None:
    found = only(changed("[KTP]", "KTP, KK"))

    assert "`- `" in found.message
    assert found.hint == (
        "Tulis di bawah kuncinya, satu baris satu butir, misalnya: `- Fotokopi Kartu Keluarga`."
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kanall: {}", [("kanal",)]),
        ("kanal: {ig: a}", [("kanal", "media_sosial", "instagram")]),
        ("kanal: {media sosial: {}}", [("kanal", "media_sosial")]),
        ("kanal: {hotline: 1}", [("kanal", "call_center")]),
        ("call_center: 1", [("kanal", "call_center")]),
        ("perangkat_daerah: {kepala: {}}", [("perangkat_daerah", "pimpinan")]),
        ("kanal: {qqqq: 1}", []),
        # A service's own elements are known to be misspelt where they are assembled.
        ("layanan: [{persaratan: [a]}]", []),
        ("pengaduan: [{alurr: [a]}]", [("pengaduan", 0, "alur")]),
    ],
)
def test_where_an_unknown_key_was_meant_to_stand(typed: str, meant: list[DataPath]) -> None:
    document = read(typed.encode(), "x.yaml")
    unknown = [found.path for found in judge(document, "agency") if found.code == "IC201"]

    assert list(intended(document, "agency", unknown)) == meant


def test_thousands_of_unknown_keys_are_not_all_looked_up() -> None:
    document = read("".join(f"kanall{n}: a\n" for n in range(5000)).encode(), "x.yaml")
    unknown: list[DataPath] = [(key,) for key in document.data]

    assert 0 < len(list(intended(document, "agency", unknown))) < 1000


def test_all_defects_are_found_in_one_pass_and_in_order() -> None:
    found = judged(
        "status: apa\n"
        "perangkat_daerah: {singkatan: [a]}\n"
        "kanal: {telegram: b}\n"
        "layanan:\n"
        "  - nama: A\n"
        "    persyaratan: teks\n"
        "    waktu: [1 jam]\n"
    )

    assert [brief(finding) for finding in found] == [
        ("IC204", 1, 9, "status"),
        ("IC202", 2, 19, "perangkat_daerah.nama"),
        ("IC203", 2, 31, "perangkat_daerah.singkatan"),
        ("IC201", 3, 9, "kanal.telegram"),
        ("IC202", 5, 5, "layanan[0].biaya"),
        ("IC202", 5, 5, "layanan[0].produk"),
        ("IC202", 5, 5, "layanan[0].prosedur"),
        ("IC203", 6, 18, "layanan[0].persyaratan"),
        ("IC203", 7, 13, "layanan[0].waktu[0]"),
    ]


@pytest.mark.parametrize("key", ["persyaratan", "prosedur", "waktu", "biaya", "produk"])
@pytest.mark.parametrize("value", ["", '""', "[]", '"-"', "tidak ada"])
def test_what_is_not_filled_in_yet_has_no_wrong_shape(key: str, value: str) -> None:
    lines = [
        f"    {key}: {value}" if line.lstrip().startswith(key) else line
        for line in AGENCY.splitlines()
    ]
    # A fee is no list, filled in or not.
    expected = ["IC203"] if (key, value) == ("biaya", "[]") else []

    assert [f.code for f in judged("\n".join(lines))] == expected


@pytest.mark.parametrize(
    "block", ["kanal", "penetapan", "maklumat", "pengaduan", "gaya", "kanal: {media_sosial: }"]
)
def test_what_may_be_left_out_may_be_left_empty(block: str) -> None:
    text = f"status: draf\nperangkat_daerah: {{nama: A, pimpinan: , jam_layanan: }}\n{block}"

    assert judged(f"{text}{'' if ':' in block else ':'}\nlayanan:\n{SERVICE}") == []


@pytest.mark.parametrize(("value", "column"), [("", 1), ("[]", 1), ('" "', 1), ('"-"', 10)])
def test_there_must_be_a_service(value: str, column: int) -> None:
    assert brief(only(judged(f"{HEAD}layanan: {value}\n"))) == ("IC202", 6, column, "layanan")


def test_an_empty_service_is_one_finding() -> None:
    assert brief(only(judged(f"{AGENCY}  -\n"))) == ("IC202", 13, 3, "layanan[1]")


@pytest.mark.parametrize("text", ["teks", "- a", "[]"])
def test_a_file_that_is_no_keys(text: str) -> None:
    found = only(judged(text))

    assert brief(found) == ("IC203", 1, 1, "")
    assert "status: draf" in found.hint


def test_an_empty_file_lacks_what_is_required() -> None:
    assert [brief(f) for f in judged("# kosong\n")] == [
        ("IC202", 1, 1, "layanan"),
        ("IC202", 1, 1, "perangkat_daerah"),
        ("IC202", 1, 1, "status"),
    ]


def test_the_best_alternative_s_errors_are_told() -> None:
    complaints = "produk: Surat\n    pengaduan: [{kanal: wa, nomor: 1}, {tenggat: 1 jam}, []]"

    assert [(f.code, f.where) for f in changed("produk: Surat", complaints)] == [
        ("IC204", "layanan[0].pengaduan[0].kanal"),
        ("IC201", "layanan[0].pengaduan[0].nomor"),
        ("IC202", "layanan[0].pengaduan[1].alur"),
        ("IC203", "layanan[0].pengaduan[2]"),
    ]


def test_groups_may_be_three_deep_and_no_deeper() -> None:
    def nested(depth: int) -> str:
        return "KTP" if depth == 0 else f"{{kelompok: A, butir: [{nested(depth - 1)}]}}"

    assert changed("[KTP]", f"[{nested(3)}]") == []
    assert only(changed("[KTP]", f"[{nested(4)}]")).code == "IC203"


def test_a_key_one_level_too_deep_is_one_finding() -> None:
    text = AGENCY.replace("    biaya: gratis\n", "").replace(
        "1 jam", "\n      lama: 1\n      biaya: gratis"
    )

    assert brief(only(judged(text))) == ("IC201", 12, 7, "layanan[0].waktu.biaya")


REGION = """\
pemerintah: Pemerintah Kabupaten Contoh
wilayah: Kabupaten Contoh
ibu_kota: Contoh
program: {nama: Contoh Cepat Tanggap}
eskalasi: [{pihak: Bupati, tugas: menindaklanjuti}]
perangkat_daerah:
  - {id: a, nama: A}
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        ("keluaran: [a4, feed]\nwarna: '#fff'\ngaya: x\nlambang: a.svg\nkanal_bersama: []", []),
        ("tinjau_ulang: {peringatan_bulan: 12, batas_bulan: }", []),
        ("tinjau_ulang: {peringatan_bulan: 1.5}", [("IC204", 8, 34)]),
        ("tinjau_ulang: {batas_bulan: -1}", [("IC204", 8, 29)]),
        ("keluaran: [a5]", [("IC204", 8, 12)]),
        ("kanal_bersama: [{jenis: faks, nama: x}]", [("IC204", 8, 25)]),
        ("kanal_bersama: [{nama: x}]", [("IC202", 8, 17)]),
        ("  - {id: a, nama: B}", [("IC205", 8, 10)]),
        ("  - {id: A, nama: B}", [("IC204", 8, 10)]),
        ("  - {nama: B}", [("IC202", 8, 5)]),
        ("status: draf", [("IC201", 8, 1)]),
    ],
)
def test_the_region_s_file(more: str, expected: list[tuple[str, int, int]]) -> None:
    found = judged(f"{REGION}{more}\n", "region")

    assert [brief(finding)[:3] for finding in found] == expected


@pytest.mark.parametrize(
    "key", ["pemerintah", "wilayah", "ibu_kota", "program", "eskalasi", "perangkat_daerah"]
)
def test_what_the_region_s_file_must_hold(key: str) -> None:
    lines = [line for line in REGION.splitlines() if not line.startswith((key, "  -"))]
    if key != "perangkat_daerah":
        lines[-1:] = ["perangkat_daerah: [{id: a, nama: A}]"]

    assert brief(only(judged("\n".join(lines), "region"))) == ("IC202", 1, 1, key)


JSON = st.recursive(
    st.sampled_from(["", "-", "é 😀", "0", "x: y"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["nama", "id", "waktu", "kanal", "alur", "x y"]), inner)
    ),
    max_leaves=20,
)
KEYS = ["status", "perangkat_daerah", "kanal", "pengaduan", "layanan", "maklumat", "nama", "biaya"]


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(KEYS),
        JSON
        | st.lists(
            st.dictionaries(
                st.sampled_from(
                    [*KEYS, "persyaratan", "prosedur", "waktu", "produk", "dasar_hukum"]
                ),
                JSON,
            ),
            max_size=2,
        ),
    )
)
def test_any_data_is_judged(data: dict[str, Any]) -> None:
    document = read(json.dumps(data, ensure_ascii=False).encode(), "x.yaml")

    for finding in judge(document, "agency"):
        assert finding.code in {"IC201", "IC202", "IC203", "IC204", "IC205"}
        assert finding.mark.line <= len(document.lines)


@pytest.mark.parametrize(
    "text",
    [
        "layanan:\n" + "- {a: }\n" * 3000,
        "pengaduan:\n" + "- Kalimat ini: salah\n" * 5000,
        "".join(f"namaa{number}: b\n" for number in range(15_000)),
        f"{HEAD}layanan:\n{SERVICE}    pengaduan:\n" + "      - {kanal: qq}\n" * 5000,
    ],
    ids=["services", "sentences", "keys", "channels"],
)
def test_thousands_of_defects_take_no_minutes(text: str) -> None:
    document = read(text.encode(), "x.yaml")
    started = time.process_time()

    assert len(judge(document, "agency")) > 3000

    assert time.process_time() - started < 5


def test_importing_it_does_not_import_cerberus() -> None:
    code = "import sys, iceta_infographic.standard.shape; print('cerberus' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "False"
