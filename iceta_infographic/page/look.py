"""How the pages of one agency look, and what every one of them says about it."""

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..colour import Palette, palette
from ..standard.dates import written
from ..standard.model import Agency, Channel, Day, Region
from . import qr
from .filters import together
from .style import style_of

RIBBONS = {
    "contoh": "CONTOH – bukan standar resmi",
    "draf": "DRAF – belum ditetapkan",
}
"""What the ribbon says for each status; ``ditetapkan`` has none."""

DEFAULT_COLOUR = "#0b5d4b"

INCOMPLETE = "BELUM LENGKAP – bukan standar resmi"

LONGEST_CODE = 200
"""Letters of an address that a QR code of the size on the page still holds legibly."""

HOURS = 32
"""Up to so many letters a day and its hours are one piece: ``Senin–Kamis 08.00–15.00``; so are what
was done with the standard and when."""
_RASTER = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_SVG = "image/svg+xml"


@dataclass(frozen=True, slots=True)
class Look:
    """Style, colours and pictures of an agency's pages.

    Attributes:
        style: name of the folder below ``gaya/``.
        colours: the palette.
        folders: where templates lie, a workspace's own first.
        roots: folders below which files may be read while drawing.
        logo, emblem: pictures as ``data:`` addresses; None when there is none.
    """

    style: str
    colours: Palette
    folders: tuple[Path, ...]
    roots: tuple[Path, ...]
    logo: str | None
    emblem: str | None


def look_of(
    agency: Agency,
    region: Region,
    folders: tuple[Path, ...],
    logo: Path | None,
    emblem: Path | None,
) -> Look:
    """Gather how an agency's pages look.

    Args:
        agency: whose pages; its style and colour go before the region's.
        region: style and colour for agencies that name none.
        folders: where templates lie, a workspace's own first.
        logo: the agency's picture, inspected, or None.
        emblem: the region's emblem, inspected, or None.

    Returns:
        The look.
    """
    return Look(
        style=style_of(agency, region),
        colours=palette(str(agency.colour or region.colour or DEFAULT_COLOUR)),
        folders=folders,
        roots=tuple(folder.resolve() for folder in folders),
        logo=_picture(logo),
        emblem=_picture(emblem),
    )


def _picture(path: Path | None) -> str | None:
    if path is None:
        return None
    data = path.read_bytes()
    kind = next((kind for magic, kind in _RASTER.items() if data.startswith(magic)), _SVG)
    return f"data:{kind};base64,{b64encode(data).decode()}"


def shared_values(
    agency: Agency, region: Region, look: Look, *, incomplete: bool = False
) -> dict[str, Any]:
    """Return what the templates of every page see: who it is, and what stands at the foot."""
    lapor = coded_channel(region)
    decree = agency.decree
    return {
        "gaya": look.style,
        "instansi": {
            "nama": str(agency.name),
            "nama_pendek": _short_name(agency, region),
            "singkatan": str(agency.short or agency.name),
        },
        "wilayah": {"pemerintah": region.government, "nama": region.name},
        "program": {"nama": region.programme, "singkatan": region.programme_short},
        "pita_teks": INCOMPLETE if incomplete else RIBBONS.get(agency.status, ""),
        "logo": look.logo,
        "lambang": look.emblem,
        "eskalasi": region.escalation,
        "lapor": lapor
        and {
            "nama": str(lapor.name or "SP4N-LAPOR!"),
            "alamat": str(lapor.address),
            "alamat_pendek": bare_address(str(lapor.address)),
            "qr": qr.address(str(lapor.address), look.colours.ink),
        },
        "kaki_kiri": _lines(
            agency.address,
            " · ".join(together(str(hours), HOURS) for hours in agency.hours),
        ),
        "kaki_kanan": _lines(
            f"Nomor {decree.number}" if decree and decree.number else "",
            _decree_days(decree.day, decree.reviewed) if decree else "",
            agency.site,
        ),
        "tanggal_dokumen": _iso(decree.reviewed or decree.day) if decree else "",
    }


def coded_channel(region: Region) -> Channel | None:
    """Return the region's SP4N-LAPOR! channel, if its address fits a code that can be scanned."""
    return next(
        (
            channel
            for channel in region.shared
            if channel.kind == "sp4n_lapor"
            and channel.address
            and len(str(channel.address)) <= LONGEST_CODE
        ),
        None,
    )


def _short_name(agency: Agency, region: Region) -> str:
    name = str(agency.short or agency.name)
    # "RSUD Indramayu" needs no "Kabupaten Indramayu" behind it.
    place = region.name.casefold().split()[-1:]
    return name if set(place) <= set(name.casefold().split()) else f"{name} {region.name}"


def _lines(*texts: object) -> list[str]:
    return [str(text) for text in texts if text]


def _decree_days(day: Day | None, reviewed: Day | None) -> str:
    parts = []
    if day:
        parts.append(together(f"Ditetapkan {day_text(day)}", HOURS))
    if reviewed:
        parts.append(together(f"ditinjau {day_text(reviewed)}", HOURS))
    return " · ".join(parts)


def day_text(day: Day) -> str:
    """Write a date in words: ``2026-01-05`` is ``5 Januari 2026`` on paper."""
    if day.date is None:
        return str(day.text)
    return written(day.date)


def _iso(day: Day | None) -> str:
    return day.date.isoformat() if day and day.date else ""


def bare_address(address: str) -> str:
    """Return a web address as people say it: without protocol and closing slash."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
