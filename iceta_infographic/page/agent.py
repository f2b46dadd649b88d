"""How WeasyPrint reads a page: with a smaller style sheet of its own, and with a quicker parser.

Its sheet gives each element six pseudo-elements, five of them for notes, and computes a style
for every one: a third of all styles. Pages have no notes, and markers belong to list items
alone. Its parser forgives every mistake in HTML and takes a tenth of the time of a page; our
templates are well-formed and need no forgiveness. This overrides a private method and replaces
what the constructor made; tests hold that both still have their effect.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from xml.etree import ElementTree

_NOTES = re.compile(r"^::(?:foot)?note-\w+ \{[^}]*\}\n", re.MULTILINE)
# Counter styles are known from its own sheet already, and may not be named a second time.
_COUNTERS = re.compile(r"@counter-style[^{]*\{[^}]*\}")
_MARKERS = re.compile(r"^::marker(?= \{)", re.MULTILINE)


def without_notes(css: str) -> str:
    """Return WeasyPrint's style sheet without notes and with markers only where they belong.

    Args:
        css: the sheet for HTML that comes with WeasyPrint.
    """
    return _MARKERS.sub("li::marker", _COUNTERS.sub("", _NOTES.sub("", css)))


@contextmanager
def sparing(known: bool) -> Iterator[None]:
    """Have WeasyPrint's own sheets read for their counter styles alone, in a ``with`` of this.

    It reads all of them when it is imported, and pages are styled by the smaller one.

    Args:
        known: whether it is a version of which this is true.
    """
    if not known:
        yield
        return
    import tinycss2

    whole = tinycss2.parse_stylesheet
    tinycss2.parse_stylesheet = lambda css: whole("".join(_COUNTERS.findall(css)))
    try:
        yield
    finally:
        tinycss2.parse_stylesheet = whole
    _read_later()


def _read_later() -> None:
    """Have the whole sheets read for a page that WeasyPrint's own class reads."""
    import weasyprint
    from weasyprint.css.counters import CounterStyle
    from weasyprint.html import PH, UA, UA_FORM

    own = cache(lambda text: weasyprint.CSS(string=text, counter_style=CounterStyle()))
    plain = weasyprint.HTML
    plain._ua_stylesheets = lambda _, forms=False: [own(UA), *([own(UA_FORM)] if forms else [])]
    plain._ph_stylesheets = lambda _: [own(PH)]


@cache
def reader(weasyprint: Any) -> Any:
    """Return the class that reads HTML.

    Args:
        weasyprint: the module, imported by the one file that may.
    """
    from weasyprint.html import UA, UA_COUNTER_STYLE

    sheet = weasyprint.CSS(string=without_notes(UA), counter_style=UA_COUNTER_STYLE)

    class Reader(weasyprint.HTML):  # type: ignore[misc] # no stubs
        """HTML, styled by the smaller sheet before anybody else's."""

        wrapper_element: Any
        etree_element: Any

        def __init__(self, string: str, **options: Any) -> None:
            try:
                root = ElementTree.fromstring(string)  # noqa: S314 # values are escaped by Jinja
            except ElementTree.ParseError:
                # A template of somebody's own may leave a tag open, as HTML allows.
                super().__init__(string=string, **options)
                return
            super().__init__(string="<p>", **options)
            self.wrapper_element = type(self.wrapper_element).from_html_root(
                root, content_language=None
            )
            self.etree_element = self.wrapper_element.etree_element

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002 # its name
            return [sheet]

    return Reader
