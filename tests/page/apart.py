"""Documents drawn in a process of their own, with WeasyPrint's insides as they are or hastened.

    python -m tests.page.apart plain|quick

Prints JSON: the digest of each document, what was left of layouts without any collection, and how
many functions were called.
"""

import gc
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from iceta_infographic.page import haste, pdf, png
from iceta_infographic.page.families import DRAW
from iceta_infographic.page.formats import FORMATS
from tests.page.support import NAMES, page_agency, plain_look, region_of

STYLES = ("teduh", "resmi", "tegas")
FORMS = ("a4", "rollup", "feed", "layar")
SEEDS = (1, 39, 50, 58, 9026)
"""By which texts are chosen, the same each time; all but the first have found mistakes of ours."""
HARD = Path(__file__).with_name("hard.html")
KINDS = frozenset({"LayoutContext", "PageBox", "BlockBox", "TextBox", "ComputedStyle"})
"""Objects of a layout; none of them may outlive it."""


def service(number: int) -> bytes:
    """Draw one of the tests' services; styles and formats take turns."""
    agency = page_agency(NAMES[number])
    look = replace(plain_look(agency), style=STYLES[number % len(STYLES)])
    form = FORMATS[FORMS[number % len(FORMS)]]
    return DRAW[form.family](agency.services[0], agency, region_of(), form, look).pdf


def hard(folder: Path) -> bytes:
    """Draw a page of all that a style might say."""
    html = HARD.read_text(encoding="utf-8")
    (folder / "gaya.css").write_text("", encoding="utf-8")
    return pdf.layout(html, css="", css_base=folder, roots=(folder,)).pdf()


PARTED = """<html lang="id"><head><meta charset="utf-8"/><title>t</title>
<style>@page { size: 420px 500px; margin: 40px } .e { display: inline-table } li { float: right }
.c .d { page: lain; white-space: nowrap }</style></head><body>
<div><section class="e"><ol class="c"><li style="word-spacing: 3px; orphans: 1">Ω
<dt class="d">keterangan pertanggungjawabannya</dt></li></ol></section></div>
<li class="c"><span class="d e"></span></li></body></html>
"""
"""A float within a line that a page of another name ends: what is left of it is kept."""


def parted(folder: Path) -> bytes:
    """Draw a float that is laid out in two parts, from within a line."""
    return pdf.layout(PARTED, css="", css_base=folder, roots=(folder,)).pdf()


WORDS = (
    *("surat", "keterangan", "dan/atau", "Rp15.000", "3–5", "“asli”", "KTP-el,", "(AK/I)", "di"),
    *("AK/\u2060I", "3\xa0hari\xa0kerja", "a@\u200bcontoh.\u200bgo.id", "08.00–\u206011.00"),
    *(
        "pertanggungjawabannya",
        "per\xadtang\xadgung",
        "Jl.\xa0Jenderal",
        "10\xa0menit",
        "a",
        "≥",
        "Ω",
    ),
    *("https://mpp.indramayukab.go.id/gerai/44", "‮balik‬", "हिन्दी", "é", "Ж́", "–", "&amp;"),
    *("<b>tebal</b>", "<i>miring sekali</i>", "<span class='tak'>tak putus</span>", "<br/>"),
    *("<span class='lega'>lega</span>", "<span class='sel'>sel dua</span>", "<sup>2</sup>"),
    *("<a href='https://a.contoh'>tautan</a>", "<b class='apung'>apung</b>", "<s>coret</s> "),
    *("<span class='lega'>lega <b>dan tebal</b></span>", "<em class='mutlak'>m</em>"),
)
CHOICES = {
    "width": ("40px", "90px", "140px", "230px", "50%", "auto"),
    "font-size": ("9px", "13.3px", "21px"),
    "text-align": ("start", "left", "right", "center", "justify"),
    "text-indent": ("0", "0", "0", "2em"),
    "letter-spacing": ("normal", "normal", "normal", ".05em"),
    "word-spacing": ("normal", "normal", "normal", ".2em"),
    "white-space": ("normal", "normal", "normal", "nowrap", "pre-wrap"),
    "overflow-wrap": ("normal", "normal", "anywhere", "break-word"),
    "hyphens": ("manual", "manual", "auto", "none"),
    "line-height": ("normal", "1.3", "1.9"),
    "direction": ("ltr", "ltr", "ltr", "rtl"),
    "float": ("none", "none", "none", "none", "left"),
    "display": ("block", "block", "inline-block", "list-item", "table"),
    "overflow": ("visible", "visible", "hidden"),
    "text-overflow": ("clip", "ellipsis"),
    "max-lines": ("none", "none", "none", "2"),
    "vertical-align": ("baseline", "middle", "top"),
    "padding": ("0", "0", "0 3px", "4%"),
    "margin": ("2px", "0 auto", "-1px 5px 6px", "3%"),
    "page": ("auto",) * 30 + ("lain",),
}
"""What texts are set in, several of each at once."""
ODD = """
@page { size: 500px 700px; margin: 20px } @page lain { margin: 40px }
html { font-family: "Plus Jakarta Sans", "Noto Sans" } .tak { white-space: nowrap }
.lega { padding: 0 5px; margin-left: 2px; border: 1px solid } .apung { float: right; padding: 2px }
.sel { display: inline-block; width: 30px; background: #eee } .mutlak { position: absolute }
p::first-line { color: green } .huruf::first-letter { font-size: 2em }
"""


def texts(folder: Path, seed: int) -> bytes:
    """Draw paragraphs of all kinds of words, each set in its own way."""
    any_of = random.Random(seed)  # noqa: S311 # nothing is to be kept secret
    parts = []
    for number in range(150):
        names = any_of.sample(list(CHOICES), any_of.randint(1, 6))
        said = ";".join(f"{name}:{any_of.choice(CHOICES[name])}" for name in names)
        # Every other one is nothing but text.
        pool = [word for word in WORDS if number % 2 or "<" not in word]
        words = " ".join(any_of.choices(pool, k=any_of.choice((1, 2, 5, 9, 25))))
        tag = "p" if number % 9 == 8 else "div"
        named = ' class="huruf"' if number % 11 == 10 else ""
        parts.append(f'<{tag}{named} style="{said}">{words}</{tag}>')
    (folder / "gaya.css").write_text("", encoding="utf-8")
    rules = ODD + "".join(f".tidak-ada-{number} {{ color: red }}" for number in range(60))
    html = (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"/><title>t</title>'
        f"<style>{rules}</style></head><body>{''.join(parts)}</body></html>"
    )
    return pdf.layout(html, css="", css_base=folder, roots=(folder,)).pdf()


SELECTORS = (
    *("div", "p", ".a", ".b", ".c.d", "div .e", "div > .f", "p.a:first-child", "[data-x]", "*"),
    *("#satu", "#dua p", ":root", ".a + .b", ".b::before", "div::after", "p:not(.c)", "[title]"),
    *("div div", ".e.f.a", "p:nth-child(2n)", ":is(.a, .f)", ".d::first-line", "span"),
)
SAID = (
    *("color: red", "color: var(--w)", "color: blue", "padding: 3px", "padding-left: 1rem"),
    *("margin: 2px 4px", "margin-top: 9px", "font-weight: 700", "font-size: 1.1em", "--w: green"),
    *("border: 1px solid", "border-color: var(--w)", "background: #eee", "content: 'isi'"),
    *("text-align: right", "width: 80%", "display: inline-block", "color: inherit"),
    *(
        "padding-top:3.25px",
        "margin-top:-9.00px",
        "width:70.50px",
        "font-size:1.10rem",
        "--s:12.50px",
    ),
    *("padding-left:4.00px", "height:30.25px", "padding-right: var(--s, 2px)", "color:green"),
)


def shared(folder: Path, seed: int) -> bytes:
    """Draw a page on which elements may share what is computed for them, however far apart."""
    return rules(folder, seed, tuple(s for s in SELECTORS if "::first-" not in s))


def rules(folder: Path, seed: int, selectors: tuple[str, ...] = SELECTORS) -> bytes:
    """Draw a page whose many rules contradict each other, in three sheets and in attributes."""
    any_of = random.Random(seed)  # noqa: S311 # nothing is to be kept secret

    def sheet(count: int) -> str:
        return "\n".join(f"{any_of.choice(selectors)} {{ {said()} }}" for _ in range(count))

    def said() -> str:
        urgent = any_of.choice(("", "", "", " !important"))
        return ";".join(word + urgent for word in any_of.sample(SAID, any_of.randint(1, 3)))

    def element(depth: int) -> str:
        tag = any_of.choice(("div", "p", "span")) if depth else "div"
        words = [f'class="{" ".join(any_of.sample("abcdef", any_of.randint(0, 3)))}"']
        words += any_of.choice(([], ["data-x='1'"], ['title="t"'], [f'style="{said()}"']))
        inside = "".join(element(depth + 1) for _ in range(3)) if depth < 3 and tag == "div" else ""
        return f"<{tag} {' '.join(words)}>kata {inside}</{tag}>"

    named = [element(0).replace("<div ", f'<div id="{name}" ', 1) for name in ("satu", "dua")]
    body = "".join([*named, *(element(0) for _ in range(4))])
    layers = f"@layer l {{ {sheet(10)} }} @layer m {{ {sheet(5)} }}"
    return pdf.layout(
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"/><title>t</title></head>'
        f"<body>{body}</body></html>",
        css=f"{layers} {sheet(70)}".replace("#satu", "#tiada-satu .a").replace("#dua", ".dua"),
        css_base=folder,
        roots=(folder,),
        look_css=":root { --w: purple } " + sheet(any_of.choice((0, 3))),
        page_css="html { font-size: 9px } " + sheet(any_of.choice((0, 0, 2, 8))),
    ).pdf()


STARTS = """:root { --m: 3px; --s: dark; --x: red; --y: blue }
.a { border-radius: var(--m); background: #eee } .b { border-top-left-radius: var(--m) 1rem }
.v { color-scheme: var(--s); color: light-dark(var(--x), var(--y)) }
.w { border-radius: 1rem 2px; border: var(--m) solid var(--x) }
"""
"""Corners by variables, and colours by a scheme that a variable of another rule gives."""


def starts(folder: Path) -> bytes:
    """Draw a page of a sheet so large that what its rules say is put together."""
    more = " ".join(f".x{number} {{ orphans: {number} }}" for number in range(1, 90))
    (folder / "gaya.css").write_text("", encoding="utf-8")
    return pdf.layout(
        '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"/><title>t</title></head><body>'
        '<p class="a">satu</p><p class="a b">dua</p><p class="a w">tiga</p>'
        '<div class="v">empat</div><div class="v" style="--s: light">lima</div></body></html>',
        css=STARTS + more,
        css_base=folder,
        roots=(folder,),
    ).pdf()


def calls(work: Callable[[], object]) -> int:
    """Return how many functions of Python a piece of work calls."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def left() -> dict[str, int]:
    """Return what is left of layouts, by its kind."""
    names = Counter(type(thing).__name__ for thing in gc.get_objects())
    return {name: names[name] for name in KINDS if names[name]}


def main() -> None:
    """Draw and print."""
    if sys.argv[1] == "plain":
        # Ways that write other bytes have tests of their own.
        haste.WAYS = (haste.straight,)
    haste.WAYS = tuple(way for way in haste.WAYS if way is not haste.brief)
    told: dict[str, Any] = {"digests": {}}
    with TemporaryDirectory() as name:
        works: dict[str, Callable[[], bytes]] = {
            **{name: partial(service, number) for number, name in enumerate(NAMES)},
            "hard": partial(hard, Path(name)),
            "parted": partial(parted, Path(name)),
            "starts": partial(starts, Path(name)),
            **{f"texts-{seed}": partial(texts, Path(name), seed) for seed in SEEDS},
            **{f"rules-{seed}": partial(rules, Path(name), seed) for seed in SEEDS},
            **{f"shared-{seed}": partial(shared, Path(name), seed) for seed in SEEDS},
        }
        for key, work in works.items():
            told["digests"][key] = hashlib.sha256(work()).hexdigest()
        gc.collect()
        gc.disable()
        first = NAMES[0]
        png.pictures(works[first](), (100, 100))
        told["left"] = left()
        told["calls"] = calls(works[first])
    print(json.dumps(told))  # noqa: T201 # for the test


if __name__ == "__main__":
    main()
