"""IC311."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
nama: Pendaftaran Pasien
produk: pendaftaran  pasien
""",
            [(2, 9)],
        ),
        (
            """\
nama: Pelayanan Aduan Wadul Aladin
produk: [Pelayanan Aduan Wadul Aladin, Nomor aduan]
""",
            [(2, 10)],
        ),
        (
            """\
nama: Rekomendasi Reaktivasi BPJS PBI APBN
produk: Rekomendasi Reaktivasi BPJS PBI APBN
""",
            [(2, 9)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC311", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
nama: Persetujuan Bangunan Gedung
produk: Persetujuan Bangunan Gedung
""",
        """\
nama: Surat Dispensasi Nikah
produk: Surat dispensasi nikah
""",
        """\
nama: Kartu Tanda Bukti Pencari Kerja (AK/I)
produk: Kartu Tanda Bukti Pencari Kerja (AK/I)
""",
        """\
nama: Penerbitan Kartu Keluarga
produk: Kartu Keluarga
""",
        """\
nama: Pendaftaran Pasien
produk: Kartu berobat
""",
        """\
nama: "-"
produk: "-"
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC311", fragment) == []
