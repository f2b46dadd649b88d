"""One task to its files, in memory: what a worker process does."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InternalError
from ..page.formats import FORMATS, Format
from .depth import deep
from .manifest import Artifact, describe
from .native import found_at_once, keep_memory
from .plan import Task

if TYPE_CHECKING:
    from ..page.drawn import Drawn
    from ..page.opened import Opened


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one document.

    Attributes:
        files: what to write, with the content of each.
        rem: the type size chosen, in points.
        layouts: how many layouts it took.
    """

    files: tuple[tuple[Artifact, bytes], ...]
    rem: float
    layouts: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that could not be made; a bug of ours or of a user's template.

    Attributes:
        reason: for the developer, English.
    """

    reason: str


def make(task: Task, folders: tuple[Path, ...]) -> Made | Failed:
    """Draw a document, prove it, and return its files.

    Args:
        task: what to make.
        folders: where templates lie, a workspace's own first.

    Returns:
        The files, or why there are none: one bad page must not stop the others.
    """
    from ..page.calm import calm  # late, as everything that draws

    keep_memory()
    try:
        with calm(), found_at_once():
            return deep(_make, task, folders)
    except InternalError as error:
        return Failed(f"{type(error).__name__}: {error}")


def _make(task: Task, folders: tuple[Path, ...]) -> Made:
    # Late: a build with nothing to do imports no renderer.
    from ..page.opened import opened

    form = FORMATS["a4" if task.contents else task.format]
    drawn = _drawn(task, form, folders)
    if task.contents is not None:
        # A book has too many pages to have all of them open at once.
        return _proved(task, form, drawn, drawn.pdf)
    with opened(drawn.pdf) as finished:
        return _proved(task, form, drawn, finished)


def _proved(task: Task, form: Format, drawn: "Drawn", finished: "bytes | Opened") -> Made:
    """Prove what was drawn, and draw its pictures."""
    from ..page import png
    from ..page.printed import printed
    from ..page.proof import prove_letters, prove_lines, prove_unmoved
    from ..page.shown import prove_shown

    letters = printed(finished)
    prove_letters(letters, drawn.strings, form.floor_pt, task.stem)
    prove_lines(letters, form, task.stem)
    if drawn.marked:
        prove_unmoved(letters, printed(drawn.marked), task.stem)

    def artifact(path: str, content: bytes, pages: int, smallest: float) -> tuple[Artifact, bytes]:
        described = describe(
            path,
            content,
            agency=task.agency.id,
            service=task.service.id if task.service else None,
            form=task.format,
            pages=pages,
            min_font_pt=smallest,
        )
        return described, content

    files = [
        artifact(
            f"{task.stem}.pdf",
            drawn.marked or drawn.pdf,
            drawn.pages,
            min(page.smallest_pt for page in letters),
        )
    ]

    def look(number: int, picture: object, before: int = 1) -> None:
        prove_shown(picture, letters[number], f"{task.stem}, page {number + 1}", before)

    if task.contents is not None:
        # A book is published without pictures; whether its lines can be seen is looked at too.
        for number, picture in enumerate(png.images(finished, form.png)):
            look(number, picture, before=0)
        return Made(tuple(files), drawn.rem, drawn.layouts)
    pictures = png.pictures(finished, form.png, look)
    for number, (picture, page) in enumerate(zip(pictures, letters, strict=True), 1):
        suffix = f"-{number}" if len(pictures) > 1 else ""
        files.append(artifact(f"{task.stem}{suffix}.png", picture, 1, page.smallest_pt))
    return Made(tuple(files), drawn.rem, drawn.layouts)


def _drawn(task: Task, form: Format, folders: tuple[Path, ...]) -> "Drawn":
    # Each of them late by itself: who waits for one page waits for no other kind.
    from ..page.look import look_of

    look = look_of(task.agency, task.region, folders, task.logo, task.emblem)
    contents = task.contents
    if contents is not None:
        from ..page import book

        bound = replace(
            task.agency,
            services=contents.services,
            pledge=task.agency.pledge if contents.pledge else None,
        )
        return book.draw(bound, task.region, look, contents.absent)
    if task.service is None:
        from ..page import pledge

        return pledge.draw(task.agency, task.region, form, look)
    from ..page.families import DRAW

    return DRAW[form.family](
        task.service,
        task.agency,
        task.region,
        form,
        look,
        incomplete=task.incomplete,
        marks=task.marks,
    )
