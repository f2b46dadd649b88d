"""Butir terlalu panjang atau daftar terlalu panjang untuk dibaca sambil berdiri.

Batasnya 200 huruf untuk satu isian dan 12 butir untuk satu daftar. Tabel tarif tidak dibatasi.

Mengapa penting: PermenPANRB 29/2022 (diubah dengan 4/2023) menilai media yang memuat keenam
komponen standar pelayanan. Media yang tidak terbaca habis oleh warga tidak menolong siapa pun.

Cara memperbaiki: pecah menjadi beberapa butir; kelompokkan persyaratan dengan "kelompok"; tulis
bagian langkah di "rincian"; pindahkan syarat waktu ke "keterangan".
"""

from collections.abc import Iterator

from ..findings import Path, Severity
from ..model import Agency
from . import Context, Problem
from ._walk import complaints, groups, label, pieces
from ._words import quoted

CODE = "IC315"
SEVERITY = Severity.WARNING
TITLE = "butir atau daftar terlalu panjang"

WRONG = """\
persyaratan:
  - >-
    Surat permohonan yang ditujukan kepada kepala dinas, ditandatangani pemohon di atas meterai,
    dilampiri fotokopi kartu tanda penduduk, fotokopi kartu keluarga, surat pengantar dari desa
    atau kelurahan, dan surat kuasa
biaya: {gratis: true, catatan: Meterai Rp10.000 dibeli sendiri}
"""
RIGHT = """\
persyaratan:
  - Surat permohonan kepada kepala dinas, ditandatangani di atas meterai
  - {kelompok: Lampiran, butir: [Fotokopi KTP, Fotokopi KK, Surat pengantar desa, Surat kuasa]}
biaya: {gratis: true, catatan: Meterai Rp10.000 dibeli sendiri}
"""

_LONGEST_TEXT = 200
_LONGEST_LIST = 12


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find texts and lists that are too long to be read standing."""
    for piece in pieces(agency):
        length = len(" ".join(piece.text.typed.split()))
        if length > _LONGEST_TEXT:
            yield Problem(
                piece.text.path,
                f"{piece.owner}: isian di {piece.element} ini {length} huruf, "
                f"lebih dari {_LONGEST_TEXT}",
                "pecah menjadi beberapa butir yang pendek",
            )
    for owner, element, path, length in _lists(agency):
        if length > _LONGEST_LIST:
            yield Problem(
                path,
                f"{owner}: {element} memuat {length} butir, lebih dari {_LONGEST_LIST}",
                "kelompokkan, gabungkan, atau pindahkan sebagian ke rincian",
            )


def _lists(agency: Agency) -> Iterator[tuple[str, str, Path, int]]:
    for service in agency.services:
        owner = label(service)
        for element, length in (
            ("persyaratan", len(service.requirements)),
            ("prosedur", len(service.procedure)),
            ("produk", len(service.products)),
        ):
            if element not in service.unreadable:
                yield owner, element, (*service.path, element), length
        if "persyaratan" not in service.unreadable:
            for group in groups(service.requirements):
                yield owner, quoted(group.title.typed), (*group.path, "butir"), len(group.items)
    for owner, entries, path in complaints(agency):
        yield owner, "pengaduan", path, len(entries)
