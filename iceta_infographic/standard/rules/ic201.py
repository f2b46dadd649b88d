"""Ada kunci yang tidak dikenal.

Biasanya salah eja ("persaratan"), salah tempat, atau sebuah kalimat dengan titik dua yang terbaca
sebagai kunci. Bila ada kunci yang mirip, pesannya menyebutkan kunci itu.

Mengapa penting: isian di bawah kunci yang salah eja tidak ikut tercetak, dan unsurnya menjadi tidak
ada walaupun sudah diketik.

Cara memperbaiki: perbaiki ejaannya, pindahkan ke tempat yang benar, atau apit kalimatnya dengan
tanda kutip.
"""

from ..findings import Severity

CODE = "IC201"
SEVERITY = Severity.ERROR
TITLE = "kunci tidak dikenal"

WRONG = """\
prosedure:
  - Pemohon menyerahkan berkas
"""
RIGHT = """\
prosedur:
  - Pemohon menyerahkan berkas
"""
