"""Values with variables: a shorthand is taken apart once, not for each of its properties.

``border: 1px solid var(--garis)`` stands for twelve properties. WeasyPrint takes it apart for each
of them, and again for each element, though the variable says the same on the whole page.
"""

from collections.abc import Callable
from typing import Any

MOST = 50
"""How many values of a rule's variables are remembered."""


def hasten() -> None:
    """Replace how values are found that had to wait for their variables."""
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
