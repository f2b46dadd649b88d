"""The sheet family: one service on as many paper sheets as legible text needs."""

import math
from typing import Any

from ..errors import InternalError, ProofError
from ..standard.model import Agency, Region, Service
from . import pdf
from .arrange import count_sheets, plan
from .drawn import Drawn
from .fit import Ways, fit
from .formats import MM, Format
from .job import MEASURING_PAGE, Job, make_job
from .look import Look
from .measured import heights, section_measure
from .measures import BROAD, FULL, HALF, NARROW, Geometry, Measures, SectionMeasure, Spaces
from .proof import prove_boxes
from .sections import Section
from .virtual import measures_at

CARD_PADDING, ROW_PADDING = 2.7, 6.8
"""What a card, and one that is a row of its own, keeps free at its sides, in rem."""
CSS = ("umum/lembar.css",)
QUICK = (*CSS, "umum/ukur.css")
"""Style sheets that parts are measured with: what takes no height is left out."""
SPACES = {
    "lembar": Spaces(),
    "spanduk": Spaces(hero=True, head_most=3, item_most=1.5, section_most=2.4),
}
"""Vertical spaces by family."""


def draw(
    service: Service,
    agency: Agency,
    region: Region,
    form: Format,
    look: Look,
    *,
    incomplete: bool = False,
    marks: bool = False,
) -> Drawn:
    """Draw a service on sheets of paper.

    Args:
        service: the facts.
        agency: who gives the service.
        region: shared channels, the ladder and the government's name.
        form: the format, of the family lembar.
        look: style, colours and pictures.
        incomplete: whether the ribbon says that elements are missing.
        marks: whether a second PDF with bleed and crop marks is wanted.

    Returns:
        The finished PDF.

    Raises:
        RenderError: a template, font or picture failed.
        InternalError: no plan fits, or the drawn sheet is not what was planned.
    """
    job = make_job(service, agency, region, form, look, incomplete=incomplete)
    try:
        return _draw(job, QUICK, marks=marks)
    except ProofError:
        # A style of somebody's own may give height to what takes none in ours.
        return _draw(job, CSS, marks=marks)


def _draw(job: Job, measuring: tuple[str, ...], *, marks: bool) -> Drawn:
    form = job.form
    spaces = SPACES[form.family]

    ways = Ways(
        measure=lambda rem: _measure(job, _geometry(form, rem), measuring),
        plan=lambda m, rem: plan(m, _geometry(form, rem), spaces),
        count=lambda m, rem, tight: count_sheets(m, _geometry(form, rem), spaces, tight=tight),
        scale=lambda m, _rem, ratio: measures_at(m, ratio),
    )
    found = fit(ways, floor=job.floor, ceiling=job.ceiling, start=_guess(job))
    if found is None:
        raise InternalError(f"{job.name}: a single block is higher than an empty sheet")
    g = _geometry(form, found.rem)
    values = {
        **_frame(job, g),
        "lembar": found.plan.sheets,
        "jarak_judul": g.rem * spaces.heading,
    }

    def finish(*, marks: bool) -> pdf.Layout:
        return job.lay_out("umum/lembar.html.j2", CSS, g.rem, form.height, values, marks=marks)

    final = finish(marks=False)
    prove(final, len(found.plan.sheets), form, job.name)
    return Drawn(
        final.pdf(),
        pages=len(final.boxes),
        rem=g.rem * 0.75,
        layouts=found.layouts + 1,
        strings=tuple(job.strings()),
        marked=finish(marks=True).pdf() if marks else None,
    )


def _geometry(form: Format, rem: float) -> Geometry:
    return Geometry(
        width=form.width,
        height=form.height - form.bottom,
        margin=form.margin,
        gutter=rem * 1.7,
        rem=rem,
    )


def _frame(job: Job, g: Geometry) -> dict[str, Any]:
    gap = g.rem * 1.1
    rows = job.form.family == "spanduk"
    card = g.content if rows else (g.content - 2 * gap) / 3
    return {
        "keluarga": job.form.family,
        "rem": g.rem,
        "kosong_bawah": job.form.bottom,
        "ukuran_fakta": job.headline_sizes(card / g.rem - (ROW_PADDING if rows else CARD_PADDING)),
        "ukuran_judul": job.title_sizes(g.content / g.rem),
        "lebar": g.widths,
        "lebar_kanal": g.channel,
        "lebar_judul_aduan": _title_width(job, g),
        "tepi": g.margin,
        "sela_kartu": gap,
        "lebar_kartu": card,
    }


def _title_width(job: Job, g: Geometry) -> float:
    """Return the width that the heading of the complaints has beside the QR tile."""
    beside = job.values["lapor"] and g.channel_columns > 1
    return g.content - (g.channel + g.gutter if beside else 0)


def prove(final: pdf.Layout, sheets: int, form: Format, what: str) -> None:
    """Hold a final layout against its plan.

    Args:
        final: the layout.
        sheets: how many sheets were planned.
        form: the format.
        what: the document's name, for the report.

    Raises:
        ProofError: pages are missing, a part overlaps another, leaves the sheet or is cut.
    """
    if len(final.boxes) != sheets:
        raise ProofError(f"{what}: {sheets} sheets planned, {len(final.boxes)} drawn")
    for boxes, (wide, high) in zip(final.boxes, final.sizes, strict=True):
        prove_boxes(boxes, wide, high, form, what)
        for name, box in boxes.items():
            number, _, kind = name.partition("-isi-kartu-")
            if kind:
                card = boxes[f"{number}-kartu-{kind.removesuffix('-latar')}"]
                if box[3] > card[3]:
                    raise ProofError(f"{what}: {name} is cut: {box} in {card}")


def _guess(job: Job) -> float:
    """Guess a type size in px from how much there is to set.

    Lines of text, at the size of an A4 sheet's floor, against the lines a sheet has.
    """
    lines = 0.0
    for section in (*job.body, job.band):
        half = 0.0
        for block in section.blocks:
            text = len(block.text) + sum(map(len, block.details)) + sum(map(len, block.cells))
            half += max(text / 42, 1) + (0.9 if block.notes or block.time else 0) + 0.45
        lines += half / 2 + 2.2
    form = job.form
    area = form.width * (form.height - form.bottom) / (210 * 297 * MM * MM)
    return (13.0 if form.bottom else 13.9) * math.sqrt(area * 36 / max(lines + 8, 12))


def _widths(section: Section) -> tuple[str, ...]:
    """Return the widths at which a section may stand, so that no other is measured."""
    if section.wide:
        return (FULL,)
    alone = all(block.keep for block in section.blocks[:-1])
    return (HALF, NARROW, BROAD, FULL) if alone else (HALF, NARROW, BROAD)


def _measure(job: Job, g: Geometry, sheets: tuple[str, ...]) -> Measures:
    keys = [(FULL,) if g.single else _widths(section) for section in job.body]
    # An icon's place has its size without the drawing: that can wait for the final layout.
    laid = job.lay_out(
        "umum/lembar-ukur.html.j2",
        sheets,
        g.rem,
        MEASURING_PAGE,
        {**_frame(job, g), "kunci_bagian": keys},
        icons=False,
    )
    if len(laid.boxes) != 1:
        raise InternalError("the parts of a service are longer than the measuring page")
    parts = heights(laid.boxes[0])
    channels = tuple(parts[f"b-aduan-{i}"] for i in range(len(job.band.blocks)))
    title = parts["j-aduan"]
    return Measures(
        rem=g.rem,
        head=parts["kepala"],
        next_head=parts["lanjutan"],
        foot=parts["kaki"],
        foot_alone=parts["kaki-tunggal"],
        cards=max(parts[name] for name in parts if name.startswith("kartu-")),
        sections=tuple(
            section_measure(parts, i, s, keys[i], parted=True) for i, s in enumerate(job.body)
        ),
        complaints=SectionMeasure(
            heading={HALF: title, FULL: title},
            again={FULL: parts["jl-aduan"]},
            overhead={},
            blocks={HALF: channels, FULL: channels},
            keep=tuple(b.keep for b in job.band.blocks),
            count=len(channels),
        ),
        tail=tuple(parts[f"ekor-{i}"] for i in range(len(job.ways))),
        qr=parts["qr"] if job.values["lapor"] else 0.0,
    )
