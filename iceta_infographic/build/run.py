"""A build: do what has changed, write it, clear what has no source any more."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..page.style import style_of
from . import cache, files, keys, manifest
from .cache import Cache
from .index import Index, by_stem
from .lock import Lock
from .make import Failed, Made, make
from .manifest import Artifact
from .plan import Plan, Task

if TYPE_CHECKING:
    from .executor import Executor


@dataclass(frozen=True, slots=True)
class Ready:
    """A document that was planned before and whose file has not changed since.

    Attributes:
        stem: where it goes.
        facts: the digest of its facts.
        style: its style's name.
        kind: what draws it.
        agency: the agency's id.
    """

    stem: str
    facts: str
    style: str
    kind: str
    agency: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did.

    Attributes:
        built: stems of the documents made, with how each was set; without their files' content.
        unchanged: stems of documents that were already right.
        kept: stems of blocked documents whose last good output stays.
        absent: stems of blocked documents that have no earlier output.
        removed: files removed because their source is gone.
        failed: documents that could not be made, and why.
        restored: stems of documents taken from the cache.
        artifacts: what lies in the output folder now.
    """

    built: Mapping[str, Made]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    absent: tuple[str, ...]
    removed: tuple[str, ...]
    failed: Mapping[str, str]
    restored: tuple[str, ...] = ()
    artifacts: tuple[Artifact, ...] = ()


Progress = Callable[[int, int, str], None]
"""Called after each document: how many are done, of how many, and its stem."""

Complete = Callable[[Sequence[str]], Iterable[Task]]
"""Reads the files of agencies, by their ids, and returns all their documents."""


def run(
    plan: Plan,
    *,
    root: Path,
    output: Path,
    folders: tuple[Path, ...],
    jobs: int,
    force: bool,
    progress: Progress,
    ready: Sequence[Ready] = (),
    complete: Complete | None = None,
    executor: "Executor | None" = None,
) -> Outcome:
    """Carry out a plan.

    Args:
        plan: what to build.
        root: the workspace, where the cache is kept.
        output: the output folder; made where it is missing.
        folders: where templates lie, a workspace's own first.
        jobs: worker processes.
        force: build also what has not changed.
        progress: told after each document.
        ready: documents beside the plan's, of which no more is known than their keys.
        complete: gives the tasks of such documents when they must be drawn after all.
        executor: draws elsewhere than in processes of this machine; pictures are sent along.

    Returns:
        What was done.

    Raises:
        UsageError: the output folder can't be written, or another build is at it.
    """
    place = cache.place(root)
    with Lock(output) as lock:
        build = _Build(plan, output, place, lock)
        todo = build.settle_known(ready, folders, force=force)
        if todo.unread and complete is not None:
            agencies = list(dict.fromkeys(document.agency for document in todo.unread))
            stems = {document.stem for document in todo.unread}
            tasks = [task for task in complete(agencies) if task.stem in stems]
            todo = replace(todo, tasks=(*todo.tasks, *tasks))
        try:
            results = _results(todo.tasks, folders, jobs, executor)
            for done, (task, result) in enumerate(results, 1):
                build.take(task.stem, result)
                progress(done, len(todo.tasks), task.stem)
        finally:
            # Also after Ctrl-C or a full disk: the manifest names exactly what is there.
            removed = build.finish()
    return build.outcome(removed)


@dataclass(frozen=True, slots=True)
class _Todo:
    tasks: tuple[Task, ...]
    unread: tuple[Ready, ...]


class _Build:
    """What a build knows of its output folder, and what it has done so far."""

    def __init__(self, plan: Plan, output: Path, place: Path, lock: Lock) -> None:
        self._plan = plan
        self._output = output
        self._lock = lock
        self._staging = files.Staging(output)
        self._before = manifest.load(output)
        self._index = Index(place, output)
        self._cache = Cache(place, cache.largest())
        self._artifacts = dict(by_stem(self._before))
        self._keys: dict[str, str] = {}
        self._built: dict[str, Made] = {}
        self._failed: dict[str, str] = {}
        self._unchanged: list[str] = []
        self._restored: list[str] = []
        self._kept: tuple[Artifact, ...] = ()

    def settle_known(
        self, ready: Sequence[Ready], folders: tuple[Path, ...], *, force: bool
    ) -> _Todo:
        """Settle what lies there or in the cache; return what must be drawn."""
        facts = keys.facts_of(self._plan.tasks)
        tasks = {task.stem: task for task in self._plan.tasks}
        for stem, task in tasks.items():
            style = style_of(task.agency, task.region)
            self._keys[stem] = keys.joined(facts[stem], style, task.kind, folders)
        for document in ready:
            self._keys[document.stem] = keys.joined(
                document.facts, document.style, document.kind, folders
            )
        missing = {stem for stem, key in self._keys.items() if force or not self._settle(stem, key)}
        return _Todo(
            tuple(task for stem, task in tasks.items() if stem in missing),
            tuple(document for document in ready if document.stem in missing),
        )

    def _settle(self, stem: str, key: str) -> bool:
        if self._index.holds(stem, key, self._artifacts.get(stem, ())):
            self._unchanged.append(stem)
            return True
        made = self._cache.get(key, stem)
        if made is None:
            return False
        artifacts = [artifact for artifact, _ in made.files]
        if artifacts == self._artifacts.get(stem) and self._index.same(artifacts):
            self._unchanged.append(stem)
            self._index.note(stem, key, artifacts)
        else:
            self._write(stem, made)
            self._restored.append(stem)
        return True

    def take(self, stem: str, result: Made | Failed) -> None:
        """Take what was drawn: into the output folder and into the cache."""
        if isinstance(result, Failed):
            self._failed[stem] = result.reason
            return
        self._write(stem, result)
        self._cache.put(self._keys[stem], result)
        # What is written need not be kept: a whole region's pages are more than a gigabyte.
        described = tuple((artifact, b"") for artifact, _ in result.files)
        self._built[stem] = replace(result, files=described)

    def _write(self, stem: str, made: Made) -> None:
        self._lock.hold(self._output / made.files[0][0].path)
        self._staging.write([(artifact.path, content) for artifact, content in made.files])
        self._artifacts[stem] = [artifact for artifact, _ in made.files]
        self._index.note(stem, self._keys[stem], self._artifacts[stem])

    def finish(self) -> tuple[str, ...]:
        """Remove what lost its source, then write the manifest; return what was removed.

        In this order a build that is killed in between leaves no file that nobody knows of.
        """
        keep = {
            artifact.path: artifact
            for entries in self._artifacts.values()
            for artifact in entries
            if _has_source(artifact, self._plan)
        }
        self._kept = tuple(keep.values())
        known = dict.fromkeys((*(a.path for a in self._before), *self._staging.left_over()))
        gone = tuple(path for path in known if path not in keep)
        path = self._output / manifest.NAME
        if gone or set(keep.values()) != set(self._before) or not path.is_file():
            self._lock.hold(path)
            for name in gone:
                files.remove(self._output, name)
            self._staging.write([(manifest.NAME, manifest.dump(keep.values()))])
        self._staging.clear()
        self._index.save({artifact.stem for artifact in keep.values()})
        self._cache.trim(frozenset(self._keys.values()))
        return tuple(a.path for a in self._before if a.path not in keep)

    def outcome(self, removed: tuple[str, ...]) -> Outcome:
        """Sum up."""
        order = {stem: number for number, stem in enumerate(self._keys)}
        return Outcome(
            built=self._built,
            unchanged=tuple(sorted(self._unchanged, key=order.__getitem__)),
            kept=tuple(stem for stem in self._plan.kept if stem in self._artifacts),
            absent=tuple(stem for stem in self._plan.kept if stem not in self._artifacts),
            removed=removed,
            failed=self._failed,
            restored=tuple(self._restored),
            artifacts=self._kept,
        )


def _results(
    tasks: Sequence[Task], folders: tuple[Path, ...], jobs: int, executor: "Executor | None"
) -> Iterator[tuple[Task, Made | Failed]]:
    if not tasks:
        return
    from .executor import FEW, Lost

    if executor is not None:
        from .parcel import make_parcel, pack

        sent = executor.run(functools.partial(make_parcel, folders=folders), pack(tasks))
        for parcel, result in sent:
            yield parcel.task, Failed(result.reason) if isinstance(result, Lost) else result
        return
    # Each of them late: importing processes takes some milliseconds, and drawing here needs none.
    if jobs <= 1 or len(tasks) <= FEW:
        from .here import Here

        near: Executor = Here()
    else:
        from .processes import Processes

        near = Processes(jobs)
    for task, result in near.run(functools.partial(make, folders=folders), tasks):
        yield task, Failed(result.reason) if isinstance(result, Lost) else result


def default_jobs() -> int:
    """Return how many cores this process may use."""
    from .executor import cores

    return cores()


def _has_source(artifact: Artifact, plan: Plan) -> bool:
    if artifact.agency not in plan.agencies:
        return False
    services = plan.sources.get(artifact.agency)
    return artifact.service is None or services is None or artifact.service in services
