"""Cerberus as it is used here."""

import time
from typing import Any

import pytest

from iceta_infographic.standard.validator import Defect, StandardValidator, defects


def errors(rules: dict[str, Any], value: Any) -> list[int]:
    validator = StandardValidator({"a": rules})
    validator.validate({"a": value}, normalize=False)
    return [error.code for error in validator._errors]


@pytest.mark.parametrize("value", [{}, {"b": "c"}, "", " ", "-", "n/a", "tidak ada"])
def test_keys_or_nothing_yet(value: Any) -> None:
    assert not errors({"bentuk": "dict", "schema": {"b": {"type": "string"}}}, value)


@pytest.mark.parametrize("value", [[], "teks", {"b": []}, {"c": "d"}])
def test_neither_keys_nor_nothing(value: Any) -> None:
    assert errors({"bentuk": "dict", "schema": {"b": {"type": "string"}}}, value)


@pytest.mark.parametrize(
    ("rules", "filled", "empty"),
    [
        ({"type": "string"}, ["a", "-"], ["", " \n"]),
        ({"bentuk": "dict"}, [{"a": ""}], ["", "-", {}]),
        ({"bentuk": "list"}, [[""]], ["", "-", []]),
    ],
)
def test_filled_in(rules: dict[str, Any], filled: list[Any], empty: list[Any]) -> None:
    for value in filled:
        assert not errors({**rules, "terisi": True}, value)
    for value in empty:
        assert len(errors({**rules, "terisi": True, "allowed": ["b"]}, value)) == 1


def test_alternatives_report_only_the_one_that_fits() -> None:
    rules = {
        "pilihan": [
            {"type": "string"},
            {"type": "dict", "schema": {"b": {"type": "string", "required": True}}},
            {"type": "dict", "schema": {"c": {"type": "string"}, "d": {"type": "string"}}},
        ]
    }

    assert not errors(rules, "teks")
    assert not errors(rules, {"b": "x"})
    assert not errors(rules, {"c": "x"})
    assert len(errors(rules, {"c": "x", "b": "y"})) == 1
    assert len(errors(rules, [])) == 1


def test_groups_of_errors_are_taken_apart() -> None:
    data = {
        "status": "draf",
        "perangkat_daerah": {"nama": "A"},
        "layanan": [{"nama": ["a"], "persyaratan": [{"kelompok": "x", "butir": [["y"]]}]}],
    }

    found = set(defects(data, "agency"))

    assert Defect("IC203", ("layanan", 0, "nama")) in found
    assert Defect("IC203", ("layanan", 0, "persyaratan", 0, "butir", 0)) in found
    assert Defect("IC202", ("layanan", 0, "biaya")) in found


def test_time_grows_with_the_number_of_errors_and_not_with_its_square() -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        assert len(list(defects({"pengaduan": [{"zz": "1"}] * count}, "agency"))) > count
        return time.process_time() - started

    few, many = (min(seconds(count) for _ in range(3)) for count in (250, 4000))

    # Sixteen times as many: its square would be 256.
    assert many < 100 * few
