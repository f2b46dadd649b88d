"""``iceta build``: pages from standards, whatever no finding stands in the way of."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from .options import Root, Today, one_of, open_workspace, today

if TYPE_CHECKING:
    from ..build.run import Outcome, Progress
    from ..reporters import Result
    from ..standard.model import Agency, Region

SHAPES = ("text", "json")
PLEDGE = "maklumat"
PLEDGE_FORMAT = "a4"


def build(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID|BERKAS",
            help="Yang dibuat. Bila tidak disebut: semua berkas di standards/.",
            show_default=False,
        ),
    ] = None,
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
            metavar="FORMAT,...",
            help="Hanya format ini, misalnya a4 atau maklumat. Bila tidak disebut: keluaran di"
            " iceta.yaml dan maklumat.",
            show_default=False,
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            help="Banyaknya halaman yang dibuat bersamaan. Bila tidak disebut: sebanyak inti"
            " prosesor.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Buat ulang juga yang tidak berubah.")
    ] = False,
    drafts: Annotated[
        bool,
        typer.Option(
            "--draf",
            help="Buat juga layanan yang belum lengkap, dengan pita BELUM LENGKAP.",
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose", "-v", help="Sebut juga ukuran huruf yang dipilih untuk setiap halaman."
        ),
    ] = False,
    output_format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(SHAPES), help="Bentuk laporan hasil."),
    ] = "text",
    root: Root = None,
    date: Today = None,
) -> None:
    """Buat infografis dan maklumat dari berkas standar yang tidak bermasalah."""
    from .. import inspection  # late: `iceta --help` needs none of it
    from ..build import plan as planning
    from ..build.run import default_jobs, run
    from ..resources import builtin_templates

    one_of("--format", output_format, SHAPES)
    day = today(date)
    workspace = open_workspace(root)
    paths = workspace.select(targets or ())
    checked = inspection.inspect(workspace, paths, day)
    result = inspection.result(workspace, checked)
    if workspace.region is None:
        _say_findings(result, output_format)
        raise UsageError(
            "iceta.yaml masih salah, jadi tidak ada yang dapat dibuat.",
            "Perbaiki dahulu yang disebut di atas.",
        )
    formats, pledges = _formats(only, workspace.region.formats)
    plan = planning.make_plan(
        checked,
        workspace.region,
        formats,
        pledge_formats=pledges,
        drafts=drafts,
        everyone=[path.stem for path in workspace.standards()],
        root=workspace.root,
    )
    folders = _template_folders(workspace.root, builtin_templates())
    for made in plan.tasks:
        _hold_style(made.agency, made.region, folders)
    target = Path(output).absolute() if output else workspace.root / "output"
    with _progress(output_format) as progress:
        outcome = run(
            plan,
            root=workspace.root,
            output=target,
            folders=folders,
            jobs=jobs or default_jobs(),
            force=force,
            progress=progress,
        )
    if output_format == "json":
        typer.echo(_json(outcome, result))
    else:
        _say(outcome, result, target, verbose=verbose)
    if result.errors or outcome.failed:
        raise typer.Exit(1)


def _template_folders(root: Path, builtin: Path) -> tuple[Path, ...]:
    """Return where templates lie: the workspace's own override the built-in ones."""
    own = root / "templates"
    return (own, builtin) if own.is_dir() and own.resolve() != builtin.resolve() else (builtin,)


def _hold_style(agency: "Agency", region: "Region", folders: tuple[Path, ...]) -> None:
    from ..page.look import style_of

    style = style_of(agency, region)
    if not any((folder / "gaya" / style / "gaya.css").is_file() for folder in folders):
        names = {path.parent.name for folder in folders for path in folder.glob("gaya/*/gaya.css")}
        raise UsageError(
            f"Gaya {style} untuk {agency.name} tidak ada.",
            f"Gaya yang ada: {', '.join(sorted(names))}. Ubah `gaya:` di berkasnya.",
        )


def _formats(only: str | None, default: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return the formats of the services and of the pledges."""
    from ..page.formats import DRAWN_FAMILIES, FORMATS

    can = [form.id for form in FORMATS.values() if form.family in DRAWN_FAMILIES]
    if only is None:
        missing = [name for name in default if name not in can]
        if missing:
            typer.echo(
                f"Format {', '.join(missing)} di iceta.yaml belum dapat dibuat oleh versi ini.",
                err=True,
            )
        return [name for name in default if name in can], [PLEDGE_FORMAT]
    names = [one_of("--only", name.strip(), (*can, PLEDGE)) for name in only.split(",")]
    services = [name for name in dict.fromkeys(names) if name != PLEDGE]
    return services, [PLEDGE_FORMAT] if PLEDGE in names else []


def _unseen(_done: int, _total: int, _stem: str) -> None:
    return None


class _Silent:
    """Progress that nobody watches."""

    def __enter__(self) -> "Progress":
        return _unseen

    def __exit__(self, *_: object) -> None:
        return None


class _Bar:
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


def _progress(output_format: str) -> "_Silent | _Bar":
    return _Bar() if output_format == "text" and sys.stderr.isatty() else _Silent()


def _json(outcome: "Outcome", result: "Result") -> str:
    from ..reporters import REPORTERS

    return json.dumps(
        {
            **json.loads(REPORTERS["json"](result)),
            "built": sorted(outcome.built),
            "unchanged": sorted(outcome.unchanged),
            "kept": sorted(outcome.kept),
            "absent": sorted(outcome.absent),
            "removed": sorted(outcome.removed),
            "failed": dict(sorted(outcome.failed.items())),
        },
        ensure_ascii=False,
        indent=2,
    )


def _say_findings(result: "Result", output_format: str) -> None:
    from ..reporters import REPORTERS

    errors = tuple(finding for finding in result.findings if finding.is_error)
    if errors:
        typer.echo(REPORTERS[output_format](replace(result, findings=errors)))
        typer.echo("")


def _say(outcome: "Outcome", result: "Result", target: Path, *, verbose: bool) -> None:
    _say_findings(result, "text")
    if verbose:
        for stem, made in sorted(outcome.built.items()):
            pages = made.files[0][0].pages
            typer.echo(
                f"  {stem}: {pages} lembar, huruf {made.rem:.1f} pt"
                f" (terkecil {made.files[0][0].min_font_pt:.1f} pt), {made.layouts} kali tata letak"
            )
    for stem, reason in sorted(outcome.failed.items()):
        typer.echo(f"Halaman {stem} gagal dibuat karena kesalahan program, bukan kesalahan Anda.")
        typer.echo(f"  Kirimkan baris ini kepada pengembang: {reason}")
    counts = (
        (len(outcome.built), "dibuat"),
        (len(outcome.unchanged), "tidak berubah"),
        (len(outcome.kept), "tertahan (hasil lama dipertahankan)"),
        (len(outcome.absent), "tertahan (belum pernah dibuat)"),
        (len(outcome.failed), "gagal"),
    )
    said = ", ".join(f"{n} {what}" for n, what in counts if n) or "tidak ada yang perlu dibuat"
    typer.echo(f"Dokumen: {said}.")
    if outcome.removed:
        typer.echo(f"Dihapus karena tidak ada lagi sumbernya: {len(outcome.removed)} berkas.")
    if result.warnings:
        typer.echo(f"Ada {result.warnings} peringatan; untuk membacanya ketik: iceta check")
    typer.echo(f"Hasilnya ada di {target}")
