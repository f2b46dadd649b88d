"""The workspace: where ``iceta.yaml`` lies, what it says, and which standards lie beside it."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError
from .standard.check import EMBLEM, check_region
from .standard.filenames import SUFFIXES, id_of, is_agency_file, rightful
from .standard.findings import Finding, Mark, Severity
from .standard.model import Region
from .standard.reader import Document

__all__ = ["REGION_FILE", "STANDARDS", "Workspace", "find", "is_agency_file", "twins"]

REGION_FILE = "iceta.yaml"
STANDARDS = "standards"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with ``iceta.yaml``, and what that file says.

    Attributes:
        root: the folder, absolute.
        region: what ``iceta.yaml`` says; None while an error is found in it that stands in the
            way of every page.
        findings: what is wrong with ``iceta.yaml``.
        document: ``iceta.yaml`` as it was read; None when it can't be read.
    """

    root: Path
    region: Region | None
    findings: tuple[Finding, ...]
    document: Document | None

    @property
    def folder(self) -> Path:
        """The folder of the agency files; it need not exist."""
        return self.root / STANDARDS

    def standards(self) -> tuple[Path, ...]:
        """List the agency files in ``standards/``, sorted by name."""
        return self._files(is_agency_file)

    def misnamed(self) -> tuple[Path, ...]:
        """List the files in ``standards/`` that Notepad gave a second ending, sorted by name."""
        return self._files(_is_misnamed)

    def misnamed_ids(self) -> tuple[str, ...]:
        """List the agencies whose file lies there under such a name (``dlh.yaml.txt``).

        They have a file, although it can't be read: their output must not be cleared.
        """
        return tuple(id_of(path.name) for path in self.misnamed())

    def _files(self, wanted: Callable[[str], bool]) -> tuple[Path, ...]:
        return _files(self.folder, wanted) if self.folder.is_dir() else ()

    @property
    def blocks_pledges(self) -> bool:
        """Whether an error in ``iceta.yaml`` stands in the way of the pledges (IC703)."""
        return any(finding.code == EMBLEM for finding in self.findings)

    def shown(self, path: Path) -> str:
        """Write a path as users read it: relative to the workspace, with slashes."""
        absolute = _absolute(path)
        if absolute.is_relative_to(self.root):
            return absolute.relative_to(self.root).as_posix()
        return absolute.as_posix()

    def select(self, targets: Sequence[str]) -> tuple[Path, ...]:
        """Find the agency files that a command names.

        Args:
            targets: ids, files and folders; none of them means all standards.

        Returns:
            The files as absolute paths, each once, in the order in which they were named.

        Raises:
            UsageError: when something named does not exist.
        """
        there = self._files(_is_selectable)
        if not targets:
            return there
        chosen = [path for target in targets for path in self._named(target, there)]
        return tuple(dict.fromkeys(map(_absolute, chosen)))

    def _named(self, target: str, there: Sequence[Path]) -> tuple[Path, ...]:
        by_id = tuple(path for path in there if id_of(path.name) == target)
        if by_id:
            return by_id
        path = Path(target)
        if path.is_dir():
            return self._in_folder(path)
        # Anything that exists may be named, also what is no plain file: the reader refuses it.
        if path.exists():
            return (path,)
        if path.suffix.lower() in SUFFIXES or _is_misnamed(path.name) or path.name != target:
            raise UsageError(f"Berkas {target} tidak ditemukan.", self._file_hint(path, there))
        raise UsageError(
            f"Tidak ada perangkat daerah dengan id {target} di {STANDARDS}/.",
            _id_hint(target, [id_of(path.name) for path in there]),
        )

    def _file_hint(self, path: Path, there: Sequence[Path]) -> str:
        beside = _files(path.parent, _is_selectable) if path.parent.is_dir() else ()
        # The very name in standards/ is a better guess than a similar one beside.
        exact = [other for other in there if other.name == path.name]
        near = exact or _similar(path, beside) or _similar(path, there)
        if not near:
            return "Periksa ejaan nama berkas dan foldernya."
        meant, here = _absolute(near[0]), Path.cwd()
        if meant.is_relative_to(here):
            return f"Maksud Anda {meant.relative_to(here).as_posix()}?"
        # From elsewhere the id is what can be typed as it stands.
        return f"Maksud Anda {id_of(meant.name) if near[0] in there else near[0].as_posix()}?"

    def _in_folder(self, folder: Path) -> tuple[Path, ...]:
        files = _files(folder, _is_selectable)
        if not files:
            raise UsageError(
                f"Tidak ada berkas .yaml di folder {folder}.",
                f"Sebut folder yang berisi berkas standar, misalnya {STANDARDS}.",
            )
        return files


def find(start: Path, root: Path | None = None) -> Workspace:
    """Find the workspace and read its ``iceta.yaml``.

    Args:
        start: the folder to walk up from.
        root: the workspace itself, when the user names it.

    Returns:
        The workspace, also when ``iceta.yaml`` has errors: they are in its findings.

    Raises:
        UsageError: when there is no ``iceta.yaml``.
    """
    if root is not None:
        home = root.resolve()
        if not (home / REGION_FILE).exists():
            raise UsageError(
                f"Tidak ada {REGION_FILE} di folder {root}.",
                f"Isi --root dengan folder yang berisi {REGION_FILE}.",
            )
        return _open(home)
    here = start.resolve()
    for home in (here, *here.parents):
        if (home / REGION_FILE).exists():
            return _open(home)
    raise UsageError(
        f"{REGION_FILE} tidak ditemukan di folder ini maupun folder di atasnya.",
        f"Pindah dahulu ke folder yang berisi {REGION_FILE}, atau sebut foldernya: --root FOLDER",
    )


def twins(workspace: Workspace, paths: Iterable[Path]) -> dict[Path, Finding]:
    """Find files that stand for one and the same agency (IC106).

    ``a.yaml`` and ``a.yml`` have one id; so have ``a.yaml`` and ``A.yaml``, which on some
    machines can't even lie side by side.

    Args:
        workspace: where paths are shown relative to.
        paths: agency files, as absolute paths.

    Returns:
        A finding for each file that has a twin: which of them is right nobody but the user knows.
    """
    by_id = defaultdict(list)
    for path in paths:
        by_id[path.parent, path.stem.casefold()].append(path)
    found = {}
    for (_, id_), files in by_id.items():
        for path in files:
            others = ", ".join(workspace.shown(other) for other in files if other != path)
            if others:
                found[path] = Finding(
                    code="IC106",
                    severity=Severity.ERROR,
                    file=workspace.shown(path),
                    mark=Mark(1, 1),
                    path=(),
                    message=f"Id {id_} dipakai oleh lebih dari satu berkas: juga {others}.",
                    hint="Simpan satu berkas yang benar, lalu hapus atau ganti nama yang lain.",
                )
    return found


def _open(root: Path) -> Workspace:
    checked = check_region(root / REGION_FILE, REGION_FILE)
    return Workspace(root, checked.region, checked.findings, checked.document)


def _absolute(path: Path) -> Path:
    # Only the folder is resolved, so that a link in standards/ keeps its own name.
    return path.parent.resolve() / path.name


def _is_misnamed(name: str) -> bool:
    return rightful(name) is not None


def _is_selectable(name: str) -> bool:
    return is_agency_file(name) or _is_misnamed(name)


def _files(folder: Path, wanted: Callable[[str], bool]) -> tuple[Path, ...]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise UsageError(
            f"Folder {folder} tidak dapat dibuka.",
            "Periksa izin folder itu, atau minta bantuan pengelola komputer.",
        ) from error
    return tuple(path for path in entries if wanted(path.name))


def _similar(path: Path, others: Sequence[Path]) -> list[Path]:
    # Of dlh.yaml and dlh.yaml.txt the first is the one to name.
    by_id = {id_of(other.name): other for other in reversed(others)}
    return [by_id[id_] for id_ in difflib.get_close_matches(id_of(path.name), by_id, n=1)]


def _id_hint(target: str, ids: Sequence[str]) -> str:
    near = difflib.get_close_matches(target.lower(), ids, n=1)
    if near:
        return f"Maksud Anda {near[0]}?"
    return f"Untuk membuat berkas baru ketik: iceta new {target}"
