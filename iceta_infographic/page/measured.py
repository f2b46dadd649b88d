"""From the measuring page to measures: what the ids of its parts mean."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from .measures import FULL, SectionMeasure
from .pdf import Box
from .sections import Section


def heights(boxes: Mapping[str, Box]) -> dict[str, float]:
    """Return the height of each part, px.

    Args:
        boxes: the rectangles of a measuring page in the order of the document: a mark without
            height stands before each part, so that a part reaches from its own to the next.
    """
    tops = [(name, box[1]) for name, box in boxes.items()]
    # Rounded: where on the page a part stood must not decide between two plans that are equal.
    return {name: round(below - top, 6) for (name, top), (_, below) in pairwise(tops)}


def section_measure(
    parts: Mapping[str, float],
    index: int,
    section: Section,
    keys: Sequence[str],
) -> SectionMeasure:
    """Return the heights of a section that was measured.

    Args:
        parts: the heights of the parts, px: ``j-`` headings, ``jl-`` those where a section goes
            on, ``t-`` heads of tables and ``b-`` blocks, each with index, width and, for blocks,
            number.
        index: the section's index.
        section: the section.
        keys: the widths that its blocks were measured at.
    """
    table = section.shape == "tabel"
    return SectionMeasure(
        heading={k: parts[f"j-{index}-{k}"] for k in {*keys, FULL}},
        again={k: parts[f"jl-{index}-{k}"] for k in {*keys, FULL}},
        overhead={k: parts[f"t-{index}-{k}"] for k in keys} if table else {},
        blocks={
            k: tuple(parts[f"b-{index}-{k}-{i}"] for i in range(len(section.blocks))) for k in keys
        },
        keep=tuple(block.keep for block in section.blocks),
        count=len(section.blocks),
        wide=section.wide,
    )
