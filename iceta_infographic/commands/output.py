"""Files that a command writes for its user to keep."""

from pathlib import Path

from ..disk import cannot_write
from ..errors import UsageError


def write(path: Path, text: str, *, replace: bool) -> None:
    """Write a text file in UTF-8 with line feeds, making its folder where needed.

    Args:
        path: the file.
        text: what it will hold.
        replace: whether a file that is there already may be replaced.

    Raises:
        UsageError: when the file is there and must stay, or can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("w" if replace else "x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError as error:
            raise UsageError(
                f"Berkas {path} sudah ada dan tidak diubah.",
                "Buka berkas itu, atau pindahkan dahulu bila ingin membuat yang baru.",
            ) from error
    except OSError as error:
        raise cannot_write(path, error) from error
