"""What the package imports is what pyproject.toml asks for: nothing is there by luck."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

PROJECT = Path(__file__).parent.parent
METADATA = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def distributions(requirements: list[str]) -> set[str]:
    return {normal(re.split(r"[<>=~!;\[ ]", requirement)[0]) for requirement in requirements}


def imported(folder: Path) -> set[str]:
    names = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"iceta_infographic", "tests"}


def undeclared(folder: str, *declared: str) -> set[str]:
    owners = packages_distributions()
    return {
        name
        for name in imported(PROJECT / folder)
        if not (PROJECT / name).is_dir()
        and not {normal(owner) for owner in owners.get(name, [])} & distributions([*declared])
    }


def test_everything_that_the_package_imports_is_declared() -> None:
    assert undeclared("iceta_infographic", *METADATA["dependencies"]) == set()


def test_everything_that_the_tests_import_is_declared() -> None:
    dev = METADATA["optional-dependencies"]["dev"]
    assert undeclared("tests", *METADATA["dependencies"], *dev) == set()


def test_every_dependency_is_pinned_with_its_hash() -> None:
    for lock, requirements in (
        ("requirements.lock", METADATA["dependencies"]),
        ("requirements-dev.lock", METADATA["optional-dependencies"]["dev"]),
    ):
        text = (PROJECT / lock).read_text(encoding="utf-8")
        pins = re.findall(r"^([a-z0-9.-]+)==\S+ \\\n    --hash=sha256:", text, re.MULTILINE)
        assert distributions(requirements) <= {normal(pin) for pin in pins}
        assert "://" not in text
