"""Documents drawn in a process of their own, with WeasyPrint's insides as they are or hastened.

    python -m tests.page.apart plain|quick

Prints JSON: the digest of each document, what was left of layouts without any collection, and how
many functions were called.
"""

import gc
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from iceta_infographic.page import haste, pdf, png
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from tests.page.support import NAMES, page_agency, plain_look, region_of

STYLES = ("teduh", "resmi", "tegas")
FORMS = ("a4", "rollup", "feed", "layar")
HARD = Path(__file__).with_name("hard.html")
KINDS = frozenset({"LayoutContext", "PageBox", "BlockBox", "TextBox", "ComputedStyle"})
"""Objects of a layout; none of them may outlive it."""


def service(number: int) -> bytes:
    """Draw one of the tests' services; styles and formats take turns."""
    agency = page_agency(NAMES[number])
    look = replace(plain_look(agency), style=STYLES[number % len(STYLES)])
    form = FORMATS[FORMS[number % len(FORMS)]]
    return DRAW[form.family](agency.services[0], agency, region_of(), form, look).pdf


def hard(folder: Path) -> bytes:
    """Draw a page of all that a style might say."""
    html = HARD.read_text(encoding="utf-8")
    (folder / "gaya.css").write_text("", encoding="utf-8")
    return pdf.layout(html, css="", css_base=folder, roots=(folder,)).pdf()


def calls(work: Callable[[], object]) -> int:
    """Return how many functions of Python a piece of work calls."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def left() -> dict[str, int]:
    """Return what is left of layouts, by its kind."""
    names = Counter(type(thing).__name__ for thing in gc.get_objects())
    return {name: names[name] for name in KINDS if names[name]}


def main() -> None:
    """Draw and print."""
    if sys.argv[1] == "plain":
        haste.KNOWN = frozenset()
    told: dict[str, Any] = {"digests": {}}
    with TemporaryDirectory() as name:
        works: dict[str, Callable[[], bytes]] = {
            **{name: partial(service, number) for number, name in enumerate(NAMES)},
            "hard": partial(hard, Path(name)),
        }
        for key, work in works.items():
            told["digests"][key] = hashlib.sha256(work()).hexdigest()
        gc.collect()
        gc.disable()
        first = NAMES[0]
        png.pictures(works[first](), (100, 100))
        told["left"] = left()
        told["calls"] = calls(works[first])
    print(json.dumps(told))  # noqa: T201 # for the test


if __name__ == "__main__":
    main()
