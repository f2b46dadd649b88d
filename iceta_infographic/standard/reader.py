"""Strict YAML: what was typed is what is read, and every value keeps its place.

Only YAML's frame is used: mappings, lists and text. Every scalar stays the text that was
typed, so nothing turns into a number, a date or a truth value on the way. The file is read
as a stream of libyaml's events, never as a graph: what could make a small file large
(anchors, aliases, tags) is refused before anything is built, and a loop in place of
recursion keeps a deep file from exhausting the stack.
"""

import pathlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import yaml
from yaml import events
from yaml.error import MarkedYAMLError

from ..errors import IcetaError
from .findings import Finding, Mark, Path, Severity
from .losses import loss
from .plaintext import decode, load, too_large, unseen_in
from .quoting import shown
from .syntax import explain
from .trouble import Quoted

DEEPEST = 12
"""Levels a file may have; the contract's longest form needs ten."""

MOST_VALUES = 20_000
"""Values, keys not counted, that a file may have."""

_ENOUGH = 20
"""Findings of one file after which reading stops: a hostile file has thousands."""


class Unreadable(IcetaError):
    """A file that can't be read as a standard.

    Args:
        findings: why, IC101 to IC105; never empty.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{finding.code} {finding.message}" for finding in findings))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was typed.

    Attributes:
        file: the file as it is shown to the user.
        data: dicts, lists and text; an empty value is an empty text, an empty file an
            empty dict.
        lines: the file's lines without their ends.
        places: for every path the places of its key (or list item) and of its value.
    """

    file: str
    data: Any
    lines: tuple[str, ...]
    places: Mapping[Path, tuple[Mark, Mark]] = field(repr=False)

    def mark(self, path: Path) -> Mark:
        """Tell where a finding about a value belongs.

        Args:
            path: the value's path; it need not exist.

        Returns:
            The value's first character; the key where the value is empty; where there is
            no such value, the place of the nearest one around it.
        """
        known = self._known(path)
        key, value = self.places[known]
        return key if self._is_empty(known) else value

    def key_mark(self, path: Path) -> Mark:
        """Tell where a value's key stands.

        Args:
            path: the value's path; it need not exist.

        Returns:
            The key's (or the list item's) first character; where there is no such key,
            the same as :meth:`mark`.
        """
        return self.places[path][0] if path in self.places else self.mark(path)

    def _known(self, path: Path) -> Path:
        while path not in self.places:
            path = path[:-1]
        return path

    def _is_empty(self, path: Path) -> bool:
        value = self.data
        for step in path:
            value = value[step]
        return not (value.strip() if isinstance(value, str) else value)


def read_file(path: pathlib.Path, file: str) -> Document:
    """Read a file.

    Args:
        path: the file.
        file: the same as it is shown to the user.

    Returns:
        What was typed, with places.

    Raises:
        Unreadable: IC101 to IC105.
        UsageError: the file does not exist or may not be read.
    """
    raw = load(path, file)
    if isinstance(raw, Finding):
        raise Unreadable((raw,))
    return read(raw, file)


def read(raw: bytes, file: str) -> Document:
    """Read a file's bytes.

    Args:
        raw: the bytes.
        file: the file as it is shown to the user.

    Returns:
        What was typed, with places.

    Raises:
        Unreadable: IC101 to IC105, all that were found.
    """
    text = too_large(len(raw), file) or decode(raw, file)
    if isinstance(text, Finding):
        raise Unreadable((text,))
    builder = _Builder(text, file)
    builder.build()
    if builder.findings:
        raise Unreadable(tuple(builder.findings))
    if not builder.data and not isinstance(builder.data, list):
        return Document(file, {}, builder.lines, {(): (Mark(1, 1), Mark(1, 1))})
    return Document(file, builder.data, builder.lines, builder.places)


class _Stop(Exception):
    """Nothing further in the file can be read."""


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    value: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    key_mark: Mark | None = None


class _Builder:
    """Builds data and places from events; collects what is refused."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lines = tuple(text.splitlines())
        self.data: Any = None
        self.places: dict[Path, tuple[Mark, Mark]] = {(): (Mark(1, 1), Mark(1, 1))}
        self.findings: list[Finding] = []
        self._text = text
        self._stack: list[_Open] = []
        self._quoted: Quoted | None = None
        self._documents = 0

    def build(self) -> None:
        """Read to the end, or to the first place where that makes no more sense."""
        try:
            # The base loader gives scalars as typed; the C one needs no recursion.
            for event in yaml.parse(self._text, Loader=yaml.CBaseLoader):
                self._take(event)
        except MarkedYAMLError as error:
            found = explain(error, self.lines, self._quoted, self.file)
            # What was refused in this line already is the cause, not a second defect.
            if found.mark.line not in {known.mark.line for known in self.findings}:
                self.findings.append(found)
        except _Stop:
            pass

    def _take(self, event: events.Event) -> None:
        match event:
            case events.ScalarEvent():
                self._properties(event)
                self._scalar(event)
            case events.AliasEvent():
                self._refuse(event, "*", event.anchor or "")
                self._place_value("", _mark(event))
            case events.MappingStartEvent():
                self._properties(event)
                self._begin({}, event)
            case events.SequenceStartEvent():
                self._properties(event)
                self._begin([], event)
            case events.MappingEndEvent() | events.SequenceEndEvent():
                self._stack.pop()
            case events.DocumentStartEvent():
                self._document(event)

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._find(
                "IC104",
                self._line_with("---", event),
                "Satu berkas hanya boleh memuat satu isi; di sini dimulai isi kedua.",
                "Hapus baris `---` ini, atau pindahkan isi sesudahnya ke berkas sendiri.",
            )
            raise _Stop
        if event.version or event.tags:
            self._find(
                "IC104",
                self._line_with("%", event),
                "Baris yang diawali `%` tidak dipakai di sini.",
                "Hapus baris itu.",
            )

    def _line_with(self, start: str, event: events.Event) -> Mark:
        """The line that begins a document: libyaml points at the gap before it."""
        for number in range(_mark(event).line - 1, len(self.lines)):
            if self.lines[number].startswith(start):
                return Mark(number + 1, 1)
        return _mark(event)

    def _properties(self, event: events.NodeEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, "&", event.anchor)
        elif getattr(event, "tag", None) is not None:
            self._refuse(event, "!", "")

    def _refuse(self, event: events.Event, sign: str, name: str) -> None:
        mark = _mark(event)
        line = self.lines[mark.line - 1]
        # With both an anchor and a tag the event begins at whichever comes first.
        sign = line[mark.column - 1 : mark.column] or sign
        hints = {
            "&": "Hapus penanda itu dan tulis isinya di tiap tempat.",
            "*": "Tulis isinya sekali lagi di sini.",
            "!": "Hapus penanda itu.",
        }
        self._find(
            "IC104",
            mark,
            f"Penanda {shown(sign + name)} tidak dipakai di sini.",
            f"{hints.get(sign, 'Hapus penanda itu.')} Bila `{sign}` bagian dari teks, "
            "apit seluruh teksnya dengan tanda kutip.",
        )

    def _scalar(self, event: events.ScalarEvent) -> None:
        mark, end = _mark(event), _mark(event, end=True)
        self._quoted = Quoted(mark, end) if event.style in ("'", '"') else None
        # An item that is nothing but its dash: the event stands behind it.
        if mark == end and mark.column > 1:
            before = self.lines[mark.line - 1][mark.column - 2 : mark.column - 1]
            mark = Mark(mark.line, mark.column - 1) if before == "-" else mark
        if not event.style and (lost := loss(self.lines, mark, end)):
            self._find("IC102", *lost)
        if event.style == '"' and (unseen := unseen_in(event.value)):
            self._find("IC101", mark, *unseen)
        self._place_value(event.value, mark)

    def _begin(self, value: dict[str, Any] | list[Any], event: events.NodeEvent) -> None:
        self._quoted = None
        mark = _mark(event)
        if len(self._stack) >= DEEPEST:
            self._find(
                "IC105",
                mark,
                f"Isian bertingkat lebih dalam daripada batas {DEEPEST} tingkat.",
                "Periksa jarak dari tepi kiri dan kurung di baris ini.",
            )
            raise _Stop
        path = self._place_value(value, mark)
        self._stack.append(_Open(value, path))

    def _place_value(self, value: Any, mark: Mark) -> Path:
        if len(self.places) > MOST_VALUES:
            limit = f"{MOST_VALUES:,}".replace(",", ".")
            self._find(
                "IC105",
                mark,
                f"Berkas ini memuat lebih banyak isian daripada batas {limit}.",
                "Bagi menjadi beberapa berkas.",
            )
            raise _Stop
        if not self._stack:
            self.data = value
            self.places[()] = (mark, mark)
            return ()
        parent = self._stack[-1]
        if isinstance(parent.value, list):
            path = (*parent.path, len(parent.value))
            parent.value.append(value)
            self.places[path] = (mark, mark)
            return path
        if parent.key is None:
            self._key(parent, value, mark)
            return parent.path
        path = (*parent.path, parent.key)
        parent.value[parent.key] = value
        self.places[path] = (parent.key_mark or mark, mark)
        parent.key = None
        return path

    def _key(self, parent: _Open, key: Any, mark: Mark) -> None:
        if not isinstance(key, str):
            sign = self.lines[mark.line - 1][mark.column - 1 : mark.column]
            self._find(
                "IC102",
                mark,
                "Kunci harus berupa teks biasa.",
                f"Bila `{sign}` bagian dari teks, apit seluruh teksnya dengan tanda kutip.",
            )
            raise _Stop
        if key in parent.value:
            first = self.places[(*parent.path, key)][0].line
            self._find(
                "IC103",
                mark,
                f"Kunci {shown(key)} sudah ada di baris {first}.",
                "Gabungkan isinya di satu tempat, atau hapus salah satunya.",
            )
        parent.key, parent.key_mark = key, mark

    def _find(self, code: str, mark: Mark, message: str, hint: str) -> None:
        self.findings.append(Finding(code, Severity.ERROR, self.file, mark, (), message, hint))
        if len(self.findings) >= _ENOUGH:
            raise _Stop


def _mark(event: events.Event, *, end: bool = False) -> Mark:
    mark = cast("yaml.Mark", event.end_mark if end else event.start_mark)
    return Mark(mark.line + 1, mark.column + 1)
