"""Isi satu layanan memerlukan terlalu banyak lembar untuk satu media.

Isi yang panjang tidak pernah dipotong atau dikecilkan sampai tidak terbaca; isi itu berlanjut ke
lembar atau gambar berikutnya. Namun spanduk yang menjadi dua lembar atau kiriman media sosial yang
menjadi belasan gambar tidak akan dibaca orang. Peringatan ini muncul sesudah halaman dibuat.

Cara memperbaiki: persingkat teks pada baris yang disebut, gabungkan persyaratan yang serupa, atau
bagi layanan itu menjadi beberapa layanan.
"""

from ..findings import Severity

CODE = "IC702"
SEVERITY = Severity.WARNING
TITLE = "terlalu banyak lembar untuk satu media"

WRONG = """\
prosedur:
  - Pemohon datang ke kantor pada jam kerja dengan membawa seluruh berkas asli beserta salinannya,
    mengambil nomor antrean di mesin antrean sebelah pintu masuk, lalu menunggu sampai dipanggil
"""
RIGHT = """\
prosedur:
  - Pemohon mengambil nomor antrean dan menunggu panggilan
"""
