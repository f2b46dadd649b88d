"""Head, foot and ladder of any page: never too long for it, and nothing of them lost."""

import pytest

from iceta_infographic.page.frame import frame, long_ladder, long_ways
from iceta_infographic.page.look import shared_values
from iceta_infographic.page.sections import Block
from iceta_infographic.page.widths import em
from tests.page.support import (
    AGENCY_TEXT,
    REGION_TEXT,
    agency_of,
    page_agency,
    plain_look,
    region_of,
)

LONG = "Badan Penyelenggara Segala Urusan " * 40


def shared(agency_text: str = AGENCY_TEXT, source: str = "") -> dict[str, object]:
    agency, region = agency_of(agency_text), region_of()
    return {**shared_values(agency, region, plain_look(agency, region)), "sumber": source}


def test_what_fits_stays_as_it_is() -> None:
    agency, region = page_agency("nama_dan_kata_panjang"), region_of()
    values = {**shared_values(agency, region, plain_look(agency)), "sumber": ""}
    found = frame(values, str(agency.services[0].name))
    assert found.title == str(agency.services[0].name)
    assert found.values["instansi"]["nama"] == str(agency.name)
    assert found.values["kaki_kiri"] == values["kaki_kiri"]
    assert found.whole is None


@pytest.mark.parametrize(
    "typed",
    ["nama: Dinas Contoh", "singkatan: Discontoh", "alamat: Jalan Contoh Nomor 0, Indramayu"],
)
def test_what_is_too_long_for_the_frame_is_said_in_full_in_a_section(typed: str) -> None:
    key = typed.partition(":")[0]
    found = frame(shared(AGENCY_TEXT.replace(typed, f"{key}: {LONG}")), "L")
    assert found.whole is not None
    assert [b.text.partition(": ")[2] for b in found.whole.blocks] == [LONG.strip()]


def test_a_long_title_and_a_long_source_are_shortened_and_said() -> None:
    source = "https://contoh.id/" + "a" * 400
    found = frame(shared(source=source), LONG.strip())
    assert found.title.endswith("…")
    assert found.values["sumber"].endswith("…")
    assert found.whole is not None
    assert [b.text for b in found.whole.blocks] == [
        f"Pelayanan: {LONG.strip()}",
        f"Sumber teks: {source}",
    ]


def test_a_foot_with_much_to_say_in_all_is_shortened_further() -> None:
    hours = ", ".join(f'"{LONG[:150]}"' for _ in range(3))
    text = AGENCY_TEXT.replace(
        "  alamat: Jalan Contoh Nomor 0, Indramayu", f"  alamat: {LONG}\n  jam_layanan: [{hours}]"
    )
    text += f'penetapan: {{nomor: "{LONG}", tanggal: "{LONG}"}}\n'
    foot = frame(shared(text), "L").values
    assert sum(em(line) for line in (*foot["kaki_kiri"], *foot["kaki_kanan"])) < 5 * 31


def test_a_usual_ladder_keeps_its_boxes_and_a_long_one_becomes_a_section() -> None:
    assert long_ladder(region_of().escalation) is None
    assert long_ladder(()) is None
    for rungs in (f"{{pihak: A, tugas: {LONG}}}", ", ".join(["{pihak: A, tugas: b}"] * 9)):
        head, _, rest = REGION_TEXT.partition("eskalasi:")
        tail = rest[rest.index("keluaran:") :]
        region = region_of(f"{head}eskalasi: [{rungs}]\n{tail}")
        found = long_ladder(region.escalation)
        assert found is not None
        assert len(found.blocks) == len(region.escalation)
        assert found.blocks[0].text == f"A {region.escalation[0].task}"


def test_short_ways_stay_at_the_foot_and_long_ones_become_one_section() -> None:
    short = Block("alur", "Alur pengaduan", details=("a", "b"), time="5 hari")
    assert long_ways((short,)) == ()
    assert long_ways(()) == ()
    for ways in ((short,) * 9, (Block("alur", "Alur pengaduan", details=(LONG,), time="1 hari"),)):
        (found,) = long_ways(ways)
        said = [b.text for b in found.blocks]
        expected = [t for w in ways for t in (*w.details, f"Ditanggapi dalam {w.time}")]
        assert said == expected
