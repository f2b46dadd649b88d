"""Models of layout: a page without flex boxes and grids is not gone through for their items."""

from typing import Any


def hasten() -> None:
    """Replace how the boxes that the models of layout ask for are made."""
    from weasyprint.formatting_structure import boxes, build

    flexible, gridded = build.flex_boxes, build.grid_boxes

    def kinds(box: Any, found: set[type]) -> set[type]:
        found.add(type(box))
        for child in getattr(box, "children", ()):
            kinds(child, found)
        return found

    def create_anonymous_boxes(box: Any) -> Any:
        box = build.anonymous_table_boxes(box)
        there = kinds(box, set())
        if any(issubclass(kind, boxes.FlexContainerBox) for kind in there):
            box = flexible(box)
        if any(issubclass(kind, boxes.GridContainerBox) for kind in there):
            box = gridded(box)
        return build.block_in_inline(build.inline_in_block(box))

    build.create_anonymous_boxes = create_anonymous_boxes
