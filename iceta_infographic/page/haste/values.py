"""Values with variables: a shorthand is taken apart once, not for each of its properties.

``border: 1px solid var(--garis)`` stands for twelve properties. WeasyPrint takes it apart for each
of them, and again for each element, though the variable says the same on the whole page.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

MOST = 50
"""How many values of a rule's variables are remembered."""
FEW = 20
"""For how many looks it is remembered what a rule makes of their variables."""

SUMS = 500
"""How many results of mathematics are remembered."""
LASTING = frozenset({"px", "rem"})
"""Units of lengths that are the same all over a page."""
WRONG = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError)
"""What WeasyPrint raises where mathematics come to nothing; it warns of it."""
_figured: dict[tuple[Any, ...], tuple[Any, Any]] = {}


def hasten() -> None:
    """Replace how values are found that had to wait for their variables."""
    from weasyprint.css import Pending
    from weasyprint.css.validation.expanders import PendingExpander
    from weasyprint.css.validation.properties import PendingProperty

    single = PendingProperty.validate

    def expand(self: Any, tokens: Any, wanted: str, _base_url: Any) -> Any:
        def parts() -> dict[str, Any]:
            name = self.validator.keywords["name"]
            return {
                f"{name}{key}" if key.startswith("-") else key: value
                for key, value in self.validator(tokens)
            }

        return remembered(self, tokens, "", parts)[wanted]

    def validate(self: Any, tokens: Any, wanted: str, base_url: Any) -> Any:
        return remembered(self, tokens, base_url, lambda: single(self, tokens, wanted, base_url))

    PendingExpander.validate, PendingProperty.validate = expand, validate
    Pending._names = Pending._seen = None


def remembered(rule: Any, tokens: Any, base_url: Any, find: Callable[[], Any]) -> Any:
    """Return what a rule makes of its tokens, found once for the same tokens.

    Args:
        rule: keeps what was found.
        tokens: of tinycss2, all variables resolved.
        base_url: where addresses among them start.
        find: makes it; what it raises is raised.
    """
    known = vars(rule).setdefault("_known", {})
    key = (base_url, "".join(token.serialize() for token in tokens))
    if key not in known:
        if len(known) >= MOST:
            known.clear()
        known[key] = find()
    return known[key]


def solved(style: Any, rule: Any, name: str) -> Any:
    """Return the value that a rule with variables gives to a property, before it is computed.

    It is found once for the same values of its variables, which most elements inherit.

    Args:
        style: the computed style of an element.
        rule: what the style sheet says, with variables; keeps what was found.
        name: of the property.

    Returns:
        The value, or None where the rule makes none of these variables.
    """
    from weasyprint.css import InvalidValues, resolve_var

    known = _known_for(rule, [style[variable] for variable in names_of(rule)])
    if name not in known:
        tokens: list[Any] = []
        for token in rule.tokens:
            instead = resolve_var(style, token, style.parent_style)
            tokens.extend([token] if instead is None else instead)
        try:
            value = rule.solve(tokens, name.replace("_", "-"), style.base_url)
        except InvalidValues:
            value = None
        known[name] = value
    return known[name]


def figured(style: Any, value: Any, name: str) -> Any:
    """Return the value that mathematics come to, before it is computed.

    It is found once for the same lengths and size of the root's type.

    Args:
        style: the computed style of an element.
        value: what a rule gives to a property, once its variables are known.
        name: of the property.

    Returns:
        The value, or None where WeasyPrint has to say what is wrong with it.
    """
    from weasyprint.css import check_math, resolve_math, validate_non_shorthand

    parts = value if type(value) is tuple else (value,)
    plain = LASTING.issuperset(units(parts))
    key = name, style.root_style["font_size"], *map(id, parts)
    if plain and key in _figured:
        return _figured[key][1]
    try:
        tokens = [resolve_math(part, style, name) if check_math(part) else part for part in parts]
        if None in tokens:
            return None
        result = validate_non_shorthand(tokens, name.replace("_", "-"))[0][1]
    except WRONG:
        return None
    if plain:
        if len(_figured) >= SUMS:
            _figured.clear()
        # The parts are kept, so that no others can have their places in memory.
        _figured[key] = parts, result
    return result


def units(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield the units of the lengths among tokens, and what else there is that they hang on.

    Args:
        tokens: of tinycss2, all variables resolved.
    """
    for token in tokens:
        kind = getattr(token, "type", "")
        if kind == "percentage":
            yield "%"
        elif hasattr(token, "unit"):
            yield token.unit
        else:
            yield from units(getattr(token, "arguments" if kind == "function" else "content", ()))


def names_of(rule: Any) -> tuple[str, ...]:
    """Return the names of a rule's variables, found once.

    Args:
        rule: what the style sheet says, with variables.
    """
    if rule._names is None:
        rule._names = tuple(variables(rule.tokens))
    names: tuple[str, ...] = rule._names
    return names


def _known_for(rule: Any, values: list[Any]) -> dict[str, Any]:
    """Return what was found for these values of a rule's variables (an agency's colours)."""
    if rule._seen is None or len(rule._seen) >= FEW:
        rule._seen = {}
    # The values are kept, so that no others can have their places in memory.
    _, known = rule._seen.setdefault(tuple(map(id, values)), (values, {}))
    return cast("dict[str, Any]", known)


def variables(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield the names of the variables among tokens, as styles call them (``__merek``)."""
    for token in tokens:
        inside = token.arguments if token.type == "function" else getattr(token, "content", ())
        if token.type == "function" and token.lower_name == "var":
            names = (inner.value for inner in inside if inner.type == "ident")
            yield from (name.replace("-", "_") for name in names if name[:2] == "--")
        yield from variables(inside)
