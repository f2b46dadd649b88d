import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from iceta_infographic.cli import main

PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def hook() -> Any:
    text = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (only,) = yaml.safe_load(text)
    return only


@pytest.mark.parametrize(
    "file", ["iceta.yaml", "standards/dinsos.yaml", "standards/a.yml", "data/standards/a.yaml"]
)
def test_a_change_of_the_standards_calls_the_hook(file: str, hook: Any) -> None:
    assert re.search(hook["files"], file)


@pytest.mark.parametrize(
    "file", ["README.md", "standards/a.txt", "standards/arsip/a.yaml", "lain-iceta.yaml", "x.yaml"]
)
def test_no_other_change_does(file: str, hook: Any) -> None:
    assert not re.search(hook["files"], file)


@pytest.mark.usefixtures("workspace")
def test_the_hook_is_a_command_that_runs(hook: Any) -> None:
    program, *arguments = hook["entry"].split()
    assert program == "iceta"
    assert hook["pass_filenames"] is False
    assert main(arguments) == 0
