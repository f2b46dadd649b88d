"""Quicker computed styles: most properties of most elements are inherited or initial.

WeasyPrint finds the value of each property of each element by a function that treats every case,
from custom properties to mathematical functions: a third of a layout. Where no rule names a
property, its value is the parent's or the initial one, and that is all that is decided here.

These are insides of WeasyPrint, so they are replaced only in versions for which the tests have
shown that pages stay the same to the byte (``tests/page/test_haste.py``); others are as they are.
"""

from typing import Any

KNOWN = frozenset({"70.0"})
"""Versions of WeasyPrint whose styles are understood."""
SPECIAL = frozenset({"position", "float", "display", "page"})
"""Properties whose computed value depends on others though no rule names them."""
DECORATION = "text_decoration_"
"""What the names of properties begin with that are handed on without being inherited."""


def hasten(weasyprint: Any) -> bool:
    """Make computed styles quicker, for the whole process.

    Args:
        weasyprint: the imported package.

    Returns:
        Whether its version is known; else nothing was changed.
    """
    if weasyprint.__version__ not in KNOWN:
        return False
    from weasyprint import css
    from weasyprint.css import properties

    def simple(name: str) -> bool:
        return name not in SPECIAL and not name.startswith(DECORATION)

    inherited = frozenset(filter(simple, properties.INHERITED))
    initial = {
        name: value
        for name, value in properties.INITIAL_VALUES.items()
        if simple(name)
        and name not in properties.INHERITED
        and name not in properties.INITIAL_NOT_COMPUTED
    }
    # A rule may name these by the direction of the text instead: inline-start for left.
    physical = css.PHYSICAL_FUNCTIONS
    logical = {
        find(block="ttb", inline=inline) for find in physical.values() for inline in ("ltr", "rtl")
    }
    every, anonymous = css.ComputedStyle.__missing__, css.AnonymousStyle.__missing__

    def of_element(self: Any, key: str) -> Any:
        named = self.cascaded
        if key not in named and (key not in physical or logical.isdisjoint(named)):
            if key in initial:
                value = self[key] = initial[key]
                return value
            if key in inherited and self.parent_style is not None:
                value = self[key] = self.parent_style[key]
                return value
        return every(self, key)

    def of_anonymous(self: Any, key: str) -> Any:
        if key in initial:
            value = self[key] = initial[key]
            return value
        if key in inherited:
            value = self[key] = self.parent_style[key]
            return value
        return anonymous(self, key)

    css.ComputedStyle.__missing__ = of_element
    css.AnonymousStyle.__missing__ = of_anonymous
    return True
