"""``iceta report``: who publishes what, whom to help first, and what each has to repair."""

import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from .options import Root, Today, one_of, open_workspace, today

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..report.model import Report
    from ..report.outputs import Made
    from ..report.summary import Summary


def report(
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="FOLDER",
            help="Tempat hasil. Bila tidak disebut: output/ di sebelah iceta.yaml.",
            show_default=False,
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="BENTUK,...",
            help="Hanya bentuk ini: html, pdf, xlsx, csv, json, md. Bila tidak disebut: semuanya.",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="COMMIT|TANGGAL",
            help="Tunjukkan perkembangan sejak commit atau tanggal ini. Bila tidak disebut: sejak"
            " awal riwayat git.",
            show_default=False,
        ),
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            "--fail-under",
            metavar="N",
            min=0,
            max=100,
            help="Berakhir dengan status 1 bila skor seluruh daftar di bawah angka ini.",
            show_default=False,
        ),
    ] = None,
    root: Root = None,
    date: Today = None,
) -> None:
    """Buat laporan kepatuhan dan lembar perbaikan untuk setiap perangkat daerah."""
    from ..report import gather, outputs, publish  # late: `iceta --help` needs none of it
    from ..report.summary import summarise
    from ..resources import template_folders

    formats = _formats(only, outputs.FORMATS)
    day = today(date)
    workspace = open_workspace(root)
    made = gather.gather(workspace, day, since)
    target = Path(output).absolute() if output else workspace.root / "output"
    making = outputs.make(made, formats, template_folders(workspace.root))
    files = publish.publish(_watched(making), target, workspace.root)
    summary = summarise(made)
    _say(made, summary, files, target / outputs.FOLDER)
    failed = [file for file in files if file.reason]
    if failed:
        raise UsageError(
            f"{len(failed)} berkas laporan tidak dapat dibuat, mungkin karena isi templates/ "
            "berubah.",
            f"Kirimkan baris ini kepada pengembang: {failed[0].path}: {failed[0].reason}",
        )
    if fail_under is not None and summary.score < Fraction(str(fail_under)):
        raise typer.Exit(1)


def _watched(making: "Iterable[Made]") -> "Iterator[Made]":
    """Show on a terminal what is being made: with many agencies it takes a minute."""
    if not sys.stderr.isatty():
        yield from making
        return
    from rich.console import Console
    from rich.markup import escape

    with Console(stderr=True).status("Membuat laporan") as status:
        for file in making:
            status.update(f"Membuat laporan: {escape(file.path)} selesai")
            yield file


def _formats(only: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    if only is None:
        return known
    return tuple(dict.fromkeys(one_of("--only", name.strip(), known) for name in only.split(",")))


def _say(report: "Report", summary: "Summary", files: "tuple[Made, ...]", folder: Path) -> None:
    from ..report import words
    from ..report.outputs import NAME

    typer.echo(f"Laporan kepatuhan {words.region(report)} per {words.day(report.day)}")
    typer.echo(words.headline(summary))
    typer.echo(
        f"Skor rata-rata {words.score(summary.score)} dari 100; yang punya berkas "
        f"{words.score(summary.score_with_file)}."
    )
    for line in (words.trouble_of(report), *_oddities(report), report.history.reason):
        if line:
            typer.echo(line)
    names = [Path(file.path).name for file in files if not file.reason]
    main = [name for name in names if name.startswith(f"{NAME}.") and not name.endswith(".svg")]
    sheets = sum(name.endswith(".pdf") for name in names if name not in main)
    beside = f" dan {sheets} lembar perbaikan" if sheets else ""
    typer.echo(f"Hasilnya ada di {folder}: {', '.join(main)}{beside}.")


def _oddities(report: "Report") -> list[str]:
    lines = [agency.trouble for agency in report.agencies if agency.trouble]
    if report.unlisted:
        names = ", ".join(agency.files[0] for agency in report.unlisted)
        lines.append(f"Tidak ada di daftar perangkat daerah, jadi tidak ikut dihitung: {names}.")
    return lines
