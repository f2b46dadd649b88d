"""Langkah atau produk menyebut layanan lain di berkas yang sama.

Ini tanda salin-tempel: layanan baru dibuat dengan menyalin layanan lama, tetapi satu nama di
dalamnya lupa diganti. Misalnya layanan "Akta Kelahiran" dengan produk "Kutipan Akta Kematian".
Produk hanya diperiksa bila layanan itu mempunyai satu produk, dan langkah hanya bila menyebut
bahwa petugas menerbitkan, mencetak, atau menyerahkan hasil layanan lain itu.

Mengapa penting: warga menyiapkan diri untuk hasil yang keliru, dan produk pelayanan adalah janji
yang dipublikasikan (Pasal 21 UU 25/2009, PermenPANRB 15/2014).

Cara memperbaiki: ganti dengan nama yang benar. Bila memang benar, beri alasan dengan komentar
"# iceta: abaikan IC308 karena ..." di baris itu.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..findings import Severity
from ..model import Agency, Service, Text
from . import Context, Problem
from ._walk import label
from ._words import quoted, word_set

CODE = "IC308"
SEVERITY = Severity.WARNING
TITLE = "menyebut layanan lain di berkas yang sama"

WRONG = """\
layanan:
  - nama: Akta Kelahiran
    produk: Kutipan Akta Kematian
  - nama: Akta Kematian
    produk: Kutipan Akta Kematian
"""
RIGHT = """\
layanan:
  - nama: Akta Kelahiran
    produk: Kutipan Akta Kelahiran
  - nama: Akta Kematian
    produk: Kutipan Akta Kematian
"""

_PROCESS = word_set("penerbitan pembuatan pelayanan layanan pengurusan permohonan pengajuan")
# Kinds of document: two services that share only these are no relatives.
_COMMON = word_set(
    """
    akta baru bukti dan data dokumen izin kartu keputusan keterangan kutipan laporan lama layanan
    pelayanan pembuatan penerbitan pengantar rekomendasi sertifikat surat tanda
    """
)
_MAKES = re.compile(
    r"\b(?:menerbitkan|mencetak|menandatangani|mengetik|menyerahkan|membuat)\b", re.IGNORECASE
)


class _Name(NamedTuple):
    words: tuple[str, ...]
    own: frozenset[str]
    """What of the name is the service's own, kinds of document left aside."""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find steps and products that were copied from another service of the file."""
    by_words = {_name(service).words: service for service in agency.services}
    widths = sorted({len(words) for words in by_words})
    for service in agency.services:
        name = _name(service)
        for kind, text in _suspects(service):
            words = _words(text.typed)
            if name.own & set(words):
                continue
            for part in _parts(words, widths):
                other = by_words.get(part)
                if other is not None and _confusable(name, _name(other)):
                    yield Problem(
                        text.path,
                        f"{label(service)}: {kind} menyebut layanan lain, "
                        f"{quoted(other.name.typed)}",
                        "ganti dengan nama yang benar bila ini sisa salin-tempel",
                    )


def _suspects(service: Service) -> Iterator[tuple[str, Text]]:
    if len(service.products) == 1 and "produk" not in service.unreadable:
        yield "produk", service.products[0]
    if "prosedur" not in service.unreadable:
        for step in service.procedure:
            if _MAKES.search(step.text.typed):
                yield "langkah ini", step.text


def _name(service: Service) -> _Name:
    words = _words(service.name.typed)
    while words and words[0] in _PROCESS:
        words = words[1:]
    return _Name(words, frozenset(words) - _COMMON)


def _confusable(name: _Name, other: _Name) -> bool:
    # Both have something of their own, and they begin alike ("akta kelahiran", "akta kematian").
    return (
        len(other.words) >= 2
        and bool(name.own)
        and bool(other.own)
        and not name.own & other.own
        and bool(set(name.words) & set(other.words))
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def _parts(words: tuple[str, ...], widths: list[int]) -> Iterator[tuple[str, ...]]:
    for width in widths:
        for at in range(len(words) - width + 1):
            yield words[at : at + width]
