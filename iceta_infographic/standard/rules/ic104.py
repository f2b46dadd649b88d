"""Penanda khusus YAML dipakai: &, *, !, %, atau isi kedua setelah ---.

Penanda itu membuat satu isian menunjuk ke isian lain. Berkas kecil dengan penanda seperti itu dapat
membengkak menjadi jutaan isian dan menghentikan komputer, jadi semuanya ditolak.

Mengapa penting: apa yang terbaca di layar harus sama dengan apa yang tercetak.

Cara memperbaiki: tulis isinya di setiap tempat yang memerlukannya. Bila tanda itu bagian dari teks,
apit teksnya dengan tanda kutip, misalnya "@nama.akun" atau "*) khusus pasien baru".
"""

from ..findings import Severity

CODE = "IC104"
SEVERITY = Severity.ERROR
TITLE = "penanda YAML yang tidak dipakai"

WRONG = """\
persyaratan: &syarat
  - Fotokopi KTP
"""
RIGHT = """\
persyaratan:
  - Fotokopi KTP
"""
