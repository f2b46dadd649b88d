"""IC403."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "1980"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "19801301 200501 1 001"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "19800230 200501 1 001"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "198001012005011 001"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "20991231 200501 1 001"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "-"}
""",
            [(3, 48)],
        ),
        (
            """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "00000000 000000 0 000"}
""",
            [(3, 48)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC403", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "19800101 200501 1 001"}
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "198001012005011001"}
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: "19800229  200501 2 001"}
""",
        """\
perangkat_daerah:
  nama: Dinas
  pimpinan: {jabatan: Kepala, nama: Nama, nip: ""}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC403", fragment) == []
