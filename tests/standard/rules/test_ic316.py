"""IC316."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
persyaratan:
  - Fotokopi KTP
  - Surat bermeterai Rp10.000
  - Surat kuasa bermeterai
biaya: gratis
""",
            [(3, 5)],
        ),
        (
            """\
persyaratan:
  - {kelompok: Surat, butir: [Surat di atas materai]}
biaya: gratis
""",
            [(2, 31)],
        ),
        (
            """\
prosedur:
  - Pemohon membayar Rp5.000 di kasir
biaya: gratis
""",
            [(2, 5)],
        ),
        (
            """\
persyaratan: [Surat bermeterai]
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: 7500}]}
""",
            [(1, 15)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC316", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
persyaratan: [Surat bermeterai Rp10.000]
biaya: gratis; meterai Rp10.000 dibeli sendiri
""",
        """\
persyaratan: [Surat bermeterai Rp10.000]
biaya: {gratis: true, catatan: Meterai dibeli sendiri}
""",
        """\
persyaratan: [Surat bermeterai]
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Meterai, nilai: 10000}]}
""",
        """\
prosedur: [Pemohon membayar Rp5.000]
biaya: Rp5.000 (Perda 1/2024)
""",
        """\
persyaratan: [Fotokopi KTP]
biaya: gratis
""",
        """\
persyaratan: [Rp0 di rekening]
biaya: gratis
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC316", fragment) == []
