"""C libraries are those that WeasyPrint declares, compiled or read."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import cffi

from iceta_infographic.page import declared, foreign
from tools.declare import TARGET
from tools.declare import declared as made

ROOT = Path(__file__).parents[2]


def test_what_is_compiled_is_what_the_installed_version_declares() -> None:
    # When this fails: python -m tools.declare
    assert TARGET.read_text(encoding="utf-8") == made()


def test_known_declarations_are_not_read_and_others_are() -> None:
    ffi: Any = foreign.FFI()
    ffi.cdef(foreign.COPY)
    assert ffi.typeof("PangoRectangle") is declared.ffi.typeof("PangoRectangle")
    ffi.cdef("typedef struct { int wide, high; } size_of_page;")
    assert ffi.sizeof("size_of_page") == 8


def test_declarations_are_read_where_none_are_compiled() -> None:
    code = (
        "import sys\n"
        "sys.modules['iceta_infographic.page.declared'] = None\n"
        "from iceta_infographic.page import loading\n"
        "weasyprint = loading.weasyprint()\n"
        "import cffi\n"
        "from weasyprint.text.ffi import ffi\n"
        "print(ffi.new('PangoRectangle *').x, isinstance(ffi._read, cffi.FFI))\n"
        "print('pycparser' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["0", "True", "True"]


def test_whoever_has_the_library_already_keeps_it() -> None:
    with foreign.compiled():
        import cffi as seen
    assert seen is cffi
