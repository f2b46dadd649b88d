"""Warna instansi terlalu terang untuk tulisan putih.

Kepala halaman berwarna instansi dengan tulisan putih di atasnya. Supaya dapat dibaca semua orang,
juga yang penglihatannya lemah, keterbacaan itu dihitung: paling sedikit 4,5 banding 1 (pedoman WCAG
2.2, butir 1.4.3). Warna yang tidak mencapainya tidak dipakai apa adanya; halaman memakai warna
terdekat yang mencapainya, dengan corak yang sama tetapi lebih gelap.

Cara memperbaiki: ganti warna dengan yang disebut di pesan, atau biarkan bila hasilnya sudah sesuai.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem

CODE = "IC704"
SEVERITY = Severity.WARNING
TITLE = "warna instansi terlalu terang untuk tulisan"

WRONG = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan: {jabatan: Kepala Dinas, nama: Nama Pejabat}
  warna: "#7bdcb5"
"""
RIGHT = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan: {jabatan: Kepala Dinas, nama: Nama Pejabat}
  warna: "#0b5d4b"
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find a brand colour that can't carry text."""
    typed = agency.colour.typed.strip() if agency.colour is not None else ""
    if not typed:
        return
    # Late: few files name a colour, and those that do pay for it alone.
    from ...colour import PAPER, TEXT, contrast, nearest

    reached = contrast(typed, PAPER)
    if agency.colour is not None and reached < TEXT:
        said = f"{reached:.1f}".replace(".", ",")
        yield Problem(
            agency.colour.path,
            f"tulisan putih di atas warna {typed} hanya mencapai {said} banding 1, paling sedikit"
            " 4,5",
            f"pakai {nearest(typed, PAPER, TEXT)}, warna terdekat yang dapat dibaca; halaman sudah"
            " memakainya",
        )
