"""From data to facts: the model of an agency and of the region.

What a finding on the shape (2xx) hits is left out, and a service names the elements it is
missing for that reason, so that no rule reports the same defect a second time.
"""

import re
from collections.abc import Iterable
from typing import Any

from . import elements
from .crosscheck import service_id
from .dates import day
from .elements import text, texts
from .findings import Finding, Path
from .model import (
    COMPONENTS,
    ELEMENTS,
    Agency,
    Channel,
    Day,
    Decree,
    Escalation,
    Official,
    Pledge,
    Region,
    RosterEntry,
    Service,
    Text,
)
from .nearest import here_meant
from .reader import Document
from .schema import AGENCY, SERVICE
from .vocabulary import SOCIAL_MEDIA, UNFILLED

_UNFILLED = re.compile(UNFILLED)
_REQUIRED = frozenset(ELEMENTS) - {"pengaduan"}
"""Elements whose key must be there: where it is not, a 2xx finding has said so."""

_DAYS = ("tanggal", "ditinjau")
_FIRST_CHANNELS = ("call_center", "whatsapp")

_MOST_GUESSES = 300
"""Unknown keys for which near words are looked up: beyond, it is no slip of the hand."""

REVIEW_WARNING, REVIEW_LIMIT = 12, 36
"""Months after which a standard must be reviewed, where iceta.yaml does not say."""


class _Facts:
    """Values by path, without those that a finding hit."""

    def __init__(self, document: Document, findings: Iterable[Finding]) -> None:
        data = document.data
        self._data: dict[str, Any] = data if isinstance(data, dict) else {}
        shape = [found for found in findings if found.code.startswith("IC2")]
        unknown = [found.path for found in shape if found.code == "IC201"]
        self._unknown = frozenset(unknown)
        self._meant = {
            (*path[:-1], here_meant(str(path[-1]), AGENCY if len(path) == 1 else SERVICE))
            for path in unknown[:_MOST_GUESSES]
            if len(path) == 1 or (path[0] == "layanan" and len(path) == 3)
        }
        # A value used twice (IC205) is itself as good as any other,
        # and a date that is none is still what was typed.
        spoilt = {
            found.path
            for found in shape
            if found.code not in ("IC201", "IC205")
            and not (found.code == "IC204" and found.path[-1] in _DAYS)
        }
        self._hit = frozenset(spoilt)
        self._around = frozenset(
            path[:length] for path in spoilt | self._unknown for length in range(len(path) + 1)
        )

    def value(self, *path: str | int) -> Any:
        """The value at a path; an empty text where it is absent or was hit."""
        value: Any = self._data
        for length, step in enumerate(path, start=1):
            if path[:length] in self._hit:
                return ""
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step, "")
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step]
            else:
                return ""
        return value

    def text(self, *path: str | int) -> Text | None:
        return text(self.value(*path), path)

    def word(self, *path: str | int) -> str:
        found = self.text(*path)
        return found.typed if found else ""

    def entries(self, *path: str | int) -> list[Path]:
        """The paths of a list's entries that are keys and were not hit themselves."""
        value = self.value(*path)
        if not isinstance(value, list):
            return []
        places = [(*path, index) for index in range(len(value))]
        return [place for place in places if isinstance(self.value(*place), dict)]

    def given(self, *path: str | int) -> bool:
        """Whether a block has anything in it."""
        value = self.value(*path)
        return isinstance(value, dict) and bool(value)

    def touched(self, path: Path) -> bool:
        """Whether a finding hit a value or anything in it."""
        return path in self._around

    def is_unknown(self, path: Path) -> bool:
        """Whether nobody knows the path's last step."""
        return path in self._unknown

    def misspelt(self, path: Path) -> bool:
        """Whether an unknown key beside the path was probably meant to be its last step."""
        return path in self._meant

    def spoilt(self, path: Path) -> bool:
        """Whether a value is not as it was meant: hit, or under a misspelt key."""
        return self.touched(path) or self.misspelt(path)


def agency(document: Document, id: str, findings: Iterable[Finding]) -> Agency:
    """Assemble an agency's facts.

    Args:
        document: the file as it was read.
        id: the agency's id, from the file's name.
        findings: what :func:`.shape.judge` found in the file.

    Returns:
        The facts; what was hit by a finding or is absent is empty or None.
    """
    facts = _Facts(document, findings)
    here = "perangkat_daerah"
    return Agency(
        id=id,
        status=facts.word("status") or "draf",
        name=facts.text(here, "nama") or Text("", (here, "nama")),
        short=facts.text(here, "singkatan"),
        address=facts.text(here, "alamat"),
        hours=tuple(
            hours
            for hours in texts(facts.value(here, "jam_layanan"), (here, "jam_layanan"))
            if hours.typed
        ),
        site=facts.text(here, "situs"),
        logo=facts.text(here, "logo"),
        colour=facts.text(here, "warna"),
        style=facts.text("gaya"),
        head=_official(facts, (here, "pimpinan")),
        channels=tuple(_channels(facts)),
        decree=_decree(facts),
        pledge=_pledge(facts),
        services=tuple(_service(facts, path, int(path[-1])) for path in facts.entries("layanan")),
    )


def _official(facts: _Facts, path: Path) -> Official:
    return Official(
        office=facts.text(*path, "jabatan"),
        prefix=facts.text(*path, "sebutan"),
        name=facts.text(*path, "nama"),
        rank=facts.text(*path, "pangkat"),
        nip=facts.text(*path, "nip"),
        path=path,
    )


def _channels(facts: _Facts) -> Iterable[Channel]:
    typed = facts.value("kanal")
    given = list(typed) if isinstance(typed, dict) else []
    firsts = [kind for kind in _FIRST_CHANNELS if kind in given]
    others = [kind for kind in given if kind not in (*_FIRST_CHANNELS, "media_sosial")]
    social = facts.value("kanal", "media_sosial")
    paths: list[Path] = [("kanal", kind) for kind in (*firsts, *others)]
    paths += [("kanal", "media_sosial", kind) for kind in social if kind in SOCIAL_MEDIA]
    for path in paths:
        address = facts.text(*path)
        if address and not facts.is_unknown(path) and not _UNFILLED.match(address.typed):
            yield Channel(str(path[-1]), None, address, path)


def _day(facts: _Facts, *path: str | int) -> Day | None:
    typed = facts.text(*path)
    return Day(typed, day(typed.typed)) if typed else None


def _decree(facts: _Facts) -> Decree | None:
    if not facts.given("penetapan"):
        return None
    return Decree(
        number=facts.text("penetapan", "nomor"),
        day=_day(facts, "penetapan", "tanggal"),
        reviewed=_day(facts, "penetapan", "ditinjau"),
        path=("penetapan",),
    )


def _pledge(facts: _Facts) -> Pledge | None:
    if not facts.given("maklumat"):
        return None
    return Pledge(
        number=facts.text("maklumat", "nomor"),
        place=facts.text("maklumat", "tempat"),
        day=_day(facts, "maklumat", "tanggal"),
        text=facts.text("maklumat", "teks"),
        path=("maklumat",),
    )


def _service(facts: _Facts, path: Path, index: int) -> Service:
    typed = facts.value(*path)
    own = _is_given(typed.get("pengaduan"))
    unreadable = frozenset(
        element
        for element in (*ELEMENTS, *COMPONENTS)
        if facts.touched((*path, element))
        or (element in _REQUIRED and element not in typed)
        or (element not in typed and facts.misspelt((*path, element)))
        or (element == "pengaduan" and not own and facts.spoilt(("pengaduan",)))
    )

    def element(key: str) -> tuple[Any, Path]:
        place = (*path, key)
        return ("" if key in unreadable else facts.value(*place)), place

    if own or "pengaduan" in unreadable:
        complaints = elements.complaints(*element("pengaduan"))
    else:
        complaints = elements.complaints(facts.value("pengaduan"), ("pengaduan",))
    components = {key: elements.requirements(*element(key)) for key in COMPONENTS}
    ident = {key: facts.word(*path, key) for key in ("id", "nama")}
    return Service(
        id=service_id(ident, index),
        name=facts.text(*path, "nama") or Text("", (*path, "nama")),
        source=facts.text(*path, "sumber"),
        requirements=elements.requirements(*element("persyaratan")),
        procedure=elements.procedure(*element("prosedur")),
        durations=elements.durations(*element("waktu")),
        fee=elements.fee(*element("biaya")),
        products=texts(*element("produk")),
        complaints=complaints,
        own_complaints=own,
        components={key: given for key, given in components.items() if given},
        unreadable=unreadable,
        path=path,
    )


def _is_given(value: Any) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def region(document: Document) -> Region:
    """Assemble the region's facts from iceta.yaml.

    Args:
        document: the file as it was read; where :func:`.shape.judge` found errors in it,
            what is wrong is empty here.

    Returns:
        The facts.
    """
    facts = _Facts(document, ())
    programme = facts.word("program", "nama")
    return Region(
        government=facts.word("pemerintah"),
        name=facts.word("wilayah"),
        capital=facts.word("ibu_kota"),
        emblem=facts.text("lambang"),
        programme=programme,
        programme_short=facts.word("program", "singkatan") or programme,
        shared=tuple(
            elements.channel(facts.value(*path), "jenis", path)
            for path in facts.entries("kanal_bersama")
        ),
        escalation=tuple(
            Escalation(
                party=facts.text(*path, "pihak") or Text("", (*path, "pihak")),
                task=facts.text(*path, "tugas") or Text("", (*path, "tugas")),
            )
            for path in facts.entries("eskalasi")
        ),
        review_warning=_months(facts, "peringatan_bulan", REVIEW_WARNING),
        review_limit=_months(facts, "batas_bulan", REVIEW_LIMIT),
        formats=tuple(
            chosen.typed for chosen in texts(facts.value("keluaran"), ("keluaran",)) if chosen.typed
        )
        or ("a4",),
        style=facts.word("gaya"),
        colour=facts.word("warna"),
        roster=tuple(
            RosterEntry(facts.word(*path, "id"), facts.word(*path, "nama"))
            for path in facts.entries("perangkat_daerah")
        ),
    )


def _months(facts: _Facts, key: str, default: int) -> int:
    typed = facts.word("tinjau_ulang", key)
    return int(typed) if re.fullmatch("[0-9]{1,3}", typed) else default
