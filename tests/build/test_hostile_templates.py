"""A workspace's own templates are somebody's text, too: they read nothing and break nothing."""

from pathlib import Path

import pytest

from iceta_infographic import cli

PAGE = '<html lang="id"><head><title>a</title></head><body><p>{}</p></body></html>'
REACHING = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__['os'].popen('id').read() }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__.os }}",
    "{{ self.__init__.__globals__ }}",
    "{{ ikon.__globals__ }}",
    "{{ tujuan.__globals__ }}",
    "{{ dict.__base__ }}",
    "{{ ''|attr('__class__') }}",
    "{{ (''|attr('__cla' ~ 'ss__')).mro() }}",
    "{{ (['']|map(attribute='__class__')|first).mro() }}",
    "{{ '{0.__class__}'|format(1) }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ ('{0.__class__}'|safe).format(1) }}",
    "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "{% set f = '{0.__class__.__mro__}'.format %}{{ f(1) }}",
    "{{ ('{0.__class__}'|attr('format'))(1) }}",
    "{{ (['{0.__class__}']|map(attribute='format')|first)(1) }}",
    "{% debug %}",
]
ELSEWHERE = [
    "/etc/passwd",
    "../../rahasia.txt",
    "../rahasia.txt",
    "umum/../../rahasia.txt",
    "umum/./../../rahasia.txt",
    "file:///etc/passwd",
    "C:\\\\Windows\\\\win.ini",
]
TAKING = [
    "{{% include '{}' %}}",
    "{{% import '{}' as lain %}}{{{{ lain }}}}",
    "{{% extends '{}' %}}",
]
HUGE = [
    "{{ range(10 ** 9)|list }}",
    "{% for x in range(999999999) %}a{% endfor %}",
    "{{ range(0, 10 ** 12, 3)|length }}",
]


def refused(workspace: Path, capsys: pytest.CaptureFixture[str], text: str) -> str:
    """Build with a template that holds a text; return what is said."""
    (workspace / "rahasia.txt").write_text("sangat-rahasia", encoding="utf-8")
    own = workspace / "templates" / "umum"
    own.mkdir(parents=True, exist_ok=True)
    (own / "lembar.html.j2").write_text(PAGE.format(text), encoding="utf-8")
    options = ["--only", "a4", "--jobs", "1", "--tanggal", "2026-02-01"]
    assert cli.main(["build", *options]) == 1
    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert "gagal dibuat karena templat di folder templates atau kesalahan program" in said
    assert "RenderError: template umum/lembar.html.j2:1:" in said
    for leak in ("Traceback", "sangat-rahasia", "root:", "<class", "uid="):
        assert leak not in said
    assert not [*(workspace / "output").rglob("*.pdf")]
    return said


@pytest.mark.parametrize("text", REACHING)
def test_a_template_that_reaches_for_more_than_its_facts_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    refused(workspace, capsys, text)


@pytest.mark.parametrize("way", TAKING)
def test_a_template_takes_nothing_in_from_elsewhere(
    workspace: Path, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    for name in ELSEWHERE:
        refused(workspace, capsys, way.format(name))


@pytest.mark.parametrize("text", HUGE)
def test_a_template_that_counts_too_far_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert "Range too big" in refused(workspace, capsys, text)


@pytest.mark.parametrize("command", ["build", "report"])
def test_a_link_to_another_file_is_refused_before_anything_is_read(
    workspace: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (workspace / "rahasia.txt").write_text("sangat-rahasia", encoding="utf-8")
    own = workspace / "templates" / "umum"
    own.mkdir(parents=True)
    (own / "catatan.txt").symlink_to(workspace / "rahasia.txt")
    text = PAGE.format("{% include 'umum/catatan.txt' %}")
    (own / "lembar.html.j2").write_text(text, encoding="utf-8")
    assert cli.main([command]) == 2
    captured = capsys.readouterr()
    assert "templates/umum/catatan.txt adalah tautan (symlink)" in captured.err
    assert "sangat-rahasia" not in captured.out + captured.err
    assert not (workspace / "output").exists()


@pytest.mark.parametrize(
    "sheet", ['@import "../../rahasia.css";', '@import "/etc/passwd";', "a{b:url(/etc/passwd)}"]
)
def test_a_style_sheet_takes_nothing_in_from_elsewhere(
    workspace: Path, capsys: pytest.CaptureFixture[str], sheet: str
) -> None:
    (workspace / "rahasia.css").write_text("body{color:red}", encoding="utf-8")
    own = workspace / "templates" / "umum"
    own.mkdir(parents=True)
    text = sheet.replace("a{b:", "body{background-image:")
    (own / "lembar.css").write_text(text, encoding="utf-8")
    options = ["--only", "a4", "--jobs", "1", "--tanggal", "2026-02-01"]
    assert cli.main(["build", *options]) == 1
    captured = capsys.readouterr()
    assert "RenderError" in captured.out
    assert "Traceback" not in captured.out + captured.err
