"""Maklumat pelayanan belum ada, atau belum lengkap.

Maklumat adalah janji tertulis pimpinan untuk melayani sesuai standar. Untuk dapat dicetak ia
memerlukan tiga hal: pimpinan (nama dan jabatan), tempat, dan tanggal. Tempat boleh tidak ditulis
bila ibu kota sudah disebut di iceta.yaml. Bunyi maklumat boleh dikosongkan; dipakai bunyi baku.

Mengapa penting: Pasal 22 UU 25/2009 mewajibkan penyelenggara menyusun dan menetapkan maklumat
pelayanan serta memublikasikannya secara jelas dan luas. Tanpa pimpinan, tempat, dan tanggal, tidak
jelas siapa berjanji dan sejak kapan.

Cara memperbaiki: tambahkan "maklumat" dengan "tempat" dan "tanggal", dan isi "pimpinan" di
"perangkat_daerah".
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Pledge, Text
from . import Context, Problem
from ._words import is_unfilled

CODE = "IC401"
SEVERITY = Severity.ERROR
TITLE = "maklumat pelayanan belum ada atau belum lengkap"

WRONG = """\
maklumat:
  nomor: 000/MP/2026
"""
RIGHT = """\
maklumat:
  nomor: 000/MP/2026
  tempat: Indramayu
  tanggal: 2026-01-05
"""


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find agencies without a pledge that can be printed."""
    if agency.pledge is None:
        yield Problem(
            ("maklumat",),
            "maklumat pelayanan belum ada",
            "tambahkan maklumat dengan tempat dan tanggalnya",
            at="key",
        )
        return
    missing = list(_missing(agency, agency.pledge, context))
    if missing:
        yield Problem(
            ("maklumat",),
            f"maklumat pelayanan belum lengkap: belum ada {_listed(missing)}",
            "isi yang belum ada; pimpinan ditulis di perangkat_daerah",
            at="key",
        )


def _missing(agency: Agency, pledge: Pledge, context: Context) -> Iterator[str]:
    if not _given(agency.head.name):
        yield "nama pimpinan"
    if not _given(agency.head.office):
        yield "jabatan pimpinan"
    # Without iceta.yaml nobody knows whether it names the place.
    capital = context.region is None or context.region.capital.strip()
    if not capital and not _given(pledge.place):
        yield "tempat"
    if pledge.day is None or not _given(pledge.day.text):
        yield "tanggal"


def _given(text: Text | None) -> bool:
    return text is not None and not is_unfilled(text.typed)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} dan {words[-1]}"
