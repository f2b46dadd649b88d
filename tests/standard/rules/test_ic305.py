"""IC305."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan:
  - Cek administrasi
  - Cek lapangan
""",
            [(2, 3)],
        ),
        (
            """\
pengaduan: [WhatsApp, E-mail dinas]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [Telepon (2 nomor)]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [Koordinasi instansi terkait]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [Keputusan Nomor 188/01/Kept/403.409/2024]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: ['Tidak langsung: e-mail kelurahan']
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [{kanal: whatsapp}]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [{kanal: instagram, alamat: "-"}]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [{alur: [Cek administrasi, Menjawab], tenggat: 5 hari kerja}]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [Facebook dinas, Instagram resmi kami]
""",
            [(1, 12)],
        ),
        (
            """\
pengaduan: [Menghubungi telepon kantor]
""",
            [(1, 12)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC305", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan: [Kotak saran]
""",
        """\
pengaduan: [0234 271234]
""",
        """\
pengaduan: [Call center 112]
""",
        """\
pengaduan: [WA 0812-3456-7890]
""",
        """\
pengaduan: [+62 812 3456 7890]
""",
        """\
pengaduan: [WA 08xx-xxxx-xxxx]
""",
        """\
pengaduan: [E-mail dinas@contoh.go.id]
""",
        """\
pengaduan: [www.dinas.go.id]
""",
        """\
pengaduan: ["IG: @contoh.dinas"]
""",
        """\
pengaduan: [Facebook Disdukcapil Indramayu]
""",
        """\
pengaduan: [SP4N-LAPOR!]
""",
        """\
pengaduan: [Datang ke loket 3]
""",
        """\
pengaduan: [Tatap muka di unit pengaduan]
""",
        """\
pengaduan: [Manual (kotak aduan dan formulir)]
""",
        """\
pengaduan: ['Langsung: sampaikan ke petugas']
""",
        """\
pengaduan: [Aplikasi Indramayu All in One]
""",
        """\
pengaduan: [{kanal: whatsapp, alamat: 0800 0000 0000}]
""",
        """\
pengaduan: [{kanal: sp4n_lapor}]
""",
        """\
pengaduan: [{kanal: aplikasi, nama: Halo Desa}]
""",
        """\
pengaduan: [{kanal: lainnya, nama: Loket pengaduan}]
""",
        """\
pengaduan: [{alur: [Pengguna datang ke loket, Menjawab], tenggat: 5 hari kerja}]
""",
        """\
pengaduan: [WhatsApp, Kotak saran]
""",
        """\
pengaduan: ["-"]
""",
        """\
pengaduan: []
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC305", fragment) == []


def test_shared_complaints_are_said_once_and_at_their_place(places: Places) -> None:
    fragment = """\
pengaduan: [Cek administrasi]
layanan:
  - {nama: Akta Kelahiran}
  - {nama: Akta Kematian}
  - {nama: Akta Nikah, pengaduan: [Cek lapangan]}
"""
    assert places("IC305", fragment) == [(1, 12), (5, 35)]
