"""What is taken out of the flow, or moved in it: most of it stands where lengths say.

An icon is a box without anything in it, of a size, so far from two sides. WeasyPrint lays it out
as a page within a page: with floats that it might meet, lines that might be broken and margins
that might collapse. It also imports its own modules for each box.
"""

from typing import Any, NamedTuple

from .boxes import use
from .swap import swap

SIDES = ("left", "right", "top", "bottom")
MARGINS = ("margin_left", "margin_right", "margin_top", "margin_bottom")
AUTO = "auto"


class Leaf(NamedTuple):
    """How a box with nothing in it is placed, px; of each pair of sides one is None.

    Attributes:
        width, height: of it.
        left, top: from there.
        right, bottom: how far its left and its upper edge are from there.
    """

    width: float
    height: float
    left: float | None
    top: float | None
    right: float | None
    bottom: float | None


def hasten() -> None:
    """Replace how distances from sides are found, and how boxes with nothing in them are placed."""
    from weasyprint.css import Style
    from weasyprint.css.properties import Dimension
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import absolute, block, percent

    every, resolve = absolute.absolute_box_layout, percent.resolve_position_percentages

    def sides_of(style: Any) -> dict[str, Any]:
        """Return the distances from sides if they are pixels, else nothing."""
        used = {}
        for name in SIDES:
            value = style[name]
            if type(value) is Dimension and value.unit == "px":
                used[name] = value.value
            elif value == AUTO:
                used[name] = AUTO
            else:
                used = {}
                break
        style._sides = used
        return used

    def from_sides(box: Any, containing_block: Any) -> Any:
        style = box.style
        used = sides_of(style) if style._sides is None else style._sides
        return use(box, used) if used else resolve(box, containing_block)

    def leaf_of(style: Any) -> Any:
        style._leaf = _leaf(style.used_lengths(), sides_of(style)) or False
        return style._leaf

    def absolute_box_layout(
        context: Any, box: Any, around: Any, fixed: Any, bottom_space: Any, skip_stack: Any
    ) -> Any:
        style = box.style
        bare = type(box) is boxes.BlockBox and not box.children and skip_stack is None
        bare = bare and box.first_letter_style is None and box.first_line_style is None
        if not bare or box.is_table_wrapper or box.force_fragmentation:
            return every(context, box, around, fixed, bottom_space, skip_stack)
        leaf = leaf_of(style) if style._leaf is None else style._leaf
        if not leaf:
            return every(context, box, around, fixed, bottom_space, skip_stack)
        if isinstance(around, boxes.PageBox):
            x, y = around.content_box_x(), around.content_box_y()
            wide, high = around.width, around.height
        else:
            x, y = around.padding_box_x(), around.padding_box_y()
            wide, high = around.padding_width(), around.padding_height()
        use(box, style._used)
        use(box, style._sides)
        x, y = x - box.position_x, y - box.position_y
        across = leaf.left + x if leaf.right is None else wide + x - leaf.right
        down = leaf.top + y if leaf.bottom is None else high + y - leaf.bottom
        new = box.copy_with_children([])
        new.width, new.height = leaf.width, leaf.height
        new.position_x += across
        new.position_y += down
        return new, None

    def absolute_block(
        context: Any,
        box: Any,
        around: Any,
        fixed: Any,
        bottom_space: Any,
        skip_stack: Any,
        x: Any,
        y: Any,
        wide: Any,
        high: Any,
    ) -> Any:
        if not isinstance(box, boxes.BlockBox) or box.is_table_wrapper:
            return any_block(
                context, box, around, fixed, bottom_space, skip_stack, x, y, wide, high
            )
        wider, across = absolute.absolute_width(box, context, x, y, wide, high)
        higher, down = False, 0
        if not skip_stack:
            higher, down = absolute.absolute_height(box, context, x, y, wide, high)
        bottom_space += -box.position_y if higher else down
        inner: list[Any] = []
        new, resume_at, *_ = block.block_container_layout(
            context,
            box,
            bottom_space,
            skip_stack,
            page_is_empty=True,
            absolute_boxes=inner,
            fixed_boxes=fixed,
            adjoining_margins=None,
            first_letter_style=None,
            first_line_style=None,
            discard=False,
            max_lines=None,
        )
        for child in inner:
            absolute.absolute_layout(context, child, new, fixed, bottom_space, None)
        if wider:
            across -= new.width
        if higher:
            down -= new.height
        new.translate(across, down)
        return new, resume_at

    def relative_positioning(box: Any, containing_block: Any) -> None:
        style = box.style
        if style["position"] == "relative":
            used = sides_of(style) if style._sides is None else style._sides
            if not used or not nowhere.issuperset(used.values()):
                relative(box, containing_block)
                return
            use(box, used)
        if isinstance(box, lines):
            for child in box.children:
                if type(child) is not boxes.TextBox:
                    relative_positioning(child, containing_block)

    any_block, relative = absolute.absolute_block, block.relative_positioning
    nowhere = frozenset({AUTO})
    lines = boxes.InlineBox, boxes.LineBox
    Style._sides = Style._leaf = None
    swap(resolve, from_sides)
    swap(every, absolute_box_layout)
    swap(any_block, absolute_block)
    swap(relative, relative_positioning)


def _leaf(used: Any, sides: dict[str, Any]) -> Leaf | None:
    """Return how a box with nothing in it is placed, or None if that depends on more."""
    if not used or not sides:
        return None
    lengths = {**used, **sides}
    width, height = lengths["width"], lengths["height"]
    if AUTO in (width, height, *map(lengths.__getitem__, MARGINS)):
        return None
    left, right, top, bottom = (None if lengths[s] == AUTO else lengths[s] for s in SIDES)
    if (left is None) == (right is None) or (top is None) == (bottom is None):
        return None
    width = min(width, lengths["max_width"])
    width = max(width, lengths["min_width"])
    if right is not None:
        right = right + _around(lengths, "left", "right") + width
    if bottom is not None:
        bottom = bottom + _around(lengths, "top", "bottom") + height
    height = max(min(height, lengths["max_height"]), lengths["min_height"])
    return Leaf(width, height, left, top, right, bottom)


def _around(lengths: dict[str, Any], start: str, end: str) -> Any:
    """Return what stands around a box on two sides, in the order in which WeasyPrint adds it."""
    inside = lengths[f"padding_{start}"] + lengths[f"padding_{end}"]
    inside = inside + lengths[f"border_{start}_width"] + lengths[f"border_{end}_width"]
    return inside + lengths[f"margin_{start}"] + lengths[f"margin_{end}"]
