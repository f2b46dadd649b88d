"""What is painted behind boxes looks as WeasyPrint paints it, in fewer words."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import unwrap
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium
import pytest
import weasyprint
from PIL import Image, ImageChops, ImageStat

from iceta_infographic.page import icons, pdf, png
from iceta_infographic.page.haste.swap import swap
from iceta_infographic.page.opened import Opened, opened, pages_of


def icon(more: str = "", inside: str = "") -> str:
    """Return the address of a drawing."""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path {more} fill='none'"
        f" d='M4 4h16v16h-16z M8 12l3 3 6-7' stroke='#123' stroke-width='2'/>{inside}</svg>"
    )
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


ICON, FAINT, SAID = icon(), icon(more="opacity='.5'"), icon(inside="<text y='20'>a</text>")
ONCE = "background-repeat: no-repeat; background-size: 30px; "
BOXES = (
    "background: #265",
    "background: #26573388",
    "background: #265; border-radius: 12px",
    "background: #265; border-radius: 4px 20px 0 40px / 10px 4px 0 9px",
    "background: #265; border: 5px solid #b80; background-clip: padding-box; border-radius: 15px",
    "background: #265; padding: 9px; background-clip: content-box",
    f'{ONCE} background-image: url("{ICON}")',
    f'{ONCE} background-image: url("{ICON}"); background-position: center; background-color: #ccc',
    f'{ONCE} background-image: url("{ICON}"); background-position: right -9px bottom -9px',
    f'{ONCE} background-image: url("{ICON}"); border-radius: 22px; background-color: #ccc8',
    f'{ONCE} background-image: url("{FAINT}"); background-color: #cdc',
    f'{ONCE} background-image: url("{SAID}"); background-color: #cdc',
    f'background-image: url("{ICON}"); background-size: 9px',
    f'{ONCE} background-image: url("{ICON}"), linear-gradient(red, blue)',
    "background: linear-gradient(#265, #cdc)",
    "background: #265; box-shadow: 3px 3px #b80",
    "background: #265; visibility: hidden",
    "background: #265; opacity: .4",
    "display: table-row; background: #265",
)
"""What stands behind a box, in all ways that are drawn otherwise, and in some that are not."""
SIZE = (800, 1000)
CLOSE = 2
"""How far a part of a colour may be from the other, of 255."""
SLANTING, MOST = 96, 0.05
"""The same at an edge that slants, and on the average: what is painted through two windows of its
own shape is fainter there than what is painted once."""
RED = "#ff0000"
MIDDLE, NEXT = (70, 70), (200, 70)
"""A point of the first box of a page, and one of the second."""


def page(inside: str) -> str:
    rules = (
        "@page { size: 400px 500px; margin: 10px; background: #eed } body { background: #fed }"
        " .b { width: 60px; height: 44px; margin: 3px; float: left; color: #b00 }"
    )
    return (
        '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"/><title>t</title>'
        f"<style>{rules}</style></head><body>{inside}</body></html>"
    )


ALL = page("".join(f"<div class='b' style='{said}'>kata</div>" for said in BOXES))


def dot() -> str:
    """Return a small picture of one colour."""
    file = BytesIO()
    Image.new("RGB", (4, 4), (0, 0, 255)).save(file, "PNG")
    address = f"data:image/png;base64,{b64encode(file.getvalue()).decode()}"
    return f"<img class='b' alt='biru' src='{address}'/>"


DOT = dot()


@contextmanager
def as_it_is() -> Iterator[None]:
    """Have backgrounds painted as WeasyPrint does by itself."""
    ours = weasyprint.draw.draw_background
    own = unwrap(ours)
    assert own is not ours
    swap(ours, own)
    try:
        yield
    finally:
        swap(own, ours)


def laid_out(folder: Path, html: str) -> pdf.Layout:
    return pdf.layout(html, css="", css_base=folder, roots=(folder,))


def painted(file: bytes) -> Any:
    (picture,) = png.images(file, SIZE)
    return picture.convert("RGB")


def apart(one: bytes, other: bytes) -> int:
    """Return how far the colours of two pages are from each other at the most, of 255."""
    ranges: Any = ImageChops.difference(painted(one), painted(other)).getextrema()
    return max(int(most) for _, most in ranges)


def test_it_looks_the_same_in_fewer_bytes(tmp_path: Path) -> None:
    ours = laid_out(tmp_path, ALL).pdf()
    with as_it_is():
        own = laid_out(tmp_path, ALL).pdf()
    assert len(ours) < len(own)
    assert apart(ours, own) <= CLOSE


@pytest.mark.parametrize("said", BOXES)
def test_each_looks_the_same(tmp_path: Path, said: str) -> None:
    html = page(f"<div class='b' style='{said}'>kata</div>")
    ours = laid_out(tmp_path, html).pdf()
    with as_it_is():
        own = laid_out(tmp_path, html).pdf()
    assert apart(ours, own) <= CLOSE


def test_what_slants_differs_at_its_edges_alone(tmp_path: Path) -> None:
    html = page("<div class='b' style='background: #265; transform: rotate(20deg)'>kata</div>")
    ours = laid_out(tmp_path, html).pdf()
    with as_it_is():
        own = laid_out(tmp_path, html).pdf()
    assert CLOSE < apart(ours, own) <= SLANTING
    means = ImageStat.Stat(ImageChops.difference(painted(ours), painted(own))).mean
    assert max(means) < MOST


def test_an_icon_takes_no_group_and_a_picture_that_may_mask_still_does(tmp_path: Path) -> None:
    def groups(icon: str) -> int:
        box = f"<div class='b' style='{ONCE} background-image: url(\"{icon}\")'></div>"
        with opened(laid_out(tmp_path, page(box)).pdf()) as file:
            kinds = [pdfium.FPDFPageObj_GetType(item) for item in objects(file)]
        return kinds.count(pdfium.FPDF_PAGEOBJ_FORM)

    assert groups(ICON) == 0
    assert groups(SAID) > 0


def test_all_icons_are_as_simple(tmp_path: Path) -> None:
    said = "background-repeat: no-repeat; background-image: url"
    html = page("".join(f"<i class='b' style='{said}({a})'></i>" for a in map(drawn, icons.NAMES)))
    with opened(laid_out(tmp_path, html).pdf()) as file:
        kinds = [pdfium.FPDFPageObj_GetType(item) for item in objects(file)]
    assert kinds.count(pdfium.FPDF_PAGEOBJ_PATH) >= len(icons.NAMES)
    assert pdfium.FPDF_PAGEOBJ_FORM not in kinds


def drawn(name: str) -> str:
    return icons.address(name, "#123456")


def objects(file: Opened) -> Iterator[Any]:
    for sheet in pages_of(file):
        for number in range(pdfium.FPDFPage_CountObjects(sheet)):
            yield pdfium.FPDFPage_GetObject(sheet, number)


def test_a_faint_colour_makes_nothing_faint_behind_it(tmp_path: Path) -> None:
    faint = f"<div class='b' style='background: {RED}80'></div>"
    red, beside = (painted(laid_out(tmp_path, page(html)).pdf()) for html in (faint, faint + DOT))
    assert red.getpixel(MIDDLE) == beside.getpixel(MIDDLE)
    assert beside.getpixel(NEXT) == (0, 0, 255)


VIEW = "viewBox='0 0 24 24'"
ROOTS = (
    "viewBox='3 -2 20 24'",
    "viewBox='0 0 24 12' width='24' height='12'",
    f"{VIEW} preserveAspectRatio='xMinYMax slice'",
    f"{VIEW} preserveAspectRatio='none'",
    f"{VIEW} fill='none' stroke='#b00' stroke-width='3' stroke-linecap='round'",
    f"{VIEW} opacity='.4'",
    f"{VIEW} style='opacity: .4'",
    f"{VIEW} transform='rotate(20)'",
    f"{VIEW} font-size='2'",
    f"{VIEW} display='none'",
    "viewBox='0 0 0 24'",
    "width='24' height='24'",
    "",
)
"""What the root of a drawing may say."""
INSIDES = (
    "<title>ikon</title><path d='M4 4h16v16h-16z' stroke='#123' stroke-width='2'/>",
    "<g fill='#26538880'><path d='M2 2h9v9z'/></g><circle cx='15' cy='15' r='6' stroke='#0808'/>",
    "<g transform='translate(3 2) scale(.5)'><rect width='50%' height='1em' rx='2'/></g>",
    "<g opacity='.4'><path d='M2 2h9v9z'/><path d='M4 4h9v9z' fill='#b00'/></g>",
    "<path d='M2 2h9v9z' display='none'/><line x1='2' y1='2' x2='20' y2='9' stroke='red'/>",
    "",
)
"""What may stand in it."""


@pytest.mark.parametrize("inside", INSIDES)
@pytest.mark.parametrize("root", ROOTS)
def test_a_drawing_looks_the_same_each_time_in_each_size(
    tmp_path: Path, root: str, inside: str
) -> None:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {root}>{inside}</svg>"
    address = f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
    said = f'background: #eef url("{address}") no-repeat; background-size: '
    sizes = ("20px", "40px 20px", "20px 40px", "auto", "20px")
    html = page("".join(f"<div class='b' style='{said}{size}'></div>" for size in sizes))
    ours = laid_out(tmp_path, html).pdf()
    with as_it_is():
        own = laid_out(tmp_path, html).pdf()
    assert apart(ours, own) <= CLOSE
