"""What rules say together: put together once for each kind of element, not for each element.

WeasyPrint takes every declaration of every rule that is meant for an element, some four thousand
a page, and keeps of each property what weighs most. Elements of one kind have the same rules.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import Any, NamedTuple

from .attributes import reader
from .matching import MOST, is_plain, kind, lasting, styles_first
from .pseudos import put_off
from .starts import Rules
from .structure import made_otherwise
from .taking import spreads, takes

Sheets = Sequence[tuple[Any, str, Any]]
"""Style sheets, each with where it is from and how much it weighs whatever its rules say."""
NUMBERS = 0
"""Where the numbers of sets of rules are kept; kinds of elements are counted from 1."""
_named = [True]


class Said(NamedTuple):
    """What the rules for an element say together.

    Attributes:
        number: says which rules they are.
        styles: for the element (None) and each of its pseudo-elements, the value of each property
            and how much it weighs.
        takes: whether they take from its parent what is not handed on.
        spreads: whether they give a variable to all within it by which those may.
    """

    number: int
    styles: dict[Any, Rules]
    takes: bool
    spreads: bool


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
        self._later, self._around = {}, None
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
        own, taking, spread = by_attributes(self._cascaded_styles, html, hints)
        shared: dict[Any, Any] = {}
        # What a first letter looks like depends on what its element was asked for by then.
        spread = spread or any(styles_first(sheet.matcher) for sheet, _, _ in sheets)
        rules = kept(large)
        near: dict[int, list[Any]] = {}
        for element in html.wrapper_element.iter_subtree():
            real = element.etree_element
            above = element.parent.etree_element if element.parent else None
            said = rules_of(rules, large, element)
            for pseudo, these in said.styles.items():
                mine = self._cascaded_styles.get((real, pseudo))
                self._cascaded_styles[real, pseudo] = heavier(mine, these) if mine else these
            more = by_small(self._cascaded_styles, small, near, element)
            told, bound = own.get(real), said.takes or real in taking
            spread = spread or said.spreads
            if more:
                together = values(self._cascaded_styles.get((real, None), {}))
                bound, spread = takes(together), spread or spreads(together)
            parent = self._computed_styles.get((above, None))
            # It begins with what its parent hands on, which other parents may as well.
            given = parent if parent is None or bound or spread else parent.handed_on()
            key = (id(given), told, said.number, more)
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
        for (real, pseudo), these in self._cascaded_styles.items():
            if pseudo and "anchor" not in these:
                put_off(self, html, real, pseudo, these)
            elif pseudo:
                self.set_computed_styles(
                    real,
                    pseudo_type=pseudo,
                    root=root,
                    parent=real,
                    base_url=html.base_url,
                    target_collector=collector,
                )
        self._around = made_otherwise(self._cascaded_styles)
        _named[0] = any("page" in style for style in self._cascaded_styles.values())
        self._cascaded_styles.clear()

    def by_attributes(
        cascaded: dict[Any, Any], html: Any, hints: Any
    ) -> tuple[dict[Any, Any], set[Any], bool]:
        """Add what attributes say.

        Returns:
            What they say of each element that has any, elements that take more of their parents
            than is handed on, and whether any of them has all within it do so.
        """
        own, taking, spread = {}, set(), False
        for specificity, element, told, said in attributes(html, hints):
            # Whoever has a name is asked for it, also where another one has the same.
            own[element] = (told, element) if element.get("id") else told
            add(cascaded.setdefault((element, None), {}), said, "author", inf, specificity)
            named = {name: value for name, value, _ in said}
            spread = spread or spreads(named)
            if takes(named):
                taking.add(element)
        return own, taking, spread

    def by_small(
        cascaded: dict[Any, Any], small: Sheets, near: dict[int, list[Any]], element: Any
    ) -> tuple[Any, ...]:
        """Add what sheets of few rules say of an element; return by which rules."""
        own = kind(element)
        sheets = near.get(own)
        if sheets is None:
            sheets = near[own] = [
                (place, *entry)
                for place, entry in enumerate(small)
                if meant(entry[0].matcher, element)
            ]
        if not sheets:
            return ()
        names = []
        for place, sheet, origin, weight in sheets:
            for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(element):
                order = inf if layer is None else sheet.layers.index(layer)
                names.append((place, specificity, id(declarations), order))
                # What large sheets say together belongs to other elements as well.
                said = cascaded.get((element.etree_element, pseudo)) or Rules()
                style = dict(said)
                add(style, declarations, origin, order, weight or specificity)
                cascaded[element.etree_element, pseudo] = beside(style, said)
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

    def rules_of(rules: dict[int, Any], large: Sheets, element: Any) -> Said:
        """Return what the rules for an element say together."""
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
        said: Said = found[which]
        return said

    def together(rules: dict[int, Any], large: Sheets, element: Any) -> Said:
        styles: dict[Any, Rules] = {}
        names = []
        for sheet, origin, weight in large:
            for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(element):
                order = inf if layer is None else sheet.layers.index(layer)
                names.append((id(sheet), specificity, id(declarations), order))
                style = styles.setdefault(pseudo, Rules())
                add(style, declarations, origin, order, weight or specificity)
        numbers = rules.setdefault(NUMBERS, {})
        number = numbers.setdefault(tuple(names), len(numbers))
        own = values(styles.get(None, {}))
        return Said(number, styles, takes(own), spreads(own))

    css.StyleFor.__init__ = put_together


def meant(matcher: Any, element: Any) -> bool:
    """Return whether a sheet of few rules may have any for an element or another of its kind.

    Args:
        matcher: of cssselect2, with all rules of a sheet.
        element: of cssselect2.
    """
    real = element.etree_element
    classes = real.get("class", "")
    return bool(
        matcher.id_selectors
        or matcher.namespace_selectors
        or matcher.lang_attr_selectors
        or not classes.isascii()
        or not matcher.class_selectors.keys().isdisjoint(classes.split())
        or real.tag.rpartition("}")[2].lower() in matcher.lower_local_name_selectors
        or any(not plain or test(element) for plain, test in _others(matcher))
    )


def _others(matcher: Any) -> list[tuple[bool, Any]]:
    """Return the tests of rules for any element, and whether they say the same of all of a kind."""
    if matcher._others is None:
        matcher._others = [(is_plain(test), test) for test, *_ in matcher.other_selectors]
    others: list[tuple[bool, Any]] = matcher._others
    return others


def values(style: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a style without their weights."""
    return {name: value for name, (value, _) in style.items()}


def heavier(mine: dict[str, Any], said: Rules) -> Rules:
    """Return declarations with what others say instead where that weighs as much or more.

    Args:
        mine: for each property its value and how much it weighs.
        said: the same, from rules that come after.
    """
    style = {**said, **{name: entry for name, entry in mine.items() if lighter(said, name, entry)}}
    return beside(style, said)


def lighter(said: Mapping[str, Any], name: str, entry: tuple[Any, Any]) -> bool:
    """Return whether rules say nothing of a property that weighs as much as an entry."""
    return name not in said or said[name][1] < entry[1]


def beside(style: Mapping[str, Any], said: Any) -> Rules:
    """Return the rules of an element, apart those that are its own.

    Args:
        style: for each property its value and how much it weighs.
        said: the same, before there was more to say of it.
    """
    shared = said.shared if type(said) is Rules else Rules()
    own = {name: entry for name, entry in style.items() if shared.get(name) is not entry}
    return Rules(style, own, shared)
