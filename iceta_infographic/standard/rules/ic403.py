"""NIP bukan 18 angka dengan susunan 8-6-1-3, atau tanggal lahirnya tidak mungkin.

NIP terdiri atas tanggal lahir (8 angka), tahun dan bulan pengangkatan (6 angka), jenis kelamin
(1 angka), dan nomor urut (3 angka): "19800101 200501 1 001". Boleh ditulis dengan atau tanpa
spasi. Yang diperiksa adalah susunannya dan apakah tanggal lahirnya ada di kalender.

Mengapa penting: NIP tercetak di bawah nama pada maklumat. Salah ketik satu angka membuat
dokumen yang sudah ditandatangani harus dicetak ulang.

Cara memperbaiki: salin NIP dari surat keputusan pengangkatan, dan apit dengan tanda kutip. Bila
pimpinan memang tidak mempunyai NIP, hapus "nip".
"""

import re
from collections.abc import Iterator
from datetime import date

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._words import quoted

CODE = "IC403"
SEVERITY = Severity.WARNING
TITLE = "NIP tidak mungkin"

WRONG = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan:
    jabatan: Kepala Dinas
    nama: Nama Pejabat
    nip: "19801301 200501 1 001"
"""
RIGHT = """\
perangkat_daerah:
  nama: Dinas Kependudukan dan Pencatatan Sipil
  pimpinan:
    jabatan: Kepala Dinas
    nama: Nama Pejabat
    nip: "19801231 200501 1 001"
"""

_NIP = re.compile(
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?:[0-9]{10}| [0-9]{6} [0-9] [0-9]{3})"
)
_EARLIEST = 1900


def check(agency: Agency, context: Context) -> Iterator[Problem]:
    """Find numbers of officials that can't be right."""
    nip = agency.head.nip
    if nip is None or not nip.typed.strip():
        return
    match = _NIP.fullmatch(" ".join(nip.typed.split()))
    if match is None:
        yield Problem(
            nip.path,
            f"NIP {quoted(nip.typed)} tidak tersusun sebagai 8-6-1-3 angka",
            'tulis 18 angka seperti "19800101 200501 1 001"',
        )
    elif not _is_birthday(int(match["year"]), int(match["month"]), int(match["day"]), context):
        yield Problem(
            nip.path,
            "delapan angka pertama NIP bukan tanggal lahir yang mungkin",
            "cocokkan dengan surat keputusan: empat angka tahun, dua bulan, dua tanggal",
        )


def _is_birthday(year: int, month: int, day: int, context: Context) -> bool:
    try:
        return year >= _EARLIEST and date(year, month, day) < context.today
    except ValueError:
        return False
