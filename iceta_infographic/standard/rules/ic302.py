"""Biaya bukan "gratis" dan bukan tarif atau rumus yang disertai dasar hukum.

Ada tiga jawaban yang dapat dipakai warga: gratis; angka rupiah; atau rumus yang dapat dihitung
sendiri. Angka dan rumus harus disertai dasar hukumnya, karena pungutan oleh pemerintah selalu
ditetapkan dengan peraturan.

Mengapa penting: biaya yang tidak tertulis membuka jalan bagi pungutan liar. Biaya/tarif adalah
salah satu komponen standar pelayanan dalam Pasal 21 UU 25/2009 dan termasuk enam komponen yang
dipublikasikan menurut PermenPANRB 15/2014.

Cara memperbaiki: tulis "gratis" bila memang tidak dipungut biaya. Bila dipungut, tulis tarifnya
satu per satu beserta "dasar", atau "rumus" beserta "dasar".
"""

from collections.abc import Iterator

from ..findings import Severity
from ..model import Agency, Fee, FeeKind, Service, TariffRow
from . import Context, Problem
from ._fees import has_figure, has_formula, is_charged, is_free, names_basis, only_refers
from ._walk import label
from ._words import LAW, is_unfilled, quoted

CODE = "IC302"
SEVERITY = Severity.ERROR
TITLE = "biaya tanpa angka, rumus, atau dasar hukum"

WRONG = """\
biaya: Rp40.000 per pemeriksaan
"""
RIGHT = """\
biaya:
  dasar: Perda 1/2024
  tarif:
    - {uraian: Darah lengkap, nilai: Rp40.000, satuan: per pemeriksaan}
"""

_FIGURE_HINT = "tulis gratis, atau tarif dalam rupiah (atau rumus) beserta dasar hukumnya"
_BASIS_HINT = "tambahkan dasar, misalnya: dasar: Perda Nomor 1 Tahun 2024"


def check(agency: Agency, _context: Context) -> Iterator[Problem]:
    """Find fees that name no amount, and amounts without their legal basis."""
    for service in agency.services:
        fee = service.fee
        if fee is None or "biaya" in service.unreadable or fee.kind is FeeKind.FREE:
            continue
        yield from _of_text(service, fee) if fee.kind is FeeKind.TEXT else _of_table(service, fee)


def _of_text(service: Service, fee: Fee) -> Iterator[Problem]:
    text = "" if fee.text is None else fee.text.typed
    if is_unfilled(text) and not has_figure(text):
        return  # IC301
    if only_refers(text):
        return  # IC303
    path = fee.path if fee.text is None else fee.text.path
    if not (is_free(text) or has_figure(text) or has_formula(text)):
        yield Problem(
            path,
            f"{label(service)}: biaya tidak menyebut gratis, angka, atau rumus",
            _FIGURE_HINT,
        )
    elif is_charged(text) and not _has_basis(fee):
        yield Problem(path, f"{label(service)}: biaya belum menyebut dasar hukumnya", _BASIS_HINT)


def _of_table(service: Service, fee: Fee) -> Iterator[Problem]:
    if not fee.rows and (fee.formula is None or is_unfilled(fee.formula.typed)):
        yield Problem(
            fee.path, f"{label(service)}: biaya belum memuat tarif atau rumus", _FIGURE_HINT
        )
        return
    bad_rows = [row for row in fee.rows if not _has_amount(row)]
    for row in bad_rows:
        if not any(only_refers(value.typed) for value in row.values):
            place = row.values[0].path if row.values else row.path
            yield Problem(
                place,
                f"{label(service)}: tarif {quoted(row.label.typed)} tidak memuat angka rupiah",
                "tulis nilainya, misalnya: Rp40.000, atau 1,5% dari nilai lelang, atau gratis",
            )
    to_pay = fee.formula is not None or any(not _is_free_row(row) for row in fee.rows)
    if to_pay and not _has_basis(fee):
        path = (*fee.path, "dasar") if fee.basis is None else fee.basis.path
        yield Problem(path, f"{label(service)}: biaya belum menyebut dasar hukumnya", _BASIS_HINT)


def _has_amount(row: TariffRow) -> bool:
    if any(amount is not None for amount in row.amounts):
        return True
    typed = [value.typed for value in row.values]
    # A row that is not filled in at all is IC301's.
    return all(is_unfilled(text) for text in typed) or any(
        has_figure(text) or is_free(text) or has_formula(text) for text in typed
    )


def _is_free_row(row: TariffRow) -> bool:
    return all(
        amount == 0 or (amount is None and is_free(value.typed))
        for value, amount in zip(row.values, row.amounts, strict=False)
    )


def _has_basis(fee: Fee) -> bool:
    basis = fee.basis
    if basis is not None and not is_unfilled(basis.typed) and names_basis(basis.typed):
        return True
    named = (fee.text, fee.note, fee.formula)
    return any(LAW.search(text.typed) is not None for text in named if text is not None)
