import json

from iceta_infographic.reporters import REPORTERS, Result
from iceta_infographic.standard.findings import Finding, Mark, Severity

ERROR = Finding(
    "IC301",
    Severity.ERROR,
    "standards/disdukcapil.yaml",
    Mark(41, 7),
    ("layanan", 2, "biaya"),
    "Biaya belum diisi: “½”.",
    "Tulis biaya: gratis.",
)
WARNING = Finding("IC503", Severity.WARNING, "standards/dinsos.yaml", Mark(1, 1), (), "Pesan.")


def report(*findings: Finding) -> str:
    return REPORTERS["json"](Result(findings=findings, lines={}, files=2, services=7))


def test_the_shape_is_that_of_the_contract() -> None:
    assert json.loads(report(ERROR, WARNING)) == {
        "version": 1,
        "diagnostics": [
            {
                "file": "standards/disdukcapil.yaml",
                "line": 41,
                "column": 7,
                "path": "layanan[2].biaya",
                "severity": "error",
                "code": "IC301",
                "message": "Biaya belum diisi: “½”.",
                "hint": "Tulis biaya: gratis.",
            },
            {
                "file": "standards/dinsos.yaml",
                "line": 1,
                "column": 1,
                "path": "",
                "severity": "warning",
                "code": "IC503",
                "message": "Pesan.",
                "hint": "",
            },
        ],
        "summary": {"files": 2, "services": 7, "errors": 1, "warnings": 1},
    }


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(report())["diagnostics"] == []


def test_letters_are_written_as_they_are() -> None:
    assert "“½”" in report(ERROR)
