"""One service on one format: what its pages say, and how they are laid out at any size."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..standard.model import Agency, Region, Service
from . import pdf
from .atoms import Setting
from .compose import colour_css, find, render, stylesheet
from .facts import facts
from .filters import title, unbroken_times
from .formats import MM, Format
from .frame import frame, long_ladder, long_ways
from .headings import TIGHT, TIGHTER, Size, evened, largest, title_setting
from .look import Look, shared_values
from .parting import LABEL, ROOMS, part, tables
from .sections import Block, Section, complaints, sections
from .widths import BOLD

SMALLEST = 0.875
"""The smallest size a style uses, in rem: it may not fall below the format's floor."""
ROUNDING = 1.003
"""What a size is raised by, so that rounded numbers in a PDF stay above the floor."""
FACTS = (Size(1.8, 9.5), Size(1.5, 0), Size(1.25, 0))
"""Sizes of a card's headline."""
SHORT_TITLE, LONG_TITLE = 26, 48
"""Widths of a title, em, up to which it takes the largest and the next size."""
TITLES = {
    "lembar": (Size(2.7, SHORT_TITLE), Size(2.2, 0), Size(1.8, LONG_TITLE), Size(1.25, 0)),
    "spanduk": (Size(3.4, SHORT_TITLE), Size(2.7, LONG_TITLE), Size(1.8, 0)),
    "korsel": (Size(3.0, SHORT_TITLE), Size(2.2, LONG_TITLE), Size(1.5, 0), Size(1.25, 0)),
    "layar": (Size(2.7, SHORT_TITLE), Size(2.0, LONG_TITLE), Size(1.4, 0), Size(1.25, 0)),
}
"""Sizes of a title by family: one that is longer takes a size only if it makes one line."""
LETTERS = {"teduh": (TIGHT,), "resmi": (-0.02,)}
"""What styles let the letters of titles move together: in others no title gets a line more."""
AGAIN = 1.25
"""Size of a title where it is repeated on further sheets and slides, rem."""
DENSE = 0.75
"""Share of a title's size where there is little room."""
CAPTIONS = {"lembar": 96, "spanduk": 96, "korsel": 50, "layar": 50}
"""Characters of small print on a card, by family: a slide is seen for seconds."""
MARKS = "@page{bleed:3mm;marks:crop}:root{--luber:3mm}"
"""Page rules for a printing house: 3 mm of bleed beyond the trim, and marks where to cut."""
QR, QR_REM = {True: 20.5 * MM, False: 164.0}, 4.6
"""Edge of the QR code: on paper and on screens never less than this, px; grows with the type."""
MEASURING_PAGE = 1_000_000_000
"""Height in px of the page that parts are measured on: more than any content takes."""
NOTHING: Mapping[int, str] = MappingProxyType({})
_ROOT = re.compile(r"<html\b")
"""Where the sizes of a page are said."""


@dataclass(frozen=True, slots=True)
class Job:
    """One service on one format.

    Attributes:
        name: what it is called in reports to developers.
        form: the format.
        look: style, colours and pictures.
        values: what the templates see on every page.
        body: the sections but the complaints.
        band: the channels of the complaints.
        ways: the ways a complaint travels; None stands for the ladder of escalation.
    """

    name: str
    form: Format
    look: Look
    values: Mapping[str, Any]
    body: tuple[Section, ...]
    band: Section
    ways: tuple[Block | None, ...]

    @property
    def floor(self) -> float:
        """The least type size, px: at it the smallest text stands on the format's floor."""
        return floor_of(self.form)

    @property
    def ceiling(self) -> float:
        """The largest type size, px: at it every table still has room for its labels."""
        columns = max((sum(section.figures) for section in self.body), default=0)
        room = self.form.content / (columns + LABEL) if columns else math.inf
        return max(self.floor, min(self.form.ceiling_pt / 0.75, room))

    def lay_out(
        self,
        template: str,
        sheets: tuple[str, ...],
        rem: float,
        height: float,
        values: Mapping[str, Any],
        *,
        quick: bool = False,
        marks: bool = False,
        swap: Mapping[int, str] = NOTHING,
    ) -> pdf.Layout:
        """Lay out a template.

        Args:
            template: its name.
            sheets: style sheets beside the style's own.
            rem: type size, px.
            height: of the page, px.
            values: what the template sees beside the job's values.
            quick: whether only heights are wanted: icons are left out, whose places keep their
                size.
            marks: whether the sheet gets bleed and crop marks for a printing house.
            swap: letters of the finished HTML, by their codes, and what stands in their place.

        Returns:
            The layout.

        Raises:
            RenderError: a template, font or picture failed.
        """
        html, css, icon_css = self.compose(template, sheets, {"cetak": marks, **values})
        if swap:
            html = html.translate(swap)
        # What differs from page to page stands in the page: a sheet of it would be one more to
        # read, and to ask about every element.
        sizes = f"font-size:{rem:.4f}px;--qr:{self.code_edge(rem):.2f}px"
        html, found = _ROOT.subn(f'<html style="{sizes}"', html, count=1)
        return pdf.layout(
            html,
            css=css,
            css_base=find(self.look.folders, self._style).parent,
            roots=self.look.roots,
            look_css=colour_css(self.look.colours)
            + ("" if quick else icon_css)
            + f":root{{--tepi:{self.form.margin:.2f}px;--aman:{self.form.edge:.2f}px;"
            + f"--lantai:{self.form.floor_pt * ROUNDING:.3f}pt}}"
            + f"@page{{size:{self.form.width:.3f}px {height:.3f}px;margin:0}}"
            + (MARKS if marks else "")
            + f".lembar{{width:{self.form.width:.3f}px;height:{height:.3f}px}}",
            page_css="" if found else f"html{{{sizes}}}",
        )

    def code_edge(self, rem: float) -> float:
        """Return the edge of the QR code at a type size, both px."""
        return max(QR[self.form.paper], QR_REM * rem)

    @property
    def _style(self) -> str:
        return f"gaya/{self.look.style}/gaya.css"

    def compose(
        self, template: str, sheets: tuple[str, ...], values: Mapping[str, Any]
    ) -> tuple[str, str, str]:
        """Render a template.

        Args:
            template: its name.
            sheets: style sheets beside the style's own.
            values: what the template sees beside the job's values.

        Returns:
            The HTML, its style sheet and the rules of the icons it uses.

        Raises:
            RenderError: the template is wrong, or there is no such style sheet.
        """
        seen = {"cetak": False, **self.values, **values}
        html, icons = render(self.look.folders, template, self.look.colours, seen)
        return html, self.stylesheet(sheets), icons

    def stylesheet(self, sheets: tuple[str, ...]) -> str:
        """Return style sheets, and the style's own behind them.

        Raises:
            RenderError: there is no such style sheet.
        """
        return stylesheet(self.look.folders, (*sheets, self._style))

    def title_sizes(self, room: float) -> tuple[float, float, float]:
        """Return the size of the title: the largest at which its lines and longest word fit.

        Args:
            room: width that it has, rem.

        Returns:
            The size in rem where there is room, where there is little, and the least.
        """
        text = self.values["layanan"]["nama"]
        markup, sizes = str(title(text)), TITLES[self.form.family]
        usual = largest(text, markup, sizes, room)
        tighter = [size for size in sizes if size.rem <= usual * DENSE] or sizes[-1:]
        return usual, largest(text, markup, tighter, room), sizes[-1].rem

    def title_rests(self, room: float, again: float) -> dict[str, Any]:
        """Return what titles leave free at their right, so that none ends in a lonely word.

        Args:
            room: width that the title has, rem.
            again: width that it has where it is repeated, rem.

        Returns:
            What the templates see: in rem, for each size of the title, and where it is repeated.
        """
        markup = str(title(self.values["layanan"]["nama"]))
        settings = [title_setting(n) for n in LETTERS.get(self.look.style, (TIGHT, TIGHTER))]
        return {
            "sisa_judul": [
                room - evened(markup, room / n, settings) * n for n in self.title_sizes(room)
            ],
            "sisa_ulang": again - evened(markup, again / AGAIN, [Setting(BOLD)]) * AGAIN,
        }

    def headline_sizes(self, room: float, *, dense: bool = False) -> list[float]:
        """Return the size of each card's headline: the largest at which its line fits.

        Args:
            room: width of a card within its padding, rem.
            dense: whether there is so little height that they all take the smallest.

        Returns:
            The sizes in rem.
        """
        sizes = FACTS[-1:] if dense else FACTS
        # A figure and its unit stay together, so both must fit beside each other.
        texts = [fact.headline for fact in self.values["fakta"]]
        return [largest(text, str(unbroken_times(text)), sizes, room) for text in texts]

    def strings(self) -> Iterator[str]:
        """Yield every string that the finished pages must carry."""
        values = self.values
        office = values["instansi"]
        yield from (values["layanan"]["nama"], office["nama"], office["nama_pendek"])
        yield from (values["wilayah"]["pemerintah"], values["pita_teks"], values["sumber"])
        yield from (*values["kaki_kiri"], *values["kaki_kanan"])
        for rung in values["eskalasi"] if None in self.ways else ():
            yield from (str(rung.party), str(rung.task))
        if values["lapor"]:
            yield from (values["lapor"]["nama"], values["lapor"]["alamat_pendek"])
        for fact in values["fakta"]:
            yield from (fact.headline, *fact.captions)
        for section in (*self.body, self.band):
            yield from (section.title, *section.columns)
        blocks = [b for s in (*self.body, self.band) for b in s.blocks]
        for block in (*blocks, *filter(None, self.ways)):
            yield from (block.text, block.time, *block.notes, *block.details, *block.cells)


def make_job(
    service: Service,
    agency: Agency,
    region: Region,
    form: Format,
    look: Look,
    *,
    incomplete: bool = False,
) -> Job:
    """Gather what a service's pages say.

    Args:
        service: the facts.
        agency: who gives the service.
        region: shared channels, the ladder and the government's name.
        form: the format.
        look: style, colours and pictures.
        incomplete: whether the ribbon says that elements are missing.
    """
    cards = facts(service, CAPTIONS[form.family])
    shared = {
        **shared_values(agency, region, look, incomplete=incomplete),
        "sumber": str(service.source or ""),
    }
    framed = frame(shared, str(service.name))
    room = ROOMS[form.family]
    channels, flows = complaints(service, agency, region)
    ladder, moved = long_ladder(region.escalation), long_ways(flows)
    wide = form.content / floor_of(form)
    tabled = (table for s in sections(service, cards) for table in tables(s, wide))
    extra = (*moved, ladder, framed.whole)
    body = tuple(part(section, room) for section in (*tabled, *extra) if section)
    band = part(channels, room)
    stairs = (None,) if region.escalation and ladder is None else ()
    ways = (*(() if moved else flows), *stairs)
    values = {
        **shared,
        **framed.values,
        "layanan": {"nama": framed.title},
        "judul_dokumen": f"{service.name} – {agency.name}",
        "fakta": cards,
        "format": form.id,
        "bagian": body,
        "aduan": band,
        "ekor": ways,
    }
    return Job(f"{agency.id}/{service.id}/{form.id}", form, look, values, body, band, ways)


def floor_of(form: Format) -> float:
    """Return the least type size, px: at it the smallest text stands on the format's floor."""
    return form.floor_pt / SMALLEST / 0.75 * ROUNDING
