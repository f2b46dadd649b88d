"""The files that CI systems read, written for one workspace."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .. import __version__

_TEMPLATES = Path(__file__).resolve().parent

_LIBRARIES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1"
"""What WeasyPrint needs and pip can't install, as Debian and Ubuntu call it."""

_PACKAGE = f'python -m pip install "iceta-infographic=={__version__}"'
_SOURCE = "sh tools/environment.sh requirements.lock"
"""In the project's own repository: as `make build` does, every package by its hash."""


@dataclass(frozen=True, slots=True)
class System:
    """A CI system.

    Attributes:
        file: where in a repository it looks for what to do.
        template: the file with the text, with places to fill.
        package, source: how the program is installed there: as a package, or from its source.
        folder: what makes the steps run in a folder below the repository's top.
    """

    file: PurePosixPath
    template: str
    package: str
    source: str
    folder: str


SYSTEMS: Mapping[str, System] = {
    "github": System(
        file=PurePosixPath(".github/workflows/standar-pelayanan.yml"),
        template="github.yml",
        package=f"sudo apt-get update -qq\n"
        f"sudo apt-get install -qq --yes --no-install-recommends {_LIBRARIES}\n{_PACKAGE}",
        source=f'{_SOURCE}\necho "$PWD/.venv/bin" >> "$GITHUB_PATH"',
        folder="    defaults:\n      run:\n        working-directory: {}",
    ),
    "gitlab": System(
        file=PurePosixPath(".gitlab-ci.yml"),
        template="gitlab.yml",
        package=_PACKAGE,
        source=f'{_SOURCE}\nexport PATH="$PWD/.venv/bin:$PATH"',
        folder="    - cd {}",
    ),
}
"""The CI systems by the name that the command takes."""


def is_source(root: Path) -> bool:
    """Tell whether a workspace is the project's own repository."""
    wanted = ("iceta_infographic/__init__.py", "tools/environment.sh", "requirements.lock")
    return all((root / name).is_file() for name in wanted)


def top(root: Path) -> Path:
    """Find the top of the git repository that a workspace lies in; by default the workspace."""
    return next((one for one in (root, *root.parents) if (one / ".git").exists()), root)


def text(system: System, inside: PurePosixPath, *, source: bool) -> str:
    """Write the file for a CI system.

    Args:
        system: the system.
        inside: the workspace, as seen from the repository's top; ``.`` where it is the top.
        source: whether the program is installed from the repository itself.

    Returns:
        The file's text.
    """
    below = str(inside) != "."
    values = {
        "«pasang»": system.source if source else system.package,
        "«pustaka»": _LIBRARIES,
        "«awalan»": f"{inside}/" if below else "",
        "«folder»": system.folder.format(inside) if below else "",
    }
    lines = (_TEMPLATES / system.template).read_text(encoding="utf-8").splitlines()
    return "\n".join(filled for line in lines for filled in _fill(line, values)) + "\n"


def _fill(line: str, values: Mapping[str, str]) -> list[str]:
    """Fill a line's places; a line that is nothing but a place becomes as many as its value has."""
    place = line.strip()
    if place in values:
        indent = line[: len(line) - len(line.lstrip())]
        return textwrap.indent(values[place], indent).splitlines()
    for name, value in values.items():
        line = line.replace(name, value)
    return [line]
