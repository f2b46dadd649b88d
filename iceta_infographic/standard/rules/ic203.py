"""Bentuk isian keliru, misalnya teks di tempat daftar.

Ada tiga bentuk: teks ("waktu: 1 hari kerja"), daftar (setiap butir diawali tanda hubung dan spasi),
dan kunci dengan isinya. Pesannya menyebutkan bentuk yang diminta di tempat itu.

Mengapa penting: daftar persyaratan yang diketik sebagai satu kalimat tidak dapat dicetak sebagai
daftar yang dapat dicentang warga.

Cara memperbaiki: tulis seperti contoh pada pesannya.
"""

from ..findings import Severity

CODE = "IC203"
SEVERITY = Severity.ERROR
TITLE = "bentuk isian keliru"

WRONG = """\
persyaratan: Fotokopi KTP dan KK
"""
RIGHT = """\
persyaratan:
  - Fotokopi KTP
  - Fotokopi KK
"""
