"""QR codes: to the address printed beneath them."""

from functools import cache

import segno


@cache
def address(text: str, colour: str) -> str:
    """Return a QR code as a ``data:`` address, without its quiet zone.

    The tile that holds it is white and keeps the four modules of quiet zone free.

    Args:
        text: what the code holds, usually a URL.
        colour: the colour of the modules on white, ``#rrggbb``.

    Returns:
        An SVG; error correction M or better (ISO/IEC 18004).
    """
    code = segno.make(text, error="m", micro=False)
    return code.svg_data_uri(dark=colour, light="#ffffff", border=0, omitsize=True)
