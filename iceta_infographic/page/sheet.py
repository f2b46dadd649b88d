"""The sheet family: one service on as many paper sheets as legible text needs."""

from collections.abc import Callable
from typing import TypeVar

from ..errors import InternalError, ProofError
from ..standard.model import Agency, Region, Service
from . import pdf
from .arrange import count_sheets, fill_of, plan
from .drawn import Drawn
from .fit import Ways, fit, hope
from .formats import Format
from .job import Job, make_job
from .look import Look
from .match import prove_heights, sheet_heights
from .measures import Measures, Spaces
from .parts import CSS, FRAME, HOW, How, Parts, frame_values, geometry
from .proof import prove_boxes

SPACES = {
    "lembar": Spaces(),
    "spanduk": Spaces(hero=True, head_most=3, item_most=1.5, section_most=2.4),
}
"""Vertical spaces by family."""
R = TypeVar("R")
BLOCKS = ("bagian-", "kanal-")
"""What the names of parts begin with that hold blocks."""


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
    spoilt = ""
    for how in HOW[:-1]:
        # To lay out what stands around the blocks is of no help where one of them was miscounted.
        if how.measured == FRAME and spoilt.startswith(BLOCKS):
            continue
        try:
            return _draw(job, how, laid, marks=marks)
        except ProofError as error:
            spoilt = getattr(error, "part", "")
    return _draw(job, HOW[-1], laid, marks=marks)


def _draw(job: Job, how: How, laid: list[float], *, marks: bool) -> Drawn:
    """Draw a service; what is laid out is noted in ``laid``."""
    form = job.form
    spaces = SPACES[form.family]
    parts = Parts(job, how, laid)

    def kept(find: Callable[..., R]) -> Callable[..., R]:
        # The search asks for the same again; what is kept keeps its measures, and so their id.
        known: dict[int, tuple[Measures, R]] = {}

        def ask(m: Measures, rem: float) -> R:
            if id(m) not in known:
                known[id(m)] = m, find(m, geometry(form, rem), spaces)
            return known[id(m)][1]

        return ask

    ways = Ways(
        measure=parts.measure,
        plan=lambda m, rem: plan(m, geometry(form, rem), spaces),
        count=kept(count_sheets),
        scale=parts.scale,
        dear=parts.dear,
        fill=kept(fill_of),
    )
    start = laid[-1] if laid else job.floor
    if parts.gauge:
        start = hope(ways, parts.reckon(job.floor), job.floor, job.floor, job.ceiling)
    found = fit(
        ways,
        floor=job.floor,
        ceiling=job.ceiling,
        start=start,
        trials=parts.how.trials,
        near=parts.how.near,
    )
    if found is None:
        raise InternalError(f"{job.name}: a single block is higher than an empty sheet")
    g = geometry(form, found.rem)
    sheets = found.plan.sheets
    frame = frame_values(job, g, parts.rim)
    values = {**frame, "lembar": sheets, "jarak_judul": g.rem * spaces.heading}

    def finish(*, marks: bool) -> pdf.Layout:
        return job.lay_out("umum/lembar.html.j2", CSS, g.rem, form.height, values, marks=marks)

    laid.append(g.rem)
    final = finish(marks=False)
    prove(final, len(sheets), form, job.name)
    if parts.gauge:
        m, gap = parts.measure(g.rem), values["jarak_judul"]
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
