"""Dua layanan di satu berkas memakai id yang sama.

Id layanan menjadi nama folder hasilnya. Bila tidak ditulis, id dibuat dari nama layanan, sehingga
dua layanan bernama sama juga mempunyai id yang sama.

Mengapa penting: hasil layanan yang satu akan menimpa hasil layanan yang lain.

Cara memperbaiki: beri id yang berbeda. Id yang sudah terbit jangan diganti; gantilah yang baru.
"""

from ..findings import Severity

CODE = "IC205"
SEVERITY = Severity.ERROR
TITLE = "dua layanan dengan satu id"

WRONG = """\
layanan:
  - {id: akta, nama: Akta Kelahiran}
  - {id: akta, nama: Akta Kematian}
"""
RIGHT = """\
layanan:
  - {id: akta-kelahiran, nama: Akta Kelahiran}
  - {id: akta-kematian, nama: Akta Kematian}
"""
