"""Boxes of elements: most elements are boxes with what stands in them, and no more.

WeasyPrint asks each for its first letter and first line, for what stands before and after it, for
counters, footnotes, bookmarks and strings for the margins of pages.
"""

from collections.abc import Mapping
from typing import Any

from .swap import swap

AROUND = frozenset({"before", "after", "first-line", "first-letter"})
"""Pseudo-elements by which an element's box is made otherwise."""
NOTES = {
    "float": ("none", "left", "right"),
    "position": ("static", "relative", "absolute", "fixed"),
}
"""Properties by which an element may be a note, and by which values it is not."""


def made_otherwise(cascaded: Mapping[Any, Mapping[str, Any]]) -> set[Any] | None:
    """Return the elements whose boxes take more than what stands in them.

    Args:
        cascaded: what rules say of each element and each of its pseudo-elements.

    Returns:
        The elements; None if any of all may be a note, for which others are made as well.
    """
    found = set()
    for (element, pseudo), said in cascaded.items():
        if pseudo in AROUND or (pseudo == "marker" and "content" in said):
            found.add(element)
        for name, usual in NOTES.items():
            if name in said and said[name][0] not in usual:
                return None
    return found


def hasten() -> None:
    """Replace how the boxes of elements are made."""
    from weasyprint import css, html
    from weasyprint.formatting_structure import boxes, build

    every, text_of = build.element_to_box, boxes.TextBox.anonymous_from

    def plain(style: Any) -> bool:
        """Return whether a style makes a box, with no marker beside it."""
        display = style["display"]
        unmarked = style["list_style_type"] == "none" and style["list_style_image"][0] == "none"
        style._boxed = display != ("none",) and ("list-item" not in display or unmarked)
        increment = style["counter_increment"]
        style._counts = bool(
            "list-item" in display
            or style["counter_reset"]
            or style["counter_set"]
            or (increment and increment != "auto")
        )
        style._lists = style["string_set"] != "none" or style["bookmark_level"] != "none"
        return bool(style._boxed)

    def element_to_box(
        element: Any,
        style_for: Any,
        get_image: Any,
        base_url: Any,
        collector: Any,
        counter_style: Any,
        footnotes: Any,
        state: Any = None,
    ) -> Any:
        more = style_for, get_image, base_url, collector, counter_style, footnotes, state
        around = None if state is None else getattr(style_for, "_around", None)
        if around is None or type(element.tag) is not str or element in around:
            return every(element, *more)
        style = style_for(element)
        if not (plain(style) if style._boxed is None else style._boxed):
            return every(element, *more)
        box = build.make_box(element.tag, style, [], element)
        _, counter_values, scopes, _ = state
        if style._counts:
            build.update_counters(state, style)
        scopes.append(set())
        if style["anchor"]:
            collector.store_target(style["anchor"], counter_values, box)
        children = [text_of(box, element.text)] if element.text else []
        for child in element:
            children.extend(element_to_box(child, *more))
            if child.tail:
                text = text_of(box, child.tail)
                if children and isinstance(children[-1], boxes.TextBox):
                    children[-1].text += text.text
                else:
                    children.append(text)
        for name in scopes.pop():
            counter_values[name].pop()
            if not counter_values[name]:
                counter_values.pop(name)
        box.children, box.string_set = children, []
        if style._lists:
            build.set_content_lists(element, box, style, counter_values, collector, counter_style)
        return html.handle_element(element, box, get_image, base_url)

    css.Style._boxed = css.Style._counts = css.Style._lists = None
    swap(every, element_to_box)
