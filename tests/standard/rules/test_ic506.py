"""IC506."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
pengaduan: [{kanal: situs, alamat: dinas@contoh.go.id}]
""",
            [(1, 36)],
        ),
        (
            """\
pengaduan: [{kanal: email, alamat: www.dinas.go.id}, Kotak saran]
""",
            [(1, 36)],
        ),
        (
            """\
perangkat_daerah: {nama: Dinas, situs: Situs resmi dinas}
""",
            [(1, 40)],
        ),
        (
            """\
perangkat_daerah: {nama: Dinas, situs: "htp://dinas.go.id"}
""",
            [(1, 40)],
        ),
        (
            """\
pengaduan: ["www,dinas.go.id", "http//:dinas.go.id", "https:/dinas.go.id", "www. dinas.go.id"]
""",
            [(1, 13), (1, 32), (1, 54), (1, 76)],
        ),
        (
            """\
persyaratan: [Akun di laporbup.contohkab.go.id]
prosedur: [Membuka laporbub.contohkab.go.id]
""",
            [(2, 12)],
        ),
        (
            """\
persyaratan: [Registrasi di simbg.go.id]
prosedur: [Mengunggah di https://simbg.pu.go.id/login]
""",
            [(2, 12)],
        ),
        (
            """\
kanal: {email: contoh.go.id}
""",
            [(1, 16)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC506", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
pengaduan:
  - {kanal: situs, alamat: "https://dinas.contohkab.go.id/aduan?x=1"}
  - {kanal: email, alamat: a@b.go.id}
""",
        """\
persyaratan: [Akun di www.laporbup.go.id]
prosedur: [Membuka https://laporbup.go.id/masuk]
""",
        """\
persyaratan: [kominfo.go.id]
prosedur: [kominfo.contohkab.go.id]
""",
        """\
persyaratan: [lapor.go.id]
prosedur: [lapor.contohkab.go.id]
""",
        """\
persyaratan: [layanan1.go.id]
prosedur: [layanan2.go.id]
""",
        """\
persyaratan: [disdik.contohkab.go.id]
prosedur: [disdag.contohkab.go.id]
""",
        """\
pengaduan: [aduan@laporbup.go.id, aduan@laporbub.go.id]
""",
        """\
persyaratan: ["WWW", "http"]
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC506", fragment) == []
