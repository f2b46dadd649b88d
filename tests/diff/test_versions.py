from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic.diff import versions
from iceta_infographic.diff.versions import Snapshot, Version
from iceta_infographic.git import open_repository
from iceta_infographic.standard.plaintext import LARGEST
from iceta_infographic.workspace import find
from tests.conftest import AGENCY

Commit = Callable[..., str]


def then(folder: Path, revision: str = "HEAD") -> Snapshot:
    repository = open_repository(folder)
    return versions.then(repository, repository.commit(revision))


def code(version: Version) -> str:
    assert version.agency is None
    return version.findings[0].code


def test_a_commit_and_the_files_it_was_made_from_hold_the_same(
    workspace: Path, commit: Commit
) -> None:
    commit()
    assert then(workspace) == versions.now(find(workspace))
    assert list(then(workspace).agencies) == ["dinsos"]
    assert then(workspace).region is not None


def test_a_commit_stays_what_it_was(workspace: Path, commit: Commit) -> None:
    commit()
    file = workspace / "standards" / "dinsos.yaml"
    file.write_text(AGENCY.replace("Dinas Sosial", "Dinas Lain"), encoding="utf-8")
    (workspace / "iceta.yaml").unlink()
    commit()
    agency = then(workspace, "HEAD~1").agencies["dinsos"].agency
    assert agency is not None
    assert agency.name.typed == "Dinas Sosial"
    assert then(workspace).region is None
    assert then(workspace).problems == ()


def test_only_agency_files_are_taken(workspace: Path, commit: Commit) -> None:
    folder = workspace / "standards"
    for name in ("catatan.txt", ".dinsos.yaml", "README.md"):
        (folder / name).write_text("a", encoding="utf-8")
    (folder / "arsip").mkdir()
    (folder / "arsip" / "lama.yaml").write_text(AGENCY, encoding="utf-8")
    commit()
    assert list(then(workspace).agencies) == ["dinsos"]
    assert list(versions.now(find(workspace)).agencies) == ["dinsos"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"status: [\n", "IC102"),
        (b"\xff\xfe\x00", "IC101"),
        (b"a: &a [*a]\n", "IC104"),
        (b"x" * (LARGEST + 1), "IC105"),
    ],
)
def test_a_broken_file_is_known_as_such_in_both(
    content: bytes, expected: str, workspace: Path, commit: Commit
) -> None:
    (workspace / "standards" / "rusak.yaml").write_bytes(content)
    commit()
    assert code(then(workspace).agencies["rusak"]) == expected
    assert code(versions.now(find(workspace)).agencies["rusak"]) == expected


def test_of_two_files_for_one_agency_neither_is_taken(workspace: Path, commit: Commit) -> None:
    (workspace / "standards" / "dinsos.yml").write_text(AGENCY, encoding="utf-8")
    commit()
    assert code(then(workspace).agencies["dinsos"]) == "IC106"
    assert code(versions.now(find(workspace)).agencies["dinsos"]) == "IC106"


def test_a_link_in_a_commit_is_not_followed(workspace: Path, commit: Commit) -> None:
    (workspace / "standards" / "tautan.yaml").symlink_to("/etc/passwd")
    commit()
    version = then(workspace).agencies["tautan"]
    assert code(version) == "IC101"
    assert "tautan" in version.findings[0].message


@pytest.mark.parametrize("content", [b"pemerintah: [\n", b"pemerintah: x\n", b""])
def test_a_broken_region_is_known_as_such(content: bytes, workspace: Path, commit: Commit) -> None:
    (workspace / "iceta.yaml").write_bytes(content)
    commit()
    snapshot = then(workspace)
    assert snapshot.region is None
    assert snapshot.problems != ()
    assert list(snapshot.agencies) == ["dinsos"]


def test_a_commit_without_standards_holds_none(workspace: Path, commit: Commit) -> None:
    for file in (workspace / "standards").iterdir():
        file.unlink()
    commit()
    assert then(workspace).agencies == {}
