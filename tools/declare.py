"""What WeasyPrint and our quicker ways declare of C libraries, made ready: ``declared.py``.

To be run after WeasyPrint was upgraded: ``python -m tools.declare``.
"""

import importlib.util
import re
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import cffi

from iceta_infographic.page import foreign

TARGET = Path(foreign.__file__).with_name("declared.py")
HEAD = '''"""C declarations of WeasyPrint {version} (BSD, Kozea) and ours, compiled by cffi.

Written by ``python -m tools.declare``; not to be edited.
"""

'''
_TEXT = re.compile(r"ffi\.cdef\('''(.*?)'''\)", re.DOTALL)


def declared() -> str:
    """Return the module's text, for the WeasyPrint that is installed."""
    spec = importlib.util.find_spec("weasyprint")
    assert spec is not None  # noqa: S101 # it is in the lock
    assert spec.origin is not None  # noqa: S101
    home = Path(spec.origin).parent
    texts = _TEXT.findall((home / "text" / "ffi.py").read_text(encoding="utf-8"))
    texts.extend(foreign.OWN)
    builder = cffi.FFI()
    for text in texts:
        builder.cdef(text)
    builder.set_source("declared", None)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "declared.py"
        builder.emit_python_code(str(path))
        code = path.read_text(encoding="utf-8")
    head = HEAD.format(version=version("weasyprint"))
    known = ", ".join(f'"{foreign.digest(text)}"' for text in texts)
    return f"{head}{code}\nTEXTS = frozenset(({known}))\n"


if __name__ == "__main__":
    TARGET.write_text(declared(), encoding="utf-8")
