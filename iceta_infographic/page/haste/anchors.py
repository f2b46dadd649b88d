"""Anchors: most boxes have none, lead nowhere and are not turned, and are passed by.

WeasyPrint asks each box of a page what it is turned by, where it leads, what it is called and
whether it is a form.
"""

from typing import Any

from .swap import swap


def hasten() -> None:
    """Replace how anchors, links and bookmarks of a page are gathered."""
    from weasyprint import anchors as module
    from weasyprint.css import Style
    from weasyprint.formatting_structure.boxes import TextBox
    from weasyprint.layout.absolute import AbsolutePlaceholder

    every, text = module.gather_anchors, TextBox

    def said(style: Any) -> bool:
        """Return whether a style names its box, turns it, or makes it a bookmark or an input."""
        style._said = bool(
            style["transform"]
            or style["anchor"]
            or style["bookmark_level"] != "none"
            or style["appearance"] == "auto"
        )
        return bool(style._said)

    def gather_anchors(
        box: Any,
        anchors: Any,
        links: Any,
        bookmarks: Any,
        forms: Any,
        parent_matrix: Any = None,
        parent_form: Any = None,
        parent_link: Any = None,
    ) -> None:
        style, element = box.style, box.element
        more = said(style) if style._said is None else style._said
        leads = parent_link or box.link
        if not more and not leads and (element is None or element.tag != "form"):
            for child in box.all_children():
                if type(child) is AbsolutePlaceholder:
                    child = child._box
                # Text names nothing and leads nowhere by itself.
                if type(child) is text and child.style._said is False and not child.link:
                    continue
                gather_anchors(child, anchors, links, bookmarks, forms, parent_matrix, parent_form)
            return
        every(box, anchors, links, bookmarks, forms, parent_matrix, parent_form, parent_link)

    Style._said = None
    swap(every, gather_anchors)
