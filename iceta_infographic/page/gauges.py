"""The gauges of styles: found once by setting samples, and kept in the user's cache folder.

Setting the samples takes as long as a page. What is kept is named by a digest of all that it
depends on; what can't be read, or kept, is found anew.
"""

import contextlib
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from types import MappingProxyType
from typing import Any, TypeVar

from . import fonts, kept
from .atoms import Setting
from .edges import FRAGMENTS, HEADLINE, SIZES, STANDING, WIDE, Edges, Rim, fragments, standings
from .edges import read as read_edges
from .edges import samples as edge_samples
from .gauge import REM, TRIALS, WIDTH, Gauge, Shape, Slot
from .gauge import read as read_blocks
from .gauge import samples as block_samples
from .job import MEASURING_PAGE, Job
from .standing import SampleError

BLOCKS, EDGES = "umum/takar.html.j2", "umum/takar-tepi.html.j2"
"""Templates that set samples: of blocks, and of what stands around them."""
ENGINES = ("weasyprint", "tinycss2", "cssselect2")
HEADLINE_ALONE = re.compile(r'class="utama"[^>]*>\s*[\U000f0000-\U000ffffd]\s*<')
"""The headline of a card that prints nothing but it."""
_FOUND: dict[tuple[object, ...], Any] = {}
T = TypeVar("T", Gauge, Rim)


def gauge_of(job: Job, sheets: tuple[str, ...], values: Mapping[str, object]) -> Gauge | None:
    """Return how high a job's style sets each kind of block on its format.

    None when samples do not tell: a style of somebody's own may leave out what others print.

    Args:
        job: any service in the style and format; which one makes no difference.
        sheets: style sheets beside the style's own.
        values: what the style's templates see beside the job's own.

    Raises:
        RenderError: a template or font failed.
    """

    def find() -> Gauge:
        set_, swap = block_samples()
        seen = {**values, "contoh": set_, "lebar_contoh": WIDTH * REM}
        laid = job.lay_out(BLOCKS, sheets, REM, MEASURING_PAGE, seen, quick=True, swap=swap)
        return read_blocks(laid.boxes[0])

    return _known(job, BLOCKS, sheets, find, _blocks_from, _blocks_to)


def rim_of(
    job: Job, sheets: tuple[str, ...], values: Mapping[str, object], kind: str
) -> Rim | None:
    """Return how high a job's style sets what stands around the sections.

    None when samples do not tell.

    Args:
        job: any service in the style and format; which one makes no difference.
        sheets: style sheets beside the style's own.
        values: what the style's templates see beside the job's own.
        kind: what is sampled, a key of :data:`.edges.PARTS`.

    Raises:
        RenderError: a template or font failed.
    """

    def find() -> Rim:
        wide = WIDE * job.form.width
        set_, swap = edge_samples(wide, kind)
        seen = {
            **values,
            "contoh": set_,
            "lebar_contoh": wide,
            "logo": None,
            "ukuran_judul": (HEADLINE,) * 3,
            "ukuran_fakta": (HEADLINE,) * 3,
            "sisa_judul": (0.0,) * 3,
            "sisa_ulang": 0.0,
        }
        html, _, _ = job.compose(EDGES, sheets, seen)
        plain = HEADLINE_ALONE.search(html) is not None
        least, most = job.floor, max(job.form.ceiling_pt / 0.75, job.floor * 1.1)
        sizes = [least * (most / least) ** (step / (SIZES - 1)) for step in range(SIZES)]
        laid = (
            job.lay_out(EDGES, sheets, rem, MEASURING_PAGE, seen, quick=True, swap=swap)
            for rem in sizes
        )
        found = zip(laid, sizes, strict=True)
        return Rim(
            tuple(read_edges(at.boxes[0], rem, wide, kind, plain=plain) for at, rem in found)
        )

    return _known(job, EDGES, sheets, find, partial(_edges_from, kind), _edges_to)


def _known(
    job: Job,
    template: str,
    sheets: tuple[str, ...],
    find: Callable[[], T],
    take: Callable[[Any], T],
    give: Callable[[T], Any],
) -> T | None:
    """Return what was found before in this process, or lies in the folder; else find it."""
    key = (job.look.folders, job.look.style, job.form.id, sheets, template)
    if key not in _FOUND:
        path = kept.place("takar", _digest(job, template, sheets))
        found = kept.read(path, take)
        if found is None:
            with contextlib.suppress(SampleError):
                found = find()
                kept.write(path, give(found))
        _FOUND[key] = found
    result: T | None = _FOUND[key]
    return result


def _digest(job: Job, template: str, sheets: tuple[str, ...]) -> str:
    """Return a digest of all that samples depend on."""
    hasher = hashlib.sha256()
    engines = [version(name) for name in ENGINES]
    told = (*engines, fonts.digest(), repr(job.form), job.look.style, template)
    told += (repr(TRIALS), repr(FRAGMENTS), repr(STANDING), job.stylesheet(sheets))
    for text in told:
        hasher.update(text.encode() + b"\0")
    for folder in job.look.folders:
        for pattern in ("umum/*.j2", "gaya/*/*.j2"):
            for path in sorted(folder.glob(pattern)):
                hasher.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return hasher.hexdigest()


def _blocks_to(gauge: Gauge) -> Any:
    return [[list(key), _told(shape)] for key, shape in gauge.shapes.items()]


def _told(shape: Shape) -> dict[str, Any]:
    slots = [{**asdict(slot), "setting": slot.setting._asdict()} for slot in shape.slots]
    return {**asdict(shape), "slots": slots}


def _blocks_from(kept: Any) -> Gauge:
    return Gauge(MappingProxyType({tuple(key): _shape(shape) for key, shape in kept}))


def _shape(shape: dict[str, Any]) -> Shape:
    slots = (Slot(**{**slot, "setting": Setting(**slot["setting"])}) for slot in shape["slots"])
    return Shape(shape["base"], shape["least"], tuple(slots))


def _edges_to(rim: Rim) -> Any:
    return [
        {
            "rem": edges.rem,
            "numbers": dict(edges.numbers),
            "settings": {slot: setting._asdict() for slot, setting in edges.settings.items()},
            "plain": edges.plain,
            "sound": edges.sound,
        }
        for edges in rim.sizes
    ]


def _edges_from(kind: str, kept: Any) -> Rim:
    names = {fragment.name for fragment in fragments(kind)}
    names |= {f"{slot}:sisa" for slot in standings(kind)}
    if len(kept) != SIZES or any(not names <= set(edges["numbers"]) for edges in kept):
        raise ValueError("a sample is missing")
    return Rim(
        tuple(
            Edges(
                edges["rem"],
                MappingProxyType(edges["numbers"]),
                MappingProxyType({s: Setting(**told) for s, told in edges["settings"].items()}),
                edges["plain"],
                edges["sound"],
            )
            for edges in kept
        )
    )
