import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from iceta_infographic.git import NoHistory, UnknownRevision, open_repository

Commit = Callable[..., str]


def git(*arguments: str, cwd: Path) -> None:
    subprocess.run(["git", *arguments], cwd=cwd, check=True, capture_output=True)


def test_a_commit_is_found_by_its_name(workspace: Path, commit: Commit) -> None:
    id_ = commit("Naskah awal: “½”", "2026-03-01")
    found = open_repository(workspace).commit("HEAD")
    assert (found.id, found.day, found.subject) == (id_, date(2026, 3, 1), "Naskah awal: “½”")
    assert id_.startswith(found.short)
    assert open_repository(workspace).commit("main") == found
    assert open_repository(workspace).commit(id_[:8]) == found


def test_files_and_their_bytes_are_those_of_the_commit(workspace: Path, commit: Commit) -> None:
    commit()
    file = workspace / "standards" / "dinsos.yaml"
    before = file.read_bytes()
    file.write_bytes(b"sesudah\n")
    (workspace / "standards" / "baru.yaml").write_bytes(b"")
    repository = open_repository(workspace)
    blobs = repository.files(repository.commit("HEAD"), ("iceta.yaml", "standards/"))
    assert [blob.path for blob in blobs] == ["iceta.yaml", "standards/dinsos.yaml"]
    contents = repository.contents(blobs)
    assert contents[blobs[1].id] == before
    assert blobs[1].size == len(before)


def test_names_and_bytes_of_any_kind_are_read(workspace: Path, commit: Commit) -> None:
    odd = workspace / "standards" / 'é "kutip"\tdan spasi.yaml'
    odd.write_bytes(b"\x00\xff\n\n")
    (workspace / "standards" / "kosong.yaml").write_bytes(b"")
    commit()
    repository = open_repository(workspace)
    blobs = {
        blob.path: blob for blob in repository.files(repository.commit("HEAD"), ("standards/",))
    }
    contents = repository.contents(blobs.values())
    assert contents[blobs[f"standards/{odd.name}"].id] == b"\x00\xff\n\n"
    assert contents[blobs["standards/kosong.yaml"].id] == b""


def test_a_link_is_known_as_one_and_a_folder_is_left_out(workspace: Path, commit: Commit) -> None:
    (workspace / "standards" / "tautan.yaml").symlink_to("dinsos.yaml")
    (workspace / "standards" / "folder.yaml").mkdir()
    (workspace / "standards" / "folder.yaml" / "a.yaml").write_text("", encoding="utf-8")
    commit()
    repository = open_repository(workspace)
    blobs = repository.files(repository.commit("HEAD"), ("standards/",))
    assert {blob.path: blob.link for blob in blobs} == {
        "standards/dinsos.yaml": False,
        "standards/tautan.yaml": True,
    }


def test_paths_are_seen_from_the_folder_inside_the_repository(tmp_path: Path) -> None:
    inside = tmp_path / "pelayanan"
    (inside / "standards").mkdir(parents=True)
    (inside / "standards" / "dinsos.yaml").write_text("a", encoding="utf-8")
    git("init", "--quiet", cwd=tmp_path)
    git("add", "--all", cwd=tmp_path)
    identity = ("-c", "user.name=Uji", "-c", "user.email=uji@example.id")
    git(*identity, "commit", "--quiet", "--message", "awal", cwd=tmp_path)
    repository = open_repository(inside)
    (blob,) = repository.files(repository.commit("HEAD"), ("iceta.yaml", "standards/"))
    assert blob.path == "standards/dinsos.yaml"


def test_nothing_to_read_is_nothing(workspace: Path, commit: Commit) -> None:
    commit()
    repository = open_repository(workspace)
    assert repository.files(repository.commit("HEAD"), ("tidak-ada/",)) == ()
    assert repository.contents(()) == {}


def test_a_repository_that_lost_an_object_says_so(workspace: Path, commit: Commit) -> None:
    commit()
    repository = open_repository(workspace)
    (blob,) = repository.files(repository.commit("HEAD"), ("standards/",))
    assert repository.contents([blob])
    (workspace / ".git" / "objects" / blob.id[:2] / blob.id[2:]).unlink()
    with pytest.raises(NoHistory, match="tidak utuh"):
        repository.contents([blob])


@pytest.mark.parametrize(
    "name", ["tidak-ada", "", "--output=x", "-1", "HEAD~99", "HEAD:iceta.yaml", "a b", "½"]
)
def test_an_unknown_name_is_said_and_never_taken_for_an_option(
    name: str, workspace: Path, commit: Commit
) -> None:
    commit()
    with pytest.raises(UnknownRevision) as raised:
        open_repository(workspace).commit(name)
    assert f"Commit {name} tidak ada" in raised.value.message
    assert not (workspace / "x").exists()


@pytest.mark.usefixtures("commit")  # makes the repository; nothing is committed
def test_a_repository_without_commits_has_no_head(workspace: Path) -> None:
    with pytest.raises(UnknownRevision):
        open_repository(workspace).commit("HEAD")


def test_a_history_that_was_cut_off_says_so(workspace: Path, commit: Commit) -> None:
    commit()
    commit()
    shallow = workspace / "salinan"
    git("clone", "--quiet", "--depth", "1", workspace.as_uri(), str(shallow), cwd=workspace)
    with pytest.raises(UnknownRevision) as raised:
        open_repository(shallow).commit("HEAD~1")
    assert "--unshallow" in raised.value.hint


def test_without_a_repository_there_is_no_history(workspace: Path) -> None:
    with pytest.raises(NoHistory, match="tidak berada dalam git"):
        open_repository(workspace)


def test_without_git_there_is_no_history(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(workspace))
    with pytest.raises(NoHistory, match="git tidak ada"):
        open_repository(workspace)


def test_the_variables_of_a_git_hook_do_not_lead_astray(
    workspace: Path, commit: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = commit()
    monkeypatch.setenv("GIT_DIR", str(workspace / "tidak-ada"))
    assert open_repository(workspace).commit("HEAD").id == id_


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        ("fatal: detected dubious ownership in repository at '/x'", "pemiliknya pengguna lain"),
        ("fatal: not a git repository", "tidak berada dalam git"),
        ("fatal: bad object HEAD\nmore", "bad object HEAD"),
        ("", "tidak berada dalam git"),
    ],
)
def test_what_git_complains_of_is_said_in_indonesian(
    complaint: str, sentence: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = workspace / "git"
    program.write_text(f"#!/bin/sh\nprintf '%s' \"{complaint}\" >&2\nexit 128\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{workspace}:/usr/bin:/bin")
    with pytest.raises(NoHistory) as raised:
        open_repository(workspace)
    assert sentence in raised.value.message
