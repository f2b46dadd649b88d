"""Nothing lost: whatever happens during a build, the next one is right."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from iceta_infographic import cli
from iceta_infographic.build import manifest
from iceta_infographic.build.files import STAGING
from tests.build.support import Renderer
from tests.conftest import AGENCY

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_a_build_killed_at_any_moment_leaves_whole_files_and_the_next_is_right(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.build.killing"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.stderr == ""
    # Every write, rename and removal of a build was one of them.
    assert int(done.stdout) > 40


@pytest.fixture
def office(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("ICETA_CACHE", raising=False)
    monkeypatch.setattr("iceta_infographic.build.run.make", Renderer())
    assert build() == 0
    return workspace


def build(*arguments: str) -> int:
    return cli.main(["build", "--jobs", "1", "--tanggal", "2026-02-01", *arguments])


def edit(office: Path) -> None:
    path = office / "standards" / "dinsos.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1 hari", "2 hari"), encoding="utf-8")


def pages(office: Path) -> dict[str, bytes]:
    return {
        path.relative_to(office / "output").as_posix(): path.read_bytes()
        for path in (office / "output").rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_disk_that_takes_no_more_spoils_nothing(
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    after: int,
) -> None:
    before = pages(office)
    edit(office)
    left = after
    true = os.fsync

    def full(handle: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(number, "tidak ada tempat")
        true(handle)

    monkeypatch.setattr(os, "fsync", full)
    assert build() == 2
    said = capsys.readouterr().err
    assert "tidak dapat ditulis" in said
    assert "Traceback" not in said
    # Not one page of a document is new while another is old.
    left_alone = {name: content for name, content in pages(office).items() if name in before}
    assert after == 2 or left_alone == before
    assert not [*(office / "output").rglob("*.tmp")]
    monkeypatch.setattr(os, "fsync", true)
    assert build() == 0
    assert {*pages(office)} == {*before}
    assert pages(office) != before
    for artifact in manifest.load(office / "output"):
        assert (office / "output" / artifact.path).stat().st_size == artifact.bytes


def test_a_folder_that_can_only_be_read_is_enough_when_there_is_nothing_to_do(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    true = os.open

    def refuse(path: str, flags: int, *rest: int, **named: int) -> int:
        if flags & os.O_ACCMODE and str(path).startswith(str(office / "output")):
            raise OSError(errno.EROFS, "read-only", str(path))
        return true(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", refuse)
    assert build() == 0
    edit(office)
    before = pages(office)
    assert build() == 2
    assert "hanya dapat dibaca" in capsys.readouterr().err
    assert pages(office) == before


def test_what_a_killed_build_wrote_is_removed_once_it_has_no_source(office: Path) -> None:
    # As it is after a kill between the page and the manifest.
    orphan = office / "output" / "dinsos" / "sudah-dihapus" / "a4.pdf"
    orphan.parent.mkdir()
    orphan.write_bytes(b"%PDF")
    staging = office / "output" / STAGING
    staging.mkdir()
    (staging / ".iceta-x.tmp").write_bytes(b"setengah")
    names = ["dinsos/sudah-dihapus/a4.pdf", "../iceta.yaml", "/etc/hostname", 7]
    lines = [json.dumps(name) for name in names]
    (staging / "berkas.txt").write_text("\n".join([*lines, '"terpo']), encoding="utf-8")
    assert build() == 0
    assert not orphan.parent.exists()
    assert not staging.exists()
    assert (office / "iceta.yaml").is_file()


@pytest.mark.parametrize("level", ["dinsos", "dinsos/surat-keterangan"])
def test_links_below_the_output_folder_lead_nowhere(
    office: Path, level: str, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = office / "milik-orang"
    elsewhere.mkdir()
    place = office / "output" / level
    place.rename(office / "disisihkan")
    place.symlink_to(elsewhere)
    edit(office)
    assert build() == 2
    assert "symlink" in capsys.readouterr().err
    assert [*elsewhere.iterdir()] == []


@pytest.mark.parametrize("name", ["output", ".iceta-cache"])
@pytest.mark.parametrize("where", ["outside", "loop", "nowhere"])
def test_a_folder_that_is_a_link_out_of_the_workspace_is_refused(
    office: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    where: str,
) -> None:
    elsewhere = tmp_path_factory.mktemp("milik-orang")
    place = office / name
    place.rename(office / "disisihkan")
    targets = {"outside": elsewhere, "loop": place, "nowhere": elsewhere / "tidak-ada"}
    place.symlink_to(targets[where])
    assert build() == 2
    assert "tautan (symlink)" in capsys.readouterr().err
    assert [*elsewhere.iterdir()] == []


def test_a_folder_that_is_a_link_may_be_named_or_lie_inside(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    inside = office / "hasil"
    (office / "output").rename(inside)
    (office / "output").symlink_to(inside)
    assert build() == 0
    elsewhere = tmp_path_factory.mktemp("disk-lain")
    assert build("--output", str(elsewhere)) == 0
    assert (elsewhere / "manifest.json").is_file()


def test_a_link_in_place_of_a_page_is_replaced_and_not_followed(office: Path) -> None:
    theirs = office / "penting.pdf"
    theirs.write_bytes(b"milik orang")
    page = office / "output" / "dinsos" / "maklumat.pdf"
    page.unlink()
    page.symlink_to(theirs)
    assert build() == 0
    assert not page.is_symlink()
    assert theirs.read_bytes() == b"milik orang"


def test_a_link_in_place_of_the_staging_folder_is_not_followed(office: Path) -> None:
    theirs = office / "milik-orang"
    theirs.mkdir()
    (theirs / ".iceta-y.tmp").write_bytes(b"milik orang")
    (office / "output" / STAGING).symlink_to(theirs)
    edit(office)
    assert build() == 0
    assert [path.name for path in theirs.iterdir()] == [".iceta-y.tmp"]


def test_ids_of_an_agency_cannot_lead_out_of_the_folder(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, ident in enumerate(["../../kabur", "/kabur", "..", "C:kabur", "a\\..\\b"]):
        text = AGENCY.replace("id: surat-keterangan", f"id: '{ident}'")
        (office / "standards" / f"kabur-{number}.yaml").write_text(text, encoding="utf-8")
    before = pages(office)
    assert build() == 1
    assert capsys.readouterr().out.count("[IC204]") >= 5
    new = {name for name in pages(office) if name not in before}
    assert all(
        name.startswith("kabur-") and name.endswith(("maklumat.pdf", "maklumat.png"))
        for name in new
    )
    assert not [*office.parent.rglob("kabur")]
