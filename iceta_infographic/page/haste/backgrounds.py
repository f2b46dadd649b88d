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
NOTHING, PLAIN, PICTURE, OTHER = "nothing", "plain", "picture", "other"
"""What stands behind a box: nothing, one colour at the most, one picture as well, or more."""
ONCE = {
    "background_clip": ("border-box",),
    "background_origin": ("padding-box",),
    "background_attachment": ("scroll",),
    "background_repeat": (("no-repeat", "no-repeat"),),
}
"""What a style says of a picture that is set once, within its box."""


def hasten() -> None:
    """Replace how it is found what is painted behind boxes."""
    from weasyprint.css import Style
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.draw.color import get_color
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import background, percent, replaced
    from weasyprint.layout.absolute import AbsolutePlaceholder

    every = background.layout_box_backgrounds
    asked = ("border_image_source", "mask_border_source", "box_shadow", "visibility")
    usual = tuple(INITIAL_VALUES[name] for name in asked)
    pictureless = INITIAL_VALUES["background_image"]
    colourless, square = INITIAL_VALUES[COLOUR], (INITIAL_VALUES[CORNERS[0]],) * 4
    flat = ((0, 0),) * 4
    shared = (
        boxes.TableRowGroupBox,
        boxes.TableRowBox,
        boxes.TableColumnGroupBox,
        boxes.TableColumnBox,
    )
    Background, Layer = background.Background, background.BackgroundLayer

    def found(style: Any) -> str:
        style._behind = behind_of(style)
        return str(style._behind)

    def behind_of(style: Any) -> str:
        # A shorthand says it in a list.
        clipped = tuple(style["background_clip"]) != INITIAL_VALUES["background_clip"]
        if clipped or tuple(map(style.__getitem__, asked)) != usual:
            return OTHER
        if style["background_image"] != pictureless:
            return PICTURE if once(style) else OTHER
        bare = style[COLOUR] == colourless and tuple(map(style.__getitem__, CORNERS)) == square
        return NOTHING if bare else PLAIN

    def once(style: Any) -> bool:
        ((kind, _), *more), sizes = style["background_image"], style["background_size"]
        alone = kind == "url" and not more and len(sizes) == len(style["background_position"]) == 1
        return alone and all(tuple(style[name]) == value for name, value in ONCE.items())

    def lay_out(
        page: Any, box: Any, get_image: Any, layout_children: Any = True, style: Any = None
    ) -> Any:
        if box is page or style is not None:
            return every(page, box, get_image, layout_children, style)
        own = box.style
        behind = own._behind or found(own)
        if behind is OTHER or (behind is not NOTHING and isinstance(box, shared)):
            return every(page, box, get_image, layout_children, style)
        if behind is PICTURE and (own._picture or picture_of(own, get_image)) is None:
            return every(page, box, get_image, layout_children, style)
        if layout_children:
            for child in box.all_children():
                if type(child) is AbsolutePlaceholder:
                    child = child._box
                # Text has nothing behind it, and nothing in it.
                if type(child) is not text or child.style._behind is not NOTHING:
                    lay_out(page, child, get_image)
        if behind is not NOTHING:
            resolve_radii(box)
            colour = get_color(own, COLOUR)
            seen = colour.alpha or behind is PICTURE
            box.background = painted(box, colour, own) if seen else None
        return None

    def painted(box: Any, colour: Any, style: Any) -> Any:
        area = background.box_rectangle(box, "border-box")
        squared = all(style[corner] == square[0] for corner in CORNERS)
        shape = (*area, *flat) if squared else box.rounded_border_box()
        if style._picture is None:
            layer = Layer(None, "unused", "unused", "unused", False, area, "unused", [shape])
            return Background(colour, [layer], style)
        place = background.box_rectangle(box, "padding-box")
        image, ways = style._picture
        size, position = ways.get(place[2:]) or fitted(style, *place[2:])
        (repeat,) = style["background_repeat"]
        layer = Layer(image, size, position, repeat, False, area, place, [shape])
        return Background(colour, [layer], style)

    def picture_of(style: Any, get_image: Any) -> Any:
        """Return the picture of a style and how it was made to fit, or None if it shows nothing."""
        ((_, url),) = style["background_image"]
        image = get_image(url=url, orientation=style["image_orientation"])
        sizes = image and image.get_intrinsic_size(style["image_resolution"], style["font_size"])
        if not image or 0 in sizes[:2]:
            return None
        style._picture = image, {}
        return style._picture

    def fitted(style: Any, wide: Any, high: Any) -> Any:
        """Return the size and the place of a picture within a box of a size."""
        image, ways = style._picture
        sizes = image.get_intrinsic_size(style["image_resolution"], style["font_size"])
        (size,), (place,) = style["background_size"], style["background_position"]
        if size == "cover":
            own = replaced.cover_constraint_image_sizing(wide, high, sizes[2])
        elif size == "contain":
            own = replaced.contain_constraint_image_sizing(wide, high, sizes[2])
        else:
            given = (
                percent.percentage(length, style, side)
                for length, side in zip(size, (wide, high), strict=True)
            )
            own = replaced.default_image_sizing(*sizes, *given, wide, high)
        across, down = place[:2], place[2:]
        found = spot(style, across, wide - own[0]), spot(style, down, high - own[1])
        ways[wide, high] = tuple(own), found
        return ways[wide, high]

    def spot(style: Any, place: Any, room: Any) -> Any:
        edge, shift = place
        found = percent.percentage(shift, style, room)
        return room - found if edge in ("right", "bottom") else found

    round_off = percent.resolve_radii_percentages

    def flat_radii(style: Any) -> Any:
        """Return the used radii of a style that says them in pixels, or nothing."""
        pairs = {corner: style[corner] for corner in CORNERS}
        if any(getattr(length, "unit", "") != "px" for pair in pairs.values() for length in pair):
            style._radii = {}
        else:
            style._radii = {
                corner: (0, 0) if (0, "px") in pair else tuple(length.value for length in pair)
                for corner, pair in pairs.items()
            }
        return style._radii

    def resolve_radii(box: Any) -> Any:
        style = box.style
        radii = flat_radii(style) if style._radii is None else style._radii
        if radii and not box.remove_decoration_sides:
            return use(box, radii)
        return round_off(box)

    # What a box has unless its style says more.
    for corner in CORNERS:
        setattr(boxes.Box, corner, (0, 0))
    boxes.Box.background = None
    text = boxes.TextBox
    Style._behind = Style._radii = Style._picture = None
    swap(every, lay_out)
    swap(round_off, resolve_radii)
