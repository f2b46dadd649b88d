"""Which files the report is written to, and what each of them holds."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ..errors import RenderError
from ..standard.slug import ID_PATTERN, slug
from . import words
from .badge import Standing, badges
from .model import Agency, Report
from .summary import summarise

FOLDER = "laporan"
"""Below the output folder."""

NAME = "kepatuhan"
FORMATS = ("html", "pdf", "xlsx", "csv", "json", "md")
"""What ``--only`` takes; each has a module of that name."""

_FROM_TEMPLATES = frozenset({"html", "pdf"})


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the report.

    Attributes:
        path: below the output folder, with slashes.
        content: what it holds; None where it could not be made.
        reason: why it could not, for a developer.
    """

    path: str
    content: bytes | None
    reason: str = ""


def make(report: Report, formats: Collection[str], folders: tuple[Path, ...]) -> Iterator[Made]:
    """Make the files of the report.

    Args:
        report: the report.
        formats: which of :data:`FORMATS`; with ``pdf`` also the lists of repairs. All of them
            together also give the badges.
        folders: where templates lie, a workspace's own first.

    Yields:
        The files, the report itself first.
    """
    names = file_names(report)
    for form in FORMATS:
        if form in formats:
            yield _one(f"{NAME}.{form}", form, report, folders)
    if "pdf" in formats:
        for agency in report.worst_first:
            yield _sheet(f"{names[agency.id]}.pdf", agency, report, folders)
    if set(formats) == set(FORMATS):
        for file, text in badges(
            words.region(report),
            words.score(summarise(report).score),
            [a.status for a in report.counted],
            [Standing(names[a.id], a.name, a.status, words.score(a.score)) for a in report.counted],
        ):
            yield Made(f"{FOLDER}/{file}", text.encode())


def _one(file: str, form: str, report: Report, folders: tuple[Path, ...]) -> Made:
    path = f"{FOLDER}/{file}"
    module = import_module(f".{form}", __package__)
    try:
        made = module.write(report, folders) if form in _FROM_TEMPLATES else module.write(report)
    except RenderError as error:
        return Made(path, None, str(error))
    return Made(path, made)


def _sheet(file: str, agency: Agency, report: Report, folders: tuple[Path, ...]) -> Made:
    from . import pdf

    path = f"{FOLDER}/{file}"
    try:
        return Made(path, pdf.sheet(agency, report, folders))
    except RenderError as error:
        return Made(path, None, str(error))


def file_names(report: Report) -> dict[str, str]:
    """Give every agency a name for its files: its id, wherever that can be one.

    Args:
        report: the report.

    Returns:
        Names without ending by the agencies' ids, each once.
    """
    taken = {NAME}
    names = {}
    # Those that have a proper id keep it, whatever other files are called.
    for agency in sorted(report.agencies, key=lambda a: not re.fullmatch(ID_PATTERN, a.id)):
        base = slug(agency.id) or "tanpa-nama"
        if re.fullmatch(ID_PATTERN, agency.id):
            base = agency.id
        name, number = base, 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        names[agency.id] = name
    return names
