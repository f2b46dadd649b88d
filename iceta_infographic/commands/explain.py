"""``iceta explain``: what a finding means, with a wrong and a right example."""

import difflib
import re
import shutil
import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from ..standard.findings import Severity

if TYPE_CHECKING:
    from ..standard.rules import Rule

_FALLBACK_SIZE = (80, 24)
_WIDEST = 100
_INDENT = "    "
_SEVERITIES = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan"}
_LIST_ITEM = re.compile(r"(?:[-•*]|\d+[.)]) +")


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="KODE",
            help="Kode temuan, misalnya IC301. Bila tidak disebut: daftar semua kode.",
        ),
    ] = None,
) -> None:
    """Jelaskan arti sebuah temuan, dengan contoh yang salah dan yang benar."""
    from ..standard.rules import registry  # late: `iceta --help` needs none of it

    rules = registry()
    width = min(shutil.get_terminal_size(_FALLBACK_SIZE).columns, _WIDEST)
    text = listing(rules) if code is None else page(_rule(code, rules), width)
    typer.echo(text)


def listing(rules: "Mapping[str, Rule]") -> str:
    """Write one line for each code, in order."""
    return "\n".join(
        f"{code}  {_SEVERITIES[rules[code].severity]:10}  {rules[code].title}"
        for code in sorted(rules)
    )


def page(rule: "Rule", width: int) -> str:
    """Write a rule's documentation.

    Args:
        rule: the rule.
        width: the columns that text is wrapped to; examples are shown as they are.

    Returns:
        Title, explanation, and the examples that the rule has.
    """
    parts = [f"{rule.code} ({_SEVERITIES[rule.severity]}): {rule.title}"]
    parts += paragraphs(rule.text, width)
    for heading, example in (("Salah:", rule.wrong), ("Benar:", rule.right)):
        if example.strip():
            body = textwrap.dedent(example).strip("\n").rstrip()
            parts.append(f"{heading}\n\n{textwrap.indent(body, _INDENT)}")
    return "\n\n".join(parts)


def paragraphs(text: str, width: int) -> list[str]:
    """Wrap text to a width; paragraphs stay apart and list items keep their hanging indent.

    Args:
        text: paragraphs set apart by empty lines.
        width: the columns that there are.

    Returns:
        The paragraphs.
    """
    return ["\n".join(_wrapped(block, width)) for block in re.split(r"\n\s*\n", text.strip())]


def _wrapped(block: str, width: int) -> Iterator[str]:
    for item in _items(block):
        bullet = _LIST_ITEM.match(item)
        hanging = " " * len(bullet.group()) if bullet else ""
        yield textwrap.fill(
            item, width, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False
        )


def _items(block: str) -> Iterator[str]:
    current: list[str] = []
    for line in map(str.strip, block.splitlines()):
        if current and _LIST_ITEM.match(line):
            yield " ".join(current)
            current = []
        current.append(line)
    yield " ".join(current)


def _rule(code: str, rules: "Mapping[str, Rule]") -> "Rule":
    wanted = code.strip().strip("[]").upper()
    if wanted.isdigit():
        wanted = f"IC{wanted}"
    if wanted in rules:
        return rules[wanted]
    near = difflib.get_close_matches(wanted, rules, n=1)
    question = f"Maksud Anda {near[0]}? " if near else ""
    raise UsageError(f"Kode {code} tidak dikenal.", f"{question}Daftar semua kode: iceta explain")
