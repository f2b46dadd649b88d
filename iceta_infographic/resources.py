"""Where the files are that are shipped with the program."""

import os
from pathlib import Path

from .errors import InternalError, UsageError

_PACKAGE = Path(__file__).resolve().parent


def builtin_templates() -> Path:
    """Give the folder with the built-in Jinja2 and CSS templates.

    Returns:
        The folder; it exists.

    Raises:
        InternalError: when the installation is incomplete.
    """
    return _shipped("templates")


def template_folders(root: Path) -> tuple[Path, ...]:
    """Give the folders that templates are looked for in, the first one first.

    Args:
        root: the workspace; its own ``templates/`` override the built-in ones file by file.

    Returns:
        The workspace's folder where there is one, and the built-in one.

    Raises:
        InternalError: when the installation is incomplete.
        UsageError: a link leads out of the workspace's own.
    """
    own, builtin = root / "templates", builtin_templates()
    if not own.is_dir() or own.resolve() == builtin.resolve():
        return (builtin,)
    _hold_inside(own)
    return (own, builtin)


def _hold_inside(own: Path) -> None:
    """Refuse links out of a folder of templates.

    What a template takes in is printed on pages for everybody, and a link in a workspace that
    was copied from somebody, or was proposed as a change, may lead to any file of this machine.
    """
    home = own.parent.resolve() / own.name
    inside = (
        Path(folder, name) for folder, folders, names in os.walk(own) for name in (*folders, *names)
    )
    for path in (own, *inside):
        try:
            meant = path.resolve()
        except (OSError, RuntimeError):
            continue  # a loop of links leads nowhere
        if not meant.is_relative_to(home):
            raise UsageError(
                f"{path.relative_to(own.parent).as_posix()} adalah tautan (symlink) ke {meant},"
                " di luar folder templates.",
                "Hapus tautan itu, lalu salin berkas yang dimaksud ke dalam folder templates.",
            )


def builtin_schema() -> Path:
    """Give the JSON Schema of ``standards/*.yaml``, as a file for editors.

    Returns:
        The file; it exists.

    Raises:
        InternalError: when the installation is incomplete.
    """
    return _shipped("schema/standar-pelayanan.schema.json")


def new_agency_template() -> str:
    """Give the text that ``iceta new`` writes, with the places still to fill."""
    return (_PACKAGE / "new" / "perangkat-daerah.yaml").read_text(encoding="utf-8")


def _shipped(name: str) -> Path:
    # A wheel carries these folders inside the package; a checkout has them beside it,
    # at the top level, where people look for them.
    for home in (_PACKAGE, _PACKAGE.parent):
        path = home / name
        if path.exists():
            return path
    raise InternalError(f"{name} is missing from the installation in {_PACKAGE}")
