"""IC704."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]

AGENCY = """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {{jabatan: Kepala, nama: Nama}}
  warna: "{colour}"
"""


@pytest.mark.parametrize("colour", ["#7bdcb5", "#fff", "#ffff00", "#888888"])
def test_colours_that_cannot_carry_white_text(places: Places, colour: str) -> None:
    assert places("IC704", AGENCY.format(colour=colour)) == [(4, 10)]


@pytest.mark.parametrize("colour", ["#0b5d4b", "#000", "#1d4a8c", "#767676"])
def test_colours_that_can(places: Places, colour: str) -> None:
    assert places("IC704", AGENCY.format(colour=colour)) == []
