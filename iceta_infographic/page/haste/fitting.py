"""Lines that fit: set piece after piece, without asking where they could be broken.

WeasyPrint keeps for each piece of a line where the line could end before it, asks Pango whether
it may, and sets the last piece twice where something stands to its right. A line that fits as a
whole needs none of that. Where one does not, it goes the long way.
"""

from typing import Any

from .pieces import Shaper, flowing, flows, plain
from .swap import swap

NARROW = 0.3
"""Ems that a letter takes at least, on the average of a text."""
FLOATS = {"left": 0, "right": 0}


class TooWideError(Exception):
    """A line does not fit, or holds what must be asked for more."""


def hasten() -> None:
    """Replace how a line is filled where all of it fits."""
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import inline
    from weasyprint.layout.percent import resolve_percentages

    every, adjust, shaper = inline.split_inline_box, inline._adjust_line_height, Shaper()

    def split_inline_box(
        context: Any,
        box: Any,
        position_x: Any,
        max_x: Any,
        bottom_space: Any,
        skip_stack: Any,
        containing_block: Any,
        absolute_boxes: Any,
        fixed_boxes: Any,
        line_placeholders: Any,
        waiting_floats: Any,
        line_children: Any,
        first_letter_style: Any,
        first_line_style: Any,
    ) -> Any:
        whole = type(box) is boxes.LineBox and skip_stack is None
        if whole and first_letter_style is None and first_line_style is None:
            apart: tuple[list[Any], list[Any]] = [], []
            try:
                if likely(box, max_x - position_x) <= 0:
                    raise TooWideError
                line = filled(context, box, position_x, max_x, containing_block, apart)
            except TooWideError:
                pass
            else:
                absolute_boxes.extend(apart[0])
                fixed_boxes.extend(apart[1])
                return line, None, False, None, None, dict(FLOATS)
        return every(
            context,
            box,
            position_x,
            max_x,
            bottom_space,
            skip_stack,
            containing_block,
            absolute_boxes,
            fixed_boxes,
            line_placeholders,
            waiting_floats,
            line_children,
            first_letter_style,
            first_line_style,
        )

    def likely(box: Any, room: Any) -> Any:
        """Return what is left of the room at most; raise where a piece is of another kind."""
        if not flows(box.style):
            raise TooWideError
        for child in box.children:
            kind = type(child)
            if kind is boxes.TextBox:
                if not plain(child):
                    raise TooWideError
                room -= NARROW * len(child.text) * child.style["font_size"]
            elif kind is boxes.InlineBox:
                room = likely(child, room)
            elif kind is not boxes.InlineBlockBox or not child.is_in_normal_flow():
                raise TooWideError
            elif any(map(comes_apart, child.descendants())):
                # A first letter is taken out of its text each time its block is laid out, and what
                # is left of a float that a page ends is kept for the next one.
                raise TooWideError
        return room

    def comes_apart(inner: Any) -> bool:
        return bool(inner.first_letter_style or inner.is_floated())

    def filled(context: Any, box: Any, position_x: Any, max_x: Any, block: Any, apart: Any) -> Any:
        max_x *= 1 + 1e-9
        start = position_x
        before = box.padding_left + box.margin_left + box.border_left_width
        behind = box.padding_right + box.margin_right + box.border_right_width
        if behind < 0:
            # What stands behind it may begin before its end: then more than one way may fit.
            raise TooWideError
        children = []
        last = box.children[-1] if box.children else None
        for child in box.children:
            child.position_y = box.position_y
            resolve_percentages(child, block)
            limit = max_x - behind if child is last else max_x
            if type(child) is boxes.TextBox:
                new = set_text(child, position_x, limit - position_x)
            elif type(child) is boxes.InlineBox:
                if child.margin_left == "auto":
                    child.margin_left = 0
                if child.margin_right == "auto":
                    child.margin_right = 0
                new = filled(context, child, position_x, limit, block, apart)
            else:
                new = inline.atomic_box(context, child, position_x, None, block, *apart)
                new.position_x = position_x
            position_x = new.position_x + new.margin_width()
            if position_x > limit:
                raise TooWideError
            children.append(new)
        new_box = box.copy_with_children(children)
        if type(box) is not boxes.LineBox:
            new_box.position_x = start
            if before:
                for child in children:
                    child.translate(dx=before)
        new_box.width = 0
        if children:
            child = children[-1]
            new_box.width = child.position_x + child.margin_width() - new_box.content_box_x()
        adjust(new_box)
        return new_box

    def set_text(box: Any, position_x: Any, room: Any) -> Any:
        whole = shaper.shape(box, room, box.text)
        if not flowing(whole.text):
            raise TooWideError
        new = shaper.cut(box, whole, shaper.line(whole, 0), whole.text)
        if new.width > room or shaper.line(whole, 1) != shaper.nothing:
            raise TooWideError
        new.position_x = position_x
        return new

    swap(every, split_inline_box)
