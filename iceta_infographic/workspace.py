"""The workspace: where ``iceta.yaml`` lies, what it says, and which standards lie beside it."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from .errors import UsageError
from .standard import assemble, shape
from .standard.findings import Finding, Mark, Severity
from .standard.model import Region
from .standard.reader import Document, Unreadable, read_file

REGION_FILE = "iceta.yaml"
STANDARDS = "standards"
_SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with ``iceta.yaml``, and what that file says.

    Attributes:
        root: the folder, absolute.
        region: what ``iceta.yaml`` says; None while an error is found in it.
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
        return _agency_files(self.folder) if self.folder.is_dir() else ()

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
        if not targets:
            return self.standards()
        standards = self.standards()
        chosen = [path for target in targets for path in self._named(target, standards)]
        return tuple(dict.fromkeys(map(_absolute, chosen)))

    def _named(self, target: str, standards: Sequence[Path]) -> tuple[Path, ...]:
        by_id = tuple(path for path in standards if path.stem == target)
        if by_id:
            return by_id
        path = Path(target)
        if path.is_dir():
            return self._in_folder(path)
        # Anything that exists may be named, also what is no plain file: the reader refuses it.
        if path.exists():
            return (path,)
        if path.suffix.lower() in _SUFFIXES or path.name != target:
            raise UsageError(f"Berkas {target} tidak ditemukan.", _file_hint(path))
        raise UsageError(
            f"Tidak ada perangkat daerah dengan id {target} di {STANDARDS}/.",
            _id_hint(target, [path.stem for path in standards]),
        )

    def _in_folder(self, folder: Path) -> tuple[Path, ...]:
        files = _agency_files(folder)
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


def is_agency_file(name: str) -> bool:
    """Tell by its name whether a file in ``standards/`` is an agency's."""
    # A name that begins with a dot is an editor's or the system's own.
    return PurePath(name).suffix.lower() in _SUFFIXES and not name.startswith(".")


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
    try:
        document = read_file(root / REGION_FILE, REGION_FILE)
    except Unreadable as unreadable:
        return Workspace(root, None, unreadable.findings, None)
    findings = tuple(shape.judge(document, "region"))
    region = None if any(f.is_error for f in findings) else assemble.region(document)
    return Workspace(root, region, findings, document)


def _absolute(path: Path) -> Path:
    # Only the folder is resolved, so that a link in standards/ keeps its own name.
    return path.parent.resolve() / path.name


def _agency_files(folder: Path) -> tuple[Path, ...]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise UsageError(
            f"Folder {folder} tidak dapat dibuka.",
            "Periksa izin folder itu, atau minta bantuan pengelola komputer.",
        ) from error
    return tuple(path for path in entries if is_agency_file(path.name))


def _file_hint(path: Path) -> str:
    folder = path.parent
    names = [entry.name for entry in _agency_files(folder)] if folder.is_dir() else []
    near = difflib.get_close_matches(path.name, names, n=1)
    if near:
        return f"Maksud Anda {(folder / near[0]).as_posix()}?"
    return "Periksa ejaan nama berkas dan foldernya."


def _id_hint(target: str, ids: Sequence[str]) -> str:
    near = difflib.get_close_matches(target.lower(), ids, n=1)
    if near:
        return f"Maksud Anda {near[0]}?"
    return f"Untuk membuat berkas baru ketik: iceta new {target}"
