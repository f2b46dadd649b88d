"""Kunci yang wajib tidak ada.

Setiap layanan wajib mempunyai nama, persyaratan, prosedur, waktu, biaya, dan produk; pengaduan
boleh ditulis satu kali untuk semua layanan. Perangkat daerah wajib mempunyai nama. Temuan ini
menunjuk ke tempat yang kekurangan kunci itu.

Mengapa penting: enam komponen penyampaian pelayanan dipublikasikan menurut PermenPANRB 15/2014,
jadi tidak satu pun boleh terlewat.

Cara memperbaiki: tambahkan kuncinya beserta isinya.
"""

from ..findings import Severity

CODE = "IC202"
SEVERITY = Severity.ERROR
TITLE = "kunci wajib tidak ada"

WRONG = """\
layanan:
  - nama: Akta Kelahiran
    persyaratan: [Fotokopi KTP]
    prosedur: [Pemohon menyerahkan berkas]
    biaya: gratis
    produk: Kutipan Akta Kelahiran
"""
RIGHT = """\
layanan:
  - nama: Akta Kelahiran
    persyaratan: [Fotokopi KTP]
    prosedur: [Pemohon menyerahkan berkas]
    waktu: 1 hari kerja
    biaya: gratis
    produk: Kutipan Akta Kelahiran
"""
