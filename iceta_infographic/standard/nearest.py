"""Which word was meant: spelling, usual other names, and words that belong elsewhere."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from .forms import Rules
from .schema import SCHEMAS, Kind, inner_rules

_NOT_LETTERS = re.compile(r"[\W_]+")
_LONGEST = 60
_CLOSE = 0.75
_DISTANT = 0.6
_MOST_PLACES = 2

# The target first in the list that is known where the word stands is the one meant.
_OTHER_NAMES: dict[tuple[str, ...], str] = {
    ("persyaratan",): "syarat syarat_layanan persyaratan_layanan requirements berkas dokumen",
    ("prosedur", "alur"): "alur mekanisme procedure tahapan sop sistem_mekanisme_dan_prosedur",
    ("langkah", "alur", "prosedur"): "langkah langkah_langkah step steps kegiatan tahap aktivitas",
    ("waktu", "lama"): "durasi lama time duration",
    ("waktu",): "jangka_waktu jangka_waktu_pelayanan waktu_penyelesaian waktu_layanan sla",
    ("biaya", "nilai"): "tarif harga fee cost biaya_tarif retribusi jumlah rupiah",
    ("produk",): "produk_layanan produk_pelayanan hasil output product keluaran",
    ("pengaduan",): "aduan keluhan complaints pengaduan_saran_dan_masukan penanganan_pengaduan",
    ("nama", "kelompok", "uraian"): "judul name title nama_layanan nama_instansi nama_dinas",
    ("uraian", "langkah"): "nama deskripsi uraian item jenis keterangan_tarif",
    ("butir", "rincian"): "isi item items daftar butir",
    ("kelompok",): "grup group golongan kategori",
    ("rincian",): "detail details sub_langkah anak_langkah",
    ("pelaku",): "petugas pelaksana oleh actor siapa",
    ("satuan",): "unit per",
    ("keterangan", "catatan"): "ket keterangan note catatan notes",
    ("dasar", "dasar_hukum"): "dasar_hukum dasar hukum peraturan landasan_hukum",
    ("rumus",): "formula perhitungan",
    ("tenggat",): "batas_waktu waktu deadline",
    ("kanal", "jenis"): "jenis kanal tipe type channel media",
    ("alamat",): "nomor no akun kontak address url tautan link lokasi",
    ("nomor",): "no sk nomor_sk no_sk number nomor_surat",
    ("tanggal",): "tgl date tanggal_sk tanggal_penetapan",
    ("ditinjau",): "tinjauan tanggal_tinjau peninjauan reviu review",
    ("tempat",): "lokasi kota place",
    ("teks",): "isi bunyi janji text",
    ("telepon",): "telp tlp tel phone telephone no_telp nomor_telepon",
    ("whatsapp",): "wa no_wa nomor_wa whats_app",
    ("email",): "surel mail alamat_email",
    ("call_center",): "callcenter call_centre hotline pusat_panggilan",
    ("media_sosial",): "medsos sosmed social_media sosial_media",
    ("instagram",): "ig",
    ("facebook",): "fb",
    ("x",): "twitter",
    ("youtube",): "yt",
    ("situs",): "website web laman url site situs_web",
    ("sp4n_lapor",): "lapor span_lapor sp4n",
    ("perangkat_daerah",): "instansi opd skpd dinas unit_kerja agency organisasi",
    ("layanan",): "pelayanan services service daftar_layanan jenis_layanan",
    ("pimpinan",): "kepala kepala_dinas pejabat penandatangan head",
    ("jabatan",): "posisi office",
    ("sebutan",): "status_jabatan plt",
    ("pangkat",): "golongan pangkat_golongan",
    ("jam_layanan",): "jam jam_buka jam_kerja jam_operasional jam_pelayanan waktu_pelayanan",
    ("logo", "lambang"): "lambang logo logo_dinas gambar",
    ("warna",): "color colour warna_utama",
    ("gaya",): "style tema theme",
    ("penetapan",): "keputusan sk_penetapan dasar_penetapan",
    ("kanal",): "kontak hubungi channels",
    ("sumber",): "source referensi tautan",
    ("ditetapkan",): "final resmi berlaku tetap",
    ("draf",): "draft konsep rancangan",
    ("contoh",): "example sampel dummy",
    ("true",): "yes benar y",
    ("false",): "no bukan salah n",
}


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word probably stands for.

    Attributes:
        word: the known word.
        inside: keys that hold it, dotted, when it belongs elsewhere; empty when it is
            known where it stands.
    """

    word: str
    inside: tuple[str, ...] = ()


def meant(word: str, known: Collection[str], kind: Kind | None = None) -> Meant | None:
    """Guess what an unknown word stands for.

    Args:
        word: what was typed.
        known: the words known at its place.
        kind: for a key, the schema in which it may belong elsewhere.

    Returns:
        The guess, or None where nothing comes near.
    """
    here = here_meant(word, known)
    if here is not None:
        return Meant(here)
    if len(word) > _LONGEST:
        return None
    plain = _plain(word)
    if kind is not None:
        elsewhere = _places(kind)
        for name in (plain, *_other_names(plain, elsewhere)):
            if name in elsewhere:
                return Meant(name, elsewhere[name])
    close = get_close_matches(plain, sorted(known), n=1, cutoff=_DISTANT)
    return Meant(close[0]) if close else None


def here_meant(word: str, known: Collection[str]) -> str | None:
    """Guess which word known at this very place was meant.

    Args:
        word: what was typed.
        known: the words known at its place.

    Returns:
        The word, or None where none comes very near.
    """
    if len(word) > _LONGEST:
        return None
    # "lama:3" without the space is one word for YAML.
    for plain in dict.fromkeys((_plain(word), _plain(word.partition(":")[0]))):
        if plain in known:
            return plain
        for name in _other_names(plain, known):
            return name
    close = get_close_matches(_plain(word), sorted(known), n=1, cutoff=_CLOSE)
    return close[0] if close else None


def _plain(word: str) -> str:
    return _NOT_LETTERS.sub("_", word.lower()).strip("_")


def _other_names(plain: str, known: Collection[str]) -> Iterable[str]:
    return (name for name in _targets().get(plain, ()) if name in known)


@cache
def _targets() -> Mapping[str, tuple[str, ...]]:
    targets: dict[str, tuple[str, ...]] = {}
    for names, words in _OTHER_NAMES.items():
        for word in words.split():
            targets[word] = (*targets.get(word, ()), *(n for n in names if n != word))
    return targets


@cache
def _places(kind: Kind) -> Mapping[str, tuple[str, ...]]:
    """For every key where it belongs, of several places the outermost ones."""
    places: dict[str, tuple[str, ...]] = {}
    level: list[tuple[str, Rules]] = [("", {"type": "dict", "schema": SCHEMAS[kind]})]
    while level:
        found: dict[str, list[str]] = {}
        deeper: list[tuple[str, Rules]] = []
        for owner, rules in level:
            for key, inner in inner_rules(rules):
                if key is None:
                    deeper.append((owner, inner))
                else:
                    found.setdefault(key, []).append(owner)
                    deeper.append((f"{owner}.{key}" if owner else key, inner))
        for key, owners in found.items():
            places.setdefault(key, tuple(dict.fromkeys(owners))[:_MOST_PLACES])
        level = deeper
    return places
