"""What is painted in which order: most boxes stand in the flow, and are painted where they are.

WeasyPrint copies every box of a page without the children that are painted apart, and asks of each
five properties and three kinds.
"""

from typing import Any

from .swap import swap


def hasten() -> None:
    """Replace how boxes are put in the order in which they are painted."""
    from weasyprint import stacking
    from weasyprint.css import Style
    from weasyprint.formatting_structure import boxes

    every = stacking._dispatch
    own = (boxes.InlineBlockBox, boxes.InlineFlexBox, boxes.InlineGridBox)
    kinds: dict[type, tuple[bool, bool, bool, bool]] = {}

    def kind_of(kind: type) -> tuple[bool, bool, bool, bool]:
        """Return whether boxes have children, are blocks, are cells, and stand within lines."""
        kinds[kind] = (
            issubclass(kind, boxes.ParentBox),
            issubclass(kind, boxes.BlockLevelBox),
            issubclass(kind, boxes.TableCellBox),
            issubclass(kind, own),
        )
        return kinds[kind]

    def in_flow(style: Any) -> bool:
        """Return whether a style leaves its box in the flow, and what is in it as well."""
        style._in_flow = (
            style["position"] == "static"
            and style["float"] not in ("left", "right")
            and style["opacity"] >= 1
            and not style["transform"]
            and style["overflow"] == "visible"
        )
        return bool(style._in_flow)

    def dispatch(
        box: Any, page: Any, contexts: Any, blocks: Any, floats: Any, blocks_and_cells: Any
    ) -> Any:
        kind = type(box)
        parent, block, cell, alone = kinds.get(kind) or kind_of(kind)
        if kind is placeholder or alone:
            return every(box, page, contexts, blocks, floats, blocks_and_cells)
        style = box.style
        flowing = in_flow(style) if style._in_flow is None else style._in_flow
        if not flowing or box.is_grid_item:
            return every(box, page, contexts, blocks, floats, blocks_and_cells)
        if not parent:
            if block:
                blocks.append(box)
                blocks_and_cells[box] = {}
            return box
        if not block and not cell:
            return dispatch_children(box, page, contexts, blocks, floats, blocks_and_cells)
        place, inside = len(blocks), dict[Any, Any]()
        box = dispatch_children(box, page, contexts, blocks, floats, inside)
        if block:
            blocks.insert(place, box)
        blocks_and_cells[box] = inside
        return box

    def dispatch_children(
        box: Any, page: Any, contexts: Any, blocks: Any, floats: Any, blocks_and_cells: Any
    ) -> Any:
        if not isinstance(box, boxes.ParentBox):
            return box
        changed, left = False, []
        for child in box.children:
            found = dispatch(child, page, contexts, blocks, floats, blocks_and_cells)
            if found is not child:
                changed = True
            if found is not None:
                left.append(found)
        # A box whose children are all painted in it is itself what is painted.
        return box.copy_with_children(left) if changed else box

    placeholder = stacking.AbsolutePlaceholder
    Style._in_flow = None
    swap(stacking._dispatch_children, dispatch_children)
    swap(every, dispatch)
