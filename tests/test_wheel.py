import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
NOTHING_BUT_STILL_TO_FILL = {"IC301", "IC401", "IC501", "IC502"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the project with the tools that are installed already."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, PROJECT],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("iceta_infographic-*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it; returns the folder of its programs.

    The dependencies are lent by the environment that runs the tests, so that no network is
    needed. The package itself is not: the checkout is not on that list.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    purelib = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    # A path line adds the folder but reads no .pth file in it: an editable installation of
    # the checkout stays out.
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            python,
            "install",
            "--no-deps",
            "--no-index",
            wheel,
        ],
        check=True,
        capture_output=True,
    )
    return programs


@pytest.fixture
def folder(workspace: Path) -> Path:
    """A folder with nothing in it but a small ``iceta.yaml``."""
    shutil.rmtree(workspace / "standards")
    return workspace


def run(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    outside = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [program, *arguments], cwd=cwd, env=outside, capture_output=True, text=True, timeout=120
    )


def test_the_wheel_holds_everything_that_is_shipped(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    templates = {
        f"iceta_infographic/{path.relative_to(PROJECT).as_posix()}"
        for path in (PROJECT / "templates").rglob("*")
        if path.is_file()
    }
    assert templates
    assert templates <= names
    assert {
        "iceta_infographic/schema/standar-pelayanan.schema.json",
        "iceta_infographic/new/perangkat-daerah.yaml",
        "iceta_infographic/py.typed",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "standards/", "output/"))]


def test_what_runs_is_the_wheel(environment: Path, folder: Path) -> None:
    script = (
        "import iceta_infographic, iceta_infographic.resources as r; "
        "print(iceta_infographic.__file__, r.builtin_templates(), r.builtin_schema(), sep='\\n')"
    )
    done = run(environment / "python", "-c", script, cwd=folder)
    assert done.returncode == 0, done.stderr
    home = environment.parent.resolve()
    assert all(Path(row).resolve().is_relative_to(home) for row in done.stdout.splitlines())


def test_it_works_in_an_empty_folder(environment: Path, folder: Path) -> None:
    iceta = environment / "iceta"
    made = run(iceta, "new", "dinsos", cwd=folder)
    assert (made.returncode, made.stderr) == (0, "")
    assert (folder / "schema" / "standar-pelayanan.schema.json").is_file()

    checked = run(iceta, "check", "--format", "json", cwd=folder)
    assert (checked.returncode, checked.stderr) == (1, "")
    codes = {row["code"] for row in json.loads(checked.stdout)["diagnostics"]}
    assert codes == NOTHING_BUT_STILL_TO_FILL


def test_it_runs_as_a_module(environment: Path, folder: Path) -> None:
    done = run(environment / "python", "-m", "iceta_infographic", "check", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_it_builds_pages(environment: Path, workspace: Path) -> None:
    built = run(environment / "iceta", "build", cwd=workspace)
    assert (built.returncode, built.stderr) == (0, "")
    agency = workspace / "output" / "dinsos"
    pages = {path.relative_to(agency).as_posix() for path in agency.rglob("*") if path.is_file()}
    assert {
        "surat-keterangan/a4.pdf",
        "surat-keterangan/a4.png",
        "maklumat.pdf",
        "maklumat.png",
    } <= pages
