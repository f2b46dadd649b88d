import json
import re
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic.reporters import REPORTERS, Result
from iceta_infographic.standard.findings import Finding, Mark, Severity

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


def report(*findings: Finding, root: Path | None = None) -> list[dict[str, Any]]:
    text = REPORTERS["gitlab"](Result(findings, lines={}, files=2, services=7, root=root))
    issues = json.loads(text)
    assert isinstance(issues, list)
    return issues


def test_the_shape_is_that_of_gitlab() -> None:
    first, second = report(ERROR, WARNING)
    fingerprint = first.pop("fingerprint")
    assert re.fullmatch(r"[0-9a-f]{64}", fingerprint)
    assert first == {
        "description": "Biaya belum diisi: “½”. Tulis biaya: gratis.",
        "check_name": "IC301",
        "severity": "major",
        "location": {"path": "standards/dinsos.yaml", "lines": {"begin": 41}},
    }
    assert (second["severity"], second["description"]) == ("minor", "Pesan.")
    assert second["fingerprint"] != fingerprint


def test_nothing_found_is_an_empty_list() -> None:
    assert report() == []


def test_paths_are_those_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    (issue,) = report(ERROR, root=tmp_path / "data")
    assert issue["location"]["path"] == "data/standards/dinsos.yaml"
