"""IC315."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]

LONG = "a" * 201


def listed(word: str, count: int) -> str:
    return ", ".join(f"{word} {number}" for number in range(count))


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (f"persyaratan:\n  - {LONG}\n", [(2, 5)]),
        (f"waktu: 3 hari kerja {LONG}\n", [(1, 8)]),
        (f"biaya: Rp5.000 (Perda 1/2024) {LONG}\n", [(1, 8)]),
        (f"persyaratan: [{listed('Syarat', 13)}]\n", [(1, 14)]),
        (
            f"persyaratan:\n  - kelompok: Umum\n    butir: [{listed('Syarat', 13)}]\n",
            [(3, 12)],
        ),
        (f"prosedur:\n  [{listed('Langkah', 13)}]\n", [(2, 3)]),
        (f"produk: [{listed('Surat', 13)}]\n", [(1, 9)]),
        (f"pengaduan: [{listed('Loket', 13)}]\n", [(1, 12)]),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC315", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        f"persyaratan:\n  - {LONG[:200]}\n",
        f"persyaratan: [{listed('Syarat', 12)}]\n",
        "biaya:\n  dasar: Perda 1/2024\n  tarif:\n" + "    - {uraian: Uji, nilai: 5000}\n" * 40,
        "persyaratan: []\n",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC315", fragment) == []
