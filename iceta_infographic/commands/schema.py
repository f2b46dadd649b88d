"""``iceta schema``: what editors need to help with ``standards/*.yaml``."""

import json
from pathlib import Path
from typing import Annotated

import typer

from .output import write


def schema(
    output: Annotated[
        str | None,
        typer.Option(
            "--output", metavar="BERKAS", help="Simpan ke berkas ini, bukan ditampilkan di layar."
        ),
    ] = None,
) -> None:
    """Tampilkan JSON Schema berkas standar, agar editor dapat membantu saat mengisi."""
    text = schema_text()
    if output is None:
        typer.echo(text, nl=False)
    else:
        write(Path(output), text, replace=True)
        typer.echo(f"{output} sudah ditulis.")


def schema_text() -> str:
    """Give the JSON Schema as the text of a file."""
    from ..standard.jsonschema import json_schema  # late: `iceta --help` needs none of it

    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
