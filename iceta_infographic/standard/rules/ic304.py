"""Waktu tidak memuat angka dan satuan.

Yang dicari adalah angka beserta satuannya: "10 menit", "3–25 hari kerja", "1 (satu) hari kerja",
"2 x 24 jam". Angka boleh ditulis dengan kata: "satu hari kerja", "setengah jam". "Secepatnya",
"saat itu juga", "tergantung antrean", dan "sesuai SOP" bukan angka. Yang diperiksa adalah waktu
layanan, waktu setiap langkah, dan tenggat penanganan pengaduan.

Mengapa penting: janji yang tidak dapat diukur tidak dapat ditagih oleh warga dan tidak dapat
dinilai oleh pengawas. Jangka waktu penyelesaian adalah komponen standar pelayanan dalam Pasal 21
UU 25/2009 dan termasuk yang dipublikasikan menurut PermenPANRB 15/2014.

Cara memperbaiki: tulis waktu paling lama dengan satuan, misalnya "paling lama 3 hari kerja sejak
berkas lengkap". Bila berbeda menurut jenisnya, tulis satu baris untuk setiap jenis.
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency
from . import Context, Problem
from ._walk import durations
from ._words import is_unfilled

CODE = "IC304"
SEVERITY = Severity.ERROR
TITLE = "waktu tanpa angka dan satuan"

WRONG = """\
waktu: Secepatnya setelah berkas lengkap
"""
RIGHT = """\
waktu: Paling lama satu hari kerja setelah berkas lengkap
"""


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find promises of time that can't be measured."""
    for owner, duration in durations(agency):
        if not duration.spans and not is_unfilled(duration.text.typed):
            yield Problem(
                duration.text.path,
                f"{owner}: waktu belum memuat angka dan satuan",
                "tulis misalnya: paling lama 3 hari kerja",
            )
