"""``iceta build``: pages from standards, whatever no finding stands in the way of."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from . import outcome
from .options import Root, Today, one_of, open_workspace, today

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from ..build.cluster import Cluster
    from ..build.plan import Plan
    from ..standard.check import Checked

SHAPES = ("text", "json")
PLEDGE = "maklumat"
PLEDGE_FORMAT = "a4"
BOOK = "buku"


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
            help="Hanya format ini, misalnya a4, maklumat, atau buku. Bila tidak disebut: keluaran"
            " di iceta.yaml dan maklumat.",
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
    marks: Annotated[
        bool,
        typer.Option(
            "--cetak",
            help="Beri PDF untuk kertas garis potong dan luberan 3 mm, untuk percetakan.",
        ),
    ] = False,
    part: Annotated[
        str | None,
        typer.Option(
            "--shard",
            metavar="I/N",
            help="Buat hanya bagian ke-I dari N bagian, untuk beberapa mesin CI yang bekerja"
            " bersamaan.",
            show_default=False,
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="ALAMAT",
            help="Bagikan pekerjaan ke komputer lain lewat penjadwal Dask, misalnya"
            " tcp://10.0.0.5:8786.",
            show_default=False,
        ),
    ] = None,
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
    from ..build import files, shard
    from ..build import plan as planning
    from ..build.limits import too_long_at
    from ..build.prepare import prepare
    from ..build.run import default_jobs, run
    from ..resources import template_folders
    from ..standard.findings import in_order

    one_of("--format", output_format, SHAPES, "Format halaman dipilih dengan --only.")
    day = today(date)
    chosen = shard.read(part) if part is not None else None
    workspace = open_workspace(root)
    paths = workspace.select(targets or ())
    region = workspace.region
    if region is None:
        checked = inspection.inspect(workspace, paths, day)
        outcome.say_errors(inspection.result(workspace, checked), output_format)
        raise UsageError(
            "iceta.yaml masih salah, jadi tidak ada yang dapat dibuat.",
            "Perbaiki dahulu yang disebut di atas.",
        )
    formats, pledges = _formats(only, region.formats)
    books = only is not None and BOOK in _names(only)
    folders = template_folders(workspace.root)
    target = files.output_folder(workspace.root, output)

    def planned(checked: Sequence["Checked"]) -> "Plan":
        return planning.make_plan(
            checked,
            region,
            formats,
            pledge_formats=pledges,
            drafts=drafts,
            marks=marks,
            books=books,
            pledges_stopped=workspace.blocks_pledges,
            everyone=[
                *(path.stem for path in workspace.standards()),
                *workspace.misnamed_ids(),
            ],
            root=workspace.root,
        )

    prepared = prepare(
        workspace, region, paths, day, planned, (formats, pledges, drafts, marks, books)
    )
    if chosen is not None:
        prepared = shard.part(prepared, chosen)
    _hold_styles(prepared.styles, folders)
    elsewhere = _elsewhere(cluster, folders, list(prepared.styles.values()))
    with elsewhere as executor, outcome.progress(output_format) as progress:
        done = run(
            prepared.plan,
            root=workspace.root,
            output=target,
            folders=folders,
            jobs=jobs or default_jobs(),
            force=force,
            progress=progress,
            ready=prepared.ready,
            complete=prepared.complete,
            executor=executor,
        )
    found = too_long_at(prepared.places, done.artifacts)
    findings = tuple(in_order((*prepared.result.findings, *found)))
    result = replace(prepared.result, findings=findings)
    if output_format == "json":
        typer.echo(outcome.as_json(done, result))
    else:
        outcome.say(done, result, target, verbose=verbose, own=len(folders) > 1)
    if result.errors or done.failed:
        raise typer.Exit(1)


def _elsewhere(
    address: str | None, folders: tuple[Path, ...], styles: Sequence[str]
) -> "AbstractContextManager[Cluster | None]":
    if address is None:
        return contextlib.nullcontext()
    from ..build.cluster import Cluster

    return contextlib.closing(Cluster(address, folders, styles))


def _hold_styles(styles: Mapping[str, str], folders: tuple[Path, ...]) -> None:
    for agency, style in styles.items():
        if any((folder / "gaya" / style / "gaya.css").is_file() for folder in folders):
            continue
        names = {path.parent.name for folder in folders for path in folder.glob("gaya/*/gaya.css")}
        raise UsageError(
            f"Gaya {style} untuk {agency} tidak ada.",
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
        chosen = [name for name in default if name in can]
        return chosen, _pledge_formats(chosen)
    names = [one_of("--only", name, (*can, PLEDGE, BOOK)) for name in _names(only)]
    services = [name for name in dict.fromkeys(names) if name not in (PLEDGE, BOOK)]
    return services, _pledge_formats(services) if PLEDGE in names else []


def _names(only: str) -> list[str]:
    return [name.strip() for name in only.split(",")]


def _pledge_formats(formats: list[str]) -> list[str]:
    from ..page.formats import PLEDGE_FORMATS

    return [name for name in PLEDGE_FORMATS if name == PLEDGE_FORMAT or name in formats]
