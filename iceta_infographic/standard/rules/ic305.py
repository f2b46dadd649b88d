"""Pengaduan tidak memuat satu pun kanal yang dapat dipakai warga.

Kanal dapat dipakai bila warga yang membacanya langsung tahu harus ke mana: nomor telepon atau
WhatsApp, alamat e-mail, alamat situs, nama akun, SP4N-LAPOR!, atau tempat seperti loket, ruang
pengaduan, dan kotak saran. "WhatsApp" atau "e-mail" tanpa nomor atau alamat belum dapat dipakai.
Tahapan penanganan ("cek administrasi, cek lapangan") dan nomor surat keputusan bukan kanal.

Mengapa penting: penanganan pengaduan, saran, dan masukan adalah komponen standar pelayanan dalam
Pasal 21 UU 25/2009 dan salah satu dari enam yang dipublikasikan menurut PermenPANRB 15/2014.
SP4N-LAPOR! diatur dalam PermenPANRB 62/2018.

Cara memperbaiki: tulis sekurang-kurangnya satu kanal beserta nomor, alamat, akun, atau tempatnya.
Tahapan penanganan boleh ditulis juga, sebagai "alur".
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Complaint, Text
from . import Context, Problem
from ._channels import is_usable
from ._walk import complaints
from ._words import is_unfilled

CODE = "IC305"
SEVERITY = Severity.ERROR
TITLE = "pengaduan tanpa kanal yang dapat dipakai"

WRONG = """\
pengaduan:
  - Cek administrasi
  - Koordinasi dengan instansi terkait
"""
RIGHT = """\
pengaduan:
  - Kotak saran di ruang pelayanan
  - {kanal: whatsapp, alamat: 0800 0000 0000}
  - {alur: [Cek administrasi, Koordinasi dengan instansi terkait], tenggat: 5 hari kerja}
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find complaints that leave a citizen without a way to complain."""
    for owner, entries, path in complaints(agency):
        filled = [entry for entry in entries if not _is_left_open(entry)]
        if filled and not any(is_usable(entry) for entry in filled):
            yield Problem(
                path,
                f"{owner}: tidak ada kanal pengaduan yang dapat dipakai warga",
                "tulis nomor, alamat, akun, atau tempatnya, misalnya: Kotak saran di ruang "
                "pelayanan",
            )


def _is_left_open(entry: Complaint) -> bool:
    return isinstance(entry, Text) and is_unfilled(entry.typed)
