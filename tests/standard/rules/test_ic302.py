"""IC302."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
biaya: Rp40.000 per pemeriksaan
""",
            [(1, 8)],
        ),
        (
            """\
biaya: Dibayar di bank
""",
            [(1, 8)],
        ),
        (
            """\
biaya: Gratis bagi peserta BPJS; umum Rp40.000
""",
            [(1, 8)],
        ),
        (
            """\
biaya:
  tarif: [{uraian: Hb, nilai: Rp7.500}]
""",
            [(2, 3)],
        ),
        (
            """\
biaya:
  dasar: "-"
  tarif: [{uraian: Hb, nilai: Rp7.500}]
""",
            [(2, 10)],
        ),
        (
            """\
biaya:
  dasar: sesuai peraturan yang berlaku
  tarif: [{uraian: Hb, nilai: Rp7.500}]
""",
            [(2, 10)],
        ),
        (
            """\
biaya:
  dasar: Perda 1/2024
""",
            [(2, 3)],
        ),
        (
            """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: dibayar nanti}]}
""",
            [(1, 58)],
        ),
        (
            """\
biaya: {rumus: luas x indeks}
""",
            [(1, 8)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC302", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
biaya: Tidak dipungut biaya
""",
        """\
biaya: "0"
""",
        """\
biaya: Gratis (tidak ada biaya)
""",
        """\
biaya: gratis; meterai Rp10.000 dibeli sendiri
""",
        """\
biaya: Rp40.000 per pemeriksaan (Perda Nomor 1 Tahun 2024)
""",
        """\
biaya: {gratis: true, dasar: UU 24/2013 Pasal 79A}
""",
        """\
biaya: {dasar: Perda tentang Retribusi, rumus: luas × indeks × harga satuan}
""",
        """\
biaya: {tarif: [{uraian: Pasien umum, nilai: Rp0}]}
""",
        """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: "7.500"}, {uraian: Lain, nilai: gratis}]}
""",
        """\
biaya: {catatan: Perda 1/2024, tarif: [{uraian: Hb, nilai: Rp7.500 – Rp10.000}]}
""",
        """\
biaya: Sesuai perda
""",
        """\
biaya: "-"
""",
        """\
biaya: 'Umum: klinik umum Rp9.000; spesialis Rp23.000. JKN: Permenkes 59/2014'
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC302", fragment) == []
