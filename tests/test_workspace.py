import os
from pathlib import Path

import pytest

from iceta_infographic.errors import UsageError
from iceta_infographic.workspace import Workspace, find, twins


def names(workspace: Workspace, *targets: str) -> list[str]:
    return [workspace.shown(path) for path in workspace.select(targets)]


def add(workspace: Path, *files: str) -> None:
    for file in files:
        path = workspace / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("status: draf\n", encoding="utf-8")


def test_it_is_found_from_a_folder_far_below(workspace: Path) -> None:
    below = workspace / "a" / "b" / "c"
    below.mkdir(parents=True)
    found = find(below)
    assert found.root == workspace.resolve()
    assert found.findings == ()
    assert found.region is not None
    assert [entry.id for entry in found.region.roster] == ["dinsos", "rsud"]


def test_the_nearest_one_wins(workspace: Path) -> None:
    inner = workspace / "inner"
    inner.mkdir()
    (inner / "iceta.yaml").write_bytes((workspace / "iceta.yaml").read_bytes())
    assert find(inner).root == inner.resolve()


def test_root_names_it_from_anywhere(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert find(elsewhere, workspace).root == workspace.resolve()


@pytest.mark.parametrize("root", [".", "missing", "file"])
def test_root_without_iceta_yaml_is_refused(root: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match=r"Tidak ada iceta\.yaml") as caught:
        find(tmp_path, tmp_path / root)
    assert "--root" in caught.value.hint


def test_no_workspace_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak ditemukan") as caught:
        find(tmp_path)
    assert "--root" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "IC202"),
        ("pemerintah: [", "IC102"),
        ("wilayah: a\nwilayah: b\n", "IC103"),
        ("kata biasa", "IC203"),
    ],
)
def test_an_iceta_yaml_with_errors_gives_findings_and_no_region(
    text: str, code: str, workspace: Path
) -> None:
    (workspace / "iceta.yaml").write_text(text, encoding="utf-8")
    found = find(workspace)
    assert found.region is None
    assert code in {finding.code for finding in found.findings}
    assert {finding.file for finding in found.findings} == {"iceta.yaml"}


def test_a_folder_named_iceta_yaml_gives_a_finding(tmp_path: Path) -> None:
    (tmp_path / "iceta.yaml").mkdir()
    assert [finding.code for finding in find(tmp_path).findings] == ["IC101"]


def test_standards_are_yaml_files_sorted_and_no_hidden_ones(workspace: Path) -> None:
    add(workspace, "standards/b.yml", "standards/a.yaml", "standards/C.YAML")
    add(
        workspace, "standards/.a.yaml", "standards/a.yaml~", "standards/a.txt", "standards/d/e.yaml"
    )
    found = find(workspace)
    assert [path.name for path in found.standards()] == ["C.YAML", "a.yaml", "b.yml", "dinsos.yaml"]


def test_what_notepad_named_is_no_standard_but_is_checked(workspace: Path) -> None:
    add(workspace, "standards/dlh.yaml.txt", "standards/catatan.txt", "standards/.x.yaml.txt")
    found = find(workspace)
    assert [path.name for path in found.standards()] == ["dinsos.yaml"]
    assert [path.name for path in found.misnamed()] == ["dlh.yaml.txt"]
    assert found.misnamed_ids() == ("dlh",)
    everything = ["standards/dinsos.yaml", "standards/dlh.yaml.txt"]
    assert names(found) == everything
    assert names(found, "standards") == everything
    assert names(found, "dlh") == names(found, "standards/dlh.yaml.txt") == everything[1:]


def test_a_wrong_emblem_blocks_the_pledges_and_nothing_else(workspace: Path) -> None:
    assert not find(workspace).blocks_pledges
    with (workspace / "iceta.yaml").open("a", encoding="utf-8") as file:
        file.write("lambang: lambang.svg\n")
    found = find(workspace)
    assert found.blocks_pledges
    assert found.region is not None
    assert [finding.code for finding in found.findings] == ["IC703"]


def test_no_standards_folder_is_no_standards(workspace: Path) -> None:
    (workspace / "standards" / "dinsos.yaml").unlink()
    (workspace / "standards").rmdir()
    assert find(workspace).standards() == ()
    assert find(workspace).misnamed_ids() == ()


def test_nothing_named_means_everything(workspace: Path) -> None:
    add(workspace, "standards/a.yaml")
    assert names(find(workspace)) == ["standards/a.yaml", "standards/dinsos.yaml"]


def test_an_id_a_file_and_a_folder_can_be_named_and_count_once(workspace: Path) -> None:
    add(workspace, "standards/a.yaml", "other/b.yaml")
    found = find(workspace)
    assert names(found, "dinsos", "standards/dinsos.yaml", "standards", "other/b.yaml") == [
        "standards/dinsos.yaml",
        "standards/a.yaml",
        "other/b.yaml",
    ]
    assert names(found, str(workspace / "standards" / "a.yaml")) == ["standards/a.yaml"]


def test_an_id_goes_before_a_folder_of_the_same_name(workspace: Path) -> None:
    (workspace / "dinsos").mkdir()
    assert names(find(workspace), "dinsos") == ["standards/dinsos.yaml"]


def test_a_file_outside_is_shown_in_full(
    workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_text("", encoding="utf-8")
    assert names(find(workspace), str(outside)) == [outside.resolve().as_posix()]


def test_files_are_named_relative_to_the_current_folder(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace / "standards")
    assert names(find(Path.cwd()), "dinsos.yaml") == ["standards/dinsos.yaml"]


def test_a_link_keeps_its_own_name(workspace: Path) -> None:
    (workspace / "standards" / "link.yaml").symlink_to(workspace / "standards" / "dinsos.yaml")
    assert names(find(workspace), "standards/link.yaml") == ["standards/link.yaml"]


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        ("dinsoss", "id dinsoss", "Maksud Anda dinsos?"),
        ("DINSOS", "id DINSOS", "Maksud Anda dinsos?"),
        ("qqq", "id qqq", "iceta new qqq"),
        (
            "standards/dinsoz.yaml",
            "standards/dinsoz.yaml tidak",
            "Maksud Anda standards/dinsos.yaml?",
        ),
        ("dinsos.yaml", "dinsos.yaml tidak", "Maksud Anda standards/dinsos.yaml?"),
        ("dinsoz.yml", "dinsoz.yml tidak", "Maksud Anda standards/dinsos.yaml?"),
        ("dlh.yaml", "dlh.yaml tidak", "Maksud Anda standards/dlh.yaml.txt?"),
        ("dlhh.yaml.txt", "Berkas dlhh.yaml.txt tidak", "Maksud Anda standards/dlh.yaml.txt?"),
        ("no/dinsos.yaml", "no/dinsos.yaml tidak", "Maksud Anda standards/dinsos.yaml?"),
        ("no/such.yaml", "no/such.yaml tidak", "Periksa ejaan"),
        ("no/such", "no/such tidak", "Periksa ejaan"),
        ("empty", "folder empty", "standards"),
    ],
)
def test_what_does_not_exist_is_refused_with_the_nearest(
    target: str, message: str, hint: str, workspace: Path
) -> None:
    (workspace / "empty").mkdir()
    add(workspace, "standards/dlh.yaml.txt", "standards/dinsos.yaml.txt")
    with pytest.raises(UsageError) as caught:
        find(workspace).select([target])
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_from_another_folder_the_id_is_proposed(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "below").mkdir()
    monkeypatch.chdir(workspace / "below")
    with pytest.raises(UsageError) as caught:
        find(Path.cwd()).select(["dinsos.yaml"])
    assert caught.value.hint == "Maksud Anda dinsos?"


def test_something_odd_that_exists_is_left_to_the_reader(workspace: Path) -> None:
    os.mkfifo(workspace / "pipe.yaml")
    assert names(find(workspace), "pipe.yaml") == ["pipe.yaml"]


def test_two_files_for_one_id_are_found_in_both(workspace: Path) -> None:
    add(workspace, "standards/dinsos.yml", "standards/Dinsos.yaml", "standards/b.yaml")
    found = find(workspace)
    clashes = twins(found, found.standards())
    assert sorted(path.name for path in clashes) == ["Dinsos.yaml", "dinsos.yaml", "dinsos.yml"]
    finding = clashes[workspace.resolve() / "standards" / "dinsos.yml"]
    assert (finding.code, finding.file, finding.is_error) == ("IC106", "standards/dinsos.yml", True)
    assert "standards/dinsos.yaml" in finding.message
    assert "standards/dinsos.yml" not in finding.message


def test_different_ids_do_not_clash(workspace: Path) -> None:
    add(workspace, "standards/dinsos-2.yaml")
    found = find(workspace)
    assert twins(found, found.standards()) == {}


def test_files_of_two_folders_do_not_clash(workspace: Path) -> None:
    add(workspace, "other/dinsos.yaml")
    found = find(workspace)
    assert twins(found, found.select(["dinsos", "other/dinsos.yaml"])) == {}


def test_one_file_named_in_two_ways_does_not_clash(workspace: Path) -> None:
    found = find(workspace)
    assert twins(found, [*found.standards(), *found.select(["standards/dinsos.yaml"])]) == {}
