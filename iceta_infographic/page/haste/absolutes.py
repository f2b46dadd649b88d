"""What is taken out of the flow: most of it holds nothing, and stands where lengths say.

An icon is a box without anything in it, of a size, so far from two sides. WeasyPrint lays it out
as a page within a page: with floats that it might meet, lines that might be broken and margins
that might collapse.
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
    from weasyprint.layout import absolute, percent

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
        context: Any, box: Any, block: Any, fixed: Any, bottom_space: Any, skip_stack: Any
    ) -> Any:
        style = box.style
        bare = type(box) is boxes.BlockBox and not box.children and skip_stack is None
        bare = bare and box.first_letter_style is None and box.first_line_style is None
        if not bare or box.is_table_wrapper or box.force_fragmentation:
            return every(context, box, block, fixed, bottom_space, skip_stack)
        leaf = leaf_of(style) if style._leaf is None else style._leaf
        if not leaf:
            return every(context, box, block, fixed, bottom_space, skip_stack)
        if isinstance(block, boxes.PageBox):
            x, y = block.content_box_x(), block.content_box_y()
            wide, high = block.width, block.height
        else:
            x, y = block.padding_box_x(), block.padding_box_y()
            wide, high = block.padding_width(), block.padding_height()
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

    Style._sides = Style._leaf = None
    swap(resolve, from_sides)
    swap(every, absolute_box_layout)


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
