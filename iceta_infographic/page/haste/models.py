"""Models of layout: what has no tables, flex boxes or grids is not gone through for their parts."""

from operator import attrgetter
from typing import Any


def hasten() -> None:
    """Replace how the boxes that the models of layout ask for are made."""
    from weasyprint.formatting_structure import boxes, build

    text, flowing = boxes.TextBox, (boxes.BlockBox, boxes.InlineBox, boxes.InlineBlockBox)
    is_part = attrgetter("internal_table_or_caption")
    flexible, gridded = build.flex_boxes, build.grid_boxes

    def kinds(box: Any, found: set[type]) -> set[type]:
        found.add(type(box))
        for child in getattr(box, "children", ()):
            kinds(child, found)
        return found

    def tables(box: Any) -> Any:
        """Put what tables lack around their parts, and pass by what holds none."""
        if not isinstance(box, boxes.ParentBox) or box.is_running():
            return box
        children = [child if type(child) is text else tables(child) for child in box.children]
        if type(box) in flowing and not any(map(is_part, children)):
            box.children = children
            return box
        return build.table_boxes_children(box, children)

    def create_anonymous_boxes(box: Any) -> Any:
        box = tables(box)
        there = kinds(box, set())
        if any(issubclass(kind, boxes.FlexContainerBox) for kind in there):
            box = flexible(box)
        if any(issubclass(kind, boxes.GridContainerBox) for kind in there):
            box = gridded(box)
        return build.block_in_inline(build.inline_in_block(box))

    build.create_anonymous_boxes = create_anonymous_boxes
