"""Produk hanya mengulang nama layanan.

Produk adalah apa yang dibawa pulang pemohon: surat, kartu, akta, izin, hasil pemeriksaan. Bila
produk layanan "Pendaftaran Pasien" ditulis "Pendaftaran pasien", warga tidak tahu apa yang ia
terima. Nama layanan yang memang nama dokumen ("Persetujuan Bangunan Gedung", "Kartu Keluarga")
boleh diulang.

Mengapa penting: produk pelayanan adalah komponen standar pelayanan dalam Pasal 21 UU 25/2009 dan
termasuk enam komponen yang dipublikasikan menurut PermenPANRB 15/2014.

Cara memperbaiki: tulis bendanya, misalnya "Kartu berobat dan nomor antrean".
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._walk import label
from ._words import is_unfilled, word_set

CODE = "IC311"
SEVERITY = Severity.WARNING
TITLE = "produk hanya mengulang nama layanan"

WRONG = """\
nama: Pendaftaran Pasien
produk: Pendaftaran pasien
"""
RIGHT = """\
nama: Pendaftaran Pasien
produk: Kartu berobat dan nomor antrean
"""

# A service may be called after the thing it gives; a recommendation is only so called.
_THINGS = word_set(
    """
    akta akte bantuan berita buku bukti data dokumen formulir hasil ijazah izin kartu keputusan
    keterangan kk ktp kutipan laporan legalisasi lembar naskah nomor obat persetujuan piagam
    plakat resi resume salinan sertifikat sk skck slip surat tanda vaksin
    """
)


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find products that say no more than the service's name."""
    for service in agency.services:
        name = _words(service.name.typed)
        if "produk" in service.unreadable or not name or name[0] in _THINGS:
            continue
        for product in service.products:
            if _words(product.typed) == name and not is_unfilled(product.typed):
                yield Problem(
                    product.path,
                    f"{label(service)}: produk hanya mengulang nama layanan",
                    "tulis apa yang diterima pemohon: surat, kartu, atau hasil apa",
                )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
