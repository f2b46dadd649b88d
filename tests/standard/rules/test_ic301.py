"""IC301."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
persyaratan: []
""",
            [(1, 1)],
        ),
        (
            """\
persyaratan:
""",
            [(1, 1)],
        ),
        (
            """\
persyaratan: "-"
""",
            [(1, 14)],
        ),
        (
            """\
persyaratan:
  - Fotokopi KTP
  - "-"
  - n/a
  -
""",
            [(3, 5), (4, 5), (5, 3)],
        ),
        (
            """\
persyaratan:
  - kelompok: Orang asing
    butir: [Paspor, "..."]
""",
            [(3, 21)],
        ),
        (
            """\
persyaratan:
  - {kelompok: Orang asing, butir: []}
""",
            [(2, 29)],
        ),
        (
            """\
prosedur:
  - {langkah: "–", pelaku: Petugas}
""",
            [(2, 15)],
        ),
        (
            """\
prosedur:
  - {langkah: Memeriksa, waktu: "-"}
""",
            [(2, 33)],
        ),
        (
            """\
waktu: "-"
""",
            [(1, 8)],
        ),
        (
            """\
waktu:
  - {untuk: Pasien baru, lama: "", satuan: ""}
""",
            [(2, 5)],
        ),
        (
            """\
biaya: tidak ada
""",
            [(1, 8)],
        ),
        (
            """\
biaya: ""
""",
            [(1, 1)],
        ),
        (
            """\
biaya:
  dasar: Perda 1/2024
  tarif: [{uraian: Hb, nilai: "-"}]
""",
            [(3, 31)],
        ),
        (
            """\
produk: x
""",
            [(1, 9)],
        ),
        (
            """\
produk: [KTP-el, "...", Akan menyusul]
""",
            [(1, 18), (1, 25)],
        ),
        (
            """\
produk: Tulis produk di sini
""",
            [(1, 9)],
        ),
        (
            """\
produk: "[terpotong]"
""",
            [(1, 9)],
        ),
        (
            """\
pengaduan: []
produk: Akta
""",
            [(1, 1)],
        ),
        (
            """\
pengaduan:
  - Kotak saran
  - "-"
  - {kanal: whatsapp, alamat: "-"}
""",
            [(3, 5), (4, 31)],
        ),
        (
            """\
pengaduan:
  - {alur: [], tenggat: "-"}
""",
            [(2, 6), (2, 25)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC301", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
persyaratan: [KK]
""",
        """\
persyaratan: [Tidak ada persyaratan]
""",
        """\
persyaratan: [17]
""",
        """\
prosedur:
  - {langkah: Memeriksa berkas, pelaku: "", waktu: "", rincian: []}
""",
        """\
biaya: Rp0
""",
        """\
biaya:
  dasar: Perda 1/2024
  kolom: [Tujuan, Sarana, Jasa, Tarif]
  tarif: [{uraian: Melak, nilai: ["-", "25000", "25000"]}]
""",
        """\
pengaduan:
  - {kanal: sp4n_lapor, alamat: ""}
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC301", fragment) == []


NO_COMPLAINTS = """\
layanan:
  - nama: Akta Kelahiran
    persyaratan: [Fotokopi KTP]
    prosedur: [Pemohon menyerahkan berkas]
    waktu: 1 hari kerja
    biaya: gratis
    produk: Kutipan Akta
"""


def test_absent_complaints_point_at_the_service(places: Places) -> None:
    assert places("IC301", NO_COMPLAINTS) == [(2, 5)]


def test_complaints_of_the_agency_serve_every_service(places: Places) -> None:
    assert places("IC301", NO_COMPLAINTS + "pengaduan: [Kotak saran]\n") == []


def test_a_placeholder_in_shared_complaints_is_said_once(places: Places) -> None:
    shared = NO_COMPLAINTS + NO_COMPLAINTS[9:].replace("Kelahiran", "Kematian")
    assert places("IC301", shared + 'pengaduan: [Kotak saran, "-"]\n') == [(14, 26)]


def test_a_missing_key_is_not_said_twice(places: Places) -> None:
    assert places("IC301", NO_COMPLAINTS.replace("    waktu: 1 hari kerja\n", "")) == [(2, 5)]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("nama: Tulis nama layanan di sini\n", [(1, 7)]),
        ('nama: "-"\n', [(1, 7)]),
        ("nama: xxx\n", [(1, 7)]),
        ("perangkat_daerah: {nama: Tulis nama resmi perangkat daerah di sini}\n", [(1, 26)]),
        ("nama: Surat Izin Menulis di Sini\n", []),
        ("nama: KK\n", []),
        # An empty name is a required key without its value.
        ("nama:\n", []),
    ],
)
def test_names_that_are_still_example_texts(
    places: Places, fragment: str, expected: list[tuple[int, int]]
) -> None:
    assert places("IC301", fragment) == expected
