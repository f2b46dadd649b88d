"""Lines that are drawn from where they were first shaped, and what texts can be shaped so."""

import re
from typing import Any

ORDINARY = re.compile(
    "[ -~\xa0-\xac\xae-\u058f\u200b\u2010-\u2027\u2030-\u205e\u2060\u20a0-\u2bff]+"
)
"""Letters, digits and signs that are set from left to right and say nothing else of their line."""
UNSEEN = str.maketrans("", "", "\u200b\u2060")
"""What lets a line end, or lets none, and is not seen itself."""
LONE = " \u200b"
"""What WeasyPrint makes of a single space where spaces are set wider; it is set otherwise the
second time."""
BREAKS_WELL = 15000
"""The version of Pango (1.50) from which a space at a line's end takes no room in it."""
WIDEST = 2**21
"""Pixels above which a width means nothing to Pango."""
SMALL = 1e-6
"""Up to this size WeasyPrint draws nothing."""
FLOWING = {"direction": "ltr", "position": "static", "float": "none"}
"""What the style of a usual piece of a line says."""
WHITE = frozenset({"normal", "nowrap"})
"""How it treats its spaces."""
PLAIN = {"text_decoration_line": "none", "vertical_align": "baseline"}
"""What that of its text says, too."""


class Piece:
    """A line of a text that was broken as a whole, in the place of one laid out by itself.

    Args:
        whole: WeasyPrint's layout of the whole text, which keeps the line alive.
        line: the line, as Pango has it.
        ended: whether a space ends it, and the text goes on in a next line; then that is none.
    """

    __slots__ = ("ended", "layout", "line", "max_width", "text")
    justification_spacing = 0
    first_line_direction = 0

    def __init__(self, whole: Any, line: Any, ended: bool) -> None:
        self.layout, self.text, self.max_width = whole.layout, whole.text, whole.max_width
        self.line, self.ended = line, ended

    def get_first_line(self) -> tuple[Any, None]:
        """Return the line; no other follows."""
        return self.line, None

    def reactivate(self, style: Any) -> None:
        """Do nothing: it has not been put away."""

    def deactivate(self) -> None:
        """Do nothing: it goes with its box."""


def set_apart(textbox: Any) -> None:
    """Lay out a line by itself, for what wants to change it.

    Args:
        textbox: a box of text, whose layout may be a `Piece`.
    """
    from weasyprint.text.line_break import Layout

    if type(textbox.pango_layout) is Piece:
        textbox.pango_layout = Layout(textbox.style, 0, textbox.pango_layout.max_width)
        textbox.pango_layout.set_text(textbox.text)


def flowing(text: str) -> bool:
    """Return whether a text has no paragraphs, nor anything else that a line is treated for.

    Args:
        text: what may hold spaces and joiners that do not part lines, which Python does not call
            printable.
    """
    return text != LONE and text.replace("\xa0", " ").translate(UNSEEN).isprintable()


def flows(style: Any) -> bool:
    """Return whether a style lets its box flow with the line, from left to right.

    Args:
        style: a computed style.
    """
    known = vars(style).get("_flows")
    if known is None:
        known = all(style[name] == value for name, value in FLOWING.items())
        known = style._flows = known and style["white_space"] in WHITE
    return bool(known)


def plain(box: Any) -> bool:
    """Return whether nothing of a text or its style changes how its lines are drawn.

    Args:
        box: a box of text.
    """
    style = box.style
    known = vars(style).get("_plain")
    if known is None:
        known = flows(style) and all(style[name] == value for name, value in PLAIN.items())
        known = known and style["hyphens"] != "auto" and style["font_size"] > SMALL
        style._plain = known
    # What is set up anew to be drawn would undo the lines that are drawn from a whole text.
    return bool(known and ORDINARY.fullmatch(box.text) and flowing(box.text))


class Shaper:
    """Has Pango shape a text and break it where it must; made once WeasyPrint is imported."""

    def __init__(self) -> None:
        from weasyprint.text import ffi, line_break

        self.pango, self._factors = ffi.pango, (ffi.FROM_UNITS, ffi.TO_UNITS)
        self.nothing = ffi.ffi.NULL
        self._layout, self._strut = line_break.Layout, line_break.strut
        self._extents = ffi.ffi.new("PangoRectangle *")

    def shape(self, box: Any, room: float, text: str) -> Any:
        """Return WeasyPrint's layout of a text.

        Args:
            box: a plain box of text.
            room: how wide its lines may be, in pixels.
            text: what the box says, or the end of it.
        """
        style = box.style
        whole = self._layout(style, 0, room)
        if room < WIDEST and style["white_space"] == "normal":
            self.pango.pango_layout_set_width(whole.layout, int(max(0, room) * self._factors[1]))
        whole.set_text(text)
        return whole

    def line(self, whole: Any, number: int) -> Any:
        """Return a line of a layout, counted from 0, or ``nothing`` where it has fewer."""
        return self.pango.pango_layout_get_line_readonly(whole.layout, number)

    def cut(self, box: Any, whole: Any, line: Any, text: str, *, ended: bool = False) -> Any:
        """Return the box of a line, of which only its place is missing.

        Args:
            box: the box of the whole text.
            whole: its layout.
            line: one of its lines.
            text: what that says.
            ended: whether a space ends it, and the text goes on in a next line.
        """
        style, unit = box.style, self._factors[0]
        self.pango.pango_layout_line_get_extents(line, self.nothing, self._extents)
        wide, high = self._extents.width * unit, self._extents.height * unit
        if style["letter_spacing"] != "normal":
            wide += style["letter_spacing"]
        lead = (self._strut(style)[0] - high) / 2
        new = box.copy()
        vars(new).update(
            text=text,
            width=wide,
            height=high,
            margin_top=lead,
            margin_bottom=lead,
            baseline=-self._extents.y * unit + lead,
            pango_layout=Piece(whole, line, ended),
        )
        return new
