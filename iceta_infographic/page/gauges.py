"""The gauges of styles: found once by setting samples, and kept in the user's cache folder.

Setting the samples takes as long as a page. What is kept is named by a digest of all that it
depends on; what can't be read, or kept, is found anew.
"""

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any

from . import fonts
from .atoms import Setting
from .gauge import REM, TRIALS, WIDTH, Gauge, Shape, Slot, read, samples
from .job import MEASURING_PAGE, Job

TEMPLATE = "umum/takar.html.j2"
ENGINES = ("weasyprint", "tinycss2", "cssselect2")
_GAUGES: dict[tuple[object, ...], Gauge] = {}


def gauge_of(job: Job, sheets: tuple[str, ...], values: Mapping[str, object]) -> Gauge:
    """Return how high a job's style sets each kind of block on its format.

    Args:
        job: any service in the style and format; which one makes no difference.
        sheets: style sheets beside the style's own.
        values: what the style's templates see beside the job's own.

    Raises:
        RenderError: a template or font failed.
    """
    key = (job.look.folders, job.look.style, job.form.id, sheets)
    if key not in _GAUGES:
        _GAUGES[key] = _gauge(job, sheets, values)
    return _GAUGES[key]


def _gauge(job: Job, sheets: tuple[str, ...], values: Mapping[str, object]) -> Gauge:
    set_, swap = samples()
    seen = {**values, "contoh": set_, "lebar_contoh": WIDTH * REM}
    html, css, _ = job.compose(TEMPLATE, sheets, seen)
    engines = [version(name) for name in ENGINES]
    told = "\n".join([*engines, fonts.digest(), job.form.id, repr(TRIALS), html, css])
    path = _folder() / f"{hashlib.sha256(told.encode()).hexdigest()}.json"
    found = _kept(path)
    if found is None:
        laid = job.lay_out(TEMPLATE, sheets, REM, MEASURING_PAGE, seen, quick=True, swap=swap)
        found = read(laid.boxes[0])
        _keep(path, found)
    return found


def _folder() -> Path:
    return fonts.prepare().config.parent.with_name("iceta-takar")


def _keep(path: Path, gauge: Gauge) -> None:
    shapes = [[list(key), asdict(shape)] for key, shape in gauge.shapes.items()]
    # Nothing depends on it: a folder that can't be written costs time alone.
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
            made = Path(scratch) / path.name
            made.write_text(json.dumps(shapes), encoding="utf-8")
            made.replace(path)


def _kept(path: Path) -> Gauge | None:
    try:
        shapes = json.loads(path.read_text(encoding="utf-8"))
        return Gauge(MappingProxyType({tuple(key): _shape(shape) for key, shape in shapes}))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _shape(shape: dict[str, Any]) -> Shape:
    slots = (Slot(**{**slot, "setting": Setting(**slot["setting"])}) for slot in shape["slots"])
    return Shape(shape["base"], shape["least"], tuple(slots))
