"""Facts to HTML: what is typed stays text; what is wrong in a template is said with its line."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.colour import palette
from iceta_infographic.errors import RenderError
from iceta_infographic.page.compose import (
    breakable,
    colour_css,
    linked,
    render,
    stylesheet,
    title,
    unboxed,
    unbroken_times,
    unbroken_words,
)

COLOURS = palette("#0b5d4b")
TYPED = ["<b>tebal</b>", "A & B", "{{ x }}", "{% raw %}", "&amp;", "\"kutip\" 'satu'", "≥ ½ → °C"]


def template(folder: Path, text: str, name: str = "uji.html.j2") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def rendered(folder: Path, text: str, **values: object) -> str:
    return render((template(folder, text),), "uji.html.j2", COLOURS, values)[0]


def plain(html: str) -> str:
    """Return what a reader sees of HTML without any other tags than spans and links."""
    return unescape(re.sub(r"</?(?:span|a)\b[^>]*>", "", html))


# --- what is typed is text ----------------------------------------------------------------


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize(
    "use", ["{{ t }}", "{{ t|patah }}", "{{ t|serangkai }}", "{{ t|judul }}", "{{ t|tautan }}"]
)
def test_what_is_typed_is_neither_markup_nor_template(tmp_path: Path, typed: str, use: str) -> None:
    html = rendered(tmp_path, use, t=typed)
    assert plain(html) == typed
    assert "<b>" not in html


@given(st.text(max_size=120))
def test_a_breakable_address_is_the_same_text(text: str) -> None:
    assert plain(breakable(text)) == text


@given(st.text(max_size=120))
def test_unbroken_times_and_words_are_the_same_text(text: str) -> None:
    assert plain(unbroken_times(text)) == text
    assert plain(unbroken_words(text)) == text
    assert plain(title(text)) == text
    assert plain(linked(text)) == text


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Pembuatan Kartu Pencari Kerja (AK/I)", ["Kerja (AK/I)"]),
        ("Izin Usaha Skala Kecil", ["Skala Kecil"]),
        ("Izin Usaha Mikro", []),
        ("Penerbitan Kutipan Akta Kelahiran Terlambat", []),
        ("Penerbitan KTP-el", ["KTP-el"]),
    ],
)
def test_no_short_word_ends_a_title_alone(text: str, together: list[str]) -> None:
    assert re.findall(r'<span class="serangkai">([^<]*)</span>', title(text)) == together


@pytest.mark.parametrize("kept", [unbroken_words, linked, title])
@pytest.mark.parametrize("word", ["KTP-el", "(AK/I)", "08.00–11.00"])
def test_short_words_with_a_slash_or_dash_are_not_broken(
    kept: Callable[[str], str], word: str
) -> None:
    assert f'<span class="serangkai">{word}</span>' in kept(f"Fotokopi {word} pemohon yang sah")


def test_a_link_looks_like_the_text_it_was() -> None:
    html = linked("Surel: <layanan@contoh.id> & www.contoh.id")
    assert re.findall(r'href="([^"]*)"', html) == [
        "mailto:layanan@contoh.id",
        "https://www.contoh.id",
    ]
    assert plain(html) == "Surel: <layanan@contoh.id> & www.contoh.id"


def test_an_address_breaks_where_a_reader_would_break_it() -> None:
    html = breakable("https://a.contoh.id/unduh/form-01.pdf")
    pieces = re.findall(r'<span class="utuh">([^<]*)</span>', html)
    assert "".join(pieces) == "https://a.contoh.id/unduh/form-01.pdf"
    assert pieces == ["https://", "a.contoh.id/", "unduh/", "form-", "01.pdf"]
    assert all(piece[-1] in "@/._?&=#-" for piece in pieces[:-1])


def test_a_page_that_is_only_measured_has_no_boxes() -> None:
    html = unboxed(breakable("layanan@contoh.indramayu.go.id"))
    assert "span" not in html
    assert html.replace("\u200b", "") == "layanan@contoh.indramayu.go.id"
    assert html.count("\u200b") >= 2


def test_a_short_word_is_not_broken() -> None:
    assert breakable("a@b.id") == "a@b.id"


def test_what_is_longer_than_a_line_is_no_box() -> None:
    # A box as long as this is measured letter by letter: half a minute for a page.
    html = breakable(f"https://a.contoh.id/{'b' * 500}/c")
    assert "b" * 500 in html
    assert f'utuh">{"b" * 500}' not in html


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("paling lambat 3 hari kerja", ["3 hari kerja"]),
        ("3–25 hari kerja", ["3–25 hari kerja"]),
        ("1 jam, lalu 10 menit", ["1 jam", "10 menit"]),
        ("secepatnya", []),
    ],
)
def test_a_figure_keeps_its_unit(text: str, together: list[str]) -> None:
    assert re.findall(r'<span class="serangkai">([^<]*)</span>', unbroken_times(text)) == together


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "a."), (25, "z."), (26, "aa."), (51, "az."), (52, "ba.")]
)
def test_sub_steps_are_lettered(tmp_path: Path, index: int, letter: str) -> None:
    assert rendered(tmp_path, "{{ huruf(n) }}", n=index) == letter


# --- templates are somebody's text --------------------------------------------------------

HOSTILE = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ikon.__globals__ }}",
    "{{ ikon.__init__.__globals__['os'] }}",
    "{{ ikon.__closure__ }}",
    "{{ [].append(1) }}",
    "{{ {}.update({'a': 1}) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ '{0.__class__}'.format(1).__class__.__mro__ }}",
    "{{ range(100000000)|list }}",
    "{% include '../rahasia.txt' %}",
    "{% include '/etc/passwd' %}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_template_reaches_nothing_but_the_facts(tmp_path: Path, text: str) -> None:
    (tmp_path / "rahasia.txt").write_text("rahasia", encoding="utf-8")
    with pytest.raises(RenderError):
        rendered(tmp_path / "templates", text)


WRONG = [
    ("{{ tidak_ada }}", "tidak_ada"),
    ("{{ t.tidak_ada }}", "tidak_ada"),
    ("{{ t.a.b }}", "a"),
    ("{% if %}", ""),
    ("{% endfor %}", "endfor"),
    ("{{ 1 / 0 }}", "zero"),
    ("{{ 1 + 'a' }}", ""),
    ("{{ t[2]() }}", ""),
    ("{{ 'a'|tidak_ada }}", "tidak_ada"),
    ("{{ t|bulat }}", ""),
    ("{{ ikon('naga', 'ink') }}", "naga"),
    ("{{ ikon('waktu', 'ungu') }}", "ungu"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "recursion"),
]


@pytest.mark.parametrize(("text", "named"), WRONG)
def test_what_is_wrong_in_a_template_is_said_with_its_line(
    tmp_path: Path, text: str, named: str
) -> None:
    with pytest.raises(RenderError, match=rf"(?s)uji\.html\.j2:3\b.*{named}"):
        rendered(tmp_path, f"satu\ndua\n{text}\nempat", t="teks")


def test_the_line_is_that_of_the_template_that_is_wrong(tmp_path: Path) -> None:
    template(tmp_path, "\n{% macro m() %}\n{{ hilang }}\n{% endmacro %}", "gaya/unsur.html.j2")
    with pytest.raises(RenderError, match=r"gaya/unsur\.html\.j2:3\b.*hilang"):
        rendered(tmp_path, "{% import 'gaya/unsur.html.j2' as u %}\n\n\n{{ u.m() }}")


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"gaya/bambu/unsur\.html\.j2"):
        render((tmp_path,), "gaya/bambu/unsur.html.j2", COLOURS, {})


def test_a_template_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "uji.html.j2").write_bytes("é".encode("latin-1"))
    with pytest.raises(RenderError, match=r"uji\.html\.j2"):
        render((tmp_path,), "uji.html.j2", COLOURS, {})


# --- a workspace's own templates ----------------------------------------------------------


def test_a_workspace_overrides_file_by_file(tmp_path: Path) -> None:
    own, builtin = tmp_path / "own", tmp_path / "builtin"
    template(builtin, "{% include 'bagian.html.j2' %}", "lembar.html.j2")
    template(builtin, "bawaan", "bagian.html.j2")
    template(builtin, "a{}", "satu.css")
    template(builtin, "b{}", "dua.css")
    template(own, "milik sendiri", "bagian.html.j2")
    template(own, "c{}", "dua.css")
    assert render((own, builtin), "lembar.html.j2", COLOURS, {})[0] == "milik sendiri"
    assert render((builtin,), "lembar.html.j2", COLOURS, {})[0] == "bawaan"
    assert stylesheet((own, builtin), ("satu.css", "dua.css")) == "a{}\nc{}"


def test_a_style_sheet_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"gaya/bambu/gaya\.css"):
        stylesheet((tmp_path,), ("gaya/bambu/gaya.css",))


# --- icons and colours --------------------------------------------------------------------


def test_each_icon_used_is_drawn_once_in_its_colour(tmp_path: Path) -> None:
    text = (
        "{{ ikon('waktu', 'ink') }}{{ ikon('waktu', 'ink', 'panah') }}{{ ikon('biaya', 'brand') }}"
    )
    html, css = render((template(tmp_path, text),), "uji.html.j2", COLOURS, {})
    classes = re.findall(r'<span class="ikon (i-\S+) ?(\w*)"></span>', html)
    assert [name for name, _ in classes] == ["i-waktu-ink", "i-waktu-ink", "i-biaya-brand"]
    assert [extra for _, extra in classes] == ["", "panah", ""]
    assert sorted(re.findall(r"\.(i-[\w-]+)\{", css)) == ["i-biaya-brand", "i-waktu-ink"]


def test_an_icons_class_cannot_carry_markup(tmp_path: Path) -> None:
    html = rendered(tmp_path, "{{ ikon('waktu', 'ink', t) }}", t='"><b>')
    assert "<b>" not in html


def sheets(folder: Path, **texts: str) -> Path:
    """Write style sheets; ``gaya_kebun`` is ``gaya/kebun.css``."""
    for name, text in texts.items():
        path = folder / f"{name.replace('_', '/')}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_style_sheet_takes_over_others_each_from_the_first_folder_that_has_it(
    tmp_path: Path,
) -> None:
    own = sheets(
        tmp_path / "own", gaya_kebun='/* a */\n@import "teduh.css";\nb{}\n', umum_dasar="own{}"
    )
    builtin = sheets(
        tmp_path / "builtin", gaya_teduh='@import "../umum/dasar.css";\nt{}', umum_dasar="builtin{}"
    )
    joined = stylesheet((own, builtin), ("gaya/kebun.css",))
    assert joined == "/* a */\nown{}\nt{}\nb{}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('@import "lain.css";', r"gaya/lain\.css"),
        ('@import "kebun.css";', "imports itself"),
        ('@import "teduh.css";', "imports itself"),
        ('@import "../../rahasia.css";', "outside the templates"),
        ('@import "/etc/hosts";', "outside the templates"),
    ],
)
def test_a_style_sheet_that_can_not_be_taken_over_is_an_error(
    tmp_path: Path, text: str, said: str
) -> None:
    sheets(tmp_path, rahasia="x{}")
    home = sheets(tmp_path / "t", gaya_kebun=text, gaya_teduh='@import "kebun.css";')
    with pytest.raises(RenderError, match=said):
        stylesheet((home,), ("gaya/kebun.css",))


def test_style_sheets_know_every_colour_of_the_palette() -> None:
    css = colour_css(COLOURS)
    for field in COLOURS.__dataclass_fields__:
        assert getattr(COLOURS, field) in css
    names = re.findall(r"--([\w-]+):#[0-9a-f]{6};", css)
    assert len(names) == len(set(names)) == len(COLOURS.__dataclass_fields__)


@pytest.mark.parametrize(
    "together",
    ["0800 0000 0000", "0234 000 000", "+62 812-0000-0000", "3×4 cm", "3 × 4 cm", "Rp 50.000,00"],
)
def test_what_is_read_as_one_is_not_broken(together: str) -> None:
    html = unbroken_words(f"Pas foto {together}, hubungi petugas")
    assert f'<span class="serangkai">{together}</span>' in html
    assert plain(html) == f"Pas foto {together}, hubungi petugas"


@pytest.mark.parametrize(
    "text", ["Tahun 2024 2025 x", "1 2 3 4 5", "3 x sehari", "nomor 12 x 3a", "pada 24 Mei"]
)
def test_other_figures_may_part(text: str) -> None:
    assert "serangkai" not in unbroken_words(text)
