"""The maklumat pelayanan (UU 25/2009 article 22): the head's promise, to be signed and hung.

Running text, so the renderer breaks it; the type is as large as one sheet allows.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from ..standard.model import Agency, Pledge, Region
from . import pdf
from .compose import colour_css, find, render, stylesheet
from .drawn import Drawn
from .formats import Format
from .look import Look, day_text, shared_values

WAYS = (*((1.62 * 0.88**step, "") for step in range(4)), (1.0, ""), (1.0, "rapat"))
"""Sizes of the promise's type, rem, largest first, each with a class; the last saves space too."""
CONTINUED = (1.0, "rapat berlanjut")
"""What none of them has room for goes on to a second sheet."""
MARGIN = 0.1
"""Margin as a share of the sheet's shorter side."""


def draw(agency: Agency, region: Region, form: Format, look: Look) -> Drawn:
    """Draw an agency's pledge.

    Args:
        agency: its pledge and head must be there (IC401 sees to that).
        region: government, emblem and the place of signing where the agency names none.
        form: a format of the family lembar.
        look: style, colours and emblem.

    Returns:
        The finished PDF.

    Raises:
        RenderError: a template, font or picture failed.
    """
    values = {
        **shared_values(agency, region, look),
        "format": form.id,
        "maklumat": words(agency, region),
    }
    rem = form.floor_pt / 0.75 * (1.25 if form.paper else 1.16)
    slacks: dict[int, float] = {}

    def slack(way: int) -> float:
        if way not in slacks:
            scale, kind = WAYS[way]
            laid = _lay_out({**values, "kelas": kind}, form, look, rem, scale, 0)
            top, bottom = _ends(laid)
            whole = len(laid.boxes) == 1
            slacks[way] = form.height - 2 * _margin(form) - (bottom - top) if whole else -1.0
        return slacks[way]

    # Most promises are short: the largest type is tried before the middle ones.
    way = (
        0
        if slack(0) >= 0
        else bisect_left(range(len(WAYS)), True, lo=1, key=lambda way: slack(way) >= 0)
    )
    scale, kind = WAYS[way] if way < len(WAYS) else CONTINUED
    air = slacks[way] / 3.4 if way < len(WAYS) else 0.0
    final = _lay_out({**values, "kelas": kind}, form, look, rem, scale, air)
    return Drawn(
        final.pdf(),
        pages=len(final.boxes),
        rem=rem * 0.75,
        layouts=len(slacks) + 1,
        strings=tuple(_strings(values)),
    )


def _strings(values: Mapping[str, Any]) -> Iterator[str]:
    said = values["maklumat"]
    yield from (values["instansi"]["nama"], values["wilayah"]["pemerintah"], values["pita_teks"])
    for name, word in said.items():
        if name != "tanggal_iso":
            yield from word if isinstance(word, list) else (word,)


def _margin(form: Format) -> float:
    return min(form.width, form.height) * (MARGIN if form.paper else MARGIN * 0.75)


def _ends(laid: pdf.Layout) -> tuple[float, float]:
    box = laid.boxes[0]["isi"]
    return box[1], box[3]


def _lay_out(
    values: Mapping[str, Any], form: Format, look: Look, rem: float, scale: float, air: float
) -> pdf.Layout:
    html, icon_css = render(look.folders, "umum/maklumat.html.j2", look.colours, values)
    margin = _margin(form)
    style = f"gaya/{look.style}/gaya.css"
    return pdf.layout(
        html,
        css=stylesheet(look.folders, ("umum/maklumat.css", style)),
        css_base=find(look.folders, style).parent,
        roots=look.roots,
        page_css=colour_css(look.colours)
        + ":root{--tepi:0px;--aman:0px;"
        + f"--lantai:{form.floor_pt * 1.003:.3f}pt;--udara:{air:.2f}px;"
        + f"--besar:{scale:.4f}rem;--tanda:{max(1.0, min(scale, 1.25)):.4f}rem;"
        + f"--bingkai:{-margin * 0.5:.2f}px}}"
        + f"@page{{size:{form.width:.3f}px {form.height:.3f}px;margin:{margin:.2f}px}}"
        + f"html{{font-size:{rem:.4f}px}}"
        + icon_css,
    )


def words(agency: Agency, region: Region) -> dict[str, Any]:
    """Return what the pledge says: its own words, and whose it is.

    Args:
        agency: its pledge and head.
        region: the place of signing where the agency names none.
    """
    pledge = agency.pledge or Pledge(None, None, None, None, ())
    head = agency.head
    office = f"{head.prefix or ''} {head.office or f'Kepala {agency.name}'}".strip()
    text = str(pledge.text) if pledge.text is not None else ""
    return {
        "kop": [str(t) for t in (agency.address, agency.site) if t is not None],
        "nomor": str(pledge.number or ""),
        "paragraf": [line for line in text.splitlines() if line.strip()],
        "tempat": str(pledge.place or region.capital),
        "tanggal": day_text(pledge.day) if pledge.day else "",
        "tanggal_iso": pledge.day.date.isoformat() if pledge.day and pledge.day.date else "",
        "jabatan": office,
        "nama": str(head.name or ""),
        "pangkat": str(head.rank or ""),
        "nip": str(head.nip or ""),
    }
