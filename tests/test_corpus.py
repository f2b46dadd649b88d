"""Example files become tests by lying in ``corpus/valid`` or ``corpus/invalid``.

A valid file gives no finding of error severity. An invalid one says in comments at its top
what it must give, one line a finding: no other error, and no other warning of these codes::

    # harus: IC203 12:7

``# jenis: iceta.yaml`` among these lines says that the file is no agency's.
"""

import re
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from iceta_infographic.standard import assemble
from iceta_infographic.standard.check import check_file, check_region
from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.jsonschema import json_schema
from iceta_infographic.standard.reader import read_file
from iceta_infographic.standard.rules import Context
from iceta_infographic.standard.shape import judge

CORPUS = Path(__file__).parent / "corpus"
VALID = sorted((CORPUS / "valid").glob("*.yaml"))
INVALID = sorted((CORPUS / "invalid").glob("*.yaml"))

EXPECTED = re.compile(rb"^# harus: (IC[0-9]{3}) ([0-9]+):([0-9]+)\r?$", re.MULTILINE)
REGION_FILE = re.compile(rb"^# jenis: iceta\.yaml\r?$", re.MULTILINE)

EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

FORBIDDEN = re.compile(
    r"\b(?:strings?|mapping|lists?|null|parser?|tokens?|scalar|boolean|integer|node|schema|skema)\b",
    re.IGNORECASE,
)

# What needs a look at two places, or at a calendar, is beyond JSON Schema.
BEYOND_JSON_SCHEMA = {
    "IC202_tarif_tanpa_kolom",
    "IC203_kolom_tidak_sama",
    "IC204_tanggal_tidak_ada",
    "IC205_id_sama",
    "IC205_id_sama_dengan_nama",
    "IC205_nama_sama",
}


def name(path: Path) -> str:
    return path.stem


def is_region(path: Path) -> bool:
    return REGION_FILE.search(path.read_bytes()) is not None


def findings(path: Path, folder: Path) -> tuple[Finding, ...]:
    """Judge a file of the corpus as if it lay in a workspace."""
    if is_region(path):
        emblem = folder / "templates" / "aset" / "lambang.svg"
        emblem.parent.mkdir(parents=True)
        emblem.write_text(EMBLEM, encoding="utf-8")
        return check_region(Path(shutil.copy(path, folder / "iceta.yaml")), "iceta.yaml").findings
    region = CORPUS / "valid" / "iceta_lengkap.yaml"
    standard = folder / "standards" / "dinas-contoh.yaml"
    standard.parent.mkdir()
    shutil.copy(path, standard)
    context = Context(
        today=date(2026, 7, 1),
        region=assemble.region(read_file(region, "iceta.yaml")),
        root=folder,
        file=standard,
    )
    return check_file(standard, "standards/dinas-contoh.yaml", context).findings


def places(found: Iterable[Finding]) -> list[str]:
    return sorted(f"{f.code} {f.mark.line}:{f.mark.column}" for f in found)


def test_the_corpus_is_there() -> None:
    assert len(VALID) >= 30
    assert len(INVALID) >= 80


@pytest.mark.parametrize("path", VALID, ids=name)
def test_a_valid_file_has_no_errors(path: Path, tmp_path: Path) -> None:
    assert places(f for f in findings(path, tmp_path) if f.is_error) == []


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_an_invalid_file_gives_what_it_says(path: Path, tmp_path: Path) -> None:
    expected = sorted(
        f"{code.decode()} {int(line)}:{int(column)}"
        for code, line, column in EXPECTED.findall(path.read_bytes())
    )
    codes = {line.partition(" ")[0] for line in expected}

    found = [f for f in findings(path, tmp_path) if f.is_error or f.code in codes]

    assert places(found) == expected, "\n".join(f"{f.code} {f.message}" for f in found)
    assert path.stem.partition("_")[0] in codes


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_what_is_said_is_plain_and_lies_in_the_file(path: Path, tmp_path: Path) -> None:
    lines = path.read_bytes().decode("utf-8-sig", errors="replace").splitlines()
    for finding in findings(path, tmp_path):
        said = f"{finding.message} {finding.hint}"
        # What the user typed may be any word.
        assert not FORBIDDEN.search(re.sub("`[^`]*`", "", said)), said
        assert finding.message
        assert "\n" not in said
        assert 1 <= finding.mark.line <= max(1, len(lines))
        assert 1 <= finding.mark.column <= len(lines[finding.mark.line - 1]) + 1


READABLE = [
    path for path in (*VALID, *INVALID) if not is_region(path) and not path.stem.startswith("IC1")
]


@pytest.mark.parametrize("path", READABLE, ids=name)
def test_editors_and_the_checker_judge_alike(path: Path) -> None:
    document = read_file(path, path.name)

    ours = [finding.code for finding in judge(document, "agency")]
    theirs = list(Draft202012Validator(json_schema()).iter_errors(document.data))

    if path.stem in BEYOND_JSON_SCHEMA:
        assert ours
        assert not theirs
    else:
        assert bool(ours) == bool(theirs), (ours, theirs)
