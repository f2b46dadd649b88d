"""Drawings: an icon is read once, and its path is, not each time that it is drawn."""

from typing import Any

ALONE = frozenset({"svg", "g", "title", "path", "rect", "circle", "ellipse", "line", "polygon"})
"""What needs nothing of the page on which it stands, as texts and images do."""


def hasten() -> None:
    """Replace how paths of SVG are drawn."""
    from weasyprint import svg

    every = svg.TAGS["path"]

    def path(image: Any, node: Any, font_size: float) -> None:
        stream = image.stream.stream
        drawn = vars(node).get("_drawn")
        if drawn is None:
            start = len(stream)
            every(image, node, font_size)
            node._drawn = tuple(stream[start:])
        else:
            stream.extend(drawn)

    svg.TAGS["path"] = path


def set_free(image: Any) -> bool:
    """Let go of the page on which a drawing was first seen, and which it keeps alive.

    Args:
        image: an image of WeasyPrint.

    Returns:
        Whether it can be drawn without that page; else nothing was changed.
    """
    drawing = getattr(image, "_svg", None)
    if drawing is None:
        return False
    elements = drawing.tree._etree_node.iter()
    if not all(str(element.tag).rpartition("}")[2] in ALONE for element in elements):
        return False
    # What it was last drawn on, it keeps as well.
    image._context = drawing.stream = None
    return True
