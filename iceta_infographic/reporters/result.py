"""What a check found, as every reporter receives it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..standard.findings import Finding


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found.

    Attributes:
        findings: in the order in which they are reported.
        lines: the lines of every file that has findings, by the file as it is shown.
        files: how many agency files were checked.
        services: how many services they hold.
        root: the workspace, which the files are shown relative to; None where it plays no part.
    """

    findings: tuple[Finding, ...]
    lines: Mapping[str, Sequence[str]]
    files: int
    services: int
    root: Path | None = None

    @property
    def errors(self) -> int:
        """The number of findings of error severity."""
        return sum(finding.is_error for finding in self.findings)

    @property
    def warnings(self) -> int:
        """The number of findings of warning severity."""
        return len(self.findings) - self.errors

    @property
    def summary(self) -> str:
        """What was checked and how much was found, in Indonesian."""
        counts = f"{self.errors} kesalahan, {self.warnings} peringatan"
        if not self.files:
            nothing = "Belum ada berkas standar; buat satu dengan `iceta new ID`."
            return f"{nothing} Di iceta.yaml: {counts}." if self.findings else nothing
        scope = f"{self.files} berkas ({self.services} layanan) diperiksa"
        return f"{scope}: {counts if self.findings else 'tidak ada kesalahan'}."
