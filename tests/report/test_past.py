from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic.errors import UsageError
from iceta_infographic.report.history import LARGEST, choose
from tests.report.support import agency, put, report, roster, service

Commit = Callable[..., str]


def days(workspace: Path, since: str | None = None) -> list[str]:
    return [point.day.isoformat() for point in report(workspace, since).history.points]


@pytest.fixture
def told(workspace: Path, commit: Commit) -> Path:
    """A story of five commits, the fourth of which is about something else."""
    commit("awal", "2026-01-05")
    put(workspace, "rsud", agency(service(waktu='"-"'), service("Kedua")))
    commit("rsud", "2026-02-05")
    put(workspace, "rsud", agency(service(), service("Kedua")))
    put(workspace, "dinsos", agency(service("Surat Keterangan Terdaftar", biaya="sesuai perda")))
    commit("perbaikan", "2026-03-05")
    (workspace / "README.md").write_text("lain\n", encoding="utf-8")
    commit("lain", "2026-04-05")
    put(workspace, "baru", agency())
    roster(workspace, "dinsos", "rsud", "baru")
    commit("baru", "2026-05-05")
    return workspace


def test_scores_go_by_commit_and_end_with_now(told: Path) -> None:
    points = report(told).history.points
    assert [point.subject for point in points] == ["awal", "rsud", "perbaikan", "baru"]
    assert [float(point.score) for point in points] == pytest.approx(
        [50, (100 + 1100 / 12) / 2, (1100 / 12 + 100) / 2, (1100 / 12 + 200) / 3]
    )
    assert [point.with_file for point in points] == [1, 2, 2, 3]
    assert [point.meeting for point in points] == [1, 1, 1, 2]


def test_what_is_not_committed_yet_is_the_last_point(told: Path) -> None:
    put(told, "baru", agency(service(waktu="segera")))
    points = report(told).history.points
    assert [point.name for point in points[-2:]] == [points[-2].name, ""]
    assert points[-1].score < points[-2].score


def test_what_improved_and_what_slipped_is_named(told: Path) -> None:
    history = report(told, "HEAD~3").history
    rose, fell = history.improved, history.slipped
    assert [(change.id, change.note) for change in rose] == [("baru", "berkas baru"), ("rsud", "")]
    (change,) = rose[1].elements
    assert (change.service, change.key, change.before, change.after) == (
        "Surat Keterangan",
        "waktu",
        "kosong",
        "lengkap",
    )
    assert [change.id for change in fell] == ["dinsos"]


def test_services_that_come_and_go_are_said(workspace: Path, commit: Commit) -> None:
    put(workspace, "dinsos", agency(service("Satu"), service("Dua", waktu='"-"')))
    commit("awal", "2026-01-05")
    put(workspace, "dinsos", agency(service("Satu"), service("Tiga"), service("Empat")))
    (change,) = report(workspace).history.improved
    assert change.note == "2 layanan ditambah, 1 layanan dihapus"
    (workspace / "standards" / "dinsos.yaml").unlink()
    (change,) = report(workspace).history.slipped
    assert change.note == "berkasnya tidak ada lagi"


@pytest.mark.parametrize(
    ("since", "shown"),
    [
        ("2026-01-01", ["2026-01-05", "2026-02-05", "2026-03-05", "2026-05-05"]),
        ("2026-02-06", ["2026-02-05", "2026-03-05", "2026-05-05"]),
        ("2026-03-05", ["2026-02-05", "2026-03-05", "2026-05-05"]),
        ("HEAD~2", ["2026-03-05", "2026-05-05"]),
        ("HEAD~1", ["2026-04-05", "2026-05-05"]),
    ],
)
def test_a_history_begins_where_things_stood_then(since: str, shown: list[str], told: Path) -> None:
    assert days(told, since) == shown


@pytest.mark.parametrize("since", ["2027-01-01", "HEAD"])
def test_no_change_since_then_is_said(since: str, told: Path) -> None:
    assert "belum ada perubahan" in report(told, since).history.reason


@pytest.mark.parametrize("since", ["kemarin", "2026-02-30", "--output=x", "20260101", ""])
def test_what_is_neither_date_nor_commit_is_refused(since: str, told: Path) -> None:
    with pytest.raises(UsageError) as raised:
        report(told, since)
    assert f"Isi --since, yaitu {since}" in raised.value.message
    assert not (told / "x").exists()


def test_without_git_the_report_says_so_and_goes_on(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "tidak berada dalam git" in report(workspace).history.reason
    monkeypatch.setenv("PATH", str(workspace))
    made = report(workspace, "2026-01-01")
    assert "git tidak ada" in made.history.reason
    assert made.agencies[0].services


@pytest.mark.usefixtures("commit")  # makes the repository; nothing is committed
def test_a_repository_without_commits_has_no_history(workspace: Path) -> None:
    assert "Belum ada perubahan yang tercatat" in report(workspace).history.reason


def test_broken_files_of_the_past_are_no_trouble(workspace: Path, commit: Commit) -> None:
    region = workspace / "iceta.yaml"
    right = region.read_bytes()
    region.write_bytes(b"a: [\n")
    commit("daftar rusak", "2026-01-05")
    region.write_bytes(right)
    (workspace / "standards" / "rsud.yaml").write_bytes(b"\xff\xfe")
    (workspace / "standards" / "Bagian Umum.yaml").write_bytes(b"layanan: [\n")
    (workspace / "standards" / "tautan.yaml").symlink_to("dinsos.yaml")
    (workspace / "standards" / "dinsos.yml").write_bytes(b"")
    commit("berkas rusak", "2026-01-06")
    region.unlink()
    commit("tanpa daftar", "2026-01-07")
    region.write_bytes(right)
    points = report(workspace).history.points
    assert [float(point.score) for point in points] == pytest.approx([100, 0, 0, 0])


def test_a_workspace_inside_a_repository_has_its_own_history(
    workspace: Path, commit: Commit
) -> None:
    inner = workspace / "dalam"
    (inner / "standards").mkdir(parents=True)
    (inner / "iceta.yaml").write_bytes((workspace / "iceta.yaml").read_bytes())
    put(inner, "dinsos", agency(service(waktu='"-"')))
    commit("dalam", "2026-02-01")
    put(workspace, "dinsos", agency(service(waktu="segera")))
    commit("luar", "2026-03-01")
    put(inner, "dinsos", agency())
    commit("dalam lagi", "2026-04-01")
    assert days(inner) == ["2026-02-01", "2026-04-01"]


def test_nothing_is_checked_out(told: Path) -> None:
    before = sorted((p.as_posix(), p.read_bytes()) for p in told.rglob("*") if p.is_file())
    report(told, "HEAD~4")
    after = sorted((p.as_posix(), p.read_bytes()) for p in told.rglob("*") if p.is_file())
    assert after == before


def test_many_commits_are_thinned_out_evenly(workspace: Path, commit: Commit) -> None:
    for number in range(LARGEST + 5):
        put(workspace, "dinsos", agency(service(f"Layanan {number}")))
        commit(str(number), f"2026-01-{1 + number % 28:02}")
    history = report(workspace).history
    assert (len(history.points), history.left_out) == (LARGEST, 5)
    assert (history.points[0].subject, history.points[-1].subject) == ("0", str(LARGEST + 4))


def test_choosing_keeps_both_ends() -> None:
    assert choose(0) == ()
    assert choose(1) == (0,)
    assert choose(30) == tuple(range(30))
    assert choose(101, 3) == (0, 50, 100)
    many = choose(10_000)
    assert (len(set(many)), many[0], many[-1]) == (LARGEST, 0, 9_999)
