"""What the tests of comparisons share: two versions of one file, and what is said of them."""

from iceta_infographic.diff import words
from iceta_infographic.diff.changes import AgencyChange, Comparison, Point
from iceta_infographic.diff.compare import compare
from iceta_infographic.diff.versions import Snapshot, Version, version_of
from iceta_infographic.standard.reader import Unreadable, read
from tests.conftest import AGENCY

POINTS = (Point("HEAD~1", "1a2b3c4d", None), Point())


def version(text: str, id_: str = "dinsos") -> Version:
    """Take a file's text as one version of it."""
    try:
        return version_of(read(text.encode(), f"standards/{id_}.yaml"), id_)
    except Unreadable as unreadable:
        return Version(None, None, unreadable.findings)


def snapshot(**texts: str) -> Snapshot:
    """Take files' texts, by id, as all standards at one time."""
    return Snapshot(None, (), {id_: version(text, id_) for id_, text in texts.items()})


def comparison(before: dict[str, str], after: dict[str, str]) -> Comparison:
    """Compare two sets of files."""
    return compare(snapshot(**before), snapshot(**after), POINTS)


def agency(before: str, after: str) -> AgencyChange:
    """Compare two versions of one file; something changed."""
    (change,) = comparison({"dinsos": before}, {"dinsos": after}).agencies
    return change


def sentences(before: str, after: str) -> list[str]:
    """Say what changed in one file: the agency's own data first, then its services."""
    found = comparison({"dinsos": before}, {"dinsos": after}).agencies
    own = [words.sentence(change) for one in found for change in one.changes]
    services = [service for one in found for service in one.services]
    return own + [
        said
        for service in services
        for said in (
            *filter(None, [words.whole(service)]),
            *(words.sentence(change) for change in service.changes),
        )
    ]


def service(**elements: str) -> str:
    """Write an agency file whose one service has other elements (YAML, on one line)."""
    lines = AGENCY.splitlines()
    for key, value in elements.items():
        start = next(i for i, line in enumerate(lines) if line.startswith(f"    {key}:"))
        end = start + 1
        while end < len(lines) and lines[end].startswith("      "):
            end += 1
        lines[start:end] = [f"    {key}: {value}"]
    return "\n".join(lines) + "\n"
