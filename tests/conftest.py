"""What tests of several folders need: a small workspace."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long it takes to think of examples says something of the machine, and nothing of the program.
settings.register_profile("any machine", suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

REGION = """\
pemerintah: Pemerintah Kabupaten Contoh
wilayah: Kabupaten Contoh
ibu_kota: Contoh
program: {nama: Contoh Cepat Tanggap, singkatan: C-Ceta}
kanal_bersama:
  - {jenis: sp4n_lapor, nama: SP4N-LAPOR!, alamat: https://www.lapor.go.id}
eskalasi:
  - {pihak: Perangkat daerah, tugas: menyelesaikan keluhan}
  - {pihak: Bupati, tugas: menindaklanjuti}
tinjau_ulang: {peringatan_bulan: 12, batas_bulan: 36}
keluaran: [a4]
perangkat_daerah:
  - {id: dinsos, nama: Dinas Sosial}
  - {id: rsud, nama: "RSUD: Rumah Sakit #1"}
"""

AGENCY = """\
status: contoh
perangkat_daerah:
  nama: Dinas Sosial
  pimpinan: {jabatan: Kepala Dinas Sosial, nama: Nama Kepala Dinas}
kanal:
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh.dinsos"}
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
layanan:
  - id: surat-keterangan
    nama: Surat Keterangan Terdaftar
    persyaratan:
      - Fotokopi Kartu Keluarga
    prosedur:
      - Pemohon menyerahkan berkas
      - Petugas memeriksa berkas
    waktu: 1 hari kerja
    biaya: gratis
    produk: Surat keterangan
    pengaduan:
      - {kanal: call_center, alamat: 0234 000 000}
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="draw the pictures in tests/page/golden/ anew instead of comparing with them",
    )


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faultless ``iceta.yaml`` and one faultless agency; the current folder."""
    (tmp_path / "iceta.yaml").write_text(REGION, encoding="utf-8")
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "dinsos.yaml").write_text(AGENCY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def commit(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Make the workspace a git repository; commits all of it and returns the commit's id."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=Uji", "-c", "user.email=uji@example.id", *arguments],
            cwd=workspace,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def record(subject: str = "perubahan", day: str = "2026-01-05") -> str:
        monkeypatch.setenv("GIT_AUTHOR_DATE", f"{day}T08:00:00+07:00")
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T08:00:00+07:00")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message", subject)
        return git("rev-parse", "HEAD")

    git("init", "--quiet", "--initial-branch", "main")
    return record
