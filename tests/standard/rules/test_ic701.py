"""IC701."""

from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic import glyphs
from iceta_infographic.standard import assemble
from iceta_infographic.standard.reader import read
from iceta_infographic.standard.rules import run_region

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("persyaratan: [✅ Fotokopi Kartu Keluarga]\n", [(1, 15)]),
        ("persyaratan:\n  - KTP\n  - Pas foto 😀\n", [(3, 5)]),
        ("produk: 身分證\n", [(1, 9)]),
        ("prosedur:\n  - {langkah: Datang, pelaku: Petugas ☎}\n", [(2, 31)]),
    ],
)
def test_letters_that_no_font_has(
    places: Places, fragment: str, expected: list[tuple[int, int]]
) -> None:
    assert places("IC701", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        "persyaratan: [Surat “A” & <b>B</b> ≥ ½ → C, Ünïcode ñ é ā, αβγ Дом, Tarif ± 3 €]\n",
        "persyaratan: [KTP\u2011el dengan tanda hubung keras, spasi\u00a0keras]\n",
    ],
)
def test_letters_that_a_font_has(places: Places, fragment: str) -> None:
    assert places("IC701", fragment) == []


def test_the_letters_taken_for_granted_are_in_the_fonts() -> None:
    printed = {letter for letter in glyphs.ALWAYS if letter not in "\n\t"}
    assert {letter for letter in printed if ord(letter) not in glyphs.coverage()} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wilayah: Kabupaten ✅\n", [(1, 10)]),
        ("program: {nama: A, singkatan: 身}\n", [(1, 31)]),
        ("eskalasi:\n  - {pihak: Bupati, tugas: ☎ menindaklanjuti}\n", [(2, 28)]),
        ("perangkat_daerah:\n  - {id: a, nama: A}\n  - {id: b, nama: 😀 B}\n", [(3, 19)]),
        ("wilayah: Kabupaten Çelik “A” ≥ ½\n", []),
        # The name of a file is not printed.
        ("lambang: 😀.svg\n", []),
        ("- 😀\n", []),
    ],
)
def test_letters_in_iceta_yaml(text: str, expected: list[tuple[int, int]]) -> None:
    document = read(text.encode(), "iceta.yaml")
    found = run_region(assemble.region(document), document, Path("/tidak-ada"))
    letters = [finding for finding in found if finding.code == "IC701"]
    assert [(finding.mark.line, finding.mark.column) for finding in letters] == expected
    assert {finding.file for finding in letters} <= {"iceta.yaml"}
