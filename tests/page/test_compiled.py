"""Compiled templates are kept: whole, of the same source, and only where nobody else can write."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from iceta_infographic.page import compiled
from iceta_infographic.page.compiled import Compiled

HELLO = "Halo {{ nama }}"


def environment(folder: Path, made_by: str = "a", source: str = HELLO) -> Environment:
    templates = folder.parents[1] / "asal"
    templates.mkdir(exist_ok=True)
    (templates / "a.j2").write_text(source, encoding="utf-8")
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        bytecode_cache=Compiled(folder, made_by, folder.parents[1] / "asal"),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "baru" / "templat"


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is compiled."""
    seen: list[str] = []
    true = Environment.compile

    def noted(self: Environment, source: str, *rest: object, **more: object) -> object:
        seen.append(source)
        return true(self, source, *rest, **more)  # type: ignore[call-overload] # handed on

    monkeypatch.setattr(Environment, "compile", noted)
    return seen


def said(env: Environment) -> str:
    return env.get_template("a.j2").render(nama="Siti & Ani")


def test_a_template_is_compiled_once(folder: Path, compiles: list[str]) -> None:
    assert {said(environment(folder)) for _ in range(3)} == {"Halo Siti &amp; Ani"}
    assert compiles == [HELLO]
    (kept,) = folder.iterdir()
    assert kept.is_file()


def test_a_template_of_somebody_s_own_is_compiled_each_time(
    folder: Path, compiles: list[str]
) -> None:
    for _ in range(2):
        env = environment(folder)
        env.bytecode_cache = Compiled(folder, "a", folder.parents[1] / "lain")
        assert said(env) == "Halo Siti &amp; Ani"
    assert len(compiles) == 2
    assert not folder.exists()


def test_another_source_or_compiler_is_compiled_anew(folder: Path, compiles: list[str]) -> None:
    said(environment(folder))
    assert said(environment(folder, source="Hai {{ nama }}")) == "Hai Siti &amp; Ani"
    said(environment(folder, made_by="b", source="Hai {{ nama }}"))
    assert len(compiles) == 3


@pytest.mark.parametrize("length", [0, 10, 40, -1])
def test_what_was_cut_off_is_compiled_anew(length: int, folder: Path, compiles: list[str]) -> None:
    said(environment(folder))
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:length])
    assert said(environment(folder)) == said(environment(folder)) == "Halo Siti &amp; Ani"
    assert len(compiles) == 2


def test_spoilt_code_is_not_run(folder: Path, compiles: list[str]) -> None:
    said(environment(folder))
    (kept,) = folder.iterdir()
    data = bytearray(kept.read_bytes())
    for place in range(40, len(data), 7):
        data[place] ^= 0xFF
    kept.write_bytes(data)
    assert said(environment(folder)) == "Halo Siti &amp; Ani"
    assert len(compiles) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a user's folders are closed there")
def test_nothing_is_taken_from_where_others_can_write(folder: Path, compiles: list[str]) -> None:
    said(environment(folder))
    folder.chmod(0o777)
    assert said(environment(folder)) == said(environment(folder)) == "Halo Siti &amp; Ani"
    assert len(compiles) == 3
    folder.chmod(0o700)
    said(environment(folder))
    assert len(compiles) == 3


def test_where_nothing_can_be_kept_it_is_compiled_each_time(
    tmp_path: Path, compiles: list[str]
) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    for _ in range(2):
        assert said(environment(tmp_path / "berkas" / "templat")) == "Halo Siti &amp; Ani"
    assert len(compiles) == 2


def test_ours_are_kept_by_what_compiles_them(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text("1", encoding="utf-8")
    compiled.kept.cache_clear()
    before = compiled.kept(str(source))
    source.write_text("12", encoding="utf-8")
    compiled.kept.cache_clear()
    assert compiled.kept(str(source))._made_by != before._made_by
    assert before._folder.name == compiled.FOLDER
