"""The proof: every way in which a finished page can be wrong stops it."""

import dataclasses
import shutil
from pathlib import Path

import pytest

from iceta_infographic.build.make import Failed, Made, make
from iceta_infographic.build.plan import BOOK, Contents, Task
from iceta_infographic.errors import ProofError
from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.pdf import Box
from iceta_infographic.page.printed import Line, Printed
from iceta_infographic.page.proof import (
    prove_boxes,
    prove_letters,
    prove_lines,
    prove_unmoved,
    squeezed,
)
from iceta_infographic.resources import builtin_templates
from tests.page.support import page_agency, page_pledge, page_sheet, region_of

OURS = frozenset({"Plus-Jakarta-Sans-Bold", "Noto-Sans-Regular"})
A4, ROLLUP, STORY = (FORMATS[name] for name in ("a4", "rollup", "story"))
LINE = Line("Fotokopi Kartu Keluarga", (100, 100, 300, 112), 9.03)
PAGE = Printed(
    "PERSYARATAN\r\nFotokopi Kartu Ke-\r\nluarga 1 hari\nkerja", OURS, 794, 1123, (LINE,)
)
STRINGS = ("Persyaratan", "Kartu Ke-luarga", "1 hari kerja", "")


def test_a_right_page_passes_and_tells_its_smallest_text() -> None:
    second = dataclasses.replace(
        PAGE, text="lanjutan", lines=(dataclasses.replace(LINE, size_pt=9.5),)
    )
    assert prove_letters([PAGE, second], [*STRINGS, "lanjutan"], 9, "uji") == 9.03


@pytest.mark.parametrize(
    ("page", "strings", "floor", "said"),
    [
        (PAGE, ["Kartu Tanda Penduduk"], 9, "Kartu Tanda Penduduk"),
        (PAGE, ["Persyaratan", "2 hari kerja"], 9, "2 hari kerja"),
        (PAGE, [*STRINGS, "1 hari"], 9, "1 hari"),
        (PAGE, [*STRINGS, "Persyaratan"], 9, "Persyaratan"),
        (PAGE, STRINGS, 9.1, r"9\.03 pt"),
        (dataclasses.replace(PAGE, fonts=OURS | {"DejaVu-Sans"}), STRINGS, 9, "DejaVu-Sans"),
        (dataclasses.replace(PAGE, fonts=OURS | {""}), STRINGS, 9, "fonts"),
        (Printed("", frozenset(), 794, 1123), [], 9, "0 pt"),
    ],
    ids=[
        "text missing",
        "figure wrong",
        "only within another",
        "once instead of twice",
        "too small",
        "foreign font",
        "nameless font",
        "empty",
    ],
)
def test_a_wrong_page_does_not_pass(
    page: Printed, strings: tuple[str, ...], floor: float, said: str
) -> None:
    with pytest.raises(ProofError, match=rf"(?s)ID/layanan.*{said}"):
        prove_letters([page], strings, floor, "ID/layanan")


def test_one_wrong_page_of_several_is_enough() -> None:
    small = dataclasses.replace(PAGE, lines=(dataclasses.replace(LINE, size_pt=6),))
    with pytest.raises(ProofError):
        prove_letters([PAGE, small, PAGE], STRINGS, 9, "uji")


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("1 hari kerja, 1 hari", ["1 hari", "1 hari kerja"]),
        ("ab aba", ["aba", "ab"]),
        ("aba ab", ["aba", "ab"]),
        ("01 010", ["01", "010"]),
        ("Gratis Gratis", ["Gratis", "Gratis"]),
        ("", ["", ""]),
    ],
)
def test_strings_that_share_letters_each_find_their_place(text: str, strings: list[str]) -> None:
    prove_letters([dataclasses.replace(PAGE, text=text)], strings, 9, "uji")


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


# --- lines --------------------------------------------------------------------------------


def beside(box: Box, *, seen: bool = True, upright: bool = True) -> Printed:
    """Return the page with a second line."""
    return dataclasses.replace(
        PAGE, lines=(LINE, dataclasses.replace(LINE, box=box, seen=seen, upright=upright))
    )


@pytest.mark.parametrize(
    "box",
    [
        (100, 113, 300, 125),
        (100, 111, 300, 123),
        (301, 100, 500, 112),
        (298.5, 100, 500, 112),
        (17.1, 500, 300, 512),
        (500, 1090, 776, 1105),
    ],
    ids=["below", "accent", "beside", "kerned", "at the edge", "in the corner"],
)
def test_lines_clear_of_each_other_and_the_edges_pass(box: Box) -> None:
    prove_lines([PAGE, beside(box=box)], A4, "uji")


@pytest.mark.parametrize(
    ("box", "said"),
    [
        ((100, 106, 300, 118), "stand on each other"),
        ((100, 94, 300, 106), "stand on each other"),
        ((150, 102, 160, 110), "stand on each other"),
        ((290, 100, 500, 112), "stand on each other"),
        ((100, 100, 300, 112), "stand on each other"),
        ((10, 500, 90, 512), "leaves"),
        ((-30, 500, -10, 512), "leaves"),
        ((700, 500, 785, 512), "leaves"),
        ((100, 10, 300, 22), "leaves"),
        ((100, 1098, 300, 1110), "leaves"),
        ((100, 1200, 300, 1212), "leaves"),
    ],
)
def test_a_line_upon_another_or_too_near_an_edge_does_not_pass(box: Box, said: str) -> None:
    with pytest.raises(ProofError, match=f"ID/layanan, page 2.*{said}"):
        prove_lines([PAGE, beside(box=box)], A4, "ID/layanan")


def test_a_line_that_is_not_seen_does_not_pass() -> None:
    with pytest.raises(ProofError, match="seen"):
        prove_lines([beside(box=(100, 500, 300, 512), seen=False)], A4, "uji")


def test_a_turned_line_fills_its_box_only_in_part() -> None:
    prove_lines([beside(box=(90, 50, 200, 180), upright=False)], A4, "uji")
    with pytest.raises(ProofError, match="leaves"):
        prove_lines([beside(box=(90, -50, 200, 180), upright=False)], A4, "uji")


@pytest.mark.parametrize(
    ("form", "top", "bottom"),
    [(STORY, 250, 1920 - 250), (ROLLUP, 17, (2000 - 150) * 96 / 25.4), (A4, 17, 1123 - 17)],
)
def test_zones_that_stay_empty_stay_empty(form: object, top: float, bottom: float) -> None:
    assert isinstance(form, type(A4))
    page = dataclasses.replace(PAGE, width=form.width, height=form.height)

    def at(y: float) -> list[Printed]:
        return [
            dataclasses.replace(page, lines=(dataclasses.replace(LINE, box=(200, y, 400, y + 12)),))
        ]

    prove_lines(at(top + 1), form, "uji")
    prove_lines(at(bottom - 13), form, "uji")
    for y in (top - 2, bottom - 10, bottom + 5):
        with pytest.raises(ProofError, match="leaves"):
            prove_lines(at(y), form, "uji")


SPOILT = {
    "covered by another": (".bagian{top:300px !important}", "overlap"),
    "lines pushed together": (
        ".langkah p, .syarat, .kartu .ket{line-height:.5 !important}",
        "stand on each other",
    ),
    "hidden": (".syarat{color:transparent}", "seen"),
    "cut": (".kaki .kiri{height:.5rem;overflow:hidden}", "seen"),
    "shrunk": (".kaki{transform:scale(.7)}", "the floor is"),
    "beyond the edge": (".kaki .kiri{position:relative;left:-40px}", "leaves"),
    "painted over": (
        ".bagian::after{content:'';position:absolute;left:0;top:0;right:0;bottom:0;background:#fff}",
        "something covers",
    ),
    "left out": (".kaki .kiri{display:none}", "not on the page"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_style_that_spoils_a_page_publishes_nothing(name: str, tmp_path: Path) -> None:
    css, said = SPOILT[name]
    shutil.copytree(builtin_templates(), tmp_path / "templates")
    with (tmp_path / "templates/gaya/teduh/gaya.css").open("a", encoding="utf-8") as style:
        style.write(f"\n{css}\n")
    agency = page_agency("lazim")
    task = Task(agency, region_of(), agency.services[0], "a4", False, None, None)
    made = make(task, (tmp_path / "templates",))
    assert isinstance(made, Failed)
    assert said in made.reason


def test_a_book_that_is_painted_over_is_not_published(tmp_path: Path) -> None:
    shutil.copytree(builtin_templates(), tmp_path / "templates")
    with (tmp_path / "templates/umum/buku.css").open("a", encoding="utf-8") as style:
        style.write(
            "\ntable{position:relative}"
            "table::after{content:'';position:absolute;left:0;top:0;right:0;bottom:0;background:#fff}\n"
        )
    agency = page_agency("lazim")
    contents = Contents(agency.services, pledge=False, absent=())
    task = Task(agency, region_of(), None, BOOK, False, None, None, contents=contents)
    made = make(task, (tmp_path / "templates",))
    assert isinstance(made, Failed)
    assert "something covers" in made.reason
    assert isinstance(make(task, (builtin_templates(),)), Made)


def test_crop_marks_that_move_a_line_do_not_pass() -> None:
    prove_unmoved([PAGE], [PAGE], "uji")
    moved = dataclasses.replace(LINE, box=(100, 102, 300, 114))
    for other in (
        [],
        [PAGE, PAGE],
        [dataclasses.replace(PAGE, lines=())],
        [dataclasses.replace(PAGE, lines=(moved,))],
        [dataclasses.replace(PAGE, lines=(dataclasses.replace(LINE, text="lain"),))],
    ):
        with pytest.raises(ProofError, match="with crop marks"):
            prove_unmoved([PAGE], other, "uji")


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
    prove_boxes(RIGHT, 800, 1000, A4, "uji")


def test_parts_that_touch_pass() -> None:
    prove_boxes({**RIGHT, "1-bagian-2": (400, 340, 760, 900)}, 800, 1000, A4, "uji")


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
        prove_boxes({**RIGHT, name: box}, 800, 1000, A4, "uji")


@pytest.mark.parametrize("form", [STORY, ROLLUP], ids=["story", "rollup"])
def test_parts_keep_out_of_the_zones_and_backgrounds_need_not(form: object) -> None:
    assert isinstance(form, type(A4))
    wide, high = form.width, form.height
    clear = (100, form.top, 500, high - form.bottom)
    ground = (0, 0, wide, high)
    prove_boxes({"1-bagian-0": clear, "1-dasar-latar": ground}, wide, high, form, "uji")
    low = (100, 600, 500, high - form.bottom + 2)
    with pytest.raises(ProofError, match="1-bagian-0 leaves"):
        prove_boxes({"1-bagian-0": low}, wide, high, form, "uji")
