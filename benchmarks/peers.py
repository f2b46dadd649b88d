"""The same pages by other means: a browser kept open, WeasyPrint's command, Typst.

Each peer gets what our engine found: the finished HTML with its type size and its places. So
none of the others searches for a size, and none is asked for more than drawing.
"""

import contextlib
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from iceta_infographic.build.make import make
from iceta_infographic.build.plan import Task
from iceta_infographic.page import fonts, pdf
from iceta_infographic.standard.model import Text

PPI = 150
"""Dots in an inch of the A4 picture: 1240 × 1754."""


@dataclass(frozen=True)
class Page:
    """A finished page.

    Attributes:
        task: what it shows.
        html: the document with its style sheets, as it was laid out last.
    """

    task: Task
    html: str


def page_of(task: Task, folders: tuple[Path, ...]) -> Page:
    """Draw a page and keep the HTML of its last layout."""
    seen: list[str] = []
    true = pdf.layout

    def noted(html: str, **rest: object) -> pdf.Layout:
        css = f"{rest['css']}\n{rest.get('page_css', '')}"
        seen.append(html.replace("</head>", f"<style>{css}</style></head>", 1))
        return true(html, **rest)  # type: ignore[arg-type] # handed on as they came

    pdf.layout = noted
    try:
        make(task, folders)
    finally:
        pdf.layout = true
    return Page(task, seen[-1])


Draw = Callable[[Page], None]


@contextlib.contextmanager
def chromium(_scratch: Path) -> Iterator[Draw | None]:
    """A browser kept open: ``page.pdf`` and ``page.screenshot`` of the same HTML."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 794, "height": 1123}, device_scale_factor=1.5625)

        def draw(what: Page) -> None:
            page.set_content(what.html, wait_until="load")
            page.pdf(prefer_css_page_size=True, print_background=True)
            page.screenshot(full_page=False)

        yield draw
        browser.close()


@contextlib.contextmanager
def commands(scratch: Path) -> Iterator[Draw | None]:
    """The plain way: the command ``weasyprint``, then ``pdftoppm -png``."""
    import sys

    program = Path(sys.executable).parent / "weasyprint"
    if not program.exists() or shutil.which("pdftoppm") is None:
        yield None
        return
    source, target = scratch / "a.html", scratch / "a.pdf"

    def draw(what: Page) -> None:
        source.write_text(what.html, encoding="utf-8")
        environment = {"FONTCONFIG_FILE": str(fonts.prepare().config), "PATH": "/usr/bin:/bin"}
        subprocess.run(
            [program, "--quiet", "--pdf-variant", "pdf/ua-1", source, target],
            env=environment,
            check=True,
            capture_output=True,
        )
        subprocess.run(
            ["pdftoppm", "-png", "-r", str(PPI), target, scratch / "a"],
            check=True,
            capture_output=True,
        )

    yield draw


@contextlib.contextmanager
def typst(_scratch: Path) -> Iterator[Draw | None]:
    """The package ``typst``: the same content as a plain document, to PDF and PNG."""
    try:
        import typst as library
    except ImportError:
        yield None
        return
    folder = fonts.prepare().config.parent
    compiler = library.Compiler(font_paths=[folder], ignore_system_fonts=True)

    def draw(what: Page) -> None:
        source = _typst(what.task).encode()
        compiler.compile(input=source, format="pdf")
        compiler.compile(input=source, format="png", ppi=PPI)

    yield draw


def _typst(task: Task) -> str:
    lines = [
        '#set page(paper: "a4", margin: 12mm)',
        '#set text(font: "Plus Jakarta Sans", size: 9pt)',
        f"= {_escaped(str(task.agency.name))}",
        "#columns(2)[",
    ]
    lines += [f"+ {_escaped(text)}" for text in _texts(task.service)]
    return "\n".join([*lines, "]"])


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#*_`<>@$=-+/\\[]~" else letter for letter in text)


def _texts(facts: object) -> Iterator[str]:
    if isinstance(facts, Text):
        yield facts.typed
    elif isinstance(facts, tuple | list):
        for fact in facts:
            yield from _texts(fact)
    elif hasattr(facts, "__dataclass_fields__"):
        for name in facts.__dataclass_fields__:
            yield from _texts(getattr(facts, name))


PEERS = {"chromium": chromium, "weasyprint + pdftoppm": commands, "typst": typst}


def timed(draw: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    began = time.perf_counter()
    draw()
    return time.perf_counter() - began
