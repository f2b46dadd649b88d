"""Lines of text: set up once a style, and laid out once.

WeasyPrint sets up Pango anew for each line that it tries, and throws the line away between its
layout and its drawing. Here the first of a style is copied for the others, a line that is laid out
is drawn as it is, and one with no float beside it is not asked how far it must give way.
"""

from types import SimpleNamespace
from typing import Any

from ..foreign import COPY
from .pieces import flowing
from .swap import swap

FONT = (
    *("font_size", "font_style", "font_stretch", "font_weight", "font_kerning"),
    *(f"font_variant_{name}" for name in ("ligatures", "position", "caps", "numeric")),
    *("font_variant_alternates", "font_variant_east_asian", "font_language_override"),
    *("font_feature_settings", "font_variation_settings", "lang", "direction"),
)
"""What Pango is set up by, beside the names of the fonts."""
MOST = 50
"""How many ways to set Pango up are kept, with their fonts: a page has some ten."""
OWN = frozenset({"layout", "style", "justification_spacing", "max_width", "text"})
"""What each layout has of its own; the rest is that of its style."""

ANYWHERE = frozenset({"anywhere", "break-word"})
"""Styles in which a word may be broken by whatever letter."""
TEXT_END = 0xFFFFFFFF
"""Where what is said of a text ends that is said of all of it (G_MAXUINT)."""


def font_of(style: Any) -> tuple[Any, ...]:
    """Return all that says in what font and language a text is set.

    Args:
        style: a computed style, or that of a text in a drawing.
    """
    return (style.font_config, tuple(style["font_family"]), *map(style.__getitem__, FONT))


def all_above(context: Any, position_y: float) -> bool:
    """Return whether every float, if there are any, ends above a line.

    Args:
        context: what is being laid out.
        position_y: where the line begins, px.
    """
    shapes = context.excluded_shapes
    return not shapes or all(
        shape.position_y < position_y >= shape.position_y + shape.margin_height()
        for shape in shapes
    )


def hasten() -> None:
    """Replace how lines are set up, kept and drawn, how wide they are and how high at least."""
    _hasten_layouts()
    _hasten_widths()
    _hasten_struts()
    _hasten_places()


def _hasten_layouts() -> None:
    from weasyprint.text import line_break
    from weasyprint.text.ffi import ffi, gobject, pango

    ffi.cdef(COPY)
    layout = line_break.Layout
    setup, write = layout.setup, layout.set_text
    kits: dict[tuple[Any, ...], tuple[Any, dict[str, Any]]] = {}
    sleep, wake = layout.deactivate, layout.reactivate

    def copied(pattern: Any) -> Any:
        return ffi.gc(pango.pango_layout_copy(pattern), gobject.g_object_unref)

    def kit_of(style: Any) -> tuple[Any, dict[str, Any]]:
        beside, whole = style["text_decoration_line"], style["overflow_wrap"] not in ANYWHERE
        said = (beside if type(beside) is str else frozenset(beside), whole, *font_of(style))
        if said not in kits:
            if len(kits) >= MOST:
                kits.clear()
            model = SimpleNamespace()
            setup(model, style)
            # As it is drawn at last: to say so later would undo the line.
            pango.pango_layout_set_single_paragraph_mode(model.layout, True)
            if not whole:
                unhyphened(model.layout)
            rest = {name: value for name, value in vars(model).items() if name not in OWN}
            kits[said] = model.layout, rest
        return kits[said]

    def unhyphened(pattern: Any) -> None:
        """Have words broken without hyphens, in whatever text."""
        said = pango.pango_layout_get_attributes(pattern)
        if said == ffi.NULL:
            said = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        attribute = pango.pango_attr_insert_hyphens_new(False)
        attribute.start_index, attribute.end_index = 0, TEXT_END
        pango.pango_attr_list_change(said, attribute)
        pango.pango_layout_set_attributes(pattern, said)

    def even(style: Any) -> bool:
        """Return whether nothing is added to letters and spaces."""
        apart = style["letter_spacing"] != "normal" and style["letter_spacing"]
        style._even = not apart and not style["word_spacing"]
        return bool(style._even)

    def quick_setup(self: Any, style: Any) -> None:
        kit = vars(style).get("_kit")
        if kit is None:
            kit = style._kit = kit_of(style)
        pattern, rest = kit
        vars(self).update(rest)
        self.style, self.layout = style, copied(pattern)

    def quick_write(self: Any, text: str, justify: Any = False) -> None:
        if not flowing(text):
            pango.pango_layout_set_single_paragraph_mode(self.layout, False)
            write(self, text, justify)
            return
        style = self.style
        same = even(style) if vars(style).get("_even") is None else style._even
        if not same or (justify and self.justification_spacing):
            write(self, text, justify)
            return
        self.text = text
        said = text.encode()
        pango.pango_layout_set_text(self.layout, said, len(said))

    def stay(self: Any) -> None:
        done = vars(self).pop("_drawn", False)
        if done or self.justification_spacing or not flowing(self.text):
            sleep(self)

    def go_on(self: Any, style: Any) -> None:
        if "layout" in vars(self) and self.style is style:
            pango.pango_layout_set_width(self.layout, -1)
        else:
            wake(self, style)
        self._drawn = True

    layout.setup, layout.set_text = quick_setup, quick_write
    layout.deactivate, layout.reactivate = stay, go_on


def _hasten_widths() -> None:
    from weasyprint.layout import preferred

    every = preferred.shrink_to_fit

    def shrink_to_fit(context: Any, box: Any, available_content_width: Any) -> Any:
        widest = preferred.max_content_width(context, box, outer=False)
        if widest <= available_content_width:
            # However narrow it could be made.
            return widest
        return every(context, box, available_content_width)

    swap(every, shrink_to_fit)


def _hasten_struts() -> None:
    from weasyprint.text import line_break

    every = line_break.strut
    heights: dict[tuple[Any, ...], Any] = {}

    def strut(style: Any) -> Any:
        known = vars(style).get("_strut")
        if known is None:
            said = (style["line_height"], *font_of(style))
            if said not in heights:
                if len(heights) >= MOST:
                    heights.clear()
                heights[said] = every(style)
            known = style._strut = heights[said]
        return known

    swap(every, strut)


def _hasten_places() -> None:
    from weasyprint.formatting_structure.boxes import LineBox
    from weasyprint.layout import float as floats

    every = floats.avoid_collisions

    def avoid_collisions(context: Any, box: Any, around: Any, outer: bool = True) -> Any:
        alone = not outer and type(box) is LineBox and all_above(context, box.position_y)
        if not alone or box.margin_left or box.margin_right or box.margin_top:
            return every(context, box, around, outer)
        if around.style["direction"] == "rtl" or box.style["float"] != "none":
            return every(context, box, around, outer)
        left = around.content_box_x()
        # As it is reckoned where something stands beside it, to the last digit.
        return left, box.position_y, left + around.width - left

    swap(every, avoid_collisions)
