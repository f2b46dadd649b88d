"""Backgrounds: most boxes have nothing behind them, and most others one colour.

WeasyPrint asks of each box for its four corners and all that may be painted behind it.
"""

from typing import Any

from .boxes import use
from .swap import swap

CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
COLOUR = "background_color"
NOTHING, PLAIN, OTHER = "nothing", "plain", "other"
"""What stands behind a box: nothing, one colour at the most, or more."""


def hasten() -> None:
    """Replace how it is found what is painted behind boxes."""
    from weasyprint.css import Style
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.draw.color import get_color
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import background, percent

    every = background.layout_box_backgrounds
    asked = (
        "border_image_source",
        "mask_border_source",
        "background_image",
        "box_shadow",
        "visibility",
    )
    usual = tuple(INITIAL_VALUES[name] for name in asked)
    colourless, square = INITIAL_VALUES[COLOUR], (INITIAL_VALUES[CORNERS[0]],) * 4
    none = {**dict.fromkeys(CORNERS, (0, 0)), "background": None}
    flat = ((0, 0),) * 4
    shared = (
        boxes.TableRowGroupBox,
        boxes.TableRowBox,
        boxes.TableColumnGroupBox,
        boxes.TableColumnBox,
    )
    Background, Layer = background.Background, background.BackgroundLayer

    def behind(style: Any) -> str:
        # A shorthand says it in a list.
        clipped = tuple(style["background_clip"]) != INITIAL_VALUES["background_clip"]
        if clipped or tuple(map(style.__getitem__, asked)) != usual:
            return OTHER
        bare = style[COLOUR] == colourless and tuple(map(style.__getitem__, CORNERS)) == square
        return NOTHING if bare else PLAIN

    def lay_out(
        page: Any, box: Any, get_image: Any, layout_children: Any = True, style: Any = None
    ) -> Any:
        if box is page or style is not None:
            return every(page, box, get_image, layout_children, style)
        own = box.style
        if own._behind is None:
            own._behind = behind(own)
        if own._behind is OTHER or (own._behind is PLAIN and isinstance(box, shared)):
            return every(page, box, get_image, layout_children, style)
        if own._behind is NOTHING:
            use(box, none)
        if layout_children:
            for child in box.all_children():
                lay_out(page, child, get_image)
        if own._behind is PLAIN:
            resolve_radii(box)
            colour = get_color(own, COLOUR)
            box.background = painted(box, colour, own) if colour.alpha else None
        return None

    def painted(box: Any, colour: Any, style: Any) -> Any:
        area = background.box_rectangle(box, "border-box")
        squared = all(style[corner] == square[0] for corner in CORNERS)
        shape = (*area, *flat) if squared else box.rounded_border_box()
        layer = Layer(None, "unused", "unused", "unused", False, area, "unused", [shape])
        return Background(colour, [layer], style)

    round_off = percent.resolve_radii_percentages

    def resolve_radii(box: Any) -> Any:
        style = box.style
        if all(style[corner] == square[0] for corner in CORNERS):
            return use(box, dict.fromkeys(CORNERS, (0, 0)))
        return round_off(box)

    Style._behind = None
    swap(every, lay_out)
    swap(round_off, resolve_radii)
