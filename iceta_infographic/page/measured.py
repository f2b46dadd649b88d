"""From the measuring page to measures: what the ids of its parts mean."""

from collections.abc import Mapping, Sequence

from .measures import FULL, SectionMeasure
from .pdf import Box
from .sections import Section


def height(boxes: Mapping[str, Box], name: str) -> float:
    """Return the height of a part, px."""
    box = boxes[name]
    return box[3] - box[1]


def section_measure(
    boxes: Mapping[str, Box],
    index: int,
    section: Section,
    keys: Sequence[str],
    *,
    parted: bool = False,
) -> SectionMeasure:
    """Return the heights of a section that was measured.

    Args:
        boxes: the rectangles of the measuring page: ``j-`` headings, ``t-`` tables and
            ``b-`` blocks, each with index, width and, for blocks, number.
        index: the section's index.
        section: the section.
        keys: the widths that its blocks were measured at.
        parted: whether its heading was measured twice, ``jl-`` where the section goes on.
    """
    overhead = {}
    if section.shape == "tabel":
        overhead = {k: boxes[f"b-{index}-{k}-0"][1] - boxes[f"t-{index}-{k}"][1] for k in keys}
    return SectionMeasure(
        heading={k: height(boxes, f"j-{index}-{k}") for k in {*keys, FULL}},
        again={k: height(boxes, f"jl-{index}-{k}") for k in {*keys, FULL}} if parted else {},
        overhead=overhead,
        blocks={
            k: tuple(height(boxes, f"b-{index}-{k}-{i}") for i in range(len(section.blocks)))
            for k in keys
        },
        keep=tuple(block.keep for block in section.blocks),
        count=len(section.blocks),
        wide=section.wide,
    )
