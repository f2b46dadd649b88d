"""How high the parts of a service's sheets are at any size: reckoned, or laid out where need be."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..errors import InternalError
from .around import BESIDE_TITLE, CARD_GAP, around, card_room, card_width, corrected
from .edges import Rim
from .formats import Format
from .gauge import Gauge
from .gauges import gauge_of, rim_of
from .job import MEASURING_PAGE, Job
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
)
from .reckon import reckoned, reckoned_channels
from .sections import Section
from .virtual import measures_at

CSS = ("umum/lembar.css",)
QUICK = (*CSS, "umum/ukur.css")
"""Style sheets that parts are measured with: what takes no height is left out."""
DIGITS = 6
"""Of a size in px: what two sizes that are the same agree in."""
NEAR = 0.04
"""How far a size may be from one that was laid out for what was measured there to be corrected."""
ALL, FRAME, CARDS = "semua", "tepi", "kartu"
"""What a measuring page holds: every part, what stands around the sections, or the cards alone."""


@dataclass(frozen=True, slots=True)
class How:
    """A way to learn how high parts are.

    Attributes:
        sheets: style sheets they are laid out with.
        measured: what is laid out; the rest is reckoned.
        trials: sizes that are tried at most.
        near: a size is kept when no more than this times as large could be hoped for.
    """

    sheets: tuple[str, ...]
    measured: str = ALL
    trials: int = 4
    near: float = 1.07


HOW = (
    How(QUICK, CARDS, trials=8, near=1.015),
    How(QUICK, FRAME, trials=8, near=1.015),
    How(QUICK),
    How(CSS),
)
"""The quickest first; another one where the finished sheets are not what was planned.

A line may be reckoned wrongly, and a style of somebody's own may give height to what takes none
in ours. Cards are laid out only where the style composes their headlines itself.
"""


@dataclass(slots=True)
class Parts:
    """The heights of a service's parts at any size, and what is known of them so far.

    Attributes:
        job: what the sheets say.
        how: the way to learn them.
        laid: sizes that were laid out, px; those that are from now on are added.
        gauge, rim: how high the style sets samples; None where nothing is reckoned.
    """

    job: Job
    how: How
    laid: list[float]
    gauge: Gauge | None = None
    rim: Rim | None = None
    _known: dict[float, Measures] = field(default_factory=dict)
    _told: dict[float, Measures] = field(default_factory=dict)
    _reckoned: dict[float, Measures] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.how.measured != ALL:
            values = frame_values(self.job, self._at(self.job.floor))
            self.gauge = gauge_of(self.job, self.how.sheets, values)
            self.rim = rim_of(self.job, self.how.sheets, values, "sheet")
            if self.gauge is None or self.rim is None:
                self.gauge, self.how = None, How(self.how.sheets)
            elif not self.rim.sound:
                self.how = replace(self.how, measured=FRAME)

    def reckon(self, rem: float) -> Measures:
        """Reckon all parts at a size, px, from samples alone.

        Raises:
            InternalError: in this way, all parts are laid out.
        """
        if self.gauge is None or self.rim is None:
            raise InternalError(f"{self.job.name}: nothing is reckoned in this way")
        # A size that is reckoned back from another one differs in its last digit.
        key = round(rem, DIGITS)
        if key not in self._reckoned:
            g = self._at(rem)
            self._reckoned[key] = _sections(around(self.job, g, self.rim), self.job, g, self.gauge)
        return self._reckoned[key]

    def scale(self, m: Measures, rem: float, ratio: float) -> Measures:
        """Reckon at ``ratio`` times a size from measures at it."""
        if self.gauge is None:
            return measures_at(m, ratio)
        if not self._told:
            return self.reckon(rem * ratio)
        return corrected(self.reckon(rem * ratio), m, self.reckon(rem))

    def near(self, rem: float) -> float | None:
        """Return the size that was laid out from which another one is reckoned, if there is one."""
        sizes = [size for size in self._told if self._alike(rem, size)]
        return min(sizes, key=lambda size: abs(size - rem)) if self.gauge and sizes else None

    def dear(self, rem: float) -> bool:
        """Return whether measuring at a size takes a layout that others do not."""
        return self.gauge is not None and not self._free() and self.near(rem) is None

    def measure(self, rem: float) -> Measures:
        """Return the heights at a size, laid out or reckoned as the way demands."""
        if rem not in self._known:
            self._known[rem] = self._measure(rem)
        return self._known[rem]

    def _measure(self, rem: float) -> Measures:
        if self._free():
            return self.reckon(rem)
        size = self.near(rem)
        if size is not None:
            return self.scale(self._told[size], size, rem / size)
        self.laid.append(rem)
        g = self._at(rem)
        reckoned = self.reckon(rem) if self.gauge else None
        self._told[rem] = _measure(self.job, g, self.how, reckoned, self.rim)
        return self._told[rem]

    def _free(self) -> bool:
        """Return whether nothing needs to be laid out."""
        return self.how.measured == CARDS and self.rim is not None and self.rim.plain

    def _alike(self, rem: float, other: float) -> bool:
        a, b = (self._at(size).channel_columns for size in (rem, other))
        return a == b and abs(rem / other - 1) <= NEAR

    def _at(self, rem: float) -> Geometry:
        return geometry(self.job.form, rem)


def geometry(form: Format, rem: float) -> Geometry:
    """Return the frame of a format's sheets at a type size in px."""
    return Geometry(
        width=form.width,
        height=form.height - form.bottom,
        margin=form.margin,
        gutter=rem * 1.7,
        rem=rem,
    )


def frame_values(job: Job, g: Geometry, rim: Rim | None = None) -> dict[str, Any]:
    """Return what the templates of sheets see beside a job's own values.

    Args:
        job: what the sheets say.
        g: frame of a sheet, at a size.
        rim: how the style sets samples; None where they were not set.
    """
    return {
        "keluarga": job.form.family,
        "rem": g.rem,
        "kosong_bawah": job.form.bottom,
        "ukuran_fakta": job.headline_sizes(card_room(job.form.family, g, rim)),
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


def _widths(section: Section) -> tuple[str, ...]:
    """Return the widths at which a section may stand, so that no other is measured."""
    if section.wide:
        return (FULL,)
    alone = all(block.keep for block in section.blocks[:-1])
    return (HALF, NARROW, BROAD, FULL) if alone else (HALF, NARROW, BROAD)


def _keys(job: Job, g: Geometry) -> list[tuple[str, ...]]:
    return [(FULL,) if g.single else _widths(section) for section in job.body]


def _measure(
    job: Job, g: Geometry, how: How, reckoned: Measures | None, rim: Rim | None
) -> Measures:
    """Lay out the parts that are measured at a size; the others are as reckoned."""
    values = {**frame_values(job, g, rim), "kunci_bagian": _keys(job, g), "rinci": how.measured}
    template = "umum/lembar-ukur.html.j2"
    laid = job.lay_out(template, how.sheets, g.rem, MEASURING_PAGE, values, quick=True)
    if len(laid.boxes) != 1:
        raise InternalError("the parts of a service are longer than the measuring page")
    parts = heights(laid.boxes[0])
    cards = max(parts[name] for name in parts if name.startswith("kartu-"))
    if reckoned and how.measured == CARDS:
        return replace(reckoned, cards=cards)
    measures = Measures(
        rem=g.rem,
        head=parts["kepala"],
        next_head=parts["lanjutan"],
        foot=parts["kaki"],
        foot_alone=parts["kaki-tunggal"],
        cards=cards,
        sections=(),
        complaints=NOTHING,
        tail=tuple(parts[f"ekor-{i}"] for i in range(len(job.ways))),
        qr=parts["qr"] if job.values["lapor"] else 0.0,
    )
    if reckoned:
        return replace(measures, sections=reckoned.sections, complaints=reckoned.complaints)
    return _sections(measures, job, g, parts)


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
