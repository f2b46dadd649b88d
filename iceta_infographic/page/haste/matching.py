"""Rules of an element: what says the same of itself and of what it stands in is matched once.

WeasyPrint tries each rule that might be meant for an element, and climbs up through all that it
stands in, for each element of each page. Most rules ask for no more than names and classes there,
and pages of one kind are alike.
"""

from collections.abc import Iterator
from itertools import count
from types import CodeType, SimpleNamespace
from typing import Any

MANY = 50
"""Rules of a sheet from which what was found is kept: smaller ones hold what one page needs."""
MOST = 5_000
"""How many kinds of elements are remembered, and of how many a sheet's rules are."""
PLAIN = frozenset(
    {
        *("local_name", "lower", "ascii_lower", "namespace_url", "in_html_document", "tag"),
        *("classes", "etree_element", "attrib", "get"),
        *("split_whitespace", "startswith", "endswith"),
        *("ancestors", "parent", "any", "next"),
    }
)
"""Names that a rule's test may use of elements, if no more is asked for than what is above."""
HEAD = frozenset({"title", "meta", "link", "style"})
"""Elements that WeasyPrint looks for on the whole page; it asks no more than what they are."""
OWN = frozenset({"alt", "content", "href", "id", "src", "style"})
"""Attributes that tell elements of one kind apart; rules that ask for them are tried each time."""
FIRST = frozenset({"first-letter", "first-line"})
"""Pseudo-elements whose style takes over what others were asked for before, and no more."""

_kinds: dict[Any, int] = {}
_numbers = count(1)


def hasten() -> None:
    """Replace how the rules of an element are found."""
    from cssselect2 import ElementWrapper, Matcher

    every, add, search = Matcher.match, Matcher.add_selector, ElementWrapper.query_all

    def match(self: Any, element: Any) -> Any:
        if not lasting(self):
            return every(self, element)
        if self._known is None or len(self._known) >= MOST:
            self._known = {}
        key = kind(element)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = told(self, element)
        sure, others = found
        more = [entry[1:] for entry in others if entry[0](element)]
        return sorted(sure + more) if more else sure

    def told(matcher: Any, element: Any) -> tuple[list[Any], list[Any]]:
        """Return the rules that are sure for all of a kind, and those that each must be tried."""
        meant = SimpleNamespace(**vars(matcher), add_relevant_selectors=_take_all)
        tests = [(is_plain(entry[0]), entry) for _, entry in every(meant, element)]
        sure = [entry[1:] for plain, entry in tests if plain and entry[0](element)]
        return sorted(sure), [entry for plain, entry in tests if not plain]

    def tests(self: Any, own: int) -> list[Any]:
        return [entry[0] for entry in self._known[own][1]]

    def add_selector(self: Any, selector: Any, payload: Any) -> None:
        self._known = self._others = self._first = None
        add(self, selector, payload)

    def query_all(self: Any, *selectors: Any) -> Iterator[Any]:
        if not all(type(name) is str and name in HEAD for name in selectors):
            yield from search(self, *selectors)
            return
        for real in self.etree_element.iter():
            if type(real.tag) is str and real.tag.rpartition("}")[2] in selectors:
                yield ElementWrapper.from_html_root(real)

    def iter_subtree(self: Any) -> Iterator[Any]:
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            inner, before = [], None
            for index, real in enumerate(element.etree_children):
                before = ElementWrapper(real, element, index, before, element.in_html_document)
                inner.append(before)
            stack.extend(reversed(inner))

    ElementWrapper.query_all, ElementWrapper.iter_subtree = query_all, iter_subtree
    Matcher._known = Matcher._others = Matcher._first = None
    Matcher.tests = tests
    Matcher.match, Matcher.add_selector = match, add_selector


def _take_all(_element: Any, rules: Any, found: Any) -> None:
    # By the order in which they stand, for functions have none.
    found.extend((rule[2], rule) for rule in rules)


def lasting(matcher: Any) -> bool:
    """Return whether it is remembered what the rules of a sheet are for each kind of element.

    Args:
        matcher: of cssselect2, with all rules of a sheet.
    """
    # A rule for one name (#kepala) could be meant for any element of a kind.
    return bool(matcher.order >= MANY and not matcher.id_selectors)


def styles_first(matcher: Any) -> bool:
    """Return whether a rule of a sheet is for first lines or first letters.

    Args:
        matcher: of cssselect2, with all rules of a sheet.
    """
    if matcher._first is None:
        by_name = (
            matcher.id_selectors,
            matcher.class_selectors,
            matcher.lower_local_name_selectors,
        )
        named = (
            rules for kind in (*by_name, matcher.namespace_selectors) for rules in kind.values()
        )
        every = (*named, matcher.lang_attr_selectors, matcher.other_selectors)
        matcher._first = any(rule[3] in FIRST for rules in every for rule in rules)
    return bool(matcher._first)


def kind(element: Any) -> int:
    """Return a number that elements share of which plain rules say the same.

    Args:
        element: of cssselect2; keeps its number.
    """
    own: int | None = vars(element).get("_kind")
    if own is None:
        parent, real = element.parent, element.etree_element
        above = element.in_html_document if parent is None else kind(parent)
        said = [item for item in real.items() if item[0] not in OWN]
        key = (parent is None, above, real.tag, *said)
        own = _kinds.get(key)
        if own is None:
            if len(_kinds) >= MOST:
                _kinds.clear()
            own = _kinds[key] = next(_numbers)
        element._kind = own
    return own


def is_plain(test: Any) -> bool:
    """Return whether a rule asks for no more than the kind of an element.

    Args:
        test: what cssselect2 made of its selector, a function of an element.
    """
    for code in _codes(test.__code__):
        if not PLAIN.issuperset(code.co_names):
            return False
        if not OWN.isdisjoint(constant for constant in code.co_consts if type(constant) is str):
            return False
    return True


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)
