"""Which family of media is drawn by whom."""

from types import MappingProxyType

from . import carousel, sheet

DRAW = MappingProxyType(
    {
        "lembar": sheet.draw,
        "spanduk": sheet.draw,
        "korsel": carousel.draw,
        "layar": carousel.draw,
    }
)
"""The function that draws a service, by the family of its format."""
