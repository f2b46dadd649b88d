"""Tags without what says nothing: lines belong to their paragraph, and an empty box to nobody.

WeasyPrint gives each line of text an element of its own, within the paragraph, and one to each box,
also where nothing stands in it that could be read: half of all elements. A paragraph, heading or
item holds its lines itself (ISO 32000-1, 14.8.4: block-level elements contain content items), a
grouping element does not. What is read, by which names and in which order, is the same
(``tests/page/test_brief.py``). This and ``straight`` are the only ways here that write other bytes.
"""

from . import tagging

HOLDING = frozenset({"P", "LBody", "Span", "NonStruct", *(f"H{level}" for level in range(1, 7))})
"""Kinds of elements that may hold texts themselves."""


def hasten() -> None:
    """Leave out elements of single lines, and those of boxes with nothing in them."""
    from weasyprint.formatting_structure import boxes

    tagging.holding.update(HOLDING)
    tagging.left_out.update({boxes.BlockBox, boxes.InlineBlockBox, boxes.InlineBox})
