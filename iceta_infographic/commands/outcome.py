"""What ``iceta build`` says: how far it is, and what became of every document."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ..build.run import Outcome, Progress
    from ..reporters import Result


HELD_UP = (
    "tidak ada yang dapat dibuat sebelum kesalahan itu diperbaiki; hasil yang sudah ada tetap ada"
)
"""What is said where no file could be read."""


class Silent:
    """Progress that nobody watches."""

    def __enter__(self) -> "Progress":
        return lambda *_: None

    def __exit__(self, *_: object) -> None:
        return None


class Bar:
    """A progress bar on standard error."""

    def __enter__(self) -> "Progress":
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
        from rich.progress import TimeRemainingColumn as Remaining

        self._bar = Progress(
            TextColumn("Membuat"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("sisa"),
            Remaining(),
            TextColumn("{task.fields[stem]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task("", total=None, stem="")
        return self._advance

    def _advance(self, done: int, total: int, stem: str) -> None:
        self._bar.update(self._task, completed=done, total=total, stem=stem)

    def __exit__(self, *_: object) -> None:
        self._bar.stop()


def progress(output_format: str) -> Silent | Bar:
    """Return what shows how far a build is, to be used in a ``with``.

    Args:
        output_format: how the outcome will be told; only a person watches.
    """
    return Bar() if output_format == "text" and sys.stderr.isatty() else Silent()


def as_json(outcome: "Outcome", result: "Result") -> str:
    """Return what a build did, and the findings of its files, as JSON.

    Args:
        outcome: what became of every document.
        result: the findings.
    """
    from ..reporters import REPORTERS

    return json.dumps(
        {
            **json.loads(REPORTERS["json"](result)),
            "built": sorted(outcome.built),
            "unchanged": sorted(outcome.unchanged),
            "kept": sorted(outcome.kept),
            "absent": sorted(outcome.absent),
            "removed": sorted(outcome.removed),
            "restored": sorted(outcome.restored),
            "failed": dict(sorted(outcome.failed.items())),
        },
        ensure_ascii=False,
        indent=2,
    )


def say_errors(result: "Result", output_format: str) -> None:
    """Print the findings that stand in the way.

    Args:
        result: all findings.
        output_format: a name of ``REPORTERS``.
    """
    from ..reporters import REPORTERS

    errors = tuple(finding for finding in result.findings if finding.is_error)
    if errors:
        typer.echo(REPORTERS[output_format](replace(result, findings=errors)))
        typer.echo("")


def say(outcome: "Outcome", result: "Result", target: Path, *, verbose: bool, own: bool) -> None:
    """Print what a build did.

    Args:
        outcome: what became of every document.
        result: the findings of its files.
        target: where the files are.
        verbose: whether the type size of each document is said, too.
        own: whether the workspace has templates of its own, which may be to blame.
    """
    say_errors(result, "text")
    if verbose:
        for stem, made in sorted(outcome.built.items()):
            pages = made.files[0][0].pages
            typer.echo(
                f"  {stem}: {pages} lembar, huruf {made.rem:.1f} pt"
                f" (terkecil {made.files[0][0].min_font_pt:.1f} pt), {made.layouts} kali tata letak"
            )
    for stem, reason in sorted(outcome.failed.items()):
        if own:
            why = "templat di folder templates atau kesalahan program"
            whom = "pembuat templat itu atau pengembang"
        else:
            why = "kesalahan program, bukan kesalahan Anda"
            whom = "pengembang"
        typer.echo(f"Halaman {stem} gagal dibuat karena {why}.")
        typer.echo(f"  Kirimkan baris ini kepada {whom}: {reason}")
    counts = (
        (len(outcome.built), "dibuat"),
        (len(outcome.restored), "diambil dari simpanan"),
        (len(outcome.unchanged), "tidak berubah"),
        (len(outcome.kept), "tertahan (hasil lama dipertahankan)"),
        (len(outcome.absent), "tertahan (belum pernah dibuat)"),
        (len(outcome.failed), "gagal"),
    )
    nothing = HELD_UP if result.errors else "tidak ada yang perlu dibuat"
    said = ", ".join(f"{n} {what}" for n, what in counts if n) or nothing
    typer.echo(f"Dokumen: {said}.")
    if outcome.removed:
        typer.echo(f"Dihapus karena tidak ada lagi sumbernya: {len(outcome.removed)} berkas.")
    for finding in result.findings:
        if finding.code == "IC702":
            typer.echo(f"{finding.file}:{finding.mark.line}: {finding.message} [IC702]")
            typer.echo(f"  saran: {finding.hint}")
    if result.warnings:
        typer.echo(f"Ada {result.warnings} peringatan; untuk membacanya ketik: iceta check")
    if outcome.built or outcome.restored or outcome.unchanged or outcome.kept:
        typer.echo(f"Hasilnya ada di {target}")
