import os

import pytest

from iceta_infographic.reporters import REPORTERS, Result
from iceta_infographic.reporters.text import Screen, excerpt, render
from iceta_infographic.standard.findings import Finding, Mark, Path, Severity

FILE = "standards/disdukcapil.yaml"
PLACE = Mark(2, 7)
PLAIN = Screen(width=80, colour=False)


def finding(
    message: str = "Biaya belum diisi.",
    hint: str = "Tulis biaya: gratis.",
    mark: Mark = PLACE,
    severity: Severity = Severity.ERROR,
    path: Path = ("layanan", 2, "biaya"),
) -> Finding:
    return Finding("IC301", severity, FILE, mark, path, message, hint)


def result(*findings: Finding, lines: tuple[str, ...] = ("layanan:", "      biaya: -")) -> Result:
    return Result(findings=findings, lines={FILE: lines}, files=1, services=3)


def test_a_finding_is_its_line_the_source_a_caret_and_a_hint() -> None:
    assert render(result(finding()), PLAIN) == (
        "standards/disdukcapil.yaml:2:7: error: layanan[2].biaya: Biaya belum diisi. [IC301]\n"
        "        biaya: -\n"
        "        ^\n"
        "  saran: Tulis biaya: gratis.\n"
        "\n"
        "1 berkas (3 layanan) diperiksa: 1 kesalahan, 0 peringatan."
    )


def test_a_finding_about_the_whole_file_has_no_path() -> None:
    text = render(result(finding(path=(), mark=Mark(1, 1))), PLAIN)
    assert text.startswith("standards/disdukcapil.yaml:1:1: error: Biaya belum diisi. [IC301]\n")


def test_without_a_hint_there_is_no_hint_line() -> None:
    assert "saran" not in render(result(finding(hint="")), PLAIN)


@pytest.mark.parametrize("mark", [Mark(3, 1), Mark(9, 9)])
def test_a_place_behind_the_last_line_has_no_source(mark: Mark) -> None:
    text = render(result(finding(mark=mark)), PLAIN)
    assert "^" not in text
    assert f"{FILE}:{mark.line}:{mark.column}: error:" in text


def test_a_file_that_could_not_be_read_has_no_source() -> None:
    bare = Result(findings=(finding(),), lines={FILE: ()}, files=1, services=0)
    assert "^" not in render(bare, PLAIN)


def test_warnings_and_errors_are_counted_apart() -> None:
    text = render(result(finding(), finding(severity=Severity.WARNING)), PLAIN)
    assert text.endswith("1 kesalahan, 1 peringatan.")
    assert ": warning: " in text


def test_nothing_found() -> None:
    assert render(result(), PLAIN) == "1 berkas (3 layanan) diperiksa: tidak ada kesalahan."


def test_nothing_to_check_says_how_to_begin() -> None:
    assert "iceta new" in render(Result(findings=(), lines={}, files=0, services=0), PLAIN)


def test_what_was_typed_can_not_steer_the_terminal() -> None:
    nasty = finding(message="\x1b[2J\r\nerror: palsu\u202e [IC999]")
    text = render(result(nasty, lines=("", "biaya: \x1b]0;x\x07-")), PLAIN)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert len(text.splitlines()) == 6


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("biaya: -", 8, "biaya: -", 7),
        ("", 1, "", 0),
        ("biaya:", 7, "biaya:", 6),
        ("biaya:", 99, "biaya:", 6),
        ("\tbiaya: -", 2, "    biaya: -", 4),
        ("a\tb", 3, "a    b", 5),
        ("信息: -", 5, "信息: -", 6),
        ("e\u0301e\u0301: -", 6, "e\u0301e\u0301: -", 3),
        ("\u0e01\u0e31: -", 4, "\u0e01\u0e31: -", 2),
        ("a\x00b", 3, "a\ufffdb", 2),
    ],
)
def test_the_caret_stands_under_its_character(
    line: str, column: int, shown: str, caret: int
) -> None:
    assert excerpt(line, column, 40) == (shown, caret)


@pytest.mark.parametrize("column", [1, 2, 15, 500, 990, 1000, 1001, 5000])
@pytest.mark.parametrize("width", [20, 41, 80])
def test_a_long_line_is_cut_around_the_caret(column: int, width: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(1000))
    shown, caret = excerpt(line, column, width)
    assert len(shown) <= width
    assert len(shown) >= width - 3
    assert caret < width
    if column <= 1000:
        assert shown[caret] == line[column - 1]
    assert shown.startswith("…") == (column > width // 3)
    assert shown.endswith("…") == (column < 1000 - width)


def test_a_long_line_of_wide_characters_stays_within_the_width() -> None:
    shown, caret = excerpt("信" * 500, 250, 41)
    assert len(shown.strip("…")) * 2 + 2 <= 41
    assert caret % 2 == 1
    assert shown[0] == shown[-1] == "…"


def test_a_very_long_line_is_quick_and_short() -> None:
    shown, _ = excerpt("x" * 1_000_000, 999_999, 80)
    assert len(shown) <= 80


def test_colours_only_where_they_are_wanted() -> None:
    coloured = render(result(finding()), Screen(width=80, colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert coloured.count("\x1b[0m") == 4
    assert "\x1b" not in render(result(finding()), PLAIN)


@pytest.mark.parametrize(
    ("terminal", "no_color", "coloured"),
    [(True, None, True), (True, "1", False), (True, "", True), (False, None, False)],
)
def test_the_terminal_decides_about_colour(
    terminal: bool, no_color: str | None, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    assert ("\x1b" in REPORTERS["text"](result(finding()))) is coloured


def test_the_terminal_decides_about_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((50, 24)))
    text = REPORTERS["text"](result(finding(), lines=("", "      biaya: " + "x" * 200)))
    assert len(text.splitlines()[1]) <= 50
