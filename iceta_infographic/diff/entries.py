"""Compare what has keys and what is a list: the mechanism under every element."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .changes import Change, Kind

ALIKE = 0.6
"""From here on two entries are one that was changed, not one removed and another added."""

_MOST_PAIRS = 4_000
_LONGEST = 500
"""Beyond these, looking for the same entry in other words would take too long."""

_HEAD = re.compile(r"(?P<head>\S*\d\S*)(?P<tail>(?:\s.*)?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is promised under a key: how people call it, and the promise."""

    label: str
    text: str


Note = Callable[[str, str], str]
"""Says what a change from one text to another means; nothing where that is not known."""


def plain(text: str) -> str:
    """Return text without what nobody sees: line breaks and repeated spaces."""
    return " ".join(text.split())


def split_head(before: str, after: str) -> tuple[str, str, str]:
    """Part two texts into their figures and the words that both go on with.

    Args:
        before: ``3 hari kerja``.
        after: ``5 hari kerja``.

    Returns:
        ``3``, ``5``, ``hari kerja``; the whole texts and nothing where they differ in more.
    """
    first, second = _HEAD.fullmatch(before), _HEAD.fullmatch(after)
    if first and second and first["tail"] == second["tail"]:
        return first["head"], second["head"], first["tail"].strip()
    return before, after, ""


def keyed(
    subject: str,
    before: Mapping[Any, Entry],
    after: Mapping[Any, Entry],
    note: Note | None = None,
) -> Iterator[Change]:
    """Compare promises that have keys.

    Args:
        subject: what of the format they belong to.
        before: the promises before, by key.
        after: the promises now.
        note: says what a change means; only for figures with their units.

    Yields:
        The changes, in the order of the promises now; removed ones last.
    """
    for key, entry in after.items():
        earlier = before.get(key)
        if earlier is None:
            yield Change(subject, entry.label, Kind.ADDED, after=entry.text)
        elif earlier.text != entry.text:
            yield Change(
                subject,
                entry.label,
                Kind.CHANGED,
                earlier.text,
                entry.text,
                note=note(earlier.text, entry.text) if note else "",
                measured=note is not None,
            )
    for key, earlier in before.items():
        if key not in after:
            yield Change(subject, earlier.label, Kind.REMOVED, before=earlier.text)


def listed(
    subject: str, label: str, before: Iterable[str], after: Iterable[str], *, ordered: bool = False
) -> Iterator[Change]:
    """Compare lists: what came, what went, what was reworded.

    Args:
        subject: what of the format they belong to.
        label: how people call one entry.
        before: the entries before.
        after: the entries now.
        ordered: whether their order is part of the promise.

    Yields:
        The changes: reworded and new entries in the order of the list now, then those removed.
    """
    was, now = list(before), list(after)
    gone, new = _left(was, now), _left(now, was)
    reworded = _alike(gone, new)
    for index, text in new:
        if index in reworded:
            earlier = reworded[index][1]
            yield Change(subject, label, Kind.CHANGED, earlier, text, item=True)
        else:
            yield Change(subject, label, Kind.ADDED, after=text, item=True)
    known = {index for index, _ in reworded.values()}
    for index, text in gone:
        if index not in known:
            yield Change(subject, label, Kind.REMOVED, before=text, item=True)
    if ordered and _shared(was, gone) != _shared(now, new):
        yield Change(subject, label, Kind.REORDERED)


def _left(these: Sequence[str], those: Sequence[str]) -> list[tuple[int, str]]:
    """The entries, with their places, that the other list doesn't have as often."""
    other = Counter(those)
    left = []
    for index, text in enumerate(these):
        if other[text] > 0:
            other[text] -= 1
        else:
            left.append((index, text))
    return left


def _shared(texts: Sequence[str], left: Sequence[tuple[int, str]]) -> list[str]:
    own = {index for index, _ in left}
    return [text for index, text in enumerate(texts) if index not in own]


def _alike(
    gone: Sequence[tuple[int, str]], new: Sequence[tuple[int, str]]
) -> dict[int, tuple[int, str]]:
    """Which new entry is which old one in other words; the most alike are matched first."""
    if len(gone) * len(new) > _MOST_PAIRS:
        return {}
    ratios = []
    for place, text in new:
        matcher = SequenceMatcher(None, b=text, autojunk=False)
        for earlier in gone:
            if max(len(text), len(earlier[1])) > _LONGEST:
                continue
            matcher.set_seq1(earlier[1])
            if matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
                ratios.append((-ratio, place, earlier))
    matched: dict[int, tuple[int, str]] = {}
    taken: set[int] = set()
    for _, place, earlier in sorted(ratios):
        if place not in matched and earlier[0] not in taken:
            matched[place] = earlier
            taken.add(earlier[0])
    return matched
