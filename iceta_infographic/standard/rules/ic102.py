"""Susunan tulisan di berkas tidak dapat dibaca.

Penyebab yang paling sering: titik dua di dalam kalimat, tanda kutip yang tidak ditutup, jarak dari
tepi kiri yang tidak sama, tombol Tab, dan teks yang diawali tanda seperti @, *, [ atau {.

Mengapa penting: selama susunannya salah, tidak ada satu pun isi berkas yang dapat diperiksa atau
dicetak.

Cara memperbaiki: lihat baris yang ditunjuk dan baris di atasnya. Kalimat yang memuat titik dua lalu
spasi diapit tanda kutip.
"""

from ..findings import Severity

CODE = "IC102"
SEVERITY = Severity.ERROR
TITLE = "susunan tulisan tidak terbaca"

WRONG = """\
jam_layanan: Senin: 08.00: tutup 15.00
"""
RIGHT = """\
jam_layanan: "Senin: 08.00, tutup 15.00"
"""
