"""Icons read from the Tabler package, drawn as backgrounds.

A background is decoration (an artifact in PDF/UA), which is what an icon beside its word
is. One stroke width throughout.
"""

import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

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
    # As one path: each node of a drawing costs again wherever the icon stands.
    strokes = " ".join(_STROKES.findall(_drawing(NAMES[name])))
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"'
        f' fill="none" stroke="{colour}" stroke-width="{STROKE}" stroke-linecap="round"'
        f' stroke-linejoin="round"><path d="{strokes}"/></svg>'
    )
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


@cache
def _drawing(icon: str) -> str:
    return _archive().read(f"outline/{icon}.svg").decode()


@cache
def _archive() -> ZipFile:
    return ZipFile(BytesIO((files("tablericons") / "tablericons.zip").read_bytes()))
