"""Used sizes and flow: most lengths are pixels.

WeasyPrint resolves each of seventeen lengths of a box by three functions that know percentages
and mathematics.
"""

from collections.abc import Mapping
from typing import Any

from .cascade import pages_named
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
MOST = 2_000
"""How many different sets of lengths are remembered; most boxes have none at all."""


def hasten() -> None:
    """Replace how used lengths of boxes are found, and what stands in the flow."""
    _hasten_lengths()
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

    asked = (*FLAT, *EDGES, "box_sizing", "border_collapse")
    known: dict[tuple[Any, ...], dict[str, Any] | bool] = {}

    def remembered(style: Any) -> dict[str, Any] | bool:
        said = tuple(map(style.__getitem__, asked))
        if said not in known:
            if len(known) >= MOST:
                known.clear()
            known[said] = flat(style) or False
        return known[said]

    def used_lengths(style: Any) -> dict[str, Any] | bool:
        """Return the used lengths of a style, or False where they depend on what is around."""
        if style._used is None:
            # A style is changed only where it was copied, before its copy is laid out.
            style._used = remembered(style)
        used: dict[str, Any] | bool = style._used
        return used

    def resolve(box: Any, containing_block: Any) -> Any:
        used = box.style._used or box.style.used_lengths()
        return use(box, used) if used else every(box, containing_block)

    Style._used, Style.used_lengths = None, used_lengths
    swap(every, resolve)


def _hasten_flow() -> None:
    from weasyprint.css import Style
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout import block

    every = boxes.Box.is_in_normal_flow

    def is_in_normal_flow(self: Any) -> Any:
        style = self.style
        plain = style["float"] == "none" and style["position"] in IN_FLOW
        return plain or every(self)

    def page_values(self: Any) -> Any:
        """Return the names of the pages on which a box begins and ends, of its outermost boxes."""
        start, end = own(self)
        if not pages_named():
            return start, end
        first = next(filter(counts, self.children), None)
        if first is None:
            return start, end
        names = first.page_values()
        last = next(filter(counts, reversed(self.children)))
        after = names if last is first else last.page_values()
        return names[0] or start, after[1] or end

    def counts(child: Any) -> Any:
        return child.is_in_normal_flow() or child.is_floated()

    def collapse_margin(adjoining_margins: Any) -> Any:
        above = below = 0
        for margin in adjoining_margins:
            if margin > above:
                above = margin
            elif margin < below:
                below = margin
        return above + below

    def establishes(self: Any) -> Any:
        # A column is one whatever its style says.
        if type(self) is not boxes.BlockBox or self.is_column:
            return apart(self)
        style = self.style
        if style._apart is None:
            style._apart = apart(self)
        return style._apart

    apart = boxes.Box.establishes_formatting_context
    Style._apart = None
    boxes.Box.establishes_formatting_context = establishes
    swap(block.collapse_margin, collapse_margin)
    own = boxes.Box.page_values
    boxes.Box.is_in_normal_flow = is_in_normal_flow
    boxes.ParentBox.page_values = page_values
