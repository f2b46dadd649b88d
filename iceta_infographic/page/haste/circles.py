"""No circles: what is done with is cleared away at once, not when somebody looks for it.

Four pairs of WeasyPrint's objects hold each other, and with them every box of a page: Python
keeps all of it until it looks through all there is, after the pictures of the page were drawn.
"""

import weakref
from functools import partial
from typing import Any

from .swap import swap


def hasten() -> None:
    """Replace what ties styles to boxes, layouts to images and errors to what called them."""
    from weasyprint import css
    from weasyprint.css.tokens import RelativeLengthInMath
    from weasyprint.layout import LayoutContext

    def anonymous_style(self: Any) -> Any:
        known = vars(self).get("_anonymous")
        style = known and known()
        if style is None:
            style = css.AnonymousStyle(self)
            self._anonymous = weakref.ref(style)
        return style

    def find_images(self: Any) -> Any:
        return partial(self._find, context=self)

    def keep(self: Any, find: Any) -> None:
        others = {name: value for name, value in find.keywords.items() if name != "context"}
        self._find = partial(find.func, *find.args, **others)

    css.Style.anonymous_style = property(anonymous_style)
    css.AnonymousStyle.specified = property(lambda self: self, lambda _self, _same: None)
    LayoutContext.get_image_from_uri = property(find_images, keep)

    every = css._resolve_calc_sum

    def resolve(*arguments: Any) -> Any:
        try:
            return every(*arguments)
        except RelativeLengthInMath as error:
            # It is kept by a function that its trace keeps, with all that called it.
            error.__traceback__ = None
        raise RelativeLengthInMath

    swap(every, resolve)
