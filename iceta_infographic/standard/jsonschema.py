"""The schema of standards/*.yaml for editors, made from Cerberus' one.

Editors read YAML 1.2 and see numbers, truth values and nothing where a person typed
``40000``, ``true`` or left a value empty; here all of them are text. So wherever text
belongs, the schema lets every scalar pass.
"""

from typing import Any

from .forms import Fields, Rules
from .schema import AGENCY
from .vocabulary import NO, UNFILLED, YES

_SCALARS = ("string", "number", "boolean", "null")

Schema = dict[str, Any]


def json_schema() -> Schema:
    """Make the JSON Schema (draft 2020-12) of an agency's file.

    Returns:
        The schema; its descriptions are what editors show beside a key.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Standar pelayanan perangkat daerah",
        "description": "Satu berkas standards/ID.yaml: janji pelayanan satu perangkat daerah.",
        **_schema({"type": "dict", "schema": AGENCY, "terisi": True}),
    }


def _schema(rules: Rules) -> Schema:
    described = {"description": _description(rules["meta"])} if "meta" in rules else {}
    alternatives = rules.get("pilihan")
    if not alternatives:
        return described | _shape(rules)
    kinds = [alternative["type"] for alternative in alternatives]
    shapes = [_shape(alternative) for alternative in alternatives]
    if len(set(kinds)) < len(kinds):
        return described | {"anyOf": shapes}
    merged: Schema = {"type": [name for shape in shapes for name in _listed(shape["type"])]}
    for shape in shapes:
        merged = {**shape, **merged}
    return described | merged


def _description(meta: dict[str, str]) -> str:
    wording = f" Tulis {meta['syarat']}." if "syarat" in meta else ""
    return f"{meta['tentang']}{wording} Contoh: {meta['contoh']}"


def _shape(rules: Rules) -> Schema:
    kinds = _listed(rules.get("bentuk") or rules["type"])
    filled = rules.get("terisi", False)
    types: list[str] = []
    schema: Schema = {}
    if "string" in kinds:
        types += [name for name in _SCALARS if not (filled and name == "null")]
        schema |= _text(rules)
    elif "bentuk" in rules and not filled:
        types += ["string", "null"]
        schema["pattern"] = UNFILLED
    if "list" in kinds:
        types.append("array")
        schema["items"] = _schema(rules["schema"])
        if filled:
            schema["minItems"] = 1
    if "dict" in kinds:
        types.append("object")
        schema |= _object(rules["schema"])
        if filled:
            schema["minProperties"] = 1
    return {"type": types[0] if len(types) == 1 else types, **schema}


def _text(rules: Rules) -> Schema:
    if "allowed" in rules:
        words = rules["allowed"]
        return {
            "enum": [
                *words,
                *([True] if YES[0] in words else []),
                *([False] if NO[0] in words else []),
                *([None] if "" in words else []),
            ]
        }
    if "regex" in rules:
        return {"pattern": rules["regex"]}
    if "check_with" in rules:
        return {"pattern": rules["meta"]["pola"]}
    return {"pattern": r"\S"} if rules.get("terisi") else {}


def _object(fields: Fields) -> Schema:
    required = [key for key, rules in fields.items() if rules.get("required")]
    return {
        "properties": {key: _schema(rules) for key, rules in fields.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
