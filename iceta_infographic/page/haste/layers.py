"""Layers of a page: most are a box with what stands in it, neither cut nor seen through.

WeasyPrint asks each whether it is clipped, shows through, is turned or is the page itself, and of
each block in it whether it is a table, has a mask, a background, a border. What is marked for
readers goes through a generator.
"""

from typing import Any

from .backgrounds import OTHER
from .swap import swap


def hasten() -> None:
    """Replace how layers, and what is marked in them, are painted."""
    from weasyprint import draw
    from weasyprint.css import Style
    from weasyprint.draw import border
    from weasyprint.formatting_structure import boxes
    from weasyprint.pdf.stream import Stream
    from weasyprint.stacking import StackingContext

    every, blocks_of = draw.draw_stacking_context, draw.draw_block_level
    inline = draw.draw_inline_level
    framed = (
        boxes.BlockBox,
        boxes.MarginBox,
        boxes.InlineBlockBox,
        boxes.TableCellBox,
        boxes.FlexContainerBox,
        boxes.GridContainerBox,
        boxes.ReplacedBox,
    )

    def whole(style: Any) -> bool:
        """Return whether what has a style is neither cut nor seen through."""
        style._whole = bool(
            not style["clip"] and style["opacity"] >= 1 and style["overflow"] == "visible"
        )
        return bool(style._whole)

    def draw_stacking_context(stream: Any, context: Any) -> None:
        box = context.box
        style = box.style
        if (
            not (whole(style) if style._whole is None else style._whole)
            or box.transformation_matrix
            or box.is_for_root_element
        ):
            every(stream, context)
            return
        stream.push_state()
        if isinstance(box, framed):
            frame(stream, box)
        stream.push_state()
        for inner in context.negative_z_contexts:
            draw.draw_stacking_context(stream, inner)
        for block in context.block_level_boxes:
            if isinstance(block, boxes.TableBox):
                border.set_mask_border(stream, block)
                draw.draw_table(stream, block)
            else:
                frame(stream, block)
        for inner in context.float_contexts:
            draw.draw_stacking_context(stream, inner)
        if isinstance(box, boxes.InlineBox):
            draw.draw_inline_level(stream, context.page, box)
        draw.draw_block_level(context.page, stream, {box: context.blocks_and_cells})
        for inner in context.zero_z_contexts:
            draw.draw_stacking_context(stream, inner)
        for inner in context.positive_z_contexts:
            draw.draw_stacking_context(stream, inner)
        stream.pop_state()
        draw.draw_outline(stream, box)
        stream.pop_state()

    def frame(stream: Any, box: Any) -> None:
        """Paint what is behind and around a box."""
        style = box.style
        if style._behind is None or style._behind is OTHER:
            border.set_mask_border(stream, box)
        if box.background is not None:
            draw.draw_background(stream, box.background)
        if not style._edgeless:
            draw.draw_border(stream, box)

    def draw_block_level(page: Any, stream: Any, blocks_and_cells: Any) -> None:
        for block, inside in blocks_and_cells.items():
            if isinstance(block, boxes.ReplacedBox):
                blocks_of(page, stream, {block: inside})
                continue
            if block.children and isinstance(block.children[-1], boxes.LineBox):
                for child in block.children:
                    draw.draw_inline_level(stream, page, child)
            if inside:
                draw_block_level(page, stream, inside)

    def draw_inline_level(
        stream: Any,
        page: Any,
        box: Any,
        offset_x: Any = 0,
        text_overflow: Any = "clip",
        block_ellipsis: Any = "none",
    ) -> None:
        kind = type(box)
        if kind is not boxes.LineBox and kind is not boxes.InlineBox:
            inline(stream, page, box, offset_x, text_overflow, block_ellipsis)
            return
        frame(stream, box)
        if kind is boxes.LineBox:
            text_overflow, block_ellipsis = box.text_overflow, box.block_ellipsis
        before = len(box.children) - 1
        for number, child in enumerate(box.children):
            ellipsis = block_ellipsis if number == before else "none"
            apart = isinstance(child, StackingContext)
            offset = offset_x if apart else offset_x + child.position_x - box.position_x
            if isinstance(child, boxes.TextBox):
                with stream.marked(child, "Span"):
                    draw.draw_text(stream, child, offset, text_overflow, ellipsis)
            else:
                draw_inline_level(stream, page, child, offset, text_overflow, ellipsis)

    begin, end = Stream.begin_marked_content, Stream.end_marked_content

    class Mark:
        """Ends what is marked."""

        __slots__ = ("stream",)

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def __enter__(self) -> None:
            pass

        def __exit__(self, *_: object) -> None:
            if self.stream._tags is not None:
                end(self.stream)

    def marked(self: Any, box: Any, tag: str) -> Mark:
        tags = self._tags
        if tags is not None:
            tags[box] = {"tag": tag, "mcid": len(tags)}
            begin(self, tag, b"<</MCID %d>>" % tags[box]["mcid"])
        return Mark(self)

    def artifact(self: Any) -> Mark:
        if self._tags is not None:
            begin(self, "Artifact")
        return Mark(self)

    Style._whole = None
    Stream.marked, Stream.artifact = marked, artifact
    swap(every, draw_stacking_context)
    swap(blocks_of, draw_block_level)
    swap(inline, draw_inline_level)
