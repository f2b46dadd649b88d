"""What WeasyPrint leaves out of the tags of a PDF, and PDF/UA-1 (ISO 14289-1) asks for.

Everything here works on the finished objects of a file, before it is written.
"""

from collections.abc import Mapping
from typing import Any

PRINTED = 4
"""The flag of a link that belongs to the page on paper as well (ISO 32000-1, 12.5.3)."""
_PAGINATION = (b"/Artifact", b"<</Type /Pagination>>")
MARK = b"<</MCID "
"""How the properties of what is marked begin where they are said in the file's own words."""
REPEATED = "/Art"
"""The tag of an ``<article>``: what every sheet repeats, so that it is heard once."""
CELLS = frozenset({"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD"})
"""What may be empty: a table without it would have fewer columns."""
UNBROKEN, SPACE = b"<00a0>", b"<0020>"
"""What a font says of a space at which no line ends, and of any other (ISO 32000-1, 9.10.3)."""
SAID = (("mailto:", "E-mail ke "), ("tel:", "Telepon "), ("sms:", "SMS ke "))
"""What is said of a link instead of the scheme of its address."""

Elements = Mapping[bytes, dict[str, Any]]


def finish(_document: object, file: Any) -> None:
    """Complete the tags of a file.

    Header cells get their scope, links their flag and words; heads and feet that every page
    repeats become artifacts, so that nobody hears them on every page; places of icons, which
    are backgrounds, leave no empty element behind. Every space is one when it is copied or
    looked for, also where it only kept two words on one line.

    Args:
        file: the objects of the file, a ``pydyf.PDF``.
    """
    found = {item.reference: item for item in file.objects}
    parts = {name: item for name, item in found.items() if isinstance(item, dict)}
    elements = {name: item for name, item in parts.items() if item.get("Type") == "/StructElem"}
    tree: list[Any] = next((item["Nums"] for item in parts.values() if "Nums" in item), [])
    _drop_inner_links(parts, elements, tree)
    for item in parts.values():
        if item.get("Subtype") == "/Link":
            item["F"] = PRINTED
            item["Contents"] = _described(item["Contents"])
    for element in elements.values():
        if element["S"] == "/TH":
            _give_scope(element, elements)
    _take_out(elements, REPEATED)
    pages = _furniture(elements)
    for name, marks in pages.items():
        _make_artifacts(found[parts[name]["Contents"]].stream, marks)
    by_page = dict(zip(tree[::2], tree[1::2], strict=True))
    for name, marks in pages.items():
        marked = by_page[parts[name]["StructParents"]]
        marked[:] = [b"null" if mark in marks else kid for mark, kid in enumerate(marked)]
    for item in parts.values():
        if item.get("Type") == "/StructTreeRoot":
            for name in item["K"]:
                _prune(name, elements)
    for font in parts.values():
        if "ToUnicode" in font:
            said = found[font["ToUnicode"]].stream
            said[:] = [line.replace(UNBROKEN, SPACE) for line in said]


def _described(target: Any) -> Any:
    text = target.string
    said = next(
        (words + text[len(scheme) :] for scheme, words in SAID if text.startswith(scheme)), ""
    )
    return type(target)(said) if said else target


def _drop_inner_links(parts: Mapping[bytes, Any], elements: Elements, tree: list[Any]) -> None:
    """Drop the links that WeasyPrint gives to every box within a link, besides its own."""
    inner = set()
    for element in elements.values():
        if element["S"] == "/Link":
            continue
        for kid in element["K"]:
            item = parts.get(kid) if isinstance(kid, bytes) else None
            if item and item.get("Type") == "/OBJR":
                inner.add(item["Obj"])
                item.clear()
        element["K"][:] = [kid for kid in element["K"] if parts.get(kid) != {}]
    if not inner:
        return
    for item in parts.values():
        if "Annots" in item:
            item["Annots"][:] = [note for note in item["Annots"] if note not in inner]
    numbers = {parts[note]["StructParent"] for note in inner}
    pairs = zip(tree[::2], tree[1::2], strict=True)
    tree[:] = [half for pair in pairs if pair[0] not in numbers for half in pair]
    for note in inner:
        parts[note].clear()


def _take_out(elements: Elements, role: str) -> None:
    for name, element in elements.items():
        if element["S"] == role and element["P"] in elements:
            elements[element["P"]]["K"].remove(name)


def _prune(name: bytes, elements: Elements) -> bool:
    """Take out what holds nothing, and say whether this element does.

    Its object stays in the file, since the others count on their numbers, but empty.
    """
    element = elements[name]
    kept = []
    for kid in element["K"]:
        if isinstance(kid, int) or kid not in elements or _prune(kid, elements):
            kept.append(kid)
        else:
            elements[kid].clear()
    element["K"][:] = kept
    return bool(kept) or element["S"] in CELLS


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
    """Return the number of what is marked, said by a dictionary or in the file's own words."""
    if isinstance(properties, dict):
        return int(properties["MCID"])
    return int(properties[len(MARK) : -len(b">>")]) if properties[: len(MARK)] == MARK else -1
