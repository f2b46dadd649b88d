"""Tags: most boxes are an element of the tags' tree with what stands in them, and no more.

WeasyPrint asks each for its kind by a ladder of words, whether it is in the margin of a page, a
table, a picture or a form, and hands its elements up through a generator for each box above.
"""

from typing import Any

from .swap import swap

PLAIN = frozenset(
    {"Div", "Sect", "Art", "Part", "BlockQuote", "P", "Span", "Link", "L", "LI", "NonStruct"}
    | {f"H{level}" for level in range(1, 7)}
)
"""Kinds of elements that hold no more than what stands in their boxes."""
ITEM, BODY = "/LI", "/LBody"
holding = {"Link"}
"""Kinds of elements whose texts are theirs; in others each line has an element of its own."""
left_out: set[type] = set()
"""Kinds of boxes that have no element where nothing is in them."""


def hasten() -> None:
    """Replace how the tags of boxes are made."""
    import pydyf
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout.absolute import AbsolutePlaceholder
    from weasyprint.pdf import tags as module

    every = module._build_box_tree
    known: dict[str | None, str] = {}
    apart = boxes.PageBox, boxes.MarginBox, boxes.ReplacedBox

    def build(
        box: Any, parent: Any, pdf: Any, page: Any, nums: Any, annotations: Any, tags: Any
    ) -> Any:
        if type(box) is AbsolutePlaceholder:
            box = box._box
        name = None if box.element is None else box.element_tag
        tag = known.get(name) or named(name)
        odd = tag not in PLAIN or name in ("html", "body") or isinstance(box, apart)
        if odd or box.link_annotation or box.widget_annotation:
            return every(box, parent, pdf, page, nums, annotations, tags)
        whole = None
        if tag == "LI":
            # What an item holds is its body, unless it is within the body already.
            above = parent["S"]
            tag = "NonStruct" if above == BODY else "LBody"
            if above not in (ITEM, BODY):
                if name == "li" and has_marker(box.style):
                    return every(box, parent, pdf, page, nums, annotations, tags)
                whole = parent = element_of("LI", [], parent.reference, pdf, page)
        element = element_of(tag, [], parent.reference, pdf, page)
        kids, own = element["K"], element.reference
        for child in box.children:
            for inner in child.children if isinstance(child, boxes.LineBox) else (child,):
                if type(inner) is AbsolutePlaceholder:
                    inner = inner._box
                if isinstance(inner, boxes.TextBox):
                    mark = tags.pop(inner)
                    number = mark["mcid"]
                    if tag in holding:
                        kids.append(number)
                        nums[number] = own
                    else:
                        text = element_of(mark["tag"], [number], own, pdf, page)
                        nums[number] = text.reference
                        kids.append(text.reference)
                elif inner.children or type(inner) not in left_out or inner.link_annotation:
                    before = len(kids)
                    found = build(inner, element, pdf, page, nums, annotations, tags)
                    kids[before:before] = [item.reference for item in found]
        if whole is None:
            return (element,)
        whole["K"].append(own)
        return (whole,)

    def named(name: str | None) -> str:
        tag: str = module._get_pdf_tag(name)
        known[name] = tag
        return tag

    def has_marker(style: Any) -> bool:
        return "list-item" in style["display"] and style["list_style_type"] != "none"

    def element_of(tag: str, kids: list[Any], above: bytes, pdf: Any, page: Any) -> Any:
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": f"/{tag}",
                "K": pydyf.Array(kids),
                "Pg": pdf.page_references[page],
                "P": above,
            }
        )
        pdf.add_object(element)
        return element

    swap(every, build)
