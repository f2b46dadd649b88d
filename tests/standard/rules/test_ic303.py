"""IC303."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
biaya: Sesuai Perda
""",
            [(1, 8)],
        ),
        (
            """\
biaya: Tarif sesuai ketentuan yang berlaku
""",
            [(1, 8)],
        ),
        (
            """\
biaya: Perda Nomor 1 Tahun 2024
""",
            [(1, 8)],
        ),
        (
            """\
biaya: Retribusi yang berlaku
""",
            [(1, 8)],
        ),
        (
            """\
biaya: {dasar: Perda 1/2024, rumus: dihitung sesuai Perda 1/2024}
""",
            [(1, 37)],
        ),
        (
            """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: sesuai perda}]}
""",
            [(1, 58)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC303", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
biaya: Gratis sesuai Perda 1/2024
""",
        """\
biaya: Rp40.000 sesuai Perda 1/2024
""",
        """\
biaya: {dasar: Perda 1/2024, tarif: [{uraian: Hb, nilai: Rp7.500}]}
""",
        """\
biaya: 5% × nilai jual, sesuai Perda 1/2024
""",
        """\
biaya: Dibayar di bank
""",
        """\
biaya: "-"
""",
        """\
biaya: {gratis: true, dasar: Peraturan yang berlaku}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC303", fragment) == []


def test_it_is_not_also_said_to_be_without_an_amount(places: Places) -> None:
    for fragment in ("biaya: Sesuai Perda\n", "biaya: Tarif yang berlaku\n"):
        assert places("IC302", fragment) == []
