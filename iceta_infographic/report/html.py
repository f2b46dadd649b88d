"""The report as one HTML file that needs nothing else, not even the network."""

import io
from base64 import b64encode
from functools import cache
from pathlib import Path

from markupsafe import Markup

from ..colour import Palette, palette
from ..glyphs import ALWAYS, FAMILY, sources
from ..page.compose import colour_css, render, stylesheet
from ..page.look import DEFAULT_COLOUR
from .model import Report
from .view import values

WEIGHTS = (500, 800)
"""The weights that the page uses, from the lightest to the heaviest."""


def write(report: Report, folders: tuple[Path, ...]) -> bytes:
    """Write the report.

    Args:
        report: the report.
        folders: where templates lie, a workspace's own first.

    Returns:
        The HTML file.

    Raises:
        RenderError: a template is wrong or missing.
    """
    colours = colours_of(report)
    style = colour_css(colours) + font_css() + stylesheet(folders, ("laporan/kepatuhan.css",))
    html, _ = render(
        folders,
        "laporan/kepatuhan.html.j2",
        colours,
        {
            **values(report),
            "gaya": Markup(style),  # noqa: S704 # our own style sheet, nothing that was typed
            "skrip": Markup(stylesheet(folders, ("laporan/kepatuhan.js",))),  # noqa: S704 # likewise
        },
    )
    return html.encode("utf-8")


def colours_of(report: Report) -> Palette:
    """Return the palette of a region's report."""
    return palette(report.scope.colour or DEFAULT_COLOUR)


@cache
def font_css() -> str:
    """Return the text family as a style rule that holds the font itself.

    Only the letters that Indonesian offices type, and only the weights from the text's to the
    title's, so that it takes no more room than a picture. Other letters come from the system.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"]
    main, _ = sources()
    with TTFont(main, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[ord(letter) for letter in ALWAYS])
        subsetter.subset(font)
        # The axis keeps what lies between the weights.
        narrowed = instantiateVariableFont(font, {"wght": WEIGHTS})
        narrowed.flavor = "woff2"
        out = io.BytesIO()
        narrowed.save(out)
    data = b64encode(out.getvalue()).decode()
    low, high = WEIGHTS
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{low} {high};font-display:swap;'
        f'src:url(data:font/woff2;base64,{data}) format("woff2")}}'
    )
