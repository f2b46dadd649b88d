"""Names of agency files."""

from pathlib import Path

import pytest

from iceta_infographic.standard.filenames import id_of, is_agency_file, judge_name, rightful


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("dlh.yaml.txt", "dlh.yaml"),
        ("dlh.yml.txt", "dlh.yaml"),
        ("dlh.YAML.TXT", "dlh.yaml"),
        ("DLH.yaml.txt", "dlh.yaml"),
        ("Dinas Sosial.yaml.txt", "dinas-sosial.yaml"),
        ("日本.yaml.txt", "disdukcapil.yaml"),
        *((name, None) for name in ("dlh.yaml", "dlh.txt", "catatan.txt", ".dlh.yaml.txt", "")),
        *((name, None) for name in (".yaml.txt", "yaml.txt", "dlh.yaml.txt.bak", "dlh.yaml~")),
    ],
)
def test_a_second_ending_is_recognised(name: str, right: str | None) -> None:
    assert rightful(name) == right


@pytest.mark.parametrize(
    ("name", "id_"),
    [("dlh.yaml", "dlh"), ("dlh.yml", "dlh"), ("dlh.yaml.txt", "dlh"), ("a.b.yaml", "a.b")],
)
def test_the_id_is_the_name_without_its_endings(name: str, id_: str) -> None:
    assert id_of(name) == id_


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("a.yaml", True), ("A.YML", True), ("a.yaml.txt", False), (".a.yaml", False), ("a", False)],
)
def test_agency_files_are_told_by_their_names(name: str, is_one: bool) -> None:
    assert is_agency_file(name) is is_one


def test_a_spoilt_name_is_told_with_the_right_one(tmp_path: Path) -> None:
    found = judge_name(tmp_path / "dlh.yaml.txt", "standards/dlh.yaml.txt")
    assert found is not None
    assert (found.code, found.is_error, found.file) == ("IC106", True, "standards/dlh.yaml.txt")
    assert "Ganti namanya menjadi dlh.yaml." in found.hint


def test_where_the_right_file_is_there_too_nothing_is_renamed(tmp_path: Path) -> None:
    (tmp_path / "dlh.yaml").touch()
    found = judge_name(tmp_path / "dlh.yaml.txt", "standards/dlh.yaml.txt")
    assert found is not None
    assert "dlh.yaml juga ada" in found.message
    assert "Ganti namanya" not in found.hint


def test_a_right_name_is_no_finding(tmp_path: Path) -> None:
    assert judge_name(tmp_path / "dlh.yaml", "standards/dlh.yaml") is None
