"""Letters of a line: what the PDF says for one is found once for each font, size and width.

WeasyPrint asks Pango about one letter after the other, each by several steps through its
structures, and reckons for each anew how far it stands from where the font would have it.
"""

import struct
from collections.abc import Iterator
from typing import Any

from ..foreign import KEEP
from .pieces import SMALL, Piece, set_apart
from .swap import swap

LETTER = struct.Struct("=IiiiI")
"""PangoGlyphInfo: a glyph, its width, how far it is moved across and up, and a flag."""
NOTHING = 0x0FFFFFFF
"""What stands for a letter that is not to be seen, and for the space at the end of a line that is
not the last of its text."""
GLYPHS = 0xFFFF
"""The last glyph that a font can have; numbers above it say that there is none."""
SIZED = 14802
"""The version of Pango (1.48.2) from which it tells the size of a font."""


class UncommonError(Exception):
    """A line holds what WeasyPrint itself must draw: another kind of letter, or none."""


def hasten() -> None:
    """Replace how a line of text is put into a page's content."""
    import pydyf
    from weasyprint.draw import text
    from weasyprint.text.ffi import ffi, pango

    every = text.draw_first_line
    if ffi.sizeof("PangoGlyphInfo") != LETTER.size or pango.pango_version() < SIZED:
        return

    def draw_first_line(
        stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any
    ) -> Any:
        cut = text_overflow == "ellipsis" or block_ellipsis != "none"
        if cut or not textbox.text.strip() or textbox.style["font_size"] < SMALL:
            set_apart(textbox)
            return every(stream, textbox, text_overflow, block_ellipsis, matrix)
        pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
        line, _ = textbox.pango_layout.get_first_line()
        try:
            pieces = list(spelled(stream, textbox, line))
        except UncommonError:
            set_apart(textbox)
            return every(stream, textbox, text_overflow, block_ellipsis, matrix)
        if type(matrix) is _Turned:
            across, down = map(pydyf._to_bytes, matrix.values[4:])
            stream.stream.append(b"1 0 0 -1 %b %b Tm" % (across, down))
        else:
            stream.set_text_matrix(*matrix.values)
        for font, size, words in pieces:
            stream.set_font_size(font.hash, size)
            stream.show_text(words)
        return []

    swap(every, draw_first_line)
    _hasten_texts()
    _hasten_fonts()


def _hasten_texts() -> None:
    from weasyprint.draw import text

    every = text.draw_text

    def draw_text(
        stream: Any, textbox: Any, offset_x: Any, text_overflow: Any, block_ellipsis: Any = "none"
    ) -> Any:
        style, layout = textbox.style, textbox.pango_layout
        usual = style["visibility"] == "visible" and style["text_decoration_line"] == "none"
        if not usual or text_overflow != "clip" or block_ellipsis != "none":
            return every(stream, textbox, offset_x, text_overflow, block_ellipsis)
        matrix = _Turned(textbox.position_x, textbox.position_y + textbox.baseline)
        stream.set_color(style["color"])
        layout.reactivate(style)
        stream.begin_text()
        emojis = text.draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.end_text()
        if emojis:
            x, y = matrix.values[4:]
            text.draw_emojis(stream, style, x, y, emojis)
        return layout.deactivate()

    swap(every, draw_text)


class _Turned:
    """Where a line begins, in a space whose ordinates run downwards: a matrix of WeasyPrint's."""

    __slots__ = ("values",)

    def __init__(self, x: float, y: float) -> None:
        self.values = (1, 0, 0, -1, x, y)


def _hasten_fonts() -> None:
    from weasyprint.pdf.stream import Stream
    from weasyprint.text.ffi import ffi, gobject

    ffi.cdef(KEEP)
    every = Stream.add_font

    def add_font(self: Any, pango_font: Any) -> Any:
        # Kept with the fonts of the document; a font that is kept alive keeps its address.
        known = vars(self).get("_by_address")
        if known is None:
            known = self._by_address = {}
        found = known.get(pango_font)
        if found is None:
            held = ffi.gc(gobject.g_object_ref(pango_font), gobject.g_object_unref)
            found = known[pango_font] = every(self, pango_font), held
        return found[0]

    Stream.add_font = add_font


def spelled(stream: Any, textbox: Any, line: Any) -> Iterator[tuple[Any, float, str]]:
    """Yield what a line sets in one font after the other.

    Args:
        stream: content of a page, which knows its fonts.
        textbox: a box of text.
        line: its line, as Pango has it.

    Yields:
        The font, its size, and its letters as the PDF has them.

    Raises:
        UncommonError: not all letters are such as most are.
    """
    from weasyprint.text.ffi import ffi

    before: Any = None
    font: Any = None
    size, words = 0.0, ""
    known: dict[tuple[int, int, int], str] = {}
    ended = type(textbox.pango_layout) is Piece and textbox.pango_layout.ended
    run = line.runs[0]
    if run == ffi.NULL:
        raise UncommonError
    while run != ffi.NULL:
        item, run = run.data, run.next
        pango_font, count = item.item.analysis.font, item.glyphs.num_glyphs
        if not count:
            raise UncommonError
        if pango_font != before:
            if words:
                yield font, size, words
            before, words = pango_font, ""
            font, size = stream.add_font(pango_font)
            if font.bitmap or font.png or font.svg or font.colr:
                raise UncommonError
            known = vars(font).setdefault("_letters", {}).setdefault(size, {})
        letters = LETTER.iter_unpack(ffi.buffer(item.glyphs.glyphs, count * LETTER.size))
        words += "<"
        for place, (glyph, width, across, up, _) in enumerate(letters):
            if glyph == NOTHING:
                if not ended or run != ffi.NULL or place != count - 1:
                    words += f">{-width / size}<"
                continue
            word = known.get((glyph, width, across))
            if up or glyph > GLYPHS:
                raise UncommonError
            if word is None:
                word = _word(stream, textbox, font, size, item, place, glyph, width, across)
                known[glyph, width, across] = word
            words += word
        # Where the last one says how far the next is, no more letters follow in this piece.
        words = words[:-1] if words[-1] == "<" else f"{words}>"
    yield font, size, words


def _word(
    stream: Any,
    textbox: Any,
    font: Any,
    size: float,
    item: Any,
    place: int,
    glyph: int,
    width: int,
    across: int,
) -> str:
    """Return what a PDF says for a letter, and have its font know the letter."""
    from weasyprint.text.ffi import FROM_UNITS, pango

    if glyph not in font.to_unicode:
        clusters, end = item.glyphs.log_clusters, item.item.length
        if item.item.analysis.level % 2:  # from right to left
            following = end if place == 0 else clusters[place - 1]
        else:
            following = end if place == item.glyphs.num_glyphs - 1 else clusters[place + 1]
        start = item.item.offset
        said = textbox.pango_layout.text.encode()
        font.to_unicode[glyph] = said[start + clusters[place] : start + following].decode()
    if glyph not in font.widths:
        pango.pango_font_get_glyph_extents(
            item.item.analysis.font, glyph, stream.ink_rect, stream.logical_rect
        )
        wide = stream.logical_rect.width
        font.widths[glyph] = round(wide * 1000 * FROM_UNITS / size)
    moved = across / size
    apart = font.widths[glyph] + moved - width * 1000 * FROM_UNITS / size
    before = f">{-moved}<" if moved else ""
    return f"{before}{glyph:04x}>{int(apart)}<" if apart else f"{before}{glyph:04x}"
