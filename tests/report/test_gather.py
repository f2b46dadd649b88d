import os
from pathlib import Path

import pytest

from iceta_infographic.report.model import Agency, Report, Review, Status
from iceta_infographic.report.summary import summarise
from tests.report.support import HEAD, agency, everything, only, put, report, roster, service


def by_id(made: Report) -> dict[str, Agency]:
    return {one.id: one for one in made.agencies}


def test_the_roster_comes_in_its_order_then_whoever_is_not_on_it(workspace: Path) -> None:
    everything(workspace)
    assert [one.id for one in report(workspace).agencies] == [
        *("baik", "lemah", "kosong", "rusak", "ganda", "tanpa", "folder"),
        "asing",
    ]


def test_every_kind_of_trouble_is_in_the_report_as_what_it_is(workspace: Path) -> None:
    everything(workspace)
    found = by_id(report(workspace))
    assert found["baik"].status is Status.MEETS
    assert found["lemah"].status is Status.PARTLY
    assert found["kosong"].status is Status.NOT_YET
    assert found["tanpa"].status is Status.NO_FILE
    assert "standards/rusak.yaml tidak dapat dibaca" in found["rusak"].trouble
    assert [f.code for f in found["rusak"].findings] == ["IC102"]
    assert found["ganda"].files == ("standards/ganda.yaml", "standards/ganda.yml")
    assert "2 berkas untuk satu id" in found["ganda"].trouble
    assert {f.code for f in found["ganda"].findings} == {"IC106"}
    assert "standards/folder.yaml tidak dapat dibaca" in found["folder"].trouble
    assert (found["asing"].listed, found["asing"].name) == (False, "Dinas Asing")
    assert found["asing"].services


def test_what_is_on_no_roster_is_not_counted(workspace: Path) -> None:
    everything(workspace)
    summary = summarise(report(workspace))
    assert (summary.agencies, summary.with_file) == (7, 6)
    assert (summary.statuses[Status.MEETS], summary.troubled) == (1, 3)


def test_a_file_that_may_not_be_read_is_said(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "dinsos.yaml":
            raise PermissionError
        return opened(path, flags)

    # Not by taking the permission away: whoever is root may read all the same.
    monkeypatch.setattr("iceta_infographic.standard.plaintext.os.open", refuse)
    made = report(workspace).agencies[0]
    assert "tidak boleh dibaca" in made.trouble
    assert made.status is Status.NOT_YET


def test_a_broken_link_is_said(workspace: Path) -> None:
    path = workspace / "standards" / "rsud.yaml"
    path.symlink_to("tidak-ada.yaml")
    made = report(workspace).agencies[1]
    assert "tidak ditemukan" in made.trouble
    assert made.status is Status.NOT_YET


def test_a_file_name_that_is_no_id_still_counts_for_its_agency(workspace: Path) -> None:
    path = workspace / "standards" / "dinsos.yaml"
    path.rename(path.with_name("Dinsos.yaml"))
    made = report(workspace).agencies[0]
    assert (made.id, made.listed, len(made.services)) == ("dinsos", True, 1)
    assert "IC106" in {finding.code for finding in made.findings}


def test_a_broken_iceta_yaml_leaves_what_can_be_read(workspace: Path) -> None:
    region = workspace / "iceta.yaml"
    text = region.read_text(encoding="utf-8").replace("ibu_kota: Contoh", "ibukotaa: Contoh")
    region.write_text(text, encoding="utf-8")
    made = report(workspace)
    assert any(finding.is_error for finding in made.scope.findings)
    assert (made.scope.name, made.scope.roster_known) == ("Kabupaten Contoh", True)
    assert [one.id for one in made.agencies] == ["dinsos", "rsud"]


@pytest.mark.parametrize("text", ["", "a: [", "- teks\n", "perangkat_daerah: [[]]\n", "\x00"])
def test_an_iceta_yaml_that_says_nothing_leaves_the_files(text: str, workspace: Path) -> None:
    (workspace / "iceta.yaml").write_text(text, encoding="utf-8")
    made = report(workspace)
    assert not made.scope.roster_known
    assert [one.id for one in made.counted] == ["dinsos"]
    assert made.unlisted == ()
    assert summarise(made).with_file == 1


def test_a_roster_that_names_an_agency_twice_counts_it_once(workspace: Path) -> None:
    roster(workspace, "dinsos", "dinsos", "rsud")
    assert [one.id for one in report(workspace).agencies] == ["dinsos", "rsud"]


def test_an_empty_workspace_has_a_report(workspace: Path) -> None:
    (workspace / "standards" / "dinsos.yaml").unlink()
    (workspace / "standards").rmdir()
    summary = summarise(report(workspace))
    assert (summary.agencies, summary.with_file) == (2, 0)
    assert summary.score == 0


def test_channels_and_pledge_stand_beside_the_score(workspace: Path) -> None:
    made = only(workspace, agency())
    assert made.beside.call_centre == ("0234 000 000",)
    assert made.beside.social == ("Instagram: @contoh.dinsos",)
    assert made.beside.pledge
    bare = "status: draf\nperangkat_daerah: {nama: Dinas Sosial}\n"
    poor = only(workspace, agency(head=bare))
    assert (poor.beside.call_centre, poor.beside.social, poor.beside.pledge) == ((), (), False)
    assert poor.status is Status.MEETS


@pytest.mark.parametrize(
    ("dates", "review"),
    [
        ("tanggal: 2026-01-05", Review.FRESH),
        ("tanggal: 2020-01-05, ditinjau: 2026-07-01", Review.FRESH),
        ("tanggal: 2025-01-05", Review.DUE),
        ("tanggal: 2023-01-05", Review.OVERDUE),
        ("nomor: 1/SK/2026", Review.UNKNOWN),
    ],
)
def test_a_review_is_as_old_as_its_dates(dates: str, review: Review, workspace: Path) -> None:
    made = only(workspace, agency(head=f"penetapan: {{{dates}}}\n{HEAD}"))
    assert made.beside.review is review


def test_a_waived_call_centre_is_still_none(workspace: Path) -> None:
    waived = "kanal: # iceta: abaikan IC501 karena belum dipasang\n  email: a@contoh.go.id\n"
    head = HEAD.partition("kanal:")[0] + waived
    assert only(workspace, agency(head=head)).beside.call_centre == ()


def test_seventy_agencies_are_no_trouble(workspace: Path) -> None:
    idents = [f"dinas-{number}" for number in range(70)]
    roster(workspace, *idents)
    for ident in idents[::2]:
        put(workspace, ident, agency(service(), service("Kedua")))
    (workspace / "standards" / "dinsos.yaml").unlink()
    summary = summarise(report(workspace))
    assert (summary.agencies, summary.with_file, summary.meeting) == (70, 35, 70)
    assert summary.score == 50
