"""What WeasyPrint leaves out of the tags of a PDF, and PDF/UA-1 (ISO 14289-1) asks for.

Everything here works on the finished objects of a file, before it is written.
"""

from collections.abc import Mapping
from typing import Any

PRINTED = 4
"""The flag of a link that belongs to the page on paper as well (ISO 32000-1, 12.5.3)."""
_PAGINATION = (b"/Artifact", b"<</Type /Pagination>>")

Elements = Mapping[bytes, dict[str, Any]]


def finish(_document: object, file: Any) -> None:
    """Complete the tags of a file.

    Header cells get their scope, links their flag; heads and feet of pages become artifacts,
    so that nobody hears them on every page.

    Args:
        file: the objects of the file, a ``pydyf.PDF``.
    """
    found = {item.reference: item for item in file.objects}
    parts = {name: item for name, item in found.items() if isinstance(item, dict)}
    elements = {name: item for name, item in parts.items() if item.get("Type") == "/StructElem"}
    for item in parts.values():
        if item.get("Subtype") == "/Link":
            item["F"] = PRINTED
    for element in elements.values():
        if element["S"] == "/TH":
            _give_scope(element, elements)
    pages = _furniture(elements)
    for name, marks in pages.items():
        _make_artifacts(found[parts[name]["Contents"]].stream, marks)
    tree: list[Any] = next((item["Nums"] for item in parts.values() if "Nums" in item), [])
    by_page = dict(zip(tree[::2], tree[1::2], strict=True))
    for name, marks in pages.items():
        marked = by_page[parts[name]["StructParents"]]
        marked[:] = [b"null" if mark in marks else kid for mark, kid in enumerate(marked)]


def _give_scope(cell: dict[str, Any], elements: Elements) -> None:
    row = elements.get(cell["P"], cell)
    group = elements.get(row["P"], row)
    cell["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _furniture(elements: Elements) -> dict[bytes, set[int]]:
    """Return the marks on each page that belong to no element of the tree.

    WeasyPrint tags what stands in the margins but leaves it out of the tree.
    """
    pages: dict[bytes, set[int]] = {}
    loose = [
        element
        for name, element in elements.items()
        if element["P"] in elements and name not in elements[element["P"]]["K"]
    ]
    while loose:
        element = loose.pop()
        for kid in element["K"]:
            if isinstance(kid, int):
                pages.setdefault(element["Pg"], set()).add(kid)
            elif kid in elements:
                loose.append(elements[kid])
    return pages


def _make_artifacts(stream: list[Any], marks: set[int]) -> None:
    for index, item in enumerate(stream):
        if item == b"BDC" and _mark(stream[index - 1]) in marks:
            stream[index - 2 : index] = _PAGINATION


def _mark(properties: Any) -> int:
    return int(properties["MCID"]) if isinstance(properties, dict) else -1
