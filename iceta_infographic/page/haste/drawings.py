"""Drawings: an icon is read once, and what it draws is found once, not each time it is drawn."""

from typing import Any

ALONE = frozenset({"svg", "g", "title", "path", "rect", "circle", "ellipse", "line", "polygon"})
"""What needs nothing of the page on which it stands, as texts and images do."""
OPAQUE = ("A", "a")
"""How names of states begin that say only how much shows through: each page has its own list."""
MOST = 50
"""How many sizes of one drawing are remembered."""


def hasten() -> None:
    """Replace how a drawing is drawn."""
    import pydyf
    from weasyprint import svg

    every = svg.SVG.draw

    def draw(self: Any, stream: Any, wide: Any, high: Any, base_url: Any, context: Any) -> None:
        if not alone(self):
            every(self, stream, wide, high, base_url, context)
            return
        states = stream._resources["ExtGState"]
        # What it finds set, for it says nothing twice.
        key = (
            wide,
            high,
            stream._current_color,
            stream._current_color_stroke,
            stream._current_alpha,
            stream._current_alpha_stroke,
        )
        if key in self._known:
            words, needed = self._known[key]
            for name, state in needed:
                if name not in states:
                    states[name] = pydyf.Dictionary(state)
            stream.stream.extend(words)
            # As it is left by what ends each part of a drawing.
            stream._current_color = stream._current_color_stroke = None
            stream._current_alpha = stream._current_alpha_stroke = None
            stream._current_font = None
            return
        start = len(stream.stream)
        every(self, stream, wide, high, base_url, context)
        words = tuple(stream.stream[start:])
        if not words or words[0] != b"q" or words[-1] != b"Q" or any(map(_is_own, words)):
            return
        named = [word[1:-3].decode() for word in words if word[-3:] == b" gs"]
        if all(name.startswith(OPAQUE) for name in named):
            if len(self._known) >= MOST:
                self._known.clear()
            needed = [(name, dict(states[name])) for name in dict.fromkeys(named)]
            self._known[key] = words, needed

    svg.SVG.draw = draw


def _is_own(word: Any) -> bool:
    """Return whether a word names something that was put aside for this page: a group."""
    return bool(word[-3:] == b" Do")


def alone(drawing: Any) -> bool:
    """Return whether a drawing needs nothing of the page on which it stands.

    Args:
        drawing: an SVG of WeasyPrint.
    """
    if vars(drawing).get("_alone") is None:
        drawing._known = {}
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
