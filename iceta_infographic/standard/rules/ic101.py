"""Berkas bukan teks, atau tidak tersimpan sebagai UTF-8.

Termasuk di sini: berkas Word, Excel, atau PDF yang hanya diganti akhirannya menjadi .yaml; berkas
yang disimpan sebagai UTF-16 atau Windows-1252; folder; dan tanda yang tidak terlihat, yang biasanya
ikut tersalin dari halaman web.

Mengapa penting: huruf yang salah simpan tercetak sebagai tanda aneh, dan tanda yang tidak terlihat
membuat kunci yang tampak benar menjadi tidak dikenal.

Cara memperbaiki: buka di Notepad, pilih Simpan Sebagai, lalu pilih Encoding UTF-8. Untuk tanda yang
tidak terlihat: hapus huruf di tempat yang ditunjuk, lalu ketik ulang.
"""

from ..findings import Severity

CODE = "IC101"
SEVERITY = Severity.ERROR
TITLE = "berkas bukan teks UTF-8"

WRONG = """\
nama: Surat Pengantar Caf\ufffd   # é tersimpan sebagai Windows-1252, bukan UTF-8
"""
RIGHT = """\
nama: Surat Pengantar Café
"""
