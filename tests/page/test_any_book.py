"""Content of any length and shape in the book: drawn and proved, never an internal error."""

import json
from typing import Any

import pytest

from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Contents, Task
from iceta_infographic.page.printed import printed
from iceta_infographic.page.proof import squeezed
from iceta_infographic.resources import builtin_templates
from tests.page.support import USUAL, agency_of, region_of, words


def without_spaces(count: int) -> str:
    return words(count).replace(" ", "").replace(".", "")


def groups(level: int = 0) -> dict[str, Any]:
    inner = groups(level + 1) if level < 3 else "akhir"
    return {"kelompok": words(300 + level), "butir": [words(400 + level), inner]}


WIDE = {"uraian": words(950), "nilai": ["1000"] * 14}
SERVICES: dict[str, list[dict[str, Any]]] = {
    "titles": [{"nama": words(5000)}, {"nama": words(200)}, {"sumber": without_spaces(3000)}],
    "items": [
        {
            "persyaratan": [words(5000), groups()],
            "prosedur": [{"langkah": words(4000), "pelaku": words(2000), "rincian": [words(3000)]}],
            "produk": [words(2001), without_spaces(2002).upper()],
            "waktu": [{"untuk": words(2500), "lama": "3-25", "satuan": "hari"}],
            "dasar_hukum": [words(4500)],
        }
    ],
    "tariffs": [
        {"biaya": {"tarif": [{"uraian": words(3000), "nilai": "1000", "satuan": words(2000)}]}},
        {"biaya": {"tarif": [{"uraian": "a", "nilai": str(3**1700)}]}, "waktu": str(7**800)},
        {"biaya": {"kolom": [words(900), *map(words, range(150, 164))], "tarif": [WIDE]}},
        {"biaya": {"kolom": [words(700), words(120)], "tarif": [{"uraian": "b", "nilai": ["1"]}]}},
    ],
    "channels": [
        {
            "pengaduan": [
                {"kanal": "email", "alamat": without_spaces(2000), "nama": words(1900)},
                {"alur": [words(2500), "dijawab"], "tenggat": words(2100)},
            ]
        }
    ],
    "very many steps": [{"prosedur": [f"Langkah {number} pemohon" for number in range(300)]}],
}
OFFICE: dict[str, Any] = {
    "nama": words(2000),
    "singkatan": words(2100),
    "alamat": words(2200),
    "jam_layanan": [words(2300)],
    "situs": f"https://{without_spaces(1800)}",
    "pimpinan": {"jabatan": words(2400), "nama": words(1700), "pangkat": words(1600)},
}


def book(office: dict[str, Any], services: list[dict[str, Any]]) -> str:
    """Draw and prove a book; return what it says."""
    text = {
        "status": "draf",
        "perangkat_daerah": {"nama": "Dinas Contoh", **office},
        "kanal": {"call_center": "0234 000 000", "media_sosial": {"instagram": "@contoh"}},
        "penetapan": {"nomor": "000/SK/2026", "tanggal": "2026-01-05"},
        "maklumat": {"nomor": "1", "tanggal": "2026-01-05"},
        "layanan": [{**USUAL, **service} for service in services],
    }
    agency = agency_of(json.dumps(text))
    contents = Contents(agency.services, pledge=True, absent=(words(1500),))
    task = Task(agency, region_of(), None, "buku", False, None, None, contents=contents)
    made = make(task, (builtin_templates(),))
    assert isinstance(made, Made), made
    return squeezed("".join(page.text for page in printed(made.files[0][1])))


@pytest.mark.parametrize("name", SERVICES)
def test_whatever_a_service_says_is_drawn_and_proved(name: str) -> None:
    said = book({"pimpinan": {"nama": "Nama Kepala"}}, SERVICES[name])
    if name == "titles":
        # The heading and the contents say the beginning, the chapter all of it.
        assert said.count(squeezed(words(5000)[:80])) >= 3
        assert squeezed(words(5000)[-80:]) in said


def test_whoever_it_is_is_said_shortly_in_front_and_in_full_at_the_end() -> None:
    said = book(OFFICE, [{}])
    full = said.index(squeezed("Keterangan lengkap"))
    for text in (OFFICE["nama"], OFFICE["alamat"], OFFICE["singkatan"]):
        assert squeezed(text[:60]) in said[:full]
        assert squeezed(text[-60:]) in said[full:]
