"""Status badges: small SVG pictures that an agency can show on its site, or a README can.

They need nothing but themselves: no font, no network, no colour to be understood.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from ..visible import one_line
from .model import Status

LABEL = "Standar pelayanan"
REGION_FILE = "kepatuhan.svg"
"""The region's badge lies beside the report of the same name."""

LABEL_COLOUR = "#3a4047"
COLOURS = {
    Status.MEETS: "#1a7037",
    Status.PARTLY: "#8a5a00",
    Status.NOT_YET: "#b3261e",
    Status.NO_FILE: "#5c6570",
}
"""White text on each of them has a contrast of 4.5:1 or more."""

WORDS = {
    Status.MEETS: "memenuhi",
    Status.PARTLY: "sebagian",
    Status.NOT_YET: "belum",
    Status.NO_FILE: "tanpa berkas",
}

LONGEST = 60
"""Letters of one half of a badge; more would make it no badge."""

_HEIGHT = 20
_SIZE = 11
_PADDING = 6.0

# Widths in em, of the fonts named below; the picture itself then holds text to its width.
_WIDTHS = dict.fromkeys("ijl|.,:;'’!· ", 0.34) | dict.fromkeys("frt()[]-/“”", 0.43)
_WIDTHS |= dict.fromkeys("mwMW@%", 0.94) | dict.fromkeys("ABCDEFGHKNOPQRSTUVXYZ", 0.72)
_OTHER = 0.64

_PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" role="img" aria-label="{about}">
<title>{about}</title>
<rect width="{width}" height="{height}" rx="3" fill="{colour}"/>
<path d="M3 0H{left}V{height}H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="{label_colour}"/>
<g fill="#ffffff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="{size}" \
aria-hidden="true">
<text x="{padding}" y="14" textLength="{label_length}">{label}</text>
<text x="{message_start}" y="14" textLength="{message_length}">{message}</text>
</g>
</svg>
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an agency stands.

    Attributes:
        score: as it is shown, ``91,6``; empty to show none.
    """

    id: str
    name: str
    status: Status
    score: str


def badge(label: str, message: str, status: Status, about: str) -> str:
    """Draw a badge.

    Args:
        label: the left half: what it is about.
        message: the right half: how it stands.
        status: decides the right half's colour.
        about: what is read aloud and shown beneath a pointer.

    Returns:
        The text of an SVG file.
    """
    label, message = _cut(label), _cut(message)
    lengths = _length(label), _length(message)
    left = lengths[0] + 2 * _PADDING
    values = {
        "width": left + lengths[1] + 2 * _PADDING,
        "height": _HEIGHT,
        "left": left,
        "padding": _PADDING,
        "message_start": left + _PADDING,
        "label_length": lengths[0],
        "message_length": lengths[1],
        "size": _SIZE,
    }
    return _PICTURE.format(
        **{name: f"{value:g}" for name, value in values.items()},
        colour=COLOURS[status],
        label_colour=LABEL_COLOUR,
        label=escape(label),
        message=escape(message),
        about=escape(one_line(about)),
    )


def badges(
    region: str, score: str, counted: Iterable[Status], standings: Iterable[Standing]
) -> Iterator[tuple[str, str]]:
    """Draw the badges of a region and of each of its agencies.

    Args:
        region: the region's name.
        score: its score as it is shown.
        counted: how the agencies stand that count for the region.
        standings: how each agency stands that gets a badge.

    Yields:
        File names and what the files hold; the region's comes first.
    """
    statuses = tuple(counted)
    meeting = statuses.count(Status.MEETS)
    status = Status.PARTLY if meeting else Status.NOT_YET
    if statuses and meeting == len(statuses):
        status = Status.MEETS
    message = f"{meeting} dari {len(statuses)} memenuhi"
    about = f"{LABEL} {region}: {message}, skor {score} dari 100"
    yield REGION_FILE, badge(LABEL, message, status, about)
    for one in standings:
        message = WORDS[one.status]
        about = f"{LABEL} {one.name}: {message}"
        if one.score and one.status is not Status.NO_FILE:
            message += f" · {one.score}"
            about += f", skor {one.score} dari 100"
        yield f"{one.id}.svg", badge(LABEL, message, one.status, about)


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _length(text: str) -> int:
    return round(sum(_WIDTHS.get(char, _OTHER) for char in text) * _SIZE)
