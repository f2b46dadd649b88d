"""Amounts of money as offices write them: ``Rp40.000``, ``40.000,-``, ``Rp1,5 juta``."""

import re
from collections.abc import Iterable
from decimal import Decimal

_SCALES = {
    "": 1,
    "rb": 1_000,
    "ribu": 1_000,
    "jt": 1_000_000,
    "juta": 1_000_000,
    "miliar": 1_000_000_000,
    "milyar": 1_000_000_000,
}

# Only what can be read in one way: "40,000" and "25,500.00" are English, or forty, so
# they are left unread. A scale word makes a decimal point safe ("1.5 juta").
_AMOUNT = re.compile(
    r"""
    (?:(?:rp|idr)\.?\s*)?
    (?:
        (?P<figure>0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4})
        (?:,(?P<cents>[0-9]{1,2}))?
        |
        (?P<decimal>[0-9]{1,6}\.[0-9]{1,2})(?=\s*(?:rb|ribu|jt|juta|mil[iy]ar)\b)
    )
    (?:[.,]?\s?[-–—])?
    (?:\s*(?P<scale>rb|ribu|jt|juta|mil[iy]ar))?
    (?:\s*rupiah)?
    (?:,\s?[-–—])?
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)


def rupiah(text: str) -> Decimal | None:
    """Read an amount of rupiah.

    Args:
        text: the figure as typed; the whole text must be the amount.

    Returns:
        The amount, or None where the text is anything else or could be read in two ways.
    """
    match = _AMOUNT.fullmatch(text.replace("\u00a0", " ").strip())
    if match is None:
        return None
    if match["decimal"]:
        amount = Decimal(match["decimal"])
    else:
        amount = Decimal(match["figure"].replace(".", "") + "." + (match["cents"] or "0"))
    amount *= _SCALES[(match["scale"] or "").lower()]
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount


_NAMED = re.compile(r"rp", re.IGNORECASE)
_SHARE = re.compile(r"%|persen", re.IGNORECASE)


def bare(values: Iterable[str]) -> bool:
    """Return whether the figures of a tariff are rupiah and none of them says so.

    Args:
        values: the figures as typed; a share, ``2,5% dari nilai lelang``, is no amount.
    """
    typed = tuple(values)
    amounts = (value for value in typed if not _SHARE.search(value))
    return not any(map(_NAMED.search, typed)) and any(re.search(r"\d", value) for value in amounts)
