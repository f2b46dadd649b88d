"""IC307."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan: [Keputusan Kepala Dinas Nomor 800/12/2024]
""",
            [(1, 13)],
        ),
        (
            """\
pengaduan: ["(terisi nomor SK Kepala Diskominfo, bukan kanal pengaduan)"]
""",
            [(1, 13)],
        ),
        (
            """\
pengaduan: [188/01/Kept/403.409/2024]
""",
            [(1, 13)],
        ),
        (
            """\
persyaratan:
  - Yang dimaksud penduduk rentan ialah korban bencana
""",
            [(2, 5)],
        ),
        (
            """\
persyaratan:
  - Kartu Identitas Anak yang selanjutnya disebut KIA
""",
            [(2, 5)],
        ),
        (
            """\
prosedur:
  - Pemohon datang
  - Wajib memenuhi ketentuan yang dipersyaratkan
""",
            [(3, 5)],
        ),
        (
            """\
prosedur:
  - Petugas mencuci tangan dan memakai APD sesuai prosedur
""",
            [(2, 5)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC307", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan: [Kotak saran, Keputusan Kepala Dinas Nomor 800/12/2024]
""",
        """\
pengaduan: [Cek administrasi]
""",
        """\
pengaduan: ["-"]
""",
        """\
pengaduan: [{kanal: whatsapp, alamat: 0800 0000 0000}, SK Nomor 800/12/2024]
""",
        """\
persyaratan: [Pemohon adalah warga Kabupaten Contoh, Wajib menyampaikan identitas]
""",
        """\
persyaratan: [SK Bupati Nomor 5 Tahun 2020]
""",
        """\
prosedur: [{langkah: Wajib memenuhi undangan, pelaku: Pemohon}]
""",
        """\
prosedur: [Pengunjung mencuci tangan di pintu masuk]
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC307", fragment) == []
