"""Write output/galeri/index.html: every style and format for three services, to be looked at.

Usage: python tools/gallery.py [--only FORMAT,...] (see `make gallery`)
"""

import argparse
import html
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from iceta_infographic import workspace
from iceta_infographic.build.make import Failed, Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.build.run import default_jobs
from iceta_infographic.page.formats import FORMATS, PLEDGE_FORMATS
from iceta_infographic.standard import assemble, reader, shape
from iceta_infographic.standard.model import Agency, Region, Text

ROOT = Path(__file__).resolve().parents[1]
SERVICES = (
    ("terpendek", ROOT / "tests/pages/terpendek.yaml", 0),
    ("lazim", ROOT / "standards/disnaker.yaml", 0),
    ("terpanjang", ROOT / "tests/pages/terpanjang.yaml", 0),
)
STYLE = """
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #e8e8e8; color: #111; }
h2 { margin: 2.5rem 0 .5rem; } h3 { margin: 1.2rem 0 .4rem; font-size: 1rem; }
div { display: flex; flex-wrap: wrap; gap: 10px; align-items: flex-start; }
img { height: 300px; background: #fff; box-shadow: 0 1px 4px #0004; }
p { color: #a00; }
"""


def read(path: Path) -> Agency:
    """Read one agency file."""
    document = reader.read_file(path, path.name)
    return assemble.agency(document, path.stem, shape.judge(document, "agency"))


def tasks(region: Region, styles: list[str], formats: list[str]) -> Iterator[tuple[str, str, Task]]:
    """Yield style, heading and task of every picture."""
    for style in styles:
        for name, path, index in SERVICES:
            agency = replace(read(path), style=Text(style, ()))
            for form in formats:
                task = Task(agency, region, agency.services[index], form, False, None, None)
                yield style, f"{form} – {name}", task
        for form in (f for f in formats if f in PLEDGE_FORMATS):
            yield style, f"maklumat {form}", Task(agency, region, None, form, False, None, None)


def main() -> None:
    """Draw everything and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(FORMATS))
    formats = parser.parse_args().only.split(",")
    region = workspace.find(ROOT).region
    if region is None:
        raise SystemExit("iceta.yaml has errors")
    folders = (ROOT / "templates",)
    styles = sorted(path.parent.name for path in folders[0].glob("gaya/*/gaya.css"))
    output = ROOT / "output" / "galeri"
    shutil.rmtree(output, ignore_errors=True)
    work = list(tasks(region, styles, formats))
    with ProcessPoolExecutor(default_jobs(), mp_context=get_context("spawn")) as pool:
        made = list(pool.map(make, [w[2] for w in work], [folders] * len(work)))
    rows: list[str] = []
    last = ""
    for (style, heading, _), result in zip(work, made, strict=True):
        if style != last:
            rows.append(f"<h2>Gaya {html.escape(style)}</h2>")
            last = style
        rows.append(f"<h3>{html.escape(heading)}</h3>")
        rows.append(_pictures(result, output, style))
    head = "<!DOCTYPE html><html lang=id><meta charset=utf-8><title>Galeri</title>"
    page = "\n".join([head, f"<style>{STYLE}</style>", *rows])
    (output / "index.html").write_text(page, encoding="utf-8")
    print(output / "index.html")  # noqa: T201 # the one thing it has to say


def _pictures(result: Made | Failed, output: Path, style: str) -> str:
    if isinstance(result, Failed):
        return f"<p>{html.escape(result.reason)}</p>"
    links = []
    for artifact, content in result.files:
        path = output / style / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if path.suffix == ".png":
            where = html.escape(path.relative_to(output).as_posix())
            links.append(f'<a href="{where}"><img loading=lazy src="{where}" alt=""></a>')
    return f"<div>{''.join(links)}</div>"


if __name__ == "__main__":
    main()
