"""Facts to HTML: what is typed stays text; what is wrong in a template is said with its line."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from iceta_infographic.colour import palette
from iceta_infographic.errors import RenderError
from iceta_infographic.page.compose import colour_css, render, stylesheet
from tests.page.support import as_seen

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
    return as_seen(unescape(re.sub(r"</?(?:span|a)\b[^>]*>", "", html)))


# --- what is typed is text ----------------------------------------------------------------


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize(
    "use", ["{{ t }}", "{{ t|patah }}", "{{ t|serangkai }}", "{{ t|judul }}", "{{ t|tautan }}"]
)
def test_what_is_typed_is_neither_markup_nor_template(tmp_path: Path, typed: str, use: str) -> None:
    html = rendered(tmp_path, use, t=typed)
    assert plain(html) == typed
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "a."), (25, "z."), (26, "aa."), (51, "az."), (52, "ba.")]
)
def test_sub_steps_are_lettered(tmp_path: Path, index: int, letter: str) -> None:
    assert rendered(tmp_path, "{{ huruf(n) }}", n=index) == letter


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ v.nama }}", "KTP"),
        # As Jinja has it: what a dictionary can do comes before what it holds.
        ("{% for k, isi in v.items() %}{{ k }} {% endfor %}", "nama items dalam "),
        ("{{ v['items'] }}", "dua"),
        ("{{ v.dalam.nama }}", "KK"),
        ("{{ v.tidak_ada is defined }}", "False"),
    ],
)
def test_entries_are_asked_for_by_their_names(tmp_path: Path, text: str, said: str) -> None:
    values = {"nama": "KTP", "items": "dua", "dalam": {"nama": "KK"}}
    assert rendered(tmp_path, text, v=values) == said


@dataclass(frozen=True)
class Fact:
    """What a template is given."""

    nama: str = "KTP"
    _rahasia: str = "kunci"

    def jenis(self) -> str:
        return "kartu"


def test_fields_of_facts_are_seen_but_hidden_ones(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ f.nama }} {{ f.jenis() }}", f=Fact()) == "KTP kartu"
    for hidden in (
        "{{ f._rahasia }}",
        "{{ f.__class__ }}",
        "{{ f.nama.__class__ }}",
        "{{ f.tiada }}",
    ):
        with pytest.raises(RenderError):
            rendered(tmp_path, hidden, f=Fact())


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
    said = r"gaya/bambu/unsur\.html\.j2: there is no file gaya/bambu/unsur\.html\.j2"
    with pytest.raises(RenderError, match=said):
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


@pytest.mark.parametrize("text", ["{{ 9**9**9 }}", "{{ 'x' * 10**13 }}", "{{ 3 ** 65 }}"])
def test_no_number_takes_minutes(tmp_path: Path, text: str) -> None:
    with pytest.raises(RenderError, match=r"uji\.html\.j2:1"):
        rendered(tmp_path, text)


def test_usual_numbers_are_reckoned(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ 3 * 4.5 }} {{ 2**10 }} {{ 'ab' * 2 }}") == "13.5 1024 abab"
