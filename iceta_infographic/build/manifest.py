"""The manifest: every file the tool wrote, and nothing else (contract, section 4)."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """One file below the output folder.

    Attributes:
        path: relative to the output folder, with slashes.
        sha256, bytes: digest and size of its content.
        agency: the agency's id.
        service: the service's id; None for what belongs to the whole agency.
        format: the format's id.
        pages: how many sheets or slides it shows.
        min_font_pt: the smallest text on it, measured on the finished page.
    """

    path: str
    sha256: str
    bytes: int
    agency: str
    service: str | None
    format: str
    pages: int
    min_font_pt: float

    @property
    def stem(self) -> str:
        """The document it belongs to: ``ID/SERVICE/FORMAT`` or ``ID/maklumat``."""
        folder, _, name = self.path.rpartition("/")
        name = name.rpartition(".")[0]
        if name != self.format and name.rpartition("-")[0] and name.rpartition("-")[2].isdigit():
            name = name.rpartition("-")[0]
        return f"{folder}/{name}"


def describe(
    path: str,
    content: bytes,
    *,
    agency: str,
    service: str | None,
    form: str,
    pages: int,
    min_font_pt: float,
) -> Artifact:
    """Describe a file from its content."""
    return Artifact(
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        agency=agency,
        service=service,
        format=form,
        pages=pages,
        min_font_pt=min_font_pt,
    )


def load(output: Path) -> tuple[Artifact, ...]:
    """Read the manifest of an output folder.

    Returns:
        Its artifacts; none when there is no manifest or it is not one of ours.
    """
    try:
        data = json.loads((output / NAME).read_bytes())
        if data["version"] != VERSION:
            return ()
        found = tuple(Artifact(**entry) for entry in data["artifacts"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return ()
    # Only what lies below the folder is ours, whatever somebody wrote into the file.
    return tuple(a for a in found if _inside(a.path))


def _inside(path: str) -> bool:
    parts = Path(path).parts
    return bool(parts) and not Path(path).is_absolute() and ".." not in parts


def dump(artifacts: Iterable[Artifact]) -> bytes:
    """Write a manifest, sorted by path, the same bytes for the same artifacts."""
    entries = [asdict(artifact) for artifact in sorted(artifacts, key=lambda a: a.path)]
    text = json.dumps({"version": VERSION, "artifacts": entries}, ensure_ascii=False, indent=1)
    return text.encode() + b"\n"
