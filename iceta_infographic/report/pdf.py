"""The report on paper (A4 landscape), and the sheet of repairs for each agency (A4 portrait)."""

from pathlib import Path

from ..page import pdf
from ..page.compose import colour_css, render, stylesheet
from .html import colours_of
from .model import Agency, Report
from .view import sheet_values, values


def write(report: Report, folders: tuple[Path, ...]) -> bytes:
    """Write the report.

    Args:
        report: the report.
        folders: where templates lie, a workspace's own first.

    Returns:
        The PDF file (PDF/UA-1).

    Raises:
        RenderError: a template, a font or a rule of the style sheet failed.
    """
    colours = colours_of(report)
    html, _ = render(folders, "laporan/kepatuhan-pdf.html.j2", colours, values(report))
    return pdf.layout(
        html,
        css=stylesheet(folders, ("laporan/kepatuhan-pdf.css",)),
        css_base=folders[-1] / "laporan",
        roots=tuple(folder.resolve() for folder in folders),
        look_css=colour_css(colours),
    ).pdf()


SETTINGS = ((11.5, 1.36), (10.75, 1.36), (10.0, 1.36), (10.0, 1.24))
"""Type size in points and line height tried for one sheet, the most legible first.

Small text is 0.9 of the size, so that the last one is the smallest that may be.
"""


def sheet(agency: Agency, report: Report, folders: tuple[Path, ...]) -> bytes:
    """Write an agency's list of repairs: on one sheet where it can be read there.

    Where advice alone would cost a second sheet it is left out, and the sheet says so.

    Args:
        agency: the agency; it has a file.
        report: the report it is in.
        folders: where templates lie, a workspace's own first.

    Returns:
        The PDF file (PDF/UA-1).

    Raises:
        RenderError: a template, a font or a rule of the style sheet failed.
    """
    colours = colours_of(report)

    def lay_out(size: float, leading: float, *, advice: bool) -> pdf.Layout:
        values = sheet_values(agency, report, advice=advice)
        html, _ = render(folders, "laporan/perbaikan.html.j2", colours, values)
        return pdf.layout(
            html,
            css=stylesheet(folders, ("laporan/perbaikan.css",)),
            css_base=folders[-1] / "laporan",
            roots=tuple(folder.resolve() for folder in folders),
            look_css=colour_css(colours),
            page_css=f"html{{font-size:{size}pt;line-height:{leading}}}",
        )

    *looser, tightest = SETTINGS
    for advice in (True, False):
        densest = lay_out(*tightest, advice=advice)
        if len(densest.sizes) == 1:
            tries = (lay_out(*setting, advice=advice) for setting in looser)
            return next((laid for laid in tries if len(laid.sizes) == 1), densest).pdf()
    # Several sheets it must be: then nothing has to be crowded or left out.
    return lay_out(*looser[-1], advice=True).pdf()
