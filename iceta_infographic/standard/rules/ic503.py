"""Kanal pengaduan disebut tanpa nomor, alamat, atau akunnya.

"WhatsApp", "E-mail dinas", atau "Telepon" tidak dapat dipakai bila nomornya tidak ada. Temuan ini
tidak muncul bila kanal yang sama sudah ditulis lengkap di "kanal" perangkat daerah, karena dari
sana ia tercetak pada halaman.

Mengapa penting: penanganan pengaduan adalah komponen standar pelayanan yang dipublikasikan
(Pasal 21 UU 25/2009, PermenPANRB 15/2014). Kanal tanpa alamat hanya tampak seperti kanal.

Cara memperbaiki: tulis nomor atau alamatnya, misalnya {kanal: whatsapp, alamat: 0800 0000 0000},
atau lengkapi "kanal" perangkat daerah.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Channel, Complaint, Text
from . import Context, Problem
from ._channels import SOCIAL, WAYS, Way, own_kinds
from ._walk import complaints
from ._words import is_unfilled

CODE = "IC503"
SEVERITY = Severity.WARNING
TITLE = "kanal tanpa nomor atau alamat"

WRONG = """\
pengaduan:
  - Kotak saran di ruang pelayanan
  - E-mail dinas
"""
RIGHT = """\
pengaduan:
  - Kotak saran di ruang pelayanan
  - E-mail contoh@dinas.contoh
"""

# In a longer sentence the address may be given in other words.
_LONGEST = 100
_ELSEWHERE = re.compile(
    r"\b(?:tertera|tercantum|tersebut|berikut|di\s?atas|di\s?bawah)\b", re.IGNORECASE
)
_NEED_ADDRESS = SOCIAL | {"call_center", "telepon", "sms", "whatsapp", "email", "situs"}


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find channels that are named but can't be used."""
    own = own_kinds(agency)
    for owner, entries, _ in complaints(agency):
        for entry in entries:
            way = _bare(entry, own)
            if way is not None:
                yield Problem(
                    entry.path,
                    f"{owner}: {way.name} disebut tanpa {way.needed}",
                    f"tulis juga {way.needed}, atau lengkapi kanal perangkat daerah",
                )


def _bare(entry: Complaint, own: frozenset[str]) -> Way | None:
    if isinstance(entry, Channel):
        return _bare_channel(entry, own)
    if not isinstance(entry, Text):
        return None
    text = entry.typed
    if is_unfilled(text) or len(text) > _LONGEST or _ELSEWHERE.search(text):
        return None
    for way in WAYS:
        if way.words.search(text) and not way.given(text) and not way.kinds & own:
            return way
    return None


def _bare_channel(channel: Channel, own: frozenset[str]) -> Way | None:
    unusable = channel.address is None or not channel.address.typed.strip()
    if not unusable or channel.kind not in _NEED_ADDRESS:
        return None
    if channel.name is not None and any(way.given(channel.name.typed) for way in WAYS):
        return None
    way = next(way for way in WAYS if channel.kind in way.kinds)
    return None if way.kinds & own else way
