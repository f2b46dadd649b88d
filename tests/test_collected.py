"""Every test is run: no folder has a name that pytest leaves out."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def test_no_folder_of_tests_is_left_out(request: pytest.FixtureRequest) -> None:
    left_out = request.config.getini("norecursedirs")
    folders = {path.parent for path in HERE.rglob("test_*.py")}
    names = {part for folder in folders for part in folder.relative_to(HERE).parts}
    assert "build" in names
    assert not [name for name in names if any(fnmatch(name, pattern) for pattern in left_out)]
