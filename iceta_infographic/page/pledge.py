"""The maklumat pelayanan (UU 25/2009 article 22): the head's promise, to be signed and hung.

Running text, so the renderer breaks it; the type is as large as one sheet allows. What stands
around it, the letterhead and who signs, is shortened where it is too long for that, and said in
full at the end.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..standard.model import Agency, Pledge, Region
from . import pdf
from .chapters import paragraphs
from .compose import colour_css, find, render, stylesheet
from .drawn import Drawn
from .formats import Format
from .frame import GOVERNMENT, OFFICE
from .look import Look, day_text, shared_values
from .parting import Fit

WAYS = (*((1.62 * 0.88**step, "") for step in range(4)), (1.0, ""), (1.0, "rapat"))
"""Sizes of the promise's type, rem, largest first, each with a class; the last saves space too."""
CONTINUED = (1.0, "rapat berlanjut")
"""What none of them has room for goes on to a second sheet."""
MARGIN = 0.1
"""Margin as a share of the sheet's shorter side."""
NUMBERED = {
    paper: f'@page{{@bottom-right{{content:"{word}" counter(page) "/" counter(pages)}}}}'
    for paper, word in ((True, "Lembar "), (False, ""))
}
"""The number of a sheet, and of a slide."""
NUMBER = 1.5
"""Room beneath the text for the number of the sheet, where there are several, rem."""
MOST = MappingProxyType(
    {
        "kop": ("Alamat dan situs", 110),
        "nomor": ("Nomor", 60),
        "tempat": ("Tempat", 30),
        "tanggal": ("Tanggal", 40),
        "jabatan": ("Jabatan", 90),
        "nama": ("Nama", 60),
        "pangkat": ("Pangkat", 40),
        "nip": ("NIP", 40),
    }
)
"""What each of the words around the promise is called, and how wide it may be there, em."""


@dataclass(frozen=True, slots=True)
class Promised:
    """Text of the promise.

    Attributes:
        text: a paragraph, or a part of one.
        goes_on: whether the same paragraph goes on in the next.
    """

    text: str
    goes_on: bool = False


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
    values = _fitted(
        {
            **shared_values(agency, region, look),
            "format": form.id,
            "maklumat": words(agency, region),
        }
    )
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
    if way == len(WAYS):
        # The number of the sheet stands between two: each part of a text must stand on one.
        said = values["maklumat"]
        values = {**values, "maklumat": {**said, "paragraf": parted(said["paragraf"])}}
    final = _lay_out({**values, "kelas": kind}, form, look, rem, scale, air)
    return Drawn(
        final.pdf(),
        pages=len(final.boxes),
        rem=rem * 0.75,
        layouts=len(slacks) + 1,
        strings=tuple(_strings(values)),
    )


def _fitted(values: dict[str, Any]) -> dict[str, Any]:
    """Shorten what stands around the promise, and say at the end what was shortened."""
    fit = Fit()
    office, place = values["instansi"], values["wilayah"]
    return {
        **values,
        "wilayah": {**place, "pemerintah": fit("Pemerintah", place["pemerintah"], GOVERNMENT)},
        "instansi": {**office, "nama": fit("Perangkat daerah", office["nama"], OFFICE)},
        "maklumat": fitted(values["maklumat"], fit),
        "keterangan": in_full(fit),
    }


def in_full(fit: Fit) -> list[tuple[str, tuple[str, ...]]]:
    """Return what was shortened, each with its name and its paragraphs."""
    return [(label, paragraphs(text)) for label, text in fit.cut]


def fitted(said: Mapping[str, Any], fit: Fit) -> dict[str, Any]:
    """Shorten what stands around a promise.

    Args:
        said: what :func:`words` returns.
        fit: shortens.
    """
    short = dict(said)
    for key, (label, most) in MOST.items():
        typed = said[key]
        several = isinstance(typed, list)
        short[key] = [fit(label, t, most) for t in typed] if several else fit(label, typed, most)
    return short


def _strings(values: Mapping[str, Any]) -> Iterator[str]:
    said = values["maklumat"]
    yield from (values["instansi"]["nama"], values["wilayah"]["pemerintah"], values["pita_teks"])
    yield from (*said["kop"], *(paragraph.text for paragraph in said["paragraf"]))
    yield from (said[name] for name in MOST if name != "kop")
    for _, texts in values["keterangan"]:
        yield from texts


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
    number = NUMBER * rem if values["kelas"] == CONTINUED[1] else 0.0
    style = f"gaya/{look.style}/gaya.css"
    return pdf.layout(
        html,
        css=stylesheet(look.folders, ("umum/maklumat.css", style)),
        css_base=find(look.folders, style).parent,
        roots=look.roots,
        look_css=colour_css(look.colours) + icon_css,
        page_css=":root{--tepi:0px;--aman:0px;"
        + f"--lantai:{form.floor_pt * 1.003:.3f}pt;--udara:{air:.2f}px;"
        + f"--besar:{scale:.4f}rem;--tanda:{max(1.0, min(scale, 1.25)):.4f}rem;"
        + f"--bingkai:{-margin * 0.5:.2f}px;--bingkai-bawah:{-margin * 0.5 - number:.2f}px}}"
        + f"@page{{size:{form.width:.3f}px {form.height:.3f}px;margin:{margin:.2f}px;"
        + f"margin-bottom:{margin + number:.2f}px}}"
        + (NUMBERED[form.paper] if number else "")
        + f"html{{font-size:{rem:.4f}px}}",
    )


def parted(promise: Iterable[Promised]) -> list[Promised]:
    """Part long paragraphs into what a page break need not part.

    Args:
        promise: the paragraphs.
    """
    found = []
    for paragraph in promise:
        *first, last = paragraphs(paragraph.text)
        found += [*(Promised(text, goes_on=True) for text in first), Promised(last)]
    return found


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
        "paragraf": [Promised(line) for line in text.splitlines() if line.strip()],
        "tempat": str(pledge.place or region.capital),
        "tanggal": day_text(pledge.day) if pledge.day else "",
        "tanggal_iso": pledge.day.date.isoformat() if pledge.day and pledge.day.date else "",
        "jabatan": office,
        "nama": str(head.name or ""),
        "pangkat": str(head.rank or ""),
        "nip": str(head.nip or ""),
    }
