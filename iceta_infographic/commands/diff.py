"""``iceta diff``: what changed in the promises between two commits."""

from typing import TYPE_CHECKING, Annotated

import typer

from .options import Root, one_of, open_workspace

if TYPE_CHECKING:
    from ..diff.changes import Point
    from ..diff.versions import Snapshot
    from ..git import Repository

SHAPES = ("text", "md", "json")


def diff(
    revision: Annotated[
        str,
        typer.Argument(metavar="REV", help="Commit pembanding, misalnya HEAD~1, main, atau v1.0."),
    ],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="REV2",
            help="Commit yang dibandingkan dengannya. Bila tidak disebut: berkas sekarang.",
        ),
    ] = None,
    output_format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(SHAPES),
            help="Bentuk hasil: text untuk dibaca (bila tidak disebut), md untuk halaman git,"
            " json untuk program lain.",
        ),
    ] = "text",
    root: Root = None,
) -> None:
    """Tunjukkan janji layanan apa saja yang berubah sejak sebuah commit."""
    from .. import git  # late: `iceta --help` needs none of it
    from ..diff import versions
    from ..diff.changes import Point
    from ..diff.compare import compare
    from ..diff.writers import WRITERS

    writer = WRITERS[one_of("--format", output_format, SHAPES)]
    workspace = open_workspace(root)
    repository = git.open_repository(workspace.root)
    before, earlier = _at(repository, revision)
    if other is None:
        after, later = versions.now(workspace), Point()
    else:
        after, later = _at(repository, other)
    typer.echo(writer(compare(before, after, (earlier, later))))


def _at(repository: "Repository", revision: str) -> "tuple[Snapshot, Point]":
    from ..diff import versions
    from ..diff.changes import Point

    commit = repository.commit(revision)
    return versions.then(repository, commit), Point(revision, commit.id, commit.day)
