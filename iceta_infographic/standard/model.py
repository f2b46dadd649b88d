"""What an agency promises, as frozen dataclasses named with the field's own terms.

Typed text (:class:`Text`) is kept beside every parsed value: pages print the former,
rules and summaries use the latter. Every node knows its ``path`` in the file, so that
a rule can point at the place.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .findings import Path

ELEMENTS = ("persyaratan", "prosedur", "waktu", "biaya", "produk", "pengaduan")
"""The six elements that are published (PermenPANRB 15/2014, service delivery)."""

COMPONENTS = (
    "dasar_hukum",
    "sarana_prasarana",
    "kompetensi_pelaksana",
    "pengawasan_internal",
    "jumlah_pelaksana",
    "jaminan_pelayanan",
    "jaminan_keamanan",
    "evaluasi_kinerja",
)
"""The eight other components of UU 25/2009 article 21."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text exactly as it was typed, and where it stands."""

    typed: str
    path: Path

    def __str__(self) -> str:
        return self.typed


@dataclass(frozen=True, slots=True)
class Group:
    """Requirements under a heading (``kelompok``); items may be groups again."""

    title: Text
    items: tuple["Item", ...]
    path: Path


Item = Text | Group
"""One entry of persyaratan or of one of the eight other components."""


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time read from text: ``3–25 hari kerja``.

    Attributes:
        low, high: the bounds in ``unit``; equal when one figure was given.
        unit: normalised Indonesian unit: detik, menit, jam, hari, hari kerja,
            hari kalender, minggu, bulan or tahun.
        start, end: which characters of the text it was read from (end exclusive).
    """

    low: Decimal
    high: Decimal
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Duration:
    """One promise of time.

    Attributes:
        text: the promise in words as typed; for the long form ``lama`` and
            ``satuan`` joined by a space.
        spans: every length of time read from the text, in order; empty when none is.
        subject: for whom or which stage it holds (``untuk``), if given.
        condition: the small print (``keterangan``), if given.
    """

    text: Text
    spans: tuple[Span, ...]
    subject: Text | None
    condition: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the procedure; ``actor`` is pelaku, ``details`` are rincian."""

    text: Text
    actor: Text | None
    duration: Duration | None
    details: tuple[Text, ...]
    path: Path


class FeeKind(StrEnum):
    """How the fee was written down."""

    FREE = "gratis"
    TEXT = "teks"
    TARIFF = "tarif"


@dataclass(frozen=True, slots=True)
class TariffRow:
    """One row of a tariff.

    Attributes:
        label: what is paid for (``uraian``).
        values: the figures as typed, one for each column.
        amounts: the same in rupiah; None where the text is no plain figure.
        unit: per what (``satuan``), if given.
    """

    label: Text
    values: tuple[Text, ...]
    amounts: tuple[Decimal | None, ...]
    unit: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class Fee:
    """The fee in one of its forms.

    Attributes:
        kind: free, plain text, or a table or formula.
        text: the short form as typed; None for the long forms.
        basis: legal basis (``dasar``), if given.
        columns: headings of a wide table, the first one over the labels; empty for
            a simple tariff.
        rows: the tariff; empty when there is none.
        formula, note: ``rumus`` and ``catatan``, if given.
    """

    kind: FeeKind
    text: Text | None
    basis: Text | None
    columns: tuple[Text, ...]
    rows: tuple[TariffRow, ...]
    formula: Text | None
    note: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach somebody.

    Attributes:
        kind: call_center, telepon, sms, whatsapp, email, instagram, facebook, x,
            tiktok, youtube, situs, aplikasi, sp4n_lapor, kotak_saran, tatap_muka,
            surat or lainnya.
        name: how the channel is called where the user gave a name of their own.
        address: number, address or account as typed; None when there is none.
    """

    kind: str
    name: Text | None
    address: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class ComplaintFlow:
    """How a complaint travels (``alur``) and when it is answered (``tenggat``)."""

    steps: tuple[Text, ...]
    deadline: Duration | None
    path: Path


Complaint = Text | Channel | ComplaintFlow
"""One entry of pengaduan: plain text, a channel, or a flow."""


@dataclass(frozen=True, slots=True)
class Service:
    """One service (``layanan``). An element that is absent or unreadable is None or empty.

    Attributes:
        id: given, or the slug of the name; unique in the file.
        unreadable: elements whose shape was wrong (2xx): neither empty nor usable.
        own_complaints: whether ``complaints`` are the service's own; else the agency's.
        components: the other components given, by key, in the order of the law.
    """

    id: str
    name: Text
    source: Text | None
    requirements: tuple[Item, ...]
    procedure: tuple[Step, ...]
    durations: tuple[Duration, ...]
    fee: Fee | None
    products: tuple[Text, ...]
    complaints: tuple[Complaint, ...]
    own_complaints: bool
    components: dict[str, tuple[Item, ...]]
    unreadable: frozenset[str]
    path: Path


@dataclass(frozen=True, slots=True)
class Day:
    """A date as typed, and as a date when it is one (``2026-01-05`` or ``5 Januari 2026``)."""

    text: Text
    date: date | None


@dataclass(frozen=True, slots=True)
class Official:
    """Who answers for the agency (``pimpinan``); every part may be missing."""

    office: Text | None
    prefix: Text | None
    name: Text | None
    rank: Text | None
    nip: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class Decree:
    """The decision that makes the standards binding (``penetapan``)."""

    number: Text | None
    day: Day | None
    reviewed: Day | None
    path: Path


@dataclass(frozen=True, slots=True)
class Pledge:
    """The maklumat pelayanan (UU 25/2009 article 22): the head's signed promise."""

    number: Text | None
    place: Text | None
    day: Day | None
    text: Text | None
    path: Path


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency (perangkat daerah), read from ``standards/ID.yaml``.

    Attributes:
        status: ditetapkan, draf or contoh.
        channels: call centre, WhatsApp, e-mail and social media in the file's order.
        pledge, decree: None when the block is absent.
    """

    id: str
    status: str
    name: Text
    short: Text | None
    address: Text | None
    hours: tuple[Text, ...]
    site: Text | None
    logo: Text | None
    colour: Text | None
    style: Text | None
    head: Official
    channels: tuple[Channel, ...]
    decree: Decree | None
    pledge: Pledge | None
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class Escalation:
    """One rung of the ladder of complaints (``eskalasi``): who, and to do what."""

    party: Text
    task: Text


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """An agency that must publish, whether it has a file or not."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Region:
    """The region, read from ``iceta.yaml``.

    Attributes:
        shared: channels that every agency shares, in order.
        review_warning, review_limit: months after which a standard must be reviewed.
        formats: format ids that are built when none is asked for.
    """

    government: str
    name: str
    capital: str
    emblem: Text | None
    programme: str
    programme_short: str
    shared: tuple[Channel, ...]
    escalation: tuple[Escalation, ...]
    review_warning: int
    review_limit: int
    formats: tuple[str, ...]
    style: str
    colour: str
    roster: tuple[RosterEntry, ...]
