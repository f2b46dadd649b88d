"""What is painted behind boxes is painted straight onto the page: a colour in its shape, an icon.

WeasyPrint cuts the page to a box twice and thrice before it fills it, and puts every picture into a
group as large as the page, so that what is masked in it and around it can't meet. An icon masks
nothing. Twenty and more such groups were a seventh of the time that a PDF takes, and made it
larger. This is the only way here that does not write the same bytes; what is seen is the same
(``tests/page/test_straight.py``).
"""

from functools import wraps
from typing import Any

from .swap import swap
from .views import paint, view_of

ONCE = ("no-repeat", "no-repeat")
ROUND = 0.3
"""How far from a corner, of its radius, all that stands lies within it: 1 - 1/√2, and a little."""
NEAR = 1e-6
"""What sums of the same lengths may differ by, px."""


def hasten() -> None:
    """Replace how backgrounds are drawn."""
    from weasyprint import draw
    from weasyprint.draw.border import rounded_box

    every = draw.draw_background

    @wraps(every)
    def draw_background(
        stream: Any, background: Any, clip_box: Any = True, bleed: Any = None, marks: Any = ()
    ) -> None:
        if background is None or not background.layers:
            return
        shape = _shape(background, clip_box)
        image = background.layers[0].image
        view = None if image is None or shape is None else view_of(stream, image)
        if marks or shape is None or (image is not None and view is None):
            every(stream, background, clip_box, bleed, marks)
            return
        colour, (layer,) = background.color, background.layers
        if colour.alpha == 1:
            with stream.artifact():
                stream.set_color(colour)
                rounded_box(stream, shape)
                stream.fill()
        elif colour.alpha > 0:
            # What comes next may be a picture, and would be as faint.
            with stream.artifact(), stream.stacked():
                stream.set_color(colour)
                rounded_box(stream, shape)
                stream.fill()
        if view is None:
            return
        x, y = map(sum, zip(layer.position, layer.positioning_area[:2], strict=True))
        area = (x, y, *layer.size)
        if _within(layer, shape):
            with stream.artifact():
                paint(stream, view, area)
            return
        with stream.artifact(), stream.stacked():
            rounded_box(stream, shape)
            stream.clip()
            stream.end()
            paint(stream, view, area)

    swap(every, draw_background)


def _shape(background: Any, clip_box: bool) -> Any:
    """Return the rounded box that a background fills, or None if it takes more than that."""
    if len(background.layers) != 1 or background.style["box_shadow"]:
        return None
    (layer,) = background.layers
    if layer.image is not None and (layer.repeat != ONCE or layer.unbounded or 0 in layer.size):
        return None
    area = tuple(layer.painting_area)
    if not clip_box:
        return (*area, *4 * ((0, 0),))
    # A row of a table fills the boxes of its cells.
    boxes = layer.clipped_boxes
    return boxes[0] if len(boxes) == 1 and tuple(boxes[0][:4]) == area else None


def _within(layer: Any, shape: Any) -> bool:
    """Return whether a picture lies within a shape: then it need not be cut to it."""
    left, top, wide, high, *corners = shape
    inset = ROUND * max(map(max, corners))
    x = layer.position[0] + layer.positioning_area[0] - left
    y = layer.position[1] + layer.positioning_area[1] - top
    across, down = layer.size
    return bool(
        min(x, y) >= inset - NEAR
        and x + across <= wide - inset + NEAR
        and y + down <= high - inset + NEAR
    )
