"""The shape of a file: Cerberus' errors as findings, at their places, in plain words.

One defect gives one finding: a misspelt key is not reported as missing as well, and a
sentence with a colon, which YAML takes for a key, is not reported key by key.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from .crosscheck import crosscheck
from .findings import Finding, Path, Severity, in_order
from .nearest import Meant, here_meant, meant
from .reader import Document
from .schema import Kind, fitting, rules_at
from .wording import Said, absent, not_allowed, not_keys, unknown, unquoted, wrong_shape

_SAY = {"IC202": absent, "IC203": wrong_shape, "IC204": not_allowed}

_SERVICES = "layanan"

_MOST_GUESSES = 300
"""Unknown keys of one file for which near words are looked up: beyond, it is no slip."""


def judge(document: Document, kind: Kind) -> list[Finding]:
    """Judge the shape of a file: IC201 to IC205, all in one pass.

    Args:
        document: the file as it was read.
        kind: ``agency`` for standards/ID.yaml, ``region`` for iceta.yaml.

    Returns:
        The findings by place; empty when the shape is right.
    """
    from .validator import defects  # imports Cerberus

    if not isinstance(document.data, dict):
        return [_finding(document, "IC203", (), not_keys(kind))]
    by_code: dict[str, list[Path]] = defaultdict(list)
    for defect in defects(document.data, kind):
        by_code[defect.code].append(defect.path)
    keys = _Keys(document, kind, by_code["IC201"])
    found = [
        *keys.findings(),
        *(
            _finding(
                document, "IC202", path, absent(document, path, rules_at(kind, document.data, path))
            )
            for path in keys.truly_absent(by_code["IC202"])
        ),
        *_about_values(document, kind, "IC203", by_code["IC203"]),
        *_about_values(document, kind, "IC204", by_code["IC204"]),
    ]
    hit = frozenset(finding.path for finding in found)
    found.extend(
        _finding(document, cross.code, cross.path, cross.said)
        for cross in crosscheck(document, kind, hit)
    )
    return in_order(found)


def intended(document: Document, kind: Kind, unknown_keys: Iterable[Path]) -> Iterator[Path]:
    """Guess where keys that nobody knows were meant to stand.

    Args:
        document: the file.
        kind: which schema it follows.
        unknown_keys: the paths of IC201 findings.

    Yields:
        For each key whose meaning is clear the path of the known key; nothing for keys of a
        service, whose elements :mod:`.assemble` knows to be misspelt.
    """
    outside = (path for path in unknown_keys if path[0] != _SERVICES)
    for path in islice(outside, _MOST_GUESSES):
        parent = path[:-1]
        known = known_keys(rules_at(kind, document.data, parent))
        guess = meant(str(path[-1]), known, kind)
        if guess is None:
            continue
        if not guess.inside:
            yield (*parent, guess.word)
        for owner in guess.inside:
            place = tuple(filter(None, owner.split(".")))
            if place[:1] != (_SERVICES,):
                yield (*place, guess.word)


def _finding(document: Document, code: str, path: Path, said: Said) -> Finding:
    # An unknown key is wrong itself, whatever stands behind it.
    mark = document.key_mark(path) if code == "IC201" else document.mark(path)
    return Finding(code, Severity.ERROR, document.file, mark, path, said.message, said.hint)


def _about_values(
    document: Document, kind: Kind, code: str, paths: Iterable[Path]
) -> Iterator[Finding]:
    for path in paths:
        said = _SAY[code](document, path, rules_at(kind, document.data, path))
        yield _finding(document, code, path, said)


class _Keys:
    """The unknown keys of a file: what each was meant to be, and what that explains."""

    def __init__(self, document: Document, kind: Kind, unknown_paths: list[Path]) -> None:
        self._document = document
        self._guesses: dict[Path, Meant | None] = {}
        self._sentences: set[Path] = set()
        self._known: dict[Path, list[str]] = {}
        by_parent: dict[Path, list[Path]] = defaultdict(list)
        for path in unknown_paths:
            by_parent[path[:-1]].append(path)
        looked_up = 0
        for parent, paths in by_parent.items():
            rules = rules_at(kind, document.data, parent)
            known = self._known[parent] = known_keys(rules)
            if self._is_sentence(parent, rules, known, looked_up < _MOST_GUESSES):
                self._sentences.add(parent)
                looked_up += 1
                continue
            for path in paths:
                guess = looked_up < _MOST_GUESSES
                self._guesses[path] = meant(str(path[-1]), known, kind) if guess else None
                looked_up += 1

    def _is_sentence(
        self, parent: Path, rules: dict[str, Any], known: list[str], guess: bool
    ) -> bool:
        """Whether keys stand only because a text with a colon is not in quotes."""
        if not parent or not isinstance(parent[-1], int) or not _text_allowed(rules):
            return False
        value = _value(self._document.data, parent)
        return not any(key in known or (guess and here_meant(key, known)) for key in value)

    def findings(self) -> Iterator[Finding]:
        for parent in self._sentences:
            first = next(iter(_value(self._document.data, parent)))
            path = (*parent, first)
            yield _finding(
                self._document, "IC201", path, unquoted(self._document, path, self._known[parent])
            )
        for path, guess in self._guesses.items():
            said = unknown(self._document, path, guess, self._known[path[:-1]])
            yield _finding(self._document, "IC201", path, said)

    def truly_absent(self, paths: list[Path]) -> Iterator[Path]:
        """Leave out the absent keys that an unknown key accounts for."""
        explained = {
            (*path[:-1], guess.word)
            for path, guess in self._guesses.items()
            if guess and not guess.inside
        }
        misplaced: dict[str, list[Path]] = defaultdict(list)
        for path, guess in self._guesses.items():
            if guess and guess.inside:
                misplaced[guess.word].append(path[:-1])
        for path in paths:
            owner = path[:-1]
            if owner in self._sentences or path in explained:
                continue
            if any(_around(owner, other) for other in misplaced.get(str(path[-1]), ())):
                continue
            yield path


def _around(one: Path, other: Path) -> bool:
    """Whether one place lies within the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def known_keys(rules: dict[str, Any]) -> list[str]:
    """List the keys that a value may have.

    Args:
        rules: the value's rules.

    Returns:
        The keys in the schema's order, those of all alternatives together.
    """
    alternatives = rules.get("pilihan") or [rules]
    return [
        key
        for alternative in alternatives
        if "dict" in (alternative.get("bentuk"), *_names(alternative.get("type")))
        for key in alternative["schema"]
    ]


def _names(types: str | list[str] | None) -> list[str]:
    return [types] if isinstance(types, str) else types or []


def _text_allowed(rules: dict[str, Any]) -> bool:
    return "string" in _names(rules.get("type")) or (
        fitting(rules.get("pilihan", []), "") is not None
    )


def _value(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
