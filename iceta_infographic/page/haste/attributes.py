"""Attributes: the places that a page's plan gives its parts are read without the whole of CSS.

A sheet has some fifty elements with a ``style`` or an ``id``. WeasyPrint makes declarations of each
and has them parsed and checked; most say nothing but lengths with two decimals.
"""

import re
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

Said = tuple[tuple[str, Any, bool], ...]
"""Declarations as WeasyPrint prepares them: a name, a value, and whether it is important."""
LENGTH = re.compile(
    r"(?:(?:left|right|top|bottom|margin-top|margin-bottom|--[a-z]+(?:-[a-z]+)*):-?"
    r"|(?:width|height|font-size|padding-left|padding-right|padding-top|padding-bottom):)"
    r"[0-9]{1,6}\.[0-9]{2}(?:px|rem)"
)
"""A declaration of a length as our templates write it; only the first ones may be negative."""
NAME = re.compile(r"[A-Za-z0-9_-]+")
"""An ``id`` of which nothing must be escaped."""
STYLE, OTHER = (1, 0, 0), (0, 0, 0)
"""How much a ``style`` weighs beside rules, and how much other attributes do."""
SVG = "{http://www.w3.org/2000/svg}svg"


def reader() -> Callable[[Any, bool], Iterator[tuple[Any, Any, Any, Said]]]:
    """Return what reads the attributes of a document; made once WeasyPrint is imported."""
    from tinycss2.ast import DimensionToken
    from weasyprint import css
    from weasyprint.css.properties import Dimension

    def read(html: Any, hints: bool) -> Iterator[tuple[Any, Any, Any, Said]]:
        """Yield what attributes say of elements, once or more for each.

        Args:
            html: WeasyPrint's document.
            hints: whether attributes of old, as ``bgcolor``, count.

        Yields:
            How much it weighs, the element, what differs where something else is said, and that.
        """
        for element in html.etree_element.iter():
            style, name = element.get("style"), element.get("id")
            said = simple(style) if style else ()
            usual = said is not None and (not name or NAME.fullmatch(name))
            if hints or not usual or element.get("lang") or element.tag in ("a", SVG):
                alone = SimpleNamespace(iter=lambda found=element: (found,))
                base = html.base_url
                for weight, _, given, _ in css.find_style_attributes(alone, hints, base):
                    declared = tuple(given)
                    yield weight, element, declared, css.preprocess_declarations(base, declared)
                continue
            if said:
                yield STYLE, element, style, said
            if name:
                yield OTHER, element, (style, name), (("anchor", name, False),)

    def simple(style: str) -> Said | None:
        """Return what a ``style`` says, or None where it is more than lengths."""
        said = []
        for pair in style.split(";"):
            if not LENGTH.fullmatch(pair):
                return None
            name, _, length = pair.partition(":")
            unit = length.lstrip("-.0123456789")
            written = length.removesuffix(unit)
            if name[0] == "-":
                # Variables keep what was written.
                token = DimensionToken(1, 1, float(written), None, written, unit)
                said.append((name.replace("-", "_"), (token,), False))
            else:
                said.append((name.replace("-", "_"), Dimension(float(written), unit), False))
        return tuple(said)

    return read
