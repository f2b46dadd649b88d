"""The guide for agency staff says what the program says.

Its code blocks are tagged behind the language, which readers of the guide don't see:

``yaml berkas``
    the complete example file; every other example is about it.
``yaml salah``, ``text pesan``, ``yaml benar``
    a mistake: in the example file, ``benar`` replaced by ``salah`` gives ``pesan``.
``yaml dikecualikan``
    in place of the ``benar`` before it: waived, so no message.
``yaml``
    one element: in place of the example file's own it gives no message.
``text perintah``, ``text layar``, ``text hasil``
    what is typed, what is then shown, which files there are then.

After a change of a message, ``PYTHONPATH=. python tests/test_panduan.py`` writes what the
program says now into the guide.
"""

import contextlib
import io
import json
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from iceta_infographic.cli import COMMANDS, main
from iceta_infographic.page.look import INCOMPLETE, RIBBONS
from iceta_infographic.standard.rules import registry

GUIDE = Path(__file__).parent.parent / "docs" / "panduan.md"
TEXT = GUIDE.read_text(encoding="utf-8")
FENCE = re.compile(r"^( *)```(\w+(?: \w+)?)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
SUMMARY = re.compile(r"\n\n1 berkas \(\d layanan\) diperiksa: .*\n$")
REGION = """\
pemerintah: Pemerintah Kabupaten Contoh
wilayah: Kabupaten Contoh
ibu_kota: Contoh
program: {nama: Contoh Cepat Tanggap, singkatan: C-Ceta}
kanal_bersama:
  - {jenis: sp4n_lapor, nama: SP4N-LAPOR!, alamat: https://www.lapor.go.id}
eskalasi:
  - {pihak: Perangkat daerah, tugas: menyelesaikan keluhan}
tinjau_ulang: {peringatan_bulan: 12, batas_bulan: 36}
keluaran: [a4]
perangkat_daerah:
  - {id: dlh, nama: Dinas Lingkungan Hidup}
"""
TODAY = "2026-08-01"  # soon after the dates in the guide: none of them lies ahead or is overdue
FAULTLESS = "1 berkas (2 layanan) diperiksa: tidak ada kesalahan.\n"


class Block(NamedTuple):
    """One code block of the guide; ``span`` is where its text stands in the guide."""

    kind: str
    text: str
    line: int
    span: tuple[int, int]

    def __str__(self) -> str:
        return f"line{self.line}"


class Mistake(NamedTuple):
    """What was typed, what the program says to it, and what was meant."""

    wrong: Block
    message: Block
    right: Block

    def __str__(self) -> str:
        return str(self.wrong)


def blocks(text: str) -> list[Block]:
    return [
        Block(
            found[2],
            re.sub(f"^{found[1]}", "", found[3], flags=re.MULTILINE),
            text.count("\n", 0, found.start()) + 1,
            found.span(3),
        )
        for found in FENCE.finditer(text)
    ]


def of_kind(kind: str) -> list[Block]:
    return [block for block in BLOCKS if block.kind == kind]


def mistakes(all_blocks: list[Block]) -> list[Mistake]:
    return [
        Mistake(*all_blocks[index : index + 3])
        for index, block in enumerate(all_blocks)
        if block.kind == "yaml salah"
    ]


def waived() -> Iterator[tuple[Block, Block]]:
    right = None
    for block in BLOCKS:
        if block.kind == "yaml benar":
            right = block
        elif block.kind == "yaml dikecualikan":
            assert right is not None
            yield right, block


BLOCKS = blocks(TEXT)
MISTAKES = mistakes(BLOCKS)
WAIVED = list(waived())
(EXAMPLE,) = (block.text for block in of_kind("yaml berkas"))


def says(folder: Path, *arguments: str) -> str:
    """What the program shows for a command that could run."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(folder):
        assert main(arguments) in {0, 1}
    return out.getvalue()


def check(folder: Path, text: str) -> str:
    """What ``iceta check`` shows for a file."""
    (folder / "iceta.yaml").write_text(REGION, encoding="utf-8")
    (folder / "standards").mkdir(exist_ok=True)
    (folder / "standards" / "dlh.yaml").write_text(text, encoding="utf-8")
    return says(folder, "check", "dlh", "--tanggal", TODAY)


def put(example: str, right: str, other: str) -> str:
    """The example file with one part typed otherwise."""
    assert example.count(right) == 1, f"must stand in the example file exactly once:\n{right}"
    return example.replace(right, other)


def with_element(fragment: str) -> str:
    """The example file with a fragment in place of the last element of that name."""
    found = re.match(r"( *)([a-z_]+):", fragment)
    assert found is not None
    indent, key = len(found[1]), found[2]
    own = re.compile(rf"^ {{{indent}}}{key}:.*\n(?: {{{indent + 1},}}.*\n)*", re.MULTILINE)
    places = list(own.finditer(EXAMPLE))
    if not places:
        return EXAMPLE + fragment
    last = places[-1]
    return EXAMPLE[: last.start()] + fragment + EXAMPLE[last.end() :]


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "iceta.yaml").write_text(REGION, encoding="utf-8")
    return tmp_path


def test_every_tag_is_known_and_every_fence_is_closed() -> None:
    known = set(re.findall(r"``((?:yaml|text) ?\w*)``", str(__doc__))) | {"text"}
    assert {block.kind for block in BLOCKS} <= known
    assert TEXT.count("```") == 2 * len(BLOCKS)


def test_the_example_file_is_faultless(tmp_path: Path) -> None:
    assert check(tmp_path, EXAMPLE) == FAULTLESS


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_gives_the_message_shown_and_nothing_else(
    mistake: Mistake, tmp_path: Path
) -> None:
    kinds = (mistake.message.kind, mistake.right.kind)
    assert kinds == ("text pesan", "yaml benar")
    said = check(tmp_path, put(EXAMPLE, mistake.right.text, mistake.wrong.text))
    assert SUMMARY.sub("\n", said) == mistake.message.text


def test_the_message_taken_apart_is_the_one_shown() -> None:
    message = MISTAKES[0].message.text
    place, severity, path, *_ = message.split(": ")
    file, line, column = place.split(":")
    code = message.split("[")[2].split("]")[0]
    for part in (f"`{file}`", f"`:{line}:{column}`", f"`{severity}`", f"`{path}`", f"`[{code}]`"):
        assert f"| {part} |" in TEXT
    assert f"baris {line}, huruf ke-{column}; di VS Code tekan Ctrl+G, lalu ketik {line} |" in TEXT


def test_there_are_ten_common_mistakes_each_with_its_message() -> None:
    section = TEXT.split("\n## 9. ")[1].split("\n## ")[0]
    parts = re.split(r"^### (\d+)\. ", section, flags=re.MULTILINE)
    assert parts[1::2] == [str(number) for number in range(1, 11)]
    assert all(len(mistakes(blocks(part))) == 1 for part in parts[2::2])


@pytest.mark.parametrize(("right", "fragment"), WAIVED, ids=str)
def test_a_waiver_silences_the_message(right: Block, fragment: Block, tmp_path: Path) -> None:
    assert check(tmp_path, put(EXAMPLE, right.text, fragment.text)) == FAULTLESS


@pytest.mark.parametrize(("right", "fragment"), WAIVED, ids=str)
def test_a_waiver_without_a_reason_does_not(right: Block, fragment: Block, tmp_path: Path) -> None:
    bare = re.sub(" karena .*", "", fragment.text)
    assert "[IC310]" in check(tmp_path, put(EXAMPLE, right.text, bare))


@pytest.mark.parametrize("typed", ["n/a", "nihil", "tidak ada", ""])
def test_what_is_said_to_be_no_answer_is_none(typed: str, tmp_path: Path) -> None:
    assert typed == "" or f"`{typed}`" in TEXT
    assert "[IC301]" in check(tmp_path, with_element(f"    biaya: {typed}\n"))


SIGNS = re.findall(r"diawali salah satu tanda `(.+)`", TEXT)[0].split()


@pytest.mark.parametrize("start", [*SIGNS, "Gedung #", "Surat: "])
def test_what_is_said_to_need_quotes_needs_them(start: str, tmp_path: Path) -> None:
    typed = f"{start}5 orang"
    assert "kutip" in check(tmp_path, with_element(f"    produk: {typed}\n"))
    assert check(tmp_path, with_element(f"    produk: {json.dumps(typed)}\n")) == FAULTLESS


@pytest.mark.parametrize("example", of_kind("yaml"), ids=str)
def test_an_element_can_be_copied_as_it_stands(example: Block, tmp_path: Path) -> None:
    (tmp_path / "standards").mkdir()
    Image.new("RGB", (8, 8)).save(tmp_path / "standards" / "logo-dlh.png")
    assert check(tmp_path, with_element(example.text)) == FAULTLESS


def test_each_of_the_six_elements_has_a_short_and_a_long_form() -> None:
    section = TEXT.split("\n## 5. ")[1].split("\n## ")[0]
    shown = [block.text.split(":")[0].strip() for block in blocks(section)]
    for element in ("persyaratan", "prosedur", "waktu", "biaya", "produk", "pengaduan"):
        assert shown.count(element) >= 2


def commands() -> list[str]:
    typed = [line for block in BLOCKS for line in block.text.splitlines()]
    typed += re.findall(r"`([^`\n]+)`", FENCE.sub("", TEXT))
    return sorted({line.strip() for line in typed if line.strip().startswith("iceta ")})


@pytest.mark.parametrize("command", commands())
def test_every_command_named_exists(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(command)[1:]
    options = [word for word in words if word.startswith("--")]
    subcommand = [word for word in words[:1] if not word.startswith("--")]
    assert set(subcommand) <= {function.__name__ for function in COMMANDS}
    assert main([*subcommand, "--help"]) == 0
    helped = capsys.readouterr().out
    assert [option for option in options if option not in helped] == []


def test_every_option_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    for function in COMMANDS:
        main([function.__name__, "--help"])
    helped = capsys.readouterr().out
    named = re.findall(r"`(--[a-z]+)", FENCE.sub("", TEXT))
    assert [option for option in named if f" {option} " not in helped] == []


def test_what_is_typed_does_what_the_guide_says(workspace: Path) -> None:
    steps = [block for block in BLOCKS if block.kind in {"text perintah", "text layar"}]
    said, screens = "", 0
    for block in steps:
        if block.kind == "text layar":
            assert said == block.text
            screens += 1
            continue
        command, *rest = shlex.split(block.text)[1:]
        # What the guide's reader leaves out: the day, and that one process is enough.
        held = {"check": ["--tanggal", TODAY], "build": ["--tanggal", TODAY, "--jobs", "1"]}
        said = says(workspace, command, *rest, *held.get(command, []))
        if command == "new":
            # From here on the guide speaks of its own example.
            (workspace / "standards" / "dlh.yaml").write_text(EXAMPLE, encoding="utf-8")
    assert screens == 2
    (listed,) = of_kind("text hasil")
    made = {path.relative_to(workspace).as_posix() for path in workspace.glob("output/dlh/**/*.*")}
    assert {path for path in made if not Path(path).name.startswith("f4.")} == set(
        listed.text.split()
    )
    assert {Path(path).name for path in made} >= {"f4.pdf", "f4.png"}


@pytest.mark.parametrize("ribbon", [*RIBBONS.values(), INCOMPLETE])
def test_the_ribbons_are_explained(ribbon: str) -> None:
    assert f"| {ribbon} |" in TEXT


def test_every_code_named_exists() -> None:
    assert set(re.findall(r"\bIC\d{3}\b", TEXT)) <= set(registry())


def test_the_contents_lead_to_every_section() -> None:
    headings = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    contents = re.findall(r"^\d+\. \[(.+)\]\(#(.+)\)$", TEXT, re.MULTILINE)
    named = [f"{number}. {title}" for number, (title, _) in enumerate(contents, 1)]
    assert (named, [anchor for _, anchor in contents]) == (headings, anchors)


def renewed(text: str) -> str:
    """The guide with every message as the program gives it now."""
    with tempfile.TemporaryDirectory() as name:
        for mistake in reversed(mistakes(blocks(text))):
            said = check(Path(name), put(EXAMPLE, mistake.right.text, mistake.wrong.text))
            start, end = mistake.message.span
            text = text[:start] + SUMMARY.sub("\n", said) + text[end:]
    return text


if __name__ == "__main__":
    os.environ["COLUMNS"] = "120"
    GUIDE.write_text(renewed(TEXT), encoding="utf-8")
