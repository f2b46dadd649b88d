"""Berkas lebih besar, lebih dalam, atau lebih banyak isiannya daripada standar mana pun.

Batasnya 1 MB, 12 tingkat isian, dan 20.000 isian untuk satu berkas. Standar terpanjang yang pernah
terbit jauh lebih kecil daripada itu, jadi berkas sebesar ini biasanya bukan berkas yang dimaksud.

Mengapa penting: pemeriksaan harus selesai seketika di komputer kantor, apa pun isi berkasnya.

Cara memperbaiki: periksa apakah berkasnya benar. Bila memang sebesar itu, bagi menjadi beberapa
berkas, satu untuk setiap unit.
"""

from ..findings import Severity

CODE = "IC105"
SEVERITY = Severity.ERROR
TITLE = "berkas terlalu besar"

WRONG = """\
persyaratan: [[[[[[[[[[[[[Fotokopi KTP]]]]]]]]]]]]]
"""
RIGHT = """\
persyaratan: [Fotokopi KTP]
"""
