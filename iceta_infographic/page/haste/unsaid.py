"""Anonymous boxes: no rule speaks of them, so nothing stands behind, around or for them.

WeasyPrint asks the style of each as if it were an element's: two of three boxes are such.
"""

from typing import Any

from .backgrounds import NOTHING


def hasten() -> None:
    """Replace what is asked of the styles of anonymous boxes."""
    from weasyprint import css

    class Changed(css.AnonymousStyle):  # type: ignore[misc] # no stubs
        """A copy, made to be changed: it may say anything."""

        _behind = _edgeless = _said = None

    def copied(self: Any) -> Any:
        style = Changed(self.parent_style)
        style.update(self)
        return style

    css.AnonymousStyle.copy = copied
    css.AnonymousStyle._behind = NOTHING
    css.AnonymousStyle._edgeless = True
    css.AnonymousStyle._said = False
