"""The standards at one time: as files now, or as a commit holds them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..git import Blob, Commit, Repository
from ..standard import assemble
from ..standard.findings import Finding, Mark, Path, Severity
from ..standard.model import Agency, Region
from ..standard.plaintext import LARGEST, too_large
from ..standard.reader import Document, Unreadable, read, read_file
from ..standard.shape import judge
from ..workspace import REGION_FILE, STANDARDS, Workspace, is_agency_file


@dataclass(frozen=True, slots=True)
class Version:
    """One agency file at one time.

    Attributes:
        document: what was typed; None when the file can't be read.
        agency: the facts; None when the file can't be read.
        findings: what is wrong with its text or its shape.
    """

    document: Document | None
    agency: Agency | None
    findings: tuple[Finding, ...]

    def raw(self, path: Path) -> Any:
        """Return what was typed at a path; None where nothing was."""
        value: Any = self.document.data if self.document else None
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def spoils(self, path: Path) -> bool:
        """Tell whether a finding keeps a value from being known.

        A finding on the value, in it or around it does, and so does an unknown key beside a
        value that is absent: it may be that value's key, misspelt.
        """
        absent = self.raw(path) is None
        return any(
            finding.path[: len(path)] == path
            or path[: len(finding.path)] == finding.path
            or (absent and finding.code == "IC201" and finding.path[:-1] == path[:-1])
            for finding in self.findings
            if finding.path or self.document is None
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All standards at one time.

    Attributes:
        region: what ``iceta.yaml`` says; None where it is absent or wrong.
        problems: what is wrong with ``iceta.yaml``.
        agencies: the agency files by id.
    """

    region: Region | None
    problems: tuple[Finding, ...]
    agencies: Mapping[str, Version]


def version_of(document: Document, id_: str) -> Version:
    """Judge the shape of a file that could be read, and assemble its facts.

    Args:
        document: the file.
        id_: the agency's id, from the file's name.

    Returns:
        What it holds; what its shape spoils is left out of the facts.
    """
    shape = judge(document, "agency")
    return Version(document, assemble.agency(document, id_, shape), tuple(shape))


def now(workspace: Workspace) -> Snapshot:
    """Take the files as they are.

    Args:
        workspace: the workspace.

    Returns:
        What they hold.

    Raises:
        UsageError: a file may not be read.
    """
    versions: dict[str, list[tuple[str, Version]]] = defaultdict(list)
    for path in workspace.standards():
        file = workspace.shown(path)
        try:
            version = version_of(read_file(path, file), path.stem)
        except Unreadable as unreadable:
            version = Version(None, None, unreadable.findings)
        versions[path.stem].append((file, version))
    return Snapshot(workspace.region, workspace.findings, _one_each(versions))


def then(repository: Repository, commit: Commit) -> Snapshot:
    """Take the files as a commit holds them, without checking them out.

    Args:
        repository: the repository, seen from the workspace.
        commit: the commit.

    Returns:
        What they held.

    Raises:
        NoHistory: git can't read its objects.
    """
    found = repository.files(commit, (REGION_FILE, f"{STANDARDS}/"))
    files = {blob.path: blob for blob in found}
    texts = repository.contents(blob for blob in found if blob.size <= LARGEST and not blob.link)
    versions: dict[str, list[tuple[str, Version]]] = defaultdict(list)
    for file, blob in files.items():
        folder, _, name = file.rpartition("/")
        if folder == STANDARDS and is_agency_file(name):
            id_ = name.rpartition(".")[0]
            versions[id_].append((file, _from_blob(blob, texts, id_)))
    region, problems = _region(files.get(REGION_FILE), texts)
    return Snapshot(region, problems, _one_each(versions))


def _from_blob(blob: Blob, texts: Mapping[str, bytes], id_: str) -> Version:
    try:
        return version_of(_document(blob, texts), id_)
    except Unreadable as unreadable:
        return Version(None, None, unreadable.findings)


def _document(blob: Blob, texts: Mapping[str, bytes]) -> Document:
    if blob.link:
        raise Unreadable((_finding("IC101", blob.path, "Berkas ini hanya tautan ke berkas lain."),))
    if large := too_large(blob.size, blob.path):
        raise Unreadable((large,))
    return read(texts[blob.id], blob.path)


def _region(
    blob: Blob | None, texts: Mapping[str, bytes]
) -> tuple[Region | None, tuple[Finding, ...]]:
    if blob is None:
        return None, ()
    try:
        document = _document(blob, texts)
    except Unreadable as unreadable:
        return None, unreadable.findings
    findings = tuple(judge(document, "region"))
    usable = not any(finding.is_error for finding in findings)
    return (assemble.region(document) if usable else None), findings


def _one_each(versions: Mapping[str, Iterable[tuple[str, Version]]]) -> dict[str, Version]:
    """One version for each id; of two files with one id nobody knows which is right."""
    single = {}
    for id_, entries in versions.items():
        (file, version), *others = entries
        if others:
            message = f"Id {id_} dipakai oleh lebih dari satu berkas."
            version = Version(None, None, (_finding("IC106", file, message),))
        single[id_] = version
    return single


def _finding(code: str, file: str, message: str) -> Finding:
    return Finding(code, Severity.ERROR, file, Mark(1, 1), (), message)
