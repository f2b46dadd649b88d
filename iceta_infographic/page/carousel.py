"""Carousels and screens: one service on slides that are seen one at a time."""

import contextlib
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from ..errors import InternalError, ProofError
from ..standard.model import Agency, Region, Service
from .around import tail_height
from .dealing import Ties
from .drawn import Drawn
from .edges import Rim
from .fit import Ways, fit
from .formats import Format
from .gauge import Gauge
from .gauges import gauge_of, rim_of
from .job import MEASURING_PAGE, Job, make_job
from .look import Look
from .match import part_heights, prove_heights
from .measured import heights, section_measure
from .measures import BROAD, FULL, HALF, NARROW, Geometry, SectionMeasure, Spaces
from .reckon import reckoned
from .sections import Block, Section
from .sheet import prove
from .slides import UNTIED, Flow, SlideMeasures, SlidePlan, count_slides, plan_slides
from .virtual import slides_at

CSS = ("umum/slide.css",)
COMFORT, FREE_SLIDES = 1.28, 7
"""Type above the floor that slides aim at, and how many slides it may cost."""
NEARLY = 0.87
"""From which share of a size that was measured on covers are reckoned from it."""
NEAR = 1.12
"""Times a slide's type could be larger before another layout is spent on it."""
PAD = 1.2
"""Space between the edge that is kept clear and the content, rem."""
ICON_COLUMN = 6.8
"""What a row of the cover keeps free beside its words, rem."""
GAP = 1.3
"""Space between a slide's head and its body, rem."""
CRAMMED, LEAST = 2, 1.001
"""From which cover on it is crammed, and how much above the least type that is allowed."""
COVER_GAPS = 3.2
"""How many spaces of a cover grow; a little is left over at its foot."""
CHANNELS, TERMS = Ties(parted=0.12), Ties(apart=0.2)
"""Any channel can be read by itself; what holds for a tariff stands below it."""
TABLE, ROWS = Ties(parted=0.7), 8
"""The rows of a table are compared with each other: with fewer than these it stays whole."""
LAST, BESIDE = Ties(lone=0.0), Ties(parted=0.5)
"""A QR code goes well below channels; on a screen who it is stands beside the ladder."""
TAIL_TITLE = "Bila keluhan belum tuntas"


@dataclass(frozen=True, slots=True)
class _Family:
    """What tells carousels and screens apart.

    Attributes:
        columns: over how many columns a section is parted.
        cover: share of the width that a row of the cover takes.
        title: share of the width that the cover's title takes.
        worth: times the size that type may shrink to where that spares a slide, as a rule one
            that is nearly empty. A screen is read from further off than a phone.
        spaces: vertical spaces.
        tail: what holds together what follows the channels.
    """

    columns: int
    cover: float
    title: float
    worth: float
    spaces: Spaces
    tail: Ties


FAMILIES = {
    "korsel": _Family(1, 1.0, 1.0, 0.87, Spaces(item=0.75, item_most=1.6, heading=1.0), LAST),
    "layar": _Family(2, 0.49, 0.47, 0.92, Spaces(item=0.7, item_most=1.5, heading=0.9), BESIDE),
}


def draw(
    service: Service,
    agency: Agency,
    region: Region,
    form: Format,
    look: Look,
    *,
    incomplete: bool = False,
    marks: bool = False,  # noqa: ARG001 # a screen has no printing house
) -> Drawn:
    """Draw a service on slides.

    Args:
        service: the facts.
        agency: who gives the service.
        region: shared channels, the ladder and the government's name.
        form: the format, of the family korsel or layar.
        look: style, colours and pictures.
        incomplete: whether the ribbon says that elements are missing.
        marks: of no meaning here; every family is drawn alike.

    Returns:
        The finished PDF.

    Raises:
        RenderError: a template, font or picture failed.
        InternalError: no plan fits, or the drawn slide is not what was planned.
    """
    job = make_job(service, agency, region, form, look, incomplete=incomplete)
    laid: list[float] = []
    with contextlib.suppress(ProofError):
        return _draw(job, laid, reckons=True)
    # A line was reckoned wrongly: measure them all.
    return _draw(job, laid, reckons=False)


def _draw(job: Job, laid: list[float], *, reckons: bool) -> Drawn:
    """Draw a service; what is laid out is noted in ``laid``."""
    form = job.form
    family = FAMILIES[form.family]
    sections = (*job.body, job.band, _tail(job))
    before = (None, *sections[:-1])
    flows = [_flow(*pair, family) for pair in zip(sections, before, strict=True)]
    spaces = family.spaces
    samples = None
    if reckons:
        samples = _samples(job, _frame(job, sections, flows, family, _geometry(form, job.floor)))
    known: dict[float, SlideMeasures] = {}

    def steps(rem: float) -> list[Any]:
        frame = _frame(job, sections, flows, family, _geometry(form, rem))
        return [frame[name] for name in frame if name.startswith("ukuran")]

    def measure(rem: float) -> SlideMeasures:
        larger = min((size for size in known if size > rem), default=inf)
        if rem in known:
            return known[rem]
        if samples and rem >= larger * NEARLY and steps(rem) == steps(larger):
            # A cover that is set a little smaller takes no more lines.
            return scale(known[larger], larger, rem / larger)
        laid.append(rem)
        known[rem] = _measure(job, sections, flows, family, _geometry(form, rem), samples)
        return known[rem]

    def scale(m: SlideMeasures, rem: float, ratio: float) -> SlideMeasures:
        scaled = slides_at(m, rem, ratio)
        if samples is None:
            return scaled
        g = _geometry(form, rem * ratio)
        return replace(scaled, sections=_reckoned(job, sections, flows, g, samples))

    def allowed(measures: SlideMeasures, rem: float) -> SlideMeasures:
        if rem <= job.floor * LEAST:
            return measures
        # Larger type is not worth a cover that is crammed.
        return replace(measures, covers=measures.covers[:CRAMMED])

    def planned(measures: SlideMeasures, rem: float) -> SlidePlan | None:
        m = allowed(measures, rem)
        return plan_slides(m, flows, _geometry(form, rem), spaces, _room(form, rem))

    def count(measures: SlideMeasures, rem: float) -> int | None:
        m = allowed(measures, rem)
        return count_slides(m, flows, _geometry(form, rem), spaces, _room(form, rem))

    start = job.floor * COMFORT
    smaller = scale(measure(start), start, family.worth)
    fewest = count(smaller, start * family.worth)
    found = fit(
        Ways(measure=measure, plan=planned, count=count, scale=scale),
        floor=job.floor,
        ceiling=start,
        start=start,
        free=min(fewest or FREE_SLIDES, FREE_SLIDES),
        spare=1,
        near=NEAR,
    )
    if found is None:
        raise InternalError(f"{job.name}: the cover or a single block is higher than a slide")
    g = _geometry(form, found.rem)
    measures = found.plan.measures
    slides = found.plan.sheets
    gap = g.rem * spaces.heading
    laid.append(g.rem)
    final = job.lay_out(
        "umum/slide.html.j2",
        CSS,
        g.rem,
        g.height,
        {
            **_frame(job, sections, flows, family, g),
            "lembar": slides,
            "jarak_judul": gap,
            "atas": form.top + g.rem * PAD,
            "bawah": form.bottom,
            "tinggi_kepala": measures.head,
            "udara_sampul": (_room(form, g.rem) - found.plan.cover) / COVER_GAPS,
            "rapat": measures.covers.index(found.plan.cover),
        },
    )
    prove(final, len(slides), form, job.name)
    if samples:
        # The tile of the code is reckoned with something to spare.
        tail = len(sections) - 1
        expected = [
            part_heights(slide.parts, measures.sections, g, gap, lower=frozenset({tail}))
            for slide in slides
        ]
        prove_heights(final.boxes, expected, g.rem, job.name)
    return Drawn(
        final.pdf(),
        pages=len(final.boxes),
        rem=g.rem * 0.75,
        layouts=len(laid),
        strings=tuple(job.strings()),
    )


def _geometry(form: Format, rem: float) -> Geometry:
    return Geometry(
        width=form.width, height=form.height, margin=form.margin, gutter=rem * 2, rem=rem
    )


def _room(form: Format, rem: float) -> float:
    return form.height - form.top - form.bottom - 2 * PAD * rem


def _tail(job: Job) -> Section:
    """Return what follows the channels: SP4N-LAPOR!, ways of a complaint, the ladder, who it is."""
    lapor = [Block("lapor", "")] if job.values["lapor"] else []
    # Who it is never stands alone: below the ladder it is the foot of the last slide.
    ways = [replace(way or Block("tangga", ""), keep=way is None) for way in job.ways]
    identity = [Block("identitas", "")]
    # Beside each other on a screen, one below the other on a phone.
    blocks = lapor + identity + ways if job.form.family == "layar" else lapor + ways + identity
    return Section("pengaduan", TAIL_TITLE, "ekor", tuple(blocks))


def _flow(section: Section, before: Section | None, family: _Family) -> Flow:
    if section.shape == "kanal":
        return Flow(2, CHANNELS)
    if section.shape == "ekor":
        return Flow(family.columns, family.tail)
    if section.shape == "tabel":
        ties = replace(TABLE, whole=len(section.blocks) < ROWS)
        return Flow(1 if section.wide else family.columns, ties)
    terms = before is not None and (before.shape, before.id) == ("tabel", section.id)
    return Flow(1 if section.wide else family.columns, TERMS if terms else UNTIED)


def _widths(flow: Flow) -> tuple[str, ...]:
    if flow.columns == 1:
        return (FULL,)
    return (HALF, NARROW, BROAD, FULL)


def _frame(
    job: Job, sections: tuple[Section, ...], flows: list[Flow], family: _Family, g: Geometry
) -> dict[str, Any]:
    row = g.content * family.cover / g.rem - ICON_COLUMN
    wide = g.content / g.rem
    return {
        "keluarga": job.form.family,
        "rem": g.rem,
        "bagian": sections,
        "kunci_bagian": [_widths(flow) for flow in flows],
        "ukuran_fakta": job.headline_sizes(row),
        "ukuran_fakta_rapat": job.headline_sizes(row, dense=True),
        "ukuran_judul": job.title_sizes(wide * family.title),
        **job.title_rests(wide * family.title, wide),
        "lebar": g.widths,
        "tepi": g.margin,
    }


def _samples(job: Job, frame: dict[str, Any]) -> tuple[Gauge, Rim] | None:
    """Return how high the style sets samples; None where they do not tell."""
    gauge = gauge_of(job, CSS, frame)
    rim = rim_of(job, CSS, frame, "slide")
    return (gauge, rim) if gauge and rim else None


def _measure(
    job: Job,
    sections: tuple[Section, ...],
    flows: list[Flow],
    family: _Family,
    g: Geometry,
    samples: tuple[Gauge, Rim] | None,
) -> SlideMeasures:
    """Lay out the cover and the head of slides; sections only where they are not reckoned."""
    frame = {**_frame(job, sections, flows, family, g), "rinci": samples is None}
    laid = job.lay_out("umum/slide-ukur.html.j2", CSS, g.rem, MEASURING_PAGE, frame, quick=True)
    if len(laid.boxes) != 1:
        raise InternalError("the parts of a service are longer than the measuring page")
    parts = heights(laid.boxes[0])
    return SlideMeasures(
        head=parts["kepala"],
        gap=g.rem * GAP,
        covers=tuple(parts[f"sampul{way}"] for way in ("", "-rapat", "-sesak", "-terkecil")),
        sections=_reckoned(job, sections, flows, g, samples)
        if samples
        else tuple(section_measure(parts, i, s, _widths(flows[i])) for i, s in enumerate(sections)),
    )


def _reckoned(
    job: Job,
    sections: tuple[Section, ...],
    flows: list[Flow],
    g: Geometry,
    samples: tuple[Gauge, Rim],
) -> tuple[SectionMeasure, ...]:
    """Reckon all sections; the last one is what follows the channels."""
    gauge, rim = samples
    edges = rim.at(g.rem)
    keys = [_widths(flow) for flow in flows]
    *_, tail = sections
    parts = reckoned((*sections[:-1], replace(tail, blocks=())), keys, g.widths, g.rem, gauge)
    for key in keys[-1]:
        for number, block in enumerate(tail.blocks):
            name = f"b-{len(sections) - 1}-{key}-{number}"
            parts[name] = round(tail_height(job, block, edges, g.widths[key]), 6)
    return tuple(section_measure(parts, i, s, keys[i]) for i, s in enumerate(sections))
