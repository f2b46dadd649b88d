"""Fingerprints: another page, another key; the same page, the same key."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from iceta_infographic.build.keys import key
from iceta_infographic.build.plan import Task
from tests.build.support import REGION, agency, checked, plan_of, text_of
from tests.page.support import agency_of, region_of

ROOT = Path(__file__).parents[2]
TASKS = {task.stem: task for task in plan_of(checked(agency("satu", "dua", own=["dua"]))).tasks}
SHEET, OTHER, PLEDGE = (TASKS[s] for s in ("contoh/satu/a4", "contoh/dua/a4", "contoh/maklumat"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    style = tmp_path / "templates" / "gaya" / "teduh"
    style.mkdir(parents=True)
    (style / "gaya.css").write_text("p{}", encoding="utf-8")
    (tmp_path / "templates" / "umum").mkdir()
    (tmp_path / "templates" / "umum" / "lembar.html.j2").write_text("a", encoding="utf-8")
    return tmp_path / "templates"


def task_of(text: str, stem: str = "contoh/satu/a4") -> Task:
    return {t.stem: t for t in plan_of(checked(agency_of(text))).tasks}[stem]


def changed(task: Task, old: str, new: str) -> Task:
    """Return the task of a file in which some words are others."""
    text = text_of("satu", "dua", own=["dua"])
    assert old in text
    return task_of(text.replace(old, new), task.stem)


def test_the_same_facts_have_the_same_key(folder: Path) -> None:
    again = task_of(text_of("satu", "dua", own=["dua"]))
    assert again is not SHEET
    assert key(again, (folder,)) == key(SHEET, (folder,))


def test_every_document_has_a_key_of_its_own(folder: Path) -> None:
    tasks = [SHEET, OTHER, PLEDGE]
    tasks += [dataclasses.replace(SHEET, format="f4"), dataclasses.replace(SHEET, incomplete=True)]
    assert len({key(task, (folder,)) for task in tasks}) == len(tasks)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Layanan satu", "Layanan Satu"),
        (
            "id: satu\n    nama: Layanan satu\n    persyaratan: [KTP]",
            "id: satu\n    nama: Layanan satu\n    persyaratan: [KTP, KK]",
        ),
        ("status: ditetapkan", "status: contoh"),
        ("nama: Dinas Contoh", "nama: Dinas  Contoh"),
        ("alamat: Jalan Contoh", "alamat: Jalan Lain"),
        ("0234 000 000", "0234000000"),
        ("pengaduan: [Loket]", "pengaduan: [Loket 2]"),
    ],
)
def test_what_is_printed_changes_the_key(folder: Path, old: str, new: str) -> None:
    assert key(changed(SHEET, old, new), (folder,)) != key(SHEET, (folder,))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status:", "# catatan\n\nstatus:"),
        ("waktu: 1 jam", 'waktu: "1 jam"'),
        ("Layanan dua", "Layanan lain"),
        ("    produk: Surat\n    pengaduan: [Kotak saran]", "    produk: Buku\n    pengaduan: [B]"),
    ],
    ids=["a comment", "quotes", "another service's name", "another service's product"],
)
def test_what_is_not_printed_does_not_change_the_key(folder: Path, old: str, new: str) -> None:
    assert key(changed(SHEET, old, new), (folder,)) == key(SHEET, (folder,))


def test_a_service_may_move_within_its_file(folder: Path) -> None:
    moved = task_of(text_of("dua", "nol", "satu", own=["dua"]))
    assert key(moved, (folder,)) == key(SHEET, (folder,))


def test_a_new_service_does_not_change_the_pledge(folder: Path) -> None:
    more = task_of(text_of("satu", "dua", "tiga", own=["dua"]), "contoh/maklumat")
    assert key(more, (folder,)) == key(PLEDGE, (folder,))


@pytest.mark.parametrize(
    "region",
    [
        dataclasses.replace(REGION, government="Pemerintah Kota Lain"),
        dataclasses.replace(REGION, escalation=()),
        dataclasses.replace(REGION, shared=()),
        dataclasses.replace(REGION, colour="#123456"),
    ],
    ids=["government", "ladder", "channels", "colour"],
)
def test_what_is_printed_of_the_region_changes_the_key(folder: Path, region: object) -> None:
    assert isinstance(region, type(REGION))
    assert key(dataclasses.replace(SHEET, region=region), (folder,)) != key(SHEET, (folder,))


def test_the_roster_does_not_change_the_key(folder: Path) -> None:
    region = dataclasses.replace(region_of(), roster=())
    assert key(dataclasses.replace(SHEET, region=region), (folder,)) == key(SHEET, (folder,))


@pytest.mark.parametrize("picture", ["logo", "emblem"])
def test_a_picture_changes_the_key_by_its_content(
    folder: Path, tmp_path: Path, picture: str
) -> None:
    path = tmp_path / "gambar.png"
    found = set()
    for content in (b"satu", b"dua", b"satu"):
        path.write_bytes(content)
        task = dataclasses.replace(SHEET, **{picture: path})  # type: ignore[arg-type]  # by name
        found.add(key(task, (folder,)))
    assert len(found) == 2
    assert key(SHEET, (folder,)) not in found


def test_a_template_changes_the_key(tmp_path: Path, folder: Path) -> None:
    # Templates are read once a process: each state of them has a folder of its own.
    states = {"as it was": key(SHEET, (folder,))}
    for name, change in {
        "style sheet": ("gaya/teduh/gaya.css", "p{color:red}"),
        "template": ("umum/lembar.html.j2", "b"),
        "new file": ("gaya/teduh/tambahan.css", "p{}"),
    }.items():
        other = tmp_path / name / "templates"
        for path in folder.rglob("*.*"):
            target = other / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        (other / change[0]).write_text(change[1], encoding="utf-8")
        states[name] = key(SHEET, (other,))
    assert len(set(states.values())) == len(states)


def test_the_key_is_the_same_in_another_process_and_imports_no_renderer(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from tests.build.test_keys import SHEET\n"
        "before = set(sys.modules)\n"
        "from iceta_infographic.build.keys import key\n"
        "print(key(SHEET, (Path(sys.argv[1]),)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "5", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == key(SHEET, (folder,))
    alone = "from iceta_infographic.build import keys\nimport sys\nprint(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", alone], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"weasyprint", "pypdfium2", "fontTools", "jinja2"} & set(modules)
