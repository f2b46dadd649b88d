"""``iceta ci``: the file that lets a CI system check, build and report after each commit."""

import re
from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from ..errors import UsageError
from .options import Root, one_of, open_workspace
from .output import write

_SCREEN = "-"


def ci(
    system: Annotated[
        str,
        typer.Argument(metavar="SISTEM", help="github (GitHub Actions) atau gitlab (GitLab CI)."),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="BERKAS",
            help="Tempat berkas itu; tanda - berarti ditampilkan saja. Bila tidak disebut: tempat"
            " yang dibaca oleh GitHub atau GitLab.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ganti berkas yang sudah ada.")] = False,
    root: Root = None,
) -> None:
    """Buat alur kerja CI: periksa, buat yang berubah, dan laporkan setiap commit."""
    from ..ci import workflow  # late: `iceta --help` needs none of it

    chosen = workflow.SYSTEMS[one_of("SISTEM", system, workflow.SYSTEMS)]
    home = open_workspace(root).root
    top = workflow.top(home)
    inside = _plain(home.relative_to(top).as_posix())
    text = workflow.text(chosen, inside, source=workflow.is_source(home))
    if output == _SCREEN:
        typer.echo(text, nl=False)
        return
    path = Path(output) if output else top / chosen.file
    if _holds(path, text):
        typer.echo(f"{path} sudah ada dan isinya sudah yang terbaru.")
        return
    if path.exists() and not force:
        raise UsageError(
            f"Berkas {path} sudah ada dan tidak diubah.",
            "Pakai --output untuk menyimpannya di tempat lain, atau --force untuk menggantinya.",
        )
    write(path, text, replace=force)
    typer.echo(f"{path} sudah ditulis. Simpan ke git (commit, push) agar mulai bekerja.")


def _plain(inside: str) -> PurePosixPath:
    # The folder stands in YAML, in file patterns and in shell commands, each with its own signs.
    if re.fullmatch(r"[\w./-]+", inside, re.ASCII):
        return PurePosixPath(inside)
    raise UsageError(
        f"Nama folder {inside} tidak dapat dipakai di alur kerja CI.",
        "Ganti namanya: hanya huruf, angka, tanda hubung, garis bawah, dan titik.",
    )


def _holds(path: Path, text: str) -> bool:
    try:
        return path.read_text(encoding="utf-8") == text
    except (OSError, UnicodeDecodeError):
        return False
