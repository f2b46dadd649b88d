"""A document with its pictures, for a machine that can't see the workspace.

What lies there at a picture's path may be nothing, or another agency's logo.
"""

import tempfile
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from .make import Failed, Made, make
from .plan import Task

_DRAWING = threading.Lock()
"""A worker may have been started with several threads; PDFium and its canvas serve one of them."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One document to make elsewhere.

    Attributes:
        task: the document, without paths of pictures.
        logo, emblem: what the pictures hold, or None.
    """

    task: Task
    logo: bytes | None
    emblem: bytes | None


def pack(tasks: Sequence[Task]) -> list[Parcel]:
    """Put the pictures beside the documents that show them.

    Args:
        tasks: the documents.

    Raises:
        OSError: a picture can't be read any more.
    """
    # The same bytes for all of an agency: what is sent together then holds them once.
    pictures = {
        path: path.read_bytes() for task in tasks for path in (task.logo, task.emblem) if path
    }
    return [
        Parcel(
            replace(task, logo=None, emblem=None),
            pictures[task.logo] if task.logo else None,
            pictures[task.emblem] if task.emblem else None,
        )
        for task in tasks
    ]


def make_parcel(parcel: Parcel, folders: tuple[Path, ...]) -> Made | Failed:
    """Draw a document that was sent; runs on the workers.

    Args:
        parcel: what to make.
        folders: where templates lie, a workspace's own first.

    Returns:
        As :func:`.make.make`.
    """
    with _DRAWING, ExitStack() as stack:

        def laid(content: bytes | None, name: str) -> Path | None:
            if content is None:
                return None
            scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="iceta-"))
            path = Path(scratch) / name
            path.write_bytes(content)
            return path

        task = replace(
            parcel.task,
            logo=laid(parcel.logo, "logo"),
            emblem=laid(parcel.emblem, "lambang"),
        )
        return make(task, folders)
