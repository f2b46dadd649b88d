"""Computed styles: most properties of most elements are inherited or initial.

WeasyPrint finds each property of each element when it is asked for, by a function that treats
every case, from custom properties to mathematical functions: a third of a layout. Here a style is
born with all that no rule names, in one copy of what its parent hands on.
"""

from collections.abc import Iterable
from typing import Any

from . import taking
from .matching import FIRST
from .starts import SCHEME, Rules, Starter
from .values import figured, solved

SPECIAL = ("position", "float", "display")
"""Properties whose computed value depends on others though no rule names them; on those before."""
WIDTHS = ("border_top", "border_right", "border_bottom", "border_left", "outline")
"""What has a width of none unless a rule names its style."""
BY_PARENT = ("inherit", "initial")
"""Values that are words for other values."""


def custom(names: Iterable[str]) -> set[str]:
    """Return those of a rule's names that are the sheet's own (``--merek``)."""
    return {name for name in names if name[:2] == "__"}


def hasten() -> None:
    """Replace how the styles of elements and of anonymous boxes are made."""
    from weasyprint import css
    from weasyprint.css import computed_values, properties

    handed_on = taking.handed_on()
    initial = {
        name: value
        for name, value in properties.INITIAL_VALUES.items()
        if name not in handed_on.union(SPECIAL, properties.INITIAL_NOT_COMPUTED)
    }
    initial.update({f"{part}_width": 0 for part in WIDTHS})
    widths = {f"{part}_style": f"{part}_width" for part in WIDTHS}
    # A rule may name these by the direction of the text instead: inline-start for left.
    physical = css.PHYSICAL_FUNCTIONS
    logical = {
        find(block="ttb", inline=inline) for find in physical.values() for inline in ("ltr", "rtl")
    }
    simple = frozenset({str, int, float, type(css.ZERO_PIXELS)})
    # Of a list, each of whose values stands for a layer, no one looks for mathematics.
    as_they_are = simple | {list}
    first = {name: properties.INITIAL_VALUES[name] for name in SPECIAL}
    quick = frozenset(properties.INITIAL_VALUES) - set(SPECIAL)
    quick -= handed_on - properties.INHERITED
    computers = css.COMPUTER_FUNCTIONS
    # What is taken as a rule names it, and what becomes pixels.
    taken = quick - set(computers)
    lengths = {name for name in quick if computers.get(name) is computed_values.length}
    dimension, none = properties.Dimension, properties.ZERO_PIXELS
    starter = Starter(quick, first, BY_PARENT, widths)
    every = css.ComputedStyle.__missing__
    make, make_anonymous = css.ComputedStyle.__init__, css.AnonymousStyle.__init__
    born, copy = dict.update, css.ComputedStyle.copy

    def own_of(style: Any) -> dict[str, Any]:
        names = (*handed_on, *custom(getattr(style, "cascaded", ())))
        return {**initial, **{name: style[name] for name in names}}

    def passed(rules: Any) -> set[str]:
        """Return the names among those of rules whose values are handed on."""
        if type(rules) is not Rules:
            return custom(rules).union(handed_on.intersection(rules))
        shared = rules.shared
        if shared.passed is None:
            shared.passed = custom(shared).union(handed_on.intersection(shared))
        names: set[str] = shared.passed
        return names | passed(dict(rules.own)) if rules.own else names

    def handed(style: Any) -> dict[str, Any]:
        """Return what the children of an element begin with."""
        if style._changed:
            return own_of(style)
        own: dict[str, Any] | None = vars(style).get("_handed")
        if own is None:
            if style.parent_style is None:
                own = own_of(style)
            else:
                own = handed(style.parent_style)
                named = passed(style.cascaded)
                if named:
                    own = {**own, **{name: style[name] for name in named}}
            style._handed = own
        return own

    def of_element(self: Any, parent_style: Any, cascaded: Any, *others: Any) -> None:
        make(self, parent_style, cascaded, *others)
        if parent_style is None or self.pseudo_type in FIRST or not logical.isdisjoint(cascaded):
            return
        self._physical = True
        born(self, handed(parent_style))
        own = cascaded
        if type(cascaded) is Rules and SCHEME not in cascaded.own:
            own = cascaded.own
            for name in custom(own):
                self.pop(name, None)
            starter.begin(self, cascaded.shared)
        for name, (value, _) in own.items():
            kind = type(value)
            if name in widths:
                self.pop(widths[name], None)
            if name in taken and kind in as_they_are and value not in BY_PARENT:
                self[name] = value
            elif name in lengths and kind is dimension and value.value == 0:
                self[name] = none
            elif name in lengths and kind is dimension and value.unit == "rem":
                self[name] = dimension(value.value * self.root_style["font_size"], "px")
            elif name in lengths and kind is dimension and value.unit == "px":
                self[name] = value
            else:
                self.pop(name, None)
        if own is cascaded or not own.keys().isdisjoint(SPECIAL):
            specified, placed = starter.place(cascaded)
            for name in SPECIAL:
                self.pop(name, None)
            self.specified.update(specified)
            born(self, placed)

    def of_anonymous(self: Any, parent_style: Any) -> None:
        if type(parent_style) is css.ComputedStyle:
            born(self, handed(parent_style))
        make_anonymous(self, parent_style)

    def missing(self: Any, key: str) -> Any:
        if key in quick and key in self.cascaded and self._physical:
            value = self.cascaded[key][0]
            if isinstance(value, css.Pending):
                value = solved(self, value, key)
            if type(value) not in simple and css.check_math(value):
                # A size of type in its own unit would be asked for to find it.
                value = None if key == "font_size" else figured(self, value, key)
            if value is not None and value not in BY_PARENT:
                compute = computers.get(key)
                value = self[key] = compute(self, key, value) if compute else value
                return value
        return every(self, key)

    def copied(self: Any) -> Any:
        # Copies are made to be changed.
        style = copy(self)
        style._changed = True
        return style

    css.ComputedStyle._physical = css.ComputedStyle._changed = False
    css.ComputedStyle.copy, css.ComputedStyle.handed_on = copied, handed
    css.ComputedStyle.__init__ = of_element
    css.AnonymousStyle.__init__ = of_anonymous
    css.ComputedStyle.__missing__ = missing
