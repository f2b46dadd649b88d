import pytest

from tests.diff.support import sentences, service

WIDE = "{{dasar: Perda 1/2024, kolom: [Tujuan, Jasa sarana, Tarif], tarif: [{}]}}"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("3 hari kerja", "5 hari kerja", ["waktu 3 → 5 hari kerja, lebih lama"]),
        ("5 hari kerja", "3 hari kerja", ["waktu 5 → 3 hari kerja, lebih cepat"]),
        ("90 menit", "2 jam", ["waktu 90 menit → 2 jam, lebih lama"]),
        ("1 hari", "1 minggu", ["waktu 1 hari → 1 minggu, lebih lama"]),
        ("60 menit", "1 jam", ["waktu 60 menit → 1 jam"]),
        ("1 hari kerja", "1 hari kalender", ["waktu 1 hari kerja → 1 hari kalender"]),
        ("3–25 hari kerja", "3–20 hari kerja", ["waktu 3–25 → 3–20 hari kerja, lebih cepat"]),
        (
            "{lama: 24, satuan: jam, keterangan: sejak syarat lengkap}",
            "{lama: 48, satuan: jam, keterangan: sejak syarat lengkap}",
            ["waktu 24 → 48 jam (sejak syarat lengkap), lebih lama"],
        ),
        (
            "{lama: 24, satuan: jam}",
            "{lama: 24, satuan: jam, keterangan: sejak syarat lengkap}",
            ["waktu 24 jam → 24 jam (sejak syarat lengkap)"],
        ),
        ("{lama: 24, satuan: jam}", "24 jam", []),
        ("1 hari  kerja", "1 hari kerja", []),
        (
            "[{untuk: Pasien baru, lama: 10, satuan: menit}]",
            "[{untuk: Pasien baru, lama: 15, satuan: menit}, {untuk: Lama, lama: 5 menit}]",
            [
                "waktu untuk Pasien baru 10 → 15 menit, lebih lama",
                "waktu untuk Lama ditambah: 5 menit",
            ],
        ),
        ("1 hari kerja", '""', ["waktu dihapus: 1 hari kerja"]),
    ],
)
def test_time(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(waktu=before), service(waktu=after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("gratis", "Rp10.000", ["biaya gratis → Rp10.000"]),
        ("Rp10.000", "Rp15.000", ["biaya Rp10.000 → Rp15.000, naik Rp5.000"]),
        ("gratis", "tidak dipungut biaya", []),
        ("gratis", "{gratis: true, dasar: UU 24/2013}", ["dasar hukum biaya ditambah: UU 24/2013"]),
        (
            "{dasar: Perda 1/2024, tarif: [{uraian: Darah, nilai: 40000, satuan: per lembar}]}",
            "{dasar: Perda 2/2025, tarif: [{uraian: Darah, nilai: Rp50.000, satuan: per lembar}]}",
            [
                "biaya “Darah” Rp40.000 → Rp50.000 per lembar, naik Rp10.000",
                "dasar hukum biaya Perda 1/2024 → Perda 2/2025",
            ],
        ),
        (
            "{dasar: Perda 1/2024, tarif: [{uraian: Darah, nilai: 40000}]}",
            "{dasar: Perda 1/2024, tarif: [{uraian: Darah, nilai: 40.000}]}",
            [],
        ),
        (
            "{dasar: Perda, tarif: [{uraian: A, nilai: 1000}, {uraian: B, nilai: 2000}]}",
            "{dasar: Perda, tarif: [{uraian: B, nilai: 1500}, {uraian: C, nilai: 3000}]}",
            [
                "biaya “B” Rp2.000 → Rp1.500, turun Rp500",
                "biaya “C” ditambah: Rp3.000",
                "biaya “A” dihapus: Rp1.000",
            ],
        ),
        (
            "{dasar: Perda, tarif: [{uraian: A, nilai: 1000}, {uraian: A, nilai: 2000}]}",
            "{dasar: Perda, tarif: [{uraian: A, nilai: 1000}, {uraian: A, nilai: 2500}]}",
            ["biaya “A” Rp2.000 → Rp2.500, naik Rp500"],
        ),
        (
            WIDE.format("{uraian: Melak, nilai: [25000, 55000]}"),
            WIDE.format("{uraian: Melak, nilai: [35000, 65000]}"),
            [
                "biaya “Melak”, Jasa sarana Rp25.000 → Rp35.000, naik Rp10.000",
                "biaya “Melak”, Tarif Rp55.000 → Rp65.000, naik Rp10.000",
            ],
        ),
        (
            "gratis",
            "{dasar: Perda, tarif: [{uraian: A, nilai: 1000}, {uraian: B, nilai: 2000}]}",
            ["biaya gratis → A Rp1.000; B Rp2.000", "dasar hukum biaya ditambah: Perda"],
        ),
        (
            "{dasar: Perda, rumus: luas × indeks}",
            "{dasar: Perda, rumus: luas × indeks × 2, catatan: dibulatkan}",
            ["rumus biaya luas × indeks → luas × indeks × 2", "catatan biaya ditambah: dibulatkan"],
        ),
        ("gratis", '""', ["biaya dihapus: gratis"]),
    ],
)
def test_fee(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(biaya=before), service(biaya=after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[KTP, KK]", "[KK, KTP]", []),
        ("[KTP]", "[KTP, Pasfoto]", ["persyaratan ditambah: Pasfoto"]),
        ("[KTP, Pasfoto]", "[KTP]", ["persyaratan dihapus: Pasfoto"]),
        (
            "[Fotokopi KTP]",
            "[Fotokopi KTP dua lembar]",
            ["persyaratan diubah: “Fotokopi KTP” → “Fotokopi KTP dua lembar”"],
        ),
        ("[KTP]", "[Pasfoto]", ["persyaratan ditambah: Pasfoto", "persyaratan dihapus: KTP"]),
        (
            "[{kelompok: Orang asing, butir: [Paspor]}]",
            "[{kelompok: Orang asing, butir: [Paspor, Izin tinggal]}]",
            ["persyaratan ditambah: Orang asing: Izin tinggal"],
        ),
        ("[KTP, KTP]", "[KTP]", ["persyaratan dihapus: KTP"]),
        ('["2 lembar\\n KTP"]', "[2 lembar KTP]", []),
    ],
)
def test_requirements(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(persyaratan=before), service(persyaratan=after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[Daftar, Terima]", "[Terima, Daftar]", ["urutan langkah berubah"]),
        ("[Daftar, Terima]", "[Daftar, Bayar, Terima]", ["langkah ditambah: Bayar"]),
        (
            "[{langkah: Memeriksa berkas, pelaku: Petugas, waktu: 10 menit}]",
            "[{langkah: Memeriksa berkas, pelaku: Petugas, waktu: 20 menit}]",
            [
                "langkah diubah: “Memeriksa berkas (Petugas, 10 menit)” → "
                "“Memeriksa berkas (Petugas, 20 menit)”"
            ],
        ),
        (
            "[{langkah: Menerbitkan surat, rincian: [cetak]}]",
            "[{langkah: Menerbitkan surat, rincian: [cetak, periksa]}]",
            [
                "langkah diubah: “Menerbitkan surat: cetak” → “Menerbitkan surat: cetak; periksa”",
            ],
        ),
    ],
)
def test_procedure(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(prosedur=before), service(prosedur=after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Kartu", "Surat", ["produk Kartu → Surat"]),
        ("Kartu", "[Kartu, Surat]", ["produk ditambah: Surat"]),
        ("[Kartu]", "Kartu", []),
    ],
)
def test_products(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(produk=before), service(produk=after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "[{kanal: whatsapp, alamat: 0811}]",
            "[{kanal: whatsapp, alamat: 0812}]",
            ["pengaduan WhatsApp 0811 → 0812"],
        ),
        (
            "[{kanal: telepon, alamat: 0234 000 000}]",
            "[{kanal: telepon, alamat: 0235 000 000}]",
            ["pengaduan Telepon 0234 000 000 → 0235 000 000"],
        ),
        (
            "[{kanal: kotak_saran, alamat: di loket}]",
            "[{kanal: email, alamat: a@b.go.id}]",
            ["pengaduan E-mail ditambah: a@b.go.id", "pengaduan Kotak saran dihapus: di loket"],
        ),
        (
            "[{kanal: telepon, alamat: 0811}, {kanal: telepon, alamat: 0822}]",
            "[{kanal: telepon, alamat: 0811}]",
            ["pengaduan Telepon dihapus: 0822"],
        ),
        (
            "[Kotak saran]",
            "[Loket aduan]",
            ["pengaduan ditambah: Loket aduan", "pengaduan dihapus: Kotak saran"],
        ),
        (
            "[{alur: [Pengguna menyampaikan], tenggat: 5 hari kerja}]",
            "[{alur: [Pengguna menyampaikan, Pejabat menjawab], tenggat: 3 hari kerja}]",
            [
                "alur pengaduan ditambah: Pejabat menjawab",
                "tenggat pengaduan 5 → 3 hari kerja, lebih cepat",
            ],
        ),
    ],
)
def test_complaints(before: str, after: str, said: list[str]) -> None:
    assert sentences(service(pengaduan=before), service(pengaduan=after)) == said


def test_the_other_components_are_compared_too() -> None:
    before = service(produk="Surat\n    dasar_hukum: [UU 24/2013]")
    after = service(produk="Surat\n    dasar_hukum: [UU 24/2013, Perpres 96/2018]")
    assert sentences(before, after) == ["dasar hukum ditambah: Perpres 96/2018"]


def test_what_is_no_promise_is_no_change() -> None:
    before = service()
    after = "# catatan\n" + before.replace(
        "Surat Keterangan Terdaftar", "Surat  Keterangan Terdaftar"
    )
    assert sentences(before, after) == []


def test_an_element_of_wrong_shape_is_said_and_not_taken_for_removed() -> None:
    before, after = service(), service(persyaratan="{a: 1}", waktu="2 hari kerja")
    assert sentences(before, after) == [
        "persyaratan tidak dapat dibandingkan karena isiannya salah",
        "waktu 1 → 2 hari kerja, lebih lama",
    ]


def test_an_element_that_is_wrong_in_the_same_way_is_left_alone() -> None:
    before = service(persyaratan="{a: 1}")
    assert sentences(before, service(persyaratan="{a: 1}", waktu="2 hari kerja")) == [
        "waktu 1 → 2 hari kerja, lebih lama"
    ]
