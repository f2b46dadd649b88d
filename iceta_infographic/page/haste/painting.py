"""What is painted around boxes: most have neither border nor outline.

WeasyPrint asks each box for the styles and colours of four sides and of its outline, saves and
restores a state through a generator each time, and multiplies matrices by two loops within each
other.
"""

from typing import Any

from .swap import swap

SIDES = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))


def hasten() -> None:
    """Replace how borders, outlines, states and matrices are treated."""
    from weasyprint import draw, matrix
    from weasyprint.css import Style
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.draw import border
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.pdf.stream import Stream

    every = border.draw_border
    plain = {name: INITIAL_VALUES[name] for name in ("column_width", "column_count")}
    plain["border_image_source"] = INITIAL_VALUES["border_image_source"]
    names, none = tuple(plain), tuple(plain.values())
    outline = border.draw_outline

    def edgeless(style: Any) -> bool:
        """Return whether a style asks for no border; what a box is given may only be less."""
        bare = not any(map(style.__getitem__, SIDES))
        style._edgeless = bare and tuple(map(style.__getitem__, names)) == none
        return bool(style._edgeless)

    def draw_border(stream: Any, box: Any) -> Any:
        style = box.style
        if style._edgeless or (style._edgeless is None and edgeless(style)):
            return
        own = vars(vars(box).get("_box") or box)
        bare = all(own.get(side) == 0 for side in SIDES)
        if not bare or tuple(map(style.__getitem__, names)) != none:
            every(stream, box)

    def draw_outline(stream: Any, box: Any) -> Any:
        if box.style["outline_width"]:
            return outline(stream, box)
        for child in box.children:
            if isinstance(child, Box) and (child.children or child.style["outline_width"]):
                draw.draw_outline(stream, child)
        return None

    class Stacked:
        """Saves a state and restores it."""

        __slots__ = ("stream",)

        def __init__(self, stream: Any) -> None:
            self.stream = stream

        def __enter__(self) -> None:
            self.stream.push_state()

        def __exit__(self, *_: object) -> None:
            self.stream.pop_state()

    def times(self: Any, other: Any) -> Any:
        (a, b, c), (d, e, f), (g, h, i) = other
        rows = [
            [
                0 + x * a + y * d + z * g,
                0 + x * b + y * e + z * h,
                0 + x * c + y * f + z * i,
            ]
            for x, y, z in self
        ]
        return matrix.Matrix(matrix=rows)

    Stream.stacked = lambda self: Stacked(self)
    matrix.Matrix.__matmul__ = times
    Style._edgeless = None
    swap(every, draw_border)
    swap(outline, draw_outline)
