import re
from pathlib import Path

import pytest

from iceta_infographic.reporters import REPORTERS, Result
from iceta_infographic.reporters.github import LARGEST_SUMMARY, MOST, summary
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.findings import Path as Where

FILE = "standards/disdukcapil.yaml"
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def finding(
    code: str = "IC301",
    severity: Severity = Severity.ERROR,
    line: int = 41,
    message: str = "Biaya belum diisi.",
    hint: str = "Tulis biaya: gratis.",
    file: str = FILE,
    path: Where = ("layanan", 2, "biaya"),
) -> Finding:
    return Finding(code, severity, file, Mark(line, 14), path, message, hint)


def warning(line: int = 1) -> Finding:
    return finding("IC310", Severity.WARNING, line, "Hari tanpa keterangan.", "")


def result(*findings: Finding, root: Path | None = None) -> Result:
    return Result(findings=findings, lines={}, files=2, services=7, root=root)


@pytest.fixture(autouse=True)
def _outside_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STEP_SUMMARY", "WORKSPACE", "SERVER_URL", "REPOSITORY", "SHA"):
        monkeypatch.delenv(f"GITHUB_{name}", raising=False)
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)


def report(*findings: Finding, root: Path | None = None) -> list[str]:
    return REPORTERS["github"](result(*findings, root=root)).split("\n")


def test_a_finding_is_a_command_with_its_place() -> None:
    assert report(finding()) == [
        "::error file=standards/disdukcapil.yaml,line=41,col=14,"
        "title=IC301 unsur kosong atau belum diisi"
        "::Biaya belum diisi.%0Asaran: Tulis biaya: gratis.",
        "::notice title=iceta check::2 berkas (7 layanan) diperiksa: 1 kesalahan, 0 peringatan.",
    ]


def test_without_findings_only_that_is_said() -> None:
    assert report() == [
        "::notice title=iceta check::2 berkas (7 layanan) diperiksa: tidak ada kesalahan."
    ]


def test_signs_with_a_meaning_are_escaped() -> None:
    (command, _) = report(
        finding(file="standards/a,b:c%d.yaml", message="100%: a,b\r\n::error::palsu", hint="")
    )
    assert command.startswith("::error file=standards/a%2Cb%3Ac%25d.yaml,line=41,")
    assert command.endswith("::100%25: a,b ::error::palsu")


def test_what_was_typed_can_not_begin_a_command_or_steer_the_log() -> None:
    nasty = finding(message="x\n::stop-commands::y\x1b[2J\u202e", hint="z\r::add-mask::q")
    lines = report(nasty)
    assert len(lines) == 2
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert "\x1b" not in lines[0]
    assert "\u202e" not in lines[0]


def test_no_more_are_shown_than_github_shows_and_the_total_is_said() -> None:
    findings = [*(warning(line) for line in range(25)), *(finding(line=n) for n in range(1, 13))]
    lines = report(*findings)
    kinds = [line.split(" ")[0] for line in lines]
    assert kinds == ["::error"] * MOST + ["::warning"] * MOST + ["::notice"]
    assert "12 kesalahan, 25 peringatan" in lines[-1]
    assert "ditampilkan 20 yang terberat" in lines[-1]


def test_the_worst_come_first() -> None:
    codes = ["IC602", "IC401", "IC301", "IC203", "IC102"]
    lines = report(warning(), *(finding(code, line=n) for n, code in enumerate(codes, 1)))
    shown = re.findall(r"title=(IC\d+)", "\n".join(lines))
    assert shown == ["IC102", "IC203", "IC301", "IC401", "IC602", "IC310"]


def test_equals_stay_in_the_order_of_the_file() -> None:
    lines = report(*(finding(line=n) for n in (3, 9, 27)))
    assert re.findall(r"line=(\d+)", "\n".join(lines)) == ["3", "9", "27"]


def test_a_workspace_below_the_top_of_the_repository_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    inside, outside = tmp_path / "data" / "layanan", tmp_path.parent
    assert "file=data/layanan/standards/" in report(finding(), root=inside)[0]
    assert "file=standards/" in report(finding(), root=tmp_path)[0]
    assert "file=standards/" in report(finding(), root=outside)[0]
    absolute = report(finding(file="/lain/dinsos.yaml"), root=inside)[0]
    assert "file=/lain/dinsos.yaml," in absolute


# The step's summary


def test_the_summary_is_a_table_of_all_findings_worst_first() -> None:
    text = summary(result(warning(5), finding()))
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert rows == [
        "| Tempat | Berat | Kode | Temuan | Saran |",
        "| --- | --- | --- | --- | --- |",
        "| standards/disdukcapil.yaml:41:14 | kesalahan | IC301 | Biaya belum diisi. "
        "| Tulis biaya: gratis. |",
        "| standards/disdukcapil.yaml:5:14 | peringatan | IC310 | Hari tanpa keterangan. |  |",
    ]
    assert "2 berkas (7 layanan) diperiksa: 1 kesalahan, 1 peringatan." in text


def test_what_was_typed_can_not_break_the_table() -> None:
    text = summary(result(finding(message="a | b\n| <img src=x> [x](y)", hint="`|`")))
    (row,) = [line for line in text.splitlines() if "IC301" in line]
    assert len(re.findall(r"(?<!\\)\|", row)) == 6
    assert "<img" not in row
    assert "[x]" not in row


def test_places_are_links_where_github_says_which_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "pemkab/standar")
    monkeypatch.setenv("GITHUB_SHA", "abc123")
    text = summary(result(finding(file="standards/a b).yaml")))
    assert "](https://github.com/pemkab/standar/blob/abc123/standards/a%20b%29.yaml#L41)" in text


@pytest.mark.parametrize("room", [5_000, 20_000, 100_000])
def test_a_table_that_does_not_fit_is_cut_between_rows_and_says_so(room: int) -> None:
    text = summary(result(*(finding(line=n, message="½" * 300) for n in range(1, 500))), room)
    assert len(text.encode()) <= room
    assert len(text.encode()) > room - 1000
    shown = text.count("| IC301 |")
    assert f"\n{499 - shown} temuan lain tidak dimuat" in text
    assert all(line.endswith("|") for line in text.splitlines() if line.startswith("|"))


@pytest.mark.parametrize("findings", [(), (finding(),)])
def test_without_room_there_is_no_summary(findings: tuple[Finding, ...]) -> None:
    assert summary(result(*findings), 20) == ""
    assert summary(result(*findings), -5) == ""


def test_the_summary_is_appended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    report(finding())
    report()
    text = file.read_text(encoding="utf-8")
    assert text.count("## Pemeriksaan standar pelayanan") == 2
    assert "IC301" in text


def test_what_the_step_wrote_before_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * (LARGEST_SUMMARY - 1500))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    report(*(finding(line=n) for n in range(1, 100)))
    assert LARGEST_SUMMARY - 1500 < file.stat().st_size <= LARGEST_SUMMARY
    assert "temuan lain tidak dimuat" in file.read_bytes().decode()


def test_a_summary_that_can_not_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    lines = report(finding())
    assert lines[0].startswith("::error ")
    assert "Ringkasan tidak dapat ditulis" in lines[-1]
    assert COMMAND.fullmatch(lines[-1])
