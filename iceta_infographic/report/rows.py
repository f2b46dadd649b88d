"""An agency as it is shown: on the map, in the details and on its list of repairs."""

from dataclasses import dataclass

from ..standard.model import ELEMENTS
from . import words
from .model import Agency, Report, Review, Status, Verdict
from .repairs import Kind, Repair, repairs

STATUS_IDS = {
    Status.MEETS: "memenuhi",
    Status.PARTLY: "sebagian",
    Status.NOT_YET: "belum",
    Status.NO_FILE: "tanpa",
}

KIND_TITLES = {
    Kind.FILE: "Berkasnya",
    Kind.EMPTY: "Unsur yang kosong",
    Kind.WEAK: "Unsur yang lemah",
    Kind.BESIDE: "Di luar skor: maklumat, kanal, dan tanggal",
    Kind.ADVICE: "Saran, tidak mengurangi skor",
}

NAMED_GAPS = 3
"""How many elements are named that an agency to be helped first lacks."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One element of one agency on the map.

    Attributes:
        state: ``lengkap``, ``lemah``, ``kosong``, or ``tanpa`` where nothing can be judged.
        empty, weak: in how many services.
    """

    key: str
    state: str
    empty: int
    weak: int

    @property
    def words(self) -> tuple[str, ...]:
        """What the cell says, the worst first; empty where all is complete."""
        parts = [f"{self.empty} kosong"] if self.empty else []
        return (*parts, f"{self.weak} lemah") if self.weak else tuple(parts)


@dataclass(frozen=True, slots=True)
class Row:
    """One agency on the map and in the details.

    Attributes:
        anchor: where its details stand.
        note: what is special about it: a broken file, none on the roster.
    """

    agency: Agency
    anchor: str
    score: str
    status: str
    status_word: str
    cells: tuple[Cell, ...]
    note: str
    review: str
    review_word: str
    review_bad: bool
    repairs: tuple[Repair, ...]

    @property
    def order(self) -> str:
        """The score as programs sort it."""
        return f"{float(self.agency.score):.4f}"

    @property
    def must(self) -> bool:
        """Whether anything is to be repaired that is more than advice."""
        return any(repair.kind is not Kind.ADVICE for repair in self.repairs)

    @property
    def judged(self) -> bool:
        """Whether its file could be judged at all."""
        return not self.agency.trouble

    @property
    def gaps(self) -> str:
        """The elements that are not complete, for the filter."""
        return " ".join(cell.key for cell in self.cells if cell.state != "lengkap")

    def laws(self, kind: Kind) -> str:
        """Every legal reference of the repairs of a kind, each once."""
        given = (r.law for r in self.repairs if r.kind is kind)
        parts = (part for law in given for part in law.split("; ") if part)
        return "; ".join(dict.fromkeys(parts))

    @property
    def groups(self) -> list[tuple[Kind, str, tuple[Repair, ...]]]:
        """The repairs by kind, the most pressing first."""
        return [
            (kind, KIND_TITLES[kind], tuple(r for r in self.repairs if r.kind is kind))
            for kind in Kind
            if any(r.kind is kind for r in self.repairs)
        ]


def rows(report: Report) -> list[Row]:
    """Return the agencies with a file as they are shown, the worst first."""
    return [row(agency, report, number) for number, agency in enumerate(report.worst_first, 1)]


def row(agency: Agency, report: Report, number: int = 0) -> Row:
    """Return an agency as it is shown.

    Args:
        agency: the agency.
        report: the report it is in.
        number: its place among the agencies, for the anchor.

    Returns:
        The row.
    """
    return Row(
        agency=agency,
        anchor=f"pd-{number}",
        score=words.score(agency.score),
        status=STATUS_IDS[agency.status],
        status_word=words.STATUSES[agency.status],
        cells=tuple(_cell(key, agency) for key in ELEMENTS),
        note=_note(agency, report),
        review=words.review(agency),
        review_word="" if agency.trouble else words.REVIEWS[agency.beside.review],
        review_bad=agency.beside.review is not Review.FRESH,
        repairs=repairs(agency),
    )


def _note(agency: Agency, report: Report) -> str:
    parts = [] if agency.listed or not report.scope.roster_known else ["tidak ada di daftar"]
    if len(agency.files) > 1:
        parts.append(f"{len(agency.files)} berkas untuk satu id")
    elif agency.trouble:
        parts.append("berkas tidak terbaca")
    if agency.stage in ("contoh", "draf"):
        parts.append(agency.stage)
    return ", ".join(parts)


def _cell(key: str, agency: Agency) -> Cell:
    verdicts = [element.verdict for element in agency.elements(key)]
    empty = sum(verdict is Verdict.EMPTY for verdict in verdicts)
    weak = sum(verdict is Verdict.WEAK for verdict in verdicts)
    if not verdicts:
        state = "tanpa"
    elif empty:
        state = "kosong"
    else:
        state = "lemah" if weak else "lengkap"
    return Cell(key, state, empty, weak)


def needs(row: Row) -> str:
    """Say in a few words what an agency lacks, the worst first."""
    if row.agency.trouble:
        return row.note
    if not row.agency.services:
        return "belum ada layanan di berkasnya"
    gaps = [cell for cell in row.cells if cell.state != "lengkap"]
    gaps.sort(key=lambda cell: -(2 * cell.empty + cell.weak))
    parts = [f"{cell.key} {', '.join(cell.words)}" for cell in gaps[:NAMED_GAPS]]
    if len(gaps) > NAMED_GAPS:
        parts.append(f"{len(gaps) - NAMED_GAPS} unsur lain")
    return "; ".join(parts)
