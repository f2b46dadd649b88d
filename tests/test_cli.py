import errno
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any, cast

import pytest
import typer

from iceta_infographic import __version__, inspection
from iceta_infographic import workspace as workspaces
from iceta_infographic.cli import COMMANDS, app, main
from iceta_infographic.commands import options
from iceta_infographic.commands.explain import page, paragraphs
from iceta_infographic.reporters import Result
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.rules import registry
from iceta_infographic.standard.rules._words import is_unfilled

BROKEN = "status: draf\nlayanan: [\n"


@pytest.fixture
def dinsos(workspace: Path) -> Path:
    return workspace / "standards" / "dinsos.yaml"


def run(*arguments: str, cwd: Path | None = None, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "iceta_infographic", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


# The program as a whole


@pytest.mark.parametrize(
    "value",
    [None, "", "a4", "é", "\udcff", (), ("a",), ("a", "é"), ("a", "\udcff"), ["b"], 3, "3", 2.5],
)
def test_values_are_taken_as_typer_takes_them(value: object) -> None:
    def ended(process: Callable[[], object]) -> object:
        try:
            return process()
        except Exception as error:
            return type(error), str(error)

    group = cast(Any, typer.main.get_command(app))
    for command in group.commands.values():
        context = command.make_context("iceta", [], resilient_parsing=True)
        for parameter in command.params:
            theirs = partial(type(parameter).process_value, parameter)
            found = [
                ended(partial(process, context, value))
                for process in (parameter.process_value, theirs)
            ]
            assert found[0] == found[1], (command.name, parameter.name)
            assert type(found[0]) is type(found[1])


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"iceta {__version__}\n"


def test_without_a_command_it_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Cara pakai: iceta" in capsys.readouterr().err


@pytest.mark.parametrize("command", [None, *(command.__name__ for command in COMMANDS)])
def test_help_is_indonesian(command: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"] if command else ["--help"]) == 0
    words = set(capsys.readouterr().out.replace(":", " ").replace("[", " ").split())
    assert {"Cara", "pakai", "Pilihan"} <= words
    assert not words & {"Usage", "Options", "Commands", "Arguments", "Show", "default", "OPTIONS"}


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    ("arguments", "sentence", "hint"),
    [
        (["chek"], "Perintah chek tidak dikenal.", "Maksud Anda iceta check?"),
        (["zzz"], "Perintah zzz tidak dikenal.", "iceta --help"),
        (["--zzz"], "Pilihan --zzz tidak dikenal.", "iceta --help"),
        (
            ["check", "--formt", "json"],
            "Pilihan --formt tidak dikenal.",
            "Maksud Anda --format atau --root?",
        ),
        (["check", "--format"], "Pilihan --format belum diberi isi.", "iceta --help"),
        (["check", "--strict=x"], "Pilihan --strict tidak memakai isi.", "iceta --help"),
        (["new"], "ID belum disebut.", "iceta new --help"),
        (["new", "a", "b"], "Terlalu banyak isian: b.", "iceta new --help"),
        (["build", "--jobs", "0"], "Isi --jobs tidak dapat dipakai.", "iceta build --help"),
        (["build", "--jobs", "dua"], "Isi --jobs tidak dapat dipakai.", "iceta build --help"),
        (["explain", "IC301", "x", "y"], "Terlalu banyak isian: x y.", "iceta explain --help"),
        (["check", "--format", "jsn"], "Isi --format, yaitu jsn, tidak dikenal.", "json"),
        (["check", "--tanggal", "kemarin"], "kemarin, bukan tanggal", "--tanggal 2026-01-05"),
        (["check", "--tanggal", "2026-02-30"], "2026-02-30, bukan tanggal", "2026-01-05"),
        (["check", "--tanggal", "20260105"], "20260105, bukan tanggal", "2026-01-05"),
        (["check", "--root", "nowhere"], "Tidak ada iceta.yaml di folder nowhere", "--root"),
        (["check", "dinsso"], "id dinsso", "Maksud Anda dinsos?"),
        (["check", "x" * 5000], "tidak dapat dipakai", ""),
        (["explain", "IC999"], "Kode IC999 tidak dikenal.", "iceta explain"),
    ],
)
def test_a_wrong_command_line_is_answered_in_indonesian(
    arguments: list[str],
    sentence: str,
    hint: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert sentence in captured.err
    assert hint in captured.err
    assert "Error" not in captured.err


def test_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    assert "iceta.yaml tidak ditemukan" in capsys.readouterr().err


def test_a_narrow_code_page_does_not_stop_it(workspace: Path) -> None:
    status, out, err = run("check", cwd=workspace, PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert (status, err) == (0, "")
    assert "tidak ada kesalahan" in out


def test_a_reader_that_goes_away_is_no_traceback(workspace: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "iceta_infographic", "explain"],
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(timeout=60) in {0, 1}


def test_what_a_worker_process_refuses_is_told_like_anything_else(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ask_a_worker(*_: object) -> None:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            pool.submit(options.today, "kemarin").result()

    monkeypatch.setattr(workspaces, "find", ask_a_worker)
    assert main(["check", "--root", str(workspace)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "iceta: Isi --tanggal, yaitu kemarin, bukan tanggal.",
        "  saran: Tulis tahun-bulan-hari, misalnya --tanggal 2026-01-05",
    ]


def test_what_the_system_refuses_is_told_in_indonesian(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "x")

    monkeypatch.setattr(workspaces, "find", refuse)
    assert main(["check", "--root", str(workspace)]) == 2
    assert capsys.readouterr().err == (
        "iceta: Berkas atau folder x tidak dapat dipakai: ruang disk habis.\n"
    )


def test_control_c_ends_it_with_one_line(workspace: Path) -> None:
    script = (
        "import os, signal\n"
        # A process that a script starts in the background is born ignoring Ctrl-C.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from iceta_infographic import cli, workspace\n"
        "workspace.find = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "raise SystemExit(cli.main(['check']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=workspace, capture_output=True, timeout=60
    )
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr.decode().strip() == "Dihentikan."


# check


@pytest.mark.usefixtures("workspace")
def test_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "1 berkas (1 layanan) diperiksa: tidak ada kesalahan.\n"


def test_an_error_shows_its_place_and_gives_status_1(
    dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = dinsos.read_text(encoding="utf-8")
    dinsos.write_text(text.replace("biaya: gratis", "biaya: n/a"), encoding="utf-8")
    assert main(["check", "dinsos"]) == 1
    first, source, caret, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("standards/dinsos.yaml:18:12: error: layanan[0].biaya: ")
    assert first.endswith("[IC301]")
    assert source == "      biaya: n/a"
    assert caret.index("^") == source.index("n/a")


def test_a_file_that_can_not_be_read_shows_its_source_too(
    dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.write_bytes(b"status: draf\nlayanan: \xff\xfe\n")
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "standards/dinsos.yaml:2:10: error: " in out
    assert "\n  layanan: \ufffd\ufffd\n           ^\n" in out


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_file_that_is_no_text_at_all_shows_no_rubbish(
    encoding: str, dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.write_bytes("status: draf\nlayanan:\n".encode(encoding))
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert "[IC101]" in out
    assert "\ufffd" not in out
    assert "^" not in out


def test_a_name_that_notepad_gave_is_told(dinsos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dinsos.rename(dinsos.with_name("dinsos.yaml.txt"))
    for arguments in ([], ["dinsos"], ["standards/dinsos.yaml.txt"]):
        assert main(["check", *arguments]) == 1
        out = capsys.readouterr().out
        assert "standards/dinsos.yaml.txt:1:1: error: " in out
        assert "Ganti namanya menjadi dinsos.yaml." in out
        # Its first line is not what is wrong.
        assert "status: contoh" not in out


def test_new_beside_a_name_that_notepad_gave(
    dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.rename(dinsos.with_name("dinsos.yaml.txt"))
    assert main(["new", "dinsos"]) == 2
    assert "Ganti namanya menjadi dinsos.yaml" in capsys.readouterr().err
    assert not dinsos.exists()


def test_what_is_wrong_with_iceta_yaml_comes_first(
    workspace: Path, dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "iceta.yaml").write_text("wilayah: Kabupaten Contoh\n", encoding="utf-8")
    dinsos.write_text(BROKEN, encoding="utf-8")
    assert main(["check", "--format", "json"]) == 1
    files = [row["file"] for row in json.loads(capsys.readouterr().out)["diagnostics"]]
    assert files[0] == "iceta.yaml"
    assert files[-1] == "standards/dinsos.yaml"


def test_two_files_for_one_id(dinsos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dinsos.with_suffix(".yml").write_bytes(dinsos.read_bytes())
    assert main(["check", "--format", "json", "standards/dinsos.yaml"]) == 1
    (row,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert (row["code"], row["file"]) == ("IC106", "standards/dinsos.yaml")


def test_a_bad_file_name(dinsos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dinsos.rename(dinsos.with_name("Dinas Sosial.yaml"))
    assert main(["check", "--format", "json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert row["code"] == "IC106"


@pytest.mark.usefixtures("workspace")
def test_json_counts_files_and_services(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "version": 1,
        "diagnostics": [],
        "summary": {"files": 1, "services": 1, "errors": 0, "warnings": 0},
    }


def test_root_names_the_workspace(
    workspace: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert main(["check", "--root", str(workspace), "dinsos"]) == 0
    assert "1 berkas" in capsys.readouterr().out


def test_an_empty_workspace_says_how_to_begin(
    dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.unlink()
    assert main(["check"]) == 0
    out = capsys.readouterr().out
    assert "iceta new" in out
    # Nothing was looked at.
    assert "tidak ada kesalahan" not in out


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(("strict", "status"), [(False, 0), (True, 1)])
def test_strict_counts_warnings_as_errors(
    strict: bool, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:

    warning = Finding("IC313", Severity.WARNING, "standards/dinsos.yaml", Mark(1, 1), (), "Kabur.")
    found = Result(findings=(warning,), lines={}, files=1, services=1)
    monkeypatch.setattr(inspection, "result", lambda *_: found)
    assert main(["check", *(["--strict"] if strict else [])]) == status


@pytest.mark.parametrize("kind", ["folder", "fifo", "huge", "bomb", "empty", "deep"])
def test_hostile_files_get_an_answer(
    kind: str, dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.unlink()
    match kind:
        case "folder":
            dinsos.mkdir()
        case "fifo":
            os.mkfifo(dinsos)
        case "huge":
            with dinsos.open("wb") as file:
                file.truncate(100_000_000)
        case "bomb":
            rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
            rows += [f"{y}: &{y} [{', '.join([f'*{x}'] * 9)}]" for x, y in pairwise("abcdefg")]
            dinsos.write_text("\n".join(rows), encoding="utf-8")
        case "deep":
            dinsos.write_text("[" * 10_000, encoding="utf-8")
        case _:
            dinsos.write_text("", encoding="utf-8")
    assert main(["check"]) == 1
    assert "standards/dinsos.yaml:" in capsys.readouterr().out


# new


def codes(capsys: pytest.CaptureFixture[str], *arguments: str) -> set[str]:
    capsys.readouterr()
    main(["check", "--format", "json", *arguments])
    return {row["code"] for row in json.loads(capsys.readouterr().out)["diagnostics"]}


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("id_", ["rsud", "dinas-baru"])
def test_a_new_file_has_nothing_but_what_is_still_to_fill(
    id_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", id_]) == 0
    assert f"standards/{id_}.yaml sudah dibuat" in capsys.readouterr().out
    assert codes(capsys, id_) == {"IC301", "IC401", "IC501", "IC502"}


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    # The roster knows the name of one of them.
    ("id_", "named"),
    [("rsud", ["layanan[0].nama"]), ("baru", ["layanan[0].nama", "perangkat_daerah.nama"])],
)
def test_each_of_the_six_elements_and_each_example_name_is_still_to_fill(
    id_: str, named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", id_])
    capsys.readouterr()
    main(["check", "--format", "json", id_])
    rows = json.loads(capsys.readouterr().out)["diagnostics"]
    elements = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "pengaduan")
    assert sorted(row["path"] for row in rows if row["code"] == "IC301") == sorted(
        [*(f"layanan[0].{element}" for element in elements), *named]
    )


def test_no_example_text_of_a_new_file_can_reach_a_page(workspace: Path) -> None:
    main(["new", "baru"])
    text = (workspace / "standards" / "baru.yaml").read_text(encoding="utf-8")
    typed = re.findall(r"^[ -]*([a-z_]+): ([^#\n]*\S)", text, re.MULTILINE)
    # What is left but the two example names is chosen, not written, or never printed.
    assert {key for key, _ in typed} == {"status", "nama", "id"}
    names = [value for key, value in typed if key == "nama"]
    assert len(names) == 2
    assert all(map(is_unfilled, names))


def test_a_new_file_takes_its_name_from_the_roster(workspace: Path) -> None:
    main(["new", "rsud"])
    text = (workspace / "standards" / "rsud.yaml").read_text(encoding="utf-8")
    assert '\n  nama: "RSUD: Rumah Sakit #1"\n' in text
    assert "«" not in text


def test_a_new_file_helps_editors(workspace: Path) -> None:
    main(["new", "rsud"])
    written = workspace / "standards" / "rsud.yaml"
    first = written.read_text(encoding="utf-8").splitlines()[0]
    prefix = "# yaml-language-server: $schema="
    assert first.startswith(prefix)
    schema = written.parent / first.removeprefix(prefix)
    assert json.loads(schema.read_text(encoding="utf-8"))["$schema"].startswith(
        "https://json-schema"
    )


def test_a_schema_that_is_there_stays(workspace: Path) -> None:
    schema = workspace / "schema" / "standar-pelayanan.schema.json"
    schema.parent.mkdir()
    schema.write_text("{}", encoding="utf-8")
    assert main(["new", "rsud"]) == 0
    assert schema.read_text(encoding="utf-8") == "{}"


def test_the_first_file_of_a_workspace(dinsos: Path) -> None:
    dinsos.unlink()
    dinsos.parent.rmdir()
    assert main(["new", "dinsos"]) == 0
    assert dinsos.is_file()


@pytest.mark.parametrize("existing", ["dinsos.yaml", "dinsos.yml", "DINSOS.yaml"])
def test_new_never_overwrites(
    existing: str, dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = dinsos.rename(dinsos.with_name(existing))
    before = there.read_bytes()
    assert main(["new", "dinsos"]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert there.read_bytes() == before
    assert len(list(dinsos.parent.iterdir())) == 1


@pytest.mark.parametrize(
    ("id_", "proposal"),
    [
        ("Dinas Sosial", "dinas-sosial"),
        ("dinsos.yaml", "dinsos"),
        ("../dinsos", "dinsos"),
        ("dinsós", "dinsos"),
        ("", "disdukcapil"),
        ("dinas_sosial", "dinas-sosial"),
        ("a" * 200, "a" * 100),
    ],
)
def test_new_refuses_what_is_no_id(
    id_: str, proposal: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", id_]) == 2
    captured = capsys.readouterr()
    assert "tidak dapat dipakai sebagai id" in captured.err
    assert f"iceta new {proposal}\n" in captured.err
    assert [path.name for path in (workspace / "standards").iterdir()] == ["dinsos.yaml"]


def test_new_in_a_folder_that_can_not_be_written(
    dinsos: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dinsos.unlink()
    dinsos.parent.rmdir()
    dinsos.parent.write_text("in the way", encoding="utf-8")
    assert main(["new", "rsud"]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


# schema


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "layanan" in json.loads(capsys.readouterr().out)["properties"]


def test_schema_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema"])
    printed = capsys.readouterr().out
    target = tmp_path / "deep" / "schema.json"
    for _ in range(2):
        assert main(["schema", "--output", str(target)]) == 0
        assert target.read_text(encoding="utf-8") == printed


# explain


def test_explain_shows_both_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "IC301"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("IC301 (kesalahan): ")
    assert out.index("Salah:") < out.index("Benar:")


@pytest.mark.parametrize("code", ["ic301", "301", "[IC301]", " IC301 "])
def test_explain_is_not_fussy_about_the_code(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    assert capsys.readouterr().out.startswith("IC301 ")


def test_explain_without_a_code_lists_all(capsys: pytest.CaptureFixture[str]) -> None:

    assert main(["explain"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == sorted(registry())
    assert all(rule.title in "\n".join(rows) for rule in registry().values())


def test_explain_wraps_to_the_terminal() -> None:

    for rule in registry().values():
        prose = page(rule, 50).split("\n\nSalah:")[0].splitlines()[1:]
        assert all(len(row) <= 50 or " " not in row.strip() for row in prose)


def test_explain_keeps_lists_as_lists() -> None:

    text = "Satu dua\ntiga.\n\nDaftar:\n- satu butir yang\n  panjang sekali\n- dua\n"
    assert paragraphs(text, 20) == [
        "Satu dua tiga.",
        "Daftar:\n- satu butir yang\n  panjang sekali\n- dua",
    ]
