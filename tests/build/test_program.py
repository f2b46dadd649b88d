"""What draws a document counts for its key: all of it, and nothing else."""

import dataclasses
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from iceta_infographic.build import keys, program
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import BOOK, PLEDGE, Contents, Task
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.resources import builtin_templates
from tests.build.support import REGION
from tests.page.support import page_agency

ROOT = Path(__file__).parents[2]
BUILTIN = builtin_templates()
AGENCY = page_agency("terpendek")
(SERVICE,) = AGENCY.services


def task_of(form: str) -> Task:
    """Return a document by its format, or ``maklumat``, or ``buku``."""
    if form == BOOK:
        contents = Contents(AGENCY.services, pledge=True, absent=())
        return Task(AGENCY, REGION, None, BOOK, False, None, None, contents=contents)
    if form == PLEDGE:
        return Task(AGENCY, REGION, None, "a4", False, None, None)
    return Task(AGENCY, REGION, SERVICE, form, False, None, None)


KINDS: Mapping[str, Task] = MappingProxyType(
    {task.kind: task for task in map(task_of, ["a4", "xbanner", "feed", "layar", PLEDGE, BOOK])}
)


def drawn(task: Task, folders: tuple[Path, ...] = (BUILTIN,)) -> list[bytes]:
    made = make(task, folders)
    assert isinstance(made, Made), made
    return [content for _, content in made.files]


def test_every_document_is_of_a_kind() -> None:
    assert {task_of(form).kind for form in (*FORMATS, PLEDGE, BOOK)} == {*KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_what_does_not_count_is_not_needed(kind: str, tmp_path: Path) -> None:
    # Templates that do not count are not there at all, and nobody misses them; facts that do
    # not count are other ones, and nobody sees it.
    for template in program._counted([*program._templates(BUILTIN)], "teduh", kind):
        path = tmp_path / template.name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(BUILTIN / template.name, path)
    task = KINDS[kind]
    other = changed(task)
    assert other != task
    assert keys.facts_of([other]) == keys.facts_of([task])
    assert drawn(other, (tmp_path,)) == drawn(task)


def changed(task: Task) -> Task:
    """Return a document in which everything is another that should not be printed on it."""
    region = dataclasses.replace(
        REGION, roster=(), formats=("a3",), review_warning=1, review_limit=2
    )
    services = [
        dataclasses.replace(s, own_complaints=not s.own_complaints, unreadable=frozenset({"x"}))
        for s in AGENCY.services
    ]
    if task.contents is not None:
        contents = dataclasses.replace(task.contents, services=tuple(services))
        return dataclasses.replace(task, region=region, contents=contents)
    if task.service is None:
        agency = dataclasses.replace(AGENCY, services=())
        return dataclasses.replace(task, agency=agency, region=region)
    head: Any = dataclasses.replace(AGENCY.head, name=SERVICE.name)
    return dataclasses.replace(
        task,
        agency=dataclasses.replace(AGENCY, services=(), pledge=None, head=head),
        region=dataclasses.replace(region, capital="Lain"),
        service=dataclasses.replace(services[0], components={"dasar_hukum": ()}),
    )


def test_the_modules_that_draw_count_and_no_others() -> None:
    code = (
        "import sys\n"
        "from iceta_infographic.page import book, families, look, pledge, png, proof\n"
        "print(*(n for n in sys.modules if n.startswith('iceta_infographic.')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    loaded = {name.partition(".")[2].replace(".", "/") for name in done.stdout.split()}
    counted = {
        path.relative_to(program.PACKAGE).with_suffix("").as_posix().removesuffix("/__init__")
        for pattern in program.DRAWING
        for path in program.PACKAGE.glob(pattern)
    }
    # Packages, exceptions, and where templates lie, say nothing on a page.
    assert loaded - counted == {"standard", "errors", "resources"}
    assert {name for name in counted - loaded if not name.startswith("page/")} == {"build/make"}


def copied(folder: Path) -> Path:
    shutil.copytree(BUILTIN, folder)
    return folder


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("gaya/tegas/gaya.css", set()),
        ("gaya/teduh/gaya.css", {*KINDS}),
        ("gaya/teduh/unsur.html.j2", {*KINDS}),
        ("umum/unsur.html.j2", {*KINDS}),
        ("umum/lembar.css", {"lembar", "spanduk"}),
        ("umum/slide.html.j2", {"korsel", "layar"}),
        ("umum/maklumat.css", {PLEDGE}),
        ("umum/janji.html.j2", {PLEDGE, BOOK}),
        ("umum/buku.css", {BOOK}),
        ("laporan/kepatuhan.css", set()),
    ],
)
def test_a_template_counts_where_it_is_used(name: str, kinds: set[str], tmp_path: Path) -> None:
    folder = copied(tmp_path / "templates")
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert {
        kind
        for kind in KINDS
        if program.digest((folder,), "teduh", kind) != program.digest((BUILTIN,), "teduh", kind)
    } == kinds


def test_a_template_counts_where_a_workspaces_own_one_borrows_it(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "umum").mkdir(parents=True)
    (own / "umum" / "maklumat.html.j2").write_text('{% include "umum/slide.html.j2" %}')
    folder = copied(tmp_path / "templates")
    (folder / "umum" / "slide.html.j2").write_text("lain", encoding="utf-8")
    assert program.digest((own, folder), "teduh", PLEDGE) != program.digest(
        (own, BUILTIN), "teduh", PLEDGE
    )
    assert program.digest((own, folder), "teduh", "lembar") == program.digest(
        (own, BUILTIN), "teduh", "lembar"
    )
