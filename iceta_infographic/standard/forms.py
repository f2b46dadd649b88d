"""Building blocks of the schemas: one shape of value each, in Cerberus' words.

Three rules are added to Cerberus' own (see :mod:`.validator`):

``bentuk``
    ``dict`` or ``list``: that kind of value, or a text that means "not filled in yet".
``terisi``
    the value must be filled in.
``pilihan``
    alternatives of one value; the one that fits the value's kind and keys is judged.

``meta`` holds what people read: ``tentang`` explains the key, ``contoh`` is a value as it
is typed, ``syarat`` says in words what a pattern asks for, and ``pola`` is the pattern for
editors where Cerberus calls a function.
"""

from typing import Any

from .dates import PATTERN as DAY_PATTERN
from .slug import ID_PATTERN
from .vocabulary import CHANNELS, NO, YES

Rules = dict[str, Any]
Fields = dict[str, Rules]

COLOUR = r"^\s*(?:#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}))?\s*$"
MONTHS = r"^\s*(?:0*[1-9][0-9]{0,2})?\s*$"
OPTIONAL_ID = ID_PATTERN.replace("^", "^(?:", 1).replace("$", "|)$")

MUST = {"required": True}
FILLED = {"required": True, "terisi": True}

_GROUP_DEPTH = 3


def text(about: str, example: str, **rules: Any) -> Rules:
    """A text."""
    return {"type": "string", "meta": {"tentang": about, "contoh": example}, **rules}


def keys(about: str, example: str, fields: Fields, **rules: Any) -> Rules:
    """Keys below the key, or nothing yet."""
    meta = {"tentang": about, "contoh": example}
    return {"bentuk": "dict", "schema": fields, "meta": meta, **rules}


def rows(about: str, example: str, item: Rules, **rules: Any) -> Rules:
    """A list, or nothing yet."""
    meta = {"tentang": about, "contoh": example}
    return {"bentuk": "list", "schema": item, "meta": meta, **rules}


def texts(about: str, example: str, item: Rules, **rules: Any) -> Rules:
    """A text, or a list of texts."""
    meta = {"tentang": about, "contoh": example}
    return {"type": ["string", "list"], "schema": item, "meta": meta, **rules}


def entry_or_text(about: str, example: str, fields: Fields) -> Rules:
    """One entry of a list in its short form, a text, or its long form, keys."""
    meta = {"tentang": about, "contoh": example}
    return {"type": ["string", "dict"], "schema": fields, "meta": meta}


def choice(about: str, example: str, *alternatives: Rules, **rules: Any) -> Rules:
    """One of several shapes (``pilihan``)."""
    return {
        "pilihan": list(alternatives),
        "meta": {"tentang": about, "contoh": example},
        **rules,
    }


def patterned(about: str, example: str, pattern: str, wording: str, **rules: Any) -> Rules:
    """A text that must match a pattern; ``wording`` says in words what it asks for."""
    meta = {"tentang": about, "contoh": example, "syarat": wording}
    return {"type": "string", "regex": pattern, "meta": meta, **rules}


def day(about: str) -> Rules:
    """A date, or nothing yet."""
    rules = text(about, "2026-01-05", check_with="tanggal")
    rules["meta"]["syarat"] = "tanggal yang ada, seperti 2026-01-05 atau 5 Januari 2026"
    rules["meta"]["pola"] = DAY_PATTERN.replace("^", "^(?:", 1)[:-1] + r"|\s*)$"
    return rules


def logo(about: str) -> Rules:
    """The path of a picture inside the workspace."""
    return text(about, "logo.svg")


def colour(about: str) -> Rules:
    """A colour, or nothing yet."""
    return patterned(about, '"#0b5d4b"', COLOUR, "warna seperti #0b5d4b atau #0b5")


def style(about: str) -> Rules:
    """The id of a style, or nothing yet."""
    return patterned(
        about, "tenang", OPTIONAL_ID, "nama gaya: huruf kecil, angka, dan tanda hubung"
    )


def _item(depth: int) -> Rules:
    """One entry of persyaratan: text, or a group whose entries are one level less deep."""
    if depth == 0:
        return text("Satu butir.", "Fotokopi Kartu Keluarga")
    group: Fields = {
        "kelompok": text("Judul kelompok butir.", "Orang asing", **MUST),
        "butir": rows("Isi kelompok.", "[Dokumen perjalanan]", _item(depth - 1), **MUST),
    }
    return entry_or_text(
        "Satu butir: teks, atau kelompok dengan butirnya sendiri.",
        "{kelompok: Orang asing, butir: [Dokumen perjalanan]}",
        group,
    )


def items(about: str, example: str, **rules: Any) -> Rules:
    """A list of texts and groups: persyaratan and the eight other components."""
    return rows(about, example, _item(_GROUP_DEPTH), **rules)


LENGTH: Fields = {
    "lama": text("Angka lamanya; boleh rentang.", "3–25", **MUST),
    "satuan": text("Satuan waktunya.", "hari kerja"),
    "keterangan": text("Syarat berlakunya, dicetak kecil.", "sejak berkas lengkap"),
}
SUBJECT: Fields = {"untuk": text("Untuk siapa atau tahap apa.", "Pasien baru", **MUST)}


def time(about: str, example: str, *others: Rules, **rules: Any) -> Rules:
    """A length of time: text, or figure and unit, or one of ``others``."""
    length = {"type": "dict", "schema": LENGTH}
    return choice(about, example, {"type": "string"}, length, *others, **rules)


STEP: Fields = {
    "langkah": text("Apa yang dilakukan.", "Petugas memeriksa berkas", **MUST),
    "pelaku": text("Siapa yang melakukannya.", "Petugas loket"),
    "waktu": time("Lamanya langkah ini.", "10 menit"),
    "rincian": rows(
        "Anak langkah, berurutan.", "[Mencetak, Memaraf]", text("Anak langkah.", "Mencetak")
    ),
}

_TARIFF_ROW: Fields = {
    "uraian": text("Apa yang dibayar.", "Darah lengkap", **MUST),
    "nilai": texts(
        "Tarifnya dalam rupiah; daftar angka bila tabelnya berkolom.",
        "40000",
        text("Angka satu kolom.", "25000"),
        **MUST,
    ),
    "satuan": text("Untuk tiap apa.", "per pemeriksaan"),
}

FEE: Fields = {
    "gratis": text("`true` bila tidak dipungut biaya.", "true", allowed=[*YES, *NO, ""]),
    "dasar": text("Dasar hukum tarif atau pembebasannya.", "Perda 1/2024"),
    "kolom": rows(
        "Judul kolom bila tarif terdiri atas beberapa angka; yang pertama untuk uraian.",
        "[Tujuan, Jasa sarana, Jasa pelayanan, Tarif]",
        text("Judul kolom.", "Tarif"),
    ),
    "tarif": rows(
        "Baris-baris tarif.",
        "[{uraian: Darah lengkap, nilai: 40000}]",
        keys(
            "Satu baris tarif.",
            "{uraian: Darah lengkap, nilai: 40000, satuan: per pemeriksaan}",
            _TARIFF_ROW,
        ),
    ),
    "rumus": text("Rumus bila tarif dihitung.", "Luas x indeks x harga satuan"),
    "catatan": text("Catatan di bawah tarif.", "Peserta JKN ditanggung BPJS"),
}

_COMPLAINT_CHANNEL: Fields = {
    "kanal": text("Jenis kanal.", "whatsapp", allowed=list(CHANNELS), **FILLED),
    "nama": text("Nama kanal, bila ada nama sendiri.", "Halo Dukcapil"),
    "alamat": text("Nomor, alamat, atau akunnya.", "0800 0000 0000"),
}
_COMPLAINT_FLOW: Fields = {
    "alur": rows(
        "Perjalanan pengaduan, berurutan.",
        "[Pengguna menyampaikan, Pejabat menjawab]",
        text("Satu tahap.", "Pejabat menjawab"),
        **MUST,
    ),
    "tenggat": time("Paling lambat kapan dijawab.", "5 hari kerja"),
}


def complaints(about: str) -> Rules:
    """A list of ways to complain: text, channel or flow."""
    return rows(
        about,
        "[Kotak saran di ruang pelayanan]",
        choice(
            "Satu cara mengadu: teks, kanal, atau alur.",
            "{kanal: whatsapp, alamat: 0800 0000 0000}",
            {"type": "string"},
            {"type": "dict", "schema": _COMPLAINT_CHANNEL},
            {"type": "dict", "schema": _COMPLAINT_FLOW},
        ),
    )
