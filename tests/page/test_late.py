"""What no page needs is not imported, and is what it stands for once it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

from iceta_infographic.page import late

ROOT = Path(__file__).parents[2]


def printed(code: str) -> list[str]:
    """Return what a process of its own prints, in words."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def test_a_page_is_drawn_without_font_tools_and_a_c_parser() -> None:
    code = (
        "import sys\n"
        "from tests.page.support import page_pledge\n"
        "assert page_pledge('lazim').drawn.pdf\n"
        "print(*{'fontTools', 'pycparser', 'weasyprint'} & set(sys.modules))\n"
    )
    assert printed(code) == ["weasyprint"]


FALLBACK = """\
import hashlib, sys
from pathlib import Path
from iceta_infographic.page import pdf
html = "<html lang='id'><head><title>a</title></head><body><p>\u03a9 \u042f</p></body></html>"
laid = pdf.layout(html, css="@page { size: 300px 100px }", css_base=Path(), roots=())
print(hashlib.sha256(laid.pdf()).hexdigest(), "fontTools.varLib.instancer" in sys.modules)
"""
"""The fallback, which has what our own fonts lack, is a variable font: fontTools cuts it."""


def test_a_variable_font_is_cut_as_if_all_had_been_imported() -> None:
    late_written = printed(FALLBACK)
    first = "import fontTools.subset, fontTools.ttLib.woff2, fontTools.varLib.instancer\n"
    assert late_written == printed(first + FALLBACK)
    assert late_written[1] == "True"


def test_names_become_what_they_stand_for_when_one_is_used() -> None:
    code = (
        "from iceta_infographic.page import late, loading\n"
        "import sys\n"
        "fonts = loading.weasyprint().pdf.fonts\n"
        "kinds = type(fonts.subset) is late.Later, type(fonts.TTLibError) is late.Later\n"
        "sys.modules['wave'] = None  # as one says that it may not be imported\n"
        "options = fonts.subset.Options(hinting=False)\n"
        "from fontTools import subset, ttLib\n"
        "print(*kinds, type(options) is subset.Options, options.hinting,\n"
        "      fonts.subset is subset, fonts.TTLibError is ttLib.TTLibError)\n"
        "text = sys.modules['weasyprint.text.fonts']\n"
        "print(text.TTFont is ttLib.TTFont, text.woff2 is ttLib.woff2)\n"
    )
    assert printed(code) == ["True", "True", "True", "False", "True", "True", "True", "True"]


def test_a_module_that_was_imported_before_is_itself() -> None:
    import json.decoder

    with late.later(("json", "json.decoder")):
        from json.decoder import JSONDecoder
    assert JSONDecoder is json.decoder.JSONDecoder


def test_what_a_module_does_not_have_is_told_when_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "wave", raising=False)
    with late.later(("wave",)):
        from wave import Sound  # type: ignore[attr-defined]
    assert "wave" not in sys.modules
    with pytest.raises(ModuleNotFoundError, match="Sound"):
        Sound()


def test_modules_are_themselves_again_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "wave", raising=False)
    with pytest.raises(OSError, match="no such library"), late.later(("wave",)):
        raise OSError("no such library")
    import wave

    assert isinstance(wave.Wave_read, type)
