"""One task to its files: drawn, proven and described, or why not."""

import dataclasses
import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from iceta_infographic.build.make import Failed, Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tests.build.support import agency, checked, plan_of
from tests.page.support import page_agency

FOLDERS = (builtin_templates(),)


def tasks_of(name: str) -> dict[str, Task]:
    return {task.stem: task for task in plan_of(checked(page_agency(name))).tasks}


@pytest.fixture(scope="module")
def made() -> dict[str, Made]:
    found = {}
    for stem, task in {**tasks_of("terpendek"), **tasks_of("banyak_kanal")}.items():
        if stem != "banyak_kanal/maklumat":
            result = make(task, FOLDERS)
            assert isinstance(result, Made)
            found[stem] = result
    return found


def test_a_document_becomes_a_pdf_and_a_picture_of_every_page(made: dict[str, Made]) -> None:
    assert {stem: [a.path for a, _ in m.files] for stem, m in made.items()} == {
        "terpendek/legalisasi/a4": ["terpendek/legalisasi/a4.pdf", "terpendek/legalisasi/a4.png"],
        "terpendek/maklumat": ["terpendek/maklumat.pdf", "terpendek/maklumat.png"],
        "banyak_kanal/sangat-banyak-kanal/a4": [
            "banyak_kanal/sangat-banyak-kanal/a4.pdf",
            "banyak_kanal/sangat-banyak-kanal/a4-1.png",
            "banyak_kanal/sangat-banyak-kanal/a4-2.png",
        ],
    }


def test_every_file_is_described_as_it_is(made: dict[str, Made]) -> None:
    for stem, document in made.items():
        for artifact, content in document.files:
            assert artifact.stem == stem
            assert artifact.sha256 == hashlib.sha256(content).hexdigest()
            assert artifact.bytes == len(content)
            assert artifact.format == "a4"
            assert artifact.agency == stem.partition("/")[0]
            assert artifact.min_font_pt >= 9
            if artifact.path.endswith(".png"):
                assert Image.open(BytesIO(content)).size == (1240, 1754)
                assert artifact.pages == 1
            else:
                assert content.startswith(b"%PDF-")
    pages = {stem: document.files[0][0].pages for stem, document in made.items()}
    assert sorted(pages.values()) == [1, 1, 2]
    services = {stem: document.files[0][0].service for stem, document in made.items()}
    assert services["terpendek/maklumat"] is None
    assert services["terpendek/legalisasi/a4"] == "legalisasi"


BROKEN: dict[str, tuple[str, str | bytes, str]] = {
    "a name that is not there": ("umum/lembar.html.j2", "{{ tidak_ada }}", "tidak_ada"),
    "wrong syntax": ("umum/lembar.html.j2", "{% if %}", "lembar.html.j2:1"),
    "a mistake in Python's eyes": ("umum/lembar.html.j2", "{{ 1 / 0 }}", "zero"),
    "another encoding": ("umum/lembar.html.j2", b"\xe9", "lembar.html.j2"),
    "an unknown rule": ("umum/lembar.css", "p{tidak-ada:1}", "tidak-ada"),
    "nothing on the page": (
        "umum/lembar.html.j2",
        '<html lang="id"><head><title>a</title></head><body></body></html>',
        "Legalisasi",
    ),
    "a picture from elsewhere": (
        "umum/lembar.html.j2",
        '<html lang="id"><head><title>a</title></head><body>'
        '<img src="file:///etc/hostname" alt="a"></body></html>',
        "hostname",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_template_of_somebodys_own_that_is_wrong_fails_with_its_reason(
    tmp_path: Path, name: str
) -> None:
    path, content, said = BROKEN[name]
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    task = tasks_of("terpendek")["terpendek/legalisasi/a4"]
    result = make(task, (tmp_path, *FOLDERS))
    assert isinstance(result, Failed)
    assert said in result.reason


def test_a_text_that_a_template_leaves_out_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "umum").mkdir()
    template = (FOLDERS[0] / "umum" / "maklumat.html.j2").read_text(encoding="utf-8")
    assert "{{ maklumat.jabatan }}" in template
    without = template.replace("{{ maklumat.jabatan }}", "Pejabat")
    (tmp_path / "umum" / "maklumat.html.j2").write_text(without, encoding="utf-8")
    result = make(tasks_of("terpendek")["terpendek/maklumat"], (tmp_path, *FOLDERS))
    assert isinstance(result, Failed)
    assert "terpendek/maklumat" in result.reason
    assert "Kepala Dinas Contoh" in result.reason


def test_text_below_the_floor_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "umum").mkdir()
    css = (FOLDERS[0] / "umum" / "maklumat.css").read_text(encoding="utf-8")
    (tmp_path / "umum" / "maklumat.css").write_text(
        css + "\n.maklumat .nip{font-size:8pt !important}", encoding="utf-8"
    )
    result = make(tasks_of("terpendek")["terpendek/maklumat"], (tmp_path, *FOLDERS))
    assert isinstance(result, Failed)
    assert "8.0 pt" in result.reason


def test_a_style_that_is_not_there_fails() -> None:
    odd = dataclasses.replace(agency("satu"), style=Text("bambu", ("gaya",)))
    (task,) = plan_of(checked(odd), pledges=[]).tasks
    result = make(task, FOLDERS)
    assert isinstance(result, Failed)
    assert "bambu" in result.reason
