"""The proof: every way in which a finished page can be wrong stops it."""

import dataclasses

import pytest

from iceta_infographic.errors import ProofError
from iceta_infographic.page.pdf import Box
from iceta_infographic.page.png import Letters
from iceta_infographic.page.proof import prove_boxes, prove_letters, squeezed
from tests.page.support import page_pledge, page_sheet

OURS = frozenset({"Plus-Jakarta-Sans-Bold", "Noto-Sans-Regular"})
PAGE = Letters("PERSYARATAN\r\nFotokopi Kartu Ke-\r\nluarga 1 hari\nkerja", 9.03, OURS)
STRINGS = ("Persyaratan", "Kartu Ke-luarga", "1 hari kerja", "")


def test_a_right_page_passes_and_tells_its_smallest_text() -> None:
    second = dataclasses.replace(PAGE, text="lanjutan", smallest_pt=9.5)
    assert prove_letters([PAGE, second], [*STRINGS, "lanjutan"], 9, "uji") == 9.03


@pytest.mark.parametrize(
    ("page", "strings", "floor", "said"),
    [
        (PAGE, ["Kartu Tanda Penduduk"], 9, "Kartu Tanda Penduduk"),
        (PAGE, ["Persyaratan", "2 hari kerja"], 9, "2 hari kerja"),
        (PAGE, STRINGS, 9.1, r"9\.03 pt"),
        (dataclasses.replace(PAGE, fonts=OURS | {"DejaVu-Sans"}), STRINGS, 9, "DejaVu-Sans"),
        (dataclasses.replace(PAGE, fonts=OURS | {""}), STRINGS, 9, "fonts"),
        (Letters("", 0, frozenset()), [], 9, "0 pt"),
    ],
    ids=["text missing", "figure wrong", "too small", "foreign font", "nameless font", "empty"],
)
def test_a_wrong_page_does_not_pass(
    page: Letters, strings: tuple[str, ...], floor: float, said: str
) -> None:
    with pytest.raises(ProofError, match=rf"(?s)ID/layanan.*{said}"):
        prove_letters([page], strings, floor, "ID/layanan")


def test_one_wrong_page_of_several_is_enough() -> None:
    small = dataclasses.replace(PAGE, smallest_pt=6)
    with pytest.raises(ProofError):
        prove_letters([PAGE, small, PAGE], STRINGS, 9, "uji")


def test_a_real_page_with_a_text_too_many_does_not_pass() -> None:
    seen = page_sheet("lazim")
    prove_letters(seen.letters, seen.drawn.strings, 9, "uji")
    with pytest.raises(ProofError, match="Surat dokter"):
        prove_letters(seen.letters, [*seen.drawn.strings, "Surat dokter"], 9, "uji")


@pytest.mark.parametrize("kind", ["sheet", "pledge"])
def test_a_real_page_without_one_of_its_words_does_not_pass(kind: str) -> None:
    seen = (page_sheet if kind == "sheet" else page_pledge)("lazim")
    for text in filter(None, seen.drawn.strings):
        word = max(text.split(), key=len)
        doctored = [
            dataclasses.replace(page, text=squeezed(page.text).replace(squeezed(word), ""))
            for page in seen.letters
        ]
        with pytest.raises(ProofError):
            prove_letters(doctored, seen.drawn.strings, 9, "uji")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("hari kerja", "hari\r\nkerja"),
        ("Persyaratan", "PERSYARATAN"),
        ("ﬁle", "file"),
        ("terus-menerus", "terus\x02menerus"),
        ("KTP-el", "KTP\ufffeel"),
        ("per\u00adsya\u200bratan", "persyaratan"),
    ],
)
def test_how_a_text_is_set_does_not_matter(typed: str, printed: str) -> None:
    assert squeezed(typed) == squeezed(printed)


@pytest.mark.parametrize(("typed", "printed"), [("10.000", "10000"), ("a-b", "ab"), ("é", "e")])
def test_what_a_text_says_does_matter(typed: str, printed: str) -> None:
    assert squeezed(typed) != squeezed(printed)


# --- boxes --------------------------------------------------------------------------------

RIGHT: dict[str, Box] = {
    "1-atas-latar": (0, 0, 800, 300),
    "1-kepala": (0, 0, 800, 200),
    "1-kartu-1": (40, 220, 260, 340),
    "1-kartu-2": (280, 220, 500, 340),
    "1-bagian-1": (40, 360, 400, 700),
    "1-kaki": (0, 900, 800, 1000),
}


def test_parts_beside_each_other_pass() -> None:
    prove_boxes(RIGHT, 800, 1000, "uji")


def test_parts_that_touch_pass() -> None:
    prove_boxes({**RIGHT, "1-bagian-2": (400, 340, 760, 900)}, 800, 1000, "uji")


@pytest.mark.parametrize(
    ("name", "box", "said"),
    [
        ("1-bagian-2", (600, 360, 810, 500), "leaves"),
        ("1-bagian-2", (-20, 720, 100, 800), "leaves"),
        ("1-bagian-2", (40, -5, 100, -1), "leaves"),
        ("1-kaki", (0, 900, 800, 1002), "leaves"),
        ("1-dasar-latar", (0, 0, 900, 1000), "leaves"),
        ("1-bagian-2", (390, 400, 700, 600), "overlap"),
        ("1-bagian-2", (40, 698, 400, 800), "overlap"),
        ("1-bagian-2", (100, 400, 200, 500), "overlap"),
        ("1-bagian-2", (40, 880, 400, 950), "overlap"),
    ],
)
def test_a_part_that_leaves_the_sheet_or_covers_another_does_not_pass(
    name: str, box: Box, said: str
) -> None:
    with pytest.raises(ProofError, match=rf"uji: .*{name}.*{said}"):
        prove_boxes({**RIGHT, name: box}, 800, 1000, "uji")
