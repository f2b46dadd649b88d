"""Used sizes, backgrounds, flow: most lengths are pixels, most boxes have nothing behind them.

WeasyPrint resolves each of seventeen lengths of a box by three functions that know percentages
and mathematics, and asks of each box for its four corners and all that may be painted behind it.
"""

from collections.abc import Mapping
from typing import Any

from .swap import swap

FLAT = (
    "margin_left",
    "margin_right",
    "margin_top",
    "margin_bottom",
    "padding_left",
    "padding_right",
    "padding_top",
    "padding_bottom",
    "width",
    "min_width",
    "max_width",
    "height",
    "min_height",
    "max_height",
)
"""Lengths that are used as they are, unless they are percentages."""
LEAST = frozenset({"min_width", "min_height"})
"""Lengths of which ``auto`` is nothing."""
BOXES = frozenset({"border-box", "content-box"})
IN_FLOW = frozenset({"static", "relative"})
EDGES = ("border_top_width", "border_right_width", "border_bottom_width", "border_left_width")
CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)


def hasten() -> None:
    """Replace how used lengths and backgrounds of boxes are found."""
    _hasten_lengths()
    _hasten_backgrounds()
    _hasten_flow()


def use(box: Any, values: Mapping[str, Any]) -> None:
    """Give a box its used values, through what stands for it where it is taken out of the flow."""
    vars(vars(box).get("_box") or box).update(values)


def _hasten_lengths() -> None:
    from weasyprint.css import Style
    from weasyprint.css.properties import Dimension
    from weasyprint.layout import percent

    every = percent.resolve_percentages

    def flat(style: Any) -> dict[str, Any] | None:
        """Return the used lengths of a style, or None where they depend on what is around."""
        used = {}
        for name in FLAT:
            value = style[name]
            if type(value) is Dimension and value.unit == "px":
                used[name] = value.value
            elif value == "auto":
                used[name] = 0 if name in LEAST else "auto"
            else:
                return None
        sizing = style["box_sizing"]
        if sizing not in BOXES or style["border_collapse"] == "collapse":
            return None
        for name in EDGES:
            used[name] = style[name]
        if sizing == "content-box":
            return used
        wide = (
            used["padding_left"]
            + used["padding_right"]
            + used["border_left_width"]
            + used["border_right_width"]
        )
        high = (
            used["padding_top"]
            + used["padding_bottom"]
            + used["border_top_width"]
            + used["border_bottom_width"]
        )
        for axis, taken in (("width", wide), ("height", high)):
            if taken > 0:
                for name in (axis, f"max_{axis}", f"min_{axis}"):
                    if used[name] != "auto":
                        used[name] = max(0, used[name] - taken)
        return used

    def resolve(box: Any, containing_block: Any) -> Any:
        style = box.style
        used = style._used
        if used is None:
            # A style is changed only where it was copied, before its copy is laid out.
            used = style._used = flat(style) or False
        if not used:
            return every(box, containing_block)
        return use(box, used)

    Style._used = None
    swap(every, resolve)


def _hasten_backgrounds() -> None:
    from weasyprint.css import Style
    from weasyprint.css.properties import INITIAL_VALUES
    from weasyprint.layout import background

    every = background.layout_box_backgrounds
    plain = {
        name: INITIAL_VALUES[name]
        for name in (
            *CORNERS,
            "border_image_source",
            "mask_border_source",
            "background_image",
            "background_color",
            "box_shadow",
            "visibility",
        )
    }
    items = tuple(plain.items())
    none = {**dict.fromkeys(CORNERS, (0, 0)), "background": None}

    def lay_out(
        page: Any, box: Any, get_image: Any, layout_children: Any = True, style: Any = None
    ) -> Any:
        if box is page or style is not None:
            return every(page, box, get_image, layout_children, style)
        own = box.style
        if own._bare is None:
            own._bare = all(own[name] is value for name, value in items)
        if not own._bare:
            return every(page, box, get_image, layout_children, style)
        use(box, none)
        if layout_children:
            for child in box.all_children():
                lay_out(page, child, get_image)
        return None

    Style._bare = None
    swap(every, lay_out)


def _hasten_flow() -> None:
    from weasyprint.formatting_structure import boxes

    every = boxes.Box.is_in_normal_flow

    def is_in_normal_flow(self: Any) -> Any:
        style = self.style
        plain = style["float"] == "none" and style["position"] in IN_FLOW
        return plain or every(self)

    def page_values(self: Any) -> Any:
        """Return the names of the pages on which a box begins and ends, of its outermost boxes."""
        start, end = own(self)
        first = next(filter(counts, self.children), None)
        if first is None:
            return start, end
        names = first.page_values()
        last = next(filter(counts, reversed(self.children)))
        after = names if last is first else last.page_values()
        return names[0] or start, after[1] or end

    def counts(child: Any) -> Any:
        return child.is_in_normal_flow() or child.is_floated()

    own = boxes.Box.page_values
    boxes.Box.is_in_normal_flow = is_in_normal_flow
    boxes.ParentBox.page_values = page_values
