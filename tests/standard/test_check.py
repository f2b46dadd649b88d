"""Checking one file from its bytes to its findings."""

import datetime
import os
from pathlib import Path

import pytest

from iceta_infographic.errors import UsageError
from iceta_infographic.standard.check import Checked, check_file
from iceta_infographic.standard.findings import in_order
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
