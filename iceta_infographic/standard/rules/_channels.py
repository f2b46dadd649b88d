"""What a complaint's text offers: a number, an address, an account, a place, or only a word."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model import Agency, Channel, Complaint, ComplaintFlow, Text
from ._words import is_unfilled, plain, word_set

SOCIAL = frozenset({"instagram", "facebook", "x", "tiktok", "youtube"})
"""The kinds of channel that are social media."""

# Every repetition is bounded or can start in one place only: a megabyte of "a" costs no more
# than its length.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_ACCOUNT = re.compile(r"(?<![\w.])@\w[\w.]+")
_HOST = re.compile(
    r"\b(?:https?://|www\.)\S{1,200}\.\S"
    r"|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,6}(?:id|com|net|org|info|contoh|me|co)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\+?\(?\d[\d\s().xX*•–-]*[\dxX*•]")
_PHONE_START = re.compile(r"\+|\(?0|62|8")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

_REACHED_BY_NUMBER = re.compile(
    r"\b(?:telepon|telpon|telp|tlp|call\s?cent(?:er|re)|hotline|sms|whats\s?app|wa|hp)\b",
    re.IGNORECASE,
)
_SP4N = re.compile(r"\bsp[4a]n|\blapor!|\bLAPOR\b|(?i:lapor\.go\.id)|\bSP4N|\bSPAN\b")
_NOT_A_PLACE = re.compile(
    r"\b(?:telepon|telpon|telp\.?|nomor|e-?mail|surel|website|situs|laman|wa|whatsapp|instagram"
    r"|facebook|media\s+sosial)\s+(?:resmi\s+)?kantor\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"""
    \b(?:
        ruang(?:an)?|loket|kantor|kotak|meja|pos|gedung|jalan|jl|balai|lantai|gerai|resepsionis
        |sekretariat|front\s?office|help\s?desk|mal\s+pelayanan|mpp|tatap\s+muka|datang
        |unit\s+(?:(?:layanan|pelayanan)\s+)?pengaduan|petugas\s+pengaduan
        |pejabat\s+(?:pengelola\s+)?pengaduan|surat\s+(?:ke|kepada|tertulis)
    )\b
    | \blangsung\b.{0,80}\b(?:petugas|pejabat|pegawai)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_APP = re.compile(r"\b(?:aplikasi|app)\b", re.IGNORECASE)
_SOCIAL_WORD = re.compile(
    r"\b(?:instagram|ig|facebook|fb|twitter|tik\s?tok|you\s?tube)\b", re.IGNORECASE
)
_COMMON = word_set(
    """
    akun alamat aduan aplikasi atau badan bupati daerah dan dengan desa di dinas dm fb facebook
    halaman ig inbox instagram instansi kabupaten kantor kami ke kecamatan kelurahan kepada kirim
    konsultasi kritik langsung layanan lewat masukan media melalui milik nomor online opd
    pelayanan pemerintah pengaduan perangkat pesan puskesmas resmi rsud saran sarana sosial sosmed
    tik tiktok tok tube twitter unit untuk via wa whatsapp you youtube yang kerja masyarakat
    """
)


def has_email(text: str) -> bool:
    """Whether a text holds an e-mail address."""
    return _EMAIL.search(text) is not None


def has_host(text: str) -> bool:
    """Whether a text holds the address of a site."""
    return _HOST.search(_EMAIL.sub(" ", text)) is not None


def has_number(text: str) -> bool:
    """Whether a text holds a number that can be called; after "call center" 112 is one."""
    short = _REACHED_BY_NUMBER.search(text) is not None
    for run in _DIGITS.findall(_DATE.sub(" ", text)):
        figures = sum(char.isdigit() or char in "xX*•" for char in run)
        if figures >= 7 and _PHONE_START.match(run):
            return True
        if short and figures >= 3:
            return True
    return False


def has_account(text: str) -> bool:
    """Whether a text names an account: ``@nama``, an address, or a name of its own."""
    if _ACCOUNT.search(text) or has_host(text):
        return True
    return _SOCIAL_WORD.search(text) is not None and _has_own_name(text)


def is_place(text: str) -> bool:
    """Whether a text names a place or a person's desk where one can go or write to."""
    return _PLACE.search(_NOT_A_PLACE.sub(" ", text)) is not None


def is_usable_text(text: str) -> bool:
    """Whether a citizen who reads a text can complain."""
    return (
        has_email(text)
        or has_host(text)
        or has_number(text)
        or has_account(text)
        or _SP4N.search(text) is not None
        or is_place(text)
        or (_APP.search(text) is not None and _has_own_name(text))
    )


def is_usable(entry: Complaint) -> bool:
    """Whether an entry of pengaduan gives a citizen a way to complain."""
    if isinstance(entry, Text):
        return is_usable_text(entry.typed)
    if isinstance(entry, ComplaintFlow):
        return any(is_usable_text(step.typed) for step in entry.steps)
    if entry.address is not None and not is_unfilled(entry.address.typed):
        return True
    if entry.kind in {"sp4n_lapor", "kotak_saran", "tatap_muka"}:
        return True
    named = entry.name is not None and not is_unfilled(entry.name.typed)
    return named and (entry.kind == "aplikasi" or is_usable_text(str(entry.name)))


class Way(NamedTuple):
    """A channel that is of use only with its number or address.

    Attributes:
        name: how messages call it.
        words: how texts call it.
        given: whether a text holds the number or address.
        kinds: the agency's own channels that give it anyway.
        needed: what is missing, for hints.
    """

    name: str
    words: re.Pattern[str]
    given: Callable[[str], bool]
    kinds: frozenset[str]
    needed: str


def _way(
    name: str, words: str, given: Callable[[str], bool], kinds: frozenset[str], needed: str
) -> Way:
    return Way(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), given, kinds, needed)


_CALLED = frozenset({"call_center", "telepon", "sms"})

WAYS = (
    _way("WhatsApp", r"whats\s?app|wa", has_number, frozenset({"whatsapp"}), "nomornya"),
    _way(
        "telepon",
        r"telepon|telpon|telp|tlp|call\s?cent(?:er|re)|hotline|sms",
        has_number,
        _CALLED,
        "nomornya",
    ),
    _way("e-mail", r"e-?mail|surel", has_email, frozenset({"email"}), "alamatnya"),
    _way("situs web", r"website|situs|laman|web", has_host, frozenset({"situs"}), "alamatnya"),
    _way("Instagram", r"instagram|ig", has_account, frozenset({"instagram"}), "nama akunnya"),
    _way("Facebook", r"facebook|fb", has_account, frozenset({"facebook"}), "nama akunnya"),
    _way("Twitter/X", r"twitter", has_account, frozenset({"x"}), "nama akunnya"),
    _way("TikTok", r"tik\s?tok", has_account, frozenset({"tiktok"}), "nama akunnya"),
    _way("YouTube", r"you\s?tube", has_account, frozenset({"youtube"}), "nama akunnya"),
    _way("media sosial", r"media\s+sosial|medsos|sosmed", has_account, SOCIAL, "nama akunnya"),
)
"""Channels that are often named without what makes them usable."""


def own_kinds(agency: Agency) -> frozenset[str]:
    """Give the kinds of channel that the agency has with an address; its site counts."""
    kinds = {channel.kind for channel in addressed(agency.channels)}
    if agency.site is not None and has_host(agency.site.typed):
        kinds.add("situs")
    return frozenset(kinds)


def addressed(channels: tuple[Channel, ...]) -> Iterator[Channel]:
    """Give the channels that have a number, address or account."""
    for channel in channels:
        if channel.address is not None and not is_unfilled(channel.address.typed):
            yield channel


def _has_own_name(text: str) -> bool:
    # "Facebook dinas" names nothing one could look for, "Facebook Disdukcapil Indramayu" does.
    words = re.findall(r"[^\W_]{3,}", plain(text))
    return any(word not in _COMMON and not word.isdigit() for word in words)
