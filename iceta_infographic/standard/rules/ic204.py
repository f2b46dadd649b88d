"""Isian bukan salah satu yang diperbolehkan.

Beberapa kunci hanya menerima kata tertentu (status: ditetapkan, draf, atau contoh), tanggal yang
ada di kalender, atau warna seperti "#0b5d4b". Pesannya menyebutkan pilihannya.

Mengapa penting: kata yang tidak dikenal akan diabaikan, padahal Anda mengira sudah mengaturnya.

Cara memperbaiki: pakai salah satu yang disebut pada pesannya.
"""

from ..findings import Severity

CODE = "IC204"
SEVERITY = Severity.ERROR
TITLE = "isian tidak diperbolehkan"

WRONG = """\
status: final
"""
RIGHT = """\
status: ditetapkan
"""
