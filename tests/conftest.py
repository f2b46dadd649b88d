"""What tests of several folders need: a small workspace."""

from pathlib import Path

import pytest

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


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faultless ``iceta.yaml`` and one faultless agency; the current folder."""
    (tmp_path / "iceta.yaml").write_text(REGION, encoding="utf-8")
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "dinsos.yaml").write_text(AGENCY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
