from pathlib import Path

import pytest

from tests.report.support import judged


@pytest.mark.parametrize(
    ("element", "value", "lines"),
    [
        ("persyaratan", "Fotokopi KTP", ["Fotokopi KTP"]),
        (
            "persyaratan",
            "[KTP, {kelompok: Orang asing, butir: [Paspor, {kelompok: Anak, butir: [Akta]}]}]",
            ["KTP", "Orang asing:", "– Paspor", "– Anak:", "– – Akta"],
        ),
        (
            "prosedur",
            "[{langkah: Periksa, pelaku: Petugas, waktu: 5 menit, rincian: [isi, map]}, Pulang]",
            ["Periksa (Petugas, 5 menit)", "– isi", "– map", "Pulang"],
        ),
        (
            "waktu",
            "[{untuk: Baru, lama: 10, satuan: menit}, {untuk: Lama, lama: 3-5, satuan: menit}]",
            ["Baru: 10 menit", "Lama: 3-5 menit"],
        ),
        (
            "waktu",
            "{lama: 1, satuan: hari kerja, keterangan: sejak lengkap}",
            ["1 hari kerja (sejak lengkap)"],
        ),
        (
            "biaya",
            "{gratis: true, dasar: UU 24/2013 Pasal 79A}",
            ["Gratis", "Dasar: UU 24/2013 Pasal 79A"],
        ),
        (
            "biaya",
            "{dasar: Perda 1/2024, tarif: [{uraian: Darah, nilai: 40.000, satuan: per tes}],"
            " rumus: a × b, catatan: tunai}",
            ["Darah: 40.000 per tes", "Rumus: a × b", "Dasar: Perda 1/2024", "Catatan: tunai"],
        ),
        (
            "biaya",
            "{dasar: Perda 1/2024, kolom: [Tujuan, Jasa, Tarif],"
            " tarif: [{uraian: Melak, nilai: [1000, 1000]}]}",
            ["Tujuan | Jasa | Tarif", "Melak: 1000 | 1000", "Dasar: Perda 1/2024"],
        ),
        ("produk", "[KTP-el, Biodata]", ["KTP-el", "Biodata"]),
        (
            "pengaduan",
            "[{kanal: whatsapp, alamat: 0800 0000 0000}, {kanal: kotak_saran}, Loket 1,"
            " {alur: [Lapor, Dijawab], tenggat: 5 hari kerja}]",
            [
                "WhatsApp: 0800 0000 0000",
                "Kotak saran",
                "Loket 1",
                "Lapor → Dijawab; dijawab dalam 5 hari kerja",
            ],
        ),
        ("biaya", "{dasar: {nomor: 5, tahun: 2024}}", ["dasar: nomor: 5; tahun: 2024"]),
        ("produk", "{nama: KTP}", ["nama: KTP"]),
        ("produk", '""', []),
    ],
)
def test_an_element_is_written_down_as_typed(
    element: str, value: str, lines: list[str], workspace: Path
) -> None:
    (found,) = (e for e in judged(workspace, **{element: value}).elements if e.key == element)
    assert list(found.text) == lines
