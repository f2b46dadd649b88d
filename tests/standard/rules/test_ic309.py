"""IC309."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 65000]}
""",
            [(5, 45)],
        ),
        (
            """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [Rp25.000, "-", "Rp30.000,00"]}
""",
            [(5, 46)],
        ),
        (
            """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Jumlah (Rp)]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 65000]}
""",
            [(5, 45)],
        ),
        (
            """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Jarak (km), Total]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 10, 65000]}
""",
            [(5, 49)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC309", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 55000]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: ["25.000", "30.000", "Rp55.000"]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: ["-", "-", "-"]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, gratis, 65000]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, sesuai kelas]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Kelas III]
  tarif:
    - {uraian: Melak, nilai: [25000, 30000, 65000]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Jarak (km), Jasa, Tarif]
  tarif:
    - {uraian: Melak, nilai: [10, 25000, 55000]}
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Uraian, Satuan, Tarif]
  tarif: [{uraian: Hb, nilai: [1, 7500]}]
""",
        """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: 7500}]}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC309", fragment) == []
