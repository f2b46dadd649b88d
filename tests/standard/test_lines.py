"""Lines that are neither ``kunci: isi`` nor ``- butir``."""

import pytest

from iceta_infographic.standard.findings import Finding
from iceta_infographic.standard.reader import Unreadable, read


def trouble(text: str) -> Finding:
    with pytest.raises(Unreadable) as caught:
        read(text.encode(), "x.yaml")
    (found,) = caught.value.findings
    assert found.code == "IC102"
    return found


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        # "-" for "nothing": what belongs there, and never what another rule would refuse.
        ("biaya: -", 1, 8, "Tulis isi yang sebenarnya, misalnya: gratis."),
        ("biaya: - # belum ada", 1, 8, "Tulis isi yang sebenarnya, misalnya: gratis."),
        ("- waktu: -", 1, 10, "Tulis isi yang sebenarnya, misalnya: 1 hari kerja."),
        ("persyaratan: -", 1, 14, "misalnya: `- Fotokopi Kartu Keluarga`."),
        ("kanal:\n  media_sosial: -", 2, 17, "misalnya: `instagram: dinsos.contoh`."),
        ("singkatan: -", 1, 12, "misalnya: Dinsos; bila memang tidak ada, hapus tanda `-` itu."),
        ("alamat: -", 1, 9, "sebenarnya; bila memang tidak ada, hapus tanda `-` itu."),
        ("nama: -", 1, 7, "Tulis isi yang sebenarnya."),
        ("zzz: -", 1, 6, "Tulis isi yang sebenarnya."),
        # A sentence in a list: all of it, or its end would be a key's value.
        ("a:\n  - Air: 2 liter: bersih", 2, 17, '`- "Air: 2 liter: bersih"`'),
        ("a:\n  - langkah: Bayar: tunai", 2, 19, '`- langkah: "Bayar: tunai"`'),
        ("a:\n  - “Air: 2 liter: bersih”", 2, 18, '`- "Air: 2 liter: bersih"`'),
        ("produk: “Surat: asli”", 1, 15, '`produk: "Surat: asli"`'),
        # The dash that is missing.
        ("a:\n  - b\n  c\n  - d", 3, 3, "Awali dengan `- `: `- c`."),
        ("a:\n  - b\n  c", 3, 3, "Awali dengan `- `: `- c`."),
        ("a:\n- b\nc\nd: e", 3, 1, "Awali dengan `- `: `- c`."),
        ("a:\n  - b: c\n    d: e\n  f\n", 4, 3, "Awali dengan `- `: `- f`."),
        ("a:\n  b\n  - c\n", 2, 3, "Awali dengan `- `."),
        ("a:\n  - b\nc\nd: e", 3, 1, "`nama: Dinas Sosial`"),
        # The sign that is not a colon.
        ("status: draf\nwaktu = 5 hari kerja", 2, 7, "`waktu: 5 hari kerja`."),
        ("waktu=5 hari\nbiaya: gratis", 1, 6, "`waktu: 5 hari`."),
        ("biaya =\n  gratis: ya", 1, 7, "Ganti `=` dengan titik dua: `biaya:`."),
        ("a:\n  - kanal = whatsapp\n    alamat: x", 2, 11, "`kanal: whatsapp`."),
        ("Waktu = 5 hari\nbiaya: gratis", 1, 7, "`Waktu: 5 hari`."),
        ("luas = 5 x 6\nbiaya: gratis", 1, 1, "`nama: Dinas Sosial`"),
    ],
)
def test_the_hint_says_what_to_type(text: str, line: int, column: int, hint: str) -> None:
    found = trouble(text)

    assert (found.mark.line, found.mark.column) == (line, column)
    assert found.hint.endswith(hint) or hint in found.hint


@pytest.mark.parametrize(
    "line", ["waktu = {}", "a:\n  - b\n  {}", "a:\n  - b: c: {}", "waktu: x: {}"]
)
def test_a_huge_line_is_not_repeated(line: str) -> None:
    found = trouble(line.format("x" * 100_000) + "\nstatus: draf")

    assert len(found.message + found.hint) < 300
