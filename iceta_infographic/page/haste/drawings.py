"""Drawings: an icon is read once, and what it draws is found once, not each time it is drawn."""

from collections.abc import Sequence
from typing import Any

ALONE = frozenset({"svg", "g", "title", "path", "rect", "circle", "ellipse", "line", "polygon"})
"""What needs nothing of the page on which it stands, as texts and images do."""
OPAQUE = ("A", "a")
"""How names of states begin that say only how much shows through: each page has its own list."""


def hasten() -> None:
    """Replace how what stands in a drawing is drawn."""
    import pydyf
    from weasyprint import svg

    every = svg.SVG.draw_node

    def draw_node(
        self: Any, node: Any, font_size: Any, fill_stroke: bool = True, context: Any = None
    ) -> None:
        plain = fill_stroke and context is None and node is not self.tree
        if not plain or not alone(self):
            every(self, node, font_size, fill_stroke, context)
            return
        stream = self.stream
        states = stream._resources["ExtGState"]
        # What it finds set, for it says nothing twice. How large it is drawn is said before it.
        known = node.__dict__.setdefault("_known", {})
        key = (
            font_size,
            self.inner_width,
            self.inner_height,
            stream._current_color,
            stream._current_color_stroke,
            stream._current_alpha,
            stream._current_alpha_stroke,
        )
        if key in known:
            words, states_named = known[key]
            for name, state in states_named:
                if name not in states:
                    states[name] = pydyf.Dictionary(state)
            stream.stream.extend(words)
            # As it is left by what ends each part of a drawing.
            stream._current_color = stream._current_color_stroke = None
            stream._current_alpha = stream._current_alpha_stroke = None
            stream._current_font = None
            return
        start = len(stream.stream)
        every(self, node, font_size, fill_stroke, context)
        words = tuple(stream.stream[start:])
        states_named = needed(stream, words)
        if states_named is not None:
            known[key] = words, states_named

    svg.SVG.draw_node = draw_node


def needed(stream: Any, words: Sequence[Any]) -> list[tuple[str, Any]] | None:
    """Return the states that words name, or None if they can't be said again elsewhere.

    Args:
        stream: content of a page, which has just been told them.
        words: what was said for a part of a drawing.

    Returns:
        The name of each state and what it says.
    """
    if not words or words[0] != b"q" or words[-1] != b"Q":
        return None
    # A group, or an image, was put aside for this page.
    if any(word[-3:] == b" Do" for word in words):
        return None
    named = dict.fromkeys(word[1:-3].decode() for word in words if word[-3:] == b" gs")
    if not all(name.startswith(OPAQUE) for name in named):
        return None
    return [(name, dict(stream._resources["ExtGState"][name])) for name in named]


def alone(drawing: Any) -> bool:
    """Return whether a drawing needs nothing of the page on which it stands.

    Args:
        drawing: an SVG of WeasyPrint.
    """
    if vars(drawing).get("_alone") is None:
        elements = drawing.tree._etree_node.iter()
        drawing._alone = all(str(element.tag).rpartition("}")[2] in ALONE for element in elements)
    return bool(drawing._alone)


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
    free = alone(drawing)
    if free:
        # What it was last drawn on, it keeps as well.
        image._context = drawing.stream = None
    return free
