"""How high a style sets what stands around the sections, found once by setting samples of it.

Heads, feet, cards, the ways of a complaint and the tile of its code hold texts that differ from
service to service. As with blocks (:mod:`.gauge`), samples with one line and with several tell how
high each stands and what a line adds. Here some lengths are not a multiple of the type (margins of
the paper, the least size of a code), so the samples are set at a few sizes, and what lies between
is taken from the two next to it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from .atoms import Setting, ribbon
from .facts import Fact
from .measured import heights
from .pdf import Box
from .sections import Block
from .standing import (
    FIRST_LETTER,
    SampleError,
    lines_of,
    room_of,
    setting_of,
    standing,
    wide_of,
)

WIDE = 3.0
"""Width of the samples' column, as a multiple of the format's: no sample's text may break."""
MANY = 12
"""Lines of a text that is certainly higher than the code beside it."""
HEADLINE = 2.0
"""Size of the samples' titles and headlines, rem."""
APART = 0.7
"""Share of the column that each of two stops takes, so that each stands on a row of its own."""
NO_CODE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/%3E"
"""Stands for the picture of a code, whose size the style sheet says."""
NEAR = 0.05
"""What a sample that is reckoned from the others may differ by, rem."""
SIZES = 4
"""At how many sizes samples are set, from the least to the largest type of the format."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One setting of a part.

    Attributes:
        name: names it, and its height.
        part: the macro that sets it.
        slots: its texts, by name, with so many lines in each; 0 lines show how the text stands,
            and -1 is a text of no letter.
        count: how many of what it repeats (captions, rungs, cards below each other).
    """

    name: str
    part: str
    slots: tuple[tuple[str, int], ...]
    count: int = 1


def _fragments() -> Iterator[Fragment]:
    def head(name: str, part: str, **slots: int) -> Fragment:
        return Fragment(name, part, tuple(slots.items()))

    yield head("kepala", "kepala", nama=1, pemerintah=1, judul=1)
    yield head("kepala-dua", "kepala", nama=2, pemerintah=2, judul=1)
    yield head("kepala-nama", "kepala", nama=3, pemerintah=2, judul=1)
    yield head("kepala-pemerintah", "kepala", nama=2, pemerintah=3, judul=1)
    yield head("kepala-judul", "kepala", nama=1, pemerintah=1, judul=2)
    yield head("kepala-pita", "kepala", nama=1, pemerintah=1, judul=1, pita=1)
    yield head("kepala-pita-dua", "kepala", nama=1, pemerintah=1, judul=1, pita=2)
    yield head("kepala-letak", "kepala", nama=0, pemerintah=0, judul=0, pita=0)
    yield head("lanjutan", "lanjutan", nama=1, judul=1)
    yield head("lanjutan-nama", "lanjutan", nama=2, judul=1)
    yield head("lanjutan-judul", "lanjutan", nama=1, judul=2)
    yield head("lanjutan-pita", "lanjutan", nama=1, judul=1, pita=1)
    yield head("lanjutan-letak", "lanjutan", nama=0, judul=0)
    yield head("kaki", "kaki", pendek=1)
    yield head("kaki-tiga", "kaki", pendek=1, kiri=2)
    yield head("kaki-sumber", "kaki", pendek=1, sumber=1)
    yield head("kaki-sumber-dua", "kaki", pendek=1, sumber=2)
    yield Fragment(
        "kaki-uji",
        "kaki",
        (("pendek", 1), ("kiri", 1), ("kanan", 2), ("kanan", 1), ("sumber", 1)),
    )
    yield head("kaki-letak", "kaki", pendek=0, kiri=0, kanan=0, sumber=0)
    for lines in (-1, 1, 2, 3):
        yield Fragment(f"kartu-{lines}", "kartu", (("utama", lines),))
    yield Fragment("kartu-ket", "kartu", (("utama", 2), ("ket", 1)))
    yield Fragment("kartu-ket-dua", "kartu", (("utama", 2), ("ket", 2)))
    yield Fragment("kartu-dua-ket", "kartu", (("utama", 2), ("ket", 1), ("ket", 1)), count=2)
    yield Fragment("kartu-kosong", "kartu", (), count=-1)
    yield Fragment("kartu-letak", "kartu", (("utama", 0), ("ket", 0)))
    yield Fragment("deret-dua", "deret", (("utama", 2), ("utama", 2)), count=2)
    yield head("alur", "alur", judul=1, singgah=1)
    yield head("alur-judul", "alur", judul=2, singgah=1)
    yield Fragment("alur-dua", "alur", (("judul", 1), ("lebar", 1), ("lebar", 1)), count=2)
    yield Fragment("alur-letak", "alur", (("judul", 0), ("singgah", 0), ("singgah", 0)), count=2)
    yield Fragment("tangga-dua", "tangga", (("anak", 1), ("anak", 1)), count=2)
    yield Fragment("tangga-tiga", "tangga", (("anak", 1),) * 3, count=3)
    yield Fragment("tangga-baris", "tangga", (("anak", 2), ("anak", 1)), count=2)
    yield Fragment("tangga-pihak", "tangga", (("pihak", 1), ("anak", 1), ("anak", 1)), count=2)
    yield Fragment("tangga-letak", "tangga", (("anak", 0), ("anak", 1)), count=2)
    yield Fragment("tangga-letak-tiga", "tangga", (("anak", 0), ("anak", 1), ("anak", 1)), count=3)
    yield head("qr", "qr", nama=1, alamat=1)
    yield head(f"qr-{MANY}", "qr", nama=MANY, alamat=MANY)
    yield head("qr-nama", "qr", nama=MANY + 1, alamat=MANY)
    yield head("qr-alamat", "qr", nama=MANY, alamat=MANY + 1)
    yield head("qr-letak", "qr", nama=0, alamat=0)
    yield head("identitas", "identitas", pendek=1)
    yield head("identitas-dua", "identitas", pendek=2)
    yield head("identitas-kanan", "identitas", pendek=1, kanan=1)
    yield head("identitas-sumber", "identitas", pendek=1, sumber=1)
    yield head("identitas-letak", "identitas", pendek=0, kanan=0, sumber=0)


FRAGMENTS = tuple(_fragments())
STANDING = {
    # What is read of how a text stands: the name of its setting, its fragment, and which slot.
    "nama": ("kepala-letak", 0),
    "pemerintah": ("kepala-letak", 1),
    "judul": ("kepala-letak", 2),
    "pita": ("kepala-letak", 3),
    "nama-lanjutan": ("lanjutan-letak", 0),
    "judul-lanjutan": ("lanjutan-letak", 1),
    "pendek": ("kaki-letak", 0),
    "kiri": ("kaki-letak", 1),
    "kanan": ("kaki-letak", 2),
    "sumber": ("kaki-letak", 3),
    "utama": ("kartu-letak", 0),
    "ket": ("kartu-letak", 1),
    "alur": ("alur-letak", 0),
    "anak": ("tangga-letak", 0),
    "qr-nama": ("qr-letak", 0),
    "qr-alamat": ("qr-letak", 1),
    "identitas": ("identitas-letak", 0),
    "identitas-kanan": ("identitas-letak", 1),
    "identitas-sumber": ("identitas-letak", 2),
}
_EVERYWHERE = ("alur", "tangga", "qr")
PARTS = {
    "sheet": (*_EVERYWHERE, "kepala", "lanjutan", "kaki", "kartu", "deret"),
    "slide": (*_EVERYWHERE, "identitas"),
}
"""What is sampled for sheets, and for slides."""


def fragments(kind: str) -> list[Fragment]:
    """Return what is set for sheets or for slides."""
    return [fragment for fragment in FRAGMENTS if fragment.part in PARTS[kind]]


def standings(kind: str) -> dict[str, tuple[str, int]]:
    """Return what is read of how texts stand, for sheets or for slides."""
    names = {fragment.name for fragment in fragments(kind)}
    return {slot: place for slot, place in STANDING.items() if place[0] in names}


def samples(wide: float, kind: str) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """Return what the template of samples sets.

    Args:
        wide: width of their column, px.
        kind: what is sampled, a key of :data:`PARTS`.

    Returns:
        The samples, in whose texts letters of a private plane stand; and by the codes of these
        what stands in their places in the finished HTML.
    """
    letters = iter(range(FIRST_LETTER, FIRST_LETTER + 0xFFFE))
    swap: dict[int, str] = {}
    made = []
    for fragment in fragments(kind):
        texts: dict[str, list[str]] = {}
        for number, (slot, lines) in enumerate(fragment.slots):
            letter = next(letters)
            texts.setdefault(slot, []).append(chr(letter))
            name = f"g-{fragment.name}-{number}"
            if slot == "lebar":
                swap[letter] = f'<span style="padding-left:{APART * wide:.0f}px"></span>x'
            elif slot == "singgah" and not lines:
                # A stop is as wide as its text: there is no room to show.
                swap[letter] = f'<span id="{name}-e" style="padding-left:1em"></span>'
            elif lines < 0:
                swap[letter] = ""
            else:
                swap[letter] = lines_of(lines) if lines else standing(name)
        made.append(_values(fragment, texts))
    return made, swap


def _values(fragment: Fragment, texts: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return what the style's macros see instead of a service's own values."""

    def one(slot: str) -> str:
        return "".join(texts.get(slot, ("",)))

    stops = (*texts.get("singgah", ()), *texts.get("lebar", ()))
    facts = [
        Fact("waktu", text, tuple(texts.get("ket", ())), whole=True)
        for text in texts.get("utama", ())
    ]
    if fragment.count < 0:
        facts = [Fact("waktu", "", (), whole=False, missing=True)]
    return {
        "nama_petak": fragment.name,
        "bagian_petak": fragment.part,
        "instansi": {"nama": one("nama"), "nama_pendek": one("pendek"), "singkatan": one("nama")},
        "wilayah": {"pemerintah": one("pemerintah") or "x", "nama": "x"},
        "layanan": {"nama": one("judul")},
        "pita_teks": one("pita"),
        "kaki_kiri": list(texts.get("kiri", ())),
        "kaki_kanan": list(texts.get("kanan", ())),
        "sumber": one("sumber"),
        "fakta": facts,
        "alur": Block("alur", one("judul"), details=stops),
        "eskalasi": [
            {"party": party, "task": text}
            for party, text in zip_longest(
                texts.get("pihak", ()), texts.get("anak", ()), fillvalue=""
            )
        ],
        "lapor": {
            "nama": one("nama"),
            "alamat": "https://lapor.go.id",
            "alamat_pendek": one("alamat"),
            "qr": NO_CODE,
        },
    }


@dataclass(frozen=True, slots=True)
class Edges:
    """How high a style sets what stands around the sections, at one size.

    Attributes:
        rem: the size, px.
        numbers: heights of the samples and what is read of how their texts stand, px, by name.
        settings: how each kind of text is set.
        plain: whether cards print their headline as it is, in one size.
        sound: whether a foot is as high as its sides' lines make it.
    """

    rem: float
    numbers: Mapping[str, float]
    settings: Mapping[str, Setting]
    plain: bool
    sound: bool = True

    def __getitem__(self, name: str) -> float:
        """Return a number, px; raise KeyError when there is none of this name."""
        return self.numbers[name]

    def lines(self, slot: str, markups: Sequence[str], room: float, *, size: float = 0.0) -> int:
        """Return how many lines a text takes.

        Args:
            slot: the kind of text.
            markups: its pieces, as the template's filters make them; a space stands between.
            room: width that it has, px.
            size: its own size in px, where it is not the sample's.
        """
        size = size or self.numbers[f"{slot}:ukuran"]
        setting = self.settings[slot]
        return ribbon([(text, setting, 1.0) for text in markups]).lines(room / size)


@dataclass(frozen=True, slots=True)
class Rim:
    """What :class:`Edges` are at several sizes, the least first."""

    sizes: tuple[Edges, ...]

    @property
    def plain(self) -> bool:
        """Whether cards print their headline as it is, so that they can be reckoned."""
        return self.sizes[0].plain

    @property
    def sound(self) -> bool:
        """Whether heights can be reckoned from these; else the style has rules of its own."""
        return all(edges.sound for edges in self.sizes)

    _memo: dict[float, Edges] = field(init=False, repr=False, compare=False, default_factory=dict)

    def at(self, rem: float) -> Edges:
        """Return what they are at a size in px, reckoned from the two sizes next to it."""
        if rem not in self._memo:
            self._memo[rem] = self._at(rem)
        return self._memo[rem]

    def _at(self, rem: float) -> Edges:
        place = bisect_left([edges.rem for edges in self.sizes], rem)
        upper = self.sizes[min(max(place, 1), len(self.sizes) - 1)]
        lower = self.sizes[min(max(place, 1), len(self.sizes) - 1) - 1]
        share = (rem - lower.rem) / (upper.rem - lower.rem)
        numbers = {
            name: low + share * (upper.numbers[name] - low) for name, low in lower.numbers.items()
        }
        return Edges(rem, MappingProxyType(numbers), lower.settings, lower.plain, lower.sound)


def read(boxes: Mapping[str, Box], rem: float, wide: float, kind: str, *, plain: bool) -> Edges:
    """Read what the samples' boxes tell.

    Args:
        boxes: the rectangles of the page of samples, px.
        rem: the size they were set at, px.
        wide: width of their column, px.
        kind: what was sampled.
        plain: whether cards print their headline as it is.

    Raises:
        SampleError: a sample does not show.
    """
    marks = {name: box for name, box in boxes.items() if not name.startswith("g-")}
    numbers = {name.removeprefix("p-"): high for name, high in heights(marks).items()}
    settings = {}
    for slot, (fragment, number) in standings(kind).items():
        name = f"g-{fragment}-{number}"
        numbers[f"{slot}:ukuran"], settings[slot] = setting_of(boxes, name)
        numbers[f"{slot}:sisa"] = wide - room_of(boxes, name)
    first, second = (boxes.get(f"g-alur-letak-{number}-e") for number in (1, 2))
    if first is None or second is None:
        raise SampleError("the stops of a way do not show")
    numbers["singgah:ukuran"] = wide_of(first)
    numbers["singgah:tepi"] = second[0] - first[0] - wide_of(first)
    numbers["anak:tiga"] = wide - room_of(boxes, "g-tangga-letak-tiga-0")
    sound = kind == "slide" or _sound(numbers, rem)
    return Edges(rem, MappingProxyType(numbers), MappingProxyType(settings), plain, sound)


def _sound(numbers: Mapping[str, float], rem: float) -> bool:
    """Return whether a foot is as high as its sides' lines make it.

    The sample has a right side of four lines, the number of the sheet being the last, and a source.
    """
    line = (numbers["kaki-tiga"] - numbers["kaki"]) / 2
    return abs(numbers["kaki-sumber"] + 3 * line - numbers["kaki-uji"]) <= NEAR * rem
