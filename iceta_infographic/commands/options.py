"""Options that several commands share, and what they mean."""

import datetime
import difflib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError

if TYPE_CHECKING:
    from ..workspace import Workspace

Root = Annotated[
    str | None,
    typer.Option(
        "--root",
        metavar="FOLDER",
        help="Folder yang berisi iceta.yaml. Bila tidak disebut, dicari dari folder ini ke atas.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--tanggal",
        metavar="TTTT-BB-HH",
        help="Anggap hari ini tanggal tersebut, misalnya 2026-01-05.",
    ),
]


def open_workspace(root: str | None) -> "Workspace":
    """Find the workspace that a command works in.

    Args:
        root: what ``--root`` says.

    Returns:
        The workspace.

    Raises:
        UsageError: when there is none.
    """
    from .. import workspace  # late: `iceta --help` needs none of it

    return workspace.find(Path.cwd(), Path(root) if root is not None else None)


def today(typed: str | None) -> datetime.date:
    """Read ``--tanggal``; without it, today is today.

    Args:
        typed: the date as typed, ``2026-01-05``.

    Returns:
        The date that stands for today.

    Raises:
        UsageError: when it is no date.
    """
    if typed is None:
        return datetime.datetime.now().astimezone().date()
    # fromisoformat alone also takes 20260105 and 2026-W01-1.
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", typed, re.ASCII):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            pass
    raise UsageError(
        f"Isi --tanggal, yaitu {typed}, bukan tanggal.",
        "Tulis tahun-bulan-hari, misalnya --tanggal 2026-01-05",
    )


def one_of(option: str, typed: str, allowed: Iterable[str], besides: str = "") -> str:
    """Hold an option to the values it may have.

    Args:
        option: the option's name, ``--format``.
        typed: what the user gave.
        allowed: what may be given.
        besides: a sentence for who meant another option.

    Returns:
        The value.

    Raises:
        UsageError: when it is none of them.
    """
    names = list(allowed)
    if typed in names:
        return typed
    near = difflib.get_close_matches(typed.lower(), names, n=1)
    question = f"Maksud Anda {near[0]}? " if near else ""
    raise UsageError(
        f"Isi {option}, yaitu {typed}, tidak dikenal.",
        f"{question}Yang dapat dipakai: {', '.join(names)}. {besides}".rstrip(),
    )
