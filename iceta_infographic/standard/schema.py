"""What may stand in a standard and in iceta.yaml, as Cerberus schemas.

Data only: :mod:`.validator` runs it, :mod:`.shape` words its errors, :mod:`.jsonschema`
turns it into a schema for editors, :mod:`.forms` explains the rules used.
"""

from collections.abc import Iterator
from typing import Any, Literal

from .findings import Path
from .forms import (
    FEE,
    FILLED,
    LENGTH,
    MONTHS,
    MUST,
    OPTIONAL_ID,
    STEP,
    SUBJECT,
    Fields,
    Rules,
    choice,
    colour,
    complaints,
    day,
    entry_or_text,
    items,
    keys,
    logo,
    patterned,
    rows,
    style,
    text,
    texts,
    time,
)
from .model import COMPONENTS
from .slug import ID_PATTERN
from .vocabulary import CHANNELS, FORMATS, SOCIAL_MEDIA, STATUSES

Kind = Literal["agency", "region"]

_COMPONENT_TEXTS = {
    "dasar_hukum": ("Peraturan yang mendasari layanan.", "[Perpres 96/2018]"),
    "sarana_prasarana": ("Sarana, prasarana, dan fasilitas.", "[Ruang tunggu]"),
    "kompetensi_pelaksana": ("Kecakapan yang harus dimiliki petugas.", "[Menguasai SIAK]"),
    "pengawasan_internal": ("Siapa yang mengawasi, dan bagaimana.", "[Atasan langsung]"),
    "jumlah_pelaksana": ("Berapa petugas yang melayani.", "[4 orang]"),
    "jaminan_pelayanan": ("Jaminan bahwa layanan sesuai standar.", "[Maklumat pelayanan]"),
    "jaminan_keamanan": ("Jaminan keamanan dan keselamatan.", "[Data pemohon dirahasiakan]"),
    "evaluasi_kinerja": ("Bagaimana kinerja dievaluasi.", "[Survei kepuasan tiap semester]"),
}

SERVICE: Fields = {
    "id": patterned(
        "Nama pendek layanan untuk nama folder; jangan diubah sesudah terbit.",
        "ktp-el-baru",
        OPTIONAL_ID,
        "huruf kecil, angka, dan tanda hubung, seperti ktp-el-baru",
    ),
    "nama": text("Nama layanan seperti dikenal warga.", "Penerbitan KTP-el Baru", **FILLED),
    "sumber": text("Alamat tempat standar ini diterbitkan.", "https://..."),
    "persyaratan": items(
        "Apa yang harus dibawa atau dipenuhi pemohon.", "[Fotokopi Kartu Keluarga]", **MUST
    ),
    "prosedur": rows(
        "Langkah-langkah layanan, berurutan.",
        "[Pemohon mengambil nomor antrean, Petugas memeriksa berkas]",
        entry_or_text(
            "Satu langkah: teks, atau langkah dengan pelaku dan waktunya.",
            "{langkah: Petugas memeriksa berkas, pelaku: Petugas loket}",
            STEP,
        ),
        **MUST,
    ),
    "waktu": time(
        "Berapa lama sampai selesai.",
        "1 hari kerja",
        {
            "type": "list",
            "schema": keys(
                "Waktu untuk satu golongan pemohon atau satu tahap.",
                "{untuk: Pasien baru, lama: 10, satuan: menit}",
                {**SUBJECT, **LENGTH},
            ),
        },
        **MUST,
    ),
    "biaya": choice(
        "Biayanya: gratis, atau tarif dengan dasar hukumnya.",
        "gratis",
        {"type": "string"},
        {"type": "dict", "schema": FEE},
        **MUST,
    ),
    "produk": texts("Apa yang diterima pemohon.", "KTP-el", text("Satu produk.", "KTP-el"), **MUST),
    "pengaduan": complaints(
        "Cara mengadu tentang layanan ini; bila tidak ada, berlaku pengaduan instansi."
    ),
    **{key: items(*_COMPONENT_TEXTS[key]) for key in COMPONENTS},
}

AGENCY: Fields = {
    "status": text(
        "ditetapkan, draf, atau contoh; dua yang terakhir diberi pita di tiap halaman.",
        "draf",
        allowed=list(STATUSES),
        **FILLED,
    ),
    "gaya": style("Gaya halaman; bila kosong, gaya dari iceta.yaml."),
    "perangkat_daerah": keys(
        "Instansi yang memberi layanan.",
        "{nama: Dinas Sosial}",
        {
            "nama": text("Nama resmi instansi.", "Dinas Sosial", **FILLED),
            "singkatan": text("Singkatan yang lazim.", "Dinsos"),
            "alamat": text("Alamat kantor.", "Jalan Contoh Nomor 1 Indramayu"),
            "jam_layanan": texts(
                "Hari dan jam pelayanan.",
                "[Senin-Kamis 08.00-15.00, Jumat 08.00-11.00]",
                text("Jam pada hari tertentu.", "Jumat 08.00-11.00"),
            ),
            "situs": text("Alamat situs web.", "https://..."),
            "logo": logo("Berkas logo di dalam folder kerja ini."),
            "warna": colour("Warna instansi."),
            "pimpinan": keys(
                "Pejabat yang menandatangani maklumat.",
                "{jabatan: Kepala Dinas Sosial, nama: Nama Pejabat}",
                {
                    "jabatan": text("Jabatannya.", "Kepala Dinas Sosial"),
                    "sebutan": text("Plt., Pj., atau a.n., bila berlaku.", "Plt."),
                    "nama": text("Nama lengkap dengan gelar.", "Nama Pejabat, S.Sos."),
                    "pangkat": text("Pangkat dan golongan.", "Pembina Tingkat I"),
                    "nip": text("NIP 18 angka.", '"19800101 200501 1 001"'),
                },
            ),
        },
        **FILLED,
    ),
    "kanal": keys(
        "Kanal yang dapat dihubungi warga.",
        "{call_center: 0234 000 000}",
        {
            "call_center": text("Nomor pusat layanan; wajib ada.", "0234 000 000"),
            "whatsapp": text("Nomor WhatsApp kantor.", "0800 0000 0000"),
            "telepon": text("Nomor telepon kantor.", "0234 000 001"),
            "sms": text("Nomor SMS kantor.", "0800 0000 0001"),
            "email": text("Alamat e-mail kantor.", "dinas@contoh.go.id"),
            "media_sosial": keys(
                "Akun media sosial; paling sedikit satu.",
                "{instagram: dinsos.contoh}",
                {
                    name: text(f"Akun {title}.", "dinsos.contoh")
                    for name, title in zip(
                        SOCIAL_MEDIA,
                        ("Instagram", "Facebook", "X (Twitter)", "TikTok", "YouTube"),
                        strict=True,
                    )
                },
            ),
        },
    ),
    "penetapan": keys(
        "Keputusan yang menetapkan standar ini.",
        "{nomor: 000/SK/2026, tanggal: 2026-01-05}",
        {
            "nomor": text("Nomor keputusan.", "000/SK/2026"),
            "tanggal": day("Tanggal keputusan."),
            "ditinjau": day("Tanggal peninjauan terakhir."),
        },
    ),
    "maklumat": keys(
        "Maklumat pelayanan: janji yang ditandatangani pimpinan.",
        "{nomor: 000/MP/2026, tanggal: 2026-01-05}",
        {
            "nomor": text("Nomor maklumat.", "000/MP/2026"),
            "tempat": text("Tempat penandatanganan.", "Indramayu"),
            "tanggal": day("Tanggal penandatanganan."),
            "teks": text("Bunyi janji; bila kosong, dipakai bunyi baku.", "Dengan ini, ..."),
        },
    ),
    "pengaduan": complaints("Cara mengadu yang berlaku untuk semua layanan di bawah."),
    "layanan": rows(
        "Semua layanan instansi ini.",
        "[{nama: Penerbitan KTP-el Baru}]",
        keys("Satu layanan.", "{nama: Penerbitan KTP-el Baru}", SERVICE, terisi=True),
        **FILLED,
    ),
}
"""standards/ID.yaml (contract, section 3)."""


REGION: Fields = {
    "pemerintah": text("Nama pemerintah daerah.", "Pemerintah Kabupaten Contoh", **FILLED),
    "wilayah": text("Nama wilayah.", "Kabupaten Contoh", **FILLED),
    "ibu_kota": text("Ibu kota, tempat pada maklumat.", "Contoh", **FILLED),
    "lambang": logo("Berkas lambang daerah di dalam folder kerja ini."),
    "gaya": style("Gaya halaman untuk semua instansi."),
    "warna": colour("Warna untuk instansi yang tidak punya warna sendiri."),
    "program": keys(
        "Program pengaduan daerah.",
        "{nama: Indramayu Cepat Tanggap, singkatan: I-Ceta}",
        {
            "nama": text("Nama program.", "Indramayu Cepat Tanggap", **FILLED),
            "singkatan": text("Singkatannya.", "I-Ceta"),
        },
        **FILLED,
    ),
    "kanal_bersama": rows(
        "Kanal yang berlaku untuk semua instansi.",
        "[{jenis: sp4n_lapor, nama: SP4N-LAPOR!, alamat: https://www.lapor.go.id}]",
        keys(
            "Satu kanal.",
            "{jenis: aplikasi, nama: Indramayu All in One}",
            {
                "jenis": text("Jenis kanal.", "aplikasi", allowed=list(CHANNELS), **FILLED),
                "nama": text("Nama kanal.", "SP4N-LAPOR!"),
                "alamat": text("Nomor atau alamatnya.", "https://www.lapor.go.id"),
            },
        ),
    ),
    "eskalasi": rows(
        "Siapa yang bertindak bila keluhan belum selesai, berurutan.",
        "[{pihak: Perangkat daerah, tugas: menyelesaikan keluhan}]",
        keys(
            "Satu anak tangga.",
            "{pihak: Diskominfo, tugas: meneruskan keluhan}",
            {
                "pihak": text("Siapa.", "Diskominfo", **FILLED),
                "tugas": text("Berbuat apa.", "meneruskan keluhan", **FILLED),
            },
        ),
        **FILLED,
    ),
    "tinjau_ulang": keys(
        "Kapan standar harus ditinjau ulang.",
        "{peringatan_bulan: 12, batas_bulan: 36}",
        {
            "peringatan_bulan": patterned(
                "Diperingatkan sesudah sekian bulan.", "12", MONTHS, "jumlah bulan, seperti 12"
            ),
            "batas_bulan": patterned(
                "Dianggap salah sesudah sekian bulan.", "36", MONTHS, "jumlah bulan, seperti 36"
            ),
        },
    ),
    "keluaran": rows(
        "Format yang dibuat bila tidak diminta lain.",
        "[a4, feed]",
        text("Satu format.", "a4", allowed=[*FORMATS, ""]),
    ),
    "perangkat_daerah": rows(
        "Semua instansi yang wajib menerbitkan standar.",
        "[{id: dinsos, nama: Dinas Sosial}]",
        keys(
            "Satu instansi.",
            "{id: dinsos, nama: Dinas Sosial}",
            {
                "id": patterned(
                    "Sama dengan nama berkasnya di standards/.",
                    "dinsos",
                    ID_PATTERN,
                    "huruf kecil, angka, dan tanda hubung, seperti dinsos",
                    **FILLED,
                ),
                "nama": text("Nama resminya.", "Dinas Sosial", **FILLED),
            },
        ),
        **FILLED,
    ),
}
"""iceta.yaml (contract, section 2)."""

SCHEMAS: dict[Kind, Fields] = {"agency": AGENCY, "region": REGION}

_TYPE_NAMES: dict[type, str] = {str: "string", list: "list", dict: "dict"}


def fitting(alternatives: list[Rules], value: Any) -> Rules | None:
    """Choose the alternative a value was meant for.

    Args:
        alternatives: the rules of a ``pilihan``.
        value: what was typed.

    Returns:
        The alternative of the value's kind, of several the one that knows most of its
        keys; None where none is of that kind.
    """
    kind = _TYPE_NAMES[type(value)]
    alike = [rules for rules in alternatives if rules["type"] == kind]
    if len(alike) < 2:
        return alike[0] if alike else None
    return max(alike, key=lambda rules: len(rules["schema"].keys() & value.keys()))


def rules_at(kind: Kind, data: Any, path: Path) -> Rules:
    """Find the rules of a value.

    Args:
        kind: which schema.
        data: the file's data, needed where a value has alternatives.
        path: the value's path; only its last step may be absent from the data.

    Returns:
        The rules, alternatives not yet chosen.

    Raises:
        KeyError: the schema knows no such key.
    """
    rules: Rules = {"type": "dict", "schema": SCHEMAS[kind]}
    value = data
    for step in path:
        if "pilihan" in rules:
            rules = fitting(rules["pilihan"], value) or {}
        inner = rules["schema"]
        rules = inner if isinstance(step, int) else inner[step]
        value = value[step] if isinstance(step, int) else value.get(step, "")
    return rules


def inner_rules(rules: Rules) -> Iterator[tuple[str | None, Rules]]:
    """Give the rules one step below a value.

    Args:
        rules: the value's rules.

    Yields:
        Keys and their rules; a list's entries and alternatives have no key.
    """
    for alternative in rules.get("pilihan", ()):
        yield None, alternative
    schema = rules.get("schema")
    if schema is None:
        return
    kinds = rules.get("bentuk") or rules.get("type")
    if "list" in (kinds if isinstance(kinds, list) else [kinds]):
        yield None, schema
    else:
        yield from schema.items()
