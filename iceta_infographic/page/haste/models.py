"""Models of layout: what has no tables, flex boxes or grids is not gone through for their parts.

Nor is a text for tabs, ends of lines and further spaces that is seen to have none.
"""

import re
from operator import attrgetter
from typing import Any

from .pieces import WHITE

UNEVEN = re.compile("[\t\n\r]|  ")
"""Spaces of which fewer are left, or other ones, where they are not kept as they are."""
SPACES = re.compile("[\t\n\r ]+")


def hasten() -> None:
    """Replace how the boxes that the models of layout ask for are made, and spaces treated."""
    _hasten_models()
    _hasten_spaces()


def _hasten_models() -> None:
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


def _hasten_spaces() -> None:
    from weasyprint.formatting_structure.boxes import TextBox

    process, transform = TextBox.process_whitespace, TextBox.process_text_transform

    def process_whitespace(self: Any, following_collapsible_space: Any = False) -> Any:
        text = self.text
        if not text or self.style["white_space"] not in WHITE:
            return process(self, following_collapsible_space)
        if SPACES.fullmatch(text):
            text = " "
        elif UNEVEN.search(text):
            return process(self, following_collapsible_space)
        ended = text[-1] == " "
        if following_collapsible_space and text[0] == " ":
            text = text[1:]
            self.leading_collapsible_space = True
        self.text = text
        return ended

    def process_text_transform(self: Any) -> None:
        style = self.style
        if style["text_transform"] != "none":
            transform(self)
        elif style["hyphens"] == "none":
            self.text = self.text.replace("\xad", "")

    TextBox.process_whitespace = process_whitespace
    TextBox.process_text_transform = process_text_transform
