"""What of an agency's file belongs on which page, from the raw data and not from the model."""

import re
from collections.abc import Iterator
from typing import Any

from iceta_infographic.page.proof import squeezed
from iceta_infographic.standard.model import COMPONENTS

MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


def strings(value: Any) -> Iterator[str]:
    """Yield every text in raw data, however deep; keys are no text."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def in_words(day: str) -> str:
    """Write a date as it is printed."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", day)
    return f"{int(match[3])} {MONTHS[int(match[2]) - 1]} {match[1]}" if match else day


def _complaints(entries: Any) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, dict):
            # The kind of a channel is a word of the format: it is printed as people say it.
            yield from strings({k: v for k, v in entry.items() if k != "kanal"})
        else:
            yield entry


def of_sheet(data: Any) -> list[str]:
    """Return every text of a file with one service that its sheet must carry."""
    agency, (service,) = data["perangkat_daerah"], data["layanan"]
    found = [text for key in ("nama", "singkatan", "alamat", "situs") for text in [agency.get(key)]]
    found += strings(agency.get("jam_layanan", []))
    found += strings(data.get("kanal", {}))
    for key, value in data.get("penetapan", {}).items():
        found.append(value if key == "nomor" else in_words(value))
    for key, value in service.items():
        if key == "pengaduan":
            found += _complaints(value)
        elif key == "biaya" and isinstance(value, dict):
            found += strings({k: v for k, v in value.items() if k != "gratis"})
        elif key != "id" and key not in COMPONENTS:
            found += strings(value)
    if "pengaduan" not in service:
        found += _complaints(data.get("pengaduan", []))
    return [text for text in found if text]


def of_pledge(data: Any) -> list[str]:
    """Return every text of a file that its pledge must carry."""
    agency, pledge = data["perangkat_daerah"], data["maklumat"]
    found = [agency["nama"], agency.get("alamat"), agency.get("situs")]
    found += strings(agency.get("pimpinan", {}))
    found += [pledge.get("nomor"), pledge.get("tempat"), in_words(pledge.get("tanggal", ""))]
    found += (pledge.get("teks") or "").splitlines()
    return [text for text in found if text]


def lost(expected: list[str], printed: str, longest: int) -> list[str]:
    """Say what is not printed.

    Args:
        expected: texts; those that occur twice must be printed twice.
        printed: everything printed, page after page.
        longest: letters up to which a text must stand in one piece.

    Returns:
        The texts, words and letters that are missing; nothing when all is there.
    """
    paper = squeezed(printed)
    whole = [squeezed(text) for text in expected if len(text) <= longest]
    missing = [text for text in dict.fromkeys(whole) if paper.count(text) < whole.count(text)]
    # A text that goes on in another column or on another sheet is held by its words, and a
    # word that had to be broken by its letters.
    source = [squeezed(word) for text in expected for word in text.split()]
    words = {word for word in source if 4 <= len(word) <= 40}
    everything = squeezed(" ".join(expected))
    missing += [word for word in sorted(words) if paper.count(word) < source.count(word)]
    missing += [
        letter for letter in sorted({*everything}) if paper.count(letter) < everything.count(letter)
    ]
    return missing
