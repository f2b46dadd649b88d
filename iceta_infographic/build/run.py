"""A build: do what has changed, write it, clear what has no source any more."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from . import files, keys, manifest
from .make import Failed, Made, make
from .manifest import Artifact
from .plan import Plan, Task

KEYS = ".iceta-cache/build.json"
"""Below the workspace: which key each document was last built with. Safe to delete."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did.

    Attributes:
        built: stems of the documents made, with how each was set.
        unchanged: stems of documents that were already right.
        kept: stems of blocked documents whose last good output stays.
        absent: stems of blocked documents that have no earlier output.
        removed: files removed because their source is gone.
        failed: documents that could not be made, and why.
    """

    built: Mapping[str, Made]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    absent: tuple[str, ...]
    removed: tuple[str, ...]
    failed: Mapping[str, str]


Progress = Callable[[int, int, str], None]
"""Called after each document: how many are done, of how many, and its stem."""


def run(
    plan: Plan,
    *,
    root: Path,
    output: Path,
    folders: tuple[Path, ...],
    jobs: int,
    force: bool,
    progress: Progress,
) -> Outcome:
    """Carry out a plan.

    Args:
        plan: what to build.
        root: the workspace, where keys are kept.
        output: the output folder; made where it is missing.
        folders: where templates lie, a workspace's own first.
        jobs: worker processes.
        force: build also what has not changed.
        progress: told after each document.

    Returns:
        What was done.

    Raises:
        UsageError: the output folder can't be written.
    """
    before = manifest.load(output)
    known = _load_keys(root, output)
    by_stem: dict[str, list[Artifact]] = {}
    for artifact in before:
        by_stem.setdefault(artifact.stem, []).append(artifact)

    wanted = {task.stem: keys.key(task, folders) for task in plan.tasks}
    todo = [
        task
        for task in plan.tasks
        if force
        or known.get(task.stem) != wanted[task.stem]
        or not _all_there(output, by_stem.get(task.stem, ()))
    ]
    built: dict[str, Made] = {}
    failed: dict[str, str] = {}
    artifacts = {stem: list(entries) for stem, entries in by_stem.items()}
    try:
        for done, (task, result) in enumerate(_results(todo, folders, jobs), 1):
            if isinstance(result, Made):
                for artifact, content in result.files:
                    files.write(output, artifact.path, content)
                built[task.stem] = result
                artifacts[task.stem] = [artifact for artifact, _ in result.files]
            else:
                failed[task.stem] = result.reason
            progress(done, len(todo), task.stem)
    finally:
        # Also after Ctrl-C or a full disk: the manifest names exactly what is there.
        removed = _settle(output, before, artifacts, plan)
        _save_keys(root, output, {**known, **{stem: wanted[stem] for stem in built}}, artifacts)
    done_stems = {task.stem for task in todo}
    return Outcome(
        built=built,
        unchanged=tuple(task.stem for task in plan.tasks if task.stem not in done_stems),
        kept=tuple(stem for stem in plan.kept if stem in artifacts),
        absent=tuple(stem for stem in plan.kept if stem not in artifacts),
        removed=removed,
        failed=failed,
    )


def _results(
    tasks: Sequence[Task], folders: tuple[Path, ...], jobs: int
) -> Iterator[tuple[Task, Made | Failed]]:
    if jobs <= 1 or len(tasks) <= 2:
        for task in tasks:
            yield task, make(task, folders)
        return
    # Spawned, not forked: a renderer's threads and a parent's state stay out of the workers.
    workers = min(jobs, len(tasks))
    pool: Executor = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        waiting = {pool.submit(make, task, folders): task for task in tasks}
        for future in as_completed(waiting):
            yield waiting[future], future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def default_jobs() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _all_there(output: Path, artifacts: Iterable[Artifact]) -> bool:
    entries = tuple(artifacts)
    if not entries:
        return False
    try:
        return all((output / a.path).stat().st_size == a.bytes for a in entries)
    except OSError:
        return False


def _settle(
    output: Path,
    before: Sequence[Artifact],
    artifacts: Mapping[str, list[Artifact]],
    plan: Plan,
) -> tuple[str, ...]:
    """Remove what lost its source, then write the manifest; return what was removed.

    In this order a build that is killed in between leaves no file that nobody knows of.
    """
    keep = {
        artifact.path: artifact
        for entries in artifacts.values()
        for artifact in entries
        if _has_source(artifact, plan)
    }
    removed = tuple(a.path for a in before if a.path not in keep)
    for name in removed:
        files.remove(output, name)
    content = manifest.dump(keep.values())
    path = output / manifest.NAME
    if not path.is_file() or path.read_bytes() != content:
        files.write(output, manifest.NAME, content)
    return removed


def _has_source(artifact: Artifact, plan: Plan) -> bool:
    if artifact.agency not in plan.agencies:
        return False
    services = plan.sources.get(artifact.agency)
    return artifact.service is None or services is None or artifact.service in services


def _load_keys(root: Path, output: Path) -> dict[str, str]:
    try:
        data = json.loads((root / KEYS).read_bytes())
        found = data[str(output)]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _save_keys(
    root: Path, output: Path, known: Mapping[str, str], artifacts: Mapping[str, object]
) -> None:
    try:
        data = json.loads((root / KEYS).read_bytes())
    except (OSError, ValueError):
        data = {}
    if not isinstance(data, dict):
        data = {}
    entries = {stem: key for stem, key in sorted(known.items()) if stem in artifacts}
    if data.get(str(output)) == entries:
        return
    data[str(output)] = entries
    files.write(root, KEYS, json.dumps(data, indent=0).encode())
