"""Mutants of real files: what people, editors and attackers make of them."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]

VALUES = (
    "",
    "-",
    "~",
    "no",
    "0271234567",
    "16:30",
    "1e999",
    "10.000",
    "&a [*a, *a]",
    "!!python/object/apply:os.system [id]",
    "{{ 7 * 7 }}{% for x in range(999999999) %}a{% endfor %}",
    "{{ ''.__class__.__mro__ }}",
    "<script>alert(1)</script><img src=file:///etc/passwd>",
    "</p></div></body></html>",
    "<style>*{display:none}</style>",
    "../../../../etc/passwd",
    "file:///etc/passwd",
    "http://127.0.0.1:1/a.png",
    "https://" + "a" * 300 + ".example",
    "data:text/html;base64,AAAA",
    "C:\\Windows\\a.png",
    "/dev/zero",
    "a" * 3000,
    "kata " * 800,
    "Rp" + "9" * 400,
    "9" * 40 + " hari kerja",
    "\u202eterbalik\u202c",
    "\u200b\u200d\ufeff",
    "e\u0301" * 50,
    "漢字 العربية हिन्दी 🇮🇩👩‍👩‍👧",
    "\x00",
    "\x1b[31m",
    "\x85\u2028",
    '"',
    "'",
    "[",
    "{a: ",
    "| \n  baris",
    ">-\n  lipat",
    "# tagar",
    "%YAML 1.2",
    "--- ",
    "...",
    "<<: *x",
    "? kunci",
    "2026-02-30",
    "0000-00-00",
    "#zzzzzz",
    "#ffffff",
    "gratis",
    "secepatnya",
)
"""Values that have broken programs of this kind."""

Mutate = Callable[[random.Random, list[str]], list[str]]


def _delete(chance: random.Random, lines: list[str]) -> list[str]:
    start = chance.randrange(len(lines))
    del lines[start : start + chance.randrange(1, 6)]
    return lines


def _double(chance: random.Random, lines: list[str]) -> list[str]:
    start = chance.randrange(len(lines))
    return lines[:start] + lines[start : start + chance.randrange(1, 6)] + lines[start:]


def _swap(chance: random.Random, lines: list[str]) -> list[str]:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _shift(chance: random.Random, lines: list[str]) -> list[str]:
    index = chance.randrange(len(lines))
    line = lines[index]
    lines[index] = chance.choice([f" {line}", f"  {line}", f"\t{line}", line.lstrip(), line[1:]])
    return lines


def _value(chance: random.Random, lines: list[str]) -> list[str]:
    index = chance.randrange(len(lines))
    key, colon, _ = lines[index].partition(": ")
    value = chance.choice(VALUES)
    quoted = chance.random() < 0.5
    value = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' if quoted else value
    lines[index] = f"{key}{colon}{value}" if colon else f"{lines[index]}{value}"
    return lines


def _many(chance: random.Random, lines: list[str]) -> list[str]:
    index = chance.randrange(len(lines))
    return lines[:index] + [lines[index]] * chance.choice([20, 100, 400]) + lines[index:]


def _cut(chance: random.Random, lines: list[str]) -> list[str]:
    index = chance.randrange(len(lines))
    return [*lines[:index], lines[index][: chance.randrange(len(lines[index]) + 1)]]


def _letters(chance: random.Random, lines: list[str]) -> list[str]:
    for _ in range(chance.randrange(1, 5)):
        index = chance.randrange(len(lines))
        place = chance.randrange(len(lines[index]) + 1)
        sign = chance.choice(":-#[]{}&*!|>'\"%@`,? \t\\\u00a0\u2013")
        drop = chance.randrange(2)
        lines[index] = lines[index][:place] + sign + lines[index][place + drop :]
    return lines


WAYS: Sequence[Mutate] = (
    _delete,
    _double,
    _swap,
    _shift,
    _value,
    _value,
    _value,
    _many,
    _cut,
    _letters,
)


def sources(*, one_service: bool = False) -> list[str]:
    """Return the real files.

    Args:
        one_service: whether only the first service of each is wanted, for quick builds.
    """
    texts = [
        path.read_text(encoding="utf-8") for path in sorted((HERE / "standards").glob("*.yaml"))
    ]
    if not one_service:
        return texts
    return ["\n  - id:".join(text.split("\n  - id:")[:2]) for text in texts]


def _said(chance: random.Random, lines: list[str]) -> list[str]:
    """Say something else behind a key or dash of a service, in quotes."""
    start = next((n for n, line in enumerate(lines) if line.startswith("layanan:")), 0)
    index = chance.randrange(start, len(lines))
    sign = next((s for s in (": ", "- ") if s in lines[index]), "")
    if not sign or "{" in lines[index]:
        return lines
    head = lines[index].partition(sign)[0]
    value = chance.choice(VALUES).replace("\\", "\\\\").replace('"', '\\"')
    lines[index] = f'{head}{sign}"{value}"'
    return lines


def _more(chance: random.Random, lines: list[str]) -> list[str]:
    """Say one thing more often than anybody would; every hundred lines are pages to draw."""
    index = chance.randrange(len(lines))
    return lines[:index] + [lines[index]] * chance.choice([5, 20, 20, 20, 150]) + lines[index:]


GENTLE: Sequence[Mutate] = (_said, _said, _said, _double, _more)
"""What leaves most files readable, so that pages are drawn of them."""


def mutant(seed: int, texts: Sequence[str], *, gentle: bool = False) -> bytes:
    """Return a mutant; the same one for the same seed.

    Args:
        seed: which one.
        texts: the files to make it of.
        gentle: whether it shall stay readable if it can.
    """
    chance = random.Random(seed)  # noqa: S311 # no secret, a mutant that can be made again
    lines = chance.choice(texts).split("\n")
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8])):
        lines = chance.choice(GENTLE if gentle else WAYS)(chance, lines) or [""]
    if gentle:
        return "\n".join(lines).encode(errors="surrogatepass")
    raw = "\n".join(lines).encode(errors="surrogatepass")
    if chance.random() < 0.05:
        data = bytearray(raw or b"a")
        data[chance.randrange(len(data))] = chance.randrange(256)
        raw = bytes(data)
    if chance.random() < 0.03:
        raw = raw.decode("utf-8", "replace").encode(
            chance.choice(["utf-16", "cp1252", "utf-8-sig"]), "replace"
        )
    return raw
