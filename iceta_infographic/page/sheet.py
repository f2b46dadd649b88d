"""The sheet family: one service on as many paper sheets as legible text needs."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..errors import InternalError, ProofError
from ..standard.model import Agency, Region, Service
from . import pdf
from .around import BESIDE_TITLE, CARD_GAP, at_size, card_room, card_width, usual
from .arrange import count_sheets, plan
from .drawn import Drawn
from .fit import Ways, fit, hope
from .formats import Format
from .gauge import Gauge
from .gauges import gauge_of
from .job import MEASURING_PAGE, Job, make_job
from .look import Look
from .match import prove_heights, sheet_heights
from .measured import heights, section_measure
from .measures import (
    BROAD,
    FULL,
    HALF,
    NARROW,
    NOTHING,
    Geometry,
    Measures,
    SectionMeasure,
    Spaces,
)
from .proof import prove_boxes
from .reckon import reckoned, reckoned_channels
from .sections import Section
from .virtual import measures_at

CSS = ("umum/lembar.css",)
QUICK = (*CSS, "umum/ukur.css")
"""Style sheets that parts are measured with: what takes no height is left out."""
NEAR = 0.04
"""How far a size may be from one that was measured for heads and feet to be reckoned from it."""
SPACES = {
    "lembar": Spaces(),
    "spanduk": Spaces(hero=True, head_most=3, item_most=1.5, section_most=2.4),
}
"""Vertical spaces by family."""


@dataclass(frozen=True, slots=True)
class How:
    """A way to learn how high parts are.

    Attributes:
        sheets: style sheets they are laid out with.
        trials: sizes that are tried at most.
        near: a size is kept when no more than this times as large could be hoped for.
        reckons: whether blocks are reckoned instead, so that a trial may cost no layout.
    """

    sheets: tuple[str, ...]
    trials: int = 4
    near: float = 1.07
    reckons: bool = False


HOW = (How(QUICK, trials=8, near=1.015, reckons=True), How(QUICK), How(CSS))
"""The quickest first; another one where the finished sheets are not what was planned.

A line may be reckoned wrongly, and a style of somebody's own may give height to what takes none
in ours.
"""


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
    laid: list[float] = []
    for how in HOW[:-1]:
        with contextlib.suppress(ProofError):
            return _draw(job, how, laid, marks=marks)
    return _draw(job, HOW[-1], laid, marks=marks)


def _draw(job: Job, how: How, laid: list[float], *, marks: bool) -> Drawn:
    """Draw a service; what is laid out is noted in ``laid``."""
    form = job.form
    spaces = SPACES[form.family]
    gauge = None
    if how.reckons:
        gauge = gauge_of(job, how.sheets, _frame(job, _geometry(form, job.floor)))
    known: dict[float, Measures] = {}

    def scale(m: Measures, rem: float, ratio: float) -> Measures:
        if gauge is None:
            return measures_at(m, ratio)
        after = _geometry(form, rem * ratio)
        return _sections(at_size(m, job, _geometry(form, rem), after), job, after, gauge)

    def alike(rem: float, other: float) -> bool:
        a, b = (_geometry(form, size).channel_columns for size in (rem, other))
        return a == b and abs(rem / other - 1) <= NEAR

    def near(rem: float) -> float | None:
        """Return the size that was laid out from which another one is reckoned, if there is one."""
        sizes = [size for size in laid if size in known and alike(rem, size)]
        return min(sizes, key=lambda size: abs(size - rem)) if gauge and sizes else None

    def measure(rem: float) -> Measures:
        size = near(rem)
        if size is not None:
            known[rem] = scale(known[size], size, rem / size)
        else:
            laid.append(rem)
            known[rem] = _measure(job, _geometry(form, rem), how.sheets, gauge)
        return known[rem]

    ways = Ways(
        measure=measure,
        plan=lambda m, rem: plan(m, _geometry(form, rem), spaces),
        count=lambda m, rem, tight: count_sheets(m, _geometry(form, rem), spaces, tight=tight),
        scale=scale,
        dear=lambda rem: gauge is not None and near(rem) is None,
    )
    start = laid[-1] if laid else job.floor
    if gauge:
        at_floor = _geometry(form, job.floor)
        usually = _sections(usual(job, at_floor), job, at_floor, gauge)
        start = hope(ways, usually, job.floor, job.floor, job.ceiling)
    found = fit(
        ways,
        floor=job.floor,
        ceiling=job.ceiling,
        start=start,
        trials=how.trials,
        near=how.near,
    )
    if found is None:
        raise InternalError(f"{job.name}: a single block is higher than an empty sheet")
    g = _geometry(form, found.rem)
    sheets = found.plan.sheets
    values = {**_frame(job, g), "lembar": sheets, "jarak_judul": g.rem * spaces.heading}

    def finish(*, marks: bool) -> pdf.Layout:
        return job.lay_out("umum/lembar.html.j2", CSS, g.rem, form.height, values, marks=marks)

    laid.append(g.rem)
    final = finish(marks=False)
    prove(final, len(sheets), form, job.name)
    if gauge:
        m, gap = known[g.rem], values["jarak_judul"]
        expected = [sheet_heights(sheet, m, g, gap) for sheet in sheets]
        prove_heights(final.boxes, expected, g.rem, job.name)
    return Drawn(
        final.pdf(),
        pages=len(final.boxes),
        rem=g.rem * 0.75,
        layouts=len(laid),
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
    return {
        "keluarga": job.form.family,
        "rem": g.rem,
        "kosong_bawah": job.form.bottom,
        "ukuran_fakta": job.headline_sizes(card_room(job.form.family, g)),
        "ukuran_judul": job.title_sizes(g.content / g.rem),
        **job.title_rests(g.content / g.rem, g.content / g.rem - BESIDE_TITLE),
        "lebar": g.widths,
        "lebar_kanal": g.channel,
        "lebar_judul_aduan": _title_width(job, g),
        "tepi": g.margin,
        "sela_kartu": g.rem * CARD_GAP,
        "lebar_kartu": card_width(job.form.family, g),
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


def _widths(section: Section) -> tuple[str, ...]:
    """Return the widths at which a section may stand, so that no other is measured."""
    if section.wide:
        return (FULL,)
    alone = all(block.keep for block in section.blocks[:-1])
    return (HALF, NARROW, BROAD, FULL) if alone else (HALF, NARROW, BROAD)


def _keys(job: Job, g: Geometry) -> list[tuple[str, ...]]:
    return [(FULL,) if g.single else _widths(section) for section in job.body]


def _measure(job: Job, g: Geometry, sheets: tuple[str, ...], gauge: Gauge | None) -> Measures:
    laid = job.lay_out(
        "umum/lembar-ukur.html.j2",
        sheets,
        g.rem,
        MEASURING_PAGE,
        {**_frame(job, g), "kunci_bagian": _keys(job, g), "rinci": gauge is None},
        quick=True,
    )
    if len(laid.boxes) != 1:
        raise InternalError("the parts of a service are longer than the measuring page")
    parts = heights(laid.boxes[0])
    measures = Measures(
        rem=g.rem,
        head=parts["kepala"],
        next_head=parts["lanjutan"],
        foot=parts["kaki"],
        foot_alone=parts["kaki-tunggal"],
        cards=max(parts[name] for name in parts if name.startswith("kartu-")),
        sections=(),
        complaints=NOTHING,
        tail=tuple(parts[f"ekor-{i}"] for i in range(len(job.ways))),
        qr=parts["qr"] if job.values["lapor"] else 0.0,
    )
    return _sections(measures, job, g, gauge or parts)


def _sections(m: Measures, job: Job, g: Geometry, known: Gauge | Mapping[str, float]) -> Measures:
    """Add the heights of sections: measured ones, or reckoned from how a style sets samples."""
    keys = _keys(job, g)
    parts: Mapping[str, float]
    if isinstance(known, Gauge):
        parts = {
            **reckoned(job.body, keys, g.widths, g.rem, known),
            **reckoned_channels(job.band, g.channel, _title_width(job, g), g.rem, known),
        }
    else:
        parts = known
    channels = tuple(parts[f"b-aduan-{i}"] for i in range(len(job.band.blocks)))
    return replace(
        m,
        sections=tuple(section_measure(parts, i, s, keys[i]) for i, s in enumerate(job.body)),
        complaints=SectionMeasure(
            heading={HALF: parts["j-aduan"], FULL: parts["j-aduan"]},
            again={FULL: parts["jl-aduan"]},
            overhead={},
            blocks={HALF: channels, FULL: channels},
            keep=tuple(b.keep for b in job.band.blocks),
            count=len(channels),
        ),
    )
