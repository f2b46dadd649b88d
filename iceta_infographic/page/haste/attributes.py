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
    r"[0-9]{1,6}\.[0-9]{2,4}(?:px|rem)"
)
"""A declaration of a length as our pages write it; only the first ones may be negative."""
NAME = re.compile(r"[A-Za-z0-9_-]+")
"""An ``id`` or a language of which nothing must be escaped."""
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
            style, lang, name = map(element.get, ("style", "lang", "id"))
            said = simple(style) if style else ()
            odd = said is None or any(text and not NAME.fullmatch(text) for text in (lang, name))
            if hints or odd or element.tag in ("a", SVG):
                alone = SimpleNamespace(iter=lambda found=element: (found,))
                base = html.base_url
                for weight, _, given, _ in css.find_style_attributes(alone, hints, base):
                    declared = tuple(given)
                    said = tuple(css.preprocess_declarations(base, declared))
                    yield weight, element, declared, said
                continue
            told = style, lang, name
            if said:
                yield STYLE, element, told, said
            if lang:
                yield OTHER, element, told, (("lang", ("string", lang), False),)
            if name:
                yield OTHER, element, told, (("anchor", name, False),)

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
