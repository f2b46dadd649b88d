"""Quicker ways through WeasyPrint, all but two to the same bytes.

These are insides of WeasyPrint, so they are replaced only in versions for which the tests have
shown that pages stay the same to the byte (``tests/page/test_haste.py``), or look the same
or say the same (``straight``, ``brief``, each with a test of its own); others are as they are.
"""

from operator import contains
from types import ModuleType
from typing import Any

from . import (
    absolutes,
    anchors,
    backgrounds,
    boxes,
    brief,
    cascade,
    circles,
    colours,
    drawings,
    fitting,
    layers,
    letters,
    lines,
    matching,
    models,
    output,
    painting,
    paragraphs,
    pseudos,
    stacking,
    straight,
    structure,
    styles,
    tagging,
    unsaid,
    values,
)

KNOWN = frozenset({"70.0"})
"""Versions of WeasyPrint whose insides are understood."""
WRITERS = frozenset({"0.13.0"})
"""Versions of pydyf, which writes its PDF, whose insides are."""
MATCHERS = frozenset({"0.10.1"})
"""Versions of cssselect2, which finds the rules of an element, whose insides are."""
WAYS: tuple[ModuleType, ...] = (
    circles,
    matching,
    cascade,
    pseudos,
    styles,
    values,
    structure,
    models,
    boxes,
    absolutes,
    backgrounds,
    lines,
    paragraphs,
    fitting,
    letters,
    drawings,
    output,
    colours,
    tagging,
    anchors,
    stacking,
    painting,
    layers,
    unsaid,
    straight,
    brief,
)
"""What is replaced; all but the last two write the same bytes."""


def known(weasyprint: Any) -> bool:
    """Return whether the insides of a version are understood.

    Args:
        weasyprint: the imported package.
    """
    import cssselect2
    import pydyf

    versions = weasyprint.__version__, pydyf.__version__, cssselect2.__version__
    return all(map(contains, (KNOWN, WRITERS, MATCHERS), versions))


def hasten(weasyprint: Any) -> bool:
    """Make layouts quicker, for the whole process.

    Args:
        weasyprint: the imported package.

    Returns:
        Whether its version is known; else nothing was changed.
    """
    if not known(weasyprint):
        return False
    for way in WAYS:
        way.hasten()
    return True
