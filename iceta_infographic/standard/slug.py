"""Ids: what they may look like, and how one is made from a name."""

import re
import unicodedata

LONGEST = 100
"""Characters an id may have; a file name holds 255 bytes and gets an ending as well."""

ID_PATTERN = rf"^[a-z0-9-]{{1,{LONGEST}}}$"
"""What an id looks like (contract, section 1)."""

_APART = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Make an id from a name: lower case, ASCII, hyphens.

    Args:
        name: any text, ``Penerbitan KTP Elektronik Baru``.

    Returns:
        The id, ``penerbitan-ktp-elektronik-baru``; empty where the name has no letter or
        digit that ASCII knows.
    """
    letters = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    whole = _APART.sub("-", plain).strip("-")
    if len(whole) <= LONGEST:
        return whole
    cut = whole[: LONGEST + 1].rpartition("-")[0]
    return cut or whole[:LONGEST]
