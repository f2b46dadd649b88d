"""Checking one file from its bytes to its findings."""

import datetime
import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.errors import UsageError
from iceta_infographic.standard import check as checking
from iceta_infographic.standard import rules
from iceta_infographic.standard.check import Checked, CheckedRegion, check_file, check_region
from iceta_infographic.standard.findings import Finding, Mark, Severity, in_order
from iceta_infographic.standard.rules import Context

SOUND = """\
status: contoh
perangkat_daerah:
  nama: Dinas Sosial
  pimpinan: {jabatan: Kepala Dinas Sosial, nama: Nama Kepala Dinas}
kanal:
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh.dinsos"}
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
layanan:
  - nama: Surat Keterangan Terdaftar
    persyaratan: [Fotokopi Kartu Keluarga]
    prosedur: [Pemohon menyerahkan berkas, Petugas memeriksa berkas]
    waktu: 1 hari kerja
    biaya: gratis
    produk: Surat keterangan
    pengaduan: [Kotak saran di ruang tunggu]
"""


def check(folder: Path, text: str | bytes, name: str = "dinsos.yaml") -> Checked:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    context = Context(today=datetime.date(2026, 11, 24), region=None, root=path.parent, file=path)
    return check_file(path, f"standards/{name}", context)


def codes(checked: Checked) -> list[str]:
    return [finding.code for finding in checked.findings]


def test_a_sound_file(tmp_path: Path) -> None:
    checked = check(tmp_path, SOUND)
    assert checked.findings == ()
    assert checked.file == "standards/dinsos.yaml"
    assert checked.id == "dinsos"
    assert checked.agency is not None
    assert checked.agency.id == "dinsos"
    assert [service.id for service in checked.agency.services] == ["surat-keterangan-terdaftar"]
    assert checked.document is not None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "IC101"),
        (b"a: b: c", "IC102"),
        (b"a: 1\na: 2", "IC103"),
        (b"a: &b 1", "IC104"),
        (b"[" * 10_000, "IC105"),
    ],
)
def test_an_unreadable_file_has_no_facts(tmp_path: Path, content: bytes, code: str) -> None:
    checked = check(tmp_path, content)
    assert codes(checked) == [code]
    assert checked.agency is None
    assert checked.document is None
    assert checked.id == "dinsos"


@pytest.mark.parametrize("content", ["", "\n", "# kosong\n", "- a\n", "teks\n", "{}\n", '"-"'])
def test_a_file_that_says_nothing_is_answered(tmp_path: Path, content: str) -> None:
    checked = check(tmp_path, content)
    assert checked.findings
    assert checked.agency is not None
    assert checked.agency.services == ()


def test_shape_and_content_are_found_in_one_pass_and_in_order(tmp_path: Path) -> None:
    wrong = SOUND.replace("waktu: 1 hari kerja", "waktu: secepatnya").replace(
        "    produk: Surat keterangan\n", "    produkk: Surat\n"
    )
    checked = check(tmp_path, wrong)
    assert codes(checked) == ["IC304", "IC201"]
    assert list(checked.findings) == in_order(checked.findings)


def test_what_the_shape_explains_is_not_said_again(tmp_path: Path) -> None:
    checked = check(tmp_path, SOUND.replace('{instagram: "@contoh.dinsos"}', "contoh.dinsos"))
    assert codes(checked) == ["IC203"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  media_sosial: {", "  media sosial: {"),
        ("  media_sosial: {instagram: ", "  ig: {a: "),
        ("{instagram: ", "{insta: "),
        ("{instagram: ", "{linkedin: "),
        ("  call_center:", "  hotline:"),
        ("kanal:", "kanall:"),
        ("maklumat:", "maklumatt:"),
        ("  pimpinan:", "  kepala:"),
    ],
)
def test_an_unknown_key_is_not_said_to_be_absent_as_well(
    tmp_path: Path, old: str, new: str
) -> None:
    assert codes(check(tmp_path, SOUND.replace(old, new))) == ["IC201"]


def test_shared_complaints_under_a_misspelt_key_are_not_said_to_be_absent(tmp_path: Path) -> None:
    own = "    pengaduan: [Kotak saran di ruang tunggu]\n"
    wrong = SOUND.replace(own, "") + "pengaduann: [Kotak saran di ruang tunggu]\n"
    assert codes(check(tmp_path, wrong)) == ["IC201"]


def test_an_unknown_key_explains_only_what_it_was_meant_to_be(tmp_path: Path) -> None:
    wrong = SOUND.replace('  media_sosial: {instagram: "@contoh.dinsos"}', "  faks: 0234 000 001")
    assert codes(check(tmp_path, wrong)) == ["IC502", "IC201"]


def test_thousands_of_defects_take_no_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(code: str, element: str) -> list[Finding]:
        return [
            Finding(code, Severity.ERROR, "x", Mark(1, 1), ("layanan", i, element, 0), "Salah.")
            for i in range(20_000)
        ]

    shape, ruled = made("IC203", "biaya"), made("IC301", "produk")
    monkeypatch.setattr(checking, "judge", lambda *_: shape)
    monkeypatch.setattr(rules, "run", lambda *_: ruled)
    started = time.process_time()
    assert len(check(tmp_path, SOUND).findings) == 40_000
    # Each against each would take minutes.
    assert time.process_time() - started < 10


def test_a_date_that_is_none_is_not_said_to_be_absent(tmp_path: Path) -> None:
    assert codes(check(tmp_path, SOUND.replace("2026-01-05", "2026-02-30"))) == ["IC204"]


def test_a_head_of_the_wrong_shape_is_not_said_to_be_absent(tmp_path: Path) -> None:
    wrong = SOUND.replace("{jabatan: Kepala Dinas Sosial, nama: Nama Kepala Dinas}", "Nama Kepala")
    assert codes(check(tmp_path, wrong)) == ["IC203"]
    no_pledge = wrong.replace("maklumat: {tempat: Contoh, tanggal: 2026-01-05}\n", "")
    assert codes(check(tmp_path, no_pledge)) == ["IC203"]


def test_a_value_used_twice_is_still_checked(tmp_path: Path) -> None:
    service = SOUND[SOUND.index("  - nama") :].replace("1 hari kerja", "secepatnya")
    assert codes(check(tmp_path, SOUND + service)) == ["IC205", "IC304"]


@pytest.mark.parametrize(
    "name",
    [
        *("Dinas Sosial.yaml", "DINSOS.yaml", "dinsos_1.yaml", "dinsos.txt", "dinsos.YAML"),
        *("é.yaml", "a" * 101 + ".yaml", "dinsos"),
    ],
)
def test_a_name_that_is_no_id(tmp_path: Path, name: str) -> None:
    checked = check(tmp_path, SOUND, name)
    assert codes(checked) == ["IC106"]
    assert checked.findings[0].hint.endswith(".yaml.")


def test_a_bad_name_and_bad_content_are_both_said(tmp_path: Path) -> None:
    assert codes(check(tmp_path, "a: b: c", "A.yaml")) == ["IC106", "IC102"]


def test_an_odd_file_is_answered(tmp_path: Path) -> None:
    path = tmp_path / "dinsos.yaml"
    os.mkfifo(path)
    context = Context(datetime.date(2026, 11, 24), None, tmp_path, path)
    assert codes(check_file(path, "dinsos.yaml", context)) == ["IC101"]


def test_an_absent_file_is_the_commands_trouble(tmp_path: Path) -> None:
    path = tmp_path / "dinsos.yaml"
    with pytest.raises(UsageError):
        check_file(path, "x", Context(datetime.date(2026, 11, 24), None, tmp_path, path))


@pytest.mark.parametrize("content", [SOUND, "a: b: c", ""])
def test_a_second_ending_is_all_that_is_said(tmp_path: Path, content: str) -> None:
    checked = check(tmp_path, content, "dinsos.yaml.txt")
    assert codes(checked) == ["IC106"]
    assert "Ganti namanya menjadi dinsos.yaml." in checked.findings[0].hint
    # Nothing is read from it, so nothing that was built for its agency is replaced.
    assert (checked.id, checked.agency) == ("dinsos", None)


SHARDS = st.sampled_from(
    [
        *(
            ":",
            ": ",
            "-",
            "- ",
            "\n",
            "\n  ",
            "\n    - ",
            "\t",
            "#",
            " #",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
        ),
        *(
            ",",
            "&a ",
            "*a",
            "!",
            "|",
            ">",
            "%",
            "@",
            "?",
            "=",
            " = ",
            "“",
            "”",
            "\0",
            '"\\0"',
            "\u2028",
        ),
        *("é", "😀", "---\n", "...\n", "<<: ", "9" * 30, "½ hari", "3-", "gratis", "{a: b}", "\r"),
    ]
)
CUTS = st.tuples(st.integers(0, len(SOUND)), st.integers(0, 12), SHARDS | st.just(""))


@settings(deadline=None)
@given(st.lists(CUTS, min_size=1, max_size=5))
def test_whatever_slips_into_a_file_it_is_answered(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[tuple[int, int, str]]
) -> None:
    text = SOUND
    for start, length, shard in cuts:
        text = text[:start] + shard + text[start + length :]
    checked = check(tmp_path_factory.getbasetemp(), text)
    assert all(finding.message for finding in checked.findings)
    assert (checked.agency is None) == (checked.document is None)


REGION = """\
pemerintah: Pemerintah Kabupaten Contoh
wilayah: Kabupaten Contoh
ibu_kota: Contoh
program: {nama: Contoh Cepat Tanggap}
eskalasi:
  - {pihak: Bupati, tugas: menindaklanjuti}
perangkat_daerah:
  - {id: dinsos, nama: Dinas Sosial}
"""


def region(folder: Path, text: str) -> CheckedRegion:
    (folder / "iceta.yaml").write_text(text, encoding="utf-8")
    return check_region(folder / "iceta.yaml", "iceta.yaml")


def test_a_sound_region(tmp_path: Path) -> None:
    checked = region(tmp_path, REGION)
    assert checked.findings == ()
    assert checked.region is not None
    assert checked.document is not None


def test_a_region_that_can_not_be_read(tmp_path: Path) -> None:
    checked = region(tmp_path, "a: [")
    assert [finding.code for finding in checked.findings] == ["IC102"]
    assert (checked.document, checked.region) == (None, None)


def test_a_wrong_emblem_leaves_the_region_usable(tmp_path: Path) -> None:
    checked = region(tmp_path, REGION + "lambang: lambang.svg\n")
    (found,) = checked.findings
    assert (found.code, found.mark, found.path) == ("IC703", Mark(9, 10), ("lambang",))
    assert found.is_error
    assert checked.region is not None


def test_a_letter_that_can_not_be_printed_does_not(tmp_path: Path) -> None:
    wrong = REGION.replace("Kabupaten Contoh\nibu", "Kabupaten ✅\nibu") + "lambang: x.svg\n"
    checked = region(tmp_path, wrong)
    assert [finding.code for finding in checked.findings] == ["IC701", "IC703"]
    assert checked.region is None


def test_shape_and_content_of_a_region_are_found_in_one_pass(tmp_path: Path) -> None:
    checked = region(tmp_path, REGION.replace("wilayah:", "wilaya:") + "lambang: x.svg\n")
    assert [finding.code for finding in checked.findings] == ["IC201", "IC703"]
    assert checked.region is None


def test_what_the_shape_of_a_region_explains_is_not_said_again(tmp_path: Path) -> None:
    wrong = REGION + "kanal_bersama: [{jenis: ✅, nama: A}]\nlambang: [a]\n"
    assert [finding.code for finding in region(tmp_path, wrong).findings] == ["IC204", "IC203"]


@pytest.mark.parametrize("text", ["", "- a\n", "teks\n", "lambang:\n"])
def test_a_region_that_says_nothing_is_answered(tmp_path: Path, text: str) -> None:
    checked = region(tmp_path, text)
    assert checked.findings
    assert checked.region is None
