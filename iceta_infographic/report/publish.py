"""The files of the report on disk: each whole or not at all, and none without a source."""

import json
from collections.abc import Iterable
from pathlib import Path

from ..build import files
from .outputs import FOLDER, NAME, Made

RECORD = ".iceta-cache/laporan.json"
"""Below the workspace: which files were written to which output folder. Safe to delete."""


def publish(made: Iterable[Made], output: Path, root: Path) -> tuple[Made, ...]:
    """Write the files, then remove those of an earlier report whose agency is gone.

    Args:
        made: the files; they are made while they are written.
        output: the output folder.
        root: the workspace, where a record is kept of what was written.

    Returns:
        The files without their content.

    Raises:
        UsageError: a file can't be written.
    """
    before = _load(root, output)
    done = []
    for file in made:
        if file.content is not None:
            files.write(output, file.path, file.content)
        done.append(Made(file.path, None, file.reason))
    now = {file.path for file in done}
    # Only the kinds that were made in full: a run for one format says nothing of the others.
    kinds = {Path(path).suffix for path in now if Path(path).stem != NAME}
    stale = {path for path in before - now if Path(path).suffix in kinds and _is_ours(path)}
    for path in sorted(stale):
        files.remove(output, path)
    _save(root, output, (before | now) - stale)
    return tuple(done)


def _is_ours(path: str) -> bool:
    parts = Path(path).parts
    return len(parts) == 2 and parts[0] == FOLDER and Path(path).stem != NAME


def _load(root: Path, output: Path) -> set[str]:
    found = _record(root).get(str(output))
    return {str(path) for path in found} if isinstance(found, list) else set()


def _record(root: Path) -> dict[str, object]:
    try:
        data = json.loads((root / RECORD).read_bytes())
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _save(root: Path, output: Path, paths: set[str]) -> None:
    record = {**_record(root), str(output): sorted(paths)}
    files.write(root, RECORD, json.dumps(record, indent=1).encode())
