"""IC402."""

from collections.abc import Callable

import pytest

Places = Callable[..., list[tuple[int, int]]]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        (
            """\
maklumat:
  tempat: Contoh
  tanggal: 2026-01-05
  teks: Kami siap melayani dengan senyum.
""",
            [(4, 9)],
        ),
        (
            """\
maklumat:
  tempat: Contoh
  tanggal: 2026-01-05
  teks: >-
    Kami melayani sesuai standar dan
    terus melakukan perbaikan.
""",
            [(4, 9)],
        ),
    ],
)
def test_found_at_its_place(places: Places, fragment: str, expected: list[tuple[int, int]]) -> None:
    assert places("IC402", fragment) == expected


@pytest.mark.parametrize(
    "fragment",
    [
        """\
maklumat: {tempat: Contoh, tanggal: 2026-01-05}
""",
        """\
maklumat: {tempat: Contoh, tanggal: 2026-01-05, teks: ""}
""",
        """\
maklumat:
  tempat: Contoh
  tanggal: 2026-01-05
  teks: Sanggup sesuai STANDAR, memperbaiki diri, siap menerima sanksi.
""",
    ],
)
def test_sound_text_is_not_accused(places: Places, fragment: str) -> None:
    assert places("IC402", fragment) == []
