"""The program ``iceta``: which commands there are, and how a run of it ends."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from . import __version__
from .commands import build, check, ci, diff, explain, new, report, schema, wording
from .disk import reason
from .errors import UsageError

COMMANDS = (
    check.check,
    build.build,
    report.report,
    diff.diff,
    new.new,
    schema.schema,
    explain.explain,
    ci.ci,
)
INTERRUPTED = 130
COULD_NOT_RUN = 2

app = typer.Typer(
    cls=wording.Group,
    add_completion=False,
    invoke_without_command=True,
    options_metavar=wording.OPTIONS_METAVAR,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    subcommand_metavar=wording.COMMAND_METAVAR,
)
for command in COMMANDS:
    app.command(cls=wording.Command, options_metavar=wording.OPTIONS_METAVAR)(command)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"iceta {__version__}")
        raise typer.Exit


@app.callback()
def iceta(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 # typer acts on it before this function is called
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            help="Tampilkan nomor versi.",
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Memeriksa standar pelayanan dan membuat infografis serta maklumat pelayanannya."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(COULD_NOT_RUN)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        arguments: the command line without the program's name; by default that of the process.

    Returns:
        The exit status (contract: 0 nothing wrong, 1 findings, 2 could not run).
    """
    _have_streams()
    try:
        status = app(arguments, prog_name="iceta", standalone_mode=False) or 0
        sys.stdout.flush()
    except TyperException as error:
        sentence, hint = wording.usage_error(error.format_message())
        # Errors about a command's own options know the command.
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "iceta"
        return _could_not_run(sentence, hint or f"Cara memakainya: {command} --help")
    except UsageError as error:
        return _could_not_run(error.message, error.hint)
    except BrokenPipeError:
        # The reader of the output, say `head`, has seen enough. Nothing is left to say it to;
        # without a place to flush to, Python would complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        # The last net: a full disk, a path that is too long, a folder that may not be read.
        where = f" {error.filename}" if error.filename else ""
        return _could_not_run(
            f"Berkas atau folder{where} tidak dapat dipakai: {reason(error)}.", ""
        )
    except KeyboardInterrupt:
        status = INTERRUPTED
    if status == INTERRUPTED:
        typer.echo("\nDihentikan.", err=True)
    return int(status)


def _could_not_run(sentence: str, hint: str) -> int:
    typer.echo(f"iceta: {sentence}", err=True)
    if hint:
        typer.echo(f"  saran: {hint}", err=True)
    return COULD_NOT_RUN


def _have_streams() -> None:
    # Whoever starts the program may have closed them (`>&-`, or Windows without a console).
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 # to the end
            setattr(sys, name, nowhere)
    # A Windows console or pipe may be set to a code page that has no "–" or "…".
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
