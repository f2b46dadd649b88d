"""What needs a look at two places."""

import pytest

from iceta_infographic.standard.crosscheck import Cross, crosscheck, service_id
from iceta_infographic.standard.findings import Path
from iceta_infographic.standard.reader import read


def crossed(text: str, hit: frozenset[Path] = frozenset()) -> list[Cross]:
    return list(crosscheck(read(text.encode(), "x.yaml"), "agency", hit))


def brief(text: str) -> list[tuple[str, Path]]:
    return [(cross.code, cross.path) for cross in crossed(text)]


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ({"id": "ktp", "nama": "KTP Baru"}, "ktp"),
        ({"id": " ", "nama": "KTP Baru"}, "ktp-baru"),
        ({"nama": "KTP Baru"}, "ktp-baru"),
        ({"nama": "—"}, "layanan-3"),
        ({}, "layanan-3"),
        ({"id": ["a"], "nama": {}}, "layanan-3"),
    ],
)
def test_ids_of_services(service: dict[str, object], expected: str) -> None:
    assert service_id(service, 2) == expected


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        ("- {nama: A}\n- {nama: B}", []),
        ("- {nama: A}\n- {nama: a!}", [("IC205", ("layanan", 1, "nama"))]),
        ("- {nama: A}\n- {nama: B, id: a}", [("IC205", ("layanan", 1, "id"))]),
        ("- {nama: A, id: x}\n- {nama: A, id: y}", []),
        (
            "- {nama: A}\n- {nama: A}\n- {nama: A}",
            [("IC205", ("layanan", 1, "nama")), ("IC205", ("layanan", 2, "nama"))],
        ),
        ("- teks\n- [a]\n- {nama: A}", []),
    ],
)
def test_two_services_with_one_id(services: str, expected: list[tuple[str, Path]]) -> None:
    assert brief(f"layanan:\n{services}") == expected


def test_the_first_place_is_named() -> None:
    (cross,) = crossed("layanan:\n  - nama: A\n  - nama: A\n")

    assert "baris 2" in cross.said.message


def test_what_was_found_already_is_left_alone() -> None:
    text = "layanan: [{nama: A}, {nama: A}]"

    assert crossed(text, frozenset({("layanan", 1, "nama")})) == []


FEE = ("layanan", 0, "biaya")


@pytest.mark.parametrize(
    ("fee", "expected"),
    [
        ("gratis", []),
        ("{tarif: [{uraian: A, nilai: 1}]}", []),
        ("{tarif: [{uraian: A, nilai: [1]}]}", []),
        ("{tarif: [{uraian: A, nilai: [1, 2]}]}", [("IC202", (*FEE, "kolom"))]),
        ("{kolom: [A, B], tarif: [{uraian: A, nilai: 1}]}", []),
        ("{kolom: [A, B, C], tarif: [{uraian: A, nilai: [1, 2]}]}", []),
        (
            "{kolom: [A, B, C], tarif: [{uraian: A, nilai: 1}]}",
            [("IC203", (*FEE, "tarif", 0, "nilai"))],
        ),
        (
            "{kolom: [A, B], tarif: [{nilai: 1}, {nilai: [1, 2]}, {nilai: }, teks]}",
            [("IC203", (*FEE, "tarif", 1, "nilai"))],
        ),
        ("{kolom: A, tarif: {a: b}}", []),
    ],
)
def test_columns_of_a_tariff(fee: str, expected: list[tuple[str, Path]]) -> None:
    assert brief(f"layanan: [{{nama: A, biaya: {fee}}}]") == expected
