"""The report as Markdown, for pages of GitHub or GitLab."""

from collections.abc import Iterator

from ..markdown import escape, head, row
from . import words
from .law import NOT_A_FORECAST, TITLES
from .model import Report
from .repairs import Kind
from .rows import Row, needs, rows
from .summary import summarise
from .words import STATUSES

_MARKS = {"lengkap": "✓", "tanpa": "–"}


def write(report: Report) -> bytes:
    """Write the report.

    Args:
        report: the report.

    Returns:
        The Markdown file: summary, map, what is to be repaired, and who has no file.
    """
    return ("\n".join(_lines(report)).rstrip("\n") + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    shown = rows(report)
    yield f"# Kepatuhan standar pelayanan {escape(words.region(report))}"
    yield ""
    yield f"Keadaan per {words.day(report.day)}."
    yield ""
    yield from _summary(report)
    if shown:
        yield from _map(shown)
    yield from _names(report)
    yield from _history(report)
    yield from _repairs(shown)


def _summary(report: Report) -> Iterator[str]:
    summary = summarise(report)
    trouble = words.trouble_of(report)
    if trouble:
        yield f"**{escape(trouble)}**"
        yield ""
        for finding in report.scope.findings:
            if finding.is_error:
                yield f"- baris {finding.mark.line}: {escape(finding.message)}"
        yield ""
    yield f"**{words.headline(summary)}**"
    yield ""
    stages = words.stages(summary)
    if stages:
        yield stages
        yield ""
    yield head(["Status", "Perangkat daerah", "Artinya"])
    for status, count in summary.statuses.items():
        yield row([STATUSES[status], str(count), words.STATUS_MEANINGS[status]])
    yield ""
    yield (
        f"Skor rata-rata seluruh daftar **{words.score(summary.score)}** dari 100 (tanpa berkas "
        f"dihitung 0); yang punya berkas {words.score(summary.score_with_file)}. "
        f"{summary.meeting} dari {summary.services} layanan memenuhi standar."
    )
    yield ""
    yield (
        f"Di samping skor: call center {summary.call_centre}, media sosial {summary.social}, "
        f"maklumat {summary.pledge} dari {summary.agencies} perangkat daerah."
    )
    yield ""
    yield NOT_A_FORECAST
    yield ""


def _map(shown: list[Row]) -> Iterator[str]:
    yield "## Peta: siapa kurang apa"
    yield ""
    yield "Skor terendah di atas; angka adalah banyaknya layanan."
    yield ""
    yield head(
        [
            "Perangkat daerah",
            "Skor",
            "Status",
            *TITLES.values(),
            "Call center",
            "Media sosial",
            "Maklumat",
            "Ditinjau",
        ]
    )
    for one in shown:
        beside = one.agency.beside
        note = f" ({escape(one.note)})" if one.note else ""
        review = f"{one.review}, {one.review_word.lower()}" if one.review_bad else one.review
        yield row(
            [
                f"{escape(one.agency.name)}{note}",
                one.score,
                one.status_word.lower(),
                *(_MARKS.get(cell.state) or ", ".join(cell.words) for cell in one.cells),
                *(
                    ("✓" if given else "belum") if one.judged else "–"
                    for given in (beside.call_centre, beside.social, beside.pledge)
                ),
                review if one.judged else "–",
            ]
        )
    yield ""


def _names(report: Report) -> Iterator[str]:
    if report.without_file:
        yield f"## Belum mempunyai berkas ({len(report.without_file)})"
        yield ""
        yield from (f"- {escape(agency.name)}" for agency in report.without_file)
        yield ""
    if report.unlisted:
        yield f"## Tidak ada di daftar ({len(report.unlisted)})"
        yield ""
        yield "Tidak disebut di iceta.yaml, jadi tidak ikut dihitung di ringkasan."
        yield ""
        for agency in report.unlisted:
            yield f"- {escape(agency.name)} ({escape(', '.join(agency.files))})"
        yield ""


def _history(report: Report) -> Iterator[str]:
    past = report.history
    yield "## Perkembangan"
    yield ""
    if past.reason:
        yield escape(past.reason)
        yield ""
        return
    first, last = past.points[0], past.points[-1]
    yield (
        f"Sejak {words.day(first.day)}: skor {words.score(first.score)} → "
        f"{words.score(last.score)}."
    )
    yield ""
    for title, changes in (("Membaik", past.improved), ("Menurun", past.slipped)):
        yield f"### {title} ({len(changes)})"
        yield ""
        for change in changes:
            note = f" ({change.note})" if change.note else ""
            scores = f"{words.score(change.before)} → {words.score(change.after)}"
            yield f"- {escape(change.name)}: {scores}{note}"
            for e in change.elements:
                name = TITLES[e.key].lower()
                yield f"  - {escape(e.service)}: {name} {e.before} → {e.after}"
        yield "" if changes else "Tidak ada.\n"


def _repairs(shown: list[Row]) -> Iterator[str]:
    must = [one for one in shown if one.must]
    if not must:
        return
    yield "## Yang perlu diperbaiki"
    yield ""
    for one in must:
        yield f"### {escape(one.agency.name)} (skor {one.score})"
        yield ""
        if needs(one):
            yield f"{escape(needs(one))}."
            yield ""
        for repair in one.repairs:
            if repair.kind is Kind.ADVICE:
                continue
            code = f" ({repair.code})" if repair.code else ""
            hints = " ".join(map(escape, repair.hints))
            yield f"- **{escape(repair.title)}**{code}. {hints}".rstrip()
            for place in repair.places:
                said = ": ".join(map(escape, filter(None, (place.service, place.note))))
                where = f"{escape(place.file)} {place.where}"
                yield f"  - {said} ({where})" if said else f"  - {where}"
        yield ""
