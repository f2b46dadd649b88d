"""What is painted around boxes: most have no border, and states are saved and given back.

WeasyPrint asks each box for the styles and colours of four sides, saves and restores a state
through a generator each time, and multiplies matrices by two loops within each other.
"""

from typing import Any

from .swap import swap

SIDES = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))


def hasten() -> None:
    """Replace how borders, states and matrices are treated."""
    from weasyprint import matrix
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.draw import border
    from weasyprint.pdf.stream import Stream

    every = border.draw_border
    plain = {name: INITIAL_VALUES[name] for name in ("column_width", "column_count")}
    plain["border_image_source"] = INITIAL_VALUES["border_image_source"]
    names, none = tuple(plain), tuple(plain.values())

    def draw_border(stream: Any, box: Any) -> Any:
        own = vars(vars(box).get("_box") or box)
        bare = all(own.get(side) == 0 for side in SIDES)
        if not bare or tuple(map(box.style.__getitem__, names)) != none:
            every(stream, box)

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
    swap(every, draw_border)
