"""Prosedur hanya menunjuk bagan, SOP, atau dokumen lain.

"Lihat bagan", "sesuai SOP", "terlampir", atau "tergantung daerah" tidak memberi tahu warga apa
yang harus ia lakukan. Bagan yang dimaksud biasanya tidak ikut tercetak.

Mengapa penting: sistem, mekanisme, dan prosedur adalah komponen standar pelayanan dalam Pasal 21
UU 25/2009 dan termasuk enam komponen yang dipublikasikan menurut PermenPANRB 15/2014. Yang
dipublikasikan harus dapat dibaca, bukan dicari lagi di tempat lain.

Cara memperbaiki: tulis isi bagan itu langkah demi langkah, satu kalimat untuk setiap langkah:
siapa melakukan apa.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._walk import label
from ._words import is_unfilled

CODE = "IC306"
SEVERITY = Severity.ERROR
TITLE = "prosedur hanya menunjuk dokumen lain"

WRONG = """\
prosedur:
  - Lihat bagan alur terlampir
"""
RIGHT = """\
prosedur:
  - Pemohon mengambil nomor antrean
  - Petugas memeriksa berkas
  - Pemohon menerima akta
"""

_FLAGS = re.IGNORECASE | re.VERBOSE
_TARGET = r"""
    \b(?:bagan|gambar|diagram|flow\s?chart|skema|lampiran|sop|standar\s+operasional|dokumen|tautan
    |link|situs|website|laman|peraturan|perda|perbup|ketentuan|alur|tabel|poster|banner|spanduk
    |juknis|petunjuk|pedoman|brosur)\b
"""
_OPENING = r"""
    (?:(?:untuk|sistem|mekanisme|prosedur|alur|bagan|gambar|diagram|skema|tata\s+cara|langkah
    |proses|pelayanan|layanan|dan|dapat|bisa|ada|telah|sudah|selengkapnya|silakan
    |sebagaimana|seperti)[\s,/:–-]+)*
"""
_REFERENCE = re.compile(
    rf"""
    {_OPENING}
    (?:
        (?:di)?lampir(?:kan)? | terlampir\b.* | tergantung\b.*
        | (?:di|meli|me)?lihat\b.*{_TARGET}.*
        | (?:sesuai|mengikuti|mengacu|merujuk|berdasarkan|menurut|menyesuaikan|tercantum|tertera
          |termuat|dimuat|dijelaskan|digambarkan|disajikan|diatur|terdapat|sebagaimana|seperti
          |ada|pada|dalam)\b.*{_TARGET}.*
    )
    """,
    _FLAGS,
)
# Somebody does something: then it is a step, whatever document it mentions.
_DEED = re.compile(
    r"\b(?:pemohon|petugas|pasien|warga|masyarakat|pengguna|(?:meny|mem|men|meng)(?!acu|ikuti|urut)"
    r"\w+kan|mengisi|mengambil|membawa|datang|mendaftar|menerima|mengunggah|membayar)\b",
    re.IGNORECASE,
)
_LONGEST = 140


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find procedures whose every step only refers elsewhere."""
    for service in agency.services:
        if "prosedur" in service.unreadable:
            continue
        filled = [step for step in service.procedure if not is_unfilled(step.text.typed)]
        if filled and all(_refers(step.text.typed) and not step.details for step in filled):
            yield Problem(
                filled[0].text.path,
                f"{label(service)}: prosedur hanya menunjuk dokumen lain, langkahnya tidak ditulis",
                "tulis langkah demi langkah siapa melakukan apa",
            )


def _refers(text: str) -> bool:
    core = " ".join(text.split()).strip(" .:;()[]“”\"'")
    return (
        len(core) <= _LONGEST
        and _REFERENCE.fullmatch(core) is not None
        and _DEED.search(core) is None
    )
