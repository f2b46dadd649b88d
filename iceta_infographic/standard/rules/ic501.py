"""Perangkat daerah belum mempunyai call center.

Setiap perangkat daerah harus mempunyai nomor yang dapat dihubungi warga. Nomor itu dicetak
pertama pada setiap halaman, karena warga menelepon lebih dahulu sebelum memakai kanal lain.

Mengapa penting: program pengaduan daerah menempatkan perangkat daerah sebagai tangan pertama yang
menyelesaikan keluhan. Penanganan pengaduan, saran, dan masukan juga komponen standar pelayanan
dalam Pasal 21 UU 25/2009.

Cara memperbaiki: isi "call_center" di bawah "kanal" dengan nomor kantor, bukan nomor pribadi.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._channels import addressed

CODE = "IC501"
SEVERITY = Severity.ERROR
TITLE = "belum ada call center"

WRONG = """\
kanal:
  whatsapp: 0800 0000 0000
  media_sosial: {instagram: "@contoh.dinas"}
"""
RIGHT = """\
kanal:
  call_center: 0234 000 000
  whatsapp: 0800 0000 0000
  media_sosial: {instagram: "@contoh.dinas"}
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find agencies that can't be called."""
    if not any(channel.kind == "call_center" for channel in addressed(agency.channels)):
        yield Problem(
            ("kanal", "call_center"),
            "perangkat daerah belum mempunyai call center",
            "tulis di bawah kanal, misalnya: call_center: 0234 000 000",
        )
