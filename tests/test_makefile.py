"""What whoever fills in the standards sees of ``make``."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
MEANING = 'Baris "Error" berikut ini dari make'


def make(target: str, status: int, environment: Path) -> subprocess.CompletedProcess[str]:
    """Run a target with a program that ends with a status in place of ``iceta``."""
    binaries = environment / "bin"
    binaries.mkdir()
    for name, code in (("iceta", status), ("python", 0)):
        program = binaries / name
        program.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        program.chmod(0o755)
    for mark in (".ready", ".ready-dev"):
        # Newer than all that it is made from: there is nothing to install.
        (environment / mark).touch()
    make_program = shutil.which("make")
    assert make_program is not None
    return subprocess.run(
        [make_program, "--no-print-directory", "-C", str(PROJECT), target, f"VENV={environment}"],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "LC_ALL": "C", "MAKEFLAGS": ""},
    )


@pytest.mark.parametrize("target", ["build", "check"])
@pytest.mark.parametrize("status", [1, 2])
def test_the_last_line_before_makes_own_says_what_it_means(
    target: str, status: int, tmp_path: Path
) -> None:
    done = make(target, status, tmp_path)
    *_, meaning, last = done.stderr.splitlines()
    assert done.returncode == 2
    assert f"Error {status}" in last
    assert MEANING in meaning


@pytest.mark.parametrize("target", ["build", "check"])
def test_where_nothing_is_wrong_nothing_is_added(target: str, tmp_path: Path) -> None:
    done = make(target, 0, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
