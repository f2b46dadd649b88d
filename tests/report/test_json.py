import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from iceta_infographic.report.json import write
from iceta_infographic.standard.model import ELEMENTS
from tests.report.support import agency, everything, put, report, roster, service

SERVICE = {
    "id": {"type": "string"},
    "nama": {"type": "string"},
    "memenuhi": {"type": "boolean"},
    "unsur": {
        "type": "object",
        "properties": {key: {"enum": ["lengkap", "lemah", "kosong"]} for key in ELEMENTS},
        "required": list(ELEMENTS),
        "additionalProperties": False,
    },
}
AGENCY = {
    "id": {"type": "string"},
    "nama": {"type": "string"},
    "status": {"enum": ["memenuhi", "sebagian", "belum", "tanpa_berkas"]},
    "skor": {"type": "number", "minimum": 0, "maximum": 100},
    "kanal": {
        "type": "object",
        "properties": {"call_center": {"type": "boolean"}, "media_sosial": {"type": "boolean"}},
        "required": ["call_center", "media_sosial"],
        "additionalProperties": False,
    },
    "maklumat": {"type": "boolean"},
    "layanan": {"type": "array", "items": {"type": "object", "properties": SERVICE}},
}
SUMMARY = {
    "perangkat_daerah": {"type": "integer"},
    "dengan_berkas": {"type": "integer"},
    "memenuhi": {"type": "integer"},
    "skor": {"type": "number"},
}
REPORT = {
    "version": {"const": 1},
    "wilayah": {"type": "string"},
    "tanggal": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "ringkasan": {"type": "object", "properties": SUMMARY, "required": list(SUMMARY)},
    "perangkat_daerah": {"type": "array", "items": {"type": "object", "properties": AGENCY}},
}
CONTRACT = {"type": "object", "properties": REPORT, "required": list(REPORT)}


def written(workspace: Path) -> Any:
    data = json.loads(write(report(workspace)))
    jsonschema.validate(data, CONTRACT)
    return data


def test_it_has_the_keys_of_the_contract_and_no_others(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(), service("Kedua", waktu="segera")))
    data = written(workspace)
    assert list(data) == list(REPORT)
    assert list(data["ringkasan"]) == list(SUMMARY)
    assert [list(one) for one in data["perangkat_daerah"]] == [list(AGENCY)] * 2
    assert [list(s) for s in data["perangkat_daerah"][0]["layanan"]] == [list(SERVICE)] * 2
    assert list(data["perangkat_daerah"][0]["layanan"][0]["unsur"]) == list(ELEMENTS)


def test_it_says_what_the_report_says(workspace: Path) -> None:
    put(workspace, "dinsos", agency(service(), service("Kedua", waktu="segera")))
    data = written(workspace)
    assert (data["wilayah"], data["tanggal"]) == ("Kabupaten Contoh", "2026-11-24")
    assert data["ringkasan"] == {
        "perangkat_daerah": 2,
        "dengan_berkas": 1,
        "memenuhi": 0,
        "skor": pytest.approx(2300 / 24 / 2),
    }
    first, second = data["perangkat_daerah"]
    assert (first["status"], first["skor"]) == ("sebagian", pytest.approx(2300 / 24))
    assert first["kanal"] == {"call_center": True, "media_sosial": True}
    assert first["maklumat"] is True
    assert first["layanan"][1]["unsur"]["waktu"] == "lemah"
    assert (second["status"], second["skor"], second["layanan"]) == ("tanpa_berkas", 0, [])
    assert second["kanal"] == {"call_center": False, "media_sosial": False}


def test_only_trouble_adds_a_key(workspace: Path) -> None:
    everything(workspace)
    data = written(workspace)
    assert list(data) == list(REPORT)
    troubled = {one["id"]: one["masalah"] for one in data["perangkat_daerah"] if "masalah" in one}
    assert list(troubled) == ["rusak", "ganda", "folder", "asing"]
    assert troubled["asing"] == ["Tidak ada di daftar perangkat daerah di iceta.yaml."]


def test_a_broken_roster_is_named(workspace: Path) -> None:
    (workspace / "iceta.yaml").write_text("wilayah: [\n", encoding="utf-8")
    data = written(workspace)
    assert data["masalah"]
    assert data["wilayah"] == ""
    assert [one["id"] for one in data["perangkat_daerah"]] == ["dinsos"]


def test_a_full_score_is_a_whole_number(workspace: Path) -> None:
    roster(workspace, "dinsos")
    assert b'"skor": 100,\n' in write(report(workspace))
