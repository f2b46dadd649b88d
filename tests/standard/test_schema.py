"""The schemas as data."""

from collections.abc import Iterator
from typing import Any

import pytest
from cerberus.schema import DefinitionSchema, SchemaError

from iceta_infographic.page.formats import FORMATS as DRAWN
from iceta_infographic.standard.forms import Rules
from iceta_infographic.standard.model import COMPONENTS, ELEMENTS
from iceta_infographic.standard.reader import read
from iceta_infographic.standard.rules._words import is_unfilled
from iceta_infographic.standard.schema import AGENCY, SCHEMAS, SERVICE, Kind, fitting, rules_at
from iceta_infographic.standard.validator import StandardValidator, defects
from iceta_infographic.standard.vocabulary import FORMATS

KINDS: tuple[Kind, ...] = ("agency", "region")


def every_rule(rules: Rules, name: str = "") -> Iterator[tuple[str, Rules]]:
    yield name, rules
    for alternative in rules.get("pilihan", ()):
        yield from every_rule(alternative, name)
    schema = rules.get("schema", {})
    kinds = (rules.get("bentuk"), *([rules.get("type")] if "type" in rules else []))
    if "list" in kinds or ["string", "list"] in kinds:
        yield from every_rule(schema, f"{name}[]")
    else:
        for key, inner in schema.items():
            yield from every_rule(inner, f"{name}.{key}")


EVERY = [
    (kind, name, rules)
    for kind in KINDS
    for name, rules in every_rule({"schema": SCHEMAS[kind]}, kind)
    if "meta" in rules
]


@pytest.mark.parametrize("kind", KINDS)
def test_cerberus_accepts_the_schema(kind: Kind) -> None:
    DefinitionSchema(StandardValidator(), SCHEMAS[kind])


def test_cerberus_would_not_accept_a_wrong_one() -> None:
    with pytest.raises(SchemaError):
        DefinitionSchema(StandardValidator(), {"a": {"pilihan": [{"typ": "string"}]}})


def test_every_key_is_explained() -> None:
    assert len(EVERY) > 200
    for _, name, rules in EVERY:
        assert rules["meta"]["tentang"].endswith("."), name
        assert rules["meta"]["contoh"], name


@pytest.mark.parametrize(("kind", "name", "rules"), EVERY, ids=lambda part: str(part)[:60])
def test_every_example_can_be_typed_and_has_the_right_shape(
    kind: Kind, name: str, rules: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCHEMAS, kind, {"kunci": rules})
    monkeypatch.setattr("iceta_infographic.standard.validator._validator", _uncached)
    typed: Any = read(f"kunci: {rules['meta']['contoh']}".encode(), name).data

    wrong = [defect for defect in defects(typed, kind) if defect.code != "IC202"]

    assert wrong == []


def _uncached(kind: Kind) -> StandardValidator:
    return StandardValidator(SCHEMAS[kind])


def test_the_law_of_the_format() -> None:
    required = {key for key, rules in SERVICE.items() if rules.get("required")}

    assert required == {"nama", *ELEMENTS} - {"pengaduan"}
    assert set(COMPONENTS) < set(SERVICE)


def test_the_formats_are_those_that_can_be_drawn() -> None:
    assert tuple(DRAWN) == FORMATS


@pytest.mark.parametrize("typed", ["-", "–", "—", "...", "…", "n/a", "N/A", "tidak ada", " - "])
def test_what_passes_for_a_list_as_not_filled_in_is_found_by_the_rules(typed: str) -> None:
    service = {"nama": "A", **dict.fromkeys(ELEMENTS, typed)}
    data = {"status": "draf", "perangkat_daerah": {"nama": "A"}, "layanan": [service]}

    assert not list(defects(data, "agency"))
    assert is_unfilled(typed)


def test_the_alternative_that_knows_most_of_the_keys_is_meant() -> None:
    alternatives = AGENCY["pengaduan"]["schema"]["pilihan"]

    assert fitting(alternatives, "teks") == {"type": "string"}
    assert "kanal" in (fitting(alternatives, {"kanal": ""}) or {})["schema"]
    assert "alur" in (fitting(alternatives, {"tenggat": ""}) or {})["schema"]
    assert fitting(alternatives, []) is None


def test_rules_are_found_by_path() -> None:
    data = {"layanan": [{"waktu": [{"lama": "1"}], "pengaduan": [{"alur": ["a"]}]}]}

    lama = rules_at("agency", data, ("layanan", 0, "waktu", 0, "lama"))
    tenggat = rules_at("agency", data, ("layanan", 0, "pengaduan", 0, "tenggat"))

    assert lama["type"] == "string"
    assert len(tenggat["pilihan"]) == 2
    with pytest.raises(KeyError):
        rules_at("agency", data, ("layanan", 0, "tidak_ada"))
