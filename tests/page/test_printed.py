"""What a finished PDF says of itself, and where."""

from pathlib import Path

import pytest

from iceta_infographic.page.formats import FORMATS
from iceta_infographic.page.printed import Line, printed
from iceta_infographic.page.sheet import draw
from tests.page.support import document, page_agency, plain_look, region_of


def only(tmp_path: Path, body: str, css: str = "", page: str = "") -> Line:
    """Return the line that says "Baris"."""
    (found,) = printed(document(tmp_path, body, "p{margin:0}" + css, f"size:600px 400px;{page}"))
    (line,) = [line for line in found.lines if line.text.strip() == "Baris"]
    return line


def test_letters_say_what_is_printed_how_small_and_in_which_font(tmp_path: Path) -> None:
    body = '<p>Persyaratan ≥ ½ &amp; &lt;b&gt;</p><p class="k">kecil</p><p>中</p>'
    css = "p{font-size:12pt}.k{font-size:7.5pt;font-weight:800}"
    (page,) = printed(document(tmp_path, body.replace("<p>中</p>", ""), css))
    assert "Persyaratan ≥ ½ & <b>" in page.text
    assert "kecil" in page.text
    assert page.smallest_pt == pytest.approx(7.5, abs=0.02)
    assert page.fonts >= {"Plus-Jakarta-Sans-Medium", "Plus-Jakarta-Sans-Ultra-Bold"}
    assert all("+" not in name for name in page.fonts)


def test_a_line_of_many_letters_is_read_whole(tmp_path: Path) -> None:
    words = " ".join(f"kata{number}" for number in range(400))
    css = "p{font-size:1px;white-space:nowrap}"
    (page,) = printed(document(tmp_path, f"<p>{words}</p><p>kecil</p>", css, "size:2000px 90px"))
    assert [line.text.strip() for line in page.lines] == [words, "kecil"]


def test_scaled_letters_count_as_small_as_they_look(tmp_path: Path) -> None:
    css = "p{font-size:20pt;transform:scale(.3);transform-origin:0 0}"
    (page,) = printed(document(tmp_path, "<p>kecil</p>", css))
    assert page.smallest_pt == pytest.approx(6, abs=0.05)


def test_letters_are_told_page_by_page(tmp_path: Path) -> None:
    body = '<p>satu</p><p style="break-before:page;font-size:30pt">dua</p>'
    first, second = printed(document(tmp_path, body, ""))
    assert ("satu" in first.text, "dua" in first.text) == (True, False)
    assert "dua" in second.text
    assert first.smallest_pt < second.smallest_pt


def test_what_lies_beyond_the_edge_is_not_printed(tmp_path: Path) -> None:
    body = '<p>dalam</p><p style="position:absolute;top:900px">luar</p>'
    (page,) = printed(document(tmp_path, body, ""))
    assert "dalam" in page.text
    assert "luar" not in page.text


def test_a_text_is_read_on_past_what_stands_beside_it(tmp_path: Path) -> None:
    css = "p,b{position:absolute;top:0;margin:0}p{left:0;width:150px}b{left:300px}"
    body = "<b>CONTOH</b><p>Dinas Pekerjaan Umum dan Penataan Ruang</p>"
    (page,) = printed(document(tmp_path, body, css))
    assert len(page.lines) > 2
    assert "DinasPekerjaanUmumdanPenataanRuang" in "".join(page.text.split())


def test_a_page_without_letters_has_none(tmp_path: Path) -> None:
    (page,) = printed(document(tmp_path, "", ""))
    assert (page.text, page.smallest_pt, page.fonts) == ("", 0, frozenset())


# --- where --------------------------------------------------------------------------------


def test_a_line_stands_where_it_was_put(tmp_path: Path) -> None:
    css = "p{position:absolute;left:100px;top:50px;font-size:40px;line-height:40px}"
    line = only(tmp_path, "<p>Baris</p>", css)
    left, top, right, bottom = line.box
    # The letters themselves, not the line's height: a capital B has a little air at its left.
    assert 100 <= left <= 106
    assert 50 <= top < bottom <= 90
    assert 80 <= right - left <= 110
    assert 26 <= bottom - top <= 34
    assert line.size_pt == pytest.approx(30, abs=0.05)
    assert line.upright
    assert line.seen


def test_bleed_does_not_move_it(tmp_path: Path) -> None:
    css = "p{position:absolute;left:100px;top:50px}"
    plain = only(tmp_path, "<p>Baris</p>", css)
    marked = only(tmp_path, "<p>Baris</p>", css, "bleed:3mm;marks:crop")
    assert marked.box == pytest.approx(plain.box, abs=0.05)


@pytest.mark.parametrize("group", ["opacity:.5", "opacity:.5;transform:scale(.5)"])
def test_nor_does_a_group_and_a_group_s_scale_counts(tmp_path: Path, group: str) -> None:
    scale = 0.5 if "scale" in group else 1
    css = (
        "p{position:absolute;left:100px;top:50px;font-size:40px}"
        f"body>div{{{group};position:absolute;left:0;top:0;width:600px;height:400px;"
        "transform-origin:0 0}"
    )
    plain = only(tmp_path, "<p>Baris</p>", css)
    grouped = only(tmp_path, "<div><div><div><p>Baris</p></div></div></div>", css)
    assert grouped.box == pytest.approx([scale * value for value in plain.box], abs=0.1)
    assert grouped.size_pt == pytest.approx(30 * scale, abs=0.05)


def test_a_turned_line_is_told_from_upright_ones(tmp_path: Path) -> None:
    for angle in ("20deg", "90deg", "180deg"):
        css = f"p{{transform:rotate({angle});width:100px;margin:150px}}"
        assert not only(tmp_path, "<p>Baris</p>", css).upright


@pytest.mark.parametrize(
    "css",
    [
        "p{color:transparent}",
        "p{color:rgba(0,0,0,0)}",
        "div{height:8px;overflow:hidden}",
        "div{width:20px;overflow:hidden}p{white-space:nowrap}",
        "div{height:0;overflow:hidden}",
        "section{height:8px;overflow:hidden}div{opacity:.5}",
    ],
)
def test_what_is_hidden_or_cut_is_not_seen(tmp_path: Path, css: str) -> None:
    body = "<section><div><p>Baris</p></div></section>"
    assert only(tmp_path, body).seen
    assert not only(tmp_path, body, css).seen


def test_a_window_that_is_large_enough_cuts_nothing(tmp_path: Path) -> None:
    assert only(tmp_path, "<div><p>Baris</p></div>", "div{overflow:hidden}").seen


def test_a_sheet_prints_its_lines_at_the_same_place_with_crop_marks() -> None:
    agency = page_agency("lazim")
    drawn = draw(
        agency.services[0],
        agency,
        region_of(),
        FORMATS["a4"],
        plain_look(agency),
        marks=True,
    )
    assert drawn.marked
    (plain,), (marked,) = printed(drawn.pdf), printed(drawn.marked)
    assert (marked.width, marked.height) == pytest.approx((plain.width, plain.height), abs=0.1)
    assert [line.text for line in marked.lines] == [line.text for line in plain.lines]
    for a, b in zip(plain.lines, marked.lines, strict=True):
        assert a.box == pytest.approx(b.box, abs=0.1)
