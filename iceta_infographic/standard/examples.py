"""What may be typed at a key, as an example: for hints, from the schemas' own words."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .forms import Rules
from .model import ELEMENTS
from .schema import SCHEMAS, SERVICE, Kind, inner_rules

Form = Literal["text", "list", "dict"]

_NEEDED = frozenset(
    {
        *ELEMENTS,
        *("kanal", "call_center", "media_sosial"),
        *("maklumat", "pimpinan", "jabatan", "nama", "tanggal"),
    }
)
"""Keys that the schema lets be empty but a rule (IC301, IC401, IC501, IC502) does not."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a value.

    Attributes:
        form: whether it is text, items, or keys.
        typed: the text; the line of one item, ``- Fotokopi KTP``; the line of one key,
            ``nama: Dinas Sosial``.
    """

    form: Form
    typed: str


@cache
def known_keys() -> frozenset[str]:
    """Give every key that is known anywhere in an agency's file or in ``iceta.yaml``."""
    return frozenset(_by_key("agency")) | frozenset(_by_key("region"))


def is_optional(key: str) -> bool:
    """Tell whether an agency's file knows a key, and may leave it empty wherever it stands."""
    places = _by_key("agency").get(key, [])
    required = key in _NEEDED or any(rules.get("required") for rules in places)
    return bool(places) and not required


def example(key: str) -> Example | None:
    """Find an example for a key wherever it stands.

    Args:
        key: the key.

    Returns:
        The example; None where nobody knows the key, or where it means different things.
    """
    if key in ELEMENTS:
        return example_of(SERVICE[key])
    # Agency files are written by many and often, iceta.yaml by one person and seldom.
    places = _by_key("agency").get(key) or _by_key("region").get(key, [])
    examples = {rules["meta"]["contoh"] for rules in places}
    return example_of(places[0]) if len(examples) == 1 else None


def example_of(rules: Rules) -> Example:
    """Give the example of a value.

    Args:
        rules: the value's rules.

    Returns:
        The example, of items and keys the first one.
    """
    typed: str = rules["meta"]["contoh"]
    match typed[0]:
        case "[":
            return Example("list", f"- {_unwrapped(_first(typed[1:-1]))}")
        case "{":
            return Example("dict", _first(typed[1:-1]))
        case _:
            return Example("text", typed)


@cache
def _by_key(kind: Kind) -> dict[str, list[Rules]]:
    found: dict[str, list[Rules]] = defaultdict(list)
    pending: list[Rules] = [{"type": "dict", "schema": SCHEMAS[kind]}]
    while pending:
        for key, rules in inner_rules(pending.pop()):
            pending.append(rules)
            if key is not None:
                found[key].append(rules)
    return dict(found)


def _first(entries: str) -> str:
    """The first of several entries, which commas set apart."""
    depth = 0
    for index, sign in enumerate(entries):
        depth += (sign in "[{") - (sign in "]}")
        if sign == "," and depth == 0:
            return entries[:index]
    return entries


def _unwrapped(entry: str) -> str:
    """An entry without braces where it is one key and needs none."""
    inner = entry[1:-1]
    return inner if entry.startswith("{") and _first(inner) == inner else entry
