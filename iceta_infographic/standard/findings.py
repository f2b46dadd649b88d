"""The finding: one defect, where it stands, what it means and how to repair it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""Where a value stands in a file's data: ``("layanan", 2, "biaya")``."""


class Severity(StrEnum):
    """How bad a finding is. Values are those of the contract, section 4."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file; line and column count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect of one file.

    Attributes:
        code: ``IC`` and three digits; its meaning never changes once released.
        severity: error or warning.
        file: the file as it is shown, relative to the workspace where it lies inside.
        mark: line and column of the defect.
        path: the keys and list indexes (from 0) that lead to the value.
        message: what is wrong, one Indonesian sentence without jargon.
        hint: how to repair it, Indonesian; empty when the message says it all.
    """

    code: str
    severity: Severity
    file: str
    mark: Mark
    path: Path
    message: str
    hint: str = ""

    @property
    def where(self) -> str:
        """The path as people read it: ``layanan[2].biaya``."""
        return path_text(self.path)

    @property
    def is_error(self) -> bool:
        """Whether the finding is of error severity."""
        return self.severity is Severity.ERROR


def path_text(path: Path) -> str:
    """Write a path with dots and brackets; the root is an empty string."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by file, place and code, each once."""
    return sorted(
        dict.fromkeys(findings),
        key=lambda f: (f.file, f.mark.line, f.mark.column, f.code, f.message),
    )
