"""IC503."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan:
  - Kotak saran
  - E-mail dinas
  - WhatsApp
  - Website
""",
            [(3, 5), (4, 5), (5, 5)],
        ),
        (
            """\
pengaduan: [Kotak saran, Lewat e-mail (alamat tidak ditulis)]
""",
            [(1, 26)],
        ),
        (
            """\
pengaduan: [Kotak saran, {kanal: whatsapp}, {kanal: facebook, alamat: ""}]
""",
            [(1, 26), (1, 45)],
        ),
        (
            """\
kanal: {call_center: 0234 000 000, email: a@b.go.id, media_sosial: {instagram: "@contoh"}}
pengaduan: [Facebook dinas, Kotak saran]
layanan: [{nama: Akta Kelahiran}]
""",
            [(2, 13)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC503", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan: [E-mail a@b.go.id, WA 0812 3456 7890, "IG: @contoh", www.contoh.go.id]
""",
        """\
pengaduan: [Kotak saran, Nomor WhatsApp tertera di loket]
""",
        """\
pengaduan: [Telepon dinas, Hotline service, Instagram dinas, Media sosial dinas]
""",
        """\
kanal: {call_center: 0234 000 000, email: a@b.go.id, media_sosial: {instagram: "@contoh"}}
pengaduan: [Telepon, E-mail dinas, Instagram, {kanal: email}, {kanal: sms}]
layanan: [{nama: Akta Kelahiran}]
""",
        """\
pengaduan: [{kanal: kotak_saran}, {kanal: tatap_muka}, {kanal: sp4n_lapor}]
""",
        """\
pengaduan: [{kanal: whatsapp, nama: WA 0812 3456 7890}, Kotak saran]
""",
        """\
pengaduan: [Watukebo, Kotak saran]
""",
        """\
pengaduan: ["-"]
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC503", fragment) == []
