"""The project's history, read from git's objects: nothing is ever checked out or written."""

import datetime
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import UsageError

_TIMEOUT = 120
"""Seconds: reading a history takes far less, so something hangs."""

_LINK = "120000"
"""The mode of a symbolic link in a tree."""

_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""Set while a git hook runs: they name the hook's repository, not the folder's."""

_BATCH = ("id", "kind", "size")
"""What stands before an object's bytes; of one that is missing only its id and that word."""

# What the user's or the repository's own settings must not change about reading.
_SETTINGS = ("--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false")


class NoHistory(UsageError):
    """There is no git, or the folder is in no repository of it."""


class UnknownRevision(UsageError):
    """The repository has no commit of that name."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit.

    Attributes:
        id: its full name in hexadecimal digits.
        day: the day on which it was made.
        subject: the first line of its message.
    """

    id: str
    day: datetime.date
    subject: str

    @property
    def short(self) -> str:
        """As much of the id as people read."""
        return self.id[:7]


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as a commit holds it.

    Attributes:
        path: relative to the repository object's folder, with slashes.
        id: the object that holds its bytes.
        size: how many they are.
        link: whether it is a symbolic link; its bytes then name another file.
    """

    path: str
    id: str
    size: int
    link: bool


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder inside a git repository. To be had from :func:`open_repository`.

    Attributes:
        folder: the folder; every path given or taken is relative to it.
        program: git itself.
    """

    folder: Path
    program: str

    def commit(self, revision: str) -> Commit:
        """Find a commit.

        Args:
            revision: a name in git's sense: ``HEAD~1``, ``main``, ``v1.0``, ``1a2b3c4``.

        Returns:
            The commit.

        Raises:
            UnknownRevision: when there is none of that name.
        """
        # "--end-of-options" keeps a name like "--output=x" from being an option.
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = self._run(asked, check=False)
        if found is None:
            raise UnknownRevision(
                f"Commit {revision} tidak ada di riwayat git folder ini.", self._unknown_hint()
            )
        id_ = found.decode().strip()
        shown = self._run(("log", "-1", "--no-show-signature", "--format=%cs%x00%s", id_, "--"))
        day, _, subject = (shown or b"").decode("utf-8", "replace").strip("\n").partition("\0")
        return Commit(id_, datetime.date.fromisoformat(day), subject)

    def files(self, commit: Commit, places: Sequence[str]) -> tuple[Blob, ...]:
        """List files of a commit.

        Args:
            commit: the commit.
            places: files, or folders (ending in a slash) whose own files are meant.

        Returns:
            Those that exist, sorted by git; folders inside the folders are left out.
        """
        listed = self._run(("ls-tree", "-z", "--long", commit.id, "--", *places)) or b""
        blobs = []
        for entry in listed.split(b"\0"):
            if not entry:
                continue
            facts, _, path = entry.partition(b"\t")
            mode, kind, id_, size = facts.decode("ascii").split()
            if kind == "blob":
                blobs.append(Blob(os.fsdecode(path), id_, int(size), mode == _LINK))
        return tuple(blobs)

    def contents(self, blobs: Iterable[Blob]) -> dict[str, bytes]:
        """Read files of any commits, all of them by one process.

        Args:
            blobs: the files; nothing bounds their size here.

        Returns:
            Their bytes by their object's id.

        Raises:
            NoHistory: the repository lacks some of them.
        """
        ids = list(dict.fromkeys(blob.id for blob in blobs))
        if not ids:
            return {}
        asked = "".join(f"{id_}\n" for id_ in ids).encode("ascii")
        answer = self._run(("cat-file", "--batch"), stdin=asked) or b""
        found, start = {}, 0
        for id_ in ids:
            end = answer.index(b"\n", start)
            facts = answer[start:end].split()
            if len(facts) != len(_BATCH):
                raise NoHistory(
                    "Riwayat git di folder ini tidak utuh, jadi tidak dapat dibaca.",
                    "Ambil lagi seluruhnya dengan git clone.",
                )
            size = int(facts[2])
            found[id_] = answer[end + 1 : end + 1 + size]
            start = end + 1 + size + 1
        return found

    def commits(self, places: Sequence[str], after: Commit | None = None) -> tuple[Commit, ...]:
        """List the commits of the main line that changed something.

        Args:
            places: files and folders.
            after: a commit whose own history is left out.

        Returns:
            The commits that changed one of the places, oldest first; none in a repository
            without commits.
        """
        if self._run(("rev-parse", "--verify", "--quiet", "HEAD"), check=False) is None:
            return ()
        known = (f"^{after.id}",) if after else ()
        shape = "--format=%H%x00%cs%x00%s"
        wanted = ("--first-parent", "--reverse", "--no-show-signature", shape)
        listed = self._run(("log", *wanted, "HEAD", *known, "--", *places)) or b""
        rows = filter(None, listed.decode("utf-8", "replace").split("\n"))
        parts = (row.split("\0", 2) for row in rows)
        return tuple(
            Commit(id_, datetime.date.fromisoformat(day), subject) for id_, day, subject in parts
        )

    def _unknown_hint(self) -> str:
        shallow = self._run(("rev-parse", "--is-shallow-repository"), check=False)
        if shallow is not None and shallow.strip() == b"true":
            return "Riwayat di sini terpotong; ambil seluruhnya dengan: git fetch --unshallow"
        return "Untuk melihat riwayatnya ketik: git log --oneline"

    def _run(
        self, arguments: Sequence[str], *, stdin: bytes = b"", check: bool = True
    ) -> bytes | None:
        done = _git(self.program, self.folder, arguments, stdin)
        if done.returncode == 0:
            return done.stdout
        if check:
            raise _refused(done.stderr)
        return None


def open_repository(folder: Path) -> Repository:
    """Find the repository that a folder lies in.

    Args:
        folder: the folder.

    Returns:
        The repository, seen from that folder.

    Raises:
        NoHistory: there is no git, or no repository that it will read.
    """
    program = shutil.which("git")
    if program is None:
        raise NoHistory(
            "Program git tidak ada di komputer ini, jadi riwayat tidak dapat dibaca.",
            "Pasang dahulu git, atau minta bantuan pengelola komputer.",
        )
    done = _git(program, folder, ("rev-parse", "--is-inside-work-tree"), b"")
    if done.returncode != 0 or done.stdout.strip() != b"true":
        raise _refused(done.stderr)
    return Repository(folder, program)


def _git(
    program: str, folder: Path, arguments: Sequence[str], stdin: bytes
) -> subprocess.CompletedProcess[bytes]:
    environment = {key: text for key, text in os.environ.items() if key not in _OF_A_HOOK}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    command = [program, *_SETTINGS, "-C", str(folder), *arguments]
    try:
        return subprocess.run(  # noqa: S603 # no shell, and options end before what a user typed
            command, input=stdin, capture_output=True, env=environment, timeout=_TIMEOUT
        )
    except subprocess.TimeoutExpired as error:
        raise NoHistory("Git tidak menjawab, jadi riwayat tidak dapat dibaca.") from error


def _refused(complaint: bytes) -> NoHistory:
    text = complaint.decode("utf-8", "replace")
    if "dubious ownership" in text:
        return NoHistory(
            "Git menolak membaca riwayat folder ini karena pemiliknya pengguna lain.",
            "Izinkan dengan: git config --global --add safe.directory FOLDER",
        )
    if not text or "not a git repository" in text:
        return NoHistory(
            "Folder ini tidak berada dalam git, jadi tidak ada riwayatnya.",
            "Pakai folder yang diambil dengan git clone, atau mulai dengan git init.",
        )
    first = text.strip().splitlines()[0]
    return NoHistory(f"Git tidak dapat membaca riwayat folder ini: {first}")
