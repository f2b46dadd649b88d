"""Perangkat daerah belum mempunyai akun media sosial.

Sekurang-kurangnya satu: Instagram, Facebook, X, TikTok, atau YouTube. Akun itu dicetak pada
halaman, dan di sana pula gambar standar pelayanan dibagikan.

Mengapa penting: program pengaduan daerah mewajibkan call center dan media sosial pada setiap
perangkat daerah. PermenPANRB 29/2022 (diubah dengan 4/2023) menghitung media sosial
sebagai salah satu media publikasi standar pelayanan.

Cara memperbaiki: isi nama akun resmi di "media_sosial" di bawah "kanal". Nama akun yang diawali
tanda @ diapit tanda kutip.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._channels import SOCIAL, addressed

CODE = "IC502"
SEVERITY = Severity.ERROR
TITLE = "belum ada akun media sosial"

WRONG = """\
kanal:
  call_center: 0234 000 000
"""
RIGHT = """\
kanal:
  call_center: 0234 000 000
  media_sosial: {instagram: "@contoh.dinas"}
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find agencies without an account."""
    if not any(channel.kind in SOCIAL for channel in addressed(agency.channels)):
        yield Problem(
            ("kanal", "media_sosial"),
            "perangkat daerah belum mempunyai akun media sosial",
            'tulis di bawah kanal, misalnya: media_sosial: {instagram: "@nama.akun"}',
        )
