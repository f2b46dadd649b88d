"""Drawings that lie within their view: what is in them is said once, and set where it stands.

So an icon is three operators and what it has always said. WeasyPrint reckons its sizes from its
attributes again for each place, and puts it into a group by which what leaves its view is cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .drawings import alone, needed

ROOT = frozenset(
    {
        *("width", "height", "viewBox", "version", "class"),
        *("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"),
    }
)
"""What the root of a drawing may say, so that no more than its view is to be made to fit."""
MOVES = frozenset({"opacity", "filter", "mask", "clip-path", "style", "transform"})
"""Attributes for which a part may stand elsewhere, or is put aside as a whole."""
EM = 16.0
"""The size of type in a drawing that names none, px."""
CORNER = 1.5
"""How far a corner of lines reaches beyond their edges at the most, in widths of theirs."""


@dataclass(frozen=True, slots=True)
class View:
    """What a drawing shows.

    Attributes:
        box: left, top, width and height, in the drawing's own units.
        words: operators of a PDF that paint it.
        states: the name of each state that they name, and what it says.
    """

    box: tuple[float, float, float, float]
    words: tuple[bytes, ...]
    states: tuple[tuple[str, Any], ...]


def view_of(stream: Any, image: Any) -> View | None:
    """Return what a drawing shows, kept with it; or None if it is not as simple as an icon.

    Args:
        stream: content of a page.
        image: of WeasyPrint.
    """
    drawing = getattr(image, "_svg", None)
    if drawing is None:
        return None
    if "_view" not in vars(drawing):
        drawing._view = _found(stream, drawing)
    view: View | None = drawing._view
    return view


def paint(stream: Any, view: View, area: tuple[float, float, float, float]) -> None:
    """Paint what a drawing shows.

    Args:
        stream: content of a page.
        view: what to paint.
        area: where it is made to fit, from the left and from the top, its width and height, px.
    """
    states = stream._resources["ExtGState"]
    for name, state in view.states:
        if name not in states:
            states[name] = type(states)(state)
    (left, top, wide, high), (x, y, width, height) = view.box, area
    scale = min(width / wide, height / high)
    x += (width - wide * scale) / 2 - left * scale
    y += (height - high * scale) / 2 - top * scale
    stream.push_state()
    stream.transform(a=scale, d=scale, e=x, f=y)
    stream.stream.extend(view.words)
    stream.pop_state()


def _found(stream: Any, drawing: Any) -> View | None:
    root = drawing.tree
    if not alone(drawing) or not ROOT.issuperset(root.attrib):
        return None
    box = root.get_viewbox()
    if not box or len(box) != 4 or min(box[2:]) <= 0:
        return None
    drawing.stream = stream
    root.set_svg_size(drawing, *box[2:])
    if not all(_lies_in(drawing, node, box) for node in _nodes(root)):
        return None
    stream.push_state()
    start = len(stream.stream)
    states: list[Any] | None = []
    for child in root:
        # As if nothing were set: then it says the same wherever it stands.
        stream._current_color = stream._current_color_stroke = None
        stream._current_alpha = stream._current_alpha_stroke = None
        before = len(stream.stream)
        drawing.draw_node(child, EM)
        said = stream.stream[before:]
        more = needed(stream, said) if said else []
        states = None if states is None or more is None else [*states, *more]
    words = tuple(stream.stream[start:])
    del stream.stream[start:]
    stream.pop_state()
    # What shows through looks otherwise where it is not put aside as a whole.
    if states is None or any(set(state.values()) != {1} for _, state in states):
        return None
    return View(box, words, tuple(states))


def _nodes(root: Any) -> Iterator[Any]:
    for child in root:
        yield child
        yield from _nodes(child)


def _lies_in(drawing: Any, node: Any, box: tuple[float, float, float, float]) -> bool:
    if not MOVES.isdisjoint(node.attrib):
        return False
    if node.tag in ("g", "title"):
        return True
    edges = drawing.calculate_bounding_box(node, EM)
    if edges is None:
        return False
    around = CORNER * drawing.length(node.get("stroke-width", "1px"), EM)
    if not any(node.get_paint("stroke")) or node.get("stroke-linejoin") in ("round", "bevel"):
        around = 0
    (x, y, width, height), (left, top, wide, high) = edges, box
    return bool(
        min(x - left, y - top) >= around
        and left + wide - x - width >= around
        and top + high - y - height >= around
    )
