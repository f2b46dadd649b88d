"""Alamat salah jenis, bukan alamat, atau satu situs dengan dua ejaan.

Yang dicari: alamat e-mail yang ditulis sebagai situs, situs yang ditulis sebagai e-mail, alamat
situs yang tidak dapat dibuka (misalnya "htp://", koma sebagai titik, atau spasi di tengah), dan
satu situs yang ditulis dengan dua ejaan di berkas yang sama ("laporbup" dan "laporbub",
"simbg.go.id" dan "simbg.pu.go.id").

Mengapa penting: warga mengetik alamat persis seperti tertulis. Satu huruf yang salah membawanya
ke halaman kosong, atau ke situs milik orang lain.

Cara memperbaiki: buka alamat itu di peramban, lalu salin dari sana.
"""

import re
from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Channel, Text
from . import Context, Problem
from ._channels import has_email, has_host
from ._walk import complaints, pieces
from ._words import is_unfilled, quoted, word_set

CODE = "IC506"
SEVERITY = Severity.WARNING
TITLE = "alamat situs atau e-mail yang keliru"

WRONG = """\
pengaduan:
  - {kanal: situs, alamat: contoh@dinas.contoh}
"""
RIGHT = """\
pengaduan:
  - {kanal: email, alamat: contoh@dinas.contoh}
"""

_SCHEME = re.compile(r"\b(h{1,2}t{1,3}p{0,2}s{0,2})(\s?[:;/]+\s?)(?=\S)", re.IGNORECASE)
_WWW = re.compile(r"\bwww(?:\s*,|\s+\w|\.\s|\.\.)|\bwwww+\.", re.IGNORECASE)
_HOST = re.compile(
    r"(?<![\w.@-])(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,6}(?:id|com|net|org|info|contoh))\b(?!@)",
    re.IGNORECASE,
)
# Names that many governments give to sites of their own.
_SHARED_NAMES = word_set(
    "lapor ppid jdih oss lpse ppdb satudata layanan pengaduan sippn mpp web data info"
)
_OF_A_REGION = re.compile(r"(?:kab|kota|prov)(?:\.|$)")
_LONG_ENOUGH = 7
_MOST_HOSTS = 200


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find addresses that lead nowhere."""
    yield from _wrong_kind(agency)
    seen: list[str] = []
    for owner, text in _texts(agency):
        if _is_broken(text.typed):
            yield Problem(
                text.path,
                f"{owner}: alamat situs ini tidak dapat dibuka",
                "buka di peramban, lalu salin alamatnya dari sana",
            )
            continue
        for host in _hosts(text.typed):
            if host in seen or len(seen) >= _MOST_HOSTS:
                continue
            twin = next((known for known in seen if _same_site(host, known)), None)
            if twin is not None:
                yield Problem(
                    text.path,
                    f"{owner}: {quoted(host)} mirip dengan {quoted(twin)} di tempat lain",
                    "periksa mana yang benar, lalu pakai satu ejaan saja",
                )
            seen.append(host)


def _wrong_kind(agency: Agency) -> Iterator[Problem]:
    channels = [("Kanal perangkat daerah", channel) for channel in agency.channels]
    for owner, entries, _ in complaints(agency):
        channels += [(owner, entry) for entry in entries if isinstance(entry, Channel)]
    addresses = [(owner, channel.kind, channel.address) for owner, channel in channels]
    addresses.append(("Perangkat daerah", "situs", agency.site))
    for owner, kind, address in addresses:
        if address is None or is_unfilled(address.typed):
            continue
        typed = address.typed
        if kind == "situs" and has_email(typed) and not has_host(typed):
            yield Problem(
                address.path,
                f"{owner}: alamat e-mail ditulis sebagai situs",
                "pindahkan ke email, atau tulis alamat situsnya",
            )
        elif kind == "situs" and not has_host(typed) and "." not in typed:
            yield Problem(
                address.path,
                f"{owner}: {quoted(typed)} bukan alamat situs",
                "tulis alamat yang dapat dibuka, misalnya: https://dinas.indramayukab.go.id",
            )
        elif kind == "email" and not has_email(typed):
            yield Problem(
                address.path,
                f"{owner}: {quoted(typed)} bukan alamat e-mail",
                "tulis alamat dengan tanda @ dan nama situs di belakangnya",
            )


def _texts(agency: Agency) -> Iterator[tuple[str, Text]]:
    if agency.site is not None:
        yield "Perangkat daerah", agency.site
    for channel in agency.channels:
        if channel.address is not None:
            yield "Kanal perangkat daerah", channel.address
    for piece in pieces(agency):
        yield piece.owner, piece.text


def _is_broken(text: str) -> bool:
    for scheme, marks in _SCHEME.findall(text):
        if scheme.lower() not in {"http", "https"} or marks != "://":
            return True
    return _WWW.search(text) is not None


def _hosts(text: str) -> Iterator[str]:
    for match in _HOST.finditer(text):
        yield match.group(1).lower().removeprefix("www.")


def _same_site(host: str, other: str) -> bool:
    """Whether two different hosts are one site, misspelt."""
    first, rest = _split(host)
    other_first, other_rest = _split(other)
    if host == other or first.isdigit() or first in _SHARED_NAMES:
        return False
    if first == other_first:
        # simbg.go.id and simbg.pu.go.id; but kominfo.go.id and kominfo.indramayukab.go.id are two.
        short, long = sorted((rest, other_rest), key=len)
        extra = long.removesuffix("." + short)
        return len(first) >= 4 and extra != long and not _OF_A_REGION.search(extra)
    return rest == other_rest and _one_letter_apart(first, other_first)


def _split(host: str) -> tuple[str, str]:
    first, _, rest = host.partition(".")
    return first, rest


def _one_letter_apart(one: str, two: str) -> bool:
    if min(len(one), len(two)) < _LONG_ENOUGH or abs(len(one) - len(two)) > 1:
        return False
    short, long = sorted((one, two), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        changed = short[at], long[at]
        return not any(c.isdigit() for c in changed) and short[at + 1 :] == long[at + 1 :]
    return not long[at].isdigit() and short[at:] == long[at + 1 :]
