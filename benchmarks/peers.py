"""The same pages by other means: a browser kept open, WeasyPrint's command, Typst.

Each peer gets what our engine found: the finished HTML with its type size and its places. So
none of the others searches for a size, and none is asked for more than drawing. All of them
use our fonts, and ``--keep`` lays what they drew side by side, so that anybody can look.
"""

import contextlib
import itertools
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.page import fonts, pdf
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.job import Job, make_job
from iceta_infographic.page.look import look_of
from iceta_infographic.page.sections import Block, Section

PPI = 150
"""Dots in an inch of the A4 picture: 1240 × 1754."""
WIDTH, HEIGHT = 794, 1123
"""CSS pixels of an A4 sheet."""


@dataclass(frozen=True)
class Page:
    """A finished page.

    Attributes:
        task: what it shows.
        html: the document with its style sheets, as it was laid out last.
        job: what it says, as sections.
        rem: the type size that was found, in points.
    """

    task: Task
    html: str
    job: Job
    rem: float


def page_of(task: Task, folders: tuple[Path, ...]) -> Page:
    """Draw a page and keep the HTML of its last layout."""
    seen: list[str] = []
    true = pdf.layout

    def noted(html: str, **rest: object) -> pdf.Layout:
        css = "\n".join(str(rest.get(name, "")) for name in ("css", "look_css", "page_css"))
        seen.append(html.replace("</head>", f"<style>{css}</style></head>", 1))
        return true(html, **rest)  # type: ignore[arg-type] # handed on as they came

    pdf.layout = noted
    try:
        made = make(task, folders)
    finally:
        pdf.layout = true
    assert isinstance(made, Made), made  # noqa: S101 # our own standards
    assert task.service is not None  # noqa: S101 # sheets of services are compared
    look = look_of(task.agency, task.region, folders, task.logo, task.emblem)
    job = make_job(task.service, task.agency, task.region, FORMATS[task.format], look)
    return Page(task, seen[-1], job, made.rem)


Draw = Callable[[Page], tuple[bytes, bytes]]
"""Draws a page; returns its PDF and the picture of its first sheet."""
Peer = Callable[[Path], "contextlib.AbstractContextManager[Draw | None]"]


def browser() -> str | None:
    """Return the browser that is installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextlib.contextmanager
def chromium(scratch: Path) -> Iterator[Draw | None]:
    """A browser kept open: ``page.pdf`` and ``page.screenshot`` of the same HTML."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        yield None
        return
    program = browser()
    if program is None:
        yield None
        return
    source = scratch / "page.html"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox"],
            env={**os.environ, "FONTCONFIG_FILE": str(fonts.prepare().config)},
        )
        page = opened.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1240 / WIDTH
        )

        def draw(what: Page) -> tuple[bytes, bytes]:
            # From a file: what is set from about:blank may load nothing.
            source.write_text(what.html, encoding="utf-8")
            page.goto(source.as_uri(), wait_until="load")
            return (
                page.pdf(prefer_css_page_size=True, print_background=True),
                page.screenshot(full_page=True),
            )

        yield draw
        opened.close()


@contextlib.contextmanager
def commands(scratch: Path) -> Iterator[Draw | None]:
    """The plain way: the command ``weasyprint``, then ``pdftoppm -png``."""
    program = Path(sys.executable).parent / "weasyprint"
    if not program.exists() or shutil.which("pdftoppm") is None:
        yield None
        return
    source, target = scratch / "plain.html", scratch / "plain.pdf"

    def draw(what: Page) -> tuple[bytes, bytes]:
        source.write_text(what.html, encoding="utf-8")
        for old in scratch.glob("plain-*.png"):
            old.unlink()
        environment = {**os.environ, "FONTCONFIG_FILE": str(fonts.prepare().config)}
        drawing: list[str | Path] = [
            program,
            "--quiet",
            "--pdf-variant",
            "pdf/ua-1",
            source,
            target,
        ]
        picturing: list[str | Path] = [
            "pdftoppm",
            "-png",
            "-r",
            str(PPI),
            target,
            scratch / "plain",
        ]
        for command in (drawing, picturing):
            subprocess.run(command, env=environment, check=True, capture_output=True)
        return target.read_bytes(), min(scratch.glob("plain-*.png")).read_bytes()

    yield draw


@contextlib.contextmanager
def typst(_scratch: Path) -> Iterator[Draw | None]:
    """The package ``typst``: the same words as a composed document, to PDF and PNG."""
    try:
        import typst as library
    except ImportError:
        yield None
        return
    compiler = library.Compiler(
        font_paths=[fonts.prepare().config.parent], ignore_system_fonts=True
    )

    def draw(what: Page) -> tuple[bytes, bytes]:
        source = written(what.job, what.rem).encode()
        document: Any = compiler.compile(input=source, format="pdf")
        pictures: Any = compiler.compile(input=source, format="png", ppi=PPI)
        return document, pictures[0] if isinstance(pictures, list) else pictures

    yield draw


_FRAME = """\
#set page(paper: "a4", margin: (x: 12mm, top: 0mm, bottom: 32mm), footer: block(
  width: 100%, inset: 2mm, fill: rgb("{night}"), text(size: .8em, fill: white)[{foot}]))
#set text(font: "Plus Jakarta Sans", size: {size:.2f}pt, lang: "id", weight: 500)
#set par(leading: .45em)
#let card(kind, large, rest) = block(width: 100%, inset: 3mm, radius: 3mm,
  stroke: .6pt + rgb("{line}"), fill: white)[
  #text(weight: 700, size: .8em, fill: rgb("{brand}"))[#upper(kind)] \\
  #text(weight: 800, size: 1.4em)[#large] \\ #text(size: .875em)[#rest]]
#let part(name, body) = block(breakable: true, above: 1em)[
  #text(weight: 700, size: 1.2em, fill: rgb("{brand}"))[#name] #v(-.4em) #body]
#block(width: 100%, inset: 5mm, fill: rgb("{brand}"), outset: (x: 12mm))[
  #text(fill: white)[*{agency}* \\ {government} \\ #text(size: 2.2em, weight: 800)[{title}]]]
"""


def written(job: Job, rem: float) -> str:
    """Write a service for Typst: head, three cards, two columns, a band of channels, a foot.

    Args:
        job: what it says.
        rem: the type size in points.
    """
    values, colours = job.values, job.look.colours
    lines = [
        _FRAME.format(
            size=rem,
            brand=colours.brand,
            line=colours.line,
            night=colours.night,
            agency=_safe(values["instansi"]["nama"]),
            government=_safe(values["wilayah"]["pemerintah"]),
            title=_safe(values["layanan"]["nama"]),
            foot=" \\ ".join(
                map(_safe, (*values["kaki_kiri"], *values["kaki_kanan"], values["sumber"]))
            ),
        ),
        "#grid(columns: (1fr, 1fr, 1fr), gutter: 3mm,",
    ]
    lines += [
        f"card[{_safe(fact.element)}][{_safe(fact.headline)}]["
        + " \\ ".join(map(_safe, fact.captions))
        + "],"
        for fact in values["fakta"]
    ]
    lines += [")", "#grid(columns: (1fr, 1fr), gutter: 5mm, ["]
    lines += [*map(_part, job.body[:1]), "], [", *map(_part, job.body[1:]), "])"]
    lines += [f'#block(width: 100%, inset: 4mm, fill: rgb("{colours.tint}"))[']
    half = -(-len(job.band.blocks) // 2)
    lines += [f"#part[{_safe(job.band.title)}][#grid(columns: (1fr, 1fr), gutter: 5mm, ["]
    lines += [*map(_block, job.band.blocks[:half]), "], [", *map(_block, job.band.blocks[half:])]
    lines += ["])]"]
    for way in job.ways:
        lines += [_block(way)] if way else []
    lines += [f"+ *{_safe(str(r.party))}* {_safe(str(r.task))}" for r in values["eskalasi"]]
    return "\n".join([*lines, "]"])


def _part(section: Section) -> str:
    if section.columns:
        rows = ((block.text, *block.cells) for block in section.blocks)
        cells = [*section.columns, *itertools.chain(*rows)]
        body = f"#table(columns: {len(section.columns)}, stroke: .4pt, " + "".join(
            f"[{_safe(cell)}]," for cell in cells
        )
        return f"#part[{_safe(section.title)}][{body})]"
    body = "\n".join(map(_block, section.blocks))
    return f"#part[{_safe(section.title)}][\n{body}\n]"


def _block(block: Block) -> str:
    sign = "+" if block.number else "-"
    rest = " · ".join(
        map(_safe, filter(None, (*block.notes, block.time, *block.cells, *block.details)))
    )
    tail = f" \\ #text(size: .875em)[{rest}]" if rest else ""
    return f"{'  ' * block.level}{sign} {_safe(block.text)}{tail}"


def _safe(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "#*_`<>@$=-+/\\[]~" else letter for letter in text)


PEERS: dict[str, Peer] = {"chromium": chromium, "weasyprint + pdftoppm": commands, "typst": typst}


def timed(draw: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    began = time.perf_counter()
    draw()
    return time.perf_counter() - began
