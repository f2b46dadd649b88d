"""Pseudo-elements: a style is made where it is asked for, not for each that a rule could mean.

WeasyPrint has rules for the marker of each list item, and for sixteen boxes in the margins of each
page. Ours show none of them.
"""

from itertools import product
from typing import Any

from .swap import swap

MARGINS = tuple(
    f"@{side}-{place}"
    for side, place in (
        *product(("top", "bottom"), ("left-corner", "left", "center", "right", "right-corner")),
        *product(("left", "right"), ("top", "middle", "bottom")),
    )
)
"""Boxes in the margins of a page, in CSS Paged Media's names."""


def hasten() -> None:
    """Replace when styles of pseudo-elements are made, and how margins without boxes are."""
    from weasyprint import css
    from weasyprint.layout import page

    every, set_all = css.StyleFor.__call__, page.set_page_type_computed_styles
    boxes = page.make_margin_boxes

    def style_for(self: Any, element: Any, pseudo_type: Any = None) -> Any:
        key = element, pseudo_type
        style = self._computed_styles.get(key)
        if pseudo_type and key in self._later:
            made(self, element, pseudo_type)
        elif style is None or style._fitted:
            return style
        style = every(self, element, pseudo_type)
        style._fitted = True
        return style

    def made(self: Any, element: Any, pseudo_type: str) -> None:
        computed = self._computed_styles
        style = computed[element, pseudo_type] = css.ComputedStyle(
            computed[element, None],
            self._later.pop((element, pseudo_type)),
            pseudo_type,
            computed[self._root, None],
            self._base_url,
            self.font_config,
            self.initial_page_sizes,
        )
        # WeasyPrint has asked for it by now, and takes over what was asked for.
        style["anchor"]

    def set_page_type_computed_styles(page_type: Any, html: Any, styles: Any) -> None:
        styles.add_page_declarations(page_type)
        root = html.etree_element
        styles.set_computed_styles(page_type, root, root, base_url=html.base_url)
        for (element, pseudo_type), said in styles.get_cascaded_styles().items():
            if pseudo_type and element == page_type:
                put_off(styles, html, element, pseudo_type, said)

    def make_margin_boxes(context: Any, page: Any, state: Any) -> Any:
        styles = context.style_for
        for name in MARGINS:
            box = page.page_type, name
            if box in styles._computed_styles or "content" in styles._later.get(box, ()):
                return boxes(context, page, state)
        return iter(())

    css.Style._fitted = False
    css.StyleFor.__call__ = style_for
    swap(set_all, set_page_type_computed_styles)
    swap(boxes, make_margin_boxes)


def put_off(styles: Any, html: Any, element: Any, pseudo_type: str, said: Any) -> None:
    """Keep what rules say of a pseudo-element until its style is asked for.

    Args:
        styles: WeasyPrint's styles of a document.
        html: the document.
        element: what it belongs to, an element or a type of pages.
        pseudo_type: its name.
        said: for each property its value and how much it weighs.
    """
    styles._root, styles._base_url = html.etree_element, html.base_url
    styles._computed_styles.pop((element, pseudo_type), None)
    styles._later[element, pseudo_type] = said
