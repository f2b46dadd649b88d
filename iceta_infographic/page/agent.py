"""WeasyPrint's own style sheet without what no page of ours has: a third of all styles.

It gives each element six pseudo-elements, five of them for notes, and computes a style for
every one. Pages have no notes, and markers belong to list items alone. This overrides a private
method; a test holds that it is still asked, and that the sheet is still the one known here.
"""

import re
from functools import cache
from typing import Any

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

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002 # its name
            return [sheet]

    return Reader
