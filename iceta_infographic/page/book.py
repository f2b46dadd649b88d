"""The book: an agency's service standards as one document, ready to be annexed to the decree.

Running text in tables, so the renderer breaks it. Where a service begins is decided here,
from their heights: short ones stay whole, long ones go on, and pages are filled where they can be.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from ..standard.model import Agency, Region, Text
from . import pdf, pledge
from .chapters import Chapter, channel_entry, chapter, paragraphs
from .compose import colour_css, render, stylesheet
from .drawn import Drawn
from .facts import says
from .formats import MM
from .frame import FOOT, GOVERNMENT, OFFICE, SHORT
from .look import Look, day_text, shared_values
from .parting import Fit

NEW, WHOLE, GOES_ON, CLOSE = "baru", "menyatu", "sambung", "rapat"
"""How a service is set: the classes of the style sheet."""
BODY_PT = 10.0
"""Size of the running text; the smallest is .92 of it, above the floor of A4."""
TOP, BOTTOM = 30 * MM, 26 * MM
"""Margins of a page, px."""
HEIGHT = 297 * MM - TOP - BOTTOM
GAP = 0.06
"""What stands between two services on one page, as a share of its height."""
TAIL = 0.4
"""A service whose last page is filled less than this is set closer if that saves the page."""
BEGIN = 0.45
"""How much of a page must be left for a service of several pages to begin on it."""
MOST_LAYOUTS = 6
RUNNING = 96
"""Characters of a name at the head or foot of every page; a longer one is shortened there."""

_ROW = re.compile(r"layanan-\d+-\d+")


def draw(agency: Agency, region: Region, look: Look, absent: Sequence[str] = ()) -> Drawn:
    """Draw an agency's book.

    Args:
        agency: with the services that go into the book, and its pledge if that does.
        region: government, emblem, shared channels and the ladder of escalation.
        look: colours and pictures.
        absent: names of what is not in the book yet.

    Returns:
        The finished PDF.

    Raises:
        RenderError: a template, font or picture failed.
    """
    values = _values(agency, region, look, absent)
    chapters = values["layanan"]
    laid = _lay_out(values, look, {})
    layouts = 1
    heights = _heights(laid, chapters)
    tails = [c for c in chapters if heights[c.number] > 1 and heights[c.number] % 1 < TAIL]
    close: list[int] = []
    if tails:
        alone = {**values, "layanan": tails, "ukur": True}
        closer = _heights(_lay_out(alone, look, {c.number: f"{NEW} {CLOSE}" for c in tails}), tails)
        layouts += 1
        close = [n for n, height in closer.items() if math.ceil(height) < math.ceil(heights[n])]
        heights |= {number: closer[number] for number in close}
    begins = dict(zip(heights, beginnings(list(heights.values())), strict=True))
    plan = {n: f"{begin} {CLOSE}" if n in close else begin for n, begin in begins.items()}
    if set(plan.values()) != {NEW}:
        laid = _lay_out(values, look, plan)
        layouts += 1
    repairs: dict[str, frozenset[str]] = {"pindah": frozenset(), "mepet": frozenset()}
    while layouts < MOST_LAYOUTS:
        found = {"pindah": _stranded(laid), "mepet": _headless(laid)}
        if all(names <= repairs[kind] for kind, names in found.items()):
            break
        repairs = {kind: names | found[kind] for kind, names in repairs.items()}
        laid = _lay_out({**values, **repairs}, look, plan)
        layouts += 1
    return Drawn(
        laid.pdf(),
        pages=len(laid.boxes),
        rem=BODY_PT,
        layouts=layouts,
        strings=tuple(_strings(values, agency)),
    )


def beginnings(heights: Sequence[float]) -> list[str]:
    """Decide where services begin.

    Args:
        heights: of the services in pages; 1.25 is a page and a quarter of the next.

    Returns:
        For each service its class: one that begins a page, one that stands whole below
        another, or one that begins below another and goes on over the page.
    """
    result = []
    used = 1.0
    for height in heights:
        left = 1 - used - GAP
        if height <= left:
            result.append(WHOLE)
            used += GAP + height
        elif height > 1 and left >= BEGIN:
            result.append(GOES_ON)
            used = (height - left) % 1
        else:
            result.append(NEW)
            used = height % 1 or 1.0
    return result


def shortened(name: str) -> str:
    """Return a name for the head or foot of a page, cut at a word when it is too long."""
    if len(name) <= RUNNING:
        return name
    cut = name[: RUNNING - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;") + "…"


def _heights(laid: pdf.Layout, chapters: Sequence[Chapter]) -> dict[int, float]:
    """Return the height of each service in pages; each begins a page of its own here."""
    result = {}
    for number in (each.number for each in chapters):
        name = f"layanan-{number}"
        pages = [boxes[name] for boxes in laid.boxes if name in boxes]
        result[number] = len(pages) - 1 + (pages[-1][3] - TOP) / HEIGHT
    return result


def _stranded(laid: pdf.Layout) -> frozenset[str]:
    """Return the rows whose name stands on one page and whose text only on the next.

    The renderer breaks a row as soon as one of its cells can go on.
    """
    seen: dict[str, int] = {}
    for page, boxes in enumerate(laid.boxes):
        for name in boxes:
            seen.setdefault(name, page)
    return frozenset(name for name, page in seen.items() if seen.get(f"{name}-isi", page) > page)


def _headless(laid: pdf.Layout) -> frozenset[str]:
    """Return the rows that go on at the top of a page without the heading of the table.

    The renderer leaves the heading out where a row fits except for the space beneath it.
    """
    return frozenset(
        name
        for boxes in laid.boxes
        for name in boxes
        if _ROW.fullmatch(name) and f"{name.rpartition('-')[0]}-kepala" not in boxes
    )


def _lay_out(values: Mapping[str, Any], look: Look, plan: Mapping[int, str]) -> pdf.Layout:
    html, icon_css = render(
        look.folders, "umum/buku.html.j2", look.colours, {**values, "rencana": plan}
    )
    return pdf.layout(
        html,
        css=stylesheet(look.folders, ("umum/buku.css",)),
        css_base=look.folders[-1] / "umum",
        roots=look.roots,
        look_css=colour_css(look.colours) + icon_css,
        page_css=f"html{{font-size:{BODY_PT}pt}}"
        f"@page{{margin-top:{TOP:.3f}px;margin-bottom:{BOTTOM:.3f}px}}",
    )


def _values(agency: Agency, region: Region, look: Look, absent: Sequence[str]) -> dict[str, Any]:
    fit = Fit()
    shared = shared_values(agency, region, look)
    office, place = shared["instansi"], shared["wilayah"]
    said = pledge.fitted({**pledge.words(agency, region), "kop": []}, fit)
    said["paragraf"] = pledge.parted(said["paragraf"])
    return {
        **shared,
        "instansi": {**office, "nama": fit("Perangkat daerah", office["nama"], OFFICE)},
        "wilayah": {**place, "pemerintah": fit("Pemerintah", place["pemerintah"], GOVERNMENT)},
        "kaki_kiri": [fit("Alamat dan jam layanan", text, FOOT) for text in shared["kaki_kiri"]],
        "maklumat": said if agency.pledge else None,
        "pejabat": said,
        "singkatan": fit("Singkatan", str(agency.short or ""), SHORT),
        "situs": fit("Situs", str(agency.site or ""), FOOT),
        "penetapan": [(label, fit(label, text, FOOT)) for label, text in _decree(agency)],
        "layanan": [chapter(number, s) for number, s in enumerate(agency.services, 1)],
        "belum": [paragraphs(name) for name in absent],
        "jenjang": [(paragraphs(str(r.party)), paragraphs(str(r.task))) for r in region.escalation],
        # What the above was shortened to is printed at the end.
        "keterangan": pledge.in_full(fit),
        "kanal_instansi": [channel_entry(channel) for channel in agency.channels],
        "kanal_bersama": [channel_entry(channel) for channel in region.shared],
        "ringkas": shortened,
        "ukur": False,
        "pindah": frozenset(),
        "mepet": frozenset(),
    }


def _decree(agency: Agency) -> list[tuple[str, str]]:
    decree = agency.decree
    if decree is None:
        return []
    number = [("Nomor", str(decree.number))] if decree.number else []
    days = (("Ditetapkan", decree.day), ("Ditinjau", decree.reviewed))
    return number + [(label, day_text(day)) for label, day in days if day is not None]


def _strings(values: Mapping[str, Any], agency: Agency) -> Iterator[str]:
    yield from (values["instansi"]["nama"], values["wilayah"]["pemerintah"], values["pita_teks"])
    yield from (values["singkatan"], values["situs"], *values["kaki_kiri"])
    for texts in (*values["belum"], *(texts for _, texts in values["keterangan"])):
        yield from texts
    for _, word in values["penetapan"]:
        yield word
    if values["maklumat"]:
        pledged = values["maklumat"]
        yield from (pledged["nomor"], pledged["tempat"], pledged["tanggal"])
        yield from (paragraph.text for paragraph in pledged["paragraf"])
    yield from (values["pejabat"][key] for key in ("jabatan", "nama", "pangkat", "nip"))
    for party, task in values["jenjang"]:
        yield from (*party, *task)
    for entry in (*values["kanal_instansi"], *values["kanal_bersama"]):
        yield from (entry.label, *entry.text)
    for service in values["layanan"]:
        yield service.title
        for component in (*service.published, *service.internal):
            yield component.name
    # Whatever was typed into a service: so nothing is lost on the way through the chapters.
    # A unit that all rows of a tariff have is printed once.
    # "-" stands for what is not filled in yet, but in a tariff it is a figure.
    for one in agency.services:
        figures = {value.typed for row in one.fee.rows for value in row.values} if one.fee else ()
        for text in dict.fromkeys(_typed(one)):
            if says(text) or text in figures:
                yield from paragraphs(text)


def _typed(value: Any) -> Iterator[str]:
    if isinstance(value, Text):
        yield value.typed
    elif is_dataclass(value):
        yield from _typed(tuple(getattr(value, field.name) for field in fields(value)))
    elif isinstance(value, dict):
        yield from _typed(tuple(value.values()))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _typed(inner)
