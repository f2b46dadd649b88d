"""Which style an agency's pages have: known before anything is drawn."""

from ..standard.model import Agency, Region

DEFAULT_STYLE = "teduh"


def style_of(agency: Agency, region: Region) -> str:
    """Return the name of the style an agency's pages have.

    Args:
        agency: its own style goes first.
        region: what agencies have that name none.
    """
    return str(agency.style or region.style or DEFAULT_STYLE)
