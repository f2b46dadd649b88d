"""What a style begins with by its rules: found once for a set of rules, not for each element.

Most of what rules say is the same wherever they are meant: a word, a share, pixels, a colour by a
variable of an agency's. WeasyPrint computes it for each element that asks for it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .values import names_of, solved

FEW = 20
"""For how many values of their variables it is remembered what rules come to."""
CHANGING = (list, dict, set)
"""Kinds of values that must not be shared."""
SCHEME = "color_scheme"
"""The only property of an element on which its colours depend."""


class AskedError(Exception):
    """A value depends on the element."""


class Rules(dict[str, Any]):
    """What rules say of elements: for each property its value and how much it weighs.

    Attributes:
        own: what is said of one element alone, by its attributes; it is part of the whole.
        shared: what is said of others as well, before that.
        starts: what a style begins with by them, for each scheme of colours.
        passed: names of what is handed on, once it was asked for.
    """

    __slots__ = ("own", "passed", "shared", "starts")

    def __init__(
        self, said: Mapping[str, Any] = {}, own: Mapping[str, Any] = {}, shared: Any = None
    ) -> None:
        super().__init__(said)
        self.own, self.shared = own, self if shared is None else shared
        self.starts: dict[str, Start] = {}
        self.passed: set[str] | None = None


class Unasked(dict[str, Any]):
    """Stands for a style of which no more is known than what is in it.

    Args:
        known: values of properties.
        specified: what rules say of an element's place, which its own place depends on.
    """

    is_root_element = False

    def __init__(self, known: Mapping[str, Any], specified: Mapping[str, Any]) -> None:
        super().__init__(known)
        self.specified = specified

    def __missing__(self, name: str) -> Any:
        raise AskedError(name)

    def __getattr__(self, name: str) -> Any:
        raise AskedError(name)


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that have the same variables.

    Attributes:
        variables: their names.
        rules: properties, and what is said of them.
        known: for the scheme and the identities of the variables' values, which are kept: values
            that are the same for each element, and lengths in the size of the root's type.
    """

    variables: tuple[str, ...]
    rules: tuple[tuple[str, Any], ...]
    known: dict[tuple[Any, ...], tuple[list[Any], dict[str, Any], list[tuple[str, float]]]]


@dataclass(frozen=True, slots=True)
class Start:
    """What a style begins with.

    Attributes:
        fixed: values that are the same for each element.
        specified: what is said of its place, which is among them; empty if that is a word for
            something else.
        rems: lengths, in the size of the root's type.
        corners: pairs of lengths, some in that size, and the properties that have them.
        later: properties that are found when they are asked for.
        groups: what depends on variables.
    """

    fixed: dict[str, Any]
    specified: dict[str, Any]
    rems: tuple[tuple[str, float], ...]
    corners: tuple[tuple[tuple[str, ...], tuple[Any, ...]], ...]
    later: tuple[str, ...]
    groups: tuple[Group, ...]


class Starter:
    """Finds what styles begin with.

    Args:
        quick: properties that may be found so.
        first: those of an element's place, what they are if nobody names them, in their order.
        words: values that are words for other values.
        widths: for the style of a line the property of its width.
    """

    def __init__(
        self,
        quick: frozenset[str],
        first: Mapping[str, Any],
        words: Iterable[str],
        widths: Mapping[str, str],
    ) -> None:
        from weasyprint import css
        from weasyprint.css import computed_values, properties

        self._quick, self._first = quick, first
        self._words, self._widths = tuple(words), widths
        self._computers: Mapping[str, Callable[..., Any]] = css.COMPUTER_FUNCTIONS
        self._pending, self._is_math = css.Pending, css.check_math
        self._dimension = properties.Dimension
        named = computed_values.length, computed_values.border_radius
        self._lengths, self._corners = (
            {name for name in quick if self._computers.get(name) is compute} for compute in named
        )

    def begin(self, style: Any, rules: Rules) -> None:
        """Give a style what it begins with by its rules.

        Args:
            style: of an element, with all that its parent hands on.
            rules: that are meant for it and for others.
        """
        scheme = style[SCHEME]
        start = rules.starts.get(scheme)
        if start is None:
            start = rules.starts[scheme] = self._start(rules, scheme)
        style.update(start.fixed)
        style.specified.update(start.specified)
        for name in start.later:
            style.pop(name, None)
        size, dimension = style.root_style["font_size"], self._dimension
        for name, factor in start.rems:
            style[name] = dimension(factor * size, "px")
        for names, pair in start.corners:
            sides = [dimension(s.value * size, "px") if s.unit == "rem" else s for s in pair]
            style.update(dict.fromkeys(names, tuple(sides)))
        for group in start.groups:
            values = [style[name] for name in group.variables]
            # Of a scheme, too: rules may give one by a variable of another group.
            key = (style[SCHEME], *map(id, values))
            found = group.known.get(key)
            if found is None:
                if len(group.known) >= FEW:
                    group.known.clear()
                found = group.known[key] = (values, *self._solved(style, start.fixed, group))
            _, fixed, rems = found
            style.update(fixed)
            for name, factor in rems:
                style[name] = dimension(factor * size, "px")

    def place(self, rules: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Find where an element stands and what it is, which depend on each other in this order.

        Args:
            rules: for each property its value and how much it weighs.

        Returns:
            What is said of it, and what that comes to; nothing where it is a word for something
            else.
        """
        found = {
            name: rules[name][0] if name in rules else value for name, value in self._first.items()
        }
        for name, value in found.items():
            if type(value) is not type(self._first[name]) or value in self._words:
                return {}, {}
        style = Unasked({}, found)
        return found, {name: self._compute(style, name, value) for name, value in found.items()}

    def _start(self, rules: Rules, scheme: str) -> Start:
        specified, fixed = self.place(rules)
        known = Unasked({} if SCHEME in rules else {SCHEME: scheme}, specified)
        rems, later = list[tuple[str, float]](), list[str]()
        corners: dict[tuple[Any, ...], list[str]] = {}
        groups: dict[tuple[str, ...], list[tuple[str, Any]]] = {}
        # The width of a line depends on its style.
        for name in sorted(rules, key=lambda name: name not in self._widths):
            value = rules[name][0]
            if name in self._widths:
                later.append(self._widths[name])
            if name in fixed:
                continue
            sides = self._sides(known, name, value)
            if isinstance(value, self._pending) and name in self._quick:
                groups.setdefault(names_of(value), []).append((name, value))
                later.append(name)
            elif name in self._lengths and self._is_rem(value):
                rems.append((name, value.value))
            elif sides:
                corners.setdefault(sides, []).append(name)
            elif found := self._computed(known, name, value):
                fixed[name] = known[name] = found[0]
            else:
                later.append(name)
        later.extend(name for name in self._first if name not in fixed)
        return Start(
            fixed,
            specified,
            tuple(rems),
            tuple((tuple(names), sides) for sides, names in corners.items()),
            tuple(name for name in dict.fromkeys(later) if name not in fixed),
            tuple(Group(names, tuple(said), {}) for names, said in groups.items()),
        )

    def _solved(
        self, style: Any, fixed: Mapping[str, Any], group: Group
    ) -> tuple[dict[str, Any], list[tuple[str, float]]]:
        """Return what rules come to by their variables, and lengths in the root's size of type."""
        known = Unasked({SCHEME: style[SCHEME], **fixed}, style.specified)
        results, rems = dict[str, Any](), list[tuple[str, float]]()
        for name, rule in group.rules:
            value = solved(style, rule, name)
            if value is None:
                continue
            if name in self._lengths and self._is_rem(value):
                rems.append((name, value.value))
            elif found := self._computed(known, name, value):
                results[name] = known[name] = found[0]
        return results, rems

    def _computed(self, style: Unasked, name: str, value: Any) -> tuple[Any] | None:
        """Return what a value comes to whatever the element, or None if it depends on that."""
        if name not in self._quick or value in self._words or isinstance(value, self._pending):
            return None
        if self._is_math(value):
            return None
        try:
            result = self._compute(style, name, value)
        except AskedError:
            return None
        return None if type(result) in CHANGING and result is not value else (result,)

    def _compute(self, style: Any, name: str, value: Any) -> Any:
        compute = self._computers.get(name)
        return compute(style, name, value) if compute else value

    def _sides(self, style: Unasked, name: str, value: Any) -> tuple[Any, ...]:
        """Return the two lengths of a corner if one is in the root's size, else nothing."""
        if name not in self._corners or type(value) is not tuple:
            return ()
        if not any(map(self._is_rem, value)):
            return ()
        sides = []
        for side in value:
            found = ((side,),) if self._is_rem(side) else self._computed(style, name, (side,))
            if found is None:
                return ()
            sides.append(found[0][0])
        return tuple(sides)

    def _is_rem(self, value: Any) -> bool:
        return type(value) is self._dimension and value.unit == "rem" and value.value != 0
