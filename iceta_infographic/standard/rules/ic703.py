"""Logo tidak ada, berada di luar folder kerja, bukan gambar, atau terlalu besar.

Nama berkas logo dibaca dari folder tempat berkas standar berada, lalu dari folder iceta.yaml. Yang
diterima: PNG, JPEG, atau SVG, paling besar 2 MB dan 4000 x 4000 titik. Jenisnya dilihat dari isi
berkas, bukan dari akhiran namanya. SVG tidak boleh memuat skrip atau memanggil berkas lain, supaya
halaman yang tercetak di semua komputer sama dan tidak ada isi yang ikut terbawa.

Cara memperbaiki: simpan logo di dalam folder kerja, di samping berkas standar, dan tulis nama
berkasnya saja. Bila terlalu besar, perkecil gambarnya lebih dahulu. Bila SVG ditolak, simpan ulang
sebagai "plain SVG" atau pakai PNG.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..images import find_image
from ..model import Agency
from . import Context, Problem
from ._words import quoted

CODE = "IC703"
SEVERITY = Severity.ERROR
TITLE = "logo tidak dapat dipakai"

WRONG = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan: {jabatan: Kepala Dinas, nama: Nama Pejabat}
  logo: C:/Gambar/logo.png
"""
RIGHT = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan: {jabatan: Kepala Dinas, nama: Nama Pejabat}
  logo: logo.svg
"""


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find logos that can't be put on a page."""
    logo = agency.logo
    if logo is None or not logo.typed.strip():
        return
    found = find_image(logo.typed.strip(), (context.file.parent, context.root), context.root)
    if isinstance(found, str):
        yield Problem(
            logo.path,
            f"logo {quoted(logo.typed)} tidak dapat dipakai: {found}",
            "simpan gambar PNG, JPEG, atau SVG di samping berkas ini, lalu tulis nama berkasnya",
        )
