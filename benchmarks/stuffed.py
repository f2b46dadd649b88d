"""Build a synthetic workspace without drawing: every page is a stand-in of a usual size.

What is left is the engine: checking, keys, cache, writing, the manifest. So a build with
nothing to do can be measured for 2,000 services without drawing them first.
"""

import hashlib
import sys
from pathlib import Path

from iceta_infographic.build import run as building
from iceta_infographic.build.make import Made
from iceta_infographic.build.manifest import Artifact, describe
from iceta_infographic.build.plan import Task
from iceta_infographic.cli import main

PDF, PNG = 45_000, 90_000
"""Bytes of a usual A4 page."""


def stand_in(task: Task, folders: tuple[Path, ...]) -> Made:  # noqa: ARG001 # as make() has it
    """Return files as large as a real page's, other ones for every document."""
    seed = hashlib.sha256(repr((task.stem, task.service)).encode()).digest()
    files: list[tuple[Artifact, bytes]] = []
    for suffix, size in ((".pdf", PDF), (".png", PNG)):
        content = (seed * (size // len(seed)))[:size]
        described = describe(
            task.stem + suffix,
            content,
            agency=task.agency.id,
            service=task.service.id if task.service else None,
            form=task.format,
            pages=1,
            min_font_pt=9.0,
        )
        files.append((described, content))
    return Made(tuple(files), 10.0, 2)


if __name__ == "__main__":
    vars(building)["make"] = stand_in
    sys.exit(main(["build", "--jobs", "1", *sys.argv[1:]]))
