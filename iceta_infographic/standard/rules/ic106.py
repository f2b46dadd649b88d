"""Nama berkas bukan id, atau ada dua berkas untuk satu id.

Nama berkas standar adalah id perangkat daerah: huruf kecil, angka, dan tanda hubung, diakhiri .yaml
atau .yml. Id itu menjadi nama folder hasil dan dipakai untuk mencocokkan berkas dengan daftar
perangkat daerah di iceta.yaml. Dua berkas untuk satu id, misalnya dinsos.yaml dan dinsos.yml,
ditolak keduanya karena tidak diketahui mana yang berlaku.

Notepad kadang menambahkan akhiran .txt, misalnya dinsos.yaml.txt. Isi berkas itu tidak dibaca
sampai namanya dibetulkan.

Cara memperbaiki: ganti nama berkasnya, misalnya "Dinas Sosial.yaml" menjadi "dinsos.yaml". Bila ada
dua, simpan satu yang benar.
"""

from ..findings import Severity

CODE = "IC106"
SEVERITY = Severity.ERROR
TITLE = "nama berkas tidak dapat dipakai"

WRONG = """\
standards/Dinas Sosial (baru).yaml
"""
RIGHT = """\
standards/dinsos.yaml
"""
