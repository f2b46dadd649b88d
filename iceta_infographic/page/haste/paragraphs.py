"""Texts of several lines: broken once, not once for each line.

WeasyPrint has Pango break what is left of a text for each line, tries whether one word more would
go there, and lays the line out by itself at last: a text is shaped three times and more. Here it
is shaped once, and its lines are drawn from there. Only texts that stand alone in their block,
without a float beside them; whatever is unusual goes the long way.
"""

from collections.abc import Iterator
from typing import Any

from ...glyphs import FALLBACK, FAMILY
from .lines import all_above
from .pieces import BREAKS_WELL, Shaper, flows, plain
from .swap import swap

OURS = frozenset({FAMILY, FALLBACK})
"""Fonts in which no letter changes beside a space, so that a line is the same alone."""


def hasten() -> None:
    """Replace how the lines of a block are found where it has nothing but one text."""
    from weasyprint.formatting_structure.boxes import TextBox
    from weasyprint.layout import inline
    from weasyprint.layout.percent import resolve_percentages
    from weasyprint.text.line_break import strut

    every, shaper = inline.iter_line_boxes, Shaper()
    if shaper.pango.pango_version() < BREAKS_WELL:
        return

    def iter_line_boxes(
        context: Any,
        box: Any,
        position_y: Any,
        bottom_space: Any,
        skip_stack: Any,
        containing_block: Any,
        absolute_boxes: Any,
        fixed_boxes: Any,
        first_letter_style: Any,
        first_line_style: Any,
    ) -> Any:
        rest = containing_block, absolute_boxes, fixed_boxes
        styles = first_letter_style, first_line_style
        usual = skip_stack is None and not any(styles) and all_above(context, position_y)
        if usual and alone(box) and containing_block.style["direction"] == "ltr":
            return lines(context, box, position_y, bottom_space, rest)
        return every(context, box, position_y, bottom_space, skip_stack, *rest, *styles)

    def alone(box: Any) -> bool:
        if len(box.children) != 1 or type(box.children[0]) is not TextBox:
            return False
        (child,) = box.children
        # What has no number is mathematics.
        indented = getattr(box.style["text_indent"], "value", None) != 0
        return flows(box.style) and not indented and child.text[-1:] != " " and plain(child)

    def lines(
        context: Any, box: Any, position_y: Any, bottom_space: Any, rest: tuple[Any, ...]
    ) -> Iterator[tuple[Any, Any]]:
        (child,) = box.children
        block, style = rest[0], child.style
        resolve_percentages(box, block)
        resolve_percentages(child, block)
        box.text_indent = 0
        # As they are reckoned where something stands beside them, to the last digit.
        left = block.content_box_x()
        width = left + block.width - left
        room = (left + width) * (1 + 1e-9) - left
        # Spaces before it are left out, and counted.
        spoken = child.text.lstrip(" ")
        before = len(child.text) - len(spoken)
        whole = shaper.shape(child, room, spoken)
        wraps = style["white_space"] == "normal"
        spaced = style["letter_spacing"] != "normal"
        foreign = not OURS.issuperset(style["font_family"])
        size = box.style["font_size"]
        high, baseline = strut(box.style)
        half = (high - size) / 2
        highest, lowest = -baseline, -baseline + (size + half + half)
        number, skip, said = 0, None, b""
        line = shaper.line(whole, 0)
        while line != shaper.nothing:
            number += 1
            after = shaper.line(whole, number)
            last, text, ended = after == shaper.nothing, whole.text, False
            if number > 1 or not last:
                said = said or text.encode()
                full = said[line.start_index :][: line.length].decode()
                text = full.rstrip(" ")
                ended = not last and text != full
            piece = shaper.cut(child, whole, line, text, ended=ended)
            wide, base = piece.width, piece.baseline
            if (wraps and wide > room) or (not last and (spaced or foreign)):
                # A word too long for a line, which may have to be broken; letters set apart, which
                # a line ends with otherwise; a font in which a space may move its neighbours.
                yield from every(context, box, position_y, bottom_space, skip, *rest, None, None)
                return
            top = min(highest, -base)
            bottom = max(lowest, -base + (piece.height + piece.margin_top + piece.margin_bottom))
            piece.position_x, piece.position_y = left, -base + (position_y - top)
            new = box.copy()
            vars(new).update(
                children=[piece],
                position_x=left,
                position_y=position_y,
                width=left + wide - left,
                height=bottom - top,
                baseline=-top,
                margin_top=0,
                margin_bottom=0,
            )
            offset = inline.text_align(context, new, width, last)
            if offset:
                new.translate(offset)
            skip = None if last else {0: {before + after.start_index: None}}
            yield new, skip
            position_y, line = new.position_y + new.height, after

    swap(every, iter_line_boxes)
