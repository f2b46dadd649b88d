"""Kunci yang sama ditulis dua kali di tempat yang sama.

Program lain biasanya memakai yang terakhir dan membuang yang pertama tanpa memberi tahu. Di sini
keduanya dipersoalkan, karena hanya Anda yang tahu mana yang benar.

Mengapa penting: janji yang tercetak dapat berbeda dari yang Anda lihat di bagian atas berkas.

Cara memperbaiki: gabungkan isinya di satu tempat, lalu hapus yang lain.
"""

from ..findings import Severity

CODE = "IC103"
SEVERITY = Severity.ERROR
TITLE = "kunci yang sama dua kali"

WRONG = """\
waktu: 1 hari kerja
waktu: 3 hari kerja
"""
RIGHT = """\
waktu: 3 hari kerja
"""
