"""``iceta check``: what is wrong, where, and how to repair it."""

import os
from typing import Annotated

import typer

from ..reporters import AUTO, REPORTERS, fitting
from .options import Root, Today, one_of, open_workspace, today


def check(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID|BERKAS|FOLDER",
            help="Yang diperiksa. Bila tidak disebut: semua berkas di standards/.",
        ),
    ] = None,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="BENTUK",
            help="Bentuk hasil: text untuk dibaca (bila tidak disebut); json atau sarif untuk"
            " program lain; github atau gitlab untuk CI; auto menurut tempat iceta berjalan.",
        ),
    ] = "text",
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Anggap peringatan sebagai kesalahan."),
    ] = False,
    root: Root = None,
    date: Today = None,
) -> None:
    """Periksa iceta.yaml dan berkas standar, lalu tunjukkan apa yang salah dan di mana."""
    from .. import inspection  # late: `iceta --help` needs none of it

    chosen = one_of("--format", output_format, (*REPORTERS, AUTO))
    reporter = REPORTERS[fitting(os.environ) if chosen == AUTO else chosen]
    day = today(date)
    workspace = open_workspace(root)
    checked = inspection.inspect(workspace, workspace.select(targets or ()), day)
    result = inspection.result(workspace, checked)
    typer.echo(reporter(result))
    if result.errors or (strict and result.warnings):
        raise typer.Exit(1)
