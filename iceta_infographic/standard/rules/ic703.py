"""Logo atau lambang tidak ada, berada di luar folder kerja, bukan gambar, atau terlalu besar.

Nama berkas logo dibaca dari folder tempat berkas standar berada, lalu dari folder iceta.yaml. Nama
berkas lambang daerah, yang ditulis di iceta.yaml, dibaca dari folder iceta.yaml; selama lambangnya
salah, hanya maklumat yang tidak dibuat.

Yang diterima: PNG, JPEG, atau SVG, paling besar 2 MB dan 4000 x 4000 titik. Jenisnya dilihat dari
isi berkas, bukan dari akhiran namanya. SVG tidak boleh memuat skrip atau memanggil berkas lain,
supaya halaman yang tercetak di semua komputer sama dan tidak ada isi yang ikut terbawa.

Cara memperbaiki: simpan logo di dalam folder kerja, di samping berkas standar, dan tulis nama
berkasnya saja. Bila terlalu besar, perkecil gambarnya lebih dahulu. Bila SVG ditolak, simpan ulang
sebagai "plain SVG" atau pakai PNG.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath

from ..findings import Severity
from ..images import find_image
from ..model import Agency, Region, Text
from ..reader import Document
from . import Context, Problem
from ._words import quoted

CODE = "IC703"
SEVERITY = Severity.ERROR
TITLE = "logo atau lambang tidak dapat dipakai"

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
    folders = (context.file.parent, context.root)
    yield from _judged("logo", agency.logo, folders, "di samping berkas ini")


def check_region(region: Region, _document: Document, root: FilePath) -> Iterator[Problem]:
    """Find an emblem that can't be put on a page."""
    yield from _judged("lambang", region.emblem, (root,), "di folder yang berisi iceta.yaml")


def _judged(
    what: str, name: Text | None, folders: Sequence[FilePath], where: str
) -> Iterator[Problem]:
    if name is None or not name.typed.strip():
        return
    # The workspace is the last folder that is looked in, and the one that must not be left.
    found = find_image(name.typed.strip(), folders, folders[-1])
    if isinstance(found, str):
        yield Problem(
            name.path,
            f"{what} {quoted(name.typed)} tidak dapat dipakai: {found}",
            f"simpan gambar PNG, JPEG, atau SVG {where}, lalu tulis nama berkasnya",
        )
