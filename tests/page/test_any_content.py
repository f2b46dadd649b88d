"""Content of any length and shape: drawn and proved in every family, never an internal error."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tests.page.support import USUAL, agency_of, region_of, words

FOLDERS = (builtin_templates(),)


def document(
    service: Mapping[str, Any],
    agency: Mapping[str, Any] | None = None,
    status: str = "ditetapkan",
) -> str:
    """Return an agency's file with one service: short where nothing else is given."""
    head = {"nama": "Dinas Contoh", "singkatan": "Discontoh", "alamat": "Jalan Contoh 0"}
    return json.dumps(
        {
            "status": status,
            "perangkat_daerah": {**head, **(agency or {})},
            "kanal": {"call_center": "0234 000 000", "media_sosial": {"instagram": "@contoh"}},
            "layanan": [{**USUAL, **service}],
        }
    )


def drawn(text: str, form: str, style: str = "teduh") -> Made:
    """Draw and prove a document; a page that fails the proof fails the test."""
    agency, region = replace(agency_of(text), style=Text(style, ())), region_of()
    made = make(Task(agency, region, agency.services[0], form, False, None, None), FOLDERS)
    assert isinstance(made, Made), made
    return made


UGLY = {
    "a long name of everything": document(
        {"nama": words(900), "sumber": "https://x.id/" + "b" * 500},
        {
            "nama": words(600),
            "singkatan": words(300),
            "alamat": words(700),
            "jam_layanan": [words(300)] * 3,
            "situs": "https://x.id/" + "a" * 400,
        },
    ),
    "capitals without a space": document(
        {"nama": "W" * 140, "persyaratan": ["W" * 900], "produk": "W" * 70, "biaya": "W" * 29},
        {"nama": "W" * 95},
    ),
    "a title of a group and a requirement of thousands of letters": document(
        {"persyaratan": [{"kelompok": words(1500), "butir": ["a", words(2500)]}]}
    ),
    "a way of many stops": document(
        {"pengaduan": [{"alur": [f"tahap {n}" for n in range(60)], "tenggat": words(300)}]}
    ),
    "more columns than stand side by side": document(
        {
            "biaya": {
                "dasar": "Perda",
                "kolom": [words(200), *(f"Kolom {n}" for n in range(14))],
                "tarif": [{"uraian": words(300), "nilai": ["1000"] * 14}],
            }
        }
    ),
    "figures of hundreds of digits": document(
        {
            "biaya": {"tarif": [{"uraian": words(900), "nilai": "9" * 300, "satuan": words(400)}]},
            "waktu": "9" * 200 + " hari",
        }
    ),
    "a channel of thousands of letters": document(
        {"pengaduan": [{"kanal": "email", "alamat": "x" * 900, "nama": words(600)}, words(900)]}
    ),
    "a step that says too much of everything": document(
        {
            "prosedur": [
                {
                    "langkah": words(1200),
                    "pelaku": words(500),
                    "waktu": words(500),
                    "rincian": [words(900), *["satu hal"] * 20],
                }
            ]
        }
    ),
}
"""Documents that once ended in an internal error, or would have."""


STYLES = ("teduh", "tegas", "resmi")


def turns(number: int) -> list[tuple[str, str]]:
    """Return three formats for a document, each in another style: other ones for the next."""
    formats = list(FORMATS)
    return [(formats[(number + 3 * n) % len(formats)], STYLES[(number + n) % 3]) for n in range(3)]


def test_every_format_meets_ugly_content() -> None:
    assert {form for number in range(len(UGLY)) for form, _ in turns(number)} == set(FORMATS)


@pytest.mark.parametrize(
    ("name", "form", "style"),
    [(name, *turn) for number, name in enumerate(UGLY) for turn in turns(number)],
)
def test_ugly_content_is_drawn_and_proved(name: str, form: str, style: str) -> None:
    made = drawn(UGLY[name], form, style)
    assert made.files[0][0].min_font_pt >= FORMATS[form].floor_pt - 0.02


@pytest.mark.parametrize("style", STYLES)
def test_the_story_has_a_cover_for_long_names_in_every_style(style: str) -> None:
    service = {
        "nama": "Persetujuan Bangunan Gedung dengan Syarat Administrasi dan Standar Teknis",
        "waktu": [{"untuk": words(60 + n), "lama": "3-25", "satuan": "hari"} for n in range(2)],
        "biaya": {"dasar": "Perda", "rumus": "luas x tarif"},
        "produk": ["Dokumen PBG", "Surat ketetapan retribusi"],
    }
    office = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"
    drawn(document(service, {"nama": office}, status="contoh"), "story", style)


TEXT = st.one_of(
    st.integers(1, 200).map(words),
    st.integers(1, 40).map(words),
    st.sampled_from([words(700), "W" * 70, "https://contoh.id/" + "a" * 102, "dua kata"]),
)
ITEM = st.recursive(
    TEXT,
    lambda inner: st.fixed_dictionaries(
        {"kelompok": TEXT, "butir": st.lists(inner, min_size=1, max_size=16)}
    ),
    max_leaves=25,
)
STEP = TEXT | st.fixed_dictionaries(
    {"langkah": TEXT, "pelaku": TEXT, "waktu": TEXT, "rincian": st.lists(TEXT, max_size=14)}
)
STAGE = st.fixed_dictionaries({"untuk": TEXT, "lama": st.just("3-25"), "satuan": st.just("hari")})
TARIFF = st.integers(1, 5).flatmap(
    lambda columns: st.fixed_dictionaries(
        {
            "dasar": TEXT,
            "kolom": st.lists(TEXT, min_size=columns + 1, max_size=columns + 1),
            "tarif": st.lists(
                st.fixed_dictionaries(
                    {
                        "uraian": TEXT,
                        "nilai": st.lists(
                            st.sampled_from(["1000", "1250000", "Rp 5.000 per lembar"]),
                            min_size=columns,
                            max_size=columns,
                        ),
                    }
                ),
                min_size=1,
                max_size=20,
            ),
        }
    )
)
COMPLAINT = TEXT | st.fixed_dictionaries({"alur": st.lists(TEXT, min_size=1, max_size=6)})
SERVICE = st.fixed_dictionaries(
    {
        "nama": st.integers(2, 140).map(words),
        "persyaratan": st.lists(ITEM, min_size=1, max_size=12),
        "prosedur": st.lists(STEP, min_size=1, max_size=10),
        "waktu": TEXT | st.lists(STAGE, min_size=2, max_size=4),
        "biaya": st.just("gratis") | TARIFF,
        "produk": TEXT | st.lists(TEXT, min_size=1, max_size=5),
        "pengaduan": st.lists(COMPLAINT, min_size=1, max_size=9),
    }
)


@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(service=SERVICE, office=st.integers(5, 95).map(words), form=st.sampled_from(sorted(FORMATS)))
def test_content_of_any_shape_is_drawn_and_proved(
    service: dict[str, Any], office: str, form: str
) -> None:
    style = STYLES[len(json.dumps(service)) % len(STYLES)]
    drawn(document(service, {"nama": office}), form, style)
