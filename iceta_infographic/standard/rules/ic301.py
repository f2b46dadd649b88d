"""Salah satu dari enam unsur kosong atau hanya berisi tanda pengganti.

Yang dianggap belum diisi: isian kosong, daftar tanpa butir, serta isian seperti "-", "–", "n/a",
"...", "tidak ada", "belum ada", atau kurang dari dua huruf atau angka. "KK" adalah jawaban, "-"
bukan. Pada daftar, setiap butir yang belum diisi disebut di tempatnya sendiri. Pengaduan boleh
ditulis satu kali di tingkat perangkat daerah; temuan ini muncul bila di kedua tempat tidak ada.
Nama perangkat daerah dan nama layanan yang masih teks contoh dari berkas baru ("Tulis nama layanan
di sini") juga ditemukan, supaya tidak ikut tercetak.

Mengapa penting: warga datang dengan berkas yang kurang, atau tidak tahu berapa lama ia harus
menunggu dan ke mana ia dapat mengeluh. Komponen standar pelayanan diatur dalam Pasal 21
UU 25/2009. Menurut PermenPANRB 15/2014, enam komponen penyampaian pelayanan dipublikasikan:
persyaratan; sistem, mekanisme, dan prosedur; jangka waktu pelayanan; biaya/tarif; produk
pelayanan; serta penanganan pengaduan, saran, dan masukan.

Cara memperbaiki: tulis isinya. Bila memang tidak ada, katakan dengan kalimat yang dapat dipahami
warga: "Tidak ada persyaratan, cukup datang ke loket" atau, untuk biaya, "gratis".
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import (
    Agency,
    Channel,
    Complaint,
    ComplaintFlow,
    Duration,
    Fee,
    Group,
    Item,
    Service,
    Step,
    Text,
)
from . import Context, Problem
from ._walk import complaints, label
from ._words import is_unfilled, quoted

CODE = "IC301"
SEVERITY = Severity.ERROR
TITLE = "unsur kosong atau belum diisi"

WRONG = """\
produk: "-"
"""
RIGHT = """\
produk: Kutipan Akta Kelahiran
"""

_HINTS = {
    "persyaratan": "tulis satu berkas atau syarat di setiap butir",
    "prosedur": "tulis langkah demi langkah apa yang dilakukan pemohon dan petugas",
    "waktu": "tulis angka dan satuannya, misalnya: 1 hari kerja",
    "biaya": "tulis gratis, atau tarif beserta dasar hukumnya",
    "produk": "tulis apa yang diterima pemohon, misalnya: Kartu Keluarga",
    "pengaduan": "tulis kanal yang dapat dipakai warga: nomor, alamat, akun, atau tempat",
}


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find elements that are empty, and entries and names that are placeholders."""
    yield from _unnamed(
        agency.name,
        "nama perangkat daerah",
        "tulis nama resminya, misalnya: Dinas Sosial",
    )
    for service in agency.services:
        yield from _unnamed(
            service.name,
            "nama layanan",
            "tulis nama layanan seperti dikenal warga, misalnya: Penerbitan KTP-el Baru",
        )
        for element, empty in _empty_elements(service):
            if empty and element not in service.unreadable:
                yield _empty(service, element)
        for element, text in _entries(service):
            if element not in service.unreadable and is_unfilled(text.typed):
                yield _unfilled(label(service), element, text)
    for owner, entries, _ in complaints(agency):
        for text in _complaint_entries(entries):
            if is_unfilled(text.typed):
                yield _unfilled(owner, "pengaduan", text)


def _unnamed(name: Text, what: str, hint: str) -> Iterator[Problem]:
    # An empty name is IC202's.
    if name.typed and is_unfilled(name.typed):
        yield Problem(name.path, f"{quoted(name.typed)} bukan {what}", hint)


def _empty_elements(service: Service) -> Iterator[tuple[str, bool]]:
    yield "persyaratan", not service.requirements
    yield "prosedur", not service.procedure
    yield "waktu", not service.durations
    yield "biaya", service.fee is None
    yield "produk", not service.products
    yield "pengaduan", not service.complaints


def _empty(service: Service, element: str) -> Problem:
    message = f"{label(service)}: {element} masih kosong"
    hint = _HINTS[element]
    if element == "pengaduan" and not service.own_complaints:
        message = f"{label(service)}: pengaduan belum ada"
        hint += "; boleh juga satu kali di tingkat atas untuk semua layanan"
    return Problem((*service.path, element), message, hint)


def _unfilled(owner: str, element: str, text: Text) -> Problem:
    if text.typed.strip():
        return Problem(
            text.path, f"{owner}: {quoted(text.typed)} bukan isi untuk {element}", _HINTS[element]
        )
    return Problem(text.path, f"{owner}: ada bagian {element} yang masih kosong", _HINTS[element])


def _entries(service: Service) -> Iterator[tuple[str, Text]]:
    for text in _requirements(service.requirements):
        yield "persyaratan", text
    for step in service.procedure:
        for text in _step(step):
            yield "prosedur", text
        if step.duration is not None and step.duration.text.typed.strip():
            yield "waktu", step.duration.text
    for duration in service.durations:
        yield "waktu", duration.text
    for text in _fee(service.fee):
        yield "biaya", text
    for text in service.products:
        yield "produk", text


def _requirements(items: tuple[Item, ...]) -> Iterator[Text]:
    for item in items:
        if not isinstance(item, Group):
            yield item
        elif item.items:
            yield from _requirements(item.items)
        else:
            yield Text("", (*item.path, "butir"))


def _step(step: Step) -> Iterator[Text]:
    yield step.text
    # An empty optional part is no finding; a dash would be printed.
    yield from (detail for detail in step.details if detail.typed.strip())


def _fee(fee: Fee | None) -> Iterator[Text]:
    if fee is None:
        return
    if fee.text is not None:
        yield fee.text
    for row in fee.rows:
        yield row.label
        # In a wide table a dash says "not in this column"; a row of dashes says nothing.
        if all(is_unfilled(text.typed) and not _is_amount(text) for text in row.values):
            yield from row.values


def _is_amount(text: Text) -> bool:
    return any(char.isdigit() for char in text.typed)


def _complaint_entries(entries: tuple[Complaint, ...]) -> Iterator[Text]:
    for entry in entries:
        if isinstance(entry, Channel):
            if entry.address is not None and entry.address.typed.strip():
                yield entry.address
        elif isinstance(entry, ComplaintFlow):
            yield from entry.steps or (Text("", (*entry.path, "alur")),)
            yield from _deadline(entry.deadline)
        else:
            yield entry


def _deadline(deadline: Duration | None) -> Iterator[Text]:
    if deadline is not None and deadline.text.typed.strip():
        yield deadline.text
