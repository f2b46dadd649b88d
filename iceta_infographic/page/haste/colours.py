"""Colours and fonts in a page's content: most have been said before, in the same words."""

from typing import Any

PLAIN = frozenset({"srgb", "hsl", "hwb"})
"""Spaces of colour that are written as red, green and blue."""
MOST = 500
"""How many sizes of fonts are kept as they are written."""


def hasten() -> None:
    """Replace how colours, fonts and places of texts are written."""
    import pydyf
    from weasyprint.pdf.stream import Stream

    every, to_bytes = Stream.set_color, pydyf._to_bytes

    def set_color(self: Any, color: Any, stroke: bool = False) -> None:
        said = vars(color).get("_said")
        if said is None:
            if color.space not in PLAIN:
                every(self, color, stroke)
                return
            *channels, alpha = color
            rgb = b" ".join(map(to_bytes, color.to("srgb").coordinates))
            said = color._said = (color.space, *channels), alpha, rgb + b" rg", rgb + b" RG"
        key, alpha, fills, strokes = said
        self.set_alpha(alpha, stroke)
        if stroke:
            if key != self._current_color_stroke:
                self._current_color_stroke = key
                self.stream.append(strokes)
        elif key != self._current_color:
            self._current_color = key
            self.stream.append(fills)

    fonts: dict[tuple[str, float], bytes] = {}

    def set_font_size(self: Any, font: str, size: float) -> None:
        key = font, size
        if key == self._current_font:
            return
        self._current_font = key
        words = fonts.get(key)
        if words is None:
            if len(fonts) >= MOST:
                fonts.clear()
            words = fonts[key] = b"/%b %b Tf" % (to_bytes(font), to_bytes(size))
        self.stream.append(words)

    Stream.set_color, Stream.set_font_size = set_color, set_font_size
