"""How the text of a sample stands: in what size and weight it is set, and how much room it has.

A sample's text takes the place of a letter in the finished HTML; the page's boxes tell the rest.
"""

from collections.abc import Mapping, Sequence

from ..errors import InternalError
from .atoms import Setting
from .pdf import Box
from .widths import WEIGHTS, em

NARROW, BROAD, WORDS = "iiiiiiiiii", "mmmmmmmmmm", "m m m m m m"
"""Texts whose widths tell a weight, and what is added to letters and spaces."""
TEXTS = ("n", NARROW), ("b", BROAD), ("w", WORDS)
"""Ends of ids, and the texts whose widths tell how they are set."""
FIRST_LETTER = 0xF0000
"""Letters that stand for the texts of samples, of a private plane so that no filter parts them."""


class SampleError(InternalError):
    """A sample does not show: the style leaves out what others print."""


def lines_of(count: int) -> str:
    """Return the HTML of a text of so many lines."""
    return "x<br/>" * (count - 1) + "x"


def standing(name: str, texts: Sequence[tuple[str, str]] = TEXTS) -> str:
    """Return HTML whose boxes tell how a text is set: ``e`` an em, ``r`` the room it has.

    Args:
        name: what the ids of the boxes begin with.
        texts: ends of ids, and texts whose widths tell the setting.
    """
    size = f'<span id="{name}-e" style="padding-left:1em"></span>'
    spans = (f'<span id="{name}-{which}">{text}</span> ' for which, text in texts)
    return f'{size}{"".join(spans)}<span id="{name}-r" style="display:block"></span>'


def setting_of(boxes: Mapping[str, Box], name: str) -> tuple[float, Setting]:
    """Read how a text is set.

    Args:
        boxes: the rectangles of a page of samples, px.
        name: what the ids of :func:`standing` begin with.

    Returns:
        Its size, px, and how it is set.

    Raises:
        SampleError: the sample does not show.
    """
    size = wide_of(boxes[f"{name}-e"]) if f"{name}-e" in boxes else 0.0
    if size <= 0:
        raise SampleError(f"the sample {name} shows no type")
    narrow, broad, words = (wide_of(boxes[f"{name}-{which}"]) / size for which in "nbw")
    # What is added to every letter is the same in both, so their difference tells the weight.
    weight = min(WEIGHTS, key=lambda w: abs(em(BROAD, w) - em(NARROW, w) - broad + narrow))
    letters = (broad - em(BROAD, weight)) / len(BROAD)
    spare = words - em(WORDS, weight) - letters * len(WORDS)
    return size, Setting(weight, round(letters, 4), round(spare / WORDS.count(" "), 4))


def wide_of(box: Box) -> float:
    """Return how wide a rectangle is, px."""
    return box[2] - box[0]


def room_of(boxes: Mapping[str, Box], name: str) -> float:
    """Return the room that a sample's text has, px.

    Raises:
        SampleError: the sample does not show.
    """
    if f"{name}-r" not in boxes:
        raise SampleError(f"the sample {name} shows no room")
    return wide_of(boxes[f"{name}-r"])
