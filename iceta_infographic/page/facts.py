"""The three answers before any reading: time, fee and product as large facts.

What fits stands in the card whole. What doesn't is summed up there and stands in full in a
section of its own, so that nothing typed is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..standard.model import Duration, Fee, FeeKind, Service, Span

HEADLINE = 30
"""Characters of a headline that stay a headline (three lines of a card at the most)."""
BELOW, DETAILS = "Lihat rincian", "lihat rincian"
"""What a card says when the whole stands in a section, as its headline or beneath it."""
CAPTION = 96
"""Characters of small print that a card carries well."""
TOTALS = frozenset({"tarif", "jumlah", "total"})
"""Names of a last column that is the sum of those before it (contract, section 3)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One card.

    Attributes:
        element: waktu, biaya or produk.
        headline: the large words; typed text or a summary of it.
        captions: the lines beneath.
        whole: whether all that was typed stands in the card; else a section must follow.
        missing: whether there is nothing to say (only in drafts).
    """

    element: str
    headline: str
    captions: tuple[str, ...]
    whole: bool
    missing: bool = False


def says(text: object) -> bool:
    """Return whether a text says anything: ``-`` and ``...`` hold a place until somebody does."""
    return any(letter.isalnum() for letter in str(text))


def facts(service: Service, caption: int = CAPTION) -> tuple[Fact, Fact, Fact]:
    """Sum up a service in three cards: time, fee, product.

    Args:
        service: the facts.
        caption: characters of small print that a card carries in this medium.
    """
    return (
        time_fact(service.durations, caption),
        fee_fact(service.fee, caption),
        product_fact(service, caption),
    )


def time_fact(durations: Sequence[Duration], caption: int = CAPTION) -> Fact:
    """Sum up the time: the promise itself, its span, or the number of stages."""
    if not any(says(t or "") for d in durations for t in (d.text, d.subject, d.condition)):
        return Fact("waktu", "", (), whole=False, missing=True)
    if len(durations) > 1:
        return _many_durations(durations, caption)
    (only,) = durations
    typed = only.text.typed
    notes = tuple(str(t) for t in (only.subject, only.condition) if t is not None)
    if len(typed) <= HEADLINE and _small(notes, caption):
        return Fact("waktu", typed, notes, whole=True)
    first = only.spans[0] if only.spans else None
    if first and first.start == 0 and len(only.spans) == 1:
        rest = typed[first.end :]
        short = first.end <= HEADLINE and _small((rest.strip(), *notes), caption)
        if short and _may_break(rest):
            return Fact("waktu", typed[: first.end], (rest.strip(), *notes), whole=True)
    return _summed("waktu", _range(only.spans) or BELOW)


def _summed(element: str, headline: str) -> Fact:
    """Return a card of which the whole stands in a section; it says so once."""
    return Fact(element, headline, () if headline == BELOW else (DETAILS,), whole=False)


def _may_break(rest: str) -> bool:
    return not rest or rest[0] in " ,;("


def _many_durations(durations: Sequence[Duration], caption: int) -> Fact:
    spans = [span for duration in durations for span in duration.spans]
    headline = _range(spans) or f"{len(durations)} ketentuan waktu"
    lines = tuple(
        f"{d.subject}: {d.text}" if d.subject else str(d.text) for d in durations if not d.condition
    )
    if len(lines) == len(durations) and len(lines) <= 3 and _small(lines, caption):
        return Fact("waktu", headline, lines, whole=True)
    return _summed("waktu", headline)


def _range(spans: Sequence[Span]) -> str:
    """Say from the least to the most, when both are of one unit."""
    if not spans or len({span.unit for span in spans}) > 1:
        return f"{len(spans)} tahap" if len(spans) > 1 else ""
    low, high = min(s.low for s in spans), max(s.high for s in spans)
    unit = spans[0].unit
    numbers = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    return f"{numbers} {unit}" if len(numbers) <= HEADLINE else ""


def fee_fact(fee: Fee | None, caption: int = CAPTION) -> Fact:
    """Sum up the fee: free, the one figure, or from which figure on."""
    if fee is None or (fee.text is not None and not any(says(text) for text in _said(fee))):
        return Fact("biaya", "", (), whole=False, missing=True)
    notes = tuple(str(t) for t in (fee.basis, fee.note) if t is not None)
    if fee.kind is FeeKind.FREE or (fee.text is not None and not fee.rows):
        typed = fee.text.typed if fee.text is not None else "Gratis"
        headline, rest = _split_free(typed) if fee.kind is FeeKind.FREE else (typed, "")
        captions = (rest, *notes) if rest else notes
        bare = fee.formula is None and not fee.rows
        if bare and len(headline) <= HEADLINE and _small(captions, caption):
            return Fact("biaya", headline, captions, whole=True)
        short = headline if len(headline) <= HEADLINE else "Sesuai rincian"
        return _summed("biaya", short)
    bare = fee.formula is None and not fee.columns
    if bare and len(fee.rows) == 1 and len(fee.rows[0].values) == 1:
        row = fee.rows[0]
        captions = (f"{row.label}, {row.unit}" if row.unit else str(row.label), *notes)
        if len(row.values[0].typed) <= HEADLINE and _small(captions, caption):
            return Fact("biaya", row.values[0].typed, captions, whole=True)
    prices = _prices(fee)
    if not prices:
        headline = "Dengan rumus" if fee.formula is not None else "Sesuai tarif"
    elif min(prices) == max(prices):
        headline = rupiah_text(prices[0])
    else:
        headline = f"mulai {rupiah_text(min(prices))}"
    short = headline if len(headline) <= HEADLINE else "Sesuai rincian"
    return _summed("biaya", short)


def _said(fee: Fee) -> tuple[object, ...]:
    texts = (fee.text, fee.basis, fee.formula, fee.note, *fee.columns)
    return (*(text for text in texts if text is not None), *(row.label for row in fee.rows))


def _prices(fee: Fee) -> list[Decimal]:
    """Return what is paid in each row; nothing where one of them does not tell."""
    last = str(fee.columns[-1]).casefold().partition(" (")[0] if fee.columns else ""
    paid = [row.amounts[-1] for row in fee.rows if len(row.amounts) == 1 or last in TOTALS]
    known = [amount for amount in paid if amount is not None]
    return known if len(known) == len(fee.rows) else []


def _split_free(typed: str) -> tuple[str, str]:
    """Part ``gratis (tidak ada biaya)`` into the word, set as a headline, and its explanation."""
    typed = typed[:1].upper() + typed[1:]
    head, bracket, rest = typed.partition(" (")
    if bracket and len(head) <= HEADLINE:
        return head, bracket.strip() + rest
    return typed, ""


def product_fact(service: Service, caption: int = CAPTION) -> Fact:
    """Sum up the product: its name, or how many there are."""
    products = [str(p) for p in service.products if str(p)]
    if not any(map(says, products)):
        return Fact("produk", "", (), whole=False, missing=True)
    if len(products) == 1:
        (only,) = products
        head, bracket, rest = only.partition(" (")
        if bracket and len(head) <= HEADLINE and _small((rest,), caption):
            return Fact("produk", head, (bracket.strip() + rest,), whole=True)
        if len(only) <= 2 * HEADLINE:
            return Fact("produk", only, (), whole=True)
        return _summed("produk", BELOW)
    if len(products) <= 3 and _small(products, caption):
        return Fact("produk", f"{len(products)} produk", tuple(products), whole=True)
    return _summed("produk", f"{len(products)} produk")


def rupiah_text(amount: Decimal) -> str:
    """Write an amount as Indonesians do: ``Rp40.000``, ``Rp1.250,50``."""
    whole, _, cents = f"{amount:,.2f}".replace(",", ".").rpartition(".")
    return f"Rp{whole}" if cents == "00" else f"Rp{whole},{cents}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def _small(texts: Sequence[str], limit: int) -> bool:
    return sum(len(t) for t in texts) <= limit
