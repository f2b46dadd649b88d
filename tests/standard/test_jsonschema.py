"""The schema for editors."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from iceta_infographic.resources import new_agency_template
from iceta_infographic.standard.jsonschema import json_schema

COMMITTED = Path(__file__).parents[2] / "schema" / "standar-pelayanan.schema.json"


def agency(**service: Any) -> dict[str, Any]:
    whole = {
        "nama": "A",
        "persyaratan": ["KTP"],
        "prosedur": ["Datang"],
        "waktu": "1 jam",
        "biaya": "gratis",
        "produk": "Surat",
    }
    return {
        "status": "draf",
        "perangkat_daerah": {"nama": "Dinas"},
        "layanan": [{**whole, **service}],
    }


def faults(data: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(json_schema()).iter_errors(data)]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_committed_file_is_up_to_date() -> None:
    # To renew it: iceta schema > schema/standar-pelayanan.schema.json
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == json_schema()


def test_it_is_not_shared() -> None:
    json_schema()["properties"].clear()

    assert json_schema()["properties"]


@pytest.mark.parametrize(
    "service",
    [
        {},
        {"nama": 2026, "sumber": None, "waktu": None, "biaya": 0},
        {"persyaratan": ["KTP", 3, True, None]},
        {"persyaratan": None, "prosedur": None},
        {"waktu": {"lama": 1, "satuan": "hari kerja"}},
        {"waktu": [{"untuk": "Baru", "lama": 10, "satuan": "menit"}]},
        {"biaya": {"gratis": True, "dasar": "UU 24/2013"}},
        {"biaya": {"tarif": [{"uraian": "A", "nilai": 40000}]}},
        {"biaya": {"tarif": [{"uraian": "A", "nilai": [1, 2]}], "kolom": ["A", "B", "C"]}},
        {"pengaduan": ["Kotak saran", {"kanal": "whatsapp", "alamat": 8}, {"alur": ["A"]}]},
    ],
)
def test_what_editors_see_passes(service: dict[str, Any]) -> None:
    assert faults(agency(**service)) == []


@pytest.mark.parametrize(
    "service",
    [
        {"nama": None},
        {"nama": " "},
        {"persyaratan": "KTP"},
        {"persyaratan": {"a": "b"}},
        {"waktu": ["1 jam"]},
        {"biaya": {"gratis": "mungkin"}},
        {"biaya": ["gratis"]},
        {"pengaduan": [{"kanal": "wa"}]},
        {"pengaduan": [{"kanal": "whatsapp", "alur": ["A"]}]},
        {"prosedure": ["A"]},
        {"id": "KTP El"},
    ],
)
def test_what_is_wrong_is_wrong_in_editors_too(service: dict[str, Any]) -> None:
    assert faults(agency(**service))


def test_an_e_mail_is_called_so_everywhere() -> None:
    said = json.dumps(json_schema()) + new_agency_template()
    assert "e-mail" in said
    assert "surel" not in said


def test_every_key_is_explained_on_hover() -> None:
    pending: list[dict[str, Any]] = [json_schema()]
    explained = 0
    while pending:
        schema = pending.pop()
        for key, inner in schema.get("properties", {}).items():
            assert len(inner["description"]) > 10, key
            explained += 1
            pending.append(inner)
        pending.extend([schema["items"]] if "items" in schema else [])
        pending.extend(schema.get("anyOf", []))
    assert explained > 100
