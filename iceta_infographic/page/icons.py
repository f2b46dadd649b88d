"""Icons read from the Tabler package, drawn as backgrounds.

A background is decoration (an artifact in PDF/UA), which is what an icon beside its word
is. One stroke width throughout.
"""

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from . import kept

STROKE = 1.75
_STROKES = re.compile(r'<path d="(M[^"]*)"')

NAMES = {
    "persyaratan": "clipboard-check",
    "prosedur": "route",
    "waktu": "clock",
    "biaya": "cash-banknote",
    "produk": "file-certificate",
    "pengaduan": "message-report",
    "instansi": "building-community",
    "syarat": "circle-check",
    "panah": "chevron-right",
    "call_center": "phone-call",
    "telepon": "phone",
    "sms": "message",
    "whatsapp": "brand-whatsapp",
    "email": "mail",
    "instagram": "brand-instagram",
    "facebook": "brand-facebook",
    "x": "brand-x",
    "tiktok": "brand-tiktok",
    "youtube": "brand-youtube",
    "situs": "world",
    "aplikasi": "device-mobile",
    "sp4n_lapor": "speakerphone",
    "kotak_saran": "inbox",
    "tatap_muka": "users",
    "surat": "mailbox",
    "lainnya": "message-circle",
    "teks": "message-circle",
    "alur": "arrows-right",
}
"""The name of the Tabler icon for each thing of the field."""


@cache
def address(name: str, colour: str) -> str:
    """Return an icon as a ``data:`` address for a style sheet.

    Args:
        name: a key of :data:`NAMES`.
        colour: the colour of the strokes, ``#rrggbb``.

    Raises:
        KeyError: no such name.
    """
    strokes = _strokes()[NAMES[name]]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"'
        f' fill="none" stroke="{colour}" stroke-width="{STROKE}" stroke-linecap="round"'
        f' stroke-linejoin="round"><path d="{strokes}"/></svg>'
    )
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


@cache
def _strokes() -> dict[str, str]:
    """Return what is drawn by each icon, as one path; the archive has thousands more of them."""
    name = hashlib.sha256(f"{version('tablericons2')} {sorted(NAMES.values())}".encode())
    return kept.found(kept.place("ikon", name.hexdigest()), _taken, _drawings)


def _taken(told: Any) -> dict[str, str]:
    return {name: str(told[name]) for name in NAMES.values()}


def _drawings() -> dict[str, str]:
    with _archive() as archive:
        # As one path: each node of a drawing costs again wherever the icon stands.
        return {
            name: " ".join(_STROKES.findall(_drawing(archive, name))) for name in NAMES.values()
        }


def _drawing(archive: ZipFile, icon: str) -> str:
    return archive.read(f"outline/{icon}.svg").decode()


def _archive() -> ZipFile:
    return ZipFile(BytesIO((files("tablericons") / "tablericons.zip").read_bytes()))
