"""The benchmark measures what it says: the same words, one edit, every figure in the table."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import bench, engine, layouts, peers, synthetic
from benchmarks.tasks import HERE, some, tasks_of
from iceta_infographic.build.make import Made
from iceta_infographic.build.plan import Task
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.job import make_job
from iceta_infographic.page.look import look_of
from iceta_infographic.resources import builtin_templates


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.yaml")
    }


def test_a_synthetic_workspace_is_the_same_every_time_and_has_no_fault(tmp_path: Path) -> None:
    one, two = (synthetic.make(tmp_path / name, 40) for name in ("satu", "dua"))
    assert files(one) == files(two)
    tasks = tasks_of(one)
    assert len(tasks) == 40
    assert len({task.stem for task in tasks}) == 40


def test_an_edit_changes_one_service_and_nothing_else(tmp_path: Path) -> None:
    folder = synthetic.make(tmp_path, 20)
    before = {task.stem: task for task in tasks_of(folder)}
    engine.edit(folder)
    after = {task.stem: task for task in tasks_of(folder)}
    assert {*before} == {*after}
    assert [stem for stem in before if before[stem].service != after[stem].service] == [
        "instansi-0001/layanan-00001/a4"
    ]
    assert all(before[stem].agency.name == after[stem].agency.name for stem in before)


@pytest.mark.parametrize("number", range(0, 39, 6))
def test_typst_is_given_every_word_of_the_page(number: int) -> None:
    task = tasks_of(HERE)[number]
    assert task.service is not None
    look = look_of(task.agency, task.region, (builtin_templates(),), None, None)
    job = make_job(task.service, task.agency, task.region, FORMATS["a4"], look)
    source = peers.written(job, 10)
    for part in (*job.body, job.band):
        for text in (part.title, *(b.text for b in part.blocks), *part.columns):
            assert peers._safe(text) in source


def test_pages_are_taken_evenly_from_all() -> None:
    tasks = tasks_of(HERE)
    assert [tasks.index(task) for task in some(tasks, 4)] == [0, 9, 19, 29]
    assert some(tasks, 1000) == [*tasks]


def test_layouts_are_counted_for_every_format(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(task: Task, folders: tuple[Path, ...]) -> Made:
        del folders
        return Made((), 10, 4 if task.format == "rollup" and "ktp" in task.stem else 2)

    monkeypatch.setattr(layouts, "make", counted)
    monkeypatch.setattr(layouts, "cores", lambda: 1)
    found = layouts.count(13)
    assert {*found} == {*FORMATS}
    row = found["a4"]
    assert (row["documents"], row["mean"], row["most"], row["share"]) == (13, 2.0, 2, 1.0)
    assert row["bytes"] == 0
    assert found["rollup"]["most"] == 4
    assert 0 < found["rollup"]["share"] < 1


def test_the_table_names_every_figure_and_peers_that_are_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    @contextlib.contextmanager
    def absent(_: Path) -> Iterator[None]:
        yield None

    monkeypatch.setattr(bench, "PEERS", dict.fromkeys(peers.PEERS, absent))
    monkeypatch.setattr(bench, "page_of", lambda *_: None)
    row = {"first": 1.0, "nothing": 0.5, "edited": 2.0, "restored": 0.7}
    found = {
        "machine": bench.machine(),
        "peers": bench.beside_peers(2, tmp_path, None),
        "sizes": [{"services": size, **row} for size in (20, 2000)],
        "jobs": {"ratio": 1.8, "ratios": [1.8], "services": 4},
        "memory": {
            "pages": 10,
            "seconds": 0.5,
            "at": {"5": 150.0},
            "largest_mb": 190.0,
            "slope_mb_in_1000": 0.2,
        },
        "layouts": {
            "a4": {
                "documents": 2,
                "mean": 2.5,
                "most": 4,
                "share": 0.5,
                "cpu": 0.4,
                "bytes": 90_000.0,
            }
        },
    }
    text = bench.table(found)
    assert text.count("not installed") == 3
    for figure in ("0.50 s, target 1.5 ok", "2.00 s, target 1.5 missed", "1.80 times", "190 MB"):
        assert figure in text
    assert "50% of 2, mean 2.50, most 4, 400 ms of a core, 90 kB  missed" in text


def test_a_peer_that_is_not_installed_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    for peer in (peers.chromium, peers.commands):
        with peer(tmp_path) as draw:
            assert draw is None
    monkeypatch.setitem(sys.modules, "typst", None)
    with peers.typst(tmp_path) as draw:
        assert draw is None
