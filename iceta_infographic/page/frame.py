"""What stands at the head and the foot of every page, and on the ladder: never too long for it.

A frame can't be parted. What is longer than it has room for is shortened there, with an
ellipsis, and said in full in a section of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..standard.model import Escalation
from .parting import Fit, shorten, spelled_out
from .sections import Block, Section
from .widths import em

TITLE, OFFICE, GOVERNMENT, SHORT, FOOT, SOURCE, NAME = 100, 65, 45, 60, 110, 90, 40
"""How wide each text of the frame may be, em: twice and more of what real ones take."""
FOOT_ALL, FOOT_EACH = 250, 30
"""From how much in all each text of the foot is shortened further, and how far, em."""
LADDER, RUNG, RUNGS = 150, 45, 5
"""How much a ladder may say, and one of its rungs, em; and how many rungs it may have."""
WAYS, STOPS = 240, 16
"""How much all ways of a complaint together may say, em, and how many stops they may have."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the templates see of who it is, shortened.

    Attributes:
        values: replaces the values of the same names.
        title: the name of the service as it heads the pages.
        whole: what was shortened, in full; None when nothing was.
    """

    values: Mapping[str, Any]
    title: str
    whole: Section | None


def frame(values: Mapping[str, Any], title: str) -> Frame:
    """Shorten what every page says.

    Args:
        values: what :func:`.look.shared_values` returns.
        title: name of the service.
    """
    fit = Fit()
    office, lapor = values["instansi"], values["lapor"]
    foot = (*values["kaki_kiri"], *values["kaki_kanan"], values["sumber"])
    most = FOOT if sum(min(em(text), FOOT) for text in foot) <= FOOT_ALL else FOOT_EACH
    alone = office["singkatan"] != office["nama"]
    shortened = fit("Pelayanan", title, TITLE)
    new = {
        "instansi": {
            "nama": fit("Perangkat daerah", office["nama"], OFFICE),
            "nama_pendek": shorten(office["nama_pendek"], min(OFFICE, most)),
            "singkatan": fit("Singkatan", office["singkatan"], SHORT)
            if alone
            else shorten(office["singkatan"], SHORT),
        },
        "wilayah": {
            **values["wilayah"],
            "pemerintah": fit("Pemerintah", values["wilayah"]["pemerintah"], GOVERNMENT),
        },
        "lapor": lapor and {**lapor, "nama": fit("Kanal pengaduan", lapor["nama"], NAME)},
        "kaki_kiri": [fit("Alamat dan jam layanan", text, most) for text in values["kaki_kiri"]],
        "kaki_kanan": [fit("Penetapan dan situs", text, most) for text in values["kaki_kanan"]],
        "sumber": fit("Sumber teks", values["sumber"], min(SOURCE, most)),
    }
    return Frame(new, shortened, spelled_out(fit.cut) if fit.cut else None)


def long_ladder(rungs: Sequence[Escalation]) -> Section | None:
    """Return the ladder of escalation as a section, if it says too much for its boxes."""
    said = [em(str(rung.party)) + em(str(rung.task)) for rung in rungs]
    if len(rungs) <= RUNGS and sum(said) <= LADDER and max(said, default=0) <= RUNG:
        return None
    blocks = (
        Block("langkah", f"{rung.party} {rung.task}", number=number)
        for number, rung in enumerate(rungs, 1)
    )
    return Section("alur", "Keluhan ditangani berjenjang", "langkah", tuple(blocks))


def long_ways(ways: Sequence[Block]) -> tuple[Section, ...]:
    """Return the ways of complaints as a section, if they say too much to stand at the foot."""
    stops = sum(len(way.details) for way in ways)
    if stops <= STOPS and sum(em(t) for way in ways for t in (*way.details, way.time)) <= WAYS:
        return ()
    blocks = [block for way in ways for block in _way(way)]
    return (Section("alur", ways[0].text, "langkah", tuple(blocks)),)


def _way(way: Block) -> Iterator[Block]:
    for number, text in enumerate(way.details, 1):
        yield Block("langkah", text, number=number)
    if way.time:
        yield Block("catatan", f"Ditanggapi dalam {way.time}")
