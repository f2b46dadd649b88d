"""What rules say together: put together once for each kind of element, not for each element.

WeasyPrint takes every declaration of every rule that is meant for an element, some four thousand
a page, and keeps of each property what weighs most. Elements of one kind have the same rules.
"""

from collections.abc import Iterable, Sequence
from math import inf
from typing import Any

from .attributes import reader
from .matching import MOST, kind, lasting

Sheets = Sequence[tuple[Any, str, Any]]
"""Style sheets, each with where it is from and how much it weighs whatever its rules say."""
NUMBERS = 0
"""Where the numbers of sets of rules are kept; kinds of elements are counted from 1."""
_named = [True]


def pages_named() -> bool:
    """Return whether a rule may give names to pages of the document that was begun last."""
    return _named[0]


def hasten() -> None:
    """Replace how the styles of all elements of a page are put together."""
    from weasyprint import css

    every, attributes = css.StyleFor.__init__, reader()

    def put_together(
        self: Any, html: Any, sheets: Any, hints: Any, font_config: Any, collector: Any
    ) -> None:
        large = [entry for entry in sheets if lasting(entry[0].matcher)]
        small = sheets[len(large) :]
        if not large or sheets[: len(large)] != large:
            _named[0] = True
            every(self, html, sheets, hints, font_config, collector)
            return
        self._cascaded_styles, self._computed_styles = {}, {}
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets, self.font_config = sheets, font_config
        root = html.etree_element
        own = by_attributes(self._cascaded_styles, html, hints)
        shared: dict[Any, Any] = {}
        rules = kept(large)
        for element in html.wrapper_element.iter_subtree():
            real = element.etree_element
            above = element.parent.etree_element if element.parent else None
            number, styles = rules_of(rules, large, element)
            for pseudo, said in styles.items():
                mine = self._cascaded_styles.get((real, pseudo))
                self._cascaded_styles[real, pseudo] = heavier(mine, said) if mine else said
            more = by_small(self._cascaded_styles, small, element)
            parent = id(self._computed_styles[above, None]) if element.parent else None
            key = (parent, own.get(real), number, more)
            if key in shared:
                self._computed_styles[real, None] = shared[key]
            else:
                self.set_computed_styles(
                    real,
                    root=root,
                    parent=above,
                    base_url=html.base_url,
                    target_collector=collector,
                )
                shared[key] = self._computed_styles[real, None]
        for real, pseudo in self._cascaded_styles:
            if pseudo:
                self.set_computed_styles(
                    real,
                    pseudo_type=pseudo,
                    root=root,
                    parent=real,
                    base_url=html.base_url,
                    target_collector=collector,
                )
        _named[0] = any("page" in style for style in self._cascaded_styles.values())
        self._cascaded_styles.clear()

    def by_attributes(cascaded: dict[Any, Any], html: Any, hints: Any) -> dict[Any, Any]:
        """Add what attributes say; return it for each element that has any."""
        own = {}
        for specificity, element, told, said in attributes(html, hints):
            own[element] = told
            add(cascaded.setdefault((element, None), {}), said, "author", inf, specificity)
        return own

    def by_small(cascaded: dict[Any, Any], small: Sheets, element: Any) -> tuple[Any, ...]:
        """Add what sheets of few rules say of an element; return by which rules."""
        names = []
        for place, (sheet, origin, weight) in enumerate(small):
            for specificity, _, pseudo, (declarations, layer) in meant(sheet.matcher, element):
                order = inf if layer is None else sheet.layers.index(layer)
                names.append((place, specificity, id(declarations), order))
                # What large sheets say together belongs to other elements as well.
                style = dict(cascaded.get((element.etree_element, pseudo), ()))
                add(style, declarations, origin, order, weight or specificity)
                cascaded[element.etree_element, pseudo] = style
        return tuple(names)

    def add(
        style: dict[str, Any], said: Iterable[Any], origin: str, order: Any, specificity: Any
    ) -> None:
        for name, values, importance in said:
            weight = (css.declaration_precedence(origin, importance), order, specificity)
            if name not in style or style[name][1] <= weight:
                style[name] = values, weight

    def kept(large: Sheets) -> dict[int, Any]:
        """Return what is known of these sheets, kept with the last of them."""
        last = large[-1][0]
        known = vars(last).get("_cascades")
        if known is None or known[0] != large or len(known[1]) >= MOST:
            known = last._cascades = list(large), {}
        rules: dict[int, Any] = known[1]
        return rules

    def rules_of(rules: dict[int, Any], large: Sheets, element: Any) -> tuple[int, Any]:
        """Return what the rules for an element say together, and a number that says which."""
        own = kind(element)
        if own not in rules:
            for sheet, _, _ in large:
                sheet.matcher.match(element)
            tests = [test for sheet, _, _ in large for test in sheet.matcher.tests(own)]
            rules[own] = tests, {}
        tests, found = rules[own]
        which = tuple([bool(test(element)) for test in tests])
        if which not in found:
            found[which] = together(rules, large, element)
        said: tuple[int, Any] = found[which]
        return said

    def together(rules: dict[int, Any], large: Sheets, element: Any) -> tuple[int, Any]:
        styles: dict[Any, dict[str, Any]] = {}
        names = []
        for sheet, origin, weight in large:
            for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(element):
                order = inf if layer is None else sheet.layers.index(layer)
                names.append((id(sheet), specificity, id(declarations), order))
                style = styles.setdefault(pseudo, {})
                add(style, declarations, origin, order, weight or specificity)
        numbers = rules.setdefault(NUMBERS, {})
        return numbers.setdefault(tuple(names), len(numbers)), styles

    css.StyleFor.__init__ = put_together


def meant(matcher: Any, element: Any) -> Sequence[Any]:
    """Return the rules for an element of a sheet with few of them, most of which have none.

    Args:
        matcher: of cssselect2, with all rules of a sheet.
        element: of cssselect2.
    """
    real = element.etree_element
    classes = real.get("class", "")
    near = (
        matcher.id_selectors
        or matcher.namespace_selectors
        or matcher.lang_attr_selectors
        or not classes.isascii()
        or not matcher.class_selectors.keys().isdisjoint(classes.split())
        or real.tag.rpartition("}")[2].lower() in matcher.lower_local_name_selectors
        or any(entry[0](element) for entry in matcher.other_selectors)
    )
    found: Sequence[Any] = matcher.match(element) if near else ()
    return found


def heavier(mine: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """Return declarations with what others say instead where that weighs as much or more.

    Args:
        mine: for each property its value and how much it weighs.
        said: the same, from rules that come after.
    """
    result = dict(mine)
    for name, entry in said.items():
        if name not in result or result[name][1] <= entry[1]:
            result[name] = entry
    return result
